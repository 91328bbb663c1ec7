// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/planitem.h"
#include "core/result.h"

#include <QCoreApplication>

namespace secondwind {

class Clock;
class Database;

/// Reads and writes plan items. Callers go through PlanService.
class PlanRepository final
{
    Q_DECLARE_TR_FUNCTIONS(secondwind::PlanRepository)

public:
    PlanRepository(Database &database, const Clock &clock);

    [[nodiscard]] Result<void> insert(const PlanItem &item);
    [[nodiscard]] Result<void> update(const PlanItem &item);
    [[nodiscard]] Result<void> remove(const QString &id);
    [[nodiscard]] Result<PlanItem> find(const QString &id) const;
    /// All items of a kind, newest first.
    [[nodiscard]] Result<QList<PlanItem>> list(PlanKind kind) const;
    /// What a session wrote into the field: the items whose row begins with it.
    [[nodiscard]] Result<QList<PlanItem>> ofSession(const QString &sessionId, const QString &field) const;

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace secondwind
