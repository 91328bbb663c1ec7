// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/style_p.h"

#include <QApplication>
#include <QHeaderView>
#include <QStyle>
#include <QStyleOptionHeader>
#include <QStyleOptionMenuItem>
#include <QStyleOptionViewItem>
#include <QTableView>

namespace secondwind::stylepaint {

namespace {

using theme::Token;

constexpr int MenuItemHeight = 34;
constexpr int MenuMark = 26;
constexpr int MenuPadding = 10;
constexpr int SeparatorHeight = 9;

using Position = QStyleOptionViewItem::ViewItemPosition;

// Trees say where in its row a cell stands; tables leave it to be found out.
Position positionOf(const QStyleOptionViewItem &option, const QWidget *widget)
{
    const auto *table = qobject_cast<const QTableView *>(widget);
    if (table == nullptr)
        return option.viewItemPosition;
    if (table->selectionBehavior() != QAbstractItemView::SelectRows)
        return Position::OnlyOne;
    const QHeaderView *header = table->horizontalHeader();
    const int hidden = header->hiddenSectionCount();
    const int visual = header->visualIndex(option.index.column());
    const bool last = visual == header->count() - 1 - (hidden > 0 ? hidden : 0);
    if (visual == 0)
        return last ? Position::OnlyOne : Position::Beginning;
    return last ? Position::End : Position::Middle;
}

// A row of cells is rounded as one: only its first and last cell have round ends.
QRectF selectionRect(const QStyleOptionViewItem &option, Position position, qreal radius)
{
    const bool rtl = option.direction == Qt::RightToLeft;
    const bool openLeft =
        position == Position::Middle || position == (rtl ? Position::Beginning : Position::End);
    const bool openRight =
        position == Position::Middle || position == (rtl ? Position::End : Position::Beginning);
    return QRectF(option.rect)
        .adjusted(openLeft ? -2 * radius : 0, 1, openRight ? 2 * radius : 0, -1);
}

QFont headerFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 0.92);
    return font;
}

constexpr int HeaderPadding = 12;
constexpr int SortArrow = 18;

} // namespace

void drawItemPanel(const QStyleOptionViewItem &option, QPainter *painter, const QWidget *widget)
{
    const PainterState state(painter);
    const QPalette &palette = option.palette;
    if (option.backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(option.rect, option.backgroundBrush);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = isEnabled(option) && option.state.testFlag(QStyle::State_MouseOver);
    if (!selected && !hovered)
        return;
    constexpr qreal radius = 6;
    painter->setClipRect(option.rect, Qt::IntersectClip);
    drawBox(painter, selectionRect(option, positionOf(option, widget), radius), radius,
            theme::color(palette, selected ? Token::SoftAccent : Token::SoftSurface), QColor());
}

void drawMenuPanel(const QStyleOption &option, QPainter *painter)
{
    drawBox(painter, option.rect, theme::RadiusControl,
            theme::color(option.palette, Token::Surface), fieldBorder(option.palette));
}

QSize menuItemSize(const QStyleOptionMenuItem &option)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator && option.text.isEmpty())
        return {20, SeparatorHeight};
    const QFontMetrics metrics(option.font);
    const qsizetype tab = option.text.indexOf(u'\t');
    const QString text = tab < 0 ? option.text : option.text.left(tab);
    int width = metrics.size(Qt::TextShowMnemonic, text).width() + 2 * MenuPadding + MenuMark;
    if (tab >= 0)
        width += metrics.horizontalAdvance(option.text.mid(tab + 1)) + theme::Space5;
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        width += theme::Space5;
    return {width + 2 * theme::Space1, qMax(MenuItemHeight, metrics.height() + 14)};
}

