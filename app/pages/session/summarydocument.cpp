// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/session/summarydocument.h"

#include "app/shell/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QFontMetricsF>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

using theme::Token;

constexpr qreal PointStep = 0.5;
constexpr int HeadingShare = 27; // percent of the page's width
constexpr qreal MarkShare = 0.9;
constexpr qreal WidestRowGap = 10; // pixels at 96 dpi, as all lengths of a document
constexpr qreal ColumnGap = 12;
constexpr qreal ListIndent = 16;
constexpr qreal FooterPoints = 24;

// Paper is light, whatever the screen is.
QColor ink(Token token)
{
    return theme::color(theme::palette(ColorScheme::Light), token);
}

/// Writes one sheet into one document.
class SheetWriter final
{
public:
    SheetWriter(QTextDocument &document, qreal points)
        : m_document(document)
        , m_cursor(&document)
        , m_points(points)
        // Where room is short, the air between the rows goes first.
        , m_rowGap(WidestRowGap - 4 * (SummaryDocument::LargestPoints - points))
    {
        const QFont base = QApplication::font();
        m_words = theme::font(theme::TextRole::Reading, base);
        m_words.setPointSizeF(points);
        m_heading = theme::font(theme::TextRole::SmallStrong, base);
        m_heading.setPointSizeF(points * 0.86);
        document.setDefaultFont(m_words);
        document.setDocumentMargin(0);
        document.setIndentWidth(ListIndent);
    }

    void write(const SummarySheet &sheet)
    {
        QFont title = theme::font(theme::TextRole::PageTitle, QApplication::font());
        title.setPointSizeF(m_points * 1.6);
        QFont small = theme::font(theme::TextRole::Small, QApplication::font());
        small.setPointSizeF(m_points * 0.86);
        paragraph(sheet.title, title, Token::Text, 2);
        paragraph(sheet.when, small, Token::Muted, 2);
        for (const QString &change : sheet.changes)
            paragraph(change, small, Token::Muted, 2);
        if (!sheet.parts.isEmpty())
            table(sheet.parts);
    }

private:
    [[nodiscard]] static QTextCharFormat inked(const QFont &font, Token token)
    {
        QTextCharFormat format;
        format.setFont(font);
        format.setForeground(ink(token));
        return format;
    }

    void paragraph(const QString &text, const QFont &font, Token token, qreal below)
    {
        if (!m_document.isEmpty())
            m_cursor.insertBlock();
        QTextBlockFormat format;
        format.setBottomMargin(below);
        m_cursor.setBlockFormat(format);
        m_cursor.insertText(text, inked(font, token));
    }

    void table(const QList<SummaryPart> &parts)
    {
        const bool mirrored = QApplication::layoutDirection() == Qt::RightToLeft;
        QTextTableFormat format;
        format.setBorder(0);
        format.setCellPadding(0);
        format.setCellSpacing(0);
        format.setTopMargin(m_rowGap);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        const QTextLength heading(QTextLength::PercentageLength, HeadingShare);
        const QTextLength words(QTextLength::PercentageLength, 100 - HeadingShare);
        format.setColumnWidthConstraints(mirrored ? QList{words, heading} : QList{heading, words});
        const int rows = static_cast<int>(parts.size());
        QTextTable *table = m_cursor.insertTable(rows, 2, format);
        // The smaller heading stands on the line of the words beside it.
        const qreal drop = QFontMetricsF(m_words).ascent() - QFontMetricsF(m_heading).ascent();
        for (int row = 0; row < rows; ++row) {
            const QTextTableCell left = table->cellAt(row, mirrored ? 1 : 0);
            const QTextTableCell right = table->cellAt(row, mirrored ? 0 : 1);
            QTextCursor(left.firstCursorPosition()).insertText(parts.at(row).heading, inked(m_heading, Token::Muted));
            fill(right.firstCursorPosition(), parts.at(row).lines);
            pad(left, m_rowGap + drop, mirrored ? 0 : ColumnGap);
            pad(right, m_rowGap, mirrored ? ColumnGap : 0);
        }
    }

    // The format of a cell is that of its first block as well, so the marks get theirs here.
    void pad(QTextTableCell cell, qreal top, qreal right) const
    {
        QTextTableCellFormat format = cell.format().toTableCellFormat();
        format.merge(mark());
        format.setTopPadding(top);
        format.setRightPadding(right);
        cell.setFormat(format);
    }

