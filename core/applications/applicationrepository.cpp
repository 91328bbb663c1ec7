// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/applications/applicationrepository.h"

#include "core/clock.h"
#include "core/storage/database.h"

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

const QStringList Written{u"company"_s, u"role"_s, u"stage"_s, u"contact_name"_s, u"contact_address"_s, u"applicants"_s,
                          u"finalists"_s, u"outcome"_s, u"ended_on"_s, u"notes"_s, u"link"_s, u"changed_ms"_s};

QVariant orNull(const std::optional<int> &number)
{
    return number ? QVariant(*number) : QVariant();
}

QVariant orNull(const std::optional<QDate> &day)
{
    return day ? QVariant(day->toString(Qt::ISODate)) : QVariant();
}

std::optional<int> numberOf(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional<int>(value.toInt());
}

std::optional<QDate> dayOf(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(QDate::fromString(value.toString(), Qt::ISODate));
}

Application decode(const QSqlQuery &row)
{
    int column = 0;
    const auto next = [&] { return row.value(column++); };
    Application application;
    application.company = next().toString();
    application.role = next().toString();
    application.stage = stageFromId(next().toString()).value_or(ApplicationStage::Applied);
    application.contactName = next().toString();
    application.contactAddress = next().toString();
    application.applicants = numberOf(next());
    application.finalists = numberOf(next());
    application.outcome = outcomeFromId(next().toString()).value_or(ApplicationOutcome::Open);
    application.endedOn = dayOf(next());
    application.notes = next().toString();
    application.link = next().toString();
    ++column; // changed_ms
    application.id = next().toString();
    return application;
}

QVariantList valuesOf(const Application &application, qint64 now)
{
    return {application.company, application.role, stageId(application.stage), application.contactName, application.contactAddress,
            orNull(application.applicants), orNull(application.finalists), outcomeId(application.outcome), orNull(application.endedOn),
            application.notes, application.link, now};
}

ApplicationReason decodeReason(const QSqlQuery &row, int column)
{
    return {reasonSourceFromId(row.value(column).toString()).value_or(ReasonSource::Assumed), row.value(column + 1).toString(),
            row.value(column + 2).toString(), row.value(column + 3).toString()};
}

} // namespace

