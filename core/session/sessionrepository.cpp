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

GuidedSession decode(const QSqlQuery &row)
{
    GuidedSession session;
    session.id = row.value(0).toString();
    session.route = row.value(1).toString();
    session.step = row.value(2).toString();
    const QString state = row.value(3).toString();
    session.state = state == u"finished"_s ? SessionState::Finished
        : state == u"set-aside"_s          ? SessionState::SetAside
                                           : SessionState::Open;
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
