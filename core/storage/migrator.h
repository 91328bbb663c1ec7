// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QCoreApplication>
#include <QStringList>

namespace secondwind {

class Database;

/// Brings a journal file from its schema version (PRAGMA user_version; a fresh file is 0) to
/// the newest one, each step in a transaction of its own, so that a failing step leaves the
/// file exactly as the step before left it.
class Migrator final
{
    Q_DECLARE_TR_FUNCTIONS(secondwind::Migrator)

public:
    /// A numbered step: the statements that lead from version `version - 1` to `version`.
    struct Step {
        int version = 0;
        QStringList statements;
    };

    Migrator(Database &database, QList<Step> steps);

    /// The steps compiled into the program, from :/migrations/NNNN.sql.
    [[nodiscard]] static QList<Step> shippedSteps();
    /// Splits a migration file at its marker lines ("-- statement"); semicolons may occur
    /// inside a statement, as they do in triggers.
    [[nodiscard]] static QStringList statements(const QString &sql);
    /// Looks at the file without changing it: fails when it is no database, another
    /// program's, or newer than this program.
    [[nodiscard]] static Result<void> inspect(const QString &path);

    /// Runs the missing steps; does nothing when the file is up to date.
    [[nodiscard]] Result<void> migrate();

private:
    [[nodiscard]] Result<void> runFrom(int current);
    [[nodiscard]] Result<void> checkReferences();

    Database &m_database;
    QList<Step> m_steps;
};

} // namespace secondwind
