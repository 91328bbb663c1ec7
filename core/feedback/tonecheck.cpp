// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/tonecheck.h"

#include "core/content/catalogue.h"
#include "core/feedback/toneshape.h"

#include <algorithm>
#include <span>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

// A sentence is taken out with the space behind it, or that before it when nothing follows.
ToneSuggestion withoutSentence(const QString &body, const ToneSentence &sentence)
{
    qsizetype begin = sentence.begin;
    qsizetype end = sentence.begin + sentence.length;
    while (end < body.size() && body.at(end) == u' ')
        ++end;
    if (end == body.size() || body.at(end).isSpace()) {
        while (begin > 0 && body.at(begin - 1) == u' ')
            --begin;
    }
    return {begin, end - begin, {}};
}

std::optional<ToneSuggestion> suggestionFor(const ToneRules::Hit &hit, const ToneText &text)
{
    const ToneSentence &sentence = text.sentences()[hit.sentence];
    if (hit.rule->leaveOut)
        return withoutSentence(text.text(), sentence);
    if (hit.rule->instead.isEmpty())
        return std::nullopt;
    return ToneSuggestion{sentence.begin, sentence.length, hit.rule->instead};
}

} // namespace

QString toneVerdictId(ToneVerdict verdict)
{
    return verdict == ToneVerdict::Send ? u"send"_s : u"revise"_s;
}

ToneCheck::ToneCheck(const Catalogue &catalogue)
    : m_words(catalogue.toneWords())
    , m_weights(catalogue.toneWeights(), m_vocabulary)
    , m_rules(m_words, m_vocabulary)
{
}

void ToneCheck::dropDoubtful(ToneRules::Found &found, const Readings &readings) const
{
    std::erase_if(found.hits, [&](const ToneRules::Hit &hit) {
        // A plain fault is believed unless its sentence reads well as clearly as others read ill.
        const double least = hit.weight < ToneRule::FullWeight ? 0.0 : -m_weights.enough();
        const auto &reading = readings[hit.sentence];
        return reading && reading->strength < least;
    });
}

QList<ToneFinding> ToneCheck::weighedFindings(const ToneText &text, const Readings &readings, const ToneRules::Found &found) const
{
    QList<ToneFinding> findings;
    for (std::size_t index = 0; index < readings.size(); ++index) {
        const auto &reading = readings[index];
        const ToneSentence &sentence = text.sentences()[index];
        const auto words = std::span(text.tokens()).subspan(static_cast<std::size_t>(sentence.firstToken), static_cast<std::size_t>(sentence.tokenCount));
        if (std::ranges::all_of(words, &ToneToken::quoted)) // somebody else's
            continue;
        if (!reading || reading->strength < m_weights.enough() || std::ranges::find(found.hits, index, &ToneRules::Hit::sentence) != found.hits.end())
            continue;
        const ToneToken &first = text.tokens()[static_cast<std::size_t>(reading->first)];
        const ToneToken &last = text.tokens()[static_cast<std::size_t>(reading->last)];
        const qsizetype length = last.begin + last.length - first.begin;
        findings.append({reading->label, first.begin, length, text.text().mid(first.begin, length), m_words.weighed.value(reading->label), std::nullopt});
    }
    return findings;
}

QList<ToneFinding> ToneCheck::ruleFindings(const ToneText &text, const ToneRules::Found &found) const
{
    QList<ToneFinding> findings;
    // What one sentence has of one label is one finding: it is one sentence to write anew.
    QHash<QString, std::pair<std::size_t, qsizetype>> last;
    for (const ToneRules::Hit &hit : found.hits) {
        const ToneToken &firstWord = text.tokens()[static_cast<std::size_t>(hit.match.begin)];
        const ToneToken &lastWord = text.tokens()[static_cast<std::size_t>(hit.match.end - 1)];
        const qsizetype end = lastWord.begin + lastWord.length;
        if (const auto known = last.constFind(hit.rule->label); known != last.constEnd() && known->first == hit.sentence) {
            ToneFinding &before = findings[known->second];
            before.length = std::max(before.start + before.length, end) - before.start;
            before.text = text.text().mid(before.start, before.length);
            if (!before.suggestion)
                before.suggestion = suggestionFor(hit, text);
            continue;
        }
        last.insert(hit.rule->label, {hit.sentence, findings.size()});
        const qsizetype length = end - firstWord.begin;
        findings.append({hit.rule->label, firstWord.begin, length, text.text().mid(firstWord.begin, length), hit.rule->why, suggestionFor(hit, text)});
    }
    return findings;
}

ToneReport ToneCheck::check(const ToneLetter &letter) const
{
    const ToneText text(letter.body, m_vocabulary);
    Readings readings;
    for (const ToneSentence &sentence : text.sentences())
        readings.push_back(m_weights.read(text, sentence));
    ToneRules::Found found = m_rules.search(text);
    dropDoubtful(found, readings);
    ToneReport report{ruleFindings(text, found)};
    report.findings += weighedFindings(text, readings, found);

    std::vector<std::size_t> mocked;
    for (const ToneRules::Hit &hit : found.hits) {
        if (hit.rule->label == u"sarcastic"_s)
            mocked.push_back(hit.sentence);
    }
    const ToneShapeCheck shape(letter, text, found.signs, m_words.shape);
    report.findings += shape.print();
    report.findings += shape.wholeLetter(mocked);
    std::ranges::stable_sort(report.findings, {}, [](const ToneFinding &each) { return std::pair(each.start, each.length); });
    return report;
}

} // namespace secondwind
