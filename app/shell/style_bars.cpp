// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/style_p.h"

#include <QStyle>
#include <QStyleOptionProgressBar>
#include <QStyleOptionSlider>
#include <QStyleOptionTab>
#include <QWidget>

namespace secondwind::stylepaint {

namespace {

using theme::Token;

constexpr int Groove = 6;
constexpr int SmallestScrollHandle = 32;

} // namespace

void drawSlider(const QStyleOptionSlider &option, QPainter *painter, const QRect &handle,
                const QWidget *widget)
{
    const QPalette &palette = option.palette;
    const bool horizontal = option.orientation == Qt::Horizontal;
    const bool enabled = isEnabled(option);
    const bool untouched = widget != nullptr && widget->property("untouched").toBool();
    const QRectF rect = option.rect;
    QRectF groove = horizontal
        ? QRectF(rect.left(), rect.center().y() - Groove / 2.0, rect.width(), Groove)
        : QRectF(rect.center().x() - Groove / 2.0, rect.top(), Groove, rect.height());
    drawBox(painter, groove, Groove / 2.0,
            mixed(theme::color(palette, Token::Line), theme::color(palette, Token::Muted), 0.06),
            QColor());

    const QColor strong = !enabled ? palette.color(QPalette::Disabled, QPalette::Text)
        : untouched                ? theme::color(palette, Token::Muted)
                                   : theme::color(palette, Token::Accent);
    const QPointF center = QRectF(handle).center();
    if (!untouched) {
        QRectF filled = groove;
        const bool fromEnd = option.upsideDown;
        if (horizontal)
            fromEnd ? filled.setLeft(center.x()) : filled.setRight(center.x());
        else
            fromEnd ? filled.setTop(center.y()) : filled.setBottom(center.y());
        drawBox(painter, filled, Groove / 2.0, strong, QColor());
    }
    const qreal radius = 9.5;
    QRectF knob(0, 0, 2 * radius, 2 * radius);
    knob.moveCenter(center);
    if (hasKeyboardFocus(option) && enabled) {
        QColor halo = theme::color(palette, Token::Accent);
        halo.setAlphaF(0.3F);
        drawBox(painter, knob.adjusted(-3.5, -3.5, 3.5, 3.5), radius + 3.5, halo, QColor());
    }
    QColor fill = theme::color(palette, Token::Surface);
    if (enabled && option.state.testFlag(QStyle::State_Sunken))
        fill = theme::color(palette, Token::SoftAccent);
    drawBox(painter, knob, radius, fill, strong, 2.0);
}

QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const bool horizontal = option.orientation == Qt::Horizontal;
    const int length = horizontal ? option.rect.width() : option.rect.height();
    const int range = option.maximum - option.minimum;
    int handle = length;
    if (range > 0) {
        const qint64 whole = qint64(range) + option.pageStep;
        handle =
            qMax(qMin(SmallestScrollHandle, length), int(qint64(option.pageStep) * length / whole));
    }
    const int start = QStyle::sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - handle, option.upsideDown);
    const auto along = [&](int from, int size) {
        const QRect &r = option.rect;
        const QRect rect = horizontal ? QRect(r.left() + from, r.top(), size, r.height())
                                      : QRect(r.left(), r.top() + from, r.width(), size);
        return horizontal ? QStyle::visualRect(option.direction, r, rect) : rect;
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return option.rect;
    case QStyle::SC_ScrollBarSlider:
        return along(start, handle);
    case QStyle::SC_ScrollBarSubPage:
        return along(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return along(start + handle, length - start - handle);
    default:
        return {};
    }
}

void drawScrollBar(const QStyleOptionSlider &option, QPainter *painter, const QRect &handle)
{
    if (option.maximum <= option.minimum)
        return;
    const QPalette &palette = option.palette;
    const bool held = option.state.testFlag(QStyle::State_Sunken)
        && option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const qreal strength = held ? 0.85 : hovered ? 0.65 : 0.35;
    const QColor color =
        mixed(theme::color(palette, Token::Line), theme::color(palette, Token::Muted), strength);
    const qreal thickness = held || hovered ? 8 : 6;
    QRectF bar = handle;
    if (option.orientation == Qt::Horizontal) {
        const qreal middle = bar.center().y();
        bar = QRectF(bar.left() + 2, middle - thickness / 2, bar.width() - 4, thickness);
    } else {
        const qreal middle = bar.center().x();
        bar = QRectF(middle - thickness / 2, bar.top() + 2, thickness, bar.height() - 4);
    }
    drawBox(painter, bar, thickness / 2, color, QColor());
}

