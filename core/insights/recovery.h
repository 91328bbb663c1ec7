// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/moodseries.h"

#include <QDate>
#include <QList>

#include <optional>

namespace secondwind {

/// How far the usual level looks back, and what it takes to speak of one.
inline constexpr int BaselineDays = 14;
inline constexpr int FewestBaselineEntries = 5;
/// How far below the usual level still counts as being back at it.
inline constexpr double BaselineTolerance = 0.5;
/// How many entries in a row it takes.
inline constexpr int EntriesInARow = 2;

enum class RecoveryState {
    Back,         ///< the usual level was reached again
    NotYet,       ///< it was not, as far as there are entries
    NoBaseline,   ///< fewer than FewestBaselineEntries before: there is no usual level to speak of
    TooFewAfter,  ///< fewer than EntriesInARow after: nothing can be said
};

/// How long a rejection was felt.
struct Recovery {
    RecoveryState state = RecoveryState::NoBaseline;
    int entriesBefore = 0;             ///< with a mood, in the 14 days before
    int entriesAfter = 0;              ///< with a mood, on the days after
    std::optional<double> baseline;    ///< the usual level, 1 to 5
    std::optional<QDate> backOn;       ///< the day of the first of the two entries
    int days = 0;                      ///< from the rejection to backOn; NotYet: to the last entry
    bool anotherMeanwhile = false;     ///< another rejection came before it was over

    friend bool operator==(const Recovery &, const Recovery &) = default;
};

/// Baseline: the median of the moods of the BaselineDays days before the rejection (not of the day
/// itself, which may hold both), at least FewestBaselineEntries of them. Back: the first two
/// entries in a row, on the days after, both at or above baseline minus BaselineTolerance.
///
/// `moods` are in the order they were noted, oldest first. `others` are the days of the other
/// rejections; one on the same day is not "meanwhile".
[[nodiscard]] Recovery recoveryAfter(const QDate &rejection, const QList<NotedMood> &moods, const QList<QDate> &others = {});

/// The middle of the numbers; the mean of the two in the middle when they are even.
[[nodiscard]] std::optional<double> median(QList<double> numbers);

/// Whether it gets shorter: the median days of the earlier and the later half of those that are
/// over, oldest first; of an odd number the middle one counts in neither.
struct RecoveryTrend {
    int each = 0; ///< how many are in either half
    double earlier = 0;
    double later = 0;

    friend bool operator==(const RecoveryTrend &, const RecoveryTrend &) = default;
};

/// From how many that are over on there is a trend to speak of.
inline constexpr int FewestForTrend = 4;

[[nodiscard]] std::optional<RecoveryTrend> recoveryTrend(const QList<Recovery> &oldestFirst);

} // namespace secondwind
