// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/contenttypes.h"
#include "core/result.h"

#include <QCoreApplication>
#include <QString>

namespace secondwind {

class Clock;
class Database;

/// Somebody to call, in the person's own words.
struct TrustedPerson {
    QString id;
    QString name;
    QString reach; ///< a number, an address, "after eight"
    QString ask;   ///< what to ask them

    friend bool operator==(const TrustedPerson &, const TrustedPerson &) = default;
};

/// A help line as the person noted it: one of their own, or in place of a shipped one.
struct OwnHelpLine {
    QString id;
    QString country;  ///< ISO 3166-1 alpha-2; empty: shown in every country
    HelpLine line;
    QString replaces; ///< the key of the shipped line; empty for one of their own
    bool hidden = false;

    /// A shipped line is out of sight and its words are as shipped: nothing to reach it by is noted.
    [[nodiscard]] bool isOnlyHiding() const
    {
        return !replaces.isEmpty() && line.phone.isEmpty() && line.text.isEmpty() && line.url.isEmpty();
    }
};

/// Reads and writes the people to call and the own help lines. Callers go through SupportService.
class SupportRepository final
{
    Q_DECLARE_TR_FUNCTIONS(secondwind::SupportRepository)

public:
    SupportRepository(Database &database, const Clock &clock);

    /// In the person's order.
    [[nodiscard]] Result<QList<TrustedPerson>> people() const;
    /// Adds it at the end, or changes the one with this id.
    [[nodiscard]] Result<void> savePerson(const TrustedPerson &person);
    [[nodiscard]] Result<void> removePerson(const QString &id);
    /// Puts the people in the order of `ids`.
    [[nodiscard]] Result<void> setOrder(const QStringList &ids);

    /// Oldest first.
    [[nodiscard]] Result<QList<OwnHelpLine>> lines() const;
    /// Adds it, or changes the one with this id.
    [[nodiscard]] Result<void> saveLine(const OwnHelpLine &line);
    [[nodiscard]] Result<void> removeLine(const QString &id);

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace secondwind
