// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/bestmatches.h"

#include "core/clock.h"
#include "core/journal/journalrepository.h"
#include "core/storage/database.h"

#include <QtConcurrentRun>

namespace secondwind {

namespace {

Result<QList<ListedEntry>> read(const QString &journalFile, const EntryQuery &query)
{
    const auto database = Database::open(journalFile);
    if (!database)
        return failure(database);
    const SystemClock clock;
    return JournalRepository(**database, clock).list(query);
}

} // namespace

QFuture<Result<QList<ListedEntry>>> bestMatches(const QString &journalFile, EntryQuery query)
{
    query.order = EntryQuery::Order::BestFirst;
    query.limit = EntryQuery::MostRanked;
    return QtConcurrent::run(read, journalFile, query);
}

} // namespace secondwind
