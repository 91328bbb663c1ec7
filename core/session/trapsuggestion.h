// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/contenttypes.h"

namespace secondwind {

/// A thinking trap that a text may have fallen into, and the words in it that suggest so.
struct TrapSuggestion {
    QString trap;  ///< its id
    QString words; ///< as the text has them
};

/// At most `most` traps whose hint words stand in `text` as whole words, those with most hits
/// first. Case and the shape of apostrophes do not matter. A hint is a guess; the person decides.
[[nodiscard]] QList<TrapSuggestion> suggestedTraps(const QString &text, const QList<ThinkingTrap> &traps, qsizetype most = 3);

} // namespace secondwind
