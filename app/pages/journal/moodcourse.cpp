// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/journal/moodcourse.h"

#include "app/shell/theme.h"
#include "app/widgets/chipgroup.h"
#include "app/widgets/labels.h"
#include "app/widgets/moodchart.h"
#include "core/applications/applicationservice.h"
#include "core/clock.h"
#include "core/journal/journalservice.h"
#include "core/services.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int DaysBefore = 60; // for the average at the left end and the comparison

} // namespace

MoodCourse::MoodCourse(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_range(new ChipGroup(ChipGroup::Selection::Single, this))
{
    m_range->setObjectName(u"courseRange"_s);
    m_range->setAccessibleName(tr("How far back"));
    m_range->setChips({{u"30"_s, tr("30 days"), {}}, {u"90"_s, tr("90 days"), {}}, {u"365"_s, tr("A year"), {}}, {u"0"_s, tr("All"), {}}});
    m_range->setSelected({u"90"_s});
    // Made after the chips, so that Tab comes to it after them.
    m_chart = new MoodChart(this);
    m_chart->setObjectName(u"moodChart"_s);
    m_text = makeLabel({}, theme::TextRole::Body, this);
    m_text->setObjectName(u"chartText"_s);
    setLabelTone(m_text, LabelTone::Muted);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Space3);
    column->addWidget(m_range);
    column->addWidget(m_chart);
    column->addWidget(m_text);
    connect(m_range, &ChipGroup::selectionChanged, this, &MoodCourse::refresh);
    connect(m_chart, &MoodChart::dayActivated, this, &MoodCourse::dayActivated);
}

void MoodCourse::refresh()
{
    const QDate today = m_services.clock.today();
    const int days = m_range->selected().value(0).toInt();
    QDate from = today.addDays(1 - days);
    if (days == 0)
        from = m_services.journal.firstDay().value_or(std::nullopt).value_or(today);
    const auto moods = m_services.journal.dayMoods(from.addDays(-DaysBefore), today);
    if (!moods)
        emit failed(moods.error().message);
    m_chart->setToday(today);
    m_chart->setRange(from, today);
    m_chart->setPoints(moods.value_or(QList<DayMood>()));
    QList<MoodChart::Marker> rejections;
    const auto applications = m_services.applications.list().value_or(QList<Application>());
    for (const Application &each : applications) {
        if (const auto day = each.rejectedOn())
            rejections.append({*day, ApplicationService::title(each)});
    }
    m_chart->setRejections(rejections);
    m_text->setText(m_chart->summary());
    m_text->setVisible(m_chart->hasEnough()); // else the chart says it
}

QString MoodCourse::summary() const
{
    return m_chart->summary();
}

} // namespace secondwind
