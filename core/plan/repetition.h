// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace secondwind {

/// How often something comes again.
enum class Repeat {
    Never,
    Daily,
    Weekdays, ///< Monday to Friday
    Weekly,   ///< on the weekday it began on
    Monthly,  ///< on the day of the month it began on; in a shorter month, on its last day
};

/// A rhythm: how often, and the day it is counted from. Days only, so that no clock change and no
/// time zone matters.
struct Repetition {
    Repeat every = Repeat::Never;
    QDate from;

    friend bool operator==(const Repetition &, const Repetition &) = default;

    /// The first day of the rhythm after `day`; invalid when it never comes again. Never before
    /// `from`. Monthly from the 31st of January gives 28 February and then 31 March: every month is
    /// reckoned from the first day, not from the one before.
    [[nodiscard]] QDate nextAfter(QDate day) const;
    /// The first day of the rhythm on or after `day`.
    [[nodiscard]] QDate nextFrom(QDate day) const { return nextAfter(day.addDays(-1)); }
    [[nodiscard]] bool fallsOn(QDate day) const { return day.isValid() && nextFrom(day) == day; }
};

/// The name in the file ("weekdays"; "" for Never).
[[nodiscard]] QString repeatId(Repeat repeat);
[[nodiscard]] std::optional<Repeat> repeatFromId(const QString &id);

} // namespace secondwind
