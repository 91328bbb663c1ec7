// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/textarea.h"

#include "app/shell/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QtMath>

namespace secondwind {

namespace {

constexpr int Margin = 8;

} // namespace

TextArea::TextArea(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setFrameShape(QFrame::StyledPanel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(Margin);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &TextArea::fitToContent);
}

void TextArea::setLines(int minimum, int maximum)
{
    m_minimumLines = qMax(1, minimum);
    m_maximumLines = qMax(m_minimumLines, maximum);
    fitToContent();
}

void TextArea::setReading(bool reading)
{
    setFont(reading ? theme::font(theme::TextRole::Reading, QApplication::font())
                    : QApplication::font());
    fitToContent();
}

QSize TextArea::sizeHint() const
{
    // A plain text layout measures its height in lines.
    const int lines = qCeil(document()->documentLayout()->documentSize().height());
    const int height = heightForLines(qBound(m_minimumLines, lines, m_maximumLines));
    return {fontMetrics().averageCharWidth() * 40, height};
}

QSize TextArea::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, sizeHint().height()};
}

void TextArea::insertFromMimeData(const QMimeData *source)
{
    if (source->hasText())
        insertPlainText(source->text());
}

void TextArea::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitToContent();
}

void TextArea::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitToContent();
}

void TextArea::fitToContent()
{
    const int lines = qCeil(document()->documentLayout()->documentSize().height());
    setVerticalScrollBarPolicy(lines > m_maximumLines ? Qt::ScrollBarAsNeeded
                                                      : Qt::ScrollBarAlwaysOff);
    const int wanted = sizeHint().height();
    if (wanted != height())
        updateGeometry();
}

int TextArea::heightForLines(int lines) const
{
    const int margins = qCeil(2 * document()->documentMargin()) + 2 * frameWidth();
    return qCeil(QFontMetricsF(font()).lineSpacing() * lines) + margins + 2;
}

} // namespace secondwind
