// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace secondwind {

/// Part of a pattern of the tone check, as it was written.
struct TonePatternNode {
    enum class Type {
        Words,         ///< any of `words`; with a ~ at its end, a word in all its forms
        Class,         ///< any pattern of the class words[0]
        Either,        ///< any of `patterns`
        Optional,      ///< patterns[0] or nothing
        Not,           ///< not patterns[0]
        Gap,           ///< up to `most` words
        GapInClause,   ///< up to `most` words of one clause
        Name, Number, Any, Start, End, ClauseStart, QuoteStart
    };

    Type type = Type::Words;
    QStringList words;
    std::vector<std::vector<TonePatternNode>> patterns;
    int most = 0;
};

using TonePatternNodes = std::vector<TonePatternNode>;

/// Reads a pattern, words with spaces between them:
///
///     word       this word; contractions are written out ("do not")
///     a/b/c      any of these words
///     word~      this word in any of its forms (waste, wastes, wasted, wasting)
///     @id        any pattern of this class
///     (a b|c)    either of these patterns
///     x?         x or nothing, where x is any of the above
///     !x         not x here; takes up no word
///     *4         up to four words, any
///     _4         up to four words of the same clause
///     %name      a word with a capital letter; %number a number; %any a word
///     ^  $       the sentence begins, ends here
///     ,          a new clause begins here
///     "          a short quotation of some words begins here
///
/// Nothing, with a sentence in `faults`, when it cannot be read or names none of `classes`.
[[nodiscard]] std::optional<TonePatternNodes> readTonePattern(const QString &pattern, const QSet<QString> &classes, QStringList &faults);

/// Whether a text must have some word or number for the pattern to fit; all that is searched
/// for must, because it is looked up by that word.
[[nodiscard]] bool asksForAWord(const TonePatternNodes &pattern);

} // namespace secondwind
