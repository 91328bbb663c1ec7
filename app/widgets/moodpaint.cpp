// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/moodpaint.h"

#include "app/shell/theme.h"
#include "app/widgets/moodpicker.h"

#include <QPainter>
#include <QStyle>
#include <QWidget>

namespace secondwind::moodpaint {

namespace {

using theme::Token;

constexpr qreal LargestCallout = 420;
constexpr float MouthOpacity = 0.72F; // there to be found, not to be looked at first
constexpr qreal CalloutGap = 6; // between the box and what it is about

// Of the two ends of the theme the one that stands out from the fill.
QColor inkOn(const QColor &fill, const QPalette &palette)
{
    const QColor text = theme::color(palette, Token::Text);
    const QColor paper = theme::color(palette, Token::Surface);
    const auto distance = [&fill](const QColor &ink) { return qAbs(qGray(ink.rgb()) - qGray(fill.rgb())); };
    return distance(text) >= distance(paper) ? text : paper;
}

qreal radiusOf(const QRectF &place)
{
    return qBound(2.0, place.width() * 0.22, 5.0);
}

} // namespace

void cell(QPainter &painter, const QRectF &place, int mood, const QPalette &palette)
{
    const qreal radius = radiusOf(place);
    painter.setPen(Qt::NoPen);
    if (mood < 1) {
        painter.setBrush(theme::color(palette, Token::Line));
        painter.drawRoundedRect(place, radius, radius);
        painter.setBrush(theme::color(palette, Token::Muted));
        const qreal dot = qMax(1.3, place.width() * 0.13);
        painter.drawEllipse(place.center(), dot, dot);
        return;
    }
    const QColor fill = theme::mood(palette, mood);
    painter.setBrush(fill);
    painter.drawRoundedRect(place, radius, radius);
    QColor ink = inkOn(fill, palette);
    ink.setAlphaF(MouthOpacity);
    paintMoodMouth(painter, place.center(), place.width() / 20.0, mood, ink);
}

void emptyCell(QPainter &painter, const QRectF &place, bool ahead, const QPalette &palette)
{
    QColor line = theme::color(palette, Token::Line);
    line.setAlphaF(ahead ? 0.5F : 1.0F);
    painter.setPen(QPen(line, 1));
    painter.setBrush(Qt::NoBrush);
    const qreal radius = radiusOf(place) - 0.5;
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void callout(QPainter &painter, const QRectF &bounds, const QRectF &about, const QString &words,
             const QWidget *widget)
{
    const QPalette palette = widget->palette();
    const QFont font = theme::font(theme::TextRole::Small, widget->font());
    const QMarginsF margins(10, 6, 10, 6);
    const qreal room = qMin(LargestCallout, bounds.width()) - margins.left() - margins.right();
    constexpr int Flags = Qt::AlignCenter | Qt::TextWordWrap;
    const QFontMetricsF metrics(font, widget);
    const QRectF needed = metrics.boundingRect(QRectF(0, 0, room, 10000), Flags, words);
    QRectF box(QPointF(), QSizeF(qCeil(needed.width()), qCeil(needed.height())));
    box = box.marginsAdded(margins);
    box.moveCenter(about.center());
    box.moveBottom(about.top() - CalloutGap);
    if (box.top() < bounds.top())
        box.moveTop(about.bottom() + CalloutGap);
    box.moveLeft(qRound(qBound(bounds.left(), box.left(), qMax(bounds.left(), bounds.right() - box.width()))));

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::color(palette, Token::Muted), 1));
    painter.setBrush(theme::color(palette, Token::Surface));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), theme::RadiusControl - 2, theme::RadiusControl - 2);
    painter.setPen(theme::color(palette, Token::Text));
    painter.setFont(font);
    painter.drawText(box.marginsRemoved(margins).adjusted(-1, 0, 1, 0), Flags, words);
    painter.restore();
}

void leadingText(QPainter &painter, const QRect &place, const QString &text, Qt::LayoutDirection direction)
{
    const Qt::Alignment side = QStyle::visualAlignment(direction, Qt::AlignLeading);
    painter.drawText(place, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine, text);
}

QList<QRect> legendPlaces(const QStringList &texts, const QFontMetrics &metrics, int top, int width)
{
    const int line = qMax(MarkWidth, metrics.height());
    QList<QRect> places;
    QPoint at(0, top);
    for (const QString &text : texts) {
        const QSize size(MarkWidth + MarkGap + metrics.horizontalAdvance(text), line);
        if (at.x() > 0 && at.x() + size.width() > width)
            at = {0, at.y() + line + theme::Space1};
        places.append({at, size});
        at.rx() += size.width() + theme::Space4;
    }
    return places;
}

bool showsFocus(const QWidget *widget)
{
    return widget->hasFocus() && widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

} // namespace secondwind::moodpaint
