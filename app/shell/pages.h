// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/commands.h"
#include "app/shell/pagenames.h"

#include <QList>
#include <QStackedWidget>
#include <QString>

namespace secondwind {

class ApplicationsPage;
class BreathePage;
class CarePage;
class Handoff;
class InsightsPage;
class JournalPage;
class MantrasPage;
struct PageAction;
class PlanPage;
class Services;
class SessionPage;
class SupportPage;
class TodayPage;
class WritePage;
class WritingPage;

/// What the rail and the menu say of a page. One that is not in the rail is reached from another.
struct PageInfo {
    QString name;
    QString icon;
    QString title;
    bool inRail = true;
};

/// All pages. Makes each when it is first opened and carries people from one to another; knows
/// nothing of what they do there. `services` and `handoff` outlive it.
class Pages final : public QStackedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Pages)

public:
    Pages(Services &services, Handoff &handoff, QWidget *parent = nullptr);
    ~Pages() override;

    /// Every page that can be opened by name; support comes last.
    [[nodiscard]] static QList<PageInfo> all();

    /// Opens a page by its name; an unknown name changes nothing.
    void open(const QString &name);
    void newEntry();
    void draftFeedback();
    void importEntries();
    void exportEntries();
    /// What the page shown is called; a page that is part of another has the other's name.
    [[nodiscard]] QString currentTitle() const;
    /// What can be done on pages that are not shown; each opens its page first.
    [[nodiscard]] QList<Command> commands();
    /// Shows what is true now, where that changes by itself.
    void refreshToday();
    /// Puts everything typed on disk. False when an application has something that could not be kept:
    /// its page is open then and says what.
    [[nodiscard]] bool keepEverything();

signals:
    /// A page is shown; `name` is the one it goes by in the rail.
    void opened(const QString &name);
    void reminderChanged();

private:
    void turnTo(QWidget *page, const QString &name);
    void carryOut(const PageAction &action);
    [[nodiscard]] TodayPage *today();
    [[nodiscard]] SessionPage *session();
    [[nodiscard]] JournalPage *journal();
    [[nodiscard]] MantrasPage *mantras();
    [[nodiscard]] WritePage *write();
    [[nodiscard]] WritingPage *writing();
    [[nodiscard]] PlanPage *plan();
    [[nodiscard]] CarePage *care();
    [[nodiscard]] ApplicationsPage *applications();
    [[nodiscard]] BreathePage *breathe();
    [[nodiscard]] InsightsPage *insights();
    [[nodiscard]] SupportPage *support();
    void openSession();
    void openSessionAbout(const QString &applicationId);
    void openWriting();
    void openLetter(const QString &draftId);
    void openSessionLetter(const QString &draftId);
    void writeAbout(const QString &applicationId);
    void showEntry(const QString &id);
    void showLesson(const QString &id);
    void showApplication(const QString &id);
    void editEntry(const QString &id);
    void openDay(const QDate &day);

    Services &m_services;
    Handoff &m_handoff;
    QString m_current;
    TodayPage *m_today = nullptr;
    SessionPage *m_session = nullptr;
    JournalPage *m_journal = nullptr;
    MantrasPage *m_mantras = nullptr;
    WritePage *m_write = nullptr;
    WritingPage *m_writing = nullptr;
    PlanPage *m_plan = nullptr;
    CarePage *m_care = nullptr;
    ApplicationsPage *m_applications = nullptr;
    BreathePage *m_breathe = nullptr;
    InsightsPage *m_insights = nullptr;
    SupportPage *m_support = nullptr;
};

} // namespace secondwind
