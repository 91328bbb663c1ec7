// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QDate>
#include <QHash>
#include <QString>

namespace secondwind {

class Clock;
class Database;

/// What the person made of one mantra: kept it, filled its blank.
struct MantraMark {
    bool favourite = false;
    QString filling;
};

/// Reads and writes the person's marks on mantras. Callers go through MantraService.
class MantraRepository final
{
public:
    MantraRepository(Database &database, const Clock &clock);

    [[nodiscard]] Result<QHash<QString, MantraMark>> marks() const;
    [[nodiscard]] Result<void> setMark(const QString &mantraId, const MantraMark &mark);
    /// The mantra chosen for a day; empty if none was.
    [[nodiscard]] Result<QString> chosenFor(const QDate &day) const;
    [[nodiscard]] Result<void> setChosenFor(const QDate &day, const QString &mantraId);
    /// The mantras chosen since `day`.
    [[nodiscard]] Result<QStringList> chosenSince(const QDate &day) const;

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace secondwind
