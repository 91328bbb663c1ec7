// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/tonepattern.h"

#include <QVarLengthArray>

#include <algorithm>
#include <tuple>
#include <utility>

namespace secondwind {

namespace {

// Far beyond what any pattern needs; keeps the cost of one place bounded whatever is written.
constexpr int MostSteps = 5000;
// How far before its end a pattern that must end somewhere may begin.
constexpr qsizetype LongestLookBehind = 8;

const ToneToken &tokenAt(const ToneText &text, qsizetype token)
{
    return text.tokens()[static_cast<std::size_t>(token)];
}

} // namespace

bool TonePattern::takes(const Instruction &instruction, const ToneText &text, const ToneSentence &sentence, qsizetype token)
{
    if (token >= sentence.firstToken + sentence.tokenCount)
        return false;
    const ToneToken &word = tokenAt(text, token);
    switch (instruction.kind) {
    case Kind::Words:
        return (instruction.sieve >> (word.word % 64) & 1) != 0 && std::ranges::binary_search(instruction.words, word.word);
    case Kind::Name:
        return word.capital;
    case Kind::Number:
        return word.word == ToneVocabulary::Number;
    case Kind::SameClause:
        return !word.clauseStart;
    default:
        return true;
    }
}

bool TonePattern::holds(const Instruction &instruction, const ToneText &text, const ToneSentence &sentence, qsizetype token)
{
    const bool atEnd = token == sentence.firstToken + sentence.tokenCount;
    switch (instruction.kind) {
    case Kind::Start:
        return token == sentence.firstToken;
    case Kind::End:
        return atEnd;
    case Kind::ClauseStart:
        return !atEnd && tokenAt(text, token).clauseStart;
    default:
        return !atEnd && tokenAt(text, token).quoteStart;
    }
}

std::optional<qsizetype> TonePattern::run(int start, const ToneText &text, const ToneSentence &sentence, qsizetype first,
                                          std::optional<qsizetype> mustEnd) const
{
    QVarLengthArray<std::pair<int, qsizetype>, 64> untried;
    int at = start;
    qsizetype token = first;
    for (int step = 0; step < MostSteps; ++step) {
        const Instruction &instruction = m_program[static_cast<std::size_t>(at)];
        bool fits = true;
        switch (instruction.kind) {
        case Kind::Accept:
            if (!mustEnd || *mustEnd == token)
                return token;
            fits = false;
            break;
        case Kind::Jump:
            at = instruction.next;
            break;
        case Kind::Split:
            untried.append({instruction.other, token});
            at = instruction.next;
            break;
        case Kind::NotHere:
            fits = !run(instruction.other, text, sentence, token, std::nullopt);
            at = instruction.next;
            break;
        case Kind::Start:
        case Kind::End:
        case Kind::ClauseStart:
        case Kind::QuoteStart:
            fits = holds(instruction, text, sentence, token);
            ++at;
            break;
        default:
            fits = takes(instruction, text, sentence, token);
            ++at;
            ++token;
        }
        if (fits)
            continue;
        if (untried.isEmpty())
            return std::nullopt;
        std::tie(at, token) = untried.last();
        untried.removeLast();
    }
    return std::nullopt;
}

std::optional<TonePattern::Match> TonePattern::find(const ToneText &text, const ToneSentence &sentence, qsizetype from) const
{
    for (qsizetype token = from; token < sentence.firstToken + sentence.tokenCount; ++token) {
        if (!mayBeginWith(tokenAt(text, token).word))
            continue;
        if (const auto end = run(0, text, sentence, token, std::nullopt); end && *end > token)
            return Match{token, *end};
    }
    return std::nullopt;
}

bool TonePattern::endsAt(const ToneText &text, const ToneSentence &sentence, qsizetype end) const
{
    for (qsizetype token = std::max(sentence.firstToken, end - LongestLookBehind); token < end; ++token) {
        if (!mayBeginWith(tokenAt(text, token).word))
            continue;
        if (run(0, text, sentence, token, end))
            return true;
    }
    return false;
}

} // namespace secondwind
