// SPDX-License-Identifier: GPL-3.0-or-later
// What the letters on the page look like: blanks left to fill in, capitals and rows of marks.
#include "core/feedback/toneshape.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr qsizetype LongestBlank = 60;
constexpr qsizetype ShortestEndingWord = 6;

bool isWordPart(const QString &text, qsizetype at)
{
    return at >= 0 && at < text.size() && isWordCharacter(text.at(at));
}

// "{name}", "[Company]", "<role>", "<<name>>", "(insert date)": what stands between, if it can
// be something to fill in.
bool isBlank(QChar open, QStringView inside, const ToneShape &shape)
{
    const QString words = inside.toString().toLower().simplified();
    const bool letters = std::ranges::any_of(words, [](QChar each) { return each.isLetter(); });
    const bool plain = std::ranges::all_of(words, [](QChar each) { return each.isLetterOrNumber() || u" _-/.,'’&#:"_s.contains(each); });
    if (!letters || !plain || shape.notBlanks.contains(words))
        return false;
    if (open == u'(')
        return words.startsWith(u"insert "_s) || words.startsWith(u"your name"_s) || words.startsWith(u"fill in"_s);
    // Addresses stand in angle brackets too.
    return open != u'<' || !(words.contains(u"://") || words.contains(u"www.") || words.contains(u':'));
}

qsizetype bracketBlank(const QString &text, qsizetype at, const ToneShape &shape)
{
    static const QString opening = u"{[<("_s;
    static const QString closing = u"}]>)"_s;
    if (isWordCharacter(text.at(at)) || text.at(at) == u' ')
        return 0;
    const auto kind = opening.indexOf(text.at(at));
    // "vector<int>", "list[index]"
    if (kind < 0 || isWordPart(text, at - 1))
        return 0;
    qsizetype begin = at + 1;
    if (begin < text.size() && text.at(begin) == text.at(at))
        ++begin;
    const qsizetype inside = QStringView(text).sliced(begin).first(std::min(LongestBlank, text.size() - begin)).indexOf(closing.at(kind));
    const qsizetype close = begin + inside;
    if (inside < 0 || !isBlank(text.at(at), QStringView(text).sliced(begin, close - begin), shape))
        return 0;
    const qsizetype doubled = begin - at > 1 && close + 1 < text.size() && text.at(close + 1) == closing.at(kind) ? 1 : 0;
    return close + 1 + doubled - at;
}

qsizetype wordEnd(const QString &text, qsizetype at)
{
    while (isWordPart(text, at) || (at > 0 && at + 1 < text.size() && (text.at(at) == u'\'' || text.at(at) == u'’') && isWordPart(text, at + 1) && isWordPart(text, at - 1)))
        ++at;
    return at;
}

// "XXX", "____" and the words only templates have.
qsizetype wordBlank(const QString &text, qsizetype at, const ToneShape &shape)
{
    if (isWordPart(text, at - 1) || !isWordPart(text, at))
        return 0;
    const QChar first = text.at(at);
    if (first == u'X' || first == u'_') {
        qsizetype end = at;
        while (end < text.size() && text.at(end) == first)
            ++end;
        if (!isWordPart(text, end) && end - at >= (first == u'X' ? 2 : 3))
            return end - at;
    }
    for (const QString &blank : shape.blanks) {
        // Case apart, ASCII letters differ in one bit.
        if ((blank.front().unicode() | 0x20) != (first.unicode() | 0x20))
            continue;
        const QStringView there = QStringView(text).sliced(at).first(std::min(blank.size(), text.size() - at));
        // Written in capitals in the list, it is meant in capitals.
        const auto sensitive = blank.front().isUpper() ? Qt::CaseSensitive : Qt::CaseInsensitive;
        if (there.compare(blank, sensitive) == 0 && !isWordPart(text, at + blank.size()))
            return blank.size();
    }
    return 0;
}

bool isShouted(QStringView word, const ToneShape &shape)
{
    const bool capitals = word.size() > 1 && std::ranges::all_of(word, [](QChar each) { return each.isUpper() || each == u'\'' || each == u'’'; });
    if (!capitals)
        return false;
    const QString lower = word.toString().toLower().replace(u'’', u'\'');
    return shape.shouted.contains(lower)
        || (word.size() >= ShortestEndingWord && std::ranges::any_of(shape.shoutedEndings, [&](const QString &ending) { return lower.endsWith(ending); }));
}

// One word in quotation marks is somebody's label ("URGENT").
bool isQuoted(const QString &text, qsizetype at, qsizetype length)
{
    static const QString marks = u"\"“”„‘’'"_s;
    return at > 0 && at + length < text.size() && marks.contains(text.at(at - 1)) && marks.contains(text.at(at + length));
}

// "!!", "?!", "???" and longer rows; "??" is doubt enough to be one.
qsizetype rowOfMarks(const QString &text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && (text.at(end) == u'!' || text.at(end) == u'?'))
        ++end;
    return end - at >= 2 ? end - at : 0;
}

// Shouted words and marks, said calmly.
QString calmer(const QString &shouted)
{
    if (shouted.front() == u'!' || shouted.front() == u'?')
        return shouted.contains(u'?') ? u"?"_s : u"."_s;
    return shouted.toLower();
}

} // namespace

QList<ToneSpan> blanksIn(const QString &text, const ToneShape &shape)
{
    QList<ToneSpan> blanks;
    for (qsizetype at = 0; at < text.size(); ++at) {
        qsizetype length = bracketBlank(text, at, shape);
        if (length == 0)
            length = wordBlank(text, at, shape);
        if (length == 0)
            continue;
        blanks.append({at, length});
        at += length - 1;
    }
    return blanks;
}

QList<ToneSpan> shoutsIn(const QString &text, const QList<ToneSpan> &blanks, const ToneShape &shape)
{
    QList<ToneSpan> shouts;
    auto blank = blanks.begin();
    for (qsizetype at = 0; at < text.size();) {
        while (blank != blanks.end() && blank->end() <= at)
            ++blank;
        if (blank != blanks.end() && at >= blank->start) {
            at = blank->end();
            continue;
        }
        qsizetype length = rowOfMarks(text, at);
        if (length > 0) {
            shouts.append({at, length});
        } else if (isWordPart(text, at)) {
            length = wordEnd(text, at) - at;
            if (!isQuoted(text, at, length) && isShouted(QStringView(text).sliced(at, length), shape))
                shouts.append({at, length});
        }
        at += std::max<qsizetype>(length, 1);
    }
    return shouts;
}

void ToneShapeCheck::addPrint(const QString &text, bool inSubject, QList<ToneFinding> &findings) const
{
    const auto add = [&](const QString &label, const ToneSpan &span) {
        const ToneSpan place = inSubject ? ToneSpan{} : span;
        findings.append({label, place.start, place.length, text.mid(span.start, span.length), m_shape.why.value(label), std::nullopt, inSubject});
    };
    const QList<ToneSpan> blanks = blanksIn(text, m_shape);
    for (const ToneSpan &blank : blanks)
        add(u"placeholder"_s, blank);
    for (const ToneSpan &shout : shoutsIn(text, blanks, m_shape)) {
        add(u"shouting"_s, shout);
        if (!inSubject)
            findings.last().suggestion = ToneSuggestion{shout.start, shout.length, calmer(findings.constLast().text)};
    }
}

QList<ToneFinding> ToneShapeCheck::print() const
{
    QList<ToneFinding> findings;
    addPrint(m_letter.subject, true, findings);
    addPrint(m_letter.body, false, findings);
    return findings;
}

} // namespace secondwind
