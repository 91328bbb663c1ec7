// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QCoreApplication>
#include <QStringList>

#include <chrono>

namespace secondwind {

class Database;

/// The index the search reads. Triggers keep it in step with the entries; here is what they cannot
/// do, or not fast enough.
class SearchIndex final
{
    Q_DECLARE_TR_FUNCTIONS(secondwind::SearchIndex)

public:
    explicit SearchIndex(Database &database)
        : m_database(database)
    {
    }

    /// Between the two, within a transaction, many entries are inserted at a quarter of the cost:
    /// FTS5 writes out what it has gathered for every single row that a trigger gives it, so the
    /// trigger is put aside and a few hundred entries are indexed at once. Ends by endMany(), or by
    /// giveUpMany() and the rollback of the transaction.
    [[nodiscard]] Result<void> beginMany();
    [[nodiscard]] Result<void> endMany();
    void giveUpMany();
    /// To be told of every entry inserted.
    [[nodiscard]] Result<void> inserted(qint64 key);
    /// Indexes what is not yet: before one of those just inserted changes, because the index cannot
    /// let go of what it does not have.
    [[nodiscard]] Result<void> catchUp();

    /// Notes in the file that words of removed entries are still in the index: FTS5 marks them as
    /// deleted and keeps them until its parts are merged.
    [[nodiscard]] Result<void> setToForget();
    [[nodiscard]] Result<bool> hasToForget() const;
    /// Merges them, and empties the log: no such word is in any file once it is done. Takes time in
    /// proportion to the index, seconds when it is of 100,000 entries, so it goes on for
    /// `about` so long and answers whether it is done. The rest can be done after the next start, or
    /// over another connection.
    [[nodiscard]] Result<bool> forgetSome(std::chrono::milliseconds about);

private:
    [[nodiscard]] Result<bool> mergeSome();
    [[nodiscard]] Result<void> emptyLog();

    Database &m_database;
    QString m_trigger;      // put aside
    QStringList m_inserted; // keys of those not in the index yet
};

} // namespace secondwind
