// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace secondwind {

// Puts a widget made later into the tab order right before `anchor`, which need not be a stop
// itself. Both are of one window.
void tabBefore(const QWidget *anchor, QWidget *added);

} // namespace secondwind
