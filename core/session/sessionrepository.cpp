// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sessionrepository.h"

#include "core/storage/database.h"

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

const QString Columns = u"id, route, step, state, coalesce(application_id, ''), coalesce(entry_id, ''), started_ms, changed_ms"_s;

QString stateId(SessionState state)
{
    switch (state) {
    case SessionState::Open:
        return u"open"_s;
    case SessionState::Finished:
        return u"finished"_s;
    case SessionState::SetAside:
        return u"set-aside"_s;
    }
    Q_UNREACHABLE();
}

SessionState stateFromId(const QString &id)
{
    if (id == u"finished"_s)
        return SessionState::Finished;
    return id == u"set-aside"_s ? SessionState::SetAside : SessionState::Open;
}

std::optional<int> numberOrNothing(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toInt());
}

PastSession decodePast(const QSqlQuery &row)
{
    PastSession past;
    past.id = row.value(0).toString();
    past.route = row.value(1).toString();
    past.state = stateFromId(row.value(2).toString());
    past.applicationId = row.value(3).toString();
    past.entryId = row.value(4).toString();
    past.started = QDateTime::fromMSecsSinceEpoch(row.value(5).toLongLong());
    past.ended = QDateTime::fromMSecsSinceEpoch(row.value(6).toLongLong());
    past.checkedIn = !row.value(7).isNull();
    past.moodNext = numberOrNothing(row.value(8));
    past.beliefNext = numberOrNothing(row.value(9));
    past.thought = row.value(10).toString();
    past.moodBefore = numberOrNothing(row.value(11));
    past.moodAfter = numberOrNothing(row.value(12));
    past.beliefBefore = numberOrNothing(row.value(13));
    past.beliefAfter = numberOrNothing(row.value(14));
    return past;
}

GuidedSession decode(const QSqlQuery &row)
{
    GuidedSession session;
    session.id = row.value(0).toString();
    session.route = row.value(1).toString();
    session.step = row.value(2).toString();
    session.state = stateFromId(row.value(3).toString());
    session.applicationId = row.value(4).toString();
    session.entryId = row.value(5).toString();
    session.started = QDateTime::fromMSecsSinceEpoch(row.value(6).toLongLong());
    session.changed = QDateTime::fromMSecsSinceEpoch(row.value(7).toLongLong());
    return session;
}

} // namespace

SessionRepository::SessionRepository(Database &database)
    : m_database(database)
{
}

Result<void> SessionRepository::save(const GuidedSession &session)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    const bool finished = session.state == SessionState::Finished;
    auto saved = m_database.run(
        u"INSERT INTO guided_session (id, route, step, state, application_id, entry_id, started_ms, changed_ms, finished_ms) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET route = excluded.route, step = excluded.step, "
        "state = excluded.state, application_id = excluded.application_id, entry_id = excluded.entry_id, "
        "changed_ms = excluded.changed_ms, finished_ms = excluded.finished_ms"_s,
        {session.id, session.route, session.step, stateId(session.state), nullIfEmpty(session.applicationId),
         nullIfEmpty(session.entryId), session.started.toMSecsSinceEpoch(), session.changed.toMSecsSinceEpoch(),
         finished ? QVariant(session.changed.toMSecsSinceEpoch()) : QVariant()});
    if (!saved)
        return failure(saved);
    for (auto it = session.steps.begin(); it != session.steps.end(); ++it) {
        if (*it == StepState::Untouched)
            continue;
        auto marked = m_database.run(u"INSERT INTO session_step (session_id, step, state) VALUES (?, ?, ?) "
                                     "ON CONFLICT (session_id, step) DO UPDATE SET state = excluded.state"_s,
                                     {session.id, it.key(), *it == StepState::Done ? u"done"_s : u"skipped"_s});
        if (!marked)
            return failure(marked);
    }
    return transaction->commit();
}

Result<void> SessionRepository::saveAnswer(const QString &sessionId, const QString &field, const Answer &answer, qint64 nowMs)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    auto saved = m_database.run(u"INSERT INTO session_answer (session_id, field, value, changed_ms) VALUES (?, ?, ?, ?) "
                                "ON CONFLICT (session_id, field) DO UPDATE SET value = excluded.value, changed_ms = excluded.changed_ms"_s,
                                {sessionId, field, answerToJson(answer), nowMs});
    if (!saved)
        return failure(saved);
    auto touched = m_database.run(u"UPDATE guided_session SET changed_ms = ? WHERE id = ?"_s, {nowMs, sessionId});
    if (!touched)
        return failure(touched);
    return transaction->commit();
}

Result<void> SessionRepository::removeAnswer(const QString &sessionId, const QString &field)
{
    auto removed = m_database.run(u"DELETE FROM session_answer WHERE session_id = ? AND field = ?"_s, {sessionId, field});
    if (!removed)
        return failure(removed);
    return {};
}

