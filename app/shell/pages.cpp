// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/pages.h"

#include "app/pages/applications/applicationspage.h"
#include "app/pages/breathe/breathepage.h"
#include "app/pages/care/carepage.h"
#include "app/pages/insights/insightspage.h"
#include "app/pages/journal/journalpage.h"
#include "app/pages/mantras/mantraspage.h"
#include "app/pages/plan/planpage.h"
#include "app/pages/session/sessionpage.h"
#include "app/pages/support/supportpage.h"
#include "app/pages/today/todaypage.h"
#include "app/pages/write/writepage.h"
#include "app/pages/writing/writingpage.h"
#include "app/shell/pageactions.h"
#include "core/feedback/draftservice.h"
#include "core/services.h"
#include "core/session/sessionservice.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

Pages::Pages(Services &services, Handoff &handoff, QWidget *parent)
    : QStackedWidget(parent)
    , m_services(services)
    , m_handoff(handoff)
{
}

Pages::~Pages() = default;

QList<PageInfo> Pages::all()
{
    return {
        {page::Today, u"today"_s, tr("Today")},
        {page::Session, u"session"_s, tr("Guided session")},
        {page::Journal, u"journal"_s, tr("Journal")},
        {page::Mantras, u"mantras"_s, tr("Mantras")},
        {page::Write, u"write"_s, tr("Write to them")},
        {page::Applications, u"applications"_s, tr("Applications")},
        {page::Plan, u"plan"_s, tr("Plan")},
        {page::Care, u"care"_s, tr("Care")},
        {page::Breathe, u"breathe"_s, tr("Breathe"), false},
        {page::Insights, u"insights"_s, tr("Insights")},
        {page::Support, u"support"_s, tr("Need support now?")},
    };
}

QString Pages::currentTitle() const
{
    const auto pages = all();
    const auto found = std::ranges::find(pages, m_current, &PageInfo::name);
    return found == pages.cend() ? QString() : found->title;
}

QList<Command> Pages::commands()
{
    QList<Command> commands;
    const auto pages = all();
    const auto actions = pageActions(m_services.catalogue);
    for (const PageAction &action : actions) {
        const QString title = std::ranges::find(pages, action.page, &PageInfo::name)->title;
        commands.append({action.text, title, {}, [this, action] { carryOut(action); }});
    }
    return commands;
}

void Pages::carryOut(const PageAction &action)
{
    open(action.page);
    for (const QString &part : action.parts)
        pressPart(currentWidget(), part);
}

void Pages::open(const QString &name)
{
    if (name == page::Today)
        turnTo(today(), name);
    else if (name == page::Session)
        openSession();
    else if (name == page::Journal)
        turnTo(journal(), name);
    else if (name == page::Mantras)
        turnTo(mantras(), name);
    else if (name == page::Write)
        turnTo(write(), name);
    else if (name == page::Applications)
        turnTo(applications(), name);
    else if (name == page::Plan)
        turnTo(plan(), name);
    else if (name == page::Care)
        turnTo(care(), name);
    else if (name == page::Breathe)
        turnTo(breathe(), page::Care); // a part of Care in the rail
    else if (name == page::Insights)
        turnTo(insights(), name);
    else if (name == page::Support)
        turnTo(support(), name);
}

void Pages::turnTo(QWidget *page, const QString &name)
{
    setCurrentWidget(page);
    m_current = name;
    emit opened(name);
}

TodayPage *Pages::today()
{
    if (!m_today) {
        m_today = new TodayPage(m_services, this);
        addWidget(m_today);
        connect(m_today, &TodayPage::sessionWanted, this, &Pages::openSession);
        connect(m_today, &TodayPage::sessionResumed, this, &Pages::openSession);
        connect(m_today, &TodayPage::letterWanted, this, &Pages::openLetter);
        connect(m_today, &TodayPage::writingWanted, this, &Pages::openWriting);
        connect(m_today, &TodayPage::entryWanted, this, &Pages::editEntry);
        connect(m_today, &TodayPage::planWanted, this, [this] { open(page::Plan); });
    }
    return m_today;
}

SessionPage *Pages::session()
{
    if (!m_session) {
        m_session = new SessionPage(m_services, this);
        addWidget(m_session);
        connect(m_session, &SessionPage::closed, this, [this] { open(page::Today); });
        connect(m_session, &SessionPage::entryWanted, this, &Pages::showEntry);
        connect(m_session, &SessionPage::letterWanted, this, &Pages::openSessionLetter);
    }
    return m_session;
}

JournalPage *Pages::journal()
{
    if (!m_journal) {
        m_journal = new JournalPage(m_services, this);
        addWidget(m_journal);
        connect(m_journal, &JournalPage::reminderChanged, this, &Pages::reminderChanged);
    }
    return m_journal;
}

MantrasPage *Pages::mantras()
{
    if (!m_mantras) {
        m_mantras = new MantrasPage(m_services, this);
        addWidget(m_mantras);
    }
    return m_mantras;
}

WritePage *Pages::write()
{
    if (!m_write) {
        m_write = new WritePage(m_services, m_handoff, this);
        addWidget(m_write);
    }
    return m_write;
}

