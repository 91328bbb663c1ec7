// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/sorter.h"

#include "app/widgets/card.h"
#include "app/widgets/sorter_p.h"

#include <QApplication>
#include <QDrag>
#include <QDragMoveEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPixmap>
#include <QScrollArea>

#include <algorithm>
#include <limits>

// How statements move: with the pointer first, then with the keyboard.
namespace secondwind {

namespace {

using namespace sorterparts;

constexpr int EdgeBand = 36; // of the page's view: a statement held there scrolls it
constexpr int EdgeStep = 7;

} // namespace

void Sorter::lift(Tile *tile, const QPoint &grip)
{
    auto *carried = new QMimeData;
    carried->setData(QString::fromLatin1(MimeType), tile->id().toUtf8());
    auto *drag = new QDrag(this);
    drag->setMimeData(carried);
    drag->setPixmap(tile->picture());
    drag->setHotSpot(grip);
    const auto setDragging = [this](bool dragging) {
        m_dragging = dragging;
        for (Zone *zone : std::as_const(m_zones))
            zone->update();
    };
    const QPointer<Tile> lifted(tile);
    const QPointer<Sorter> alive(this);
    tile->setLifted(true);
    setDragging(true);
    drag->exec(Qt::MoveAction); // other events run meanwhile; the page may even be gone after it
    if (lifted)
        lifted->setLifted(false);
    if (alive) {
        m_edgeTimer.stop();
        setDragging(false);
    }
}

// The page may have scrolled under a pointer at rest, so the place is looked up once more.
void Sorter::dropAt(const QPoint &global, Tile *tile)
{
    m_edgeTimer.stop();
    for (Zone *zone : std::as_const(m_zones)) {
        if (zone->rect().contains(zone->mapFromGlobal(global))) {
            moveTo(tile, zone->bucket());
            return;
        }
    }
}

void Sorter::followDrag(const QPoint &global)
{
    m_edgeStep = 0;
    for (QWidget *at = this; at; at = at->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(at)) {
            const int y = area->viewport()->mapFromGlobal(global).y();
            const bool below = y > area->viewport()->height() - EdgeBand;
            m_edgeStep = y < EdgeBand ? -EdgeStep : below ? EdgeStep : 0;
            break;
        }
    }
    if (m_edgeStep == 0)
        m_edgeTimer.stop();
    else if (!m_edgeTimer.isActive())
        m_edgeTimer.start();
}

Sorter::Tile *Sorter::tileIn(const QMimeData *carried) const
{
    const QString id = QString::fromUtf8(carried->data(QString::fromLatin1(MimeType)));
    const auto tile = std::ranges::find(m_tiles, id, &Tile::id);
    return tile == m_tiles.cend() ? nullptr : *tile;
}

// A press on the hand comes through to here; what lies there can be dragged like its tile.
void Sorter::mousePressEvent(QMouseEvent *event)
{
    const QPoint place = event->position().toPoint();
    m_handPressed =
        event->button() == Qt::LeftButton && m_current && m_hand->geometry().contains(place);
    m_pressedAt = place;
    event->setAccepted(m_handPressed);
}

void Sorter::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint way = event->position().toPoint() - m_pressedAt;
    Tile *tile = m_current;
    if (!m_handPressed || !tile || way.manhattanLength() < QApplication::startDragDistance())
        return;
    m_handPressed = false;
    lift(tile, QPoint(TilePadding + GripRoom, tile->height() / 2));
}

// Between the places nothing can be dropped, but a drag goes on over it and may scroll the page.
void Sorter::dragEnterEvent(QDragEnterEvent *event)
{
    event->setAccepted(tileIn(event->mimeData()) != nullptr);
}

void Sorter::dragMoveEvent(QDragMoveEvent *event)
{
    event->ignore();
    followDrag(mapToGlobal(event->position().toPoint()));
}

void Sorter::keyPressEvent(QKeyEvent *event)
{
    // Some keyboards have their digits above Shift, many a second time on a keypad.
    const auto modifiers = event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    const int key = event->key();
    const int number = key - Qt::Key_0;
    const bool back = key == Qt::Key_0 || key == Qt::Key_Backspace || key == Qt::Key_Delete;
    const bool there = number >= 1 && number <= qMin(9, static_cast<int>(m_buckets.size()));
    if (!m_current || modifiers != Qt::NoModifier || (!back && !there)) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (!event->isAutoRepeat()) // a key held too long sorts one statement, not all
        moveTo(m_current, back ? QString() : m_buckets.at(number - 1).id);
}

// Left and right go through all statements in their order, up and down to the nearest one.
void Sorter::moveFocus(const Tile *from, int key)
{
    const QList<Tile *> tiles = tilesInOrder();
    const qsizetype last = tiles.size() - 1;
    const qsizetype at = tiles.indexOf(from);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    Tile *target = nullptr;
    if (key == Qt::Key_Home) {
        target = tiles.constFirst();
    } else if (key == Qt::Key_End) {
        target = tiles.constLast();
    } else if (key == Qt::Key_Left || key == Qt::Key_Right) {
        const bool forward = (key == Qt::Key_Right) != mirrored;
        target = tiles.at((at + (forward ? 1 : last)) % (last + 1));
    } else {
        const auto areaOf = [this](const Tile *tile) {
            return QRect(tile->mapTo(this, QPoint()), tile->size());
        };
        const QRect here = areaOf(from);
        int nearest = std::numeric_limits<int>::max();
        for (Tile *tile : tiles) {
            const QRect there = areaOf(tile);
            const int down =
                key == Qt::Key_Down ? there.top() - here.bottom() : here.top() - there.bottom();
            // A row further away is worse than a step to the side.
            const int distance = 3 * down + qAbs(there.left() - here.left());
            if (tile != from && down > 0 && distance < nearest) {
                nearest = distance;
                target = tile;
            }
        }
    }
    if (target)
        target->setFocus(Qt::TabFocusReason);
}

QList<Sorter::Tile *> Sorter::tilesInOrder() const
{
    QList<Tile *> tiles;
    for (const Zone *zone : m_zones)
        tiles += zone->tiles();
    return tiles;
}

} // namespace secondwind
