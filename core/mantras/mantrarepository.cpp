// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mantras/mantrarepository.h"

#include "core/clock.h"
#include "core/storage/database.h"

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

MantraRepository::MantraRepository(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

Result<QHash<QString, MantraMark>> MantraRepository::marks() const
{
    auto rows = m_database.run(u"SELECT mantra_id, favourite, filling FROM mantra_mark"_s);
    if (!rows)
        return failure(rows);
    QHash<QString, MantraMark> marks;
    while (rows->next())
        marks.insert(rows->value(0).toString(), {rows->value(1).toInt() == 1, rows->value(2).toString()});
    return marks;
}

Result<void> MantraRepository::setMark(const QString &mantraId, const MantraMark &mark)
{
    auto saved = m_database.run(
        u"INSERT INTO mantra_mark (mantra_id, favourite, filling, changed_ms) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (mantra_id) DO UPDATE SET favourite = excluded.favourite, filling = excluded.filling, "
        "changed_ms = excluded.changed_ms"_s,
        {mantraId, mark.favourite ? 1 : 0, mark.filling, m_clock.now().toMSecsSinceEpoch()});
    if (!saved)
        return failure(saved);
    return {};
}

Result<QString> MantraRepository::chosenFor(const QDate &day) const
{
    auto row = m_database.run(u"SELECT mantra_id FROM mantra_day WHERE day = ?"_s, {day.toJulianDay()});
    if (!row)
        return failure(row);
    return row->next() ? row->value(0).toString() : QString();
}

Result<void> MantraRepository::setChosenFor(const QDate &day, const QString &mantraId)
{
    auto saved = m_database.run(u"INSERT INTO mantra_day (day, mantra_id) VALUES (?, ?) "
                                "ON CONFLICT (day) DO UPDATE SET mantra_id = excluded.mantra_id"_s,
                                {day.toJulianDay(), mantraId});
    if (!saved)
        return failure(saved);
    return {};
}

Result<QStringList> MantraRepository::chosenSince(const QDate &day) const
{
    auto rows = m_database.run(u"SELECT mantra_id FROM mantra_day WHERE day >= ?"_s, {day.toJulianDay()});
    if (!rows)
        return failure(rows);
    QStringList ids;
    while (rows->next())
        ids.append(rows->value(0).toString());
    return ids;
}

} // namespace secondwind
