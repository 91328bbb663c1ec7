// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/session/sessionpage.h"

#include "app/pages/session/pastsessions.h"
#include "app/pages/session/sessionresult.h"
#include "app/pages/session/stepview.h"
#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/card.h"
#include "app/widgets/labels.h"
#include "app/widgets/messagebar.h"
#include "app/widgets/pageframe.h"
#include "app/widgets/stepbar.h"
#include "app/widgets/taborder.h"
#include "core/services.h"
#include "core/session/sessionservice.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

SessionPage::SessionPage(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(this);
    outer->addWidget(m_stack);
    m_stack->addWidget(makeChooser());
    m_stack->addWidget(makeRunner());
    connect(&services.session, &SessionService::stepChanged, this, &SessionPage::showStep);
    connect(&services.session, &SessionService::activeChanged, this, &SessionPage::refreshChooser);
    connect(&services.session, &SessionService::pastChanged, this, &SessionPage::refreshChooser);
    refreshChooser();
}

QWidget *SessionPage::makeChooser()
{
    m_chooser = new PageFrame(tr("How much time do you have?"), this);
    m_chooser->setSubtitle(tr("Every step can be skipped, Back always works, and closing the window loses nothing."));
    auto *open = new Card(CardKind::Accent, this);
    auto *openRow = new QHBoxLayout(open);
    openRow->setSpacing(theme::Space5);
    m_openText = makeLabel({}, theme::TextRole::Body, open);
    openRow->addWidget(m_openText, 1);
    auto *resume = makeButton(tr("Pick it &up"), ButtonKind::Primary, u"pickUpSessionButton"_s, open);
    openRow->addWidget(resume);
    connect(resume, &QPushButton::clicked, this, &SessionPage::showStep);
    m_chooser->body()->addWidget(open);
    m_openCard = open;

    for (const SessionRoute &route : m_services.session.script().routes) {
        auto *card = new Card(CardKind::Plain, this);
        card->setClickable(true);
        card->setObjectName(u"route-"_s + route.id);
        const QString heading = tr("%1, about %n minutes", "route", route.minutes).arg(route.name);
        card->setAccessibleName(heading);
        card->setAccessibleDescription(route.line);
        auto *column = new QVBoxLayout(card);
        column->setSpacing(theme::Space1);
        column->addWidget(makeLabel(heading, theme::TextRole::Section, card));
        QLabel *line = makeLabel(route.line, theme::TextRole::Body, card);
        setLabelTone(line, LabelTone::Muted);
        column->addWidget(line);
        QLabel *count = makeLabel(tr("%n steps", nullptr, static_cast<int>(route.steps.size())), theme::TextRole::Small, card);
        setLabelTone(count, LabelTone::Muted);
        column->addWidget(count);
        m_chooser->body()->addWidget(card);
        connect(card, &Card::activated, this, [this, id = route.id] { start(id); });
    }
    m_earlier = makeButton(tr("&Earlier sessions"), ButtonKind::Quiet, u"earlierSessionsButton"_s, this);
    connect(m_earlier, &QPushButton::clicked, this, &SessionPage::showPast);
    m_chooser->body()->addWidget(m_earlier, 0, Qt::AlignLeft);
    m_chooser->body()->addStretch();
    return m_chooser;
}

QWidget *SessionPage::makeRunner()
{
    m_runner = new QWidget(this);
    m_runnerColumn = new QVBoxLayout(m_runner);
    m_runnerColumn->setContentsMargins(0, 0, 0, 0);
    m_runnerColumn->setSpacing(0);
    m_runnerColumn->addWidget(makeProgress());
    makeFooter();
    m_runnerColumn->addWidget(m_footer);
    return m_runner;
}

QWidget *SessionPage::makeProgress()
{
    auto *progress = new QWidget(this);
    m_progress = progress;
    auto *column = new QVBoxLayout(progress);
    column->setSpacing(theme::Space2);
    auto *row = new QHBoxLayout;
    m_place = makeLabel({}, theme::TextRole::Small, progress);
    setLabelTone(m_place, LabelTone::Muted);
    m_route = makeButton({}, ButtonKind::Quiet, u"changeRouteButton"_s, progress);
    auto *pauseButton = makeButton(tr("&Pause and close"), ButtonKind::Quiet, u"pauseSessionButton"_s, progress);
    row->addWidget(m_place, 1);
    row->addWidget(m_route);
    row->addWidget(pauseButton);
    column->addLayout(row);
    m_bar = new StepBar(progress);
    column->addWidget(m_bar);
    makeRouteMenu();
    connect(pauseButton, &QPushButton::clicked, this, &SessionPage::pause);
    auto *leave = new QShortcut(QKeySequence(Qt::Key_Escape), m_runner);
    leave->setContext(Qt::WidgetWithChildrenShortcut);
    connect(leave, &QShortcut::activated, this, &SessionPage::pause);
    return progress;
}

