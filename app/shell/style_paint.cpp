// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/style_p.h"

#include <QAbstractScrollArea>
#include <QPainterPath>

namespace secondwind::stylepaint {

QColor mixed(const QColor &from, const QColor &to, qreal share)
{
    const auto part = [share](int a, int b) { return a + qRound(share * (b - a)); };
    return QColor(part(from.red(), to.red()), part(from.green(), to.green()),
                  part(from.blue(), to.blue()));
}

// Stronger than the line between two cards: it must say "you can write here".
QColor fieldBorder(const QPalette &palette)
{
    return mixed(theme::color(palette, theme::Token::Line),
                 theme::color(palette, theme::Token::Muted), 0.25);
}

QColor hoverFill(const QPalette &palette, const QColor &fill)
{
    return mixed(fill, theme::color(palette, theme::Token::Text), 0.045);
}

bool hasKeyboardFocus(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_HasFocus)
        && option.state.testFlag(QStyle::State_KeyboardFocusChange);
}

bool isEnabled(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_Enabled);
}

bool isFramedView(const QWidget *widget)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(widget);
    return area != nullptr && area->frameShape() == QFrame::StyledPanel;
}

bool isPopupList(const QWidget *widget)
{
    return widget != nullptr && widget->inherits("QComboBoxPrivateContainer");
}

void drawBox(QPainter *painter, const QRectF &rect, qreal radius, const QColor &fill,
             const QColor &border, qreal width)
{
    const PainterState state(painter);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(border.isValid() ? QPen(border, width) : QPen(Qt::NoPen));
    const qreal inset = border.isValid() ? width / 2 : 0;
    const qreal inner = qMax(0.0, radius - inset);
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), inner, inner);
}

void drawFocusRing(QPainter *painter, const QRectF &rect, qreal radius, const QPalette &palette)
{
    drawBox(painter, rect, radius, QColor(), theme::color(palette, theme::Token::Accent),
            RingWidth);
}

void drawChevron(QPainter *painter, const QRectF &rect, Direction direction, const QColor &color)
{
    const PainterState state(painter);
    const QPointF center = rect.center();
    const qreal half = 4.0;
    const qreal rise = 2.25;
    QPointF from;
    QPointF tip;
    QPointF to;
    switch (direction) {
    case Direction::Up:
        from = {-half, rise}, tip = {0, -rise}, to = {half, rise};
        break;
    case Direction::Down:
        from = {-half, -rise}, tip = {0, rise}, to = {half, -rise};
        break;
    case Direction::Left:
        from = {rise, -half}, tip = {-rise, 0}, to = {rise, half};
        break;
    case Direction::Right:
        from = {-rise, -half}, tip = {rise, 0}, to = {-rise, half};
        break;
    }
    QPainterPath path(center + from);
    path.lineTo(center + tip);
    path.lineTo(center + to);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(path);
}

void drawCheckMark(QPainter *painter, const QRectF &rect, const QColor &color)
{
    const PainterState state(painter);
    const QPointF center = rect.center();
    const qreal unit = rect.width() / 18.0;
    QPainterPath path(center + QPointF(-4.2, 0.3) * unit);
    path.lineTo(center + QPointF(-1.2, 3.3) * unit);
    path.lineTo(center + QPointF(4.4, -3.1) * unit);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(color, 2.0 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(path);
}

void drawCross(QPainter *painter, const QRectF &rect, const QColor &color)
{
    const PainterState state(painter);
    const QPointF center = rect.center();
    const qreal arm = qMin(rect.width(), rect.height()) * 0.26;
    painter->setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap));
    painter->drawLine(center + QPointF(-arm, -arm), center + QPointF(arm, arm));
    painter->drawLine(center + QPointF(-arm, arm), center + QPointF(arm, -arm));
}

} // namespace secondwind::stylepaint
