// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalentry.h"
#include "core/journal/journalrepository.h"

#include <QObject>

namespace secondwind {

class Catalogue;

/// The journal as the screens see it: checks what the person wrote, saves it, and tells
/// everyone who shows entries. The only writer of journal entries.
class JournalService final : public QObject
{
    Q_OBJECT

public:
    JournalService(Database &database, const Catalogue &catalogue, const Clock &clock, QObject *parent = nullptr);

    /// Saves a new entry; gives it an id, and the present moment if it has no time. Fails on
    /// a mood outside 1 to 5, an unknown emotion or a moment that does not exist. A mood alone is an entry.
    [[nodiscard]] Result<QString> add(JournalEntry entry);
    [[nodiscard]] Result<void> update(JournalEntry entry);
    [[nodiscard]] Result<void> remove(const QString &id);
    /// After removing for good: no word of what was removed is left in the index or the log.
    [[nodiscard]] Result<void> forgetRemoved() { return m_repository.forgetRemoved(); }

    [[nodiscard]] Result<JournalEntry> find(const QString &id) const { return m_repository.find(id); }
    [[nodiscard]] Result<QList<ListedEntry>> list(const EntryQuery &query) const { return m_repository.list(query); }
    [[nodiscard]] Result<int> count(const EntryQuery &query = {}) const { return m_repository.count(query); }
    [[nodiscard]] Result<JournalStatistics> statistics(const EntryQuery &query = {}) const { return m_repository.statistics(query); }

    /// Keeps what is being typed and not yet saved. `entry.id` empty means a new entry.
    [[nodiscard]] Result<void> saveDraft(const JournalEntry &entry);
    [[nodiscard]] std::optional<JournalEntry> draft(const QString &entryId = {}) const;
    [[nodiscard]] Result<void> discardDraft(const QString &entryId = {});

signals:
    void entryAdded(const QString &id);
    void entryChanged(const QString &id);
    void entryRemoved(const QString &id);

private:
    [[nodiscard]] Result<void> check(const JournalEntry &entry) const;

    JournalRepository m_repository;
    const Catalogue &m_catalogue;
    const Clock &m_clock;
};

} // namespace secondwind
