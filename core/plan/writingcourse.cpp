// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/writingcourse.h"

#include "core/clock.h"
#include "core/identifier.h"
#include "core/storage/database.h"

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

WritingCourse::WritingCourse(Database &database, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(clock)
{
}

std::optional<WritingCourse::State> WritingCourse::state() const
{
    auto row = m_database.run(u"SELECT id, place, (SELECT count(*) FROM writing_day WHERE course_id = id), "
                              "EXISTS (SELECT 1 FROM writing_day WHERE course_id = id AND day = ?) "
                              "FROM writing_course WHERE closed_ms IS NULL ORDER BY begun_ms DESC LIMIT 1"_s,
                              {m_clock.today().toJulianDay()});
    if (!row || !row->next())
        return std::nullopt;
    return State{row->value(0).toString(), row->value(1).toString(), row->value(2).toInt(), row->value(3).toBool()};
}

Result<void> WritingCourse::begin(const QString &place)
{
    const auto on = state();
    const QString text = place.trimmed().left(200);
    auto saved = on ? m_database.run(u"UPDATE writing_course SET place = ? WHERE id = ?"_s, {text, on->id})
                    : m_database.run(u"INSERT INTO writing_course (id, place, begun_ms) VALUES (?, ?, ?)"_s,
                                     {newIdentifier(m_clock), text, m_clock.now().toMSecsSinceEpoch()});
    if (!saved)
        return failure(saved);
    emit courseChanged();
    return {};
}

Result<void> WritingCourse::writtenToday(const QString &entryId)
{
    const auto on = state();
    if (!on)
        return failure(ErrorCode::NotFound, tr("There are no writing days under way."));
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    auto saved = m_database.run(u"INSERT INTO writing_day (course_id, day, entry_id) VALUES (?, ?, ?) "
                                "ON CONFLICT (course_id, day) DO UPDATE SET entry_id = coalesce(excluded.entry_id, entry_id)"_s,
                                {on->id, m_clock.today().toJulianDay(), nullIfEmpty(entryId)});
    if (!saved)
        return failure(saved);
    if (on->written + (on->today ? 0 : 1) >= Days) {
        if (auto ended = stop(); !ended)
            return ended;
    }
    if (auto done = transaction->commit(); !done)
        return done;
    emit courseChanged();
    return {};
}

Result<void> WritingCourse::stop()
{
    auto ended = m_database.run(u"UPDATE writing_course SET closed_ms = ? WHERE closed_ms IS NULL"_s, {m_clock.now().toMSecsSinceEpoch()});
    if (!ended)
        return failure(ended);
    emit courseChanged();
    return {};
}

} // namespace secondwind
