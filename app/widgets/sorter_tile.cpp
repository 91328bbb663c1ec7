// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/sorter_p.h"

#include "app/shell/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPixmap>
#include <QStyle>


using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

using namespace sorterparts;
using theme::Token;

constexpr int TileTop = 7;

} // namespace

AccessibleTile::AccessibleTile(QAbstractButton *tile)
    : QAccessibleWidget(tile, QAccessible::ListItem)
{
}

QAccessible::State AccessibleTile::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.selectable = true;
    state.selected = tile()->isChecked();
    return state;
}

QStringList AccessibleTile::actionNames() const
{
    QStringList names = QAccessibleWidget::actionNames();
    names.prepend(pressAction());
    return names;
}

void AccessibleTile::doAction(const QString &name)
{
    if (name == pressAction())
        tile()->click();
    else
        QAccessibleWidget::doAction(name);
}

QAbstractButton *AccessibleTile::tile() const
{
    return qobject_cast<QAbstractButton *>(object());
}

Sorter::Tile::Tile(const Item &item, Sorter *sorter)
    : QAbstractButton(sorter)
    , m_sorter(sorter)
    , m_id(item.id)
    , m_text(item.text)
{
    setObjectName("sorterTile-"_L1 + item.id);
    setAccessibleDescription(item.line);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::OpenHandCursor);
}

void Sorter::Tile::setLifted(bool lifted)
{
    m_lifted = lifted;
    update();
}

int Sorter::Tile::heightForWidth(int width) const
{
    const int height = words().size(width - 2 * TilePadding - GripRoom).height();
    return qMax(SmallestTile, height + 2 * TileTop);
}

QSize Sorter::Tile::sizeHint() const
{
    const int width = words().naturalSize().width() + 2 * TilePadding + GripRoom;
    return {width, heightForWidth(width)};
}

QPixmap Sorter::Tile::picture()
{
    QPixmap pixmap(size() * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    render(&pixmap, {}, {}, QWidget::DrawChildren);
    return pixmap;
}

void Sorter::Tile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintPanel(painter);
    const QColor ink = theme::color(palette(), m_lifted ? Token::Muted : Token::Text);
    const QRect place(TilePadding + GripRoom, 0, width() - 2 * TilePadding - GripRoom, height());
    painter.setPen(ink);
    words().draw(painter, QStyle::visualRect(layoutDirection(), rect(), place),
                 QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading) | Qt::AlignVCenter);
    paintGrip(painter);
}

void Sorter::Tile::focusInEvent(QFocusEvent *event)
{
    QAbstractButton::focusInEvent(event);
    m_sorter->setCurrent(this);
}

void Sorter::Tile::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    m_pressedAt = event->position().toPoint();
    m_sorter->setCurrent(this);
}

void Sorter::Tile::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint way = event->position().toPoint() - m_pressedAt;
    if (event->buttons().testFlag(Qt::LeftButton)
        && way.manhattanLength() >= QApplication::startDragDistance()) {
        m_sorter->lift(this, m_pressedAt);
    }
}

void Sorter::Tile::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!event->isAutoRepeat())
            click();
        break;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        m_sorter->moveFocus(this, event->key());
        break;
    default:
        event->ignore(); // the sorter knows the rest
        break;
    }
}

const WrappedText &Sorter::Tile::words() const
{
    m_wrapped.set(m_text, font());
    return m_wrapped;
}

void Sorter::Tile::paintPanel(QPainter &painter) const
{
    const bool focused = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
    const QColor accent = theme::color(palette(), Token::Accent);
    const qreal radius = theme::RadiusControl;
    QRectF area = rect();
    if (m_lifted) { // what is left of it while it is carried
        painter.setPen(QPen(theme::color(palette(), Token::Muted), 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        return;
    }
    painter.setBrush(theme::color(palette(), isChecked() ? Token::SoftAccent : Token::Surface));
    if (focused) {
        painter.setPen(Qt::NoPen);
        const qreal gap = RingWidth + 1.5;
        painter.drawRoundedRect(area.adjusted(gap, gap, -gap, -gap), radius - gap + 1,
                                radius - gap + 1);
        painter.setBrush(Qt::NoBrush);
    }
    const Token border = underMouse() ? Token::Muted : Token::Line;
    const bool strong = focused || isChecked();
    const qreal width = focused ? RingWidth : strong ? 1.5 : 1.0;
    painter.setPen(QPen(strong ? accent : theme::color(palette(), border), width));
    area.adjust(width / 2, width / 2, -width / 2, -width / 2);
    painter.drawRoundedRect(area, radius - width / 2, radius - width / 2);
}

void Sorter::Tile::paintGrip(QPainter &painter) const
{
    constexpr qreal Step = 4.5;
    QColor ink = theme::color(palette(), Token::Muted);
    ink.setAlphaF(underMouse() || isChecked() ? 1.0F : 0.55F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    const QRect place(TilePadding, 0, 6, height());
    const QRectF grip = QStyle::visualRect(layoutDirection(), rect(), place);
    for (int i = 0; i < 6; ++i) {
        const QPointF offset((i % 2 - 0.5) * Step, (i / 2 - 1) * Step);
        painter.drawEllipse(grip.center() + offset, 1.1, 1.1);
    }
}

} // namespace secondwind
