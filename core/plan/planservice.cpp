// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/planservice.h"

#include "core/clock.h"
#include "core/identifier.h"
#include "core/storage/database.h"

#include <algorithm>
#include <utility>

namespace secondwind {

namespace {

bool saysNothing(const PlanItem &item)
{
    return item.when.trimmed().isEmpty() && item.then.trimmed().isEmpty();
}

} // namespace

PlanService::PlanService(Database &database, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_repository(database, clock)
    , m_clock(clock)
{
}

// A rhythm is counted from a day, and what has one is due on a day and never done for good.
PlanItem PlanService::settled(PlanItem item) const
{
    if (!item.comesAgain()) {
        item.repetition.from = {};
        return item;
    }
    if (!item.repetition.from.isValid())
        item.repetition.from = item.dueOn.value_or(m_clock.today());
    if (!item.dueOn || *item.dueOn == item.repetition.from)
        item.dueOn = item.repetition.nextFrom(item.dueOn.value_or(m_clock.today()));
    item.doneAt.reset();
    return item;
}

// Once it is in the file: nobody is told of what may still be given up.
void PlanService::tellChanged()
{
    m_database.whenCommitted([this] { emit planChanged(); });
}

Result<QString> PlanService::add(PlanItem item)
{
    if (saysNothing(item))
        return failure(ErrorCode::InvalidInput, tr("A plan needs at least a “when” or a “then”."));
    item.id = newIdentifier(m_clock);
    item.created = m_clock.now();
    item = settled(std::move(item));
    if (auto saved = m_repository.insert(item); !saved)
        return failure(saved);
    tellChanged();
    return item.id;
}

Result<void> PlanService::update(const PlanItem &item)
{
    if (saysNothing(item))
        return failure(ErrorCode::InvalidInput, tr("A plan needs at least a “when” or a “then”."));
    if (auto saved = m_repository.update(settled(item)); !saved)
        return saved;
    tellChanged();
    return {};
}

Result<PlanTick> PlanService::setDone(const QString &id, bool done)
{
    auto item = m_repository.find(id);
    if (!item)
        return failure(item);
    if (item->comesAgain())
        return done ? setDoneToday(std::move(*item)) : takeBackDone(std::move(*item));
    item->doneAt = done ? std::optional(m_clock.now()) : std::nullopt;
    if (auto saved = update(*item); !saved)
        return failure(saved);
    return PlanTick::New;
}

Result<PlanTick> PlanService::setDoneToday(PlanItem item)
{
    const auto days = m_repository.done(item.id);
    if (!days)
        return failure(days);
    const QDate today = m_clock.today();
    const bool again = std::ranges::find(*days, today, &PlanDone::day) != days->end();
    const QDate due = item.dueOn.value_or(today);
    if (again && due > today)
        return PlanTick::Again;
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    if (!again) {
        if (auto added = m_repository.insertDone(item.id, {today, due}); !added)
            return failure(added);
    }
    item.dueOn = item.repetition.nextAfter(std::max(today, due));
    if (auto saved = m_repository.update(item); !saved)
        return failure(saved);
    if (auto saved = transaction->commit(); !saved)
        return failure(saved);
    tellChanged();
    return again ? PlanTick::Again : PlanTick::New;
}

Result<PlanTick> PlanService::takeBackDone(PlanItem item)
{
    const auto days = m_repository.done(item.id);
    if (!days)
        return failure(days);
    if (days->isEmpty())
        return PlanTick::Again;
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    if (auto removed = m_repository.removeDone(item.id, days->constLast().day); !removed)
        return failure(removed);
    item.dueOn = days->constLast().wasDue;
    if (auto saved = m_repository.update(item); !saved)
        return failure(saved);
    if (auto saved = transaction->commit(); !saved)
        return failure(saved);
    tellChanged();
    return PlanTick::New;
}

Result<void> PlanService::moveTo(const QString &id, QDate day)
{
    if (!day.isValid())
        return failure(ErrorCode::InvalidInput, tr("This date does not exist. Choose another day."));
    auto item = m_repository.find(id);
    if (!item)
        return failure(item);
    item->dueOn = day;
    if (auto saved = m_repository.update(*item); !saved)
        return saved;
    tellChanged();
    return {};
}

Result<void> PlanService::letGo(const QString &id)
{
    auto item = m_repository.find(id);
    if (!item)
        return failure(item);
    if (item->comesAgain())
        item->dueOn = item->repetition.nextAfter(std::max(m_clock.today(), item->dueOn.value_or(QDate(1, 1, 1))));
    else
        item->dueOn.reset();
    if (auto saved = m_repository.update(*item); !saved)
        return saved;
    tellChanged();
    return {};
}

Result<void> PlanService::place(const QString &id, const QString &category, const QString &beforeId)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    auto item = m_repository.find(id);
    if (!item)
        return failure(item);
    const auto items = m_repository.list(item->kind);
    if (!items)
        return failure(items);
    QStringList order;
    for (const PlanItem &each : *items) {
        if (each.id == beforeId)
            order.append(id);
        if (each.id != id)
            order.append(each.id);
    }
    if (!order.contains(id))
        order.append(id);
    item->category = category;
    if (auto saved = m_repository.update(*item); !saved)
        return saved;
    if (auto saved = m_repository.setOrder(order); !saved)
        return saved;
    if (auto saved = transaction->commit(); !saved)
        return saved;
    tellChanged();
    return {};
}

Result<void> PlanService::remove(const QString &id)
{
    if (auto removed = m_repository.remove(id); !removed)
        return removed;
    tellChanged();
    // Should this fail, the words leave the file's log with what is deleted next.
    m_database.whenCommitted([this] { static_cast<void>(m_database.forgetDeleted()); });
    return {};
}

Result<void> PlanService::setFromSession(const QString &sessionId, const QString &field, const QList<PlanItem> &items)
{
    const auto known = m_repository.ofSession(sessionId, field);
    if (!known)
        return failure(known);
    for (const PlanItem &earlier : *known) {
        const auto now = std::ranges::find(items, earlier.sessionRow, &PlanItem::sessionRow);
        if (now != items.end() && !saysNothing(*now))
            continue;
        if (auto removed = remove(earlier.id); !removed)
            return removed;
    }
    for (const PlanItem &item : items) {
        if (saysNothing(item))
            continue;
        const auto earlier = std::ranges::find(*known, item.sessionRow, &PlanItem::sessionRow);
        if (earlier == known->end()) {
            PlanItem fresh = item;
            fresh.sessionId = sessionId;
            if (auto added = add(fresh); !added)
                return failure(added);
        } else if (earlier->when != item.when || earlier->then != item.then || earlier->applicationId != item.applicationId) {
            PlanItem changed = *earlier;
            changed.when = item.when;
            changed.then = item.then;
            changed.applicationId = item.applicationId;
            if (auto saved = update(changed); !saved)
                return saved;
        }
    }
    return {};
}

} // namespace secondwind
