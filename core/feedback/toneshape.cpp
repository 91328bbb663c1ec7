// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/toneshape.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

// A line with more words is no greeting, name or closing by itself.
constexpr qsizetype MostNameWords = 4;
constexpr qsizetype MostClosingWords = 9;
constexpr qsizetype MostGreetingWords = 7;
// Under the closing may stand a name, a title, a telephone number, an address ...
constexpr std::size_t ClosingLines = 7;

bool isContactLine(QStringView line)
{
    const auto digits = std::ranges::count_if(line, [](QChar each) { return each.isDigit(); });
    return digits >= 5 || line.contains(u'@') || line.contains(u"://") || line.startsWith(u"www.") || line.startsWith(u"Sent from");
}

bool isPostscript(QStringView line)
{
    const QString start = line.first(std::min<qsizetype>(line.size(), 5)).toString().toLower().remove(u'.').remove(u' ');
    return start.startsWith(u"ps"_s) && !(line.size() > 2 && line.at(2).isLetter());
}

bool isHeaderLine(QStringView line)
{
    return line.startsWith(u"Subject:", Qt::CaseInsensitive) || line.startsWith(u"Re:", Qt::CaseInsensitive) || line.startsWith(u"To:");
}

} // namespace

ToneShapeCheck::ToneShapeCheck(const ToneLetter &letter, const ToneText &text, const std::vector<ToneRules::Sign> &signs, const ToneShape &shape)
    : m_letter(letter)
    , m_text(text)
    , m_signs(signs)
    , m_shape(shape)
{
}

bool ToneShapeCheck::hasSign(const QString &id, qsizetype firstToken, qsizetype endToken) const
{
    auto sign = std::ranges::lower_bound(m_signs, firstToken, {}, [](const ToneRules::Sign &each) { return each.match.begin; });
    for (; sign != m_signs.end() && sign->match.begin < endToken; ++sign) {
        if (sign->id == id)
            return true;
    }
    return false;
}

bool ToneShapeCheck::isNameLine(const ToneText::Line &line) const
{
    const QStringView words = m_text.view(line);
    if (line.tokenCount < 1 || line.tokenCount > MostNameWords || words.endsWith(u'?') || words.endsWith(u'!') || words.endsWith(u':'))
        return false;
    const auto first = m_text.tokens().begin() + line.firstToken;
    // "von der Heide" begins small; "jo" is how some people sign.
    const auto capitals = std::count_if(first, first + line.tokenCount, [](const ToneToken &token) { return token.capital; });
    return capitals * 2 >= line.tokenCount || (line.tokenCount == 1 && !words.endsWith(u'.'));
}

bool ToneShapeCheck::greets() const
{
    const auto &lines = m_text.lines();
    std::size_t first = 0;
    while (first < lines.size() && isHeaderLine(m_text.view(lines[first])))
        ++first;
    if (first == lines.size())
        return false;
    const ToneText::Line &line = lines[first];
    if (hasSign(u"greeting"_s, line.firstToken, line.firstToken + 1))
        return true;
    const QStringView words = m_text.view(line);
    const bool vocative = words.endsWith(u',') || words.endsWith(u':') || words.endsWith(u'-') || words.endsWith(u'–') || words.endsWith(u'—');
    return vocative && line.tokenCount <= MostGreetingWords && isNameLine({line.begin, line.length - 1, line.firstToken, std::min(line.tokenCount, MostNameWords)});
}

bool ToneShapeCheck::signsOff() const
{
    const auto &lines = m_text.lines();
    std::size_t end = lines.size();
    for (std::size_t at = lines.size(); at > 1 && lines.size() - at < ClosingLines; --at) {
        if (isPostscript(m_text.view(lines[at - 1])))
            end = at - 1;
    }
    while (end > 1 && isContactLine(m_text.view(lines[end - 1])))
        --end;
    const std::size_t begin = std::max<std::size_t>(1, end > ClosingLines ? end - ClosingLines : 1);
    for (std::size_t at = end; at > begin; --at) {
        const ToneText::Line &line = lines[at - 1];
        if (line.tokenCount <= MostClosingWords && hasSign(u"sign-off"_s, line.firstToken, line.firstToken + 1))
            return true;
        if (at == end && isNameLine(line))
            return true;
    }
    // The closing may follow the last sentence on its own line: "..., or not. Thanks, Tom"
    if (end == 0)
        return false;
    const ToneText::Line &last = lines[end - 1];
    return hasSign(u"sign-off"_s, std::max(last.firstToken, last.firstToken + last.tokenCount - MostClosingWords), last.firstToken + last.tokenCount);
}

qsizetype ToneShapeCheck::afterGreeting() const
{
    const auto &lines = m_text.lines();
    return greets() && lines.size() > 1 ? lines[1].begin : lines.empty() ? 0 : lines.front().begin;
}

ToneFinding ToneShapeCheck::missing(const QString &label, qsizetype at, const QString &name, const QString &before, const QString &after) const
{
    ToneFinding finding{label, at, 0, {}, m_shape.why.value(label), std::nullopt};
    const QString known = name.simplified();
    const QString words = known.isEmpty() ? m_shape.instead.value(label) : m_shape.instead.value(label + u"+name"_s).replace(u"{name}"_s, known);
    if (!words.isEmpty())
        finding.suggestion = ToneSuggestion{at, 0, before + words + after};
    return finding;
}

std::optional<ToneFinding> ToneShapeCheck::tooLong() const
{
    const QString &body = m_letter.body;
    qsizetype words = 0;
    qsizetype surplus = -1;
    bool inWord = false;
    bool counted = false;
    for (qsizetype at = 0; at < body.size(); ++at) {
        if (body.at(at).isSpace()) {
            inWord = false;
            continue;
        }
        if (!inWord)
            counted = false;
        inWord = true;
        if (counted || !(isWordCharacter(body.at(at)) || body.at(at).isSurrogate()))
            continue;
        counted = true;
        if (++words == ToneCheck::MostWords + 1)
            surplus = at;
    }
    if (surplus < 0)
        return std::nullopt;
    const ToneText::Line &last = m_text.lines().back();
    const qsizetype length = std::max<qsizetype>(0, last.begin + last.length - surplus);
    return ToneFinding{u"too-long"_s, surplus, length, body.mid(surplus, length), m_shape.why.value(u"too-long"_s).arg(words), std::nullopt};
}

QList<ToneFinding> ToneShapeCheck::wholeLetter(const std::vector<std::size_t> &mocked) const
{
    const auto &lines = m_text.lines();
    const qsizetype begin = lines.empty() ? 0 : lines.front().begin;
    const qsizetype end = lines.empty() ? 0 : lines.back().begin + lines.back().length;
    QList<ToneFinding> findings;
    if (!greets())
        findings.append(missing(u"no-greeting"_s, begin, m_letter.readerName, {}, u"\n\n"_s));
    const bool thanks = std::ranges::any_of(m_signs, [&](const ToneRules::Sign &sign) {
        // Praise beside mockery is hardly meant; a plain thank-you in another sentence may be.
        if (sign.id == u"appreciation"_s)
            return mocked.empty();
        return sign.id == u"thanks"_s && !std::ranges::binary_search(mocked, sign.sentence);
    });
    if (!thanks)
        findings.append(missing(u"no-thanks"_s, afterGreeting(), {}, {}, u"\n\n"_s));
    if (!signsOff())
        findings.append(missing(u"no-sign-off"_s, end, m_letter.writerName, u"\n\n"_s, {}));
    if (auto finding = tooLong())
        findings.append(*finding);
    return findings;
}

} // namespace secondwind
