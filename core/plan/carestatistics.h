// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/careentry.h"

namespace secondwind {

/// How the mood moved over one activity, on the average.
struct CareEffect {
    QString activityId;
    QString name;          ///< as it was the last time
    int count = 0;         ///< how often it was done with a mood before and after
    double meanChange = 0; ///< after minus before, -4 to 4
};

/// What the log says about what helped. Says only that the mood moved while something was done, not
/// that it moved because of it.
struct CareSummary {
    /// Fewer than this many say nothing about an activity.
    static constexpr int Enough = 3;

    QList<CareEffect> effects; ///< those with enough, best change first, then the more frequent, then by name
    int measured = 0;          ///< how many were done with both moods
    int done = 0;              ///< how many were done at all
};

/// Entries may come in any order.
[[nodiscard]] CareSummary careSummary(const QList<CareEntry> &entries);

} // namespace secondwind
