// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/workingdays.h"

#include <algorithm>

namespace secondwind {

namespace {

constexpr int WorkingDaysInWeek = 5;
constexpr int FirstFollowUpDay = 7;
constexpr int BestFollowUpDay = 10;
constexpr int LastFollowUpDay = 20;

} // namespace

QDate addWorkingDays(QDate from, int days)
{
    if (days <= 0)
        return from;
    // Counting from a weekend is counting from the Friday before.
    const QDate start = from.addDays(-std::max(0, from.dayOfWeek() - WorkingDaysInWeek));
    const int rest = days % WorkingDaysInWeek;
    const bool overWeekend = start.dayOfWeek() + rest > WorkingDaysInWeek;
    return start.addDays(days / WorkingDaysInWeek * 7 + rest + (overWeekend ? 2 : 0));
}

FollowUpWindow followUpWindow(QDate handedOver)
{
    return {addWorkingDays(handedOver, FirstFollowUpDay), addWorkingDays(handedOver, BestFollowUpDay)};
}

QDate lastFollowUpDay(QDate handedOver)
{
    return addWorkingDays(handedOver, LastFollowUpDay);
}

} // namespace secondwind
