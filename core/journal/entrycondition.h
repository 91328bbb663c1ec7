// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalentry.h"

#include <QVariantList>

namespace secondwind {

class SearchQuery;

/// The FROM and WHERE of a query over entries, called e; `olderThanKey` and `limit` are left to the
/// caller. The parts that filter name the keys they let through, so that SQLite can begin with
/// whichever index lets through the fewest.
class EntryCondition final
{
public:
    /// Keys: the columns of e are not asked for. A row of an entry holds its text, a few to a page
    /// of the file, so counting and stepping through keys reads tables without texts.
    enum class Reads { Entries, Keys };

    EntryCondition(const EntryQuery &query, Reads reads);

    void add(const QString &condition, const QVariantList &values);

    [[nodiscard]] QString text() const;
    [[nodiscard]] QVariantList values() const { return m_values; }
    /// The column of the key, which orders by time.
    [[nodiscard]] QString key() const { return m_key; }
    /// Every entry is let through.
    [[nodiscard]] bool isEmpty() const { return m_where.isEmpty(); }
    /// The entries are those a search finds.
    [[nodiscard]] bool isSearch() const { return m_search; }

private:
    void addSearch(const SearchQuery &search, const QString &typed);
    void addMoods(const QList<int> &moods);
    void addNamed(const QString &table, const QString &column, const QStringList &names);

    QString m_from;
    QString m_key;
    bool m_search = false;
    QStringList m_where;
    QVariantList m_values;
};

} // namespace secondwind
