// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalentry.h"
#include "core/result.h"

#include <vector>

namespace secondwind {

class JournalService;

/// The entries of a query by their row, newest first. Holds those looked at last and reads others
/// again; of the rest it knows how many there are and here and there a key to go on from, a few
/// bytes for a page of entries. `service` outlives it.
class EntryWindow final
{
public:
    static constexpr int PageRows = 50;
    static constexpr int MostPages = 20; ///< in memory

    explicit EntryWindow(const JournalService &service)
        : m_service(service)
    {
    }

    /// Shows what `query` asks for, with `rows` rows at least when there are as many.
    enum class Extent { AsAsked, All };
    [[nodiscard]] Result<void> reset(const EntryQuery &query, int rows, Extent extent);
    /// Shows what was found for `query`, and no more.
    void show(const EntryQuery &query, const QList<ListedEntry> &found);
    void clear();

    [[nodiscard]] int rows() const { return m_rows; }
    /// Every entry there is has a row.
    [[nodiscard]] bool isComplete() const { return m_complete; }

    /// The next page, to be given to append(); a short one is the last.
    [[nodiscard]] Result<QList<ListedEntry>> nextPage();
    void append(const QList<ListedEntry> &page);
    /// How many entries there are beyond the last row, to be given to appendRest().
    [[nodiscard]] Result<int> rest();
    void appendRest(int rows);

    /// The entry of a row, read if need be; nothing when it is there no more, because another
    /// program changed the journal.
    [[nodiscard]] Result<const ListedEntry *> entry(int row);
    /// The row of an entry in memory, or -1.
    [[nodiscard]] int rowInMemory(const QString &id) const;
    /// The row of an entry, or -1.
    [[nodiscard]] Result<int> rowOf(const QString &id);
    /// Whether every row is in memory.
    [[nodiscard]] bool isAllInMemory() const;
    /// Reads the row anew with those around it; false when they are no longer the same entries.
    [[nodiscard]] Result<bool> refresh(int row);
    /// Takes away the row of an entry in memory.
    void remove(int row);

private:
    // Neighbouring rows, read or not. `below`: the key they are older than; none in the first.
    struct Stretch {
        std::optional<qint64> below;
        int rows = 0;
        QList<ListedEntry> entries;
        quint64 used = 0;
    };
    struct Place {
        std::size_t stretch = 0;
        int offset = 0;
    };

    void appendUnread(int rows);
    [[nodiscard]] Place placeOf(int row) const;
    [[nodiscard]] Result<QList<ListedEntry>> read(const Stretch &stretch) const;
    [[nodiscard]] Result<std::optional<qint64>> lastKey();
    [[nodiscard]] Result<bool> cutOut(Place place);
    void use(Stretch &stretch);

    const JournalService &m_service;
    EntryQuery m_query;
    std::vector<Stretch> m_stretches;
    mutable Place m_near; // offset: the first row of the stretch
    int m_rows = 0;
    bool m_complete = false;
    quint64 m_turn = 0;
};

} // namespace secondwind
