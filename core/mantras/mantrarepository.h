// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mantras/mantra.h"
#include "core/result.h"

#include <QDate>
#include <QHash>
#include <QString>

namespace secondwind {

class Clock;
class Database;

/// Reads and writes the person's own mantras, and their marks and ratings on all of them. Callers
/// go through MantraService.
class MantraRepository final
{
public:
    MantraRepository(Database &database, const Clock &clock);

    [[nodiscard]] Result<QHash<QString, MantraMark>> marks() const;
    [[nodiscard]] Result<void> setMark(const QString &mantraId, const MantraMark &mark);

    /// The person's own mantras, oldest first.
    [[nodiscard]] Result<QList<Mantra>> own() const;
    /// Adds it, or changes the one with this id.
    [[nodiscard]] Result<void> saveOwn(const Mantra &mantra);
    /// Removes it with its mark and its ratings.
    [[nodiscard]] Result<void> removeOwn(const QString &mantraId);

    /// The mantra chosen for a day; empty if none was.
    [[nodiscard]] Result<QString> chosenFor(const QDate &day) const;
    [[nodiscard]] Result<void> setChosenFor(const QDate &day, const QString &mantraId);

    [[nodiscard]] Result<void> addRating(const QString &mantraId, const BeliefRating &rating);
    [[nodiscard]] Result<void> removeLastRating(const QString &mantraId);
    /// Oldest first.
    [[nodiscard]] Result<QList<BeliefRating>> ratings(const QString &mantraId) const;
    /// The last rating of every mantra that has one.
    [[nodiscard]] Result<QHash<QString, int>> lastBeliefs() const;

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace secondwind
