// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

#include <utility>

namespace secondwind {

// Puts the stops of `part` behind `previous`, in their own order, and makes the last one `previous`.
// For parts made after the page was: they would come last of all otherwise.
inline void putStopsAfter(QWidget *&previous, QWidget *part)
{
    QList<QWidget *> stops{part};
    stops.append(part->findChildren<QWidget *>());
    for (QWidget *stop : std::as_const(stops)) {
        if ((stop->focusPolicy() & Qt::TabFocus) == 0 || stop->focusProxy() != nullptr)
            continue;
        QWidget::setTabOrder(previous, stop);
        previous = stop;
    }
}

} // namespace secondwind
