// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/applications/applicationservice.h"

#include "core/applications/perspective.h"
#include "core/feedback/address.h"
#include "core/identifier.h"

namespace secondwind {

ApplicationService::ApplicationService(Database &database, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_repository(database, clock)
    , m_clock(clock)
{
}

Result<void> ApplicationService::check(const Application &application)
{
    if (application.company.trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput, tr("An application needs at least the company's name."));
    if (application.company.size() > 200 || application.role.size() > 200)
        return failure(ErrorCode::InvalidInput, tr("Company and role have at most 200 characters each."));
    if (!application.contactAddress.isEmpty()) {
        if (auto address = checkedAddress(application.contactAddress); !address)
            return failure(address);
    }
    if (application.rejectedOn && !application.rejectedOn->isValid())
        return failure(ErrorCode::InvalidInput, tr("The date of the rejection does not exist."));
    const auto counted = perspective({application.stage, application.applicants, application.finalists});
    if (!counted)
        return failure(counted);
    return {};
}

Result<QString> ApplicationService::add(Application application)
{
    if (auto good = check(application); !good)
        return failure(good);
    application.id = newIdentifier(m_clock);
    if (auto saved = m_repository.insert(application); !saved)
        return failure(saved);
    emit applicationAdded(application.id);
    return application.id;
}

Result<void> ApplicationService::update(const Application &application)
{
    if (auto good = check(application); !good)
        return good;
    if (auto saved = m_repository.update(application); !saved)
        return saved;
    emit applicationChanged(application.id);
    return {};
}

QString ApplicationService::title(const Application &application)
{
    if (application.role.isEmpty())
        return application.company;
    return tr("%1, %2", "company, role").arg(application.company, application.role);
}

void ApplicationService::noteAdded(const QStringList &ids)
{
    for (const QString &id : ids)
        emit applicationAdded(id);
}

} // namespace secondwind
