// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/today/dueitems.h"

#include "app/pages/plan/planwords.h"
#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/clearlayout.h"
#include "app/widgets/labels.h"
#include "app/widgets/taborder.h"
#include "core/clock.h"
#include "core/plan/careservice.h"
#include "core/plan/planservice.h"
#include "core/services.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int MostPlans = 5; // a longer list is for the Plan page

} // namespace

DueItems::DueItems(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(theme::Space2);
    // Later: the box that was ticked is still being handled.
    connect(&services.plan, &PlanService::planChanged, this, &DueItems::changed, Qt::QueuedConnection);
    connect(&services.care, &CareService::careChanged, this, &DueItems::changed, Qt::QueuedConnection);
}

void DueItems::refresh()
{
    const QDate today = m_services.clock.today();
    const auto plans = m_services.plan.due(today);
    const auto care = m_services.care.planned(today, today);
    if (!plans || !care) {
        emit failed(plans ? care.error().message : plans.error().message); // those shown before stay
        return;
    }
    showItems(*plans, *care);
}

void DueItems::showItems(const QList<PlanItem> &plans, const QList<CareEntry> &care)
{
    qsizetype focused = -1; // the box the keyboard is at
    for (qsizetype i = 0; i < m_boxes.size(); ++i)
        focused = m_boxes.at(i)->hasFocus() ? i : focused;
    m_boxes.clear();
    clearLayout(m_rows);
    m_count = static_cast<int>(plans.size() + care.size());
    for (const PlanItem &item : plans.first(std::min<qsizetype>(plans.size(), MostPlans)))
        addPlan(item);
    for (const CareEntry &entry : care)
        addCare(entry);
    if (!plans.isEmpty()) {
        const int more = static_cast<int>(plans.size()) - MostPlans;
        auto *open = makeButton(more > 0 ? tr("%n more in the &plan", nullptr, more) : tr("Open the &plan"), ButtonKind::Quiet, u"openPlanButton"_s, this);
        connect(open, &QPushButton::clicked, this, &DueItems::planWanted);
        m_rows->addWidget(open, 0, Qt::AlignLeft);
        open->show();
        putStopsBefore(stopBehind(this), open);
    }
    setVisible(m_count > 0);
    if (focused >= 0 && !m_boxes.isEmpty())
        m_boxes.at(std::min<qsizetype>(focused, m_boxes.size() - 1))->setFocus();
}

void DueItems::addRow(const QString &words, const QString &note, const QString &name, const std::function<void()> &tick)
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::Space3);
    auto *box = new QCheckBox(line);
    box->setObjectName(name);
    box->setAccessibleName(tr("Done: %1", "what was planned").arg(words));
    box->setAccessibleDescription(note);
    row->addWidget(box, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(theme::Space1 / 2);
    // The words begin on the line of the box.
    column->setContentsMargins(0, std::max(0, (box->sizeHint().height() - fontMetrics().height()) / 2), 0, 0);
    column->addWidget(makeLabel(words, theme::TextRole::Body, line));
    QLabel *small = makeLabel(note, theme::TextRole::Small, line);
    setLabelTone(small, LabelTone::Muted);
    small->setVisible(!note.isEmpty());
    column->addWidget(small);
    row->addLayout(column, 1);
    m_rows->addWidget(line);
    line->show(); // now, so that the keyboard can stay here
    putStopsBefore(stopBehind(this), line);
    m_boxes.append(box);
    connect(box, &QCheckBox::clicked, this, tick);
}

void DueItems::addPlan(const PlanItem &item)
{
    QStringList notes{PlanWords::due(*item.dueOn, m_services.clock.today()), PlanWords::repeat(item.repetition)};
    notes.removeAll(QString());
    addRow(planSentence(item), notes.join(u" · "_s), u"duePlanCheck"_s, [this, id = item.id] { tickPlan(id); });
}

void DueItems::addCare(const CareEntry &entry)
{
    addRow(entry.name, tr("for yourself, today"), u"dueCareCheck"_s, [this, id = entry.id] { tickCare(id); });
}

void DueItems::tickPlan(const QString &id)
{
    const auto before = m_services.plan.find(id);
    const auto saved = m_services.plan.setDone(id, true);
    if (!before || !saved) {
        emit failed(saved ? before.error().message : saved.error().message);
        emit changed();
        return;
    }
    // An earlier tick of today stays when a second one is taken back.
    const auto day = *saved == PlanTick::Again ? before->dueOn : std::nullopt;
    emit done(tr("Done."), [this, id, day] {
        const auto back = day ? m_services.plan.moveTo(id, *day) : m_services.plan.setDone(id, false).map([](PlanTick) {});
        if (!back)
            emit failed(back.error().message);
    });
}

void DueItems::tickCare(const QString &id)
{
    if (auto saved = m_services.care.setDone(id, 0, 0); !saved) {
        emit failed(saved.error().message);
        emit changed();
        return;
    }
    emit done(tr("Done."), [this, id] {
        if (auto back = m_services.care.takeBackDone(id); !back)
            emit failed(back.error().message);
    });
}

} // namespace secondwind
