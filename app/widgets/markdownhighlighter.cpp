// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/markdownhighlighter.h"

#include "app/shell/theme.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QRegularExpression>

#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int InCodeBlock = 1;

// A pair of marks around words: the first group is the mark. Neither mark stands beside a space
// on its inner side, as CommonMark has it, and underscores inside words are only underscores.
struct Pair
{
    QRegularExpression expression;
    std::function<void(QTextCharFormat &)> change;
};

const QList<Pair> &pairs()
{
    static const QList<Pair> pairs{
        {QRegularExpression(u"(\\*\\*|(?<!\\w)__)(?=\\S)(?:(?!\\1).)*?\\S\\1(?!\\*)"_s),
         [](QTextCharFormat &format) { format.setFontWeight(QFont::Bold); }},
        {QRegularExpression(u"(?<![\\*\\\\])(\\*)(?=[^\\s\\*])(?:[^\\*]|\\*\\*[^\\*]+\\*\\*)*?(?<=\\S)\\*(?!\\*)"_s),
         [](QTextCharFormat &format) { format.setFontItalic(true); }},
        {QRegularExpression(u"(?<![\\w_\\\\])(_)(?=[^\\s_])[^_]*?(?<=[^\\s_])_(?![\\w_])"_s),
         [](QTextCharFormat &format) { format.setFontItalic(true); }},
        {QRegularExpression(u"(~~)(?=\\S).*?\\S~~"_s), [](QTextCharFormat &format) { format.setFontStrikeOut(true); }},
        {QRegularExpression(u"(`)[^`]+`"_s), [](QTextCharFormat &format) { format.setFontFixedPitch(true); }},
    };
    return pairs;
}

} // namespace

MarkdownHighlighter::MarkdownHighlighter(QPlainTextEdit *editor)
    : QSyntaxHighlighter(editor->document())
    , m_editor(editor)
{
    editor->installEventFilter(this);
}

bool MarkdownHighlighter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rehighlight();
    return QSyntaxHighlighter::eventFilter(watched, event);
}

void MarkdownHighlighter::merge(qsizetype begin, qsizetype length, const std::function<void(QTextCharFormat &)> &change)
{
    // What begins inside of something else keeps the look of both.
    for (qsizetype at = begin; at < begin + length; ++at) {
        QTextCharFormat both = format(static_cast<int>(at));
        change(both);
        setFormat(static_cast<int>(at), 1, both);
    }
}

void MarkdownHighlighter::quieten(qsizetype begin, qsizetype length)
{
    const QColor muted = theme::color(m_editor->palette(), theme::Token::Muted);
    merge(begin, length, [&](QTextCharFormat &format) {
        format.setForeground(muted);
        format.setFontStrikeOut(false);
    });
}

void MarkdownHighlighter::markLineStart(const QString &text)
{
    static const QRegularExpression heading(u"^ {0,3}(#{1,6})\\s+\\S"_s);
    static const QRegularExpression list(u"^\\s*([-+*]|\\d{1,9}[.)])\\s+"_s);
    static const QRegularExpression quote(u"^ {0,3}(>+)"_s);
    if (const auto match = heading.match(text); match.hasMatch()) {
        const qreal size = m_editor->font().pointSizeF() * (match.capturedLength(1) == 1 ? 1.25 : 1.12);
        merge(0, text.size(), [&](QTextCharFormat &format) {
            format.setFontWeight(QFont::DemiBold);
            if (size > 0)
                format.setFontPointSize(size);
        });
        quieten(match.capturedStart(1), match.capturedLength(1));
    } else if (const auto item = list.match(text); item.hasMatch()) {
        const QColor accent = theme::color(m_editor->palette(), theme::Token::Accent);
        merge(item.capturedStart(1), item.capturedLength(1), [&](QTextCharFormat &format) {
            format.setForeground(accent);
            format.setFontWeight(QFont::DemiBold);
        });
    } else if (const auto quoted = quote.match(text); quoted.hasMatch()) {
        merge(0, text.size(), [](QTextCharFormat &format) { format.setFontItalic(true); });
        quieten(quoted.capturedStart(1), quoted.capturedLength(1));
    }
}

void MarkdownHighlighter::markInside(const QString &text)
{
    for (const Pair &pair : pairs()) {
        auto matches = pair.expression.globalMatch(text);
        while (matches.hasNext()) {
            const auto match = matches.next();
            const qsizetype mark = match.capturedLength(1);
            merge(match.capturedStart() + mark, match.capturedLength() - 2 * mark, pair.change);
            quieten(match.capturedStart(), mark);
            quieten(match.capturedEnd() - mark, mark);
        }
    }
    static const QRegularExpression link(u"(\\[)([^\\]]+)(\\]\\([^)\\s]*\\))"_s);
    auto links = link.globalMatch(text);
    while (links.hasNext()) {
        const auto match = links.next();
        const QColor accent = theme::color(m_editor->palette(), theme::Token::Accent);
        merge(match.capturedStart(2), match.capturedLength(2), [&](QTextCharFormat &format) {
            format.setForeground(accent);
            format.setFontUnderline(true);
        });
        quieten(match.capturedStart(1), match.capturedLength(1));
        quieten(match.capturedStart(3), match.capturedLength(3));
    }
}

void MarkdownHighlighter::highlightBlock(const QString &text)
{
    // A paragraph as long as a book is nobody's heading, and typing in it has to stay quick.
    constexpr int LongestMarked = 20000;
    const bool fence = text.startsWith(u"```"_s);
    const bool inside = previousBlockState() == InCodeBlock;
    setCurrentBlockState(fence != inside ? InCodeBlock : 0);
    if (text.isEmpty() || text.size() > LongestMarked)
        return;
    if (fence || inside) {
        merge(0, text.size(), [](QTextCharFormat &format) { format.setFontFixedPitch(true); });
        if (fence)
            quieten(0, text.size());
        return;
    }
    markLineStart(text);
    markInside(text);
}

} // namespace secondwind
