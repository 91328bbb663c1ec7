// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/entryarchive.h"

#include "core/clock.h"
#include "core/journal/entryjson.h"
#include "core/storage/database.h"

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

QDateTime localTime(const QVariant &milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds.toLongLong());
}

} // namespace

EntryArchive::EntryArchive(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

Result<void> EntryArchive::addToTrash(const JournalEntry &entry)
{
    auto added = m_database.run(
        u"INSERT INTO entry_trash (id, content, session_id, created_ms, deleted_ms) "
        "SELECT id, ?, (SELECT s.id FROM guided_session s WHERE s.entry_id = e.id), created_ms, ? FROM journal_entry e WHERE id = ?"_s,
        {entryjson::toText(entry), m_clock.now().toMSecsSinceEpoch(), entry.id});
    if (!added)
        return failure(added);
    return {};
}

Result<QList<TrashedEntry>> EntryArchive::trash() const
{
    auto rows = m_database.run(u"SELECT content, deleted_ms FROM entry_trash ORDER BY deleted_ms DESC, id DESC"_s);
    if (!rows)
        return failure(rows);
    QList<TrashedEntry> found;
    while (rows->next())
        found.append({entryjson::fromText(rows->value(0).toString()), localTime(rows->value(1))});
    return found;
}

Result<TrashedEntry> EntryArchive::trashed(const QString &id) const
{
    auto row = m_database.run(u"SELECT content, deleted_ms FROM entry_trash WHERE id = ?"_s, {id});
    if (!row)
        return failure(row);
    if (!row->next())
        return failure(ErrorCode::NotFound, tr("This entry is no longer in the trash."));
    return TrashedEntry{entryjson::fromText(row->value(0).toString()), localTime(row->value(1))};
}

Result<void> EntryArchive::takeFromTrash(const QString &id)
{
    auto linked = m_database.run(
        u"UPDATE guided_session SET entry_id = ? WHERE entry_id IS NULL AND id = (SELECT session_id FROM entry_trash WHERE id = ?)"_s,
        {id, id});
    if (!linked)
        return failure(linked);
    auto dated = m_database.run(
        u"UPDATE journal_entry SET created_ms = (SELECT created_ms FROM entry_trash t WHERE t.id = journal_entry.id) WHERE id = ?"_s, {id});
    if (!dated)
        return failure(dated);
    auto taken = m_database.run(u"DELETE FROM entry_trash WHERE id = ?"_s, {id});
    if (!taken)
        return failure(taken);
    return {};
}

Result<bool> EntryArchive::removeForGood(const QString &id)
{
    auto removed = m_database.run(u"DELETE FROM entry_trash WHERE id = ?"_s, {id});
    if (!removed)
        return failure(removed);
    const bool there = removed->numRowsAffected() > 0;
    if (auto done = removeVersions(id); !done)
        return failure(done);
    return there;
}

Result<QStringList> EntryArchive::ids(const QString &condition, const QVariant &value) const
{
    auto rows = m_database.run(u"SELECT id FROM entry_trash WHERE "_s + condition, {value});
    if (!rows)
        return failure(rows);
    QStringList found;
    while (rows->next())
        found.append(rows->value(0).toString());
    return found;
}

Result<QStringList> EntryArchive::idsOfSession(const QString &sessionId) const
{
    return ids(u"session_id = ?"_s, sessionId);
}

Result<QStringList> EntryArchive::idsDeletedBefore(const QDateTime &moment) const
{
    return ids(u"deleted_ms < ?"_s, moment.toMSecsSinceEpoch());
}

Result<void> EntryArchive::addVersion(const JournalEntry &before)
{
    auto added = m_database.run(u"INSERT INTO entry_version (entry_id, content, until_ms) VALUES (?, ?, ?)"_s,
                                {before.id, entryjson::toText(before), m_clock.now().toMSecsSinceEpoch()});
    if (!added)
        return failure(added);
    auto pruned = m_database.run(
        u"DELETE FROM entry_version WHERE entry_id = ? AND number NOT IN "
        "(SELECT number FROM entry_version WHERE entry_id = ? ORDER BY number DESC LIMIT ?)"_s,
        {before.id, before.id, VersionsKept});
    if (!pruned)
        return failure(pruned);
    return {};
}

Result<QList<EntryVersion>> EntryArchive::versions(const QString &entryId) const
{
    auto rows = m_database.run(u"SELECT content, until_ms FROM entry_version WHERE entry_id = ? ORDER BY number DESC"_s, {entryId});
    if (!rows)
        return failure(rows);
    QList<EntryVersion> found;
    while (rows->next())
        found.append({entryjson::fromText(rows->value(0).toString()), localTime(rows->value(1))});
    return found;
}

Result<void> EntryArchive::removeVersions(const QString &entryId)
{
    auto removed = m_database.run(u"DELETE FROM entry_version WHERE entry_id = ?"_s, {entryId});
    if (!removed)
        return failure(removed);
    return {};
}

} // namespace secondwind
