// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLayout;

namespace secondwind {

// Empties a layout of its widgets and spaces. The widgets leave the screen and the tab order at
// once and are deleted later: one of them may be the button that was just pressed.
void clearLayout(QLayout *layout);

} // namespace secondwind
