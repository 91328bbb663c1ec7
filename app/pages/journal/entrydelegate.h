// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/searchquery.h"

#include <QStyledItemDelegate>

namespace secondwind {

class Catalogue;
class Clock;

/// Draws one journal entry in the list: face, time, emotions, the first words, tags; above
/// the first entry of a day, the day. `catalogue` and `clock` outlive the delegate.
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
    [[nodiscard]] QString dayName(const QDate &day) const;

    const Catalogue &m_catalogue;
    const Clock &m_clock;
    SearchQuery m_search;
};

} // namespace secondwind
