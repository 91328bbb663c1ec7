// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/ownline.h"
#include "core/result.h"

#include <QCoreApplication>

namespace secondwind {

class Database;

/// Reads and writes own lines. Callers go through OwnLineService.
class OwnLineRepository final
{
    Q_DECLARE_TR_FUNCTIONS(secondwind::OwnLineRepository)

public:
    explicit OwnLineRepository(Database &database);

    [[nodiscard]] Result<void> insert(const OwnLine &line);
    [[nodiscard]] Result<void> change(const QString &id, const QString &text, OwnLineKind kind, const QString &topic);
    [[nodiscard]] Result<void> remove(const QString &id);
    [[nodiscard]] Result<OwnLine> find(const QString &id) const;
    /// All lines of a kind, newest first.
    [[nodiscard]] Result<QList<OwnLine>> list(OwnLineKind kind) const;

private:
    Database &m_database;
};

} // namespace secondwind