void SessionPage::makeRouteMenu()
{
    auto *menu = new QMenu(m_route);
    for (const SessionRoute &route : m_services.session.script().routes) {
        QAction *action = menu->addAction(tr("%1, about %n minutes", "route", route.minutes).arg(route.name));
        connect(action, &QAction::triggered, this, [this, id = route.id] {
            if (m_step->saveNow())
                report(m_services.session.changeRoute(id));
        });
    }
    m_route->setMenu(menu);
}

void SessionPage::makeFooter()
{
    m_footer = new QWidget(this);
    auto *row = new QHBoxLayout(m_footer);
    row->setSpacing(theme::Space3);
    m_back = makeButton(tr("&Back"), ButtonKind::Secondary, u"backButton"_s, m_footer);
    m_skip = makeButton(tr("&Skip"), ButtonKind::Quiet, u"skipButton"_s, m_footer);
    m_next = makeButton({}, ButtonKind::Primary, u"nextButton"_s, m_footer);
    row->addWidget(m_back);
    row->addStretch();
    row->addWidget(m_skip);
    row->addWidget(m_next);
    connect(m_back, &QPushButton::clicked, this, &SessionPage::goBack);
    connect(m_skip, &QPushButton::clicked, this, &SessionPage::skip);
    connect(m_next, &QPushButton::clicked, this, &SessionPage::goOn);
}

void SessionPage::refreshChooser()
{
    const bool open = m_services.session.isActive();
    m_openCard->setVisible(open);
    m_earlier->setVisible(m_services.session.past().value_or(QList<PastSession>()).size() > 0);
    if (!open)
        return;
    const QString left = QLocale().toString(m_services.session.session().changed, QLocale::ShortFormat);
    m_openText->setText(tr("A session is open at “%1”, left %2. Beginning another one sets it aside.").arg(m_services.session.step().title, left));
}

void SessionPage::beginAbout(const QString &applicationId)
{
    begin();
    m_about = applicationId;
}

void SessionPage::begin()
{
    m_about.clear();
    if (m_services.session.isActive()) {
        // The step is shown anew; words typed a moment ago may still wait to be saved.
        keepWords();
        showStep();
        return;
    }
    m_stack->setCurrentWidget(m_chooser);
    if (auto *card = m_chooser->findChild<QWidget *>(u"route-"_s + m_services.session.script().routes.constFirst().id))
        card->setFocus();
}

void SessionPage::start(const QString &route)
{
    const QString about = m_about;
    const auto started = m_services.session.start(route);
    if (!started) {
        m_chooser->messages()->showMessage(MessageKind::Attention, started.error().message);
        return;
    }
    m_about.clear();
    if (about.isEmpty() || !m_services.session.session().textOf(sessionfield::Application).isEmpty())
        return;
    if (m_services.session.setAnswer(sessionfield::Application, about))
        showStep(); // with the answer in it
}

