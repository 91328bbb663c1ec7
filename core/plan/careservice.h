// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/carerepository.h"
#include "core/plan/carestatistics.h"

#include <QObject>

namespace secondwind {

class Catalogue;
class Clock;
class OwnLineService;

/// What can be done for oneself, and the log of what was planned and done. The only writer of the
/// log. What was planned and not done is left behind by the days without a word.
class CareService final : public QObject
{
    Q_OBJECT

public:
    CareService(Database &database, const Catalogue &catalogue, OwnLineService &ownLines, const Clock &clock, QObject *parent = nullptr);

    /// The person's own activities, newest first, and then the shipped ones.
    [[nodiscard]] Result<QList<CareChoice>> choices() const;
    /// Adds an own activity to a kind and returns its id. Fails like OwnLineService::add().
    [[nodiscard]] Result<QString> addOwn(const QString &kind, const QString &name);
    /// Changes an own activity; what was logged keeps its old name.
    [[nodiscard]] Result<void> changeOwn(const QString &id, const QString &kind, const QString &name);
    /// Removes an own activity; the log keeps what was done.
    [[nodiscard]] Result<void> removeOwn(const QString &id);

    /// Plans an activity for a day from today on and returns the entry's id; planned for that day
    /// already, it is not planned twice.
    [[nodiscard]] Result<QString> plan(const CareChoice &choice, QDate day);
    [[nodiscard]] Result<void> moveTo(const QString &id, QDate day);
    /// The mood (1 to 5) before it; 0 takes it back.
    [[nodiscard]] Result<void> setMoodBefore(const QString &id, int mood);
    /// It is done now. Moods are 1 to 5, 0 for not said; a mood before that was said stays.
    [[nodiscard]] Result<void> setDone(const QString &id, int moodBefore, int moodAfter);
    /// Done just now without having been planned; returns the entry's id.
    [[nodiscard]] Result<QString> addDone(const CareChoice &choice, int moodBefore, int moodAfter);
    /// It is not done after all: planned for today, where it was not planned.
    [[nodiscard]] Result<void> takeBackDone(const QString &id);
    [[nodiscard]] Result<void> remove(const QString &id);

    [[nodiscard]] Result<CareEntry> find(const QString &id) const { return m_repository.find(id); }
    /// Not done, planned for `from` to `to`, both included; earliest first.
    [[nodiscard]] Result<QList<CareEntry>> planned(QDate from, QDate to) const { return m_repository.planned(from, to); }
    /// Done, newest first.
    [[nodiscard]] Result<QList<CareEntry>> done(int most = -1) const { return m_repository.done(most); }
    [[nodiscard]] Result<CareSummary> summary() const;

signals:
    void careChanged();
    void choicesChanged();

private:
    [[nodiscard]] Result<QString> insert(CareEntry entry);
    [[nodiscard]] Result<void> update(const CareEntry &entry);

    CareRepository m_repository;
    const Catalogue &m_catalogue;
    OwnLineService &m_ownLines;
    const Clock &m_clock;
};

} // namespace secondwind
