// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/draftrepository.h"

#include "core/clock.h"
#include "core/storage/database.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

const QString Columns = u"id, kind, tone, to_name, to_address, company, role, appreciated, sender_name, questions, "
                        "subject, body, edited, state, rest_until, application_id, session_id, changed_ms"_s;

LetterDraft decode(const QSqlQuery &row)
{
    LetterDraft draft;
    draft.id = row.value(0).toString();
    draft.request.kind = row.value(1).toString();
    draft.request.tone = toneFromId(row.value(2).toString()).value_or(LetterTone::Warm);
    draft.request.toName = row.value(3).toString();
    draft.request.toAddress = row.value(4).toString();
    draft.request.company = row.value(5).toString();
    draft.request.role = row.value(6).toString();
    draft.request.appreciated = row.value(7).toString();
    draft.request.senderName = row.value(8).toString();
    const QJsonArray questions = QJsonDocument::fromJson(row.value(9).toString().toUtf8()).array();
    for (const QJsonValue &question : questions)
        draft.request.questions.append(question.toString());
    draft.subject = row.value(10).toString();
    draft.body = row.value(11).toString();
    draft.edited = row.value(12).toInt() == 1;
    draft.state = draftStateFromId(row.value(13).toString());
    if (!row.value(14).isNull())
        draft.restUntil = QDate::fromString(row.value(14).toString(), Qt::ISODate);
    draft.applicationId = row.value(15).toString();
    draft.sessionId = row.value(16).toString();
    draft.changed = QDateTime::fromMSecsSinceEpoch(row.value(17).toLongLong());
    return draft;
}

} // namespace

DraftRepository::DraftRepository(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

Result<void> DraftRepository::save(const LetterDraft &draft)
{
    const LetterRequest &request = draft.request;
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    const QString questions = QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(request.questions)).toJson(QJsonDocument::Compact));
    auto saved = m_database.run(
        u"INSERT INTO letter_draft (%1, created_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, tone = excluded.tone, to_name = excluded.to_name, "
        "to_address = excluded.to_address, company = excluded.company, role = excluded.role, appreciated = excluded.appreciated, "
        "sender_name = excluded.sender_name, questions = excluded.questions, subject = excluded.subject, body = excluded.body, "
        "edited = excluded.edited, state = excluded.state, rest_until = excluded.rest_until, application_id = excluded.application_id, "
        "session_id = excluded.session_id, changed_ms = excluded.changed_ms"_s.arg(Columns),
        {draft.id, request.kind, toneId(request.tone), request.toName, request.toAddress, request.company, request.role,
         request.appreciated, request.senderName, questions, draft.subject, draft.body, draft.edited ? 1 : 0,
         draftStateId(draft.state), draft.restUntil ? QVariant(draft.restUntil->toString(Qt::ISODate)) : QVariant(),
         nullIfEmpty(draft.applicationId), nullIfEmpty(draft.sessionId), now, now});
    if (!saved)
        return failure(saved);
    return {};
}

Result<LetterDraft> DraftRepository::find(const QString &id) const
{
    auto row = m_database.run(u"SELECT %1 FROM letter_draft WHERE id = ?"_s.arg(Columns), {id});
    if (!row)
        return failure(row);
    if (!row->next())
        return failure(ErrorCode::NotFound, tr("This letter is no longer there."));
    return decode(*row);
}

Result<void> DraftRepository::remove(const QString &id)
{
    auto removed = m_database.run(u"DELETE FROM letter_draft WHERE id = ?"_s, {id});
    if (!removed)
        return failure(removed);
    return {};
}

Result<QList<LetterDraft>> DraftRepository::list() const
{
    auto rows = m_database.run(u"SELECT %1 FROM letter_draft ORDER BY changed_ms DESC, id DESC"_s.arg(Columns));
    if (!rows)
        return failure(rows);
    QList<LetterDraft> drafts;
    while (rows->next())
        drafts.append(decode(*rows));
    return drafts;
}

} // namespace secondwind
