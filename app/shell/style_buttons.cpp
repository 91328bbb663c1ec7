// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/style_p.h"

#include <QApplication>
#include <QDialog>
#include <QPushButton>
#include <QStyle>

namespace secondwind::stylepaint {

namespace {

using theme::Token;

constexpr int ChipHeight = 32;
constexpr int IconGap = 8;

struct ButtonLook
{
    QColor fill; // invalid: nothing
    QColor border;
    QColor text;
    qreal borderWidth = 1.0;
};

// In a dialog the button Enter presses is the one thing to do; everywhere else the page says so.
ButtonKind kindOf(const QStyleOptionButton &option, const QWidget *widget)
{
    const ButtonKind kind = buttonKind(widget);
    const bool isDefault = option.features.testFlag(QStyleOptionButton::DefaultButton);
    if (kind == ButtonKind::Secondary && isDefault && widget != nullptr
        && qobject_cast<const QDialog *>(widget->window()) != nullptr) {
        return ButtonKind::Primary;
    }
    return kind;
}

ButtonLook restingLook(const QPalette &palette, ButtonKind kind, bool checked)
{
    const auto of = [&palette](Token token) { return theme::color(palette, token); };
    switch (kind) {
    case ButtonKind::Primary:
        return {of(Token::Accent), QColor(), of(Token::OnAccent)};
    case ButtonKind::Danger:
        return {of(Token::Surface), of(Token::Irreversible), of(Token::Irreversible)};
    case ButtonKind::Quiet:
        return {QColor(), QColor(), of(Token::Accent)};
    case ButtonKind::Nav:
        if (checked)
            return {of(Token::SoftAccent), QColor(), of(Token::Accent)};
        return {QColor(), QColor(), of(Token::Muted)};
    case ButtonKind::Chip:
    case ButtonKind::Secondary:
        break;
    }
    if (checked)
        return {of(Token::SoftAccent), of(Token::Accent), of(Token::Accent)};
    return {of(Token::Surface), mixed(of(Token::Line), of(Token::Muted), 0.15), of(Token::Text)};
}

ButtonLook lookOf(const QStyleOptionButton &option, const QWidget *widget)
{
    const QPalette &palette = option.palette;
    const ButtonKind kind = kindOf(option, widget);
    const bool checked = option.state.testFlag(QStyle::State_On);
    ButtonLook look = restingLook(palette, kind, checked);
    if (!isEnabled(option)) {
        look.text = palette.color(QPalette::Disabled, QPalette::ButtonText);
        if (kind == ButtonKind::Primary)
            look.fill = theme::color(palette, Token::SoftSurface);
        else if (look.fill.isValid() && !checked)
            look.fill = theme::color(palette, Token::Background);
        if (look.border.isValid())
            look.border = theme::color(palette, Token::Line);
        return look;
    }
    const bool pressed = option.state.testFlag(QStyle::State_Sunken);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    if (!pressed && !hovered)
        return look;
    if (look.fill.isValid()) {
        const QColor toward =
            theme::color(palette, kind == ButtonKind::Primary ? Token::OnAccent : Token::Text);
        look.fill = mixed(look.fill, toward, pressed ? 0.16 : 0.06);
    } else {
        look.fill = kind == ButtonKind::Quiet ? theme::color(palette, Token::SoftAccent)
                                              : theme::color(palette, Token::SoftSurface);
        if (pressed)
            look.fill = mixed(look.fill, theme::color(palette, Token::Text), 0.08);
    }
    return look;
}

int horizontalPadding(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Chip:
    case ButtonKind::Quiet:
    case ButtonKind::Nav:
        return 12;
    case ButtonKind::Primary:
    case ButtonKind::Secondary:
    case ButtonKind::Danger:
        break;
    }
    return 18;
}

QFont labelFont(const QFont &base, ButtonKind kind, bool checked)
{
    QFont font = base;
    if (kind == ButtonKind::Chip || kind == ButtonKind::Nav)
        font.setWeight(checked ? QFont::DemiBold : QFont::Normal);
    else if (font.weight() == QFont::Normal)
        font.setWeight(QFont::Medium);
    return font;
}

} // namespace

