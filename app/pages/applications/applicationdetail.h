// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;

namespace secondwind {

class ApplicationForm;
class ApplicationLinks;
class HistoryEditor;
class PageFrame;
class ReasonsEditor;
class Services;

// One application with everything known about it, saved as it is typed. `services` outlives it.
class ApplicationDetail final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ApplicationDetail)

public:
    explicit ApplicationDetail(Services &services, QWidget *parent = nullptr);

    // Shows the application; false when it is not there any more. One with something in it that
    // could not be kept stays in sight, and says so.
    bool open(const QString &id);
    [[nodiscard]] QString applicationId() const { return m_id; }
    // Keeps what is typed now, without waiting; false when that failed, and the page says why.
    bool keep();
    // Keeps what is typed; false when something could not be kept. A field that is not complete is
    // spoken of once: it may be left the second time.
    [[nodiscard]] bool mayLeave();

signals:
    void closed();
    void letterWanted(const QString &id);
    void entryWanted(const QString &id);
    void lessonWanted(const QString &id);
    void letterForApplication(const QString &applicationId);
    void sessionWanted(const QString &applicationId);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void makeHeader();
    void makeFooter();
    [[nodiscard]] QWidget *makeSide();
    void refresh(const QString &id);
    void saveHistory();
    void saveReasons();
    void leave();
    void close();
    void showLinks();
    void askToDelete();
    void showProblem(const QString &message);

    Services &m_services;
    QString m_id;
    bool m_leaving = false; // a field that is not saved was spoken of
    PageFrame *m_frame;
    QGridLayout *m_columns;
    ApplicationForm *m_form = nullptr;
    QWidget *m_side = nullptr;
    HistoryEditor *m_history = nullptr;
    ReasonsEditor *m_said = nullptr;
    ReasonsEditor *m_assumed = nullptr;
    ApplicationLinks *m_links = nullptr;
    bool m_narrow = false;
};

} // namespace secondwind
