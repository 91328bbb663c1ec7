// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/flowlayout.h"

#include <QStyle>
#include <QWidget>

namespace secondwind {

namespace {

constexpr int PreferredWidth = 420; // what to ask for where the layout above leaves us the choice

} // namespace

FlowLayout::FlowLayout(QWidget *parent, int horizontalSpacing, int verticalSpacing)
    : QLayout(parent)
    , m_horizontalSpacing(horizontalSpacing)
    , m_verticalSpacing(verticalSpacing)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::setSpacings(int horizontal, int vertical)
{
    m_horizontalSpacing = horizontal;
    m_verticalSpacing = vertical;
    invalidate();
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
    invalidate();
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index, nullptr);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= m_items.size())
        return nullptr;
    invalidate();
    return m_items.takeAt(index);
}

Qt::Orientations FlowLayout::expandingDirections() const
{
    return {};
}

bool FlowLayout::hasHeightForWidth() const
{
    return true;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), Pass::Measure);
}

QSize FlowLayout::sizeHint() const
{
    const QMargins margins = contentsMargins();
    int width = margins.left() + margins.right();
    int visible = 0;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + (visible++ > 0 ? m_horizontalSpacing : 0);
    }
    width = qMax(minimumSize().width(), qMin(width, PreferredWidth));
    return {width, heightForWidth(width)};
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, Pass::Place);
}

int FlowLayout::arrange(const QRect &rect, Pass pass) const
{
    const QRect area = rect.marginsRemoved(contentsMargins());
    QList<QLayoutItem *> row;
    int rowWidth = 0;
    int rowHeight = 0;
    int y = area.top();
    const auto endRow = [&] {
        if (pass == Pass::Place)
            placeRow(row, area, y, rowHeight);
        row.clear();
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        const int wanted = rowWidth + (row.isEmpty() ? 0 : m_horizontalSpacing) + size.width();
        if (!row.isEmpty() && wanted > area.width()) {
            endRow();
            y += rowHeight + m_verticalSpacing;
            rowWidth = size.width();
            rowHeight = size.height();
        } else {
            rowWidth = wanted;
            rowHeight = qMax(rowHeight, size.height());
        }
        row.append(item);
    }
    endRow();
    return y + rowHeight - rect.top() + contentsMargins().bottom();
}

void FlowLayout::placeRow(const QList<QLayoutItem *> &row, const QRect &rect, int y,
                          int height) const
{
    const Qt::LayoutDirection direction =
        parentWidget() != nullptr ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = rect.left();
    for (QLayoutItem *item : row) {
        const QSize size = item->sizeHint();
        const int width = qMin(size.width(), qMax(item->minimumSize().width(), rect.width()));
        const QRect place(x, y + (height - size.height()) / 2, width, size.height());
        item->setGeometry(QStyle::visualRect(direction, rect, place));
        x += width + m_horizontalSpacing;
    }
}

} // namespace secondwind
