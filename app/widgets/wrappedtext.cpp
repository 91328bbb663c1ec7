// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/wrappedtext.h"

#include <QPainter>
#include <QTextBoundaryFinder>
#include <QTextLayout>
#include <QWidget>
#include <QtMath>

#include <algorithm>

namespace secondwind {

// A stretch of text that no line end divides, with the spaces after it.
struct WrappedText::Word
{
    qsizetype begin = 0;
    qsizetype end = 0; // of its letters
    qsizetype next = 0; // where the following word begins
    qreal x = 0;
    qreal endX = 0;
};

struct WrappedText::Paragraph
{
    qsizetype begin = 0; // in the text
    QString text;
    bool asWords = true;
    QList<Word> words;
    qreal width = 0;
};

namespace {

// Places along a line are found by walking it, so very long paragraphs are laid out instead.
constexpr qsizetype LongestAsWords = 4000;
constexpr int UsualWord = 20; // characters, where words were not told apart

// Where directions mix, what a word takes is not one stretch of the line.
bool readsLeftToRight(const QString &text)
{
    return std::ranges::none_of(text, [](QChar each) {
        switch (each.direction()) {
        case QChar::DirR:
        case QChar::DirAL:
        case QChar::DirRLE:
        case QChar::DirRLO:
        case QChar::DirRLI:
            return true;
        default:
            return each.isHighSurrogate(); // some scripts beyond the first plane read right to left
        }
    });
}

QTextOption option(const QString &text, QTextOption::WrapMode mode, Qt::Alignment alignment)
{
    QTextOption option;
    option.setWrapMode(mode);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment((alignment & Qt::AlignHorizontal_Mask) | Qt::AlignAbsolute);
    return option;
}

} // namespace

WrappedText::WrappedText() = default;
WrappedText::~WrappedText() = default;

void WrappedText::set(const QString &text, const QFont &font, int opening)
{
    if (m_text == text && m_font == font && m_opening == opening)
        return;
    m_text = text;
    m_font = font;
    m_opening = opening;
    forget();
}

void WrappedText::forget() const
{
    m_paragraphs.clear();
    m_sizes.clear();
    m_drawn.reset();
}

void WrappedText::shape() const
{
    if (!m_paragraphs.isEmpty())
        return;
    m_lineHeight = QFontMetricsF(m_font).height();
    qsizetype begin = 0;
    const QStringList paragraphs = m_text.split(u'\n');
    for (const QString &paragraph : paragraphs) {
        shapeParagraph(begin, paragraph);
        begin += paragraph.size() + 1;
    }
}

void WrappedText::shapeParagraph(qsizetype begin, const QString &text) const
{
    Paragraph paragraph;
    paragraph.begin = begin;
    paragraph.text = text;
    paragraph.asWords = text.size() <= LongestAsWords && readsLeftToRight(text);

    QTextLayout layout(text, m_font);
    layout.setCacheEnabled(true); // or every place asked for below would be shaped again
    layout.setTextOption(option(text, QTextOption::NoWrap, Qt::AlignLeft));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(QWIDGETSIZE_MAX);
    layout.endLayout();
    paragraph.width = line.naturalTextWidth();
    m_lineHeight = qMax(m_lineHeight, line.height()); // letters of another font may be taller

    if (paragraph.asWords) {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
        for (qsizetype at = 0; at < text.size(); at = paragraph.words.constLast().next) {
            Word word;
            word.begin = at;
            word.next = finder.toNextBoundary();
            if (word.next < 0)
                word.next = text.size();
            word.end = word.next;
            while (word.end > word.begin && text.at(word.end - 1).isSpace())
                --word.end;
            word.x = line.cursorToX(static_cast<int>(word.begin));
            word.endX = line.cursorToX(static_cast<int>(word.end));
            paragraph.words.append(word);
        }
    }
    m_paragraphs.append(paragraph);
}

QList<WrappedText::Line> WrappedText::lines(int width, qreal *widest) const
{
    shape();
    QList<Line> lines;
    qreal widestLine = 0;
    for (const Paragraph &paragraph : std::as_const(m_paragraphs)) {
        if (paragraph.width <= width) {
            lines.append({paragraph.begin, paragraph.text.size()});
            widestLine = qMax(widestLine, paragraph.width);
        } else if (paragraph.asWords) {
            breakWords(paragraph, width, lines, widestLine);
        } else {
            layOutParagraph(paragraph, width, lines, widestLine);
        }
    }
    if (widest)
        *widest = widestLine;
    return lines;
}

void WrappedText::breakWords(const Paragraph &paragraph, int width, QList<Line> &lines,
                             qreal &widest) const
{
    const QList<Word> &words = paragraph.words;
    for (qsizetype first = 0; first < words.size();) {
        Word opening = words.at(first);
        if (opening.endX - opening.x > width) {
            // What is left of a broken word shares its line with the words after it.
            Paragraph word;
            word.begin = paragraph.begin + opening.begin;
            word.text = paragraph.text.sliced(opening.begin, opening.end - opening.begin);
            const qreal left = layOutParagraph(word, width, lines, widest);
            opening.begin = lines.takeLast().begin - paragraph.begin;
            opening.x = opening.endX - left;
        }
        qsizetype last = first;
        while (last + 1 < words.size() && words.at(last + 1).endX - opening.x <= width)
            ++last;
        const Word &closing = words.at(last);
        lines.append({paragraph.begin + opening.begin, closing.end - opening.begin});
        widest = qMax(widest, closing.endX - opening.x);
        first = last + 1;
    }
}

// Returns the width of the last line.
qreal WrappedText::layOutParagraph(const Paragraph &paragraph, int width, QList<Line> &lines,
                                  qreal &widest) const
{
    QTextLayout layout(paragraph.text, m_font);
    layout.setTextOption(
        option(paragraph.text, QTextOption::WrapAtWordBoundaryOrAnywhere, Qt::AlignLeft));
    qreal lastWidth = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(qMax(1, width));
        lines.append({paragraph.begin + line.textStart(), line.textLength()});
        lastWidth = line.naturalTextWidth();
        widest = qMax(widest, lastWidth);
    }
    layout.endLayout();
    return lastWidth;
}

