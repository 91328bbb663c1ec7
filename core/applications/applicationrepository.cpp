// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/applications/applicationrepository.h"

#include "core/clock.h"
#include "core/storage/database.h"

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

const QString Columns = u"id, company, role, stage, contact_name, contact_address, applicants, finalists, rejected_on, notes"_s;

QVariant orNull(const std::optional<int> &number)
{
    return number ? QVariant(*number) : QVariant();
}

std::optional<int> numberOf(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional<int>(value.toInt());
}

Application decode(const QSqlQuery &row)
{
    Application application;
    application.id = row.value(0).toString();
    application.company = row.value(1).toString();
    application.role = row.value(2).toString();
    application.stage = stageFromId(row.value(3).toString()).value_or(ApplicationStage::Applied);
    application.contactName = row.value(4).toString();
    application.contactAddress = row.value(5).toString();
    application.applicants = numberOf(row.value(6));
    application.finalists = numberOf(row.value(7));
    if (!row.value(8).isNull())
        application.rejectedOn = QDate::fromString(row.value(8).toString(), Qt::ISODate);
    application.notes = row.value(9).toString();
    return application;
}

QVariantList valuesOf(const Application &application)
{
    return {application.company, application.role, stageId(application.stage), application.contactName,
            application.contactAddress, orNull(application.applicants), orNull(application.finalists),
            application.rejectedOn ? QVariant(application.rejectedOn->toString(Qt::ISODate)) : QVariant(),
            application.notes};
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
    auto added = m_database.run(u"INSERT INTO application (company, role, stage, contact_name, contact_address, applicants, "
                                "finalists, rejected_on, notes, id, created_ms, changed_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                                valuesOf(application) << application.id << now << now);
    if (!added)
        return failure(added);
    return {};
}

Result<void> ApplicationRepository::update(const Application &application)
{
    auto changed = m_database.run(u"UPDATE application SET company = ?, role = ?, stage = ?, contact_name = ?, contact_address = ?, "
                                  "applicants = ?, finalists = ?, rejected_on = ?, notes = ?, changed_ms = ? WHERE id = ?"_s,
                                  valuesOf(application) << m_clock.now().toMSecsSinceEpoch() << application.id);
    if (!changed)
        return failure(changed);
    if (changed->numRowsAffected() == 0)
        return failure(ErrorCode::NotFound, tr("There is no application with the id %1.").arg(application.id));
    return {};
}

Result<Application> ApplicationRepository::find(const QString &id) const
{
    auto row = m_database.run(u"SELECT %1 FROM application WHERE id = ?"_s.arg(Columns), {id});
    if (!row)
        return failure(row);
    if (!row->next())
        return failure(ErrorCode::NotFound, tr("There is no application with the id %1.").arg(id));
    return decode(*row);
}

Result<QList<Application>> ApplicationRepository::list() const
{
    auto rows = m_database.run(u"SELECT %1 FROM application ORDER BY changed_ms DESC, id DESC"_s.arg(Columns));
    if (!rows)
        return failure(rows);
    QList<Application> applications;
    while (rows->next())
        applications.append(decode(*rows));
    return applications;
}

} // namespace secondwind
