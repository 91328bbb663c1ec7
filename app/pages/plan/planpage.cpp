// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/plan/planpage.h"

#include "app/pages/plan/itemview.h"
#include "app/pages/plan/linesview.h"
#include "app/platform/handoff.h"
#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/chipgroup.h"
#include "app/widgets/labels.h"
#include "app/widgets/messagebar.h"
#include "app/widgets/pageframe.h"
#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/exchange/filewriting.h"
#include "core/exchange/plancalendar.h"
#include "core/plan/ownlineservice.h"
#include "core/plan/planservice.h"
#include "core/plan/plantext.h"
#include "core/services.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

const QString ActionsId = u"actions"_s;
const QString LessonsId = u"lessons"_s;
const QString StrengthsId = u"strengths"_s;
const QString SetbacksId = u"setbacks"_s;
const QString TestsId = u"tests"_s;

QString lineFor(const QString &part)
{
    if (part == LessonsId)
        return PlanPage::tr("What you take along. Not every no has a lesson in it; “it was not the right fit” is one as well.");
    if (part == StrengthsId)
        return PlanPage::tr("What you can do, and what went well, in your own words. For the evenings when it is hard to remember.");
    if (part == SetbacksId)
        return PlanPage::tr("What may go wrong, and what you will do then. Thought through once, it often lands softer. Shown again when the next no comes.");
    if (part == TestsId)
        return PlanPage::tr("Small ways to find out whether a thought is true, and what you found.");
    return PlanPage::tr("What has a “when” and a “then” gets done more often than a good intention. One small step is a plan.");
}

} // namespace

