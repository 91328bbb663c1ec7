// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feedback/tonetext.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace secondwind {

/// A pattern of words, ready to be held against sentences; TonePatternCompiler makes it.
class TonePattern final
{
public:
    using Word = ToneVocabulary::Word;

    /// Which words there are, told by a bit each of a few hundred; words that share a bit make
    /// it say yes too often, never no.
    struct Sieve {
        std::array<quint64, 8> bits{};

        void add(Word word) { bits[word / 64 % bits.size()] |= quint64(1) << (word % 64); }
        [[nodiscard]] bool meets(const Sieve &other) const
        {
            quint64 common = 0;
            for (std::size_t i = 0; i < bits.size(); ++i)
                common |= bits[i] & other.bits[i];
            return common != 0;
        }
    };

    /// Where a pattern fits: tokens [begin, end) of a text.
    struct Match {
        qsizetype begin = 0;
        qsizetype end = 0;
    };

    /// The first place at or after token `from` of the sentence where the pattern fits.
    [[nodiscard]] std::optional<Match> find(const ToneText &text, const ToneSentence &sentence, qsizetype from) const;
    /// Whether it fits so that it ends just before the token `end` of the sentence.
    [[nodiscard]] bool endsAt(const ToneText &text, const ToneSentence &sentence, qsizetype end) const;

    /// Words of which a sentence must have one for the pattern to fit; empty: it fits without.
    [[nodiscard]] const std::vector<Word> &anchors() const { return m_anchors; }
    /// Whether a sentence of these words may have all the pattern asks for.
    [[nodiscard]] bool mayFit(const Sieve &words) const
    {
        return std::ranges::all_of(m_needs, [&](const Sieve &need) { return need.meets(words); });
    }

private:
    friend class TonePatternCompiler;

    enum class Kind { Words, Name, Number, Any, SameClause, Split, Jump, NotHere, Start, End, ClauseStart, QuoteStart, Accept };
    struct Instruction {
        Kind kind = Kind::Accept;
        int next = 0;           ///< Split: tried first; Jump, NotHere: where to go on
        int other = 0;          ///< Split: tried second; NotHere: what must not fit
        std::vector<Word> words; ///< Words: any of these, sorted
        quint64 sieve = 0;       ///< Words: the bit of each word modulo 64, to refuse most others at once
    };

    [[nodiscard]] std::optional<qsizetype> run(int at, const ToneText &text, const ToneSentence &sentence, qsizetype token,
                                               std::optional<qsizetype> mustEnd) const;
    [[nodiscard]] static bool takes(const Instruction &instruction, const ToneText &text, const ToneSentence &sentence, qsizetype token);
    [[nodiscard]] static bool holds(const Instruction &instruction, const ToneText &text, const ToneSentence &sentence, qsizetype token);

    [[nodiscard]] bool mayBeginWith(Word word) const { return m_first.empty() || m_first[word]; }

    std::vector<Instruction> m_program;
    std::vector<bool> m_first; // by word; empty: it may begin with any
    std::vector<Word> m_anchors;
    std::vector<Sieve> m_needs; // of each a sentence must have a word
};

} // namespace secondwind
