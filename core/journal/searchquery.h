// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace secondwind {

/// What a person typed into the search, understood. Every word must occur; "quoted words" stay
/// together; -word must not occur; one OR another (or one | another) lets either do; the last
/// word may be unfinished. Capitals and accents make no difference.
class SearchQuery final
{
public:
    /// A stretch of a text, in UTF-16 units.
    struct Hit {
        qsizetype begin = 0;
        qsizetype length = 0;

        friend bool operator==(const Hit &, const Hit &) = default;
    };

    SearchQuery() = default;
    explicit SearchQuery(const QString &typed);

    /// Nothing was typed that could be looked for or left out.
    [[nodiscard]] bool isEmpty() const { return m_groups.isEmpty() && m_excluded.isEmpty(); }

    /// The FTS5 MATCH expression for what must occur; empty when only words to leave out (or
    /// nothing) were typed.
    [[nodiscard]] QString matchExpression() const;
    /// The expression for what must not occur; empty when nothing is left out.
    [[nodiscard]] QString excludedExpression() const;

    /// Whether `text` holds every word looked for and none to leave out; for texts that stand in
    /// no search index.
    [[nodiscard]] bool matches(const QString &text) const;

    /// Where the words looked for stand in `text`, in order, not overlapping.
    [[nodiscard]] QList<Hit> hits(const QString &text) const;

private:
    struct Term {
        QString text;
        bool phrase = false;
        bool unfinished = false;
    };

    [[nodiscard]] static QString expression(const Term &term);
    [[nodiscard]] static QString expression(const QList<Term> &alternatives);

    QList<QList<Term>> m_groups; // all of them, of each any
    QList<Term> m_excluded;
};

namespace searchtext {

/// The text as the search index reads it: characters of scripts written without spaces
/// (Chinese, Japanese, Korean syllables too) stand apart, so that each can be found.
[[nodiscard]] QString indexed(const QString &text);

/// A word of a text as the index compares it: folded, without accents.
struct Word {
    QString folded;
    qsizetype begin = 0;
    qsizetype length = 0;
};

/// The words of a text, cut and folded the way SQLite's unicode61 tokenizer does it with
/// remove_diacritics=2, after indexed().
[[nodiscard]] QList<Word> wordsOf(const QString &text);

} // namespace searchtext

} // namespace secondwind
