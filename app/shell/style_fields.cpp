// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/style_p.h"

#include <QStyleOptionComboBox>
#include <QStyleOptionSpinBox>

namespace secondwind::stylepaint {

using theme::Token;

// Fields show their focus always: a person must see where the letters will go.
void drawField(const QStyleOption &option, QPainter *painter)
{
    const QPalette &palette = option.palette;
    const bool enabled = isEnabled(option);
    const QColor fill = theme::color(palette, enabled ? Token::Surface : Token::Background);
    if (enabled && option.state.testFlag(QStyle::State_HasFocus)) {
        drawBox(painter, option.rect, theme::RadiusControl, fill,
                theme::color(palette, Token::Accent), RingWidth);
        return;
    }
    QColor border = enabled ? fieldBorder(palette) : theme::color(palette, Token::Line);
    if (enabled && option.state.testFlag(QStyle::State_MouseOver))
        border = mixed(border, theme::color(palette, Token::Muted), 0.5);
    drawBox(painter, option.rect, theme::RadiusControl, fill, border);
}

void drawTextFrame(const QStyleOption &option, QPainter *painter)
{
    QStyleOption field(option);
    // QFrame says nothing about the mouse in a way that its repaints would follow.
    field.state.setFlag(QStyle::State_MouseOver, false);
    drawField(field, painter);
}

QRect comboBoxPart(const QStyleOptionComboBox &option, QStyle::SubControl part)
{
    QRect rect = option.rect;
    switch (part) {
    case QStyle::SC_ComboBoxArrow:
        rect.setLeft(rect.right() - ArrowWidth + 1);
        break;
    case QStyle::SC_ComboBoxEditField:
        rect.adjust(option.editable ? FieldPadding - 2 : FieldPadding, 2, -ArrowWidth, -2);
        break;
    default:
        break;
    }
    return QStyle::visualRect(option.direction, option.rect, rect);
}

void drawComboBox(const QStyleOptionComboBox &option, QPainter *painter)
{
    QStyleOption field(option);
    const bool open = option.state.testFlag(QStyle::State_On);
    if (open)
        field.state |= QStyle::State_HasFocus;
    else if (!option.editable && !option.state.testFlag(QStyle::State_KeyboardFocusChange))
        field.state &= ~QStyle::State_HasFocus;
    if (option.frame)
        drawField(field, painter);
    const QColor arrow = isEnabled(option)
        ? theme::color(option.palette, Token::Muted)
        : option.palette.color(QPalette::Disabled, QPalette::Text);
    const QRect rect = comboBoxPart(option, QStyle::SC_ComboBoxArrow);
    drawChevron(painter, rect, Direction::Down, arrow);
}

void drawComboBoxLabel(const QStyleOptionComboBox &option, QPainter *painter)
{
    if (option.editable)
        return;
    const PainterState state(painter);
    QRect rect = comboBoxPart(option, QStyle::SC_ComboBoxEditField);
    if (!option.currentIcon.isNull()) {
        QRect icon(rect.topLeft(), option.iconSize);
        icon.moveCenter({icon.center().x(), rect.center().y()});
        option.currentIcon.paint(painter, QStyle::visualRect(option.direction, rect, icon),
                                 Qt::AlignCenter,
                                 isEnabled(option) ? QIcon::Normal : QIcon::Disabled);
        const int taken = option.iconSize.width() + theme::Space2;
        if (option.direction == Qt::RightToLeft)
            rect.setRight(rect.right() - taken);
        else
            rect.setLeft(rect.left() + taken);
    }
    painter->setPen(isEnabled(option) ? theme::color(option.palette, Token::Text)
                                      : option.palette.color(QPalette::Disabled, QPalette::Text));
    const QString text =
        option.fontMetrics.elidedText(option.currentText, Qt::ElideRight, rect.width());
    const auto alignment =
        QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    painter->drawText(rect, int(alignment) | Qt::TextSingleLine, text);
}

QRect spinBoxPart(const QStyleOptionSpinBox &option, QStyle::SubControl part)
{
    QRect rect = option.rect;
    const bool plain = option.buttonSymbols == QAbstractSpinBox::NoButtons;
    const int middle = rect.center().y();
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        rect = plain ? QRect()
                     : QRect(QPoint(rect.right() - ArrowWidth + 1, rect.top() + 2),
                             QPoint(rect.right() - 2, middle));
        break;
    case QStyle::SC_SpinBoxDown:
        rect = plain ? QRect()
                     : QRect(QPoint(rect.right() - ArrowWidth + 1, middle + 1),
                             QPoint(rect.right() - 2, rect.bottom() - 2));
        break;
    case QStyle::SC_SpinBoxEditField:
        rect.adjust(FieldPadding - 2, 2, plain ? 2 - FieldPadding : -ArrowWidth, -2);
        break;
    default:
        break;
    }
    return QStyle::visualRect(option.direction, option.rect, rect);
}

void drawSpinBox(const QStyleOptionSpinBox &option, QPainter *painter)
{
    if (option.frame)
        drawField(option, painter);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const QPalette &palette = option.palette;
    const auto drawStep = [&](QStyle::SubControl part, QAbstractSpinBox::StepEnabledFlag step,
                              Direction direction, qreal shift) {
        const QRect rect = spinBoxPart(option, part);
        const bool usable = isEnabled(option) && option.stepEnabled.testFlag(step);
        const bool active = option.activeSubControls.testFlag(part);
        if (usable && active && option.state & (QStyle::State_MouseOver | QStyle::State_Sunken))
            drawBox(painter, QRectF(rect).adjusted(2, 1, -2, -1), 5,
                    theme::color(palette, Token::SoftSurface), QColor());
        drawChevron(painter, QRectF(rect).translated(0, shift), direction,
                    usable ? theme::color(palette, Token::Muted)
                           : palette.color(QPalette::Disabled, QPalette::Text));
    };
    drawStep(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, Direction::Up, 1);
    drawStep(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, Direction::Down, -1);
}

} // namespace secondwind::stylepaint
