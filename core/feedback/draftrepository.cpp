// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/draftrepository.h"

#include "core/clock.h"
#include "core/storage/database.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

// What a page saves as often as the person types.
const QStringList Written{u"kind"_s, u"tone"_s, u"length"_s, u"agency"_s, u"to_name"_s, u"to_address"_s, u"company"_s, u"role"_s,
                          u"interviewed_on"_s, u"applied_on"_s, u"appreciated"_s, u"sender_name"_s, u"sender_phone"_s, u"sender_link"_s,
                          u"questions"_s, u"subject"_s, u"body"_s, u"generated_subject"_s, u"generated_body"_s, u"edited"_s,
                          u"application_id"_s, u"session_id"_s, u"changed_ms"_s};
// What has a change of its own.
const QStringList Noted{u"id"_s, u"state"_s, u"rest_until_ms"_s, u"reply"_s, u"follows_id"_s, u"follow_up_ms"_s};

QString columns(const QString &table)
{
    return table + u'.' + (Written + Noted).join(u", %1."_s.arg(table));
}

std::optional<QDate> day(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(QDate::fromString(value.toString(), Qt::ISODate));
}

std::optional<QDateTime> moment(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(QDateTime::fromMSecsSinceEpoch(value.toLongLong()));
}

QVariant stored(const std::optional<QDate> &date)
{
    return date && date->isValid() ? QVariant(date->toString(Qt::ISODate)) : QVariant();
}

QVariant stored(const std::optional<QDateTime> &at)
{
    return at ? QVariant(at->toMSecsSinceEpoch()) : QVariant();
}

QVariantList writtenValues(const LetterDraft &draft, qint64 now)
{
    const LetterRequest &request = draft.request;
    const QString questions = QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(request.questions)).toJson(QJsonDocument::Compact));
    return {request.kind, toneId(request.tone), lengthId(request.length), request.agency ? 1 : 0, request.toName, request.toAddress,
            request.company, request.role, stored(request.interviewedOn), stored(request.appliedOn), request.appreciated,
            request.senderName, request.senderPhone, request.senderLink, questions, draft.subject, draft.body,
            draft.generatedSubject, draft.generatedBody, draft.edited ? 1 : 0, nullIfEmpty(draft.applicationId),
            nullIfEmpty(draft.sessionId), now};
}

LetterDraft decode(const QSqlQuery &row)
{
    LetterDraft draft;
    int column = 0;
    const auto next = [&] { return row.value(column++); };
    const auto text = [&] { return next().toString(); };
    LetterRequest &request = draft.request;
    request.kind = text();
    request.tone = toneFromId(text()).value_or(LetterTone::Warm);
    request.length = lengthFromId(text()).value_or(LetterLength::Short);
    request.agency = next().toInt() == 1;
    request.toName = text();
    request.toAddress = text();
    request.company = text();
    request.role = text();
    request.interviewedOn = day(next());
    request.appliedOn = day(next());
    request.appreciated = text();
    request.senderName = text();
    request.senderPhone = text();
    request.senderLink = text();
    const QJsonArray questions = QJsonDocument::fromJson(text().toUtf8()).array();
    for (const QJsonValue &question : questions)
        request.questions.append(question.toString());
    draft.subject = text();
    draft.body = text();
    draft.generatedSubject = text();
    draft.generatedBody = text();
    draft.edited = next().toInt() == 1;
    draft.applicationId = text();
    draft.sessionId = text();
    draft.changed = QDateTime::fromMSecsSinceEpoch(next().toLongLong());
    draft.id = text();
    draft.state = draftStateFromId(text());
    draft.restUntil = moment(next());
    draft.reply = text();
    draft.followsId = text();
    draft.followUpProposed = moment(next());
    return draft;
}

QDateTime stepTime(const QVariant &at, const QVariant &offset)
{
    return QDateTime::fromMSecsSinceEpoch(at.toLongLong(), Qt::OffsetFromUTC, offset.toInt() * 60);
}

} // namespace

DraftRepository::DraftRepository(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

Result<void> DraftRepository::save(const LetterDraft &draft)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    const QVariantList values = writtenValues(draft, now);
    auto updated = m_database.run(u"UPDATE letter_draft SET %1 = ? WHERE id = ?"_s.arg(Written.join(u" = ?, "_s)), values + QVariantList{draft.id});
    if (!updated)
        return failure(updated);
    if (updated->numRowsAffected() == 0) {
        const QStringList all = Written + Noted + QStringList{u"created_ms"_s};
        const QString places = QStringList(all.size(), u"?"_s).join(u", "_s);
        auto added = m_database.run(u"INSERT INTO letter_draft (%1) VALUES (%2)"_s.arg(all.join(u", "_s), places),
                                    values + QVariantList{draft.id, draftStateId(draft.state), stored(draft.restUntil), draft.reply,
                                                          nullIfEmpty(draft.followsId), stored(draft.followUpProposed), now});
        if (!added)
            return failure(added);
        if (auto noted = addStep(draft.id, draft.state); !noted)
            return noted;
    }
    return transaction->commit();
}

