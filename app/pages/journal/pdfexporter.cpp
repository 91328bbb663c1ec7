// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/journal/pdfexporter.h"

#include "app/platform/paper.h"
#include "app/shell/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTextCursor>
#include <QTextDocument>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr qreal TextPoints = 11;
constexpr qreal SmallPoints = 9;
constexpr qreal DayPoints = 14;
constexpr qreal TitlePoints = 22;
constexpr qreal FooterPoints = 24;
constexpr int PieceCharacters = 100'000; // laid out at once; some forty pages

// Everything that may only be asked for on the GUI thread.
struct Look {
    QFont title;
    QFont day;
    QFont small;
    QFont text;
    QColor ink;
    QColor muted;
    QPageLayout page;
};

QFont sized(theme::TextRole role, qreal points)
{
    QFont font = theme::font(role, QApplication::font());
    font.setPointSizeF(points);
    return font;
}

Look look()
{
    const QPalette light = theme::palette(ColorScheme::Light); // paper is light, whatever the screen is
    return {sized(theme::TextRole::PageTitle, TitlePoints),
            sized(theme::TextRole::Section, DayPoints),
            sized(theme::TextRole::Small, SmallPoints),
            sized(theme::TextRole::Reading, TextPoints),
            theme::color(light, theme::Token::Text),
            theme::color(light, theme::Token::Muted),
            paper::layout(QLocale())};
}

QTextCharFormat inked(const QFont &font, const QColor &color)
{
    QTextCharFormat format;
    format.setFont(font);
    format.setForeground(color);
    return format;
}

class PdfExporter final : public Exporter
{
public:
    PdfExporter(Look look, ExportWords words)
        : m_look(std::move(look))
        , m_words(std::move(words))
    {
    }

    QByteArray begin() override
    {
        m_bytes.open(QIODevice::WriteOnly);
        m_writer = std::make_unique<QPdfWriter>(&m_bytes);
        m_writer->setTitle(m_words.title);
        m_writer->setCreator(QCoreApplication::applicationName());
        m_writer->setPageLayout(m_look.page);
        m_painter.begin(m_writer.get());
        startPiece();
        write(m_words.title, inked(m_look.title, m_look.ink), 0, 4);
        return taken();
    }

    QByteArray entry(const ExportedEntry &exported) override
    {
        const JournalEntry &entry = exported.entry;
        const bool newDay = entry.at.date() != m_day;
        if (newDay && m_document->characterCount() > PieceCharacters) {
            finishPiece();
            startPiece();
        }
        if (newDay) {
            write(m_words.day ? m_words.day(entry.at.date()) : entry.at.date().toString(Qt::ISODate), inked(m_look.day, m_look.ink), 18, 2);
            m_day = entry.at.date();
        }
        write(details(entry), inked(m_look.small, m_look.muted), 8, 3);
        const QStringList lines = entry.text.split(u'\n');
        for (const QString &line : lines)
            write(line, inked(m_look.text, m_look.ink), 0, 3);
        return taken();
    }

    QByteArray end() override
    {
        finishPiece();
        m_painter.end();
        m_writer.reset();
        return taken();
    }

private:
    [[nodiscard]] QString details(const JournalEntry &entry) const
    {
        QStringList parts{m_words.time ? m_words.time(entry.at) : entry.at.time().toString(u"HH:mm"_s)};
        if (entry.mood > 0)
            parts.append(m_words.mood ? m_words.mood(entry.mood) : QString::number(entry.mood));
        for (const EmotionRating &rating : entry.emotions) {
            const QString name = m_words.emotion ? m_words.emotion(rating.emotion) : rating.emotion;
            parts.append(rating.intensity ? u"%1 %2"_s.arg(name).arg(*rating.intensity) : name);
        }
        parts.append(entry.tags);
        if (const QString application = m_words.application && !entry.applicationId.isEmpty() ? m_words.application(entry.applicationId) : QString(); !application.isEmpty())
            parts.append(application);
        return parts.join(u" · "_s);
    }

    void startPiece()
    {
        m_document = std::make_unique<QTextDocument>();
        m_document->setUndoRedoEnabled(false);
        m_document->setDefaultFont(m_look.text);
        m_document->setDocumentMargin(0);
        m_document->documentLayout()->setPaintDevice(m_writer.get());
        m_cursor = QTextCursor(m_document.get());
    }

    void write(const QString &text, const QTextCharFormat &look, qreal above, qreal below)
    {
        QTextBlockFormat block;
        block.setTopMargin(above);
        block.setBottomMargin(below);
        block.setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        if (m_document->isEmpty())
            m_cursor.setBlockFormat(block);
        else
            m_cursor.insertBlock(block);
        m_cursor.insertText(text, look);
    }

    void finishPiece()
    {
        const qreal footer = FooterPoints * m_writer->logicalDpiY() / 72.0;
        const QSizeF size(m_writer->width(), m_writer->height() - footer);
        m_document->setPageSize(size);
        const int pages = m_document->pageCount();
        for (int page = 0; page < pages; ++page) {
            if (m_pages > 0)
                m_writer->newPage();
            ++m_pages;
            m_painter.save();
            m_painter.translate(0, -page * size.height());
            QAbstractTextDocumentLayout::PaintContext context;
            context.clip = QRectF(0, page * size.height(), size.width(), size.height());
            m_painter.setClipRect(context.clip);
            m_document->documentLayout()->draw(&m_painter, context);
            m_painter.restore();
            m_painter.setFont(QFont(m_look.small, m_writer.get()));
            m_painter.setPen(m_look.muted);
            m_painter.drawText(QRectF(0, size.height(), size.width(), footer), Qt::AlignHCenter | Qt::AlignBottom, QLocale().toString(m_pages));
        }
    }

    // What was written since the last time.
    QByteArray taken()
    {
        const QByteArray bytes = m_bytes.data();
        m_bytes.seek(0);
        m_bytes.buffer().clear();
        return bytes;
    }

    Look m_look;
    ExportWords m_words;
    QBuffer m_bytes;
    std::unique_ptr<QPdfWriter> m_writer;
    QPainter m_painter;
    std::unique_ptr<QTextDocument> m_document;
    QTextCursor m_cursor;
    QDate m_day;
    int m_pages = 0;
};

} // namespace

std::function<std::unique_ptr<Exporter>(const ExportWords &)> pdfExporter()
{
    return [look = look()](const ExportWords &words) { return std::make_unique<PdfExporter>(look, words); };
}

} // namespace secondwind
