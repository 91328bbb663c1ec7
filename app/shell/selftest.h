// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace secondwind {

/// Checks what a package can get wrong: the content, the SQLite driver, the SVG plugin, the
/// icons, every page. Works in a folder of its own. Prints what it found; 0 when all is well.
[[nodiscard]] int runSelfTest();

} // namespace secondwind