ApplicationRepository::ApplicationRepository(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

Result<void> ApplicationRepository::insert(const Application &application)
{
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    const QStringList all = Written + QStringList{u"id"_s, u"created_ms"_s};
    auto added = m_database.run(u"INSERT INTO application (%1) VALUES (%2)"_s.arg(all.join(u", "_s), QStringList(all.size(), u"?"_s).join(u", "_s)),
                                valuesOf(application, now) << application.id << now);
    if (!added)
        return failure(added);
    return {};
}

Result<void> ApplicationRepository::update(const Application &application)
{
    auto changed = m_database.run(u"UPDATE application SET %1 = ? WHERE id = ?"_s.arg(Written.join(u" = ?, "_s)),
                                  valuesOf(application, m_clock.now().toMSecsSinceEpoch()) << application.id);
    if (!changed)
        return failure(changed);
    if (changed->numRowsAffected() == 0)
        return failure(ErrorCode::NotFound, tr("There is no application with the id %1.").arg(application.id));
    return {};
}

Result<void> ApplicationRepository::remove(const QString &id)
{
    auto removed = m_database.run(u"DELETE FROM application WHERE id = ?"_s, {id});
    if (!removed)
        return failure(removed);
    if (removed->numRowsAffected() == 0)
        return failure(ErrorCode::NotFound, tr("There is no application with the id %1.").arg(id));
    return {};
}

Result<QList<ListedApplication>> ApplicationRepository::select(const QString &rest, const QVariantList &values) const
{
    const QString day = u"(SELECT %1(on_day) FROM application_step WHERE application_id = a.id)"_s;
    auto rows = m_database.run(u"SELECT a.%1, a.id, a.created_ms, %2, %3 FROM application a %4"_s.arg(
                                   Written.join(u", a."_s), day.arg(u"min"_s), day.arg(u"max"_s), rest),
                               values);
    if (!rows)
        return failure(rows);
    QList<ListedApplication> found;
    const int after = static_cast<int>(Written.size()) + 1;
    while (rows->next()) {
        const auto created = [&] { return QDateTime::fromMSecsSinceEpoch(rows->value(after).toLongLong()).date(); };
        const auto first = dayOf(rows->value(after + 1));
        const auto last = dayOf(rows->value(after + 2));
        found.append({decode(*rows), first ? *first : created(), last ? *last : created()});
    }
    return found;
}

Result<ListedApplication> ApplicationRepository::listed(const QString &id) const
{
    const auto found = select(u"WHERE a.id = ?"_s, {id});
    if (!found)
        return failure(found);
    if (found->isEmpty())
        return failure(ErrorCode::NotFound, tr("There is no application with the id %1.").arg(id));
    return found->constFirst();
}

Result<Application> ApplicationRepository::find(const QString &id) const
{
    return listed(id).map([](const ListedApplication &found) { return found.application; });
}

Result<QList<ListedApplication>> ApplicationRepository::overview() const
{
    return select(u"ORDER BY a.changed_ms DESC, a.id DESC"_s, {});
}

Result<QList<Application>> ApplicationRepository::list() const
{
    auto rows = m_database.run(u"SELECT %1, id FROM application ORDER BY changed_ms DESC, id DESC"_s.arg(Written.join(u", "_s)));
    if (!rows)
        return failure(rows);
    QList<Application> applications;
    while (rows->next())
        applications.append(decode(*rows));
    return applications;
}

Result<QList<ApplicationStep>> ApplicationRepository::steps(const QString &id) const
{
    auto rows = m_database.run(u"SELECT step, on_day, note FROM application_step WHERE application_id = ? ORDER BY number"_s, {id});
    if (!rows)
        return failure(rows);
    QList<ApplicationStep> steps;
    while (rows->next())
        steps.append({rows->value(0).toString(), dayOf(rows->value(1)), rows->value(2).toString()});
    return steps;
}

Result<void> ApplicationRepository::addStep(const QString &id, const ApplicationStep &step)
{
    auto added = m_database.run(u"INSERT INTO application_step (application_id, step, on_day, note) VALUES (?, ?, ?, ?)"_s,
                                {id, step.step, orNull(step.on), step.note});
    if (!added)
        return failure(added);
    return {};
}

Result<void> ApplicationRepository::replaceSteps(const QString &id, const QList<ApplicationStep> &steps)
{
    auto removed = m_database.run(u"DELETE FROM application_step WHERE application_id = ?"_s, {id});
    if (!removed)
        return failure(removed);
    for (const ApplicationStep &each : steps) {
        if (auto added = addStep(id, each); !added)
            return added;
    }
    return {};
}

Result<QList<ApplicationReason>> ApplicationRepository::reasons(const QString &id) const
{
    auto rows = m_database.run(u"SELECT source, reason, words, coalesce(session_id, '') FROM application_reason "
                               "WHERE application_id = ? ORDER BY source DESC, position"_s, {id});
    if (!rows)
        return failure(rows);
    QList<ApplicationReason> reasons;
    while (rows->next())
        reasons.append(decodeReason(*rows, 0));
    return reasons;
}

Result<QHash<QString, QList<ApplicationReason>>> ApplicationRepository::allReasons() const
{
    auto rows = m_database.run(u"SELECT application_id, source, reason, words, coalesce(session_id, '') FROM application_reason "
                               "ORDER BY application_id, source DESC, position"_s);
    if (!rows)
        return failure(rows);
    QHash<QString, QList<ApplicationReason>> reasons;
    while (rows->next())
        reasons[rows->value(0).toString()].append(decodeReason(*rows, 1));
    return reasons;
}

Result<void> ApplicationRepository::replaceReasons(const QString &id, const QList<ApplicationReason> &reasons)
{
    auto removed = m_database.run(u"DELETE FROM application_reason WHERE application_id = ?"_s, {id});
    if (!removed)
        return failure(removed);
    int position = 0;
    for (const ApplicationReason &each : reasons) {
        auto added = m_database.run(u"INSERT INTO application_reason (application_id, source, position, reason, words, session_id) VALUES (?, ?, ?, ?, ?, ?)"_s,
                                    {id, reasonSourceId(each.source), position++, each.reason, each.words, nullIfEmpty(each.sessionId)});
        if (!added)
            return failure(added);
    }
    return {};
}

Result<QStringList> ApplicationRepository::withReasonsFrom(const QString &sessionId) const
{
    auto rows = m_database.run(u"SELECT DISTINCT application_id FROM application_reason WHERE session_id = ? ORDER BY application_id"_s, {sessionId});
    if (!rows)
        return failure(rows);
    QStringList ids;
    while (rows->next())
        ids.append(rows->value(0).toString());
    return ids;
}

} // namespace secondwind
