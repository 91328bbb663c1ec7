// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/timeboxservice.h"

#include "core/clock.h"
#include "core/identifier.h"
#include "core/storage/database.h"

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

QString kindId(TimeBoxKind kind)
{
    return kind == TimeBoxKind::Hold ? u"hold"_s : u"feeling"_s;
}

} // namespace

TimeBoxService::TimeBoxService(Database &database, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(clock)
{
}

Result<void> TimeBoxService::begin(TimeBoxKind kind, const QDateTime &ends, const QString &sessionId)
{
    const QDateTime now = m_clock.now();
    if (auto good = checkEnd(ends, now); !good)
        return good;
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    auto closed = m_database.run(u"UPDATE time_box SET closed_ms = ? WHERE kind = ? AND closed_ms IS NULL"_s,
                                 {now.toMSecsSinceEpoch(), kindId(kind)});
    if (!closed)
        return failure(closed);
    auto added = m_database.run(u"INSERT INTO time_box (id, kind, begins_ms, ends_ms, session_id) VALUES (?, ?, ?, ?, ?)"_s,
                                {newIdentifier(m_clock), kindId(kind), now.toMSecsSinceEpoch(), ends.toMSecsSinceEpoch(),
                                 nullIfEmpty(sessionId)});
    if (!added)
        return failure(added);
    if (auto saved = transaction->commit(); !saved)
        return saved;
    emit timeBoxesChanged();
    return {};
}

Result<void> TimeBoxService::takeBack(TimeBoxKind kind, const QString &sessionId)
{
    auto removed = m_database.run(u"DELETE FROM time_box WHERE kind = ? AND session_id = ? AND closed_ms IS NULL"_s, {kindId(kind), sessionId});
    if (!removed)
        return failure(removed);
    emit timeBoxesChanged();
    return {};
}

std::optional<TimeBox> TimeBoxService::newestOpen(TimeBoxKind kind) const
{
    auto row = m_database.run(u"SELECT id, begins_ms, ends_ms, coalesce(session_id, '') FROM time_box "
                              "WHERE kind = ? AND closed_ms IS NULL ORDER BY begins_ms DESC LIMIT 1"_s,
                              {kindId(kind)});
    if (!row || !row->next())
        return std::nullopt;
    return TimeBox{row->value(0).toString(), kind, QDateTime::fromMSecsSinceEpoch(row->value(1).toLongLong()),
                   QDateTime::fromMSecsSinceEpoch(row->value(2).toLongLong()), row->value(3).toString()};
}

std::optional<TimeBox> TimeBoxService::running(TimeBoxKind kind) const
{
    const auto box = newestOpen(kind);
    return box && box->left(m_clock.now()) > std::chrono::seconds(0) ? box : std::nullopt;
}

std::optional<TimeBox> TimeBoxService::over(TimeBoxKind kind) const
{
    const auto box = newestOpen(kind);
    return box && box->left(m_clock.now()) == std::chrono::seconds(0) ? box : std::nullopt;
}

Result<void> TimeBoxService::close(const QString &id)
{
    auto closed = m_database.run(u"UPDATE time_box SET closed_ms = ? WHERE id = ?"_s, {m_clock.now().toMSecsSinceEpoch(), id});
    if (!closed)
        return failure(closed);
    emit timeBoxesChanged();
    return {};
}

} // namespace secondwind
