// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/plan/rowdelegate.h"

#include "app/shell/theme.h"
#include "app/widgets/listlines.h"
#include "app/widgets/wrappedtext.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionButton>

namespace secondwind {

namespace {

using theme::TextRole;
using theme::Token;

constexpr int SidePadding = listlines::Padding;
constexpr int RowPadding = 10;
constexpr int HeadingAbove = theme::Space4;
constexpr int HeadingBelow = theme::Space1;
constexpr int BoxSize = 18;
constexpr int BoxTarget = 24; // no target is smaller
constexpr int NoteGap = 3;
constexpr int LineOpening = 4; // between the lines of one row

bool isHeading(const QModelIndex &index)
{
    return index.data(row::HeadingRole).toBool();
}

bool hasBox(const QModelIndex &index)
{
    return index.data(Qt::CheckStateRole).isValid();
}

int wordsLeft(const QModelIndex &index)
{
    return SidePadding + (hasBox(index) ? BoxSize + theme::Space3 : 0);
}

// The view's own width: option.rect is empty while the rows are laid out.
int rowWidth(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

int wordsWidth(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    return qMax(60, rowWidth(option) - wordsLeft(index) - SidePadding);
}

QRect boxRect(const QRect &rect, const QFont &font)
{
    const int line = QFontMetrics(font).height();
    return {rect.left() + SidePadding, rect.top() + RowPadding + (line - BoxSize) / 2, BoxSize, BoxSize};
}

void paintBox(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    QStyleOptionButton box;
    box.rect = QStyle::visualRect(option.direction, option.rect, boxRect(option.rect, option.font));
    box.palette = option.palette;
    box.direction = option.direction;
    box.state = QStyle::State_Enabled;
    box.state |= index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
    QApplication::style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, &painter, option.widget);
}

} // namespace

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QString words = index.data(Qt::DisplayRole).toString();
    if (isHeading(index)) {
        painter->setFont(theme::font(TextRole::SmallStrong, option.font));
        painter->setPen(theme::color(option.palette, Token::Muted));
        painter->drawText(option.rect.adjusted(SidePadding, index.row() == 0 ? 0 : HeadingAbove, -SidePadding, -HeadingBelow),
                          Qt::AlignLeading | Qt::AlignVCenter, words);
        painter->restore();
        return;
    }
    listlines::paintPanel(*painter, option);
    if (hasBox(index))
        paintBox(*painter, option, index);
    WrappedText text;
    text.set(words, option.font, LineOpening);
    const int width = wordsWidth(option, index);
    QRect place(option.rect.left() + wordsLeft(index), option.rect.top() + RowPadding, width, text.size(width).height());
    const bool quiet = index.data(row::QuietRole).toBool();
    painter->setPen(theme::color(option.palette, quiet ? Token::Muted : Token::Text));
    const Qt::Alignment alignment = option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    text.draw(*painter, QStyle::visualRect(option.direction, option.rect, place), alignment);
    const QString note = index.data(row::NoteRole).toString();
    if (!note.isEmpty()) {
        const QFont font = theme::font(TextRole::Small, option.font);
        WrappedText small;
        small.set(note, font);
        place = QRect(place.left(), place.bottom() + 1 + NoteGap, width, small.size(width).height());
        painter->setPen(theme::color(option.palette, index.data(row::DueRole).toBool() ? Token::Accent : Token::Muted));
        small.draw(*painter, QStyle::visualRect(option.direction, option.rect, place), alignment);
    }
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (isHeading(index)) {
        const int line = QFontMetrics(theme::font(TextRole::SmallStrong, option.font)).height();
        return {BoxTarget, line + HeadingBelow + (index.row() == 0 ? 0 : HeadingAbove)};
    }
    const int width = wordsWidth(option, index);
    WrappedText text;
    text.set(index.data(Qt::DisplayRole).toString(), option.font, LineOpening);
    int height = text.size(width).height() + 2 * RowPadding;
    if (const QString note = index.data(row::NoteRole).toString(); !note.isEmpty()) {
        WrappedText small;
        small.set(note, theme::font(TextRole::Small, option.font));
        height += NoteGap + small.size(width).height();
    }
    return {BoxTarget, height};
}

bool RowDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (!hasBox(index))
        return false;
    const auto toggle = [&] {
        const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return model->setData(index, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    };
    if (event->type() == QEvent::KeyPress)
        return static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space && toggle();
    const auto type = event->type();
    if (type != QEvent::MouseButtonPress && type != QEvent::MouseButtonRelease && type != QEvent::MouseButtonDblClick)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const int around = (BoxTarget - BoxSize) / 2;
    const QRect target = QStyle::visualRect(option.direction, option.rect, boxRect(option.rect, option.font)).adjusted(-around, -around, around, around);
    if (mouse->button() != Qt::LeftButton || !target.contains(mouse->position().toPoint()))
        return false;
    // The press is taken as well, so that it begins no drag.
    return type != QEvent::MouseButtonRelease || toggle();
}

} // namespace secondwind
