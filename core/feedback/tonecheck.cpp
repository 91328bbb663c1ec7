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

// Findings of one label that touch are one, the one that begins first.
void joinOverlaps(QList<ToneFinding> &findings, const QString &body)
{
    QList<ToneFinding> joined;
    QHash<QString, qsizetype> last; // of each label
    for (const ToneFinding &finding : std::as_const(findings)) {
        const auto place = last.constFind(finding.label);
        ToneFinding *same = place == last.constEnd() ? nullptr : &joined[*place];
        if (!same || same->start + same->length <= finding.start) {
            last.insert(finding.label, joined.size());
            joined.append(finding);
            continue;
        }
        same->length = std::max(same->start + same->length, finding.start + finding.length) - same->start;
        same->text = body.mid(same->start, same->length);
        if (!same->suggestion)
            same->suggestion = finding.suggestion;
    }
    findings = joined;
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
    for (const ToneRules::Hit &hit : found.hits) {
        const ToneToken &first = text.tokens()[static_cast<std::size_t>(hit.match.begin)];
        const ToneToken &last = text.tokens()[static_cast<std::size_t>(hit.match.end - 1)];
        const ToneSentence &sentence = text.sentences()[hit.sentence];
        const qsizetype length = last.begin + last.length - first.begin;
        ToneFinding finding{hit.rule->label, first.begin, length, text.text().mid(first.begin, length), hit.rule->why, std::nullopt};
        if (hit.rule->leaveOut)
            finding.suggestion = withoutSentence(text.text(), sentence);
        else if (!hit.rule->instead.isEmpty())
            finding.suggestion = ToneSuggestion{sentence.begin, sentence.length, hit.rule->instead};
        findings.append(finding);
    }
    joinOverlaps(findings, text.text());
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
