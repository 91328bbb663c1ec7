// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/planrepository.h"

#include "core/clock.h"
#include "core/storage/database.h"

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

const QString Columns = u"id, kind, category, when_text, then_text, due_on, done_ms, coalesce(application_id, ''), "
                        "coalesce(session_id, ''), session_row, created_ms"_s;

PlanItem decode(const QSqlQuery &row)
{
    PlanItem item;
    item.id = row.value(0).toString();
    item.kind = planKindFromId(row.value(1).toString()).value_or(PlanKind::Action);
    item.category = row.value(2).toString();
    item.when = row.value(3).toString();
    item.then = row.value(4).toString();
    if (!row.value(5).isNull())
        item.dueOn = QDate::fromString(row.value(5).toString(), Qt::ISODate);
    if (!row.value(6).isNull())
        item.doneAt = QDateTime::fromMSecsSinceEpoch(row.value(6).toLongLong());
    item.applicationId = row.value(7).toString();
    item.sessionId = row.value(8).toString();
    item.sessionRow = row.value(9).toString();
    item.created = QDateTime::fromMSecsSinceEpoch(row.value(10).toLongLong());
    return item;
}

QVariantList valuesOf(const PlanItem &item)
{
    return {planKindId(item.kind),
            item.category,
            item.when,
            item.then,
            item.dueOn ? QVariant(item.dueOn->toString(Qt::ISODate)) : QVariant(),
            item.doneAt ? QVariant(item.doneAt->toMSecsSinceEpoch()) : QVariant(),
            nullIfEmpty(item.applicationId),
            nullIfEmpty(item.sessionId),
            item.sessionRow};
}

QList<PlanItem> decodeAll(QSqlQuery &rows)
{
    QList<PlanItem> items;
    while (rows.next())
        items.append(decode(rows));
    return items;
}

} // namespace

PlanRepository::PlanRepository(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

Result<void> PlanRepository::insert(const PlanItem &item)
{
    auto added = m_database.run(u"INSERT INTO plan_item (kind, category, when_text, then_text, due_on, done_ms, application_id, "
                                "session_id, session_row, id, created_ms, changed_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                                valuesOf(item) << item.id << item.created.toMSecsSinceEpoch() << item.created.toMSecsSinceEpoch());
    if (!added)
        return failure(added);
    return {};
}

Result<void> PlanRepository::update(const PlanItem &item)
{
    auto changed = m_database.run(u"UPDATE plan_item SET kind = ?, category = ?, when_text = ?, then_text = ?, due_on = ?, done_ms = ?, "
                                  "application_id = ?, session_id = ?, session_row = ?, changed_ms = ? WHERE id = ?"_s,
                                  valuesOf(item) << m_clock.now().toMSecsSinceEpoch() << item.id);
    if (!changed)
        return failure(changed);
    if (changed->numRowsAffected() == 0)
        return failure(ErrorCode::NotFound, tr("This plan is no longer there."));
    return {};
}

Result<void> PlanRepository::remove(const QString &id)
{
    auto removed = m_database.run(u"DELETE FROM plan_item WHERE id = ?"_s, {id});
    if (!removed)
        return failure(removed);
    return {};
}

Result<PlanItem> PlanRepository::find(const QString &id) const
{
    auto row = m_database.run(u"SELECT %1 FROM plan_item WHERE id = ?"_s.arg(Columns), {id});
    if (!row)
        return failure(row);
    if (!row->next())
        return failure(ErrorCode::NotFound, tr("This plan is no longer there."));
    return decode(*row);
}

Result<QList<PlanItem>> PlanRepository::list(PlanKind kind) const
{
    auto rows = m_database.run(u"SELECT %1 FROM plan_item WHERE kind = ? ORDER BY created_ms DESC, session_row, id DESC"_s.arg(Columns),
                               {planKindId(kind)});
    if (!rows)
        return failure(rows);
    return decodeAll(*rows);
}

Result<QList<PlanItem>> PlanRepository::ofSession(const QString &sessionId, const QString &field) const
{
    auto rows = m_database.run(u"SELECT %1 FROM plan_item WHERE session_id = ? AND substr(session_row, 1, ?) = ? ORDER BY session_row"_s.arg(Columns),
                               {sessionId, field.size() + 1, QString(field + u'.')});
    if (!rows)
        return failure(rows);
    return decodeAll(*rows);
}

} // namespace secondwind
