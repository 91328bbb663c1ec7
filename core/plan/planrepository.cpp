// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/planrepository.h"

#include "core/clock.h"
#include "core/storage/database.h"

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

const QString Columns = u"id, kind, category, when_text, then_text, due_on, done_ms, coalesce(application_id, ''), "
                        "coalesce(session_id, ''), session_row, created_ms, repeats, repeats_from, coalesce(lesson_id, ''), outcome"_s;
// New items stand first of what has the same position.
const QString Order = u"position, created_ms DESC, session_row, id DESC"_s;

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
    item.repetition.every = repeatFromId(row.value(11).toString()).value_or(Repeat::Never);
    item.repetition.from = QDate::fromString(row.value(12).toString(), Qt::ISODate);
    item.lessonId = row.value(13).toString();
    item.outcome = row.value(14).toString();
    return item;
}

QVariant dayOrNull(QDate day)
{
    return day.isValid() ? QVariant(day.toString(Qt::ISODate)) : QVariant();
}

QVariantList valuesOf(const PlanItem &item)
{
    return {planKindId(item.kind),
            item.category,
            item.when,
            item.then,
            dayOrNull(item.dueOn.value_or(QDate())),
            item.doneAt ? QVariant(item.doneAt->toMSecsSinceEpoch()) : QVariant(),
            nullIfEmpty(item.applicationId),
            nullIfEmpty(item.sessionId),
            item.sessionRow,
            repeatId(item.repetition.every),
            dayOrNull(item.repetition.from),
            nullIfEmpty(item.lessonId),
            item.outcome};
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
                                "session_id, session_row, repeats, repeats_from, lesson_id, outcome, id, created_ms, changed_ms, position) "
                                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(min(position), 0) FROM plan_item WHERE kind = ?))"_s,
                                valuesOf(item) << item.id << item.created.toMSecsSinceEpoch() << item.created.toMSecsSinceEpoch()
                                               << planKindId(item.kind));
    if (!added)
        return failure(added);
    return {};
}

Result<void> PlanRepository::update(const PlanItem &item)
{
    auto changed = m_database.run(u"UPDATE plan_item SET kind = ?, category = ?, when_text = ?, then_text = ?, due_on = ?, done_ms = ?, "
                                  "application_id = ?, session_id = ?, session_row = ?, repeats = ?, repeats_from = ?, lesson_id = ?, outcome = ?, "
                                  "changed_ms = ? WHERE id = ?"_s,
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
    auto rows = m_database.run(u"SELECT %1 FROM plan_item WHERE kind = ? ORDER BY %2"_s.arg(Columns, Order),
                               {planKindId(kind)});
    if (!rows)
        return failure(rows);
    return decodeAll(*rows);
}

Result<QList<PlanItem>> PlanRepository::dueBy(QDate day) const
{
    auto rows = m_database.run(u"SELECT %1 FROM plan_item WHERE due_on <= ? AND done_ms IS NULL ORDER BY due_on DESC, %2"_s.arg(Columns, Order),
                               {day.toString(Qt::ISODate)});
    if (!rows)
        return failure(rows);
    return decodeAll(*rows);
}

Result<void> PlanRepository::setOrder(const QStringList &ids)
{
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (auto placed = m_database.run(u"UPDATE plan_item SET position = ? WHERE id = ?"_s, {i, ids.at(i)}); !placed)
            return failure(placed);
    }
    return {};
}

Result<void> PlanRepository::insertDone(const QString &id, const PlanDone &done)
{
    auto added = m_database.run(u"INSERT INTO plan_done (item_id, on_day, was_due, done_ms) VALUES (?, ?, ?, ?)"_s,
                                {id, done.day.toString(Qt::ISODate), done.wasDue.toString(Qt::ISODate), m_clock.now().toMSecsSinceEpoch()});
    if (!added)
        return failure(added);
    return {};
}

Result<void> PlanRepository::removeDone(const QString &id, QDate day)
{
    auto removed = m_database.run(u"DELETE FROM plan_done WHERE item_id = ? AND on_day = ?"_s, {id, day.toString(Qt::ISODate)});
    if (!removed)
        return failure(removed);
    return {};
}

Result<QList<PlanDone>> PlanRepository::done(const QString &id) const
{
    auto rows = m_database.run(u"SELECT on_day, was_due FROM plan_done WHERE item_id = ? ORDER BY on_day"_s, {id});
    if (!rows)
        return failure(rows);
    QList<PlanDone> found;
    while (rows->next())
        found.append({QDate::fromString(rows->value(0).toString(), Qt::ISODate), QDate::fromString(rows->value(1).toString(), Qt::ISODate)});
    return found;
}

Result<QMap<QString, QList<PlanDone>>> PlanRepository::allDone() const
{
    auto rows = m_database.run(u"SELECT item_id, on_day, was_due FROM plan_done ORDER BY item_id, on_day"_s);
    if (!rows)
        return failure(rows);
    QMap<QString, QList<PlanDone>> found;
    while (rows->next()) {
        found[rows->value(0).toString()].append({QDate::fromString(rows->value(1).toString(), Qt::ISODate),
                                                 QDate::fromString(rows->value(2).toString(), Qt::ISODate)});
    }
    return found;
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
