// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/planitem.h"
#include "core/result.h"

#include <QCoreApplication>
#include <QMap>
#include <QStringList>

namespace secondwind {

class Clock;
class Database;

/// A day on which an item that comes again was done, and the day it was due then.
struct PlanDone {
    QDate day;
    QDate wasDue;

    friend bool operator==(const PlanDone &, const PlanDone &) = default;
};

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
    /// All items of a kind in the order the person gave them, new ones first.
    [[nodiscard]] Result<QList<PlanItem>> list(PlanKind kind) const;
    /// What is open and due on `day` or before, that of the day first.
    [[nodiscard]] Result<QList<PlanItem>> dueBy(QDate day) const;
    /// Numbers the items in this order.
    [[nodiscard]] Result<void> setOrder(const QStringList &ids);

    [[nodiscard]] Result<void> insertDone(const QString &id, const PlanDone &done);
    [[nodiscard]] Result<void> removeDone(const QString &id, QDate day);
    /// The days of one item, earliest first.
    [[nodiscard]] Result<QList<PlanDone>> done(const QString &id) const;
    /// By item, earliest day first.
    [[nodiscard]] Result<QMap<QString, QList<PlanDone>>> allDone() const;
    /// What a session wrote into the field: the items whose row begins with it.
    [[nodiscard]] Result<QList<PlanItem>> ofSession(const QString &sessionId, const QString &field) const;

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace secondwind
