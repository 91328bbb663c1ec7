// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/supportrepository.h"

#include "core/clock.h"
#include "core/storage/database.h"

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

Result<void> done(const Result<Statement> &ran)
{
    if (!ran)
        return failure(ran);
    return {};
}

} // namespace

SupportRepository::SupportRepository(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

Result<QList<TrustedPerson>> SupportRepository::people() const
{
    auto rows = m_database.run(u"SELECT id, name, reach, ask FROM trusted_person ORDER BY position, id"_s);
    if (!rows)
        return failure(rows);
    QList<TrustedPerson> people;
    while (rows->next())
        people.append({rows->value(0).toString(), rows->value(1).toString(), rows->value(2).toString(), rows->value(3).toString()});
    return people;
}

Result<void> SupportRepository::savePerson(const TrustedPerson &person)
{
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    return done(m_database.run(u"INSERT INTO trusted_person (id, name, reach, ask, position, created_ms, changed_ms) "
                               "VALUES (?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM trusted_person), ?, ?) "
                               "ON CONFLICT (id) DO UPDATE SET name = excluded.name, reach = excluded.reach, ask = excluded.ask, "
                               "changed_ms = excluded.changed_ms"_s,
                               {person.id, person.name, person.reach, person.ask, now, now}));
}

Result<void> SupportRepository::removePerson(const QString &id)
{
    auto removed = m_database.run(u"DELETE FROM trusted_person WHERE id = ?"_s, {id});
    if (!removed)
        return failure(removed);
    if (removed->numRowsAffected() == 0)
        return failure(ErrorCode::NotFound, tr("This person is no longer on the list."));
    // Should this fail, the words leave the file's log with what is deleted next.
    m_database.whenCommitted([this] { static_cast<void>(m_database.forgetDeleted()); });
    return {};
}

Result<void> SupportRepository::setOrder(const QStringList &ids)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (auto moved = m_database.run(u"UPDATE trusted_person SET position = ? WHERE id = ?"_s, {i + 1, ids.at(i)}); !moved)
            return failure(moved);
    }
    return transaction->commit();
}

Result<QList<OwnHelpLine>> SupportRepository::lines() const
{
    auto rows = m_database.run(u"SELECT id, country, name, phone, text, hours, url, replaces, hidden FROM own_help_line ORDER BY created_ms, id"_s);
    if (!rows)
        return failure(rows);
    QList<OwnHelpLine> lines;
    while (rows->next()) {
        const auto text = [&](int column) { return rows->value(column).toString(); };
        lines.append({text(0), text(1), {text(2), text(3), text(4), text(6), text(5), {}}, text(7), rows->value(8).toInt() == 1});
    }
    return lines;
}

Result<void> SupportRepository::saveLine(const OwnHelpLine &line)
{
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    return done(m_database.run(
        u"INSERT INTO own_help_line (id, country, name, phone, text, hours, url, replaces, hidden, created_ms, changed_ms) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET country = excluded.country, name = excluded.name, phone = excluded.phone, text = excluded.text, "
        "hours = excluded.hours, url = excluded.url, hidden = excluded.hidden, changed_ms = excluded.changed_ms"_s,
        {line.id, line.country, line.line.name, line.line.phone, line.line.text, line.line.hours, line.line.url, line.replaces,
         line.hidden ? 1 : 0, now, now}));
}

Result<void> SupportRepository::removeLine(const QString &id)
{
    return done(m_database.run(u"DELETE FROM own_help_line WHERE id = ?"_s, {id}));
}

} // namespace secondwind
