// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <utility>

namespace secondwind {

// What is shown with what changed in the file since `before` was read from it: rows that came or
// went there come and go, and what was typed and not saved yet stays.
template<typename T>
[[nodiscard]] QList<T> merged(QList<T> shown, const QList<T> &before, const QList<T> &now)
{
    QList<T> gone = before;
    for (const T &each : now)
        gone.removeOne(each);
    QList<T> added = now;
    for (const T &each : before)
        added.removeOne(each);
    for (const T &each : std::as_const(gone))
        shown.removeOne(each);
    for (const T &each : std::as_const(added)) {
        if (!shown.contains(each))
            shown.append(each);
    }
    return shown;
}

} // namespace secondwind
