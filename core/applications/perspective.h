// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/applications/application.h"
#include "core/result.h"

#include <optional>

namespace secondwind {

/// The largest number of people the calculator takes.
inline constexpr int MostPeople = 10'000'000;

/// What the calculator is asked: how many applied and how many stood in the final round, if
/// known (1 to 10,000,000), and how far the person came.
struct PerspectiveQuestion {
    ApplicationStage stage = ApplicationStage::Applied;
    std::optional<int> applicants;
    std::optional<int> finalists;
};

/// "Ahead of aheadLow to aheadHigh in 100 of those who applied." Both are rounded down, never
/// in the person's favour. Not `estimated` means that the numbers were given.
struct Perspective {
    int aheadLow = 0;
    int aheadHigh = 0;
    bool estimated = false;
    QString sentence;    ///< the result in words
    QString explanation; ///< how it was worked out and what it cannot say
};

/// Of N applicants of whom R reached the person's stage, N - R did not: ahead of
/// floor(100 (N - R) / N) in 100. In the final round R is the number of finalists when given.
/// Where N or R is unknown a range stands in for it: N from 20 to 250, more with many finalists;
/// R from a few to some, by stage. These ranges are assumptions of this app, wide on purpose, and
/// are said to be.
[[nodiscard]] Result<Perspective> perspective(const PerspectiveQuestion &question);

} // namespace secondwind