WritingPage *Pages::writing()
{
    if (!m_writing) {
        m_writing = new WritingPage(m_services, this);
        addWidget(m_writing);
        connect(m_writing, &WritingPage::closed, this, [this] { open(page::Today); });
    }
    return m_writing;
}

PlanPage *Pages::plan()
{
    if (!m_plan) {
        m_plan = new PlanPage(m_services, m_handoff, this);
        addWidget(m_plan);
    }
    return m_plan;
}

CarePage *Pages::care()
{
    if (!m_care) {
        m_care = new CarePage(m_services, this);
        addWidget(m_care);
        connect(m_care, &CarePage::breatheWanted, this, [this] { open(page::Breathe); });
    }
    return m_care;
}

ApplicationsPage *Pages::applications()
{
    if (!m_applications) {
        m_applications = new ApplicationsPage(m_services, m_handoff, this);
        addWidget(m_applications);
        connect(m_applications, &ApplicationsPage::letterWanted, this, &Pages::openLetter);
        connect(m_applications, &ApplicationsPage::entryWanted, this, &Pages::showEntry);
        connect(m_applications, &ApplicationsPage::lessonWanted, this, &Pages::showLesson);
        connect(m_applications, &ApplicationsPage::letterForApplication, this, &Pages::writeAbout);
        connect(m_applications, &ApplicationsPage::sessionWanted, this, &Pages::openSessionAbout);
    }
    return m_applications;
}

BreathePage *Pages::breathe()
{
    if (!m_breathe) {
        m_breathe = new BreathePage(m_services, this);
        addWidget(m_breathe);
        connect(m_breathe, &BreathePage::closed, this, [this] { open(page::Care); });
    }
    return m_breathe;
}

InsightsPage *Pages::insights()
{
    if (!m_insights) {
        m_insights = new InsightsPage(m_services, this);
        addWidget(m_insights);
        connect(m_insights, &InsightsPage::dayWanted, this, &Pages::openDay);
        connect(m_insights, &InsightsPage::applicationWanted, this, &Pages::showApplication);
    }
    return m_insights;
}

SupportPage *Pages::support()
{
    if (!m_support) {
        m_support = new SupportPage(m_services, m_handoff, this);
        addWidget(m_support);
        connect(m_support, &SupportPage::letterWanted, this, [this](const QString &kind) {
            turnTo(write(), page::Write);
            m_write->beginLetter(kind, {}, {});
        });
    }
    return m_support;
}

void Pages::openSession()
{
    turnTo(session(), page::Session);
    m_session->begin();
}

void Pages::openSessionAbout(const QString &applicationId)
{
    turnTo(session(), page::Session);
    m_session->beginAbout(applicationId);
}

void Pages::writeAbout(const QString &applicationId)
{
    turnTo(write(), page::Write);
    m_write->beginLetter(u"feedback"_s, applicationId);
}

void Pages::openWriting()
{
    // A part of Today rather than a page of its own in the rail.
    turnTo(writing(), page::Today);
    m_writing->begin();
}

void Pages::openLetter(const QString &draftId)
{
    turnTo(write(), page::Write);
    m_write->openDraft(draftId);
}

void Pages::openSessionLetter(const QString &draftId)
{
    if (!draftId.isEmpty()) {
        openLetter(draftId);
        return;
    }
    const GuidedSession &session = m_services.session.session();
    turnTo(write(), page::Write);
    m_write->beginLetter(session.textOf(sessionfield::AskWay), session.applicationId, session.id);
    if (!m_write->draftId().isEmpty()) {
        // Should this fail, the letter is kept all the same; only the link is missing.
        (void)m_services.session.setAnswer(sessionfield::Letter, m_write->draftId());
    }
}

void Pages::showEntry(const QString &id)
{
    turnTo(journal(), page::Journal);
    m_journal->showEntry(id);
}

void Pages::showLesson(const QString &id)
{
    turnTo(plan(), page::Plan);
    m_plan->showLesson(id);
}

void Pages::newEntry()
{
    turnTo(journal(), page::Journal);
    m_journal->beginNewEntry();
}

void Pages::draftFeedback()
{
    turnTo(write(), page::Write);
}

void Pages::importEntries()
{
    turnTo(journal(), page::Journal);
    m_journal->importEntries();
}

void Pages::exportEntries()
{
    turnTo(journal(), page::Journal);
    m_journal->exportEntries();
}

void Pages::openDay(const QDate &day)
{
    turnTo(journal(), page::Journal);
    m_journal->showDay(day);
}

void Pages::showApplication(const QString &id)
{
    turnTo(applications(), page::Applications);
    m_applications->openApplication(id);
}

void Pages::editEntry(const QString &id)
{
    turnTo(journal(), page::Journal);
    m_journal->editEntry(id);
}

void Pages::refreshToday()
{
    if (m_today)
        m_today->refresh();
}

bool Pages::keepEverything()
{
    if (m_session)
        m_session->keepWords();
    if (m_journal)
        m_journal->keepDraft();
    if (m_writing)
        m_writing->keepWords();
    if (m_write)
        m_write->keepDraft();
    if (m_mantras)
        m_mantras->keepWords();
    if (!m_applications || m_applications->mayLeave())
        return true;
    turnTo(m_applications, page::Applications);
    return false;
}

} // namespace secondwind
