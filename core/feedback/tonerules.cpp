// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/tonerules.h"

#include "core/feedback/tonepatterncompiler.h"


#include <algorithm>
#include <span>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

// How much less hints need to weigh in a letter that is sour already.
constexpr int SourLetter = 3;

const QString Topic = u"topic"_s;
const QString Quoted = u"quoted"_s;

// "Rejects Magazine": words in capitals beside another one, not at the sentence's beginning.
bool isName(const TonePattern::Match &match, const ToneText &text, const ToneSentence &sentence)
{
    const auto isCapital = [&](qsizetype token) {
        if (token <= sentence.firstToken || token >= sentence.firstToken + sentence.tokenCount)
            return false;
        const ToneToken &word = text.tokens()[static_cast<std::size_t>(token)];
        const QStringView shown = text.view(word);
        return word.capital && shown.size() > 1 && !shown.back().isUpper();
    };
    for (qsizetype token = match.begin; token < match.end; ++token) {
        if (!isCapital(token))
            return false;
    }
    return isCapital(match.begin - 1) || isCapital(match.end);
}

} // namespace

ToneRules::ToneRules(const ToneWords &words, ToneVocabulary &vocabulary)
{
    TonePatternCompiler compiler(words, vocabulary);
    for (const QString &word : words.clauseWords)
        vocabulary.opensClause(word);
    const auto added = [&](const QStringList &patterns) {
        std::vector<std::size_t> places;
        for (const QString &pattern : patterns) {
            if (const auto place = compiler.add(pattern))
                places.push_back(*place);
        }
        return places;
    };
    std::vector<std::pair<std::size_t, Owner>> searched;
    QMap<QString, std::vector<std::size_t>> guards;
    for (const ToneWordClass &guard : words.guards)
        guards.insert(guard.id, added(guard.patterns));
    for (const ToneWordClass &sign : words.signs) {
        for (const std::size_t place : added(sign.patterns))
            searched.push_back({place, {nullptr, sign.id, 0}});
    }
    for (const ToneRule &rule : words.rules) {
        for (const std::size_t place : added(rule.patterns))
            searched.push_back({place, {&rule, {}, rule.weight}});
        for (const std::size_t place : added(rule.hints))
            searched.push_back({place, {&rule, {}, std::min(rule.weight, ToneRule::HintWeight)}});
        Limits &limits = m_limits[&rule];
        limits.unless = added(rule.unless);
        for (auto guard = guards.cbegin(); guard != guards.cend(); ++guard) {
            if (!rule.despite.contains(guard.key()))
                limits.guards.insert(limits.guards.end(), guard->begin(), guard->end());
        }
    }
    m_signGuards = guards.value(u"negated"_s);
    m_patterns = compiler.compiled();
    m_owners.resize(m_patterns.size());
    m_byAnchor.resize(static_cast<std::size_t>(vocabulary.size()));
    for (const auto &[place, owner] : searched) {
        m_owners[place] = owner;
        for (const auto word : m_patterns[place].anchors())
            m_byAnchor[word].push_back(place);
    }
}

bool ToneRules::isHeldBack(const Hit &hit, const ToneText &text) const
{
    const ToneSentence &sentence = text.sentences()[hit.sentence];
    const auto fitsBefore = [&](std::size_t guard) { return m_patterns[guard].endsAt(text, sentence, hit.match.begin); };
    if (!hit.rule)
        return std::ranges::any_of(m_signGuards, fitsBefore);
    const auto tokens = std::span(text.tokens()).subspan(static_cast<std::size_t>(hit.match.begin), static_cast<std::size_t>(hit.match.end - hit.match.begin));
    if (!hit.rule->despite.contains(Quoted) && std::ranges::all_of(tokens, &ToneToken::quoted))
        return true;
    if (isName(hit.match, text, sentence))
        return true;
    const Limits &limits = *m_limits.constFind(hit.rule);
    return std::ranges::any_of(limits.guards, fitsBefore)
        || std::ranges::any_of(limits.unless, [&](std::size_t each) { return m_patterns[each].find(text, sentence, sentence.firstToken).has_value(); });
}

