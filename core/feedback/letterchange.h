// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace secondwind {

/// A stretch of a text, in UTF-16 units.
struct TextSpan {
    qsizetype begin = 0;
    qsizetype length = 0;

    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

/// One stretch of what a new letter does to the text on the screen.
struct LetterChange {
    enum class Kind {
        Kept,    ///< the same before and after, and as the form wrote it
        Own,     ///< the person's own wording (or gap), kept as it is
        Added,   ///< `before` is an empty span where it comes in
        Removed, ///< `after` is an empty span where it was
        Changed,
    };

    Kind kind = Kind::Kept;
    TextSpan before; ///< in the text as it is
    TextSpan after;  ///< in the merged text

    friend bool operator==(const LetterChange &, const LetterChange &) = default;
};

/// A place that both the person and the form changed. The person's words stay; the form's are
/// offered.
struct LetterConflict {
    TextSpan place; ///< in the merged text: the person's words, possibly none
    QString was;    ///< what the form had written there before
    QString offered;

    friend bool operator==(const LetterConflict &, const LetterConflict &) = default;
};

/// A newly generated letter brought together with the person's edits.
struct LetterMerge {
    QString text;
    QList<LetterChange> changes;     ///< in order; together they cover both texts without a gap
    QList<LetterConflict> conflicts; ///< in order

    /// Whether taking `text` would change anything on the screen.
    [[nodiscard]] bool changesAnything() const;
    /// The text with the form's words taken at one conflict, 0 to conflicts.size() - 1.
    [[nodiscard]] QString withOffer(qsizetype conflict) const;
};

/// Merges sentence by sentence. `base` is what the form wrote last, `theirs` what the person
/// made of it, `fresh` what the form writes now. Whatever differs between `base` and `theirs`
/// stays as in `theirs`; everything else becomes as in `fresh`. Without edits the text is
/// exactly `fresh`, without a change of the form exactly `theirs`. Texts of thousands of
/// sentences are compared more coarsely, under the same rules.
[[nodiscard]] LetterMerge mergedLetter(const QString &base, const QString &theirs, const QString &fresh);

} // namespace secondwind
