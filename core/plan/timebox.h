// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace secondwind {

enum class TimeBoxKind {
    Feeling, ///< how long this may be the main thing
    Hold,    ///< how long no new application is sent
};

/// A stretch of time with an end chosen beforehand.
struct TimeBox {
    QString id;
    TimeBoxKind kind = TimeBoxKind::Feeling;
    QDateTime begins;
    QDateTime ends;
    QString sessionId; ///< may be empty

    friend bool operator==(const TimeBox &, const TimeBox &) = default;

    /// What is left of it, never more than its whole length: a clock set back while it runs
    /// does not make it longer. Zero when it is over.
    [[nodiscard]] std::chrono::seconds left(const QDateTime &now) const;
};

/// The longest a time-box or a hold may be.
inline constexpr std::chrono::hours LongestTimeBox{48};

/// The end that a choice in steps.json stands for, seen from `now`: an ISO 8601 duration
/// ("PT15M", "PT1H", "P2D"), "evening" (11 at night) or "tomorrow" (10 the next night). Nothing
/// when the choice makes no sense any more: an evening with less than an hour left.
[[nodiscard]] std::optional<QDateTime> endOf(const QString &choice, const QDateTime &now);

/// Fails for an end that has passed, or that is further away than LongestTimeBox.
[[nodiscard]] Result<void> checkEnd(const QDateTime &end, const QDateTime &now);

} // namespace secondwind
