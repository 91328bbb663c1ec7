// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/care/carepage.h"

#include "app/pages/care/activitydialog.h"
#include "app/pages/care/cardgrid.h"
#include "app/pages/care/carelog.h"
#include "app/pages/care/exerciseview.h"
#include "app/pages/plan/planwords.h"
#include "app/shell/theme.h"
#include "app/widgets/askbox.h"
#include "app/widgets/buttons.h"
#include "app/widgets/buttonwords.h"
#include "app/widgets/card.h"
#include "app/widgets/chipgroup.h"
#include "app/widgets/clearlayout.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/labels.h"
#include "app/widgets/linedialog.h"
#include "app/widgets/messagebar.h"
#include "app/widgets/pageframe.h"
#include "app/widgets/rowfocus.h"
#include "app/widgets/taborder.h"
#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/plan/careservice.h"
#include "core/services.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

const QString OwnKind = u"own"_s;
constexpr int DaysAhead = 60;

} // namespace

CarePage::CarePage(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_stack(new QStackedWidget(this))
    , m_frame(new PageFrame(tr("Care"), this))
    , m_exercise(new ExerciseView(services, this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    m_stack->addWidget(m_frame);
    m_stack->addWidget(m_exercise);
    m_frame->setSubtitle(tr("Small kind things, one at a time. Nothing here has to work, and nothing is counted against you."));
    makePlanned();
    makeGuided();
    makeActivities();
    m_log = new CareLog(services, m_frame);
    m_frame->body()->addWidget(m_log);
    m_frame->body()->addStretch();
    connect(m_log, &CareLog::failed, this, &CarePage::fail);
    connect(m_exercise, &ExerciseView::closed, this, &CarePage::closeExercise);
    connect(m_exercise, &ExerciseView::failed, this, [this](const QString &message) {
        closeExercise();
        fail(message);
    });
    connect(m_exercise, &ExerciseView::logged, this, [this](const QString &entryId) {
        closeExercise();
        sayDone(entryId);
    });
    connect(&services.care, &CareService::careChanged, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(&services.care, &CareService::choicesChanged, this, [this] {
        refreshChips();
        refreshActivities();
    });
    refreshChips();
    refreshActivities();
}

void CarePage::makeGuided()
{
    m_frame->body()->addWidget(makeLabel(tr("For right now"), theme::TextRole::Section, m_frame));
    m_guided = new CardGrid(m_frame);
    m_frame->body()->addWidget(m_guided);
    Card *breathe = m_guided->add(u"breatheCard"_s, tr("Breathe"), tr("A circle to breathe with. One to ten minutes."), {});
    connect(breathe, &Card::activated, this, &CarePage::breatheWanted);
    for (const GuidedExercise &exercise : m_services.catalogue.exercises()) {
        Card *card = m_guided->add(u"exercise-"_s + exercise.id, exercise.name, exercise.line, tr("%n min", "length", exercise.minutes));
        connect(card, &Card::activated, this, [this, id = exercise.id] { openExercise(id); });
    }
}

void CarePage::makePlanned()
{
    m_planned = new Card(CardKind::Accent, m_frame);
    auto *column = new QVBoxLayout(m_planned);
    column->setSpacing(theme::Space2);
    column->addWidget(makeLabel(tr("Planned"), theme::TextRole::Section, m_planned));
    m_plannedRows = new FlowLayout(nullptr, theme::Space2, theme::Space2);
    column->addLayout(m_plannedRows);
    m_frame->body()->addWidget(m_planned);
}

void CarePage::makeActivities()
{
    m_frame->body()->addSpacing(theme::Space2);
    auto *row = new QHBoxLayout;
    row->addWidget(makeLabel(tr("Things to do"), theme::TextRole::Section, m_frame), 1);
    auto *add = makeButton(tr("&Add one of your own"), ButtonKind::Secondary, u"addActivityButton"_s, m_frame);
    row->addWidget(add);
    m_frame->body()->addLayout(row);
    m_kinds = new ChipGroup(ChipGroup::Selection::Single, m_frame);
    m_kinds->setObjectName(u"careKinds"_s);
    m_kinds->setAccessibleName(tr("Kinds"));
    m_frame->body()->addWidget(m_kinds);
    m_kindLine = makeLabel({}, theme::TextRole::Body, m_frame);
    setLabelTone(m_kindLine, LabelTone::Muted);
    m_frame->body()->addWidget(m_kindLine);
    m_activities = new CardGrid(m_frame);
    m_frame->body()->addWidget(m_activities);
    connect(add, &QPushButton::clicked, this, &CarePage::addOwn);
    connect(m_kinds, &ChipGroup::selectionChanged, this, &CarePage::refreshActivities);
}

QList<CareChoice> CarePage::choices() const
{
    return m_services.care.choices().value_or(QList<CareChoice>());
}

void CarePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void CarePage::refresh()
{
    refreshPlanned();
    m_log->refresh();
}

void CarePage::refreshPlanned()
{
    const QDate today = m_services.clock.today();
    // One planned for last night may still be wanted this morning.
    const auto planned = m_services.care.planned(today.addDays(-1), today.addDays(DaysAhead));
    if (!planned) {
        fail(planned.error().message); // those shown before stay
        return;
    }
    const RowFocus focus(m_plannedRows);
    clearLayout(m_plannedRows);
    for (const CareEntry &entry : *planned) {
        auto *button = makeButton({}, ButtonKind::Secondary, u"plannedCareButton"_s, m_planned);
        setButtonWords(button, tr("%1 (%2)", "activity, day").arg(entry.name, PlanWords::due(*entry.plannedOn, today)));
        connect(button, &QPushButton::clicked, this, [this, entry] { openEntry(entry); });
        RowFocus::setId(button, entry.id);
        m_plannedRows->addWidget(button);
        button->show();
        putStopsBefore(stopBehind(m_planned), button);
    }
    m_planned->setVisible(m_plannedRows->count() > 0);
    focus.restore(m_plannedRows);
}

void CarePage::refreshChips()
{
    QList<Chip> chips;
    for (const Group &kind : m_services.catalogue.careKinds())
        chips.append({kind.id, kind.name, kind.line});
    const auto all = choices();
    if (std::ranges::any_of(all, &CareChoice::isOwn))
        chips.append({OwnKind, tr("Your own"), tr("What you added yourself.")});
    const QStringList before = m_kinds->selected();
    m_kinds->setChips(chips);
    if (m_kinds->selected().isEmpty() && !chips.isEmpty())
        m_kinds->setSelected({before.isEmpty() ? chips.constFirst().id : chips.constLast().id});
    if (m_kinds->selected().isEmpty() && !chips.isEmpty())
        m_kinds->setSelected({chips.constFirst().id});
}

QString CarePage::noteOf(const CareChoice &choice) const
{
    if (choice.isOwn)
        return tr("your own");
    return choice.minutes > 0 ? tr("%n min", "length", choice.minutes) : QString();
}

void CarePage::refreshActivities()
{
    const QString kind = m_kinds->selected().value(0);
    const auto &groups = m_services.catalogue.careKinds();
    const auto group = std::ranges::find(groups, kind, &Group::id);
    m_kindLine->setText(group == groups.end() ? tr("What you added yourself.") : group->line);
    m_activities->clear();
    const auto all = choices();
    for (const CareChoice &choice : all) {
        if (kind == OwnKind ? !choice.isOwn : choice.kind != kind)
            continue;
        Card *card = m_activities->add(u"activityCard"_s, choice.name, choice.line, noteOf(choice));
        connect(card, &Card::activated, this, [this, choice] { openActivity(choice, {}); });
    }
}

void CarePage::openEntry(const CareEntry &entry)
{
    const auto all = choices();
    const auto known = std::ranges::find(all, entry.activityId, &CareChoice::id);
    CareChoice choice;
    if (known != all.end())
        choice = *known;
    // The name it was planned under; the activity itself may be gone.
    choice.id = entry.activityId;
    choice.name = entry.name;
    choice.kind = entry.kind;
    openActivity(choice, entry.id);
}

void CarePage::openActivity(const CareChoice &choice, const QString &entryId)
{
    ActivityDialog dialog(m_services, choice, entryId, this);
    enum class Then { Nothing, Change, Remove } then = Then::Nothing;
    connect(&dialog, &ActivityDialog::changeWanted, this, [&then] { then = Then::Change; });
    connect(&dialog, &ActivityDialog::removeWanted, this, [&then] { then = Then::Remove; });
    dialog.exec();
    sayOutcome(dialog);
    if (then == Then::Change)
        changeOwn(choice);
    else if (then == Then::Remove)
        removeOwn(choice);
}

void CarePage::sayOutcome(const ActivityDialog &dialog)
{
    switch (dialog.outcome()) {
    case ActivityDialog::Outcome::Nothing:
        return;
    case ActivityDialog::Outcome::Planned:
        m_frame->messages()->showMessage(MessageKind::Done, tr("Planned. It will be on Today when the day comes."));
        return;
    case ActivityDialog::Outcome::Moved:
        m_frame->messages()->showMessage(MessageKind::Done, tr("It waits for its new day."));
        return;
    case ActivityDialog::Outcome::Dropped:
        m_frame->messages()->showMessage(MessageKind::Done, tr("It is not planned any more."));
        return;
    case ActivityDialog::Outcome::Done:
        sayDone(dialog.doneId());
        return;
    }
}

namespace {

QList<std::pair<QString, QString>> kindChoices(const Services &services)
{
    QList<std::pair<QString, QString>> kinds;
    for (const Group &kind : services.catalogue.careKinds())
        kinds.append({kind.id, kind.name});
    return kinds;
}

} // namespace

void CarePage::addOwn()
{
    LineDialog dialog(tr("Something of your own"), tr("&What it is"), {}, this);
    const QString kind = m_kinds->selected().value(0);
    dialog.setChoices(tr("&Kind"), kindChoices(m_services), kind);
    QString chosen;
    dialog.setSave([&](const QString &text, const QString &choice) {
        chosen = choice;
        const auto added = m_services.care.addOwn(choice, text);
        return added ? QString() : added.error().message;
    });
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_kinds->setSelected({chosen});
    refreshActivities();
}

void CarePage::changeOwn(const CareChoice &choice)
{
    LineDialog dialog(tr("Something of your own"), tr("&What it is"), choice.name, this);
    dialog.setChoices(tr("&Kind"), kindChoices(m_services), choice.kind);
    dialog.setSave([&](const QString &text, const QString &kind) {
        const auto changed = m_services.care.changeOwn(choice.id, kind, text);
        return changed ? QString() : changed.error().message;
    });
    dialog.exec();
}

void CarePage::removeOwn(const CareChoice &choice)
{
    if (!mayDelete(this, tr("Remove it from the list?"), tr("“%1” goes from the list for good. What you noted about it stays.", "activity").arg(choice.name)))
        return;
    if (auto removed = m_services.care.removeOwn(choice.id); !removed)
        fail(removed.error().message);
}

void CarePage::openExercise(const QString &id)
{
    const auto &exercises = m_services.catalogue.exercises();
    const auto it = std::ranges::find(exercises, id, &GuidedExercise::id);
    if (it == exercises.end())
        return;
    m_frame->messages()->dismiss();
    m_opener = m_frame->findChild<QWidget *>(u"exercise-"_s + id);
    m_stack->setCurrentWidget(m_exercise);
    m_exercise->begin(*it);
}

void CarePage::closeExercise()
{
    m_stack->setCurrentWidget(m_frame);
    if (m_opener)
        m_opener->setFocus();
}

void CarePage::sayDone(const QString &entryId)
{
    MessageBar *bar = m_frame->messages();
    disconnect(bar, &MessageBar::actionTriggered, this, nullptr);
    bar->showMessage(MessageKind::Done, tr("Noted."), tr("&Undo"));
    connect(bar, &MessageBar::actionTriggered, this, [this, bar, entryId] {
        bar->dismiss();
        const auto entry = m_services.care.find(entryId);
        if (!entry)
            return;
        const auto back = entry->plannedOn ? m_services.care.takeBackDone(entryId) : m_services.care.remove(entryId);
        if (!back)
            fail(back.error().message);
    });
}

void CarePage::fail(const QString &message)
{
    m_frame->messages()->showMessage(MessageKind::Attention, message);
}

} // namespace secondwind
