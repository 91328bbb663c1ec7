// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalentry.h"
#include "core/journal/moodseries.h"
#include "core/journal/searchindex.h"
#include "core/result.h"

#include <QCoreApplication>

#include <functional>

namespace secondwind {

class Clock;
class Database;
class EntryCondition;

/// From which end keys are counted.
enum class KeysFrom { Newest, Oldest };

/// Reads and writes journal entries. Callers go through JournalService, which also tells the
/// screens about changes.
class JournalRepository final
{
    Q_DECLARE_TR_FUNCTIONS(secondwind::JournalRepository)

public:
    JournalRepository(Database &database, const Clock &clock);

    /// `words`: what the search is to find the entry by. A null time of making is now.
    [[nodiscard]] Result<void> insert(const JournalEntry &entry, const QString &words, const QDateTime &created = {},
                                      const QDateTime &changed = {});
    [[nodiscard]] Result<void> update(const JournalEntry &entry, const QString &words, const QDateTime &changed = {});
    /// Calls `visit` with every entry of these days, oldest first, a few hundred in memory at a
    /// time; `visit` ends the reading by answering false.
    [[nodiscard]] Result<void> visit(const EntryQuery &days, const std::function<bool(const StoredEntry &)> &visit) const;
    /// The entry with this id, if there is one.
    [[nodiscard]] Result<std::optional<StoredEntry>> stored(const QString &id) const;
    /// The id of an entry of the same moment with the same words and mood, if there is one.
    [[nodiscard]] Result<std::optional<QString>> twinOf(const JournalEntry &entry) const;
    [[nodiscard]] Result<void> setWords(const QString &id, const QString &words);
    [[nodiscard]] Result<void> remove(const QString &id);
    /// What the triggers do not do for the search.
    [[nodiscard]] SearchIndex &index() { return m_index; }
    [[nodiscard]] const SearchIndex &index() const { return m_index; }
    [[nodiscard]] Result<JournalEntry> find(const QString &id) const;
    [[nodiscard]] Result<QList<ListedEntry>> list(const EntryQuery &query) const;
    [[nodiscard]] Result<int> count(const EntryQuery &query) const;
    /// The key so many steps on (0: the next) among what `query` asks for: among those older than
    /// `beyond` from the newest on, or among it and the newer ones from the oldest on.
    [[nodiscard]] Result<std::optional<qint64>> keyAt(const EntryQuery &query, KeysFrom from, std::optional<qint64> beyond, int steps) const;
    /// The key of an entry of the journal.
    [[nodiscard]] Result<std::optional<qint64>> keyOf(const QString &id) const;
    /// How many `query` asks for are newer than `key` and older than `below`.
    [[nodiscard]] Result<int> countBetween(const EntryQuery &query, qint64 key, std::optional<qint64> below) const;
    /// The days from `from` to `to` on which something was written, in order.
    [[nodiscard]] Result<QList<DayMood>> dayMoods(const QDate &from, const QDate &to) const;
    /// Every mood noted on the days from `from` to `to`, in the order of days and times.
    [[nodiscard]] Result<QList<NotedMood>> notedMoods(const QDate &from, const QDate &to) const;
    /// The day of the oldest entry.
    [[nodiscard]] Result<std::optional<QDate>> firstDay() const;
    /// All tags, the most used first.
    [[nodiscard]] Result<QList<TagCount>> tags() const;
    [[nodiscard]] Result<JournalStatistics> statistics(const EntryQuery &query) const;

    /// What is being typed for an entry ("new" for one not yet saved), as JSON.
    [[nodiscard]] Result<void> saveDraft(const QString &entryId, const QString &content);
    [[nodiscard]] Result<QString> draft(const QString &entryId) const;
    [[nodiscard]] Result<void> removeDraft(const QString &entryId);

private:
    [[nodiscard]] Result<qint64> freeKey(const QDateTime &at) const;
    [[nodiscard]] Result<void> writeDetails(qint64 key, const JournalEntry &entry);
    [[nodiscard]] Result<int> countOf(const EntryCondition &condition) const;
    /// Together: no other entry lies between the first and the last of them.
    enum class Lie { Together, Apart };
    [[nodiscard]] Result<void> readDetailsOf(QList<ListedEntry> &entries, Lie lie) const;

    Database &m_database;
    const Clock &m_clock;
    SearchIndex m_index;
};

} // namespace secondwind
