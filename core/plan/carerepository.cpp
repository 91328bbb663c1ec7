// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/carerepository.h"

#include "core/storage/database.h"

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int SecondsPerMinute = 60;
const QString Columns = u"id, activity_id, kind, name, planned_on, done_ms, offset_minutes, mood_before, mood_after, created_ms"_s;

template<typename T>
QVariant orNull(const std::optional<T> &value)
{
    return value ? QVariant(*value) : QVariant();
}

std::optional<int> number(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toInt());
}

CareEntry decode(const QSqlQuery &row)
{
    CareEntry entry;
    entry.id = row.value(0).toString();
    entry.activityId = row.value(1).toString();
    entry.kind = row.value(2).toString();
    entry.name = row.value(3).toString();
    if (!row.value(4).isNull())
        entry.plannedOn = QDate::fromString(row.value(4).toString(), Qt::ISODate);
    if (!row.value(5).isNull())
        entry.doneAt = QDateTime::fromMSecsSinceEpoch(row.value(5).toLongLong(), Qt::OffsetFromUTC, row.value(6).toInt() * SecondsPerMinute);
    entry.moodBefore = number(row.value(7));
    entry.moodAfter = number(row.value(8));
    entry.created = QDateTime::fromMSecsSinceEpoch(row.value(9).toLongLong());
    return entry;
}

QVariantList valuesOf(const CareEntry &entry)
{
    const auto &done = entry.doneAt;
    return {entry.activityId,
            entry.kind,
            entry.name,
            entry.plannedOn ? QVariant(entry.plannedOn->toString(Qt::ISODate)) : QVariant(),
            done ? QVariant(done->toMSecsSinceEpoch()) : QVariant(),
            done ? QVariant(done->offsetFromUtc() / SecondsPerMinute) : QVariant(),
            orNull(entry.moodBefore),
            orNull(entry.moodAfter)};
}

QList<CareEntry> decodeAll(QSqlQuery &rows)
{
    QList<CareEntry> entries;
    while (rows.next())
        entries.append(decode(rows));
    return entries;
}

} // namespace

CareRepository::CareRepository(Database &database)
    : m_database(database)
{
}

Result<void> CareRepository::insert(const CareEntry &entry)
{
    auto added = m_database.run(u"INSERT INTO care_log (activity_id, kind, name, planned_on, done_ms, offset_minutes, mood_before, mood_after, "
                                "id, created_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                                valuesOf(entry) << entry.id << entry.created.toMSecsSinceEpoch());
    if (!added)
        return failure(added);
    return {};
}

Result<void> CareRepository::update(const CareEntry &entry)
{
    auto changed = m_database.run(u"UPDATE care_log SET activity_id = ?, kind = ?, name = ?, planned_on = ?, done_ms = ?, offset_minutes = ?, "
                                  "mood_before = ?, mood_after = ? WHERE id = ?"_s,
                                  valuesOf(entry) << entry.id);
    if (!changed)
        return failure(changed);
    if (changed->numRowsAffected() == 0)
        return failure(ErrorCode::NotFound, tr("This is no longer there."));
    return {};
}

Result<void> CareRepository::remove(const QString &id)
{
    auto removed = m_database.run(u"DELETE FROM care_log WHERE id = ?"_s, {id});
    if (!removed)
        return failure(removed);
    // Should this fail, the words leave the file's log with what is deleted next.
    m_database.whenCommitted([this] { static_cast<void>(m_database.forgetDeleted()); });
    return {};
}

Result<CareEntry> CareRepository::find(const QString &id) const
{
    auto row = m_database.run(u"SELECT %1 FROM care_log WHERE id = ?"_s.arg(Columns), {id});
    if (!row)
        return failure(row);
    if (!row->next())
        return failure(ErrorCode::NotFound, tr("This is no longer there."));
    return decode(*row);
}

Result<QList<CareEntry>> CareRepository::planned(QDate from, QDate to) const
{
    auto rows = m_database.run(u"SELECT %1 FROM care_log WHERE done_ms IS NULL AND planned_on BETWEEN ? AND ? ORDER BY planned_on, created_ms, id"_s.arg(Columns),
                               {from.toString(Qt::ISODate), to.toString(Qt::ISODate)});
    if (!rows)
        return failure(rows);
    return decodeAll(*rows);
}

Result<QList<CareEntry>> CareRepository::done(int most) const
{
    auto rows = m_database.run(u"SELECT %1 FROM care_log WHERE done_ms IS NOT NULL ORDER BY done_ms DESC, id DESC LIMIT ?"_s.arg(Columns), {most});
    if (!rows)
        return failure(rows);
    return decodeAll(*rows);
}

} // namespace secondwind