void drawPushButton(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget)
{
    const ButtonLook look = lookOf(option, widget);
    const bool isChip = kindOf(option, widget) == ButtonKind::Chip;
    const QRectF rect = option.rect;
    const qreal radius = isChip ? rect.height() / 2 : qreal(theme::RadiusControl);
    if (!hasKeyboardFocus(option)) {
        drawBox(painter, rect, radius, look.fill, look.border, look.borderWidth);
        return;
    }
    // The ring needs a gap to be seen beside an accent fill, and there is no room outside.
    const qreal gap = RingWidth + 1.5;
    drawBox(painter, rect.adjusted(gap, gap, -gap, -gap), radius - gap + 1, look.fill, QColor());
    drawFocusRing(painter, rect, radius, option.palette);
}

void drawPushButtonLabel(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget)
{
    const PainterState state(painter);
    const ButtonKind kind = kindOf(option, widget);
    const bool checked = option.state.testFlag(QStyle::State_On);
    const QStyle *style = widget != nullptr ? widget->style() : QApplication::style();
    const QFont font =
        labelFont(widget != nullptr ? widget->font() : painter->font(), kind, checked);
    painter->setFont(font);
    painter->setPen(lookOf(option, widget).text);

    const bool underline = style->styleHint(QStyle::SH_UnderlineShortcut, &option, widget) != 0;
    const int flags = Qt::AlignVCenter | Qt::TextSingleLine
        | (underline ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    const bool hasMenu = option.features.testFlag(QStyleOptionButton::HasMenu);
    const int iconWidth = option.icon.isNull() ? 0 : option.iconSize.width();
    const QFontMetrics metrics(font);
    const int textWidth = metrics.size(Qt::TextShowMnemonic, option.text).width();
    int width = textWidth + iconWidth + (iconWidth > 0 && textWidth > 0 ? IconGap : 0);
    if (hasMenu)
        width += 20;
    QRect line = option.rect.adjusted(4, 0, -4, 0);
    const bool leading = kind == ButtonKind::Nav;
    if (leading)
        line.adjust(8, 0, -8, 0);
    QRect content(line.left() + (leading ? 0 : qMax(0, (line.width() - width) / 2)), line.top(),
                  qMin(width, line.width()), line.height());

    if (iconWidth > 0) {
        QRect icon(content.left(), content.center().y() - option.iconSize.height() / 2 + 1,
                   iconWidth, option.iconSize.height());
        icon = QStyle::visualRect(option.direction, option.rect, icon);
        option.icon.paint(painter, icon, Qt::AlignCenter,
                          isEnabled(option) ? QIcon::Normal : QIcon::Disabled,
                          checked ? QIcon::On : QIcon::Off);
        content.setLeft(content.left() + iconWidth + IconGap);
    }
    if (hasMenu) {
        const QRect arrow(content.right() - 13, content.top(), 14, content.height());
        drawChevron(painter, QStyle::visualRect(option.direction, option.rect, arrow),
                    Direction::Down, painter->pen().color());
        content.setRight(content.right() - 20);
    }
    QString text = option.text;
    if (textWidth > content.width())
        text = metrics.elidedText(text, Qt::ElideRight, content.width(), Qt::TextShowMnemonic);
    // A pixel of play keeps hinted bold text from being cut at its last letter.
    const QRect textRect = QStyle::visualRect(option.direction, option.rect, content);
    const int horizontal = leading ? Qt::AlignLeft : Qt::AlignHCenter; // mirrored by the painter
    painter->drawText(textRect.adjusted(-2, 0, 2, 0), flags | horizontal, text);
}

QSize pushButtonSize(const QStyleOptionButton &option, const QSize &contents, const QWidget *widget)
{
    const ButtonKind kind = kindOf(option, widget);
    const QFont base = widget != nullptr ? widget->font() : QApplication::font();
    const bool checkable = kind == ButtonKind::Chip || kind == ButtonKind::Nav;
    // Measured as if checked, so that a chip keeps its width when its text turns bold.
    const QFontMetrics metrics(labelFont(base, kind, checkable));
    const int text = metrics.size(Qt::TextShowMnemonic, option.text).width();
    const bool hasIcon = !option.icon.isNull();
    int width = text + 2 * horizontalPadding(kind);
    if (hasIcon)
        width += option.iconSize.width() + (text > 0 ? IconGap : 0);
    if (option.features.testFlag(QStyleOptionButton::HasMenu))
        width += 20;
    const int minimum = kind == ButtonKind::Chip ? ChipHeight : theme::ControlHeight;
    const int height = qMax(minimum, metrics.height() + (kind == ButtonKind::Chip ? 12 : 16));
    if (option.text.isEmpty() && hasIcon)
        width = qMax(height, option.iconSize.width() + 2 * 10);
    Q_UNUSED(contents)
    return {width, height};
}

void drawCheckIndicator(const QStyleOption &option, QPainter *painter)
{
    const QPalette &palette = option.palette;
    QRectF box(0, 0, IndicatorSize, IndicatorSize);
    box.moveCenter(QRectF(option.rect).center());
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool partly = option.state.testFlag(QStyle::State_NoChange);
    const bool enabled = isEnabled(option);
    const QColor faded = palette.color(QPalette::Disabled, QPalette::Text);
    const QColor strong = enabled ? theme::color(palette, Token::Accent) : faded;
    if (on || partly) {
        drawBox(painter, box, 5, strong, QColor());
        const QColor mark = theme::color(palette, enabled ? Token::OnAccent : Token::Surface);
        if (on)
            drawCheckMark(painter, box, mark);
        else
            drawBox(painter, QRectF(box.left() + 4, box.center().y() - 1, 10, 2), 1, mark,
                    QColor());
        return;
    }
    QColor fill = theme::color(palette, enabled ? Token::Surface : Token::Background);
    if (enabled && option.state.testFlag(QStyle::State_MouseOver))
        fill = hoverFill(palette, fill);
    drawBox(painter, box, 5, fill, enabled ? theme::color(palette, Token::Muted) : faded, 1.4);
}

void drawRadioIndicator(const QStyleOption &option, QPainter *painter)
{
    const QPalette &palette = option.palette;
    QRectF box(0, 0, IndicatorSize, IndicatorSize);
    box.moveCenter(QRectF(option.rect).center());
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool enabled = isEnabled(option);
    const QColor faded = palette.color(QPalette::Disabled, QPalette::Text);
    const QColor strong = enabled ? theme::color(palette, Token::Accent) : faded;
    QColor fill = theme::color(palette, enabled ? Token::Surface : Token::Background);
    if (enabled && option.state.testFlag(QStyle::State_MouseOver))
        fill = hoverFill(palette, fill);
    const QColor rest = enabled ? theme::color(palette, Token::Muted) : faded;
    drawBox(painter, box, IndicatorSize / 2.0, fill, on ? strong : rest, on ? 1.8 : 1.4);
    if (on)
        drawBox(painter, box.adjusted(5, 5, -5, -5), 4, strong, QColor());
}

// Check boxes and radio buttons: the ring goes round the box alone, so that boxes stay in line with
// what stands above and below them.
void drawCheckBox(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget,
                  QStyle::ControlElement element)
{
    const bool radio = element == QStyle::CE_RadioButton;
    const QStyle *style = widget != nullptr ? widget->style() : QApplication::style();
    QStyleOptionButton part(option);
    part.rect = style->subElementRect(
        radio ? QStyle::SE_RadioButtonIndicator : QStyle::SE_CheckBoxIndicator, &option, widget);
    if (radio)
        drawRadioIndicator(part, painter);
    else
        drawCheckIndicator(part, painter);
    if (hasKeyboardFocus(option)) {
        const QRectF ring = QRectF(part.rect).adjusted(-3, -3, 3, 3);
        drawFocusRing(painter, ring, radio ? ring.width() / 2 : 8, option.palette);
    }
    part.rect = style->subElementRect(
        radio ? QStyle::SE_RadioButtonContents : QStyle::SE_CheckBoxContents, &option, widget);
    style->drawControl(radio ? QStyle::CE_RadioButtonLabel : QStyle::CE_CheckBoxLabel, &part,
                       painter, widget);
}

void drawToolButtonPanel(const QStyleOption &option, QPainter *painter)
{
    const QPalette &palette = option.palette;
    QColor fill;
    if (isEnabled(option)) {
        if (option.state.testFlag(QStyle::State_On))
            fill = theme::color(palette, Token::SoftAccent);
        else if (option.state & (QStyle::State_Sunken | QStyle::State_MouseOver))
            fill = theme::color(palette, Token::SoftSurface);
        if (fill.isValid() && option.state.testFlag(QStyle::State_Sunken))
            fill = mixed(fill, theme::color(palette, Token::Text), 0.08);
    }
    if (fill.isValid())
        drawBox(painter, option.rect, theme::RadiusControl, fill, QColor());
    if (hasKeyboardFocus(option))
        drawFocusRing(painter, option.rect, theme::RadiusControl, palette);
}

} // namespace secondwind::stylepaint