QSize WrappedText::size(int width) const
{
    const auto known = m_sizes.constFind(width);
    if (known != m_sizes.constEnd())
        return *known;
    qreal widest = 0;
    const auto count = lines(width, &widest).size();
    const qreal height = static_cast<qreal>(count) * m_lineHeight
        + static_cast<qreal>(count - 1) * m_opening;
    return *m_sizes.insert(width, {qCeil(widest), qCeil(height)});
}

QSize WrappedText::naturalSize() const
{
    return size(QWIDGETSIZE_MAX);
}

int WrappedText::widestWord() const
{
    shape();
    qreal widest = 0;
    for (const Paragraph &paragraph : std::as_const(m_paragraphs)) {
        if (!paragraph.asWords) {
            const qreal usual = QFontMetricsF(m_font).averageCharWidth() * UsualWord;
            widest = qMax(widest, qMin(paragraph.width, usual));
        }
        for (const Word &word : paragraph.words)
            widest = qMax(widest, word.endX - word.x);
    }
    return qCeil(widest);
}

void WrappedText::draw(QPainter &painter, const QRectF &area, Qt::Alignment alignment) const
{
    const int width = qFloor(area.width());
    if (!m_drawn || m_drawnWidth != width || m_drawnAlignment != alignment) {
        // The lines are those that were measured, whatever a layout of its own would make of it.
        QString shown;
        const QList<Line> broken = lines(width, nullptr);
        for (const Line &line : broken) {
            shown += QStringView(m_text).sliced(line.begin, line.length);
            shown += QChar::LineSeparator;
        }
        shown.chop(1);
        m_drawn = std::make_unique<QTextLayout>(shown, m_font);
        m_drawn->setCacheEnabled(true);
        m_drawn->setTextOption(option(m_text, QTextOption::ManualWrap, alignment));
        qreal y = 0;
        m_drawn->beginLayout();
        for (QTextLine line = m_drawn->createLine(); line.isValid(); line = m_drawn->createLine()) {
            line.setLineWidth(width);
            line.setPosition(QPointF(0, y));
            y += m_lineHeight + m_opening;
        }
        m_drawn->endLayout();
        m_drawnWidth = width;
        m_drawnAlignment = alignment;
    }
    const qreal height = size(width).height();
    qreal top = area.top();
    if (alignment.testFlag(Qt::AlignVCenter))
        top += qRound((area.height() - height) / 2);
    else if (alignment.testFlag(Qt::AlignBottom))
        top += area.height() - height;
    m_drawn->draw(&painter, QPointF(area.left(), qMax(area.top(), top)));
}

} // namespace secondwind
