// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/writingcourse.h"

#include "core/clock.h"
#include "core/identifier.h"
#include "core/journal/journalservice.h"
#include "core/storage/database.h"

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

// The page's name among the drafts of the journal.
const QString DraftId = u"writing-day"_s;

} // namespace

WritingCourse::WritingCourse(Database &database, JournalService &journal, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_journal(journal)
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

QString WritingCourse::words() const
{
    const auto draft = m_journal.draft(DraftId);
    return draft ? draft->text : QString();
}

Result<void> WritingCourse::saveWords(const QString &words)
{
    JournalEntry draft;
    draft.id = DraftId;
    draft.text = words;
    return m_journal.saveDraft(draft);
}

Result<QString> WritingCourse::keepToday(const JournalEntry &entry)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    const auto id = m_journal.add(entry);
    if (!id)
        return failure(id);
    if (auto counted = countToday(*id); !counted)
        return failure(counted);
    if (auto done = transaction->commit(); !done)
        return failure(done);
    emit courseChanged();
    return *id;
}

Result<void> WritingCourse::letTodayGo()
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    if (auto counted = countToday({}); !counted)
        return counted;
    if (auto done = transaction->commit(); !done)
        return done;
    emit courseChanged();
    return m_database.forgetDeleted();
}

Result<void> WritingCourse::countToday(const QString &entryId)
{
    const auto on = state();
    if (!on)
        return failure(ErrorCode::NotFound, tr("There are no writing days under way."));
    auto saved = m_database.run(u"INSERT INTO writing_day (course_id, day, entry_id) VALUES (?, ?, ?) "
                                "ON CONFLICT (course_id, day) DO UPDATE SET entry_id = coalesce(excluded.entry_id, entry_id)"_s,
                                {on->id, m_clock.today().toJulianDay(), nullIfEmpty(entryId)});
    if (!saved)
        return failure(saved);
    if (on->written + (on->today ? 0 : 1) >= Days) {
        if (auto closed = close(); !closed)
            return closed;
    }
    return m_journal.discardDraft(DraftId);
}

Result<void> WritingCourse::close()
{
    auto ended = m_database.run(u"UPDATE writing_course SET closed_ms = ? WHERE closed_ms IS NULL"_s, {m_clock.now().toMSecsSinceEpoch()});
    if (!ended)
        return failure(ended);
    return {};
}

Result<void> WritingCourse::stop()
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    if (auto closed = close(); !closed)
        return closed;
    if (auto discarded = m_journal.discardDraft(DraftId); !discarded)
        return discarded;
    if (auto done = transaction->commit(); !done)
        return done;
    emit courseChanged();
    return {};
}

} // namespace secondwind
