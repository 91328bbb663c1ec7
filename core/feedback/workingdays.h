// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

namespace secondwind {

/// The day so many working days after `from`; Saturdays and Sundays do not count, holidays do
/// (which days are holidays, nobody here knows). `from` itself for 0 or less.
[[nodiscard]] QDate addWorkingDays(QDate from, int days);

/// The days on which a reminder is in place.
struct FollowUpWindow {
    QDate from;  ///< the 7th working day after handing over
    QDate until; ///< the 10th

    friend bool operator==(const FollowUpWindow &, const FollowUpWindow &) = default;
};

[[nodiscard]] FollowUpWindow followUpWindow(QDate handedOver);

/// The last day on which a reminder is proposed; later it would only surprise.
[[nodiscard]] QDate lastFollowUpDay(QDate handedOver);

} // namespace secondwind
