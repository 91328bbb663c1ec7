// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/sorter_p.h"

#include "app/shell/theme.h"
#include "app/widgets/labels.h"

#include <QDragMoveEvent>
#include <QDropEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QStyle>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

using namespace sorterparts;
using theme::Token;

constexpr int ZonePadding = theme::Space3;
constexpr int TileGap = theme::Space2;
constexpr int SmallestZone = 140;
constexpr int HintWidth = 200;

} // namespace

Sorter::Zone::Zone(const QString &bucket, Sorter *sorter)
    : QWidget(sorter)
    , m_sorter(sorter)
    , m_bucket(bucket)
    , m_title(makeLabel({}, theme::TextRole::SmallStrong, this))
    , m_count(makeLabel({}, theme::TextRole::Small, this))
    , m_empty(makeLabel({}, theme::TextRole::Small, this))
{
    setObjectName(bucket.isEmpty() ? u"sorterUnsorted"_s : "sorterPlace-"_L1 + bucket);
    setAcceptDrops(true);
    m_count->setWordWrap(false);
    setLabelTone(m_count, LabelTone::Muted);
    setLabelTone(m_empty, LabelTone::Muted);
    // Its height for a width is the only height it asks for: what it would need in a width it
    // never has must not make the page longer.
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void Sorter::Zone::setWords(const QString &title, const QString &whenEmpty)
{
    m_title->setText(title);
    m_empty->setText(whenEmpty);
    refresh();
}

void Sorter::Zone::setTiles(const QList<Tile *> &tiles)
{
    m_tiles = tiles;
    for (Tile *tile : tiles) {
        if (tile->parentWidget() == this)
            continue;
        tile->setParent(this);
        tile->show();
    }
    m_count->setText(locale().toString(tiles.size()));
    m_empty->setVisible(tiles.isEmpty());
    refresh();
}

void Sorter::Zone::setShape(Shape shape)
{
    m_shape = shape;
    refresh();
}

QSize Sorter::Zone::sizeHint() const
{
    return {HintWidth, heightForWidth(HintWidth)};
}

QSize Sorter::Zone::minimumSizeHint() const
{
    // A column gives way at once; the sorter turns columns into rows before they get narrow.
    const int width = m_shape == Shape::Columns ? 1 : SmallestZone;
    return {width, 2 * ZonePadding + SmallestTile};
}

void Sorter::Zone::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(width(), true);
}

void Sorter::Zone::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        refresh();
}

void Sorter::Zone::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(theme::color(palette(), Token::Line), 1);
    QBrush fill(Qt::NoBrush);
    if (!m_bucket.isEmpty())
        fill = theme::color(palette(), Token::SoftSurface);
    if (m_isOver) {
        pen = QPen(theme::color(palette(), Token::Accent), RingWidth);
        fill = theme::color(palette(), Token::SoftAccent);
    } else if (m_sorter->m_dragging) {
        QColor ink = theme::color(palette(), Token::Muted);
        ink.setAlphaF(0.6F);
        pen = QPen(ink, 1, Qt::DashLine);
    } else if (!m_bucket.isEmpty()) {
        pen = QPen(Qt::NoPen);
    }
    const qreal half = pen.style() == Qt::NoPen ? 0 : pen.widthF() / 2;
    painter.setPen(pen);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half),
                            theme::RadiusCard - half, theme::RadiusCard - half);
}

void Sorter::Zone::dragEnterEvent(QDragEnterEvent *event)
{
    setOver(m_sorter->tileIn(event->mimeData()) != nullptr);
    event->setAccepted(m_isOver);
}

void Sorter::Zone::dragMoveEvent(QDragMoveEvent *event)
{
    event->setAccepted(m_isOver);
    m_sorter->followDrag(mapToGlobal(event->position().toPoint()));
}

void Sorter::Zone::dropEvent(QDropEvent *event)
{
    setOver(false);
    Tile *tile = m_sorter->tileIn(event->mimeData());
    if (!tile)
        return;
    event->setDropAction(Qt::MoveAction);
    event->accept();
    m_sorter->dropAt(mapToGlobal(event->position().toPoint()), tile);
}

void Sorter::Zone::setOver(bool over)
{
    m_isOver = over;
    update();
}

void Sorter::Zone::refresh()
{
    setAccessibleName(
        Sorter::tr("%1: %2", "place, number of statements").arg(m_title->text(), m_count->text()));
    updateGeometry();
    arrange(width(), true);
    update();
}

// Returns the height it takes; moves nothing unless asked to.
int Sorter::Zone::arrange(int width, bool place) const
{
    const auto put = [this, place](QWidget *widget, const QRect &where) {
        if (place)
            widget->setGeometry(QStyle::visualRect(layoutDirection(), rect(), where));
    };
    const int room = width - 2 * ZonePadding;
    const QSize count = m_count->sizeHint();
    const int titleWidth = room - count.width() - theme::Space2;
    const int titleHeight = qMax(m_title->heightForWidth(titleWidth), count.height());
    put(m_title, {ZonePadding, ZonePadding, titleWidth, titleHeight});
    put(m_count,
        {width - ZonePadding - count.width(), ZonePadding, count.width(), count.height()});
    int x = 0;
    int y = ZonePadding + titleHeight + theme::Space2;
    if (m_tiles.isEmpty()) {
        const int height = m_empty->heightForWidth(room);
        put(m_empty, {ZonePadding, y, room, height});
        // As tall as with one statement: the first one pushes nothing away.
        return y + qMax(height, SmallestTile) + ZonePadding;
    }
    int rowHeight = 0;
    for (Tile *tile : m_tiles) {
        const int tileWidth =
            m_shape == Shape::Columns ? room : qMin(tile->sizeHint().width(), room);
        if (x > 0 && x + tileWidth > room) {
            x = 0;
            y += rowHeight + TileGap;
            rowHeight = 0;
        }
        const int height = tile->heightForWidth(tileWidth);
        put(tile, {ZonePadding + x, y, tileWidth, height});
        x += tileWidth + TileGap;
        rowHeight = qMax(rowHeight, height);
    }
    return y + rowHeight + ZonePadding;
}

} // namespace secondwind
