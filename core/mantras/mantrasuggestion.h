// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mantras/mantra.h"

#include <QStringList>

namespace secondwind {

/// What a mantra may answer: the thought that was caught and the emotions that were named.
struct MantraOccasion {
    QString thought;
    QStringList emotions; ///< ids, the strongest first

    [[nodiscard]] bool isEmpty() const { return thought.trimmed().isEmpty() && emotions.isEmpty(); }
};

/// A mantra that may fit, and what made it come up.
struct MantraSuggestion {
    enum class Why { Thought, Emotion };

    QString mantra; ///< its id
    Why why = Why::Thought;
    QString emotion; ///< the id of the emotion it speaks to, for Why::Emotion
};

/// At most `most` of `mantras` that answer the occasion; the same occasion gives the same ones.
/// First those whose answered thought shares telling words with the thought that was caught (a word
/// that few answered thoughts hold tells more), up to two; then those that speak to the emotions
/// named, one for each in turn; then more of the first kind. Left out are hidden ones, open blanks,
/// and those that last felt less than LeastBelief true: a line that is not believed hurts (Wood,
/// Perunovic and Lee 2009).
[[nodiscard]] QList<MantraSuggestion> suggestedMantras(const MantraOccasion &occasion, const QList<MarkedMantra> &mantras, qsizetype most = 3);

inline constexpr int LeastBelief = 20;

/// Why it came up, as a sentence: "Because you named shame."
[[nodiscard]] QString reasonFor(const MantraSuggestion &suggestion, const MantraOccasion &occasion, const QList<Emotion> &emotions);

} // namespace secondwind
