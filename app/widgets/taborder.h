// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace secondwind {

// The order of the Tab key for parts made after the page was, which would come last of all.
// QWidget::setTabOrder() does nothing for widgets that only hold others; these reach the stops
// inside. All widgets given are of one window.

// Puts the stops of `part` behind `previous`, in their own order, and makes the last one `previous`.
void putStopsAfter(QWidget *&previous, QWidget *part);

// Puts the stops of `part` right before `stop`, which is a stop itself.
void putStopsBefore(QWidget *stop, QWidget *part);

// The first stop behind `part` that is not inside it: what rows of a part that is filled anew are
// put before. At the end of a window that is its first one.
QWidget *stopBehind(const QWidget *part);

// Tab goes from the last stop inside `earlier` to the first inside `later`.
void setTabOrderInside(QWidget *earlier, QWidget *later);

} // namespace secondwind
