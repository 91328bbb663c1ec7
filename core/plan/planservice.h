// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/planrepository.h"

#include <QObject>

namespace secondwind {

/// Plan items as the screens see them. The only writer of them.
class PlanService final : public QObject
{
    Q_OBJECT

public:
    PlanService(Database &database, const Clock &clock, QObject *parent = nullptr);

    /// Saves a new item and returns its id. Fails when both halves are empty.
    [[nodiscard]] Result<QString> add(PlanItem item);
    [[nodiscard]] Result<void> update(const PlanItem &item);
    [[nodiscard]] Result<void> setDone(const QString &id, bool done);
    [[nodiscard]] Result<void> remove(const QString &id);
    [[nodiscard]] Result<PlanItem> find(const QString &id) const { return m_repository.find(id); }
    /// All items of a kind, newest first.
    [[nodiscard]] Result<QList<PlanItem>> list(PlanKind kind) const { return m_repository.list(kind); }

    /// Makes what a session planned in this field be `items`, told apart by their row: a row
    /// written before is changed in place and stays done or due, a missing one is removed.
    [[nodiscard]] Result<void> setFromSession(const QString &sessionId, const QString &field, const QList<PlanItem> &items);

signals:
    void planChanged();

private:
    PlanRepository m_repository;
    const Clock &m_clock;
};

} // namespace secondwind
