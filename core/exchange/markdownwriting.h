// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace secondwind::markdown {

/// Words on one line that mean only themselves.
[[nodiscard]] QString escaped(const QString &words);

/// A Markdown text fit to stand below a heading of this level (1 to 5): its headings sink by as
/// many levels, at most to the sixth, and nothing in it stays open beyond its end. Lines that
/// hold neither stay as they are; empty ones at both ends are taken off.
[[nodiscard]] QString below(const QString &text, int level);

} // namespace secondwind::markdown