void SessionPage::showStep()
{
    const SessionService &service = m_services.session;
    if (!service.isActive())
        return;
    if (m_step) {
        m_runnerColumn->removeWidget(m_step);
        m_step->hide();
        m_step->deleteLater();
    }
    m_step = new StepView(m_services, m_runner);
    m_runnerColumn->insertWidget(1, m_step, 1);
    // At once, not when the layout gets to it: the first field is to have the focus now.
    m_step->show();
    // The footer comes after the step's fields in the tab order.
    setTabOrderInside(m_step, m_footer);
    connect(m_step, &StepView::failed, this, [this](const QString &message) {
        m_step->frame()->messages()->showMessage(MessageKind::Attention, message, tr("Try again"));
    });
    connect(m_step->frame()->messages(), &MessageBar::actionTriggered, this, [this] {
        m_step->frame()->messages()->dismiss();
        m_step->saveNow();
    });
    connect(m_step, &StepView::letterWanted, this, [this](const QString &draftId) {
        if (m_step->saveNow())
            emit letterWanted(draftId);
    });

    const GuidedSession &session = service.session();
    const SessionScript &script = service.script();
    const int place = session.position(script);
    QList<int> done;
    for (int i = 0; i < session.stepCount(script); ++i) {
        if (session.steps.value(session.stepAt(script, i)) == StepState::Done)
            done.append(i);
    }
    m_bar->setSteps(session.stepCount(script), place, done);
    m_place->setText(tr("Step %1 of %2 · about %n minutes · skip whenever you like", "place, count, minutes", script.route(session.route)->minutesOf(service.step()))
                         .arg(place + 1).arg(session.stepCount(script)));
    m_route->setText(script.route(session.route)->name);
    m_route->setAccessibleName(tr("Route: %1. Change it").arg(m_route->text()));
    m_back->setEnabled(!session.isFirst(script));
    m_skip->setVisible(!session.isLast(script));
    const SessionStep *following = script.step(session.stepAt(script, place + 1));
    m_next->setText(following ? tr("&Next: %1").arg(following->title) : tr("&Save and finish"));
    m_stack->setCurrentWidget(m_runner);
    m_step->focusFirstField();
}

template<typename T>
bool SessionPage::report(const T &result)
{
    if (!result)
        m_step->frame()->messages()->showMessage(MessageKind::Attention, result.error().message, tr("Try again"));
    return result.has_value();
}

void SessionPage::goOn()
{
    if (!m_step->saveNow())
        return;
    if (m_services.session.session().isLast(m_services.session.script()))
        finish();
    else
        report(m_services.session.next());
}

void SessionPage::skip()
{
    if (m_step->saveNow())
        report(m_services.session.skip());
}

void SessionPage::goBack()
{
    if (m_step->saveNow())
        report(m_services.session.back());
}

void SessionPage::pause()
{
    keepWords();
    emit closed();
}

void SessionPage::showResult(const QString &sessionId)
{
    const auto sessions = m_services.session.past().value_or(QList<PastSession>());
    const auto session = std::ranges::find(sessions, sessionId, &PastSession::id);
    const auto parts = m_services.session.summaryOfPast(sessionId);
    if (session == sessions.end() || !parts) {
        m_stack->setCurrentWidget(m_chooser);
        return;
    }
    if (!m_result) {
        m_result = new SessionResult(m_services, SessionResult::Occasion::JustFinished, this);
        m_stack->addWidget(m_result);
        connect(m_result, &SessionResult::closed, this, &SessionPage::leaveResult);
        connect(m_result, &SessionResult::entryWanted, this, &SessionPage::entryWanted);
    }
    m_result->setSession(*session, *parts);
    m_stack->setCurrentWidget(m_result);
    m_result->focusSummary();
}

void SessionPage::leaveResult()
{
    m_stack->setCurrentWidget(m_chooser);
    emit closed();
}

void SessionPage::showPast()
{
    if (!m_past) {
        m_past = new PastSessions(m_services, this);
        m_stack->addWidget(m_past);
        connect(m_past, &PastSessions::closed, this, [this] { m_stack->setCurrentWidget(m_chooser); });
        connect(m_past, &PastSessions::entryWanted, this, &SessionPage::entryWanted);
        connect(m_past, &PastSessions::pickUpWanted, this, [this](const QString &id) {
            if (auto picked = m_services.session.pickUp(id); !picked) {
                m_stack->setCurrentWidget(m_chooser);
                m_chooser->messages()->showMessage(MessageKind::Attention, picked.error().message);
            }
        });
    }
    m_stack->setCurrentWidget(m_past);
    m_past->begin();
}

void SessionPage::finish()
{
    const auto sessionId = m_services.session.finish();
    if (report(sessionId))
        showResult(*sessionId);
}

void SessionPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int side = PageFrame::sideMargin(width());
    m_progress->layout()->setContentsMargins(side, theme::Space4, side, 0);
    m_footer->layout()->setContentsMargins(side, theme::Space3, side, side < theme::Space6 ? theme::Space4 : theme::Space5);
}

void SessionPage::keepWords()
{
    if (!m_step || !m_services.session.isActive())
        return;
    if (m_step->saveNow())
        report(m_services.session.leave());
}

} // namespace secondwind
