// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/markdownwriting.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind::markdown {

namespace {

// A code block between fences: the sign and how often it came.
struct Fence {
    QChar sign;
    qsizetype length = 0;
};

qsizetype indentOf(QStringView line)
{
    qsizetype indent = 0;
    while (indent < line.size() && line.at(indent) == u' ')
        ++indent;
    return indent;
}

Fence fenceIn(QStringView line)
{
    const qsizetype indent = indentOf(line);
    if (indent > 3 || indent >= line.size())
        return {};
    Fence fence{line.at(indent), 0};
    if (fence.sign != u'`' && fence.sign != u'~')
        return {};
    while (indent + fence.length < line.size() && line.at(indent + fence.length) == fence.sign)
        ++fence.length;
    if (fence.length < 3 || (fence.sign == u'`' && line.mid(indent + fence.length).contains(u'`')))
        return {};
    return fence;
}

bool closes(const Fence &open, QStringView line)
{
    const Fence fence = fenceIn(line);
    const QStringView trimmed = line.trimmed();
    return fence.length >= open.length && fence.sign == open.sign
        && std::ranges::all_of(trimmed, [&](QChar character) { return character == open.sign; });
}

// Whether the line begins, after at most three spaces, with one of the signs: cheaper to ask than an
// expression, and most lines begin with a letter.
bool begins(QStringView line, QStringView signs)
{
    const qsizetype indent = indentOf(line);
    return indent <= 3 && indent < line.size() && signs.contains(line.at(indent));
}

} // namespace

QString escaped(const QString &words)
{
    QString text;
    const QString line = words.simplified();
    for (qsizetype at = 0; at < line.size(); ++at) {
        const QChar character = line.at(at);
        const bool always = u"\\`*_[]<>~|&"_s.contains(character);
        const bool atBeginning = at == 0 && u"#+-=>"_s.contains(character);
        // "1." and "1)" begin a list.
        const bool afterNumber = at > 0 && at < 10 && (character == u'.' || character == u')')
            && std::ranges::all_of(QStringView(line).left(at), [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (always || atBeginning || afterNumber)
            text += u'\\';
        text += character;
    }
    return text;
}

QString below(const QString &text, int level)
{
    static const QRegularExpression atx(uR"(^( {0,3})(#{1,6})([ \t]|$))"_s);
    static const QRegularExpression underline(uR"(^ {0,3}(=+|-+)[ \t]*$)"_s);
    // HTML that goes on across empty lines until its own end.
    static const QRegularExpression openHtml(uR"(^( {0,3})<(?=(?:script|pre|style|textarea)(?:[\s>]|$)|!--|\?|![A-Za-z]|!\[CDATA\[))"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    // What is no paragraph: a line of equals signs or dashes below it makes no heading.
    static const QRegularExpression otherBlock(uR"(^(?: {4}|\t| {0,3}(?:[>#]|[-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|(?:[-*_][ \t]*){3,}$)))"_s);
    QString source = text;
    if (source.contains(u'\r'))
        source.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    QStringList out;
    Fence open;
    bool paragraph = false; ///< the last line is one of a paragraph
    qsizetype paragraphFrom = 0;
    for (QString line : source.split(u'\n')) {
        if (open.length > 0) {
            if (closes(open, line))
                open = {};
            out.append(line);
            continue;
        }
        if (const Fence fence = fenceIn(line); fence.length > 0) {
            open = fence;
            paragraph = false;
            out.append(line);
            continue;
        }
        if (const auto match = paragraph && begins(line, u"=-") ? underline.match(line) : QRegularExpressionMatch(); match.hasMatch()) {
            // A heading by its underline becomes one by signs, its lines joined into one.
            const int depth = std::min((match.captured(1).startsWith(u'=') ? 1 : 2) + level, 6);
            const QStringList title = out.mid(paragraphFrom);
            out.resize(paragraphFrom);
            out.append(QString(depth, u'#') + u' ' + title.join(u' ').simplified());
            paragraph = false;
            continue;
        }
        if (const auto match = begins(line, u"#") ? atx.match(line) : QRegularExpressionMatch(); match.hasMatch()) {
            const qsizetype depth = std::min<qsizetype>(match.capturedLength(2) + level, 6);
            line = QString(depth, u'#') + line.mid(match.capturedEnd(2));
            paragraph = false;
        } else if (const auto html = begins(line, u"<") ? openHtml.match(line) : QRegularExpressionMatch(); html.hasMatch()) {
            line.insert(html.capturedEnd(1), u'\\');
        }
        const bool letter = !line.isEmpty() && line.front().isLetter(); // as most lines begin, and no other block
        const bool belongs = !line.trimmed().isEmpty() && (paragraph || letter || !otherBlock.match(line).hasMatch());
        if (belongs && !paragraph)
            paragraphFrom = out.size();
        paragraph = belongs && !line.startsWith(u'#');
        out.append(line);
    }
    if (open.length > 0)
        out.append(QString(open.length, open.sign));
    while (!out.isEmpty() && out.last().trimmed().isEmpty())
        out.removeLast();
    while (!out.isEmpty() && out.first().trimmed().isEmpty())
        out.removeFirst();
    return out.join(u'\n');
}

} // namespace secondwind::markdown
