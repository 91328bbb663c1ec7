// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/applications/applicationmodel.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace secondwind {

class ApplicationBoard;
class ApplicationDetail;
class ApplicationTable;
class ChipGroup;
class Handoff;
class PageFrame;
class PatternsView;
class Services;

/// All applications as a table or a board, each with everything known about it, and what several
/// have in common. `services` and `handoff` outlive the page.
class ApplicationsPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ApplicationsPage)

public:
    ApplicationsPage(Services &services, Handoff &handoff, QWidget *parent = nullptr);

    /// Shows one application.
    void openApplication(const QString &id);
    /// Keeps what is typed; false when something of it could not be kept, and the page says what.
    [[nodiscard]] bool mayLeave();

signals:
    void letterWanted(const QString &id);
    void entryWanted(const QString &id);
    void lessonWanted(const QString &id);
    /// A letter about this application is to be begun.
    void letterForApplication(const QString &applicationId);
    /// A guided session about this application is to be begun.
    void sessionWanted(const QString &applicationId);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeHeader();
    void makeTools();
    void makeViews();
    [[nodiscard]] QWidget *makeEmpty();
    [[nodiscard]] ApplicationBoard *board();
    [[nodiscard]] ApplicationDetail *detail();
    void showView();
    void applyFilters();
    void refresh();
    void addOne();
    void move(const QString &id, ApplicationStage stage);
    void closeDetail();
    void bringIn();
    void takeOut();
    void offerRest();
    void showProblem(const QString &message);

    Services &m_services;
    Handoff &m_handoff;
    ApplicationModel m_model;
    QStackedWidget *m_stack;
    PageFrame *m_frame;
    QPushButton *m_new = nullptr;
    QWidget *m_tools = nullptr;
    ChipGroup *m_switch = nullptr;
    QLineEdit *m_search = nullptr;
    QPushButton *m_ended = nullptr;
    QPushButton *m_more = nullptr;
    QStackedWidget *m_views = nullptr;
    QWidget *m_empty = nullptr;
    QLabel *m_nothingFound = nullptr;
    QWidget *m_tableCard = nullptr;
    ApplicationTable *m_table = nullptr;
    ApplicationBoard *m_board = nullptr;
    PatternsView *m_patterns = nullptr;
    ApplicationDetail *m_detail = nullptr;
};

} // namespace secondwind
