// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/card.h"

#include "app/shell/theme.h"
#include "app/widgets/accessibility.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace secondwind {

namespace {

using theme::Token;

constexpr int Padding = 20;
constexpr qreal RingWidth = 2.0;
constexpr qreal RingGap = 3.5;

Token fillToken(CardKind kind)
{
    switch (kind) {
    case CardKind::Plain:
        break;
    case CardKind::Soft:
        return Token::SoftSurface;
    case CardKind::Accent:
        return Token::SoftAccent;
    case CardKind::Attention:
        return Token::SoftAttention;
    }
    return Token::Surface;
}

} // namespace

Card::Card(CardKind kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
{
    installAccessibleRoles();
    setContentsMargins(Padding, Padding, Padding, Padding);
}

void Card::setKind(CardKind kind)
{
    m_kind = kind;
    update();
}

CardKind Card::kind() const
{
    return m_kind;
}

void Card::setSelected(bool selected)
{
    m_selected = selected;
    update();
}

bool Card::isSelected() const
{
    return m_selected;
}

void Card::setClickable(bool clickable)
{
    m_clickable = clickable;
    setFocusPolicy(clickable ? Qt::StrongFocus : Qt::NoFocus);
    setAttribute(Qt::WA_Hover, clickable);
    if (clickable)
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
    update();
}

bool Card::isClickable() const
{
    return m_clickable;
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF area = rect();
    const bool focusShown = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
    qreal radius = theme::RadiusCard;
    if (focusShown || m_selected) {
        painter.setPen(QPen(theme::color(palette(), Token::Accent), RingWidth));
        painter.setBrush(Qt::NoBrush);
        const qreal half = RingWidth / 2;
        painter.drawRoundedRect(area.adjusted(half, half, -half, -half), radius, radius);
    }
    if (focusShown) {
        area.adjust(RingGap, RingGap, -RingGap, -RingGap);
        radius -= RingGap - 1;
    }
    QColor border = theme::color(palette(), Token::Line);
    if (m_clickable && (underMouse() || m_pressed))
        border = theme::color(palette(), m_pressed ? Token::Accent : Token::Muted);
    const bool bordered =
        !m_selected && !focusShown && (m_kind == CardKind::Plain || (m_clickable && underMouse()));
    painter.setBrush(theme::color(palette(), fillToken(m_kind)));
    painter.setPen(bordered ? QPen(border, 1) : QPen(Qt::NoPen));
    const qreal inset = bordered ? 0.5 : m_selected && !focusShown ? RingWidth - 0.5 : 0;
    painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), radius - inset,
                            radius - inset);
}

void Card::mousePressEvent(QMouseEvent *event)
{
    if (!m_clickable || event->button() != Qt::LeftButton) {
        QWidget::mousePressEvent(event);
        return;
    }
    m_pressed = true;
    update();
}

void Card::activate()
{
    if (m_clickable)
        emit activated();
}

void Card::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_pressed || event->button() != Qt::LeftButton) {
        QWidget::mouseReleaseEvent(event);
        return;
    }
    m_pressed = false;
    update();
    if (rect().contains(event->position().toPoint()))
        emit activated();
}

void Card::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool activates = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
    if (m_clickable && activates && !event->isAutoRepeat()) {
        emit activated();
        return;
    }
    QWidget::keyPressEvent(event);
}

bool Card::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
    case QEvent::FocusOut:
    case QEvent::HoverEnter:
    case QEvent::HoverLeave:
        update();
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

} // namespace secondwind
