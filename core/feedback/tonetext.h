// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <algorithm>
#include <deque>
#include <unordered_map>
#include <vector>

namespace secondwind {

/// The words that patterns know, each with a number.
class ToneVocabulary final
{
public:
    using Word = quint16;
    static constexpr Word Unknown = 0; ///< a word no pattern asks for
    static constexpr Word Number = 1;  ///< anything that begins with a digit

    ToneVocabulary() = default;
    Q_DISABLE_COPY_MOVE(ToneVocabulary)

    /// The word's number, a new one if it has none; `word` is lower case. Unknown once the
    /// numbers are used up.
    Word add(const QString &word);
    [[nodiscard]] Word find(QStringView word) const
    {
        const auto known = m_numbers.find(word);
        return known == m_numbers.end() ? Unknown : known->second;
    }
    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_words.size()) + 2; }

    /// Makes the word one that begins a new clause wherever it stands ("but").
    void opensClause(const QString &word) { m_clauseWords.push_back(add(word)); }
    [[nodiscard]] bool isClauseWord(Word word) const { return std::ranges::find(m_clauseWords, word) != m_clauseWords.end(); }

private:
    std::deque<QString> m_words; // stays where it is: the keys look into it
    struct Hash {
        // Short words need no hash that withstands attack, only a fast one (FNV-1a).
        std::size_t operator()(QStringView word) const
        {
            quint64 hash = 14695981039346656037ULL;
            for (const QChar each : word)
                hash = (hash ^ each.unicode()) * 1099511628211ULL;
            return static_cast<std::size_t>(hash);
        }
    };

    std::unordered_map<QStringView, Word, Hash> m_numbers;
    std::vector<Word> m_clauseWords;
};

/// Whether words are made of this character. ASCII, which is nearly everything, is answered
/// without Qt's tables.
[[nodiscard]] inline bool isWordCharacter(QChar character)
{
    const char16_t unit = character.unicode();
    if (unit < 0x80)
        return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z') || (unit >= u'0' && unit <= u'9') || unit == u'_';
    return character.isLetterOrNumber() || character.isMark();
}

/// A word of a text. Contractions are two ("don't": do, not); hyphens part words.
struct ToneToken {
    qsizetype begin = 0; ///< UTF-16 units
    qsizetype length = 0;
    ToneVocabulary::Word word = ToneVocabulary::Unknown;
    bool capital = false;     ///< begins with a capital letter
    bool clauseStart = false; ///< a comma, dash, bracket or the like stands before it
    bool quoted = false;
    bool quoteStart = false;  ///< first of the few words of a short quotation
};

/// Words that belong together; never more than MostWords, so that work on one stays bounded.
struct ToneSentence {
    static constexpr qsizetype MostWords = 100;

    qsizetype firstToken = 0;
    qsizetype tokenCount = 0;
    qsizetype begin = 0;  ///< UTF-16 units, closing punctuation included
    qsizetype length = 0;
};

/// A text cut into words and sentences, each with its place. Any UTF-16 goes, lone surrogates
/// included. Line ends may be "\n", "\r\n" or "\r".
class ToneText final
{
public:
    ToneText(const QString &text, const ToneVocabulary &vocabulary);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const std::vector<ToneToken> &tokens() const { return m_tokens; }
    [[nodiscard]] const std::vector<ToneSentence> &sentences() const { return m_sentences; }

    /// A line with something on it, without surrounding space.
    struct Line {
        qsizetype begin = 0;
        qsizetype length = 0;
        qsizetype firstToken = 0;
        qsizetype tokenCount = 0;
    };
    [[nodiscard]] const std::vector<Line> &lines() const { return m_lines; }
    [[nodiscard]] QStringView view(const Line &line) const { return QStringView(m_text).sliced(line.begin, line.length); }
    [[nodiscard]] QStringView view(const ToneToken &token) const { return QStringView(m_text).sliced(token.begin, token.length); }

private:
    void findLines();
    void readWord(qsizetype begin, qsizetype end, const ToneVocabulary &vocabulary);
    void append(qsizetype begin, qsizetype length, QStringView word, const ToneVocabulary &vocabulary);
    void readTokens(const ToneVocabulary &vocabulary);
    void markQuotations();
    void markQuotation(qsizetype open, qsizetype close);
    void findSentences();
    [[nodiscard]] bool endsAfter(qsizetype token) const;
    [[nodiscard]] bool sentenceEndsWithLine(qsizetype line) const;

    QString m_text;
    QString m_folded; // lower case with plain apostrophes, of the same length
    std::vector<ToneToken> m_tokens;
    std::vector<ToneSentence> m_sentences;
    std::vector<Line> m_lines;
};

} // namespace secondwind
