// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entryarchive.h"
#include "core/journal/forgetting.h"
#include "core/journal/journalentry.h"
#include "core/journal/journalrepository.h"

#include <QObject>

#include <functional>

namespace secondwind {

class ApplicationService;
class Catalogue;

/// The journal as the screens see it: checks what the person wrote, saves it, and tells
/// everyone who shows entries. The only writer of journal entries. Search finds an entry by its
/// words, tags, emotions and application.
class JournalService final : public QObject
{
    Q_OBJECT

public:
    JournalService(Database &database, const Catalogue &catalogue, const ApplicationService &applications, const Clock &clock,
                   QObject *parent = nullptr);

    /// Saves a new entry; gives it an id, and the present moment if it has no time. Fails on an
    /// entry without mood, emotion and words, on a mood outside 1 to 5, an unknown emotion or a
    /// moment that does not exist.
    [[nodiscard]] Result<QString> add(JournalEntry entry);
    /// Changes an entry; what it said before is kept among its versions.
    [[nodiscard]] Result<void> update(JournalEntry entry);

    /// Whether an entry brought in from elsewhere would be taken; the error says why not.
    [[nodiscard]] Result<void> check(const JournalEntry &entry) const;
    /// Brings entries in from elsewhere, all or none. Known ones are recognised by their id, or
    /// by moment, words and mood when they have none; of two with the same id the one changed
    /// last wins, and what the journal's own said is kept among its versions. `goOn` is asked
    /// now and then with the number done; false ends with ErrorCode::Cancelled. A dry run only
    /// counts.
    enum class Run { Real, Dry };
    [[nodiscard]] Result<MergeCounts> merge(const QList<StoredEntry> &entries, Run run, const std::function<bool(qsizetype)> &goOn = {});
    /// Tells everyone that entries were merged over another connection.
    void noteMerged() { emit entriesMerged(); }
    /// Calls `visit` with every entry of the days of `days`, oldest first; false ends it.
    [[nodiscard]] Result<void> visit(const EntryQuery &days, const std::function<bool(const StoredEntry &)> &visit) const
    {
        return m_repository.visit(days, visit);
    }

    /// Out of the journal; can be restored for 30 days.
    [[nodiscard]] Result<void> moveToTrash(const QString &id);
    [[nodiscard]] Result<void> restore(const QString &id);
    /// Deletes an entry, in the journal or in the trash, with its versions and its draft. Its
    /// words may still be in the search index until forgetRemoved() is done with them.
    [[nodiscard]] Result<void> removeForGood(const QString &id);
    /// The same for everything in the trash, and forgetRemoved().
    [[nodiscard]] Result<void> emptyTrash();
    /// Deletes what an entry said before and what is drafted for it; the entry stays as it is.
    [[nodiscard]] Result<void> removeEarlier(const QString &id);
    /// Deletes for good what a session left in the trash; returns how many.
    [[nodiscard]] Result<int> removeTrashOfSession(const QString &sessionId);
    /// Deletes for good what has been in the trash for 30 days, and goes on with what forgetRemoved()
    /// did not come to the end of before; returns how many were deleted.
    [[nodiscard]] Result<int> purgeTrash();
    /// After removing for good: takes the words of what was removed out of the index and the log.
    [[nodiscard]] Result<void> forgetRemoved() { return m_forgetting.begin(); }
    /// Whether such words are still in the file.
    [[nodiscard]] Result<bool> hasToForget() const { return m_repository.index().hasToForget(); }
    /// Tells how it goes when that takes longer.
    [[nodiscard]] const Forgetting &forgetting() const { return m_forgetting; }

    [[nodiscard]] Result<JournalEntry> find(const QString &id) const { return m_repository.find(id); }
    [[nodiscard]] Result<QList<ListedEntry>> list(const EntryQuery &query) const { return m_repository.list(query); }
    [[nodiscard]] Result<int> count(const EntryQuery &query = {}) const { return m_repository.count(query); }
    /// What a list needs to find its rows; see JournalRepository.
    [[nodiscard]] Result<std::optional<qint64>> keyAt(const EntryQuery &query, KeysFrom from, std::optional<qint64> beyond, int steps) const
    {
        return m_repository.keyAt(query, from, beyond, steps);
    }
    [[nodiscard]] Result<std::optional<qint64>> keyOf(const QString &id) const { return m_repository.keyOf(id); }
    [[nodiscard]] Result<int> countBetween(const EntryQuery &query, qint64 key, std::optional<qint64> below) const
    {
        return m_repository.countBetween(query, key, below);
    }
    [[nodiscard]] Result<JournalStatistics> statistics(const EntryQuery &query = {}) const { return m_repository.statistics(query); }
    [[nodiscard]] Result<QList<DayMood>> dayMoods(const QDate &from, const QDate &to) const { return m_repository.dayMoods(from, to); }
    /// Every mood noted on the days from `from` to `to`, in the order of days and times.
    [[nodiscard]] Result<QList<NotedMood>> notedMoods(const QDate &from, const QDate &to) const { return m_repository.notedMoods(from, to); }
    [[nodiscard]] Result<std::optional<QDate>> firstDay() const { return m_repository.firstDay(); }
    /// All tags, the most used first.
    [[nodiscard]] Result<QList<TagCount>> tags() const { return m_repository.tags(); }
    /// Last deleted first.
    [[nodiscard]] Result<QList<TrashedEntry>> trash() const { return m_archive.trash(); }
    /// What an entry said before, newest first, at most ten.
    [[nodiscard]] Result<QList<EntryVersion>> versions(const QString &id) const { return m_archive.versions(id); }

    /// Keeps what is being typed and not yet saved. `entry.id` empty means a new entry.
    [[nodiscard]] Result<void> saveDraft(const JournalEntry &entry);
    [[nodiscard]] std::optional<JournalEntry> draft(const QString &entryId = {}) const;
    [[nodiscard]] Result<void> discardDraft(const QString &entryId = {});

signals:
    void entryAdded(const QString &id);
    void entryChanged(const QString &id);
    void entryRemoved(const QString &id); ///< from the journal, into the trash or for good
    void entriesMerged(); ///< many at once, of which no more is said
    void trashChanged();

private:
    [[nodiscard]] Result<void> mergeOne(const StoredEntry &stored, MergeCounts &counts);
    [[nodiscard]] QString wordsFor(const JournalEntry &entry) const;
    [[nodiscard]] Result<void> removeAll(const QStringList &trashed);
    void findByNewName(const QString &applicationId);
    void letGoOfApplication(const QString &applicationId);

    Database &m_database;
    JournalRepository m_repository;
    EntryArchive m_archive;
    Forgetting m_forgetting;
    const Catalogue &m_catalogue;
    const ApplicationService &m_applications;
    const Clock &m_clock;
};

} // namespace secondwind
