// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feedback/tonetext.h"

#include <QStringView>

#include <algorithm>
#include <array>

namespace secondwind {

/// A turn of phrase of a sentence: up to three words in a row, or two with others between them.
/// What is weighed (ToneWeights), and what the weights are learned from.
struct ToneTurn {
    using Word = ToneVocabulary::Word;

    enum class Kind : quint8 {
        Row,     ///< one to three words in a row
        OverOne, ///< two words with one between them
        Apart,   ///< two words with two to four between them
    };

    ToneTurn() = default;
    ToneTurn(Kind of, std::array<Word, 3> made)
        : kind(of)
        , words(made)
        , key(((static_cast<quint64>(of) << 16 | made[0]) << 16 | made[1]) << 16 | made[2])
    {
    }

    Kind kind = Kind::Row;
    std::array<Word, 3> words{}; ///< Unknown where there is none
    quint64 key = 0;             ///< a number of its own for each turn, wherever it stands
    qsizetype first = 0;         ///< tokens [first, last] of the text; none for a mark, where last < first
    qsizetype last = -1;

    /// As it is written in a file: "had expected", "had _ more", "had … more". Marks of a sentence
    /// are words too: "<s>" and "</s>" are its ends, "?", "!" and "\"" are somewhere in it.
    [[nodiscard]] static ToneTurn parsed(QStringView written, ToneVocabulary &vocabulary);
};

/// Reads the turns of phrase of sentences.
class ToneTurnReader final
{
public:
    /// Adds the marks of a sentence to the vocabulary.
    explicit ToneTurnReader(ToneVocabulary &vocabulary);

    /// Hands `visit` each turn that has no word the vocabulary does not know, some more than once.
    template<typename Visit>
    void read(const ToneText &text, const ToneSentence &sentence, const Visit &visit) const;

private:
    static constexpr qsizetype LongestRow = 3;
    static constexpr qsizetype NearestApart = 3;
    static constexpr qsizetype FarthestApart = 5;
    static constexpr qsizetype AskedWords = 3; // a question is known by how it begins

    ToneTurn::Word m_begin;
    ToneTurn::Word m_end;
    ToneTurn::Word m_asked;
    ToneTurn::Word m_called;
    ToneTurn::Word m_quoted;
};

template<typename Visit>
void ToneTurnReader::read(const ToneText &text, const ToneSentence &sentence, const Visit &visit) const
{
    using Word = ToneTurn::Word;
    const qsizetype count = sentence.tokenCount;
    // Place 0 and count + 1 are the ends.
    const auto word = [&](qsizetype place) {
        if (place == 0 || place == count + 1)
            return place == 0 ? m_begin : m_end;
        return text.tokens()[static_cast<std::size_t>(sentence.firstToken + place - 1)].word;
    };
    const auto hand = [&](ToneTurn::Kind kind, std::array<Word, 3> words, qsizetype from, qsizetype to) {
        const auto token = [&](qsizetype place) { return sentence.firstToken + std::clamp<qsizetype>(place, 1, count) - 1; };
        ToneTurn turn(kind, words);
        turn.first = token(from);
        turn.last = token(to);
        visit(turn);
    };
    for (qsizetype at = 0; at <= count + 1; ++at) {
        const Word first = word(at);
        if (first == ToneVocabulary::Unknown)
            continue;
        std::array<Word, 3> row{first};
        hand(ToneTurn::Kind::Row, row, at, at);
        for (qsizetype length = 2; length <= LongestRow && at + length - 1 <= count + 1; ++length) {
            const Word next = word(at + length - 1);
            if (next == ToneVocabulary::Unknown)
                break;
            row[static_cast<std::size_t>(length - 1)] = next;
            hand(ToneTurn::Kind::Row, row, at, at + length - 1);
        }
        for (qsizetype gap = 2; gap <= FarthestApart && at + gap <= count + 1; ++gap) {
            const Word second = word(at + gap);
            if (second != ToneVocabulary::Unknown)
                hand(gap < NearestApart ? ToneTurn::Kind::OverOne : ToneTurn::Kind::Apart, {first, second}, at, at + gap);
        }
    }
    const QStringView shown = QStringView(text.text()).sliced(sentence.begin, sentence.length);
    const auto mark = [&](std::array<Word, 3> words) { visit(ToneTurn(ToneTurn::Kind::Row, words)); };
    if (shown.contains(u'?')) {
        mark({m_asked});
        for (qsizetype at = 1; at <= std::min(AskedWords, count); ++at) {
            if (word(at) != ToneVocabulary::Unknown)
                mark({m_asked, word(at)});
        }
    }
    if (shown.contains(u'!'))
        mark({m_called});
    if (shown.contains(u'"') || shown.contains(u'“'))
        mark({m_quoted});
}

} // namespace secondwind