PlanPage::PlanPage(Services &services, Handoff &handoff, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_handoff(handoff)
    , m_frame(new PageFrame(tr("Plan"), this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_frame);
    makeHeader();
    makeParts();
    m_parts->setSelected({ActionsId});
    showPart(ActionsId);
}

void PlanPage::makeHeader()
{
    auto *more = makeButton(tr("Mo&re"), ButtonKind::Quiet, u"planMoreButton"_s, m_frame);
    auto *menu = new QMenu(more);
    menu->addAction(tr("&Copy the plan as text"), this, &PlanPage::copyPlan)->setObjectName(u"copyPlanAction"_s);
    menu->addAction(tr("A &file for my calendar…"), this, &PlanPage::saveCalendar)->setObjectName(u"planCalendarAction"_s);
    more->setMenu(menu);
    m_add = makeButton(tr("&Add"), ButtonKind::Primary, u"addPlanButton"_s, m_frame);
    m_frame->headerRow()->addWidget(more, 0, Qt::AlignTop);
    m_frame->headerRow()->addWidget(m_add, 0, Qt::AlignTop);
    connect(m_add, &QPushButton::clicked, this, &PlanPage::add);

    m_parts = new ChipGroup(ChipGroup::Selection::Single, m_frame);
    m_parts->setObjectName(u"planParts"_s);
    m_parts->setAccessibleName(tr("What to look at"));
    m_parts->setChips({{ActionsId, tr("To do"), {}}, {LessonsId, tr("Lessons"), {}}, {StrengthsId, tr("Strengths"), {}},
                       {SetbacksId, tr("If it goes wrong"), {}}, {TestsId, tr("Small tests"), {}}});
    m_frame->body()->addWidget(m_parts);
    connect(m_parts, &ChipGroup::selectionChanged, this, [this](const QStringList &ids) { showPart(ids.value(0)); });
    m_line = makeLabel({}, theme::TextRole::Body, m_frame);
    setLabelTone(m_line, LabelTone::Muted);
    m_frame->body()->addWidget(m_line);
}

void PlanPage::makeParts()
{
    m_stack = new QStackedWidget(m_frame);
    m_frame->body()->addWidget(m_stack, 1);
    m_actions = new ItemView(m_services, PlanKind::Action, tr("Nothing is planned, and tonight nothing has to be. When you want to, there are ideas to begin from."), m_stack);
    m_setbacks = new ItemView(m_services, PlanKind::Setback, tr("Nothing here yet. There are a few to begin from that many people meet: silence, a form letter, the gap in the resume."), m_stack);
    m_tests = new ItemView(m_services, PlanKind::Test, tr("No tests yet. When a thought sounds very sure of itself, note one small way to check it."), m_stack);
    m_lessons = new LinesView(m_services, u"lesson"_s, {{OwnLineKind::Lesson, tr("Lessons"), tr("&What you learned")}},
                              tr("No lessons yet. They come from a session, from an answer to a letter, or from an evening’s thought."), m_stack);
    m_strengths = new LinesView(m_services, u"strength"_s,
                                {{OwnLineKind::Strength, tr("Strengths"), tr("Something I can do")},
                                 {OwnLineKind::WentWell, tr("What went well"), tr("Something that went well")}},
                                tr("Nothing here yet. One thing somebody once thanked you for is a good first line."), m_stack);
    for (ItemView *view : {m_actions, m_setbacks, m_tests}) {
        m_stack->addWidget(view);
        connect(view, &ItemView::failed, this, &PlanPage::fail);
        connect(view, &ItemView::done, this, &PlanPage::say);
    }
    for (LinesView *view : {m_lessons, m_strengths}) {
        m_stack->addWidget(view);
        connect(view, &LinesView::failed, this, &PlanPage::fail);
        connect(view, &LinesView::done, this, [this](const QString &message) { say(message); });
        connect(view, &LinesView::planWanted, this, &PlanPage::planFrom);
    }
}

void PlanPage::showPart(const QString &id)
{
    m_line->setText(lineFor(id));
    m_frame->messages()->dismiss();
    QWidget *part = m_actions;
    if (id == LessonsId)
        part = m_lessons;
    else if (id == StrengthsId)
        part = m_strengths;
    else if (id == SetbacksId)
        part = m_setbacks;
    else if (id == TestsId)
        part = m_tests;
    // Only the part in sight says how high the page has to be.
    for (int i = 0; i < m_stack->count(); ++i) {
        QWidget *each = m_stack->widget(i);
        each->setSizePolicy(QSizePolicy::Preferred, each == part ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    }
    m_stack->setCurrentWidget(part);
    refresh();
}

void PlanPage::showLesson(const QString &id)
{
    m_parts->setSelected({LessonsId});
    showPart(LessonsId);
    m_lessons->goTo(id);
}

void PlanPage::refresh()
{
    if (auto *items = qobject_cast<ItemView *>(m_stack->currentWidget()))
        items->refresh();
    else if (auto *lines = qobject_cast<LinesView *>(m_stack->currentWidget()))
        lines->refresh();
}

void PlanPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // A day may have passed since.
    refresh();
}

void PlanPage::add()
{
    if (auto *items = qobject_cast<ItemView *>(m_stack->currentWidget()))
        items->add();
    else if (auto *lines = qobject_cast<LinesView *>(m_stack->currentWidget()))
        lines->add();
}

void PlanPage::planFrom(const QString &lineId)
{
    const auto line = m_services.ownLines.find(lineId);
    if (!line) {
        fail(line.error().message);
        return;
    }
    PlanItem item;
    item.lessonId = line->id;
    item.applicationId = line->applicationId;
    if (line->kind == OwnLineKind::Lesson)
        item.then = line->text.simplified();
    if (m_actions->add(item))
        say(tr("It is under “To do” now."));
}

void PlanPage::copyPlan()
{
    const auto items = m_services.plan.list(PlanKind::Action);
    if (!items) {
        fail(items.error().message);
        return;
    }
    const QString text = planText(*items, m_services.catalogue.planCategories());
    if (text.isEmpty()) {
        m_frame->messages()->showMessage(MessageKind::Info, tr("There is nothing to copy yet."));
        return;
    }
    QGuiApplication::clipboard()->setText(text);
    say(tr("Copied."));
}

void PlanPage::saveCalendar()
{
    const QString path = m_handoff.chooseFile(this, tr("Plan") + u".ics"_s, tr("Calendar (*.ics)"));
    if (!path.isEmpty())
        writeCalendar(path);
}

void PlanPage::writeCalendar(const QString &path)
{
    QList<PlanItem> items;
    for (const PlanKind kind : {PlanKind::Action, PlanKind::Test}) {
        const auto found = m_services.plan.list(kind);
        if (!found) {
            fail(found.error().message);
            return;
        }
        items += *found;
    }
    const auto events = planEvents(items);
    if (events.isEmpty()) {
        m_frame->messages()->showMessage(MessageKind::Info, tr("Nothing in the plan has a day yet, so there is nothing to put into a calendar."));
        return;
    }
    if (const auto written = writeFile(path, icalendar::file(events, m_services.clock.now())); written)
        say(tr("Open %1 in your calendar program to add it.").arg(QDir::toNativeSeparators(path)));
    else
        fail(written.error().message);
}

void PlanPage::fail(const QString &message)
{
    m_frame->messages()->showMessage(MessageKind::Attention, message);
}

void PlanPage::say(const QString &message, const QString &doneId)
{
    MessageBar *bar = m_frame->messages();
    disconnect(bar, &MessageBar::actionTriggered, this, nullptr);
    bar->showMessage(MessageKind::Done, message, doneId.isEmpty() ? QString() : tr("&Undo"));
    if (doneId.isEmpty())
        return;
    connect(bar, &MessageBar::actionTriggered, this, [this, doneId, bar] {
        bar->dismiss();
        if (auto back = m_services.plan.setDone(doneId, false); !back)
            fail(back.error().message);
    });
}

} // namespace secondwind
