// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/listlines.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionViewItem>

namespace secondwind::listlines {

namespace {

constexpr int LineGap = 3;

} // namespace

void paintPanel(QPainter &painter, const QStyleOptionViewItem &option)
{
    using theme::Token;
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || (option.state & QStyle::State_MouseOver)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::color(option.palette, selected ? Token::SoftAccent : Token::SoftSurface));
        painter.drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), theme::RadiusControl, theme::RadiusControl);
    }
    if (selected && (option.state & QStyle::State_HasFocus)) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme::color(option.palette, Token::Accent), 2));
        painter.drawRoundedRect(option.rect.adjusted(2, 2, -2, -2), theme::RadiusControl, theme::RadiusControl);
    }
}

int heightOf(const QList<Line> &lines)
{
    int height = -LineGap;
    for (const Line &line : lines)
        height += QFontMetrics(line.font).height() + LineGap;
    return height;
}

void paint(QPainter &painter, const QStyleOptionViewItem &option, const QList<Line> &lines, int taken)
{
    const int top = (option.rect.height() - heightOf(lines)) / 2;
    QRect place = option.rect.adjusted(Padding, top, -Padding - taken, 0);
    for (const Line &line : lines) {
        const QFontMetrics metrics(line.font);
        place.setHeight(metrics.height());
        painter.setFont(line.font);
        painter.setPen(theme::color(option.palette, line.token));
        painter.drawText(QStyle::visualRect(option.direction, option.rect, place), Qt::AlignLeading | Qt::AlignTop | Qt::TextSingleLine,
                         metrics.elidedText(line.text, Qt::ElideRight, place.width()));
        place.moveTop(place.bottom() + 1 + LineGap);
    }
}

} // namespace secondwind::listlines
