// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/mantras/mantraimage.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QPainter>

namespace secondwind {

namespace {

constexpr int Wrapped = Qt::AlignCenter | Qt::TextWordWrap;

// The largest font with which the words fit into the room, from a fourteenth of the shorter side down.
QFont fitting(const QString &text, const QRectF &room, int shorterSide)
{
    QFont font = theme::font(theme::TextRole::ReadingDisplay, QApplication::font());
    for (int size = shorterSide / 14; size > 8; --size) {
        font.setPixelSize(size);
        const QRectF taken = QFontMetricsF(font).boundingRect(room, Wrapped, text);
        if (taken.height() <= room.height() && taken.width() <= room.width())
            break;
    }
    return font;
}

} // namespace

QImage mantraImage(const QString &text, const QSize &size, ColorScheme scheme)
{
    QImage image(size, QImage::Format_RGB32);
    const QPalette palette = theme::palette(scheme);
    image.fill(theme::color(palette, theme::Token::Background));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = qMin(size.width(), size.height());
    const double margin = side * 0.12;
    const QRectF room = QRectF(QPointF(), QSizeF(size)).adjusted(margin, margin * 1.4, -margin, -margin * 1.4);
    painter.setPen(theme::color(palette, theme::Token::Text));
    painter.setFont(fitting(text, room, static_cast<int>(side)));
    painter.drawText(room, Wrapped, text);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::color(palette, theme::Token::Accent));
    const QRectF rule(size.width() / 2.0 - side * 0.04, size.height() - margin, side * 0.08, side * 0.006);
    painter.drawRoundedRect(rule, rule.height() / 2, rule.height() / 2);
    return image;
}

} // namespace secondwind
