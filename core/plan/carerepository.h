// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/careentry.h"
#include "core/result.h"

#include <QCoreApplication>

namespace secondwind {

class Database;

/// Reads and writes the care log. Callers go through CareService.
class CareRepository final
{
    Q_DECLARE_TR_FUNCTIONS(secondwind::CareRepository)

public:
    explicit CareRepository(Database &database);

    [[nodiscard]] Result<void> insert(const CareEntry &entry);
    [[nodiscard]] Result<void> update(const CareEntry &entry);
    [[nodiscard]] Result<void> remove(const QString &id);
    [[nodiscard]] Result<CareEntry> find(const QString &id) const;
    /// Not done, planned for `from` to `to`, both included; earliest first.
    [[nodiscard]] Result<QList<CareEntry>> planned(QDate from, QDate to) const;
    /// Done, newest first; `most` < 0 means all.
    [[nodiscard]] Result<QList<CareEntry>> done(int most) const;

private:
    Database &m_database;
};

} // namespace secondwind
