// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/plan/planwords.h"

#include <QLocale>

namespace secondwind {

namespace {

constexpr qint64 DaysNamed = 6; // a weekday's name is clear up to here

} // namespace

QString PlanWords::day(QDate day, QDate today)
{
    const QLocale locale;
    if (qAbs(today.daysTo(day)) <= DaysNamed)
        return locale.dayName(day.dayOfWeek(), QLocale::LongFormat);
    return locale.toString(day, QLocale::ShortFormat);
}

QString PlanWords::due(QDate date, QDate today)
{
    if (date == today)
        return tr("today");
    if (date == today.addDays(1))
        return tr("tomorrow");
    return date < today ? tr("was meant for %1", "day").arg(day(date, today)) : day(date, today);
}

QString PlanWords::repeat(const Repetition &repetition)
{
    switch (repetition.every) {
    case Repeat::Never:
        return {};
    case Repeat::Daily:
        return tr("every day");
    case Repeat::Weekdays:
        return tr("every weekday");
    case Repeat::Weekly:
        return tr("every week");
    case Repeat::Monthly:
        return tr("every month");
    }
    Q_UNREACHABLE();
}

QString PlanWords::choice(Repeat repeat)
{
    switch (repeat) {
    case Repeat::Never:
        return tr("Once");
    case Repeat::Daily:
        return tr("Every day");
    case Repeat::Weekdays:
        return tr("Monday to Friday");
    case Repeat::Weekly:
        return tr("Every week");
    case Repeat::Monthly:
        return tr("Every month");
    }
    Q_UNREACHABLE();
}

} // namespace secondwind
