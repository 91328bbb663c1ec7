// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/ownlinerepository.h"

#include "core/storage/database.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

const QString Columns = u"id, kind, text, coalesce(application_id, ''), coalesce(session_id, ''), created_ms, topic"_s;

using KindName = std::pair<OwnLineKind, QLatin1StringView>;
constexpr std::array<KindName, 7> KindNames{{
    {OwnLineKind::Lesson, "lesson"_L1},
    {OwnLineKind::Strength, "strength"_L1},
    {OwnLineKind::WentWell, "went-well"_L1},
    {OwnLineKind::BeyondWork, "beyond-work"_L1},
    {OwnLineKind::Outlet, "outlet"_L1},
    {OwnLineKind::Care, "care"_L1},
    {OwnLineKind::Trap, "trap"_L1},
}};

OwnLine decode(const QSqlQuery &row)
{
    return {row.value(0).toString(), ownLineKindFromId(row.value(1).toString()).value_or(OwnLineKind::Lesson),
            row.value(2).toString(), row.value(3).toString(), row.value(4).toString(),
            QDateTime::fromMSecsSinceEpoch(row.value(5).toLongLong()), row.value(6).toString()};
}

} // namespace

QString ownLineKindId(OwnLineKind kind)
{
    return std::ranges::find(KindNames, kind, &KindName::first)->second;
}

std::optional<OwnLineKind> ownLineKindFromId(const QString &id)
{
    const auto it = std::ranges::find(KindNames, id, &KindName::second);
    return it == KindNames.end() ? std::nullopt : std::optional(it->first);
}

OwnLineRepository::OwnLineRepository(Database &database)
    : m_database(database)
{
}

Result<void> OwnLineRepository::insert(const OwnLine &line)
{
    auto added = m_database.run(u"INSERT INTO own_line (id, kind, text, application_id, session_id, created_ms, topic) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                                {line.id, ownLineKindId(line.kind), line.text, nullIfEmpty(line.applicationId),
                                 nullIfEmpty(line.sessionId), line.created.toMSecsSinceEpoch(), line.topic});
    if (!added)
        return failure(added);
    return {};
}

Result<void> OwnLineRepository::change(const QString &id, const QString &text, OwnLineKind kind, const QString &topic)
{
    auto changed = m_database.run(u"UPDATE own_line SET text = ?, kind = ?, topic = ? WHERE id = ?"_s, {text, ownLineKindId(kind), topic, id});
    if (!changed)
        return failure(changed);
    if (changed->numRowsAffected() == 0)
        return failure(ErrorCode::NotFound, tr("This line is no longer there."));
    return {};
}

Result<void> OwnLineRepository::remove(const QString &id)
{
    auto removed = m_database.run(u"DELETE FROM own_line WHERE id = ?"_s, {id});
    if (!removed)
        return failure(removed);
    return {};
}

Result<OwnLine> OwnLineRepository::find(const QString &id) const
{
    auto row = m_database.run(u"SELECT %1 FROM own_line WHERE id = ?"_s.arg(Columns), {id});
    if (!row)
        return failure(row);
    if (!row->next())
        return failure(ErrorCode::NotFound, tr("This line is no longer there."));
    return decode(*row);
}

Result<QList<OwnLine>> OwnLineRepository::list(OwnLineKind kind) const
{
    auto rows = m_database.run(u"SELECT %1 FROM own_line WHERE kind = ? ORDER BY created_ms DESC, id DESC"_s.arg(Columns),
                               {ownLineKindId(kind)});
    if (!rows)
        return failure(rows);
    QList<OwnLine> lines;
    while (rows->next())
        lines.append(decode(*rows));
    return lines;
}

} // namespace secondwind
