// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/searchquery.h"

#include <QStyledItemDelegate>

namespace secondwind {

class Catalogue;
class Clock;

/// Draws one journal entry in the list: face, time, emotions, the first words, tags; beside the
/// first entry of a day and beside the row at the upper edge, the day (repaint the whole view when
/// it scrolls). Every row is of the same height. `catalogue` and `clock` outlive the delegate.
class EntryDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EntryDelegate)

public:
    EntryDelegate(const Catalogue &catalogue, const Clock &clock, QObject *parent);

    /// What was looked for is marked in the words shown, and they begin near the first hit.
    void setSearch(const QString &typed) { m_search = SearchQuery(typed); }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] QString excerpt(const QString &text) const;
    [[nodiscard]] QString caption(const QModelIndex &index) const;
    [[nodiscard]] QStringList dayLines(const QDate &day) const;

    const Catalogue &m_catalogue;
    const Clock &m_clock;
    SearchQuery m_search;
};

} // namespace secondwind
