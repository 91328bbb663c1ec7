// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace secondwind::searchtext {

/// The text as the search index reads it: characters of scripts written without spaces
/// (Chinese, Japanese, Korean syllables too) stand apart, so that each can be found.
[[nodiscard]] QString indexed(const QString &text);

/// An FTS5 MATCH expression for what a person typed: every word must occur, the last one
/// may be unfinished, "quoted words" stay together. Empty when there is nothing to look for.
[[nodiscard]] QString matchExpression(const QString &typed);

} // namespace secondwind::searchtext
