// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/applications/application.h"
#include "core/result.h"

#include <QCoreApplication>

namespace secondwind {

class Clock;
class Database;

/// Reads and writes applications. Callers go through ApplicationService.
class ApplicationRepository final
{
    Q_DECLARE_TR_FUNCTIONS(secondwind::ApplicationRepository)

public:
    ApplicationRepository(Database &database, const Clock &clock);

    [[nodiscard]] Result<void> insert(const Application &application);
    [[nodiscard]] Result<void> update(const Application &application);
    [[nodiscard]] Result<Application> find(const QString &id) const;
    /// All applications, last changed first.
    [[nodiscard]] Result<QList<Application>> list() const;

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace secondwind
