// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mantras/mantra.h"

#include <QLocale>
#include <QPointF>

namespace secondwind {

/// The ratings as points of a line: x from 0 (the first) to 1 (the last) by the time between them,
/// y from 0 to 1. Are all of one moment, they stand at equal distances; a single one in the middle.
[[nodiscard]] QList<QPointF> beliefLine(const QList<BeliefRating> &ratings);

/// The same in a sentence or two; empty without ratings.
[[nodiscard]] QString beliefSummary(const QList<BeliefRating> &ratings, const QLocale &locale = QLocale());

} // namespace secondwind
