// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/session/pastsessionmodel.h"

#include <QWidget>

class QAction;
class QLabel;
class QListView;
class QStackedWidget;

namespace secondwind {

class Comparison;
class PageFrame;
class Services;
class SessionResult;
class SummaryExits;

/// The sessions so far: a list, and one of them to read. `services` outlives it.
class PastSessions final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PastSessions)

public:
    explicit PastSessions(Services &services, QWidget *parent = nullptr);

    /// Puts other ways out in the place of the system's; they outlive this widget.
    void setExits(SummaryExits &exits);
    /// Shows the list with the keyboard in it, whatever was open before.
    void begin();
    /// Opens one session to read.
    void open(const QString &id);

signals:
    void closed();
    /// A session that was set aside is to be gone on with.
    void pickUpWanted(const QString &id);
    void entryWanted(const QString &entryId);

private:
    void makeFrame();
    void makeList();
    void makeActions();
    void makeResult();
    void refresh();
    void afterReset(const QString &current, int row);
    [[nodiscard]] bool fillResult(const QString &id);
    void showList();
    void focusList();
    void keepCurrentInSight();
    [[nodiscard]] const PastSession *session(const QString &id) const;
    [[nodiscard]] QString currentId() const;
    void askToDelete(const QString &id);
    void remove(const PastSession &session, bool withEntry);

    Services &m_services;
    PastSessionModel m_model;
    QStackedWidget *m_stack;
    PageFrame *m_frame;
    Comparison *m_comparison;
    QLabel *m_empty;
    QListView *m_list;
    QAction *m_pickUp;
    SessionResult *m_result;
};

} // namespace secondwind
