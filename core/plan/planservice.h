// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/planrepository.h"

#include <QObject>

namespace secondwind {

/// What became of a tick: `Again` where it stood there already, so nothing new was noted.
enum class PlanTick { New, Again };

/// Plan items as the screens see them. The only writer of them.
class PlanService final : public QObject
{
    Q_OBJECT

public:
    /// The longest half of a plan that is asked for, in characters. What came from elsewhere may be
    /// longer and is never cut.
    static constexpr int LongestHalf = 1000;

    PlanService(Database &database, const Clock &clock, QObject *parent = nullptr);

    /// Saves a new item and returns its id. Fails when both halves are empty.
    [[nodiscard]] Result<QString> add(PlanItem item);
    [[nodiscard]] Result<void> update(const PlanItem &item);
    /// What comes again is done for today: a row a day at most, however late it was or however often
    /// it is ticked, and its next day is the first of its rhythm after today and after the day it was
    /// due. Not done takes the newest of these rows back, with the day it was due then. Ticked a
    /// second time on a day it was put on again, it moves on as well; moveTo() takes that back.
    [[nodiscard]] Result<PlanTick> setDone(const QString &id, bool done);
    [[nodiscard]] Result<void> remove(const QString &id);
    [[nodiscard]] Result<PlanItem> find(const QString &id) const { return m_repository.find(id); }
    /// All items of a kind in the order the person gave them, new ones first.
    [[nodiscard]] Result<QList<PlanItem>> list(PlanKind kind) const { return m_repository.list(kind); }


    /// What is open and due on `day` or before, that of the day first: what has waited long can wait behind it.
    [[nodiscard]] Result<QList<PlanItem>> due(QDate day) const { return m_repository.dueBy(day); }
    /// Puts an item off to another day, the rhythm of what comes again left as it is.
    [[nodiscard]] Result<void> moveTo(const QString &id, QDate day);
    /// Lets this time go: what comes again waits for its next day after today, anything else loses
    /// its date and stays.
    [[nodiscard]] Result<void> letGo(const QString &id);
    /// Puts an item into a category, before another one of its kind; last when `beforeId` is empty.
    [[nodiscard]] Result<void> place(const QString &id, const QString &category, const QString &beforeId);
    /// The days on which items that come again were done, by item, earliest first.
    [[nodiscard]] Result<QMap<QString, QList<PlanDone>>> doneDays() const { return m_repository.allDone(); }

    /// Makes what a session planned in this field be `items`, told apart by their row: a row
    /// written before is changed in place and stays done or due, a missing one is removed.
    [[nodiscard]] Result<void> setFromSession(const QString &sessionId, const QString &field, const QList<PlanItem> &items);

signals:
    void planChanged();

private:
    [[nodiscard]] PlanItem settled(PlanItem item) const;
    [[nodiscard]] Result<PlanTick> setDoneToday(PlanItem item);
    [[nodiscard]] Result<PlanTick> takeBackDone(PlanItem item);
    void tellChanged();

    Database &m_database;
    PlanRepository m_repository;
    const Clock &m_clock;
};

} // namespace secondwind
