// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mantras/mantrarepository.h"

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

MantraRepository::MantraRepository(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

Result<QHash<QString, MantraMark>> MantraRepository::marks() const
{
    auto rows = m_database.run(u"SELECT mantra_id, favourite, filling, hidden, wording, shown_day FROM mantra_mark"_s);
    if (!rows)
        return failure(rows);
    QHash<QString, MantraMark> marks;
    while (rows->next()) {
        MantraMark mark{rows->value(1).toInt() == 1, rows->value(2).toString(), rows->value(3).toInt() == 1, rows->value(4).toString()};
        if (!rows->value(5).isNull())
            mark.shown = QDate::fromJulianDay(rows->value(5).toLongLong());
        marks.insert(rows->value(0).toString(), mark);
    }
    return marks;
}

Result<void> MantraRepository::setMark(const QString &mantraId, const MantraMark &mark)
{
    return done(m_database.run(
        u"INSERT INTO mantra_mark (mantra_id, favourite, filling, changed_ms, hidden, wording, shown_day) VALUES (?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (mantra_id) DO UPDATE SET favourite = excluded.favourite, filling = excluded.filling, "
        "changed_ms = excluded.changed_ms, hidden = excluded.hidden, wording = excluded.wording, shown_day = excluded.shown_day"_s,
        {mantraId, mark.favourite ? 1 : 0, mark.filling, m_clock.now().toMSecsSinceEpoch(), mark.hidden ? 1 : 0, mark.wording,
         mark.shown ? QVariant(mark.shown->toJulianDay()) : QVariant()}));
}

Result<QList<Mantra>> MantraRepository::own() const
{
    auto rows = m_database.run(u"SELECT id, theme, text, answers FROM own_mantra ORDER BY created_ms, id"_s);
    if (!rows)
        return failure(rows);
    QList<Mantra> mantras;
    while (rows->next())
        mantras.append({rows->value(0).toString(), rows->value(1).toString(), rows->value(2).toString(), rows->value(3).toString(), {}});
    return mantras;
}

Result<void> MantraRepository::saveOwn(const Mantra &mantra)
{
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    return done(m_database.run(u"INSERT INTO own_mantra (id, theme, text, answers, created_ms, changed_ms) VALUES (?, ?, ?, ?, ?, ?) "
                               "ON CONFLICT (id) DO UPDATE SET theme = excluded.theme, text = excluded.text, answers = excluded.answers, "
                               "changed_ms = excluded.changed_ms"_s,
                               {mantra.id, mantra.theme, mantra.text, mantra.answers, now, now}));
}

Result<void> MantraRepository::removeOwn(const QString &mantraId)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    for (const QString &sql : {u"DELETE FROM own_mantra WHERE id = ?"_s, u"DELETE FROM mantra_mark WHERE mantra_id = ?"_s,
                               u"DELETE FROM mantra_rating WHERE mantra_id = ?"_s}) {
        if (auto removed = m_database.run(sql, {mantraId}); !removed)
            return failure(removed);
    }
    // Should this fail, the words leave the file's log with what is deleted next.
    m_database.whenCommitted([this] { static_cast<void>(m_database.forgetDeleted()); });
    return transaction->commit();
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
    return done(m_database.run(u"INSERT INTO mantra_day (day, mantra_id) VALUES (?, ?) "
                               "ON CONFLICT (day) DO UPDATE SET mantra_id = excluded.mantra_id"_s,
                               {day.toJulianDay(), mantraId}));
}

Result<void> MantraRepository::addRating(const QString &mantraId, const BeliefRating &rating)
{
    return done(m_database.run(u"INSERT INTO mantra_rating (mantra_id, belief, at_ms, offset_minutes) VALUES (?, ?, ?, ?)"_s,
                               {mantraId, rating.belief, rating.at.toMSecsSinceEpoch(), rating.at.offsetFromUtc() / 60}));
}

Result<void> MantraRepository::removeLastRating(const QString &mantraId)
{
    return done(m_database.run(u"DELETE FROM mantra_rating WHERE number = (SELECT max(number) FROM mantra_rating WHERE mantra_id = ?)"_s, {mantraId}));
}

Result<QList<BeliefRating>> MantraRepository::ratings(const QString &mantraId) const
{
    auto rows = m_database.run(u"SELECT belief, at_ms, offset_minutes FROM mantra_rating WHERE mantra_id = ? ORDER BY number"_s, {mantraId});
    if (!rows)
        return failure(rows);
    QList<BeliefRating> ratings;
    while (rows->next()) {
        const auto at = QDateTime::fromMSecsSinceEpoch(rows->value(1).toLongLong(), Qt::OffsetFromUTC, rows->value(2).toInt() * 60);
        ratings.append({rows->value(0).toInt(), at});
    }
    return ratings;
}

Result<QHash<QString, int>> MantraRepository::lastBeliefs() const
{
    auto rows = m_database.run(u"SELECT mantra_id, belief FROM mantra_rating WHERE number IN (SELECT max(number) FROM mantra_rating GROUP BY mantra_id)"_s);
    if (!rows)
        return failure(rows);
    QHash<QString, int> beliefs;
    while (rows->next())
        beliefs.insert(rows->value(0).toString(), rows->value(1).toInt());
    return beliefs;
}

} // namespace secondwind
