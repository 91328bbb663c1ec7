// SPDX-License-Identifier: GPL-3.0-or-later
// How a session's summary becomes text and a file.
#include "app/pages/session/summarydocument.h"

#include "app/platform/paper.h"
#include "core/exchange/filewriting.h"

#include <QBuffer>
#include <QPdfWriter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

// Marks that begin a list, a heading, a quotation or a table when they open a line.
bool opensBlock(const QString &words, qsizetype at)
{
    if (at == 0)
        return QStringView(u"-+=>").contains(words.at(0));
    const bool afterDigits = std::all_of(words.begin(), words.begin() + at, [](QChar each) { return each.isDigit(); });
    return afterDigits && (words.at(at) == u'.' || words.at(at) == u')');
}

// Marks that many readers turn into a link; in a link they would also show our escapes.
bool makesLink(const QString &words, qsizetype at)
{
    const QStringView before = QStringView(words).left(at);
    const QStringView rest = QStringView(words).mid(at);
    return rest.startsWith(u"://") || rest.startsWith(u'@')
        || (rest.startsWith(u'.') && before.endsWith(u"www", Qt::CaseInsensitive));
}

// One line of words, so that a reader of Markdown shows it as it was typed.
QString escapedLine(const QString &line)
{
    static const QString marks = u"\\`*_[<|~#$"_s;
    qsizetype indent = 0;
    while (indent < line.size() && (line.at(indent) == u' ' || line.at(indent) == u'\t'))
        ++indent;
    const QString words = line.mid(indent);
    // Four spaces would begin a block of code; fixed ones do not.
    QString escaped(indent, QChar::Nbsp);
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QChar character = words.at(i);
        const bool entity = character == u'&' && i + 1 < words.size() && words.at(i + 1) != u' ';
        if (marks.contains(character) || entity || opensBlock(words, i) || makesLink(words, i))
            escaped += u'\\';
        escaped += character;
    }
    return escaped;
}

// Line ends are kept, empty lines part paragraphs; `indent` holds the lines inside a list item.
QString escaped(const QString &text, const QString &indent = {})
{
    QString result;
    bool wordsBefore = false;
    bool gap = false;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        if (line.trimmed().isEmpty()) {
            gap = wordsBefore;
            continue;
        }
        if (gap)
            result += u"\n\n"_s + indent;
        else if (wordsBefore)
            result += u"\\\n"_s + indent;
        result += escapedLine(line);
        wordsBefore = true;
        gap = false;
    }
    return result;
}

QString escapedHeading(const QString &text)
{
    return escapedLine(text.simplified());
}

} // namespace

QString SummaryDocument::markdown(const SummarySheet &sheet)
{
    QStringList blocks{u"# "_s + escapedHeading(sheet.title), escaped(sheet.when)};
    for (const QString &change : sheet.changes)
        blocks.append(escaped(change));
    for (const SummaryPart &part : sheet.parts) {
        blocks.append(u"## "_s + escapedHeading(part.heading));
        if (part.lines.size() == 1) {
            blocks.append(escaped(part.lines.constFirst()));
            continue;
        }
        QStringList items;
        for (const QString &line : part.lines)
            items.append(u"- "_s + escaped(line, u"  "_s));
        blocks.append(items.join(u'\n'));
    }
    return blocks.join(u"\n\n"_s) + u'\n';
}

QString SummaryDocument::plainText(const SummarySheet &sheet)
{
    QStringList blocks{sheet.title + u'\n' + sheet.when};
    if (!sheet.changes.isEmpty())
        blocks.append(sheet.changes.join(u'\n'));
    for (const SummaryPart &part : sheet.parts) {
        const bool list = part.lines.size() > 1;
        blocks.append(part.heading + (list ? u"\n• "_s : u"\n"_s) + part.lines.join(u"\n• "_s));
    }
    return blocks.join(u"\n\n"_s) + u'\n';
}

Result<void> SummaryDocument::writePdf(const SummarySheet &sheet, const QString &path)
{
    // Made in memory first: a file is then written whole or not at all.
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(sheet.title);
    writer.setCreator(QCoreApplication::applicationName());
    writer.setPageLayout(paper::layout(QLocale()));
    if (auto printed = print(sheet, writer); !printed)
        return printed;
    return writeFile(path, buffer.data());
}

Result<void> SummaryDocument::writeMarkdown(const SummarySheet &sheet, const QString &path)
{
    return writeFile(path, markdown(sheet).toUtf8());
}

} // namespace secondwind
