// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/helplinebook.h"

#include <QObject>

namespace secondwind {

class Catalogue;

/// Whom to turn to: help lines and people. The only writer of what the person noted of them.
class SupportService final : public QObject
{
    Q_OBJECT

public:
    /// The longest name, number or note that is taken, in characters.
    static constexpr int LongestText = 300;

    SupportService(Database &database, const Catalogue &catalogue, const Clock &clock, QObject *parent = nullptr);

    /// All help lines as they are to be shown, hidden ones too. Never fails: what is shipped is there
    /// even when the file cannot be read.
    [[nodiscard]] QList<ShownHelpLine> lines() const;
    /// Adds a line of the person's own; it needs a name and a way to reach it. Returns its key.
    [[nodiscard]] Result<QString> addLine(const QString &country, const HelpLine &line);
    /// Changes an own line or corrects a shipped one.
    [[nodiscard]] Result<void> changeLine(const QString &key, const HelpLine &line);
    [[nodiscard]] Result<void> setLineHidden(const QString &key, bool hidden);
    /// Removes an own line, or what the person made of a shipped one.
    [[nodiscard]] Result<void> removeLine(const QString &key);

    /// In the person's order.
    [[nodiscard]] Result<QList<TrustedPerson>> people() const { return m_repository.people(); }
    /// Adds a person at the end, or changes the one with this id. Fails without a name.
    [[nodiscard]] Result<QString> savePerson(TrustedPerson person);
    [[nodiscard]] Result<void> removePerson(const QString &id);
    /// Moves a person one place up (-1) or down (1); at the ends nothing happens.
    [[nodiscard]] Result<void> movePerson(const QString &id, int places);

signals:
    void linesChanged();
    void peopleChanged();

private:
    [[nodiscard]] Result<OwnHelpLine> noted(const QString &key) const;
    [[nodiscard]] Result<void> save(const OwnHelpLine &line);
    [[nodiscard]] Result<bool> saveAsShipped(const OwnHelpLine &line);

    SupportRepository m_repository;
    const Catalogue &m_catalogue;
    const Clock &m_clock;
};

} // namespace secondwind