void drawProgressBar(const QStyleOptionProgressBar &option, QPainter *painter)
{
    const PainterState state(painter);
    const QPalette &palette = option.palette;
    QRectF groove = option.rect;
    if (option.textVisible && !option.text.isEmpty()) {
        const int width =
            option.fontMetrics.horizontalAdvance(QStringLiteral("100%")) + theme::Space2;
        const QRect label(option.rect.right() - width + 1, option.rect.top(), width,
                          option.rect.height());
        painter->setPen(theme::color(palette, Token::Muted));
        const QRect place = QStyle::visualRect(option.direction, option.rect, label);
        painter->drawText(place,
                          int(QStyle::visualAlignment(option.direction, Qt::AlignRight))
                              | Qt::AlignVCenter,
                          option.text);
        groove.setWidth(groove.width() - width - theme::Space1);
        groove = QRectF(QStyle::visualRect(option.direction, option.rect, groove.toRect()));
    }
    groove = QRectF(groove.left(), groove.center().y() - Groove / 2.0, groove.width(), Groove);
    drawBox(painter, groove, Groove / 2.0, theme::color(palette, Token::Line), QColor());

    const bool busy = option.minimum == 0 && option.maximum == 0;
    const qreal range = option.maximum - option.minimum;
    const qreal share = busy ? 0.3 : range > 0 ? (option.progress - option.minimum) / range : 0.0;
    if (share <= 0)
        return;
    QRectF done = groove;
    done.setWidth(qMax(qreal(Groove), groove.width() * qMin(1.0, share)));
    const bool fromRight = (option.direction == Qt::RightToLeft) != option.invertedAppearance;
    if (busy)
        done.moveCenter(groove.center());
    else if (fromRight)
        done.moveRight(groove.right());
    drawBox(painter, done, Groove / 2.0, theme::color(palette, Token::Accent), QColor());
}

void drawTab(const QStyleOptionTab &option, QPainter *painter)
{
    const PainterState state(painter);
    const QPalette &palette = option.palette;
    QRectF rect = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (!selected && isEnabled(option) && option.state.testFlag(QStyle::State_MouseOver))
        drawBox(painter, rect.adjusted(2, 2, -2, -4), theme::RadiusControl,
                theme::color(palette, Token::SoftSurface), QColor());
    if (selected)
        drawBox(painter, QRectF(rect.left() + 6, rect.bottom() - 2.5, rect.width() - 12, 2.5), 1.25,
                theme::color(palette, Token::Accent), QColor());
    if (selected && hasKeyboardFocus(option))
        drawFocusRing(painter, rect.adjusted(2, 2, -2, -5), theme::RadiusControl, palette);
}

void drawTabLabel(const QStyleOptionTab &option, QPainter *painter, bool underlineMnemonic)
{
    const PainterState state(painter);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    QFont font = painter->font();
    font.setWeight(selected ? QFont::DemiBold : QFont::Medium);
    painter->setFont(font);
    painter->setPen(!isEnabled(option)
                        ? option.palette.color(QPalette::Disabled, QPalette::Text)
                        : theme::color(option.palette, selected ? Token::Accent : Token::Muted));
    QRect rect = option.rect.adjusted(0, 0, 0, -3);
    if (!option.icon.isNull()) {
        const QRect icon(rect.left() + theme::Space3,
                         rect.center().y() - option.iconSize.height() / 2, option.iconSize.width(),
                         option.iconSize.height());
        option.icon.paint(painter, QStyle::visualRect(option.direction, option.rect, icon));
        rect.setLeft(icon.right() + theme::Space1);
        rect = QStyle::visualRect(option.direction, option.rect, rect);
    }
    painter->drawText(rect,
                      Qt::AlignCenter | Qt::TextSingleLine
                          | (underlineMnemonic ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
                      option.text);
}

} // namespace secondwind::stylepaint