    [[nodiscard]] QTextCharFormat mark() const
    {
        QTextCharFormat format;
        format.setForeground(ink(Token::Muted));
        format.setFontPointSize(m_points * MarkShare);
        return format;
    }

    void fill(QTextCursor cursor, const QStringList &lines) const
    {
        if (lines.size() == 1) {
            paragraphs(cursor, lines.constFirst());
            return;
        }
        QTextListFormat marks;
        marks.setStyle(QTextListFormat::ListDisc);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i == 0)
                cursor.createList(marks);
            else
                cursor.insertBlock(cursor.blockFormat(), mark());
            cursor.insertText(lines.at(i).trimmed().replace(u'\n', QChar::LineSeparator), inked(m_words, Token::Text));
        }
    }

    // An empty line is half a line of air here, paper being short.
    void paragraphs(QTextCursor &cursor, const QString &text) const
    {
        bool first = true;
        bool gap = false;
        const QStringList lines = text.trimmed().split(u'\n');
        for (const QString &line : lines) {
            if (line.trimmed().isEmpty()) {
                gap = true;
                continue;
            }
            if (!first) {
                QTextBlockFormat format;
                format.setTopMargin(gap ? m_points * 0.6 : 0);
                cursor.insertBlock(format);
            }
            cursor.insertText(line, inked(m_words, Token::Text));
            first = false;
            gap = false;
        }
    }

    QTextDocument &m_document;
    QTextCursor m_cursor;
    qreal m_points;
    qreal m_rowGap;
    QFont m_words;
    QFont m_heading;
};

qreal footerHeight(const QPagedPaintDevice &device)
{
    return FooterPoints * device.logicalDpiY() / 72.0;
}

void paintPageNumber(QPainter &painter, const QPagedPaintDevice &device, int page, int pages)
{
    QFont font = theme::font(theme::TextRole::Small, QApplication::font());
    font.setPointSizeF(SummaryDocument::SmallestPoints * 0.9);
    painter.setFont(QFont(font, painter.device()));
    painter.setPen(ink(Token::Muted));
    const QRectF footer(0, device.height() - footerHeight(device), device.width(), footerHeight(device));
    painter.drawText(footer, Qt::AlignHCenter | Qt::AlignBottom, SummaryDocument::tr("Page %1 of %2").arg(page).arg(pages));
}

} // namespace

std::unique_ptr<QTextDocument> SummaryDocument::document(const SummarySheet &sheet, qreal points)
{
    auto document = std::make_unique<QTextDocument>();
    document->setUndoRedoEnabled(false);
    SheetWriter(*document, points).write(sheet);
    document->setMetaInformation(QTextDocument::DocumentTitle, sheet.title);
    return document;
}

std::unique_ptr<QTextDocument> SummaryDocument::documentFor(const SummarySheet &sheet, QPagedPaintDevice &device)
{
    const auto laidOut = [&](qreal points) {
        auto made = document(sheet, points);
        made->documentLayout()->setPaintDevice(&device);
        made->setPageSize(QSizeF(device.width(), device.height() - footerHeight(device)));
        return made;
    };
    for (qreal points = LargestPoints; points >= SmallestPoints; points -= PointStep) {
        if (auto tried = laidOut(points); tried->pageCount() == 1)
            return tried;
    }
    // Several pages it is then, so there is no need for small letters.
    return laidOut(LargestPoints);
}

Result<void> SummaryDocument::print(const SummarySheet &sheet, QPagedPaintDevice &device)
{
    QPainter painter;
    if (!painter.begin(&device))
        return failure(ErrorCode::CannotWrite, tr("The printer did not answer. Save as PDF works without one."));
    const auto paper = documentFor(sheet, device);
    const QSizeF size = paper->pageSize();
    const int pages = paper->pageCount();
    for (int page = 0; page < pages; ++page) {
        if (page > 0 && !device.newPage())
            return failure(ErrorCode::CannotWrite, tr("Printing stopped at page %1.").arg(page));
        painter.save();
        painter.translate(0, -page * size.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette = theme::palette(ColorScheme::Light);
        context.clip = QRectF(0, page * size.height(), size.width(), size.height());
        painter.setClipRect(context.clip);
        paper->documentLayout()->draw(&painter, context);
        painter.restore();
        if (pages > 1)
            paintPageNumber(painter, device, page + 1, pages);
    }
    return {};
}

} // namespace secondwind