Result<void> DraftRepository::addStep(const QString &id, DraftState state)
{
    const QDateTime now = m_clock.now();
    auto added = m_database.run(u"INSERT INTO letter_step (letter_id, state, at_ms, offset_minutes) VALUES (?, ?, ?, ?)"_s,
                                {id, draftStateId(state), now.toMSecsSinceEpoch(), now.offsetFromUtc() / 60});
    if (!added)
        return failure(added);
    return {};
}

Result<void> DraftRepository::changed(const Result<Statement> &updated) const
{
    if (!updated)
        return failure(updated);
    if (updated->numRowsAffected() == 0)
        return failure(ErrorCode::NotFound, tr("This letter is no longer there."));
    return {};
}

Result<void> DraftRepository::setState(const QString &id, DraftState state, const std::optional<QDateTime> &restUntil)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    const QVariant until = state == DraftState::Resting ? stored(restUntil) : QVariant();
    const auto before = find(id);
    if (!before)
        return failure(before);
    if (auto done = changed(m_database.run(u"UPDATE letter_draft SET state = ?, rest_until_ms = ?, changed_ms = ? WHERE id = ?"_s,
                                           {draftStateId(state), until, m_clock.now().toMSecsSinceEpoch(), id}));
        !done)
        return done;
    // Saying it twice is one step; the first day is the one that counts.
    if (before->state != state) {
        if (auto noted = addStep(id, state); !noted)
            return noted;
    }
    return transaction->commit();
}

Result<void> DraftRepository::setReply(const QString &id, const QString &reply)
{
    return changed(m_database.run(u"UPDATE letter_draft SET reply = ?, changed_ms = ? WHERE id = ?"_s, {reply, m_clock.now().toMSecsSinceEpoch(), id}));
}

Result<void> DraftRepository::setFollowUpProposed(const QString &id)
{
    return changed(m_database.run(u"UPDATE letter_draft SET follow_up_ms = coalesce(follow_up_ms, ?) WHERE id = ?"_s,
                                  {m_clock.now().toMSecsSinceEpoch(), id}));
}

Result<QList<LetterDraft>> DraftRepository::select(const QString &condition, const QVariantList &values) const
{
    auto rows = m_database.run(u"SELECT %1 FROM letter_draft d %2"_s.arg(columns(u"d"_s), condition), values);
    if (!rows)
        return failure(rows);
    QList<LetterDraft> drafts;
    while (rows->next())
        drafts.append(decode(*rows));
    return drafts;
}

Result<LetterDraft> DraftRepository::find(const QString &id) const
{
    auto found = select(u"WHERE d.id = ?"_s, {id});
    if (!found)
        return failure(found);
    if (found->isEmpty())
        return failure(ErrorCode::NotFound, tr("This letter is no longer there."));
    return found->constFirst();
}

Result<void> DraftRepository::remove(const QString &id)
{
    auto removed = m_database.run(u"DELETE FROM letter_draft WHERE id = ?"_s, {id});
    if (!removed)
        return failure(removed);
    removed->finish();
    return m_database.forgetDeleted();
}

Result<QList<LetterDraft>> DraftRepository::list() const
{
    return select(u"ORDER BY d.changed_ms DESC, d.id DESC"_s, {});
}

Result<QList<DraftStep>> DraftRepository::steps(const QString &id) const
{
    auto rows = m_database.run(u"SELECT state, at_ms, offset_minutes FROM letter_step WHERE letter_id = ? ORDER BY number"_s, {id});
    if (!rows)
        return failure(rows);
    QList<DraftStep> steps;
    while (rows->next())
        steps.append({draftStateFromId(rows->value(0).toString()), stepTime(rows->value(1), rows->value(2))});
    return steps;
}

Result<QList<LetterDraft>> DraftRepository::rested(const QDateTime &now) const
{
    return select(u"WHERE d.state = 'resting' AND coalesce(d.rest_until_ms, 0) <= ? ORDER BY d.rest_until_ms, d.id"_s, {now.toMSecsSinceEpoch()});
}

Result<QList<DraftRepository::Awaited>> DraftRepository::awaited() const
{
    auto rows = m_database.run(u"SELECT %1, s.at_ms, s.offset_minutes FROM letter_draft d "
                               "JOIN letter_step s ON s.number = (SELECT max(number) FROM letter_step WHERE letter_id = d.id AND state = 'handed-over') "
                               "WHERE d.state = 'handed-over' AND d.follow_up_ms IS NULL "
                               "AND NOT EXISTS (SELECT 1 FROM letter_draft f WHERE f.follows_id = d.id) ORDER BY s.at_ms, d.id"_s
                                   .arg(columns(u"d"_s)));
    if (!rows)
        return failure(rows);
    const int afterDraft = static_cast<int>(Written.size() + Noted.size());
    QList<Awaited> found;
    while (rows->next())
        found.append({decode(*rows), stepTime(rows->value(afterDraft), rows->value(afterDraft + 1))});
    return found;
}

Result<QString> DraftRepository::followUpOf(const QString &id) const
{
    auto row = m_database.run(u"SELECT id FROM letter_draft WHERE follows_id = ? ORDER BY created_ms, id LIMIT 1"_s, {id});
    if (!row)
        return failure(row);
    return row->next() ? row->value(0).toString() : QString();
}

} // namespace secondwind
