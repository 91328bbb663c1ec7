// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/gridkeys.h"

#include <algorithm>

namespace secondwind {

std::optional<int> gridPlace(int key, int place, int count, int columns, Qt::LayoutDirection direction)
{
    const int right = direction == Qt::RightToLeft ? -1 : 1;
    switch (key) {
    case Qt::Key_Left:
        return std::clamp(place - right, 0, count - 1);
    case Qt::Key_Right:
        return std::clamp(place + right, 0, count - 1);
    case Qt::Key_Up:
        return place < columns ? place : place - columns;
    case Qt::Key_Down:
        return std::min(place + columns, count - 1);
    case Qt::Key_Home:
        return 0;
    case Qt::Key_End:
        return count - 1;
    default:
        return std::nullopt;
    }
}

} // namespace secondwind
