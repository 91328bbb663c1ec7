// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/applications/historyeditor.h"

#include "app/pages/applications/dayfield.h"
#include "app/pages/applications/merged.h"
#include "app/shell/icons.h"
#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/labels.h"
#include "app/widgets/taborder.h"
#include "core/applications/applicationservice.h"
#include "core/clock.h"

#include <QApplication>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

HistoryEditor::HistoryEditor(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_rows(new QVBoxLayout)
    , m_order(makeLabel(tr("The days are not in the order of the stages. That happens; they are kept and shown by day."), theme::TextRole::Small, this))
    , m_stage(new QComboBox(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Space2);
    m_rows->setSpacing(theme::Space2);
    column->addLayout(m_rows);
    m_order->setObjectName(u"historyOrder"_s);
    setLabelTone(m_order, LabelTone::Muted);
    m_order->hide();
    column->addWidget(m_order);
    auto *adding = new QHBoxLayout;
    m_stage->setObjectName(u"historyStageBox"_s);
    m_stage->setAccessibleName(tr("A stage to add to the history"));
    for (const ApplicationStage stage : allStages())
        m_stage->addItem(stageName(stage), stageId(stage));
    auto *add = makeButton(tr("Add this ste&p"), ButtonKind::Secondary, u"addStepButton"_s, this);
    adding->addWidget(m_stage);
    adding->addWidget(add);
    adding->addStretch();
    column->addLayout(adding);
    connect(add, &QPushButton::clicked, this, &HistoryEditor::addChosen);
    connect(&m_saveTimer, &SaveTimer::due, this, &HistoryEditor::edited);
}

void HistoryEditor::setSteps(const QList<ApplicationStep> &steps)
{
    m_saveTimer.cancel();
    clear();
    for (const ApplicationStep &each : steps)
        addRow(each);
    m_saved = steps;
    noteOrder();
}

void HistoryEditor::refresh(const QList<ApplicationStep> &steps)
{
    const QList<ApplicationStep> wanted = withEndOf(steps, merged(this->steps(), m_saved, steps));
    m_saved = steps;
    QList<ApplicationStep> missing = wanted;
    const QList<Row> rows = m_shown;
    for (const Row &each : rows) {
        if (!missing.removeOne(stepOf(each)))
            drop(each);
    }
    for (const ApplicationStep &each : std::as_const(missing))
        addRow(each);
    noteOrder();
}

// The one end is as the file has it, save for a note that is being typed.
QList<ApplicationStep> HistoryEditor::withEndOf(const QList<ApplicationStep> &kept, QList<ApplicationStep> wanted) const
{
    const auto isEnd = [](const ApplicationStep &each) { return !stageFromId(each.step); };
    const auto endOf = [&](const QList<ApplicationStep> &steps) {
        const auto it = std::ranges::find_if(steps, isEnd);
        return it == steps.end() ? std::nullopt : std::optional(*it);
    };
    const auto shown = endOf(steps());
    const auto before = endOf(m_saved);
    auto end = endOf(kept);
    const bool typed = shown && before && shown->note != before->note;
    wanted.removeIf(isEnd);
    if (typed && end)
        end->note = shown->note;
    if (end || typed)
        wanted.append(end ? *end : *shown);
    return wanted;
}

ApplicationStep HistoryEditor::stepOf(const Row &row)
{
    return {row.step, row.day->day(), row.note->text()};
}

QList<ApplicationStep> HistoryEditor::steps() const
{
    QList<ApplicationStep> steps;
    for (const Row &each : m_shown)
        steps.append(stepOf(each));
    return steps;
}

bool HistoryEditor::isUnsaved() const
{
    return inOrder(steps()) != inOrder(m_saved);
}

void HistoryEditor::flush()
{
    m_saveTimer.cancel();
    if (isUnsaved())
        emit edited();
}

void HistoryEditor::addRow(const ApplicationStep &step)
{
    const QString name = stepName(step.step);
    auto *area = new QWidget(this);
    auto *grid = new QGridLayout(area);
    grid->setContentsMargins(0, 0, 0, theme::Space1);
    grid->setHorizontalSpacing(theme::Space2);
    grid->setVerticalSpacing(theme::Space1);
    grid->setColumnStretch(0, 1);
    grid->addWidget(makeLabel(name, theme::TextRole::Body, area), 0, 0);
    auto *day = new DayField(u"step-%1-"_s.arg(step.step), tr("Day of “%1”", "a step").arg(name), m_clock, DayField::Forgetting::Hidden, area);
    day->setDay(step.on);
    auto *note = new QLineEdit(step.note, area);
    note->setObjectName(u"stepNoteEdit"_s);
    note->setAccessibleName(tr("Note on “%1”").arg(name));
    note->setPlaceholderText(tr("A note, if you like"));
    note->setMaxLength(ApplicationService::LongestNote);
    grid->addWidget(note, 1, 0, 1, 3);
    m_rows->addWidget(area);
    area->show(); // at once, not when the layout gets to it: it may get the focus now
    m_shown.append({step.step, area, day, note});
    connect(note, &QLineEdit::textEdited, this, [this] { m_saveTimer.touch(); });
    if (!stageFromId(step.step)) {
        // The day it ended is said in one place, beside what became of it.
        day->hide();
        auto *ended = makeLabel(step.on ? QLocale().toString(*step.on, QLocale::ShortFormat) : tr("day unknown"), theme::TextRole::Body, area);
        setLabelTone(ended, LabelTone::Muted);
        grid->addWidget(ended, 0, 1, 1, 2, Qt::AlignRight);
        putStopsBefore(m_stage, note);
        return;
    }
    auto *remove = makeButton({}, ButtonKind::Quiet, u"removeStepButton"_s, area);
    remove->setIcon(icons::icon(u"delete"_s));
    remove->setAccessibleName(tr("Take “%1” out of the history").arg(name));
    remove->setToolTip(remove->accessibleName());
    grid->addWidget(day, 0, 1);
    grid->addWidget(remove, 0, 2);
    const auto stops = day->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    for (QWidget *each : stops)
        putStopsBefore(m_stage, each);
    putStopsBefore(m_stage, remove);
    putStopsBefore(m_stage, note);
    connect(remove, &QPushButton::clicked, this, [this, area] { removeRow(area); });
    connect(day, &DayField::dayChanged, this, [this] {
        noteOrder();
        m_saveTimer.touch();
    });
}

void HistoryEditor::addChosen()
{
    const bool ended = !m_shown.isEmpty() && !stageFromId(m_shown.constLast().step);
    addRow({m_stage->currentData().toString(), ended ? std::nullopt : std::optional(m_clock.today()), {}});
    m_shown.constLast().day->focusDay();
    noteOrder();
    emit edited();
}

void HistoryEditor::removeRow(const QWidget *area)
{
    const auto it = std::ranges::find(m_shown, area, &Row::area);
    if (it == m_shown.end())
        return;
    m_stage->setFocus(); // the button that has it is about to go
    it->area->deleteLater();
    it->area->hide();
    m_shown.erase(it);
    noteOrder();
    emit edited();
}

void HistoryEditor::drop(const Row &row)
{
    QWidget *area = row.area;
    if (area->isAncestorOf(QApplication::focusWidget()))
        m_stage->setFocus();
    m_rows->removeWidget(area);
    area->hide();
    area->deleteLater();
    m_shown.removeIf([area](const Row &each) { return each.area == area; });
}

void HistoryEditor::clear()
{
    const QList<Row> rows = m_shown;
    for (const Row &each : rows)
        drop(each);
}

void HistoryEditor::noteOrder()
{
    m_order->setVisible(stagesOutOfOrder(steps()));
}

} // namespace secondwind
