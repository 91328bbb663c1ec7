// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

#include <optional>

namespace secondwind {

// Where a key leads in a grid of `count` cards, filled row by row in the direction of reading, from
// the one at `place`: arrows to the neighbour, Home and End to the first and the last. At an edge it
// stays. Nothing for other keys.
[[nodiscard]] std::optional<int> gridPlace(int key, int place, int count, int columns, Qt::LayoutDirection direction);

} // namespace secondwind