Result<void> SessionRepository::readDetails(GuidedSession &session, const SessionScript &script) const
{
    auto steps = m_database.run(u"SELECT step, state FROM session_step WHERE session_id = ?"_s, {session.id});
    if (!steps)
        return failure(steps);
    while (steps->next()) {
        const bool done = steps->value(1).toString() == u"done"_s;
        session.steps.insert(steps->value(0).toString(), done ? StepState::Done : StepState::Skipped);
    }
    auto answers = m_database.run(u"SELECT field, value FROM session_answer WHERE session_id = ?"_s, {session.id});
    if (!answers)
        return failure(answers);
    while (answers->next()) {
        // An answer to a field that a later version dropped stays in the file, unseen.
        const QString id = answers->value(0).toString();
        if (const SessionField *field = script.field(id))
            session.answers.insert(id, answerFromJson(field->kind, answers->value(1).toString()));
    }
    return {};
}

Result<std::optional<GuidedSession>> SessionRepository::open(const SessionScript &script) const
{
    auto row = m_database.run(u"SELECT %1 FROM guided_session WHERE state = 'open' ORDER BY changed_ms DESC LIMIT 1"_s.arg(Columns));
    if (!row)
        return failure(row);
    if (!row->next())
        return std::optional<GuidedSession>();
    GuidedSession session = decode(*row);
    if (auto done = readDetails(session, script); !done)
        return failure(done);
    return std::optional(session);
}

Result<QList<PastSession>> SessionRepository::past(const SessionScript &script) const
{
    // An answer is stored as an array of one, see answerToJson().
    const QString answer = u"(SELECT json_extract(value, '$[0]') FROM session_answer WHERE session_id = id AND field = ?)"_s;
    auto rows = m_database.run(u"SELECT id, route, state, coalesce(application_id, ''), coalesce(entry_id, ''), started_ms, "
                               "coalesce(finished_ms, changed_ms), checked_in_ms, next_mood, next_belief, %1, %1, %1, %1, %1 "
                               "FROM guided_session WHERE state <> 'open' ORDER BY started_ms DESC, id DESC"_s.arg(answer),
                               {script.thoughtField, QString(sessionfield::MoodBefore), QString(sessionfield::MoodAfter),
                                QString(sessionfield::BeliefBefore), QString(sessionfield::BeliefAfter)});
    if (!rows)
        return failure(rows);
    QList<PastSession> sessions;
    while (rows->next())
        sessions.append(decodePast(*rows));
    return sessions;
}

Result<PickCounts> SessionRepository::pickedBefore(const QString &field) const
{
    auto rows = m_database.run(u"SELECT value FROM session_answer JOIN guided_session ON id = session_id WHERE state <> 'open' AND field = ?"_s,
                               {field});
    if (!rows)
        return failure(rows);
    PickCounts counts;
    while (rows->next()) {
        ++counts.sessions;
        const Answer answer = answerFromJson(FieldKind::Choices, rows->value(0).toString());
        for (const QString &option : std::get<QStringList>(answer))
            ++counts.times[option];
    }
    return counts;
}

Result<void> SessionRepository::saveCheckIn(const QString &id, std::optional<int> mood, std::optional<int> belief, qint64 nowMs)
{
    const auto orNull = [](std::optional<int> number) { return number ? QVariant(*number) : QVariant(); };
    auto saved = m_database.run(u"UPDATE guided_session SET checked_in_ms = ?, next_mood = ?, next_belief = ? WHERE id = ?"_s,
                                {nowMs, orNull(mood), orNull(belief), id});
    if (!saved)
        return failure(saved);
    if (saved->numRowsAffected() == 0)
        return failure(ErrorCode::NotFound, tr("This session is no longer there."));
    return {};
}

Result<void> SessionRepository::remove(const QString &id)
{
    auto removed = m_database.run(u"DELETE FROM guided_session WHERE id = ?"_s, {id});
    if (!removed)
        return failure(removed);
    if (removed->numRowsAffected() == 0)
        return failure(ErrorCode::NotFound, tr("This session is no longer there."));
    return {};
}

Result<GuidedSession> SessionRepository::find(const QString &id, const SessionScript &script) const
{
    auto row = m_database.run(u"SELECT %1 FROM guided_session WHERE id = ?"_s.arg(Columns), {id});
    if (!row)
        return failure(row);
    if (!row->next())
        return failure(ErrorCode::NotFound, tr("This session is no longer there."));
    GuidedSession session = decode(*row);
    if (auto done = readDetails(session, script); !done)
        return failure(done);
    return session;
}

} // namespace secondwind
