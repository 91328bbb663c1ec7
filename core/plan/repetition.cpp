// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/repetition.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int DaysOfWeek = 7;
constexpr int MonthsOfYear = 12;

constexpr std::array<std::pair<Repeat, QLatin1StringView>, 5> RepeatNames{{
    {Repeat::Never, ""_L1},
    {Repeat::Daily, "daily"_L1},
    {Repeat::Weekdays, "weekdays"_L1},
    {Repeat::Weekly, "weekly"_L1},
    {Repeat::Monthly, "monthly"_L1},
}};

QDate weekdayFrom(QDate day)
{
    const int weekday = day.dayOfWeek();
    return weekday >= Qt::Saturday ? day.addDays(Qt::Sunday + 1 - weekday) : day;
}

QDate sameWeekdayFrom(QDate from, QDate day)
{
    const qint64 weeks = (from.daysTo(day) + DaysOfWeek - 1) / DaysOfWeek;
    return from.addDays(weeks * DaysOfWeek);
}

// addMonths() keeps to the end of a shorter month, and the month of `day` holds one day of the rhythm.
QDate sameDayOfMonthFrom(QDate from, QDate day)
{
    const int months = (day.year() - from.year()) * MonthsOfYear + day.month() - from.month();
    const QDate here = from.addMonths(months);
    return here < day ? from.addMonths(months + 1) : here;
}

} // namespace

QDate Repetition::nextAfter(QDate day) const
{
    if (every == Repeat::Never || !from.isValid() || !day.isValid())
        return {};
    const QDate earliest = std::max(from, day.addDays(1));
    switch (every) {
    case Repeat::Never:
        break;
    case Repeat::Daily:
        return earliest;
    case Repeat::Weekdays:
        return weekdayFrom(earliest);
    case Repeat::Weekly:
        return sameWeekdayFrom(from, earliest);
    case Repeat::Monthly:
        return sameDayOfMonthFrom(from, earliest);
    }
    Q_UNREACHABLE();
}

QString repeatId(Repeat repeat)
{
    return std::ranges::find(RepeatNames, repeat, &std::pair<Repeat, QLatin1StringView>::first)->second;
}

std::optional<Repeat> repeatFromId(const QString &id)
{
    const auto it = std::ranges::find(RepeatNames, id, &std::pair<Repeat, QLatin1StringView>::second);
    return it == RepeatNames.end() ? std::nullopt : std::optional(it->first);
}

} // namespace secondwind
