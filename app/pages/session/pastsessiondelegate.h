// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/listlines.h"

#include <QStyledItemDelegate>

namespace secondwind {

class Clock;

/// Draws one past session: when and by which route, the application, the thought on one line,
/// the mood before and after as faces. `clock` outlives the delegate.
class PastSessionDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PastSessionDelegate)

public:
    PastSessionDelegate(const Clock &clock, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] QList<listlines::Line> lines(const QModelIndex &index, const QFont &base) const;
    [[nodiscard]] QString caption(const QModelIndex &index) const;

    const Clock &m_clock;
};

} // namespace secondwind