void ToneRules::searchSentence(std::size_t index, const ToneText &text, std::vector<std::size_t> &wanted, Found &found) const
{
    const ToneSentence &sentence = text.sentences()[index];
    const qsizetype end = sentence.firstToken + sentence.tokenCount;
    wanted.clear();
    TonePattern::Sieve words;
    for (qsizetype token = sentence.firstToken; token < end; ++token) {
        const ToneVocabulary::Word word = text.tokens()[static_cast<std::size_t>(token)].word;
        words.add(word);
        const auto &patterns = m_byAnchor[word];
        wanted.insert(wanted.end(), patterns.begin(), patterns.end());
    }
    std::ranges::sort(wanted);
    // Not std::ranges::unique: clang 14 cannot read the one of libstdc++ 12.
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    for (const std::size_t place : wanted) {
        if (!m_patterns[place].mayFit(words))
            continue;
        const Owner &owner = m_owners[place];
        for (qsizetype from = sentence.firstToken; from < end;) {
            const auto match = m_patterns[place].find(text, sentence, from);
            if (!match)
                break;
            const Hit hit{owner.rule, index, *match, owner.weight};
            if (owner.sign == Topic || !isHeldBack(hit, text)) {
                if (owner.rule)
                    found.hits.push_back(hit);
                else
                    found.signs.push_back({owner.sign, index, *match});
            }
            from = match->end;
        }
    }
}

// A figure of speech or a term of the trade takes back what it covers.
void ToneRules::dropTopics(Found &found)
{
    std::vector<TonePattern::Match> topics;
    for (const Sign &sign : found.signs) {
        if (sign.id == Topic)
            topics.push_back(sign.match);
    }
    std::erase_if(found.hits, [&](const Hit &hit) {
        if (hit.rule->despite.contains(Topic))
            return false;
        const auto after = std::ranges::lower_bound(topics, hit.match.begin + 1, {}, &TonePattern::Match::end);
        return after != topics.end() && after->begin < hit.match.end;
    });
}

// Of a label whose matches together weigh too little, none counts; the same words count once. In a letter without a word of
// thanks, or with a plain fault elsewhere, hints are read in that light and weigh more.
void ToneRules::dropLight(Found &found)
{
    struct Weight {
        int sum = 0;
        int last = 0;      // of the place that ends at `end`
        qsizetype end = 0; // in tokens
    };
    QHash<QString, Weight> weights;
    for (const Hit &hit : found.hits) {
        Weight &weight = weights[hit.rule->label];
        const int known = hit.match.begin < weight.end ? weight.last : 0;
        weight.last = std::max(known, hit.weight);
        weight.sum += weight.last - known;
        weight.end = std::max(weight.end, hit.match.end);
    }
    const bool thanks = std::ranges::any_of(found.signs, [](const Sign &sign) { return sign.id == u"thanks"_s || sign.id == u"appreciation"_s; });
    const bool plainFault = std::ranges::any_of(weights, [](const Weight &weight) { return weight.sum >= ToneRule::FullWeight; });
    const int needed = thanks && !plainFault ? ToneRule::FullWeight : ToneRule::FullWeight - SourLetter;
    std::erase_if(found.hits, [&](const Hit &hit) { return weights.value(hit.rule->label).sum < needed; });
}

ToneRules::Found ToneRules::search(const ToneText &text) const
{
    Found found;
    std::vector<std::size_t> wanted;
    for (std::size_t index = 0; index < text.sentences().size(); ++index)
        searchSentence(index, text, wanted, found);
    const auto inOrder = [](const auto &one, const auto &other) { return std::pair(one.match.begin, one.match.end) < std::pair(other.match.begin, other.match.end); };
    std::ranges::stable_sort(found.hits, inOrder);
    std::ranges::stable_sort(found.signs, inOrder);
    dropTopics(found);
    dropLight(found);
    return found;
}

} // namespace secondwind
