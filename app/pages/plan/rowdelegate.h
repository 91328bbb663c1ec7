// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace secondwind {

/// What the lists of this page say of a row, beside DisplayRole (its words, whole) and
/// CheckStateRole (a box to tick, where there is one).
namespace row {
enum Role {
    IdRole = Qt::UserRole + 1,
    HeadingRole, ///< true: a heading, not to be chosen
    NoteRole,    ///< a small line below
    DueRole,     ///< true: the note is about now
    QuietRole,   ///< true: done, so it stands back
};
} // namespace row

/// Rows whose words wrap, with a box to tick and a note; headings between them.
class RowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index) override;
};

} // namespace secondwind
