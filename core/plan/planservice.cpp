// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/planservice.h"

#include "core/clock.h"
#include "core/identifier.h"

#include <algorithm>

namespace secondwind {

namespace {

bool saysNothing(const PlanItem &item)
{
    return item.when.trimmed().isEmpty() && item.then.trimmed().isEmpty();
}

} // namespace

PlanService::PlanService(Database &database, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_repository(database, clock)
    , m_clock(clock)
{
}

Result<QString> PlanService::add(PlanItem item)
{
    if (saysNothing(item))
        return failure(ErrorCode::InvalidInput, tr("A plan needs at least a “when” or a “then”."));
    item.id = newIdentifier(m_clock);
    item.created = m_clock.now();
    if (auto saved = m_repository.insert(item); !saved)
        return failure(saved);
    emit planChanged();
    return item.id;
}

Result<void> PlanService::update(const PlanItem &item)
{
    if (saysNothing(item))
        return failure(ErrorCode::InvalidInput, tr("A plan needs at least a “when” or a “then”."));
    if (auto saved = m_repository.update(item); !saved)
        return saved;
    emit planChanged();
    return {};
}

Result<void> PlanService::setDone(const QString &id, bool done)
{
    auto item = m_repository.find(id);
    if (!item)
        return failure(item);
    item->doneAt = done ? std::optional(m_clock.now()) : std::nullopt;
    return update(*item);
}

Result<void> PlanService::remove(const QString &id)
{
    if (auto removed = m_repository.remove(id); !removed)
        return removed;
    emit planChanged();
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
