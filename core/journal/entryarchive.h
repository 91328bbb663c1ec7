// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalentry.h"
#include "core/result.h"

#include <QCoreApplication>

namespace secondwind {

class Clock;
class Database;

/// Reads and writes what is no longer in the journal but not gone either: deleted entries, for
/// 30 days, and what entries said before they were changed, ten times back. Callers go through
/// JournalService.
class EntryArchive final
{
    Q_DECLARE_TR_FUNCTIONS(secondwind::EntryArchive)

public:
    static constexpr int DaysInTrash = 30;
    static constexpr int VersionsKept = 10;

    EntryArchive(Database &database, const Clock &clock);

    /// Puts an entry into the trash; remembers the session it belongs to.
    [[nodiscard]] Result<void> addToTrash(const JournalEntry &entry);
    /// Last deleted first.
    [[nodiscard]] Result<QList<TrashedEntry>> trash() const;
    [[nodiscard]] Result<TrashedEntry> trashed(const QString &id) const;
    /// After the entry is back in the journal: out of the trash, and its session's once more.
    [[nodiscard]] Result<void> takeFromTrash(const QString &id);
    /// Deletes an entry of the trash and its earlier versions; false when it was not there.
    [[nodiscard]] Result<bool> removeForGood(const QString &id);
    /// Ids of what lies in the trash, of one session or since before a moment.
    [[nodiscard]] Result<QStringList> idsOfSession(const QString &sessionId) const;
    [[nodiscard]] Result<QStringList> idsDeletedBefore(const QDateTime &moment) const;

    /// Keeps what an entry said until now; the oldest goes when there are more than ten.
    [[nodiscard]] Result<void> addVersion(const JournalEntry &before);
    /// Newest first.
    [[nodiscard]] Result<QList<EntryVersion>> versions(const QString &entryId) const;
    [[nodiscard]] Result<void> removeVersions(const QString &entryId);

private:
    [[nodiscard]] Result<QStringList> ids(const QString &condition, const QVariant &value) const;

    Database &m_database;
    const Clock &m_clock;
};

} // namespace secondwind
