// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/tonecheck.h"

#include "core/content/catalogue.h"
#include "core/feedback/toneshape.h"

#include <algorithm>

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
    , m_rules(m_words)
{
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
    const ToneText text(letter.body, m_rules.vocabulary());
    const ToneRules::Found found = m_rules.search(text);
    ToneReport report{ruleFindings(text, found)};

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
