// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/commandpalette.h"

#include "app/shell/theme.h"
#include "app/widgets/labels.h"
#include "app/widgets/listlines.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

using theme::TextRole;
using theme::Token;

constexpr int Width = 560;
constexpr int Height = 420;
constexpr int FromTop = 72;
constexpr int RowPadding = 8;

class CommandDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        listlines::paintPanel(*painter, option);
        const QRect room = option.rect.adjusted(theme::Space3, 0, -theme::Space3, 0);
        const auto place = [&](const QRect &logical) { return QStyle::visualRect(option.direction, option.rect, logical); };
        const auto leading = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::AlignVCenter;
        const auto trailing = int(QStyle::visualAlignment(option.direction, Qt::AlignRight)) | Qt::AlignVCenter;
        const QFont small = theme::font(TextRole::Small, option.font);
        const QString keys = index.data(CommandModel::KeysRole).toString();
        const QString where = index.data(CommandModel::WhereRole).toString();
        const QString side = keys.isEmpty() ? where : tr("%1 · %2", "menu or page, shortcut").arg(where, keys);
        const int sideWidth = std::min(room.width() / 2, QFontMetrics(small).horizontalAdvance(side) + 1);
        painter->setFont(small);
        painter->setPen(theme::color(option.palette, Token::Muted));
        painter->drawText(place(QRect(room.right() - sideWidth, room.top(), sideWidth, room.height())), trailing,
                          QFontMetrics(small).elidedText(side, Qt::ElideLeft, sideWidth));
        painter->setFont(option.font);
        painter->setPen(theme::color(option.palette, Token::Text));
        const int width = room.width() - sideWidth - theme::Space3;
        painter->drawText(place(QRect(room.left(), room.top(), width, room.height())), leading,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, width));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {Width / 2, option.fontMetrics.height() + 2 * RowPadding};
    }
};

} // namespace

CommandPalette::CommandPalette(QList<Command> commands, QWidget *window)
    : QDialog(window, Qt::Dialog | Qt::FramelessWindowHint)
    , m_model(std::move(commands))
    , m_line(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_none(makeLabel(tr("No page or command matches. Try one word of its name."), TextRole::Body, this))
{
    setObjectName(u"commandPalette"_s);
    setWindowTitle(tr("Find a page or command"));
    setAttribute(Qt::WA_TranslucentBackground);
    const QRect place = window->geometry();
    resize(std::min(Width, place.width() - 2 * theme::Space5), std::min(Height, place.height() - 2 * theme::Space5));
    move(place.center().x() - width() / 2, place.top() + std::min(FromTop, (place.height() - height()) / 2));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Space4, theme::Space4, theme::Space4, theme::Space4);
    column->setSpacing(theme::Space2);
    m_line->setObjectName(u"commandEdit"_s);
    m_line->setAccessibleName(tr("Find a page or command"));
    m_line->setAccessibleDescription(tr("Up and Down choose, Enter does it, Escape leaves."));
    m_line->setPlaceholderText(tr("Type the name of a page or command"));
    m_line->installEventFilter(this);
    column->addWidget(m_line);
    m_list->setObjectName(u"commandList"_s);
    m_list->setAccessibleName(tr("What fits"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setFocusPolicy(Qt::NoFocus); // the line keeps it; Up and Down are handed on
    column->addWidget(m_list, 1);
    m_none->setObjectName(u"noCommand"_s);
    setLabelTone(m_none, LabelTone::Muted);
    column->addWidget(m_none);
    column->addStretch();
    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::type);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    type({});
}

void CommandPalette::type(const QString &typed)
{
    m_model.setTyped(typed);
    const bool none = m_model.rowCount() == 0;
    m_list->setVisible(!none);
    m_none->setVisible(none);
    moveTo(0);
}

void CommandPalette::moveTo(int row)
{
    const int rows = m_model.rowCount();
    if (rows == 0)
        return;
    m_list->setCurrentIndex(m_model.index(std::clamp(row, 0, rows - 1)));
    if (QAccessible::isActive()) {
        QAccessibleEvent event(m_list, QAccessible::Focus);
        event.setChild(m_list->currentIndex().row());
        QAccessible::updateAccessibility(&event);
    }
}

void CommandPalette::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    m_chosen = m_model.at(index.row()).run;
    accept();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    constexpr int Page = 8;
    const int row = m_list->currentIndex().row();
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        moveTo(row + 1);
        return true;
    case Qt::Key_Up:
        moveTo(row - 1);
        return true;
    case Qt::Key_PageDown:
        moveTo(row + Page);
        return true;
    case Qt::Key_PageUp:
        moveTo(row - Page);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_list->isVisible())
            choose(m_list->currentIndex());
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

void CommandPalette::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    m_line->setFocus();
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::color(palette(), Token::Line), 1));
    painter.setBrush(theme::color(palette(), Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::RadiusCard, theme::RadiusCard);
}

} // namespace secondwind