void drawMenuItem(const QStyleOptionMenuItem &option, QPainter *painter, bool underlineMnemonic)
{
    const PainterState state(painter);
    const QPalette &palette = option.palette;
    const QRect all = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator && option.text.isEmpty()) {
        painter->fillRect(
            QRect(all.left() + MenuPadding, all.center().y(), all.width() - 2 * MenuPadding, 1),
            theme::color(palette, Token::Line));
        return;
    }
    const bool heading = option.menuItemType == QStyleOptionMenuItem::Separator;
    const bool enabled = isEnabled(option);
    if (!heading && enabled && option.state.testFlag(QStyle::State_Selected))
        drawBox(painter, all, 6, theme::color(palette, Token::SoftAccent), QColor());

    const QColor text = !enabled ? palette.color(QPalette::Disabled, QPalette::Text)
                                 : theme::color(palette, heading ? Token::Muted : Token::Text);
    const auto place = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, all, rect);
    };
    const QRect mark(all.left() + MenuPadding - 2, all.center().y() - 8, 18, 18);
    if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked)
        drawCheckMark(painter, place(mark), theme::color(palette, Token::Accent));
    else if (!option.icon.isNull())
        option.icon.paint(painter, place(mark), Qt::AlignCenter,
                          enabled ? QIcon::Normal : QIcon::Disabled);

    painter->setPen(text);
    painter->setFont(option.font);
    const int left = heading ? all.left() + MenuPadding : all.left() + MenuPadding + MenuMark;
    const QRect line(QPoint(left, all.top()), QPoint(all.right() - MenuPadding, all.bottom()));
    const int mnemonic = underlineMnemonic ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    const qsizetype tab = option.text.indexOf(u'\t');
    const auto leading = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft));
    const auto trailing = int(QStyle::visualAlignment(option.direction, Qt::AlignRight));
    painter->drawText(place(line), leading | Qt::AlignVCenter | Qt::TextSingleLine | mnemonic,
                      tab < 0 ? option.text : option.text.left(tab));
    if (tab >= 0) {
        painter->setPen(enabled ? theme::color(palette, Token::Muted) : text);
        painter->drawText(place(line), trailing | Qt::AlignVCenter | Qt::TextSingleLine,
                          option.text.mid(tab + 1));
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect arrow(all.right() - MenuPadding - 10, all.top(), 10, all.height());
        drawChevron(painter, place(arrow),
                    option.direction == Qt::RightToLeft ? Direction::Left : Direction::Right,
                    theme::color(palette, Token::Muted));
    }
}

void drawMenuBarItem(const QStyleOptionMenuItem &option, QPainter *painter, bool underlineMnemonic)
{
    const PainterState state(painter);
    if (isEnabled(option) && option.state & (QStyle::State_Selected | QStyle::State_Sunken))
        drawBox(painter, option.rect, 6, theme::color(option.palette, Token::SoftAccent), QColor());
    painter->setPen(isEnabled(option) ? theme::color(option.palette, Token::Text)
                                      : option.palette.color(QPalette::Disabled, QPalette::Text));
    painter->drawText(option.rect,
                      Qt::AlignCenter | Qt::TextSingleLine
                          | (underlineMnemonic ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
                      option.text);
}

void drawHeaderSection(const QStyleOptionHeader &option, QPainter *painter)
{
    const PainterState state(painter);
    QColor fill = theme::color(option.palette, Token::Surface);
    if (isEnabled(option) && option.state & (QStyle::State_MouseOver | QStyle::State_Sunken)
        && option.state.testFlag(QStyle::State_Enabled)) {
        fill = hoverFill(option.palette, fill);
    }
    painter->fillRect(option.rect, fill);
    const QRect &rect = option.rect;
    const QColor line = theme::color(option.palette, Token::Line);
    if (option.orientation == Qt::Horizontal)
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), line);
    else
        painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), line);
}

int headerTextWidth(const QStyleOptionHeader &option)
{
    const QFontMetrics metrics(headerFont(QApplication::font("QHeaderView")));
    return metrics.size(0, option.text).width() + 2 * HeaderPadding
        + (option.sortIndicator == QStyleOptionHeader::None ? 0 : SortArrow);
}

// Words start where the words below them start; numbers may ask for the other side.
void drawHeaderLabel(const QStyleOptionHeader &option, QPainter *painter)
{
    const PainterState state(painter);
    painter->setFont(headerFont(painter->font()));
    painter->setPen(theme::color(option.palette, Token::Muted));
    const bool trailing = option.textAlignment.testFlag(Qt::AlignRight);
    const QRect rect = option.rect.adjusted(HeaderPadding, 0, -HeaderPadding, 0);
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    const QFontMetrics metrics = painter->fontMetrics();
    const int room = rect.width() - (sorted ? SortArrow : 0);
    const QString text = metrics.elidedText(option.text, Qt::ElideRight, room);
    const int width = metrics.horizontalAdvance(text);
    QRect words(trailing ? rect.right() - width + 1 : rect.left(), rect.top(), width + 1,
                rect.height());
    if (sorted) {
        if (trailing)
            words.translate(-SortArrow, 0);
        const QRect arrow(words.right() + 4, rect.top(), SortArrow - 4, rect.height());
        drawChevron(painter, QStyle::visualRect(option.direction, option.rect, arrow),
                    option.sortIndicator == QStyleOptionHeader::SortUp ? Direction::Up
                                                                       : Direction::Down,
                    theme::color(option.palette, Token::Muted));
    }
    painter->drawText(QStyle::visualRect(option.direction, option.rect, words),
                      Qt::AlignVCenter | Qt::TextSingleLine, text);
}

void drawBranch(const QStyleOption &option, QPainter *painter)
{
    if (!option.state.testFlag(QStyle::State_Children))
        return;
    const bool rtl = option.direction == Qt::RightToLeft;
    const Direction closed = rtl ? Direction::Left : Direction::Right;
    drawChevron(painter, option.rect,
                option.state.testFlag(QStyle::State_Open) ? Direction::Down : closed,
                theme::color(option.palette, Token::Muted));
}

} // namespace secondwind::stylepaint
