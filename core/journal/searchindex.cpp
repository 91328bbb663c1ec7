// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/searchindex.h"

#include "core/storage/database.h"

#include <QDeadlineTimer>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int IndexedAtOnce = 500;
constexpr int PagesMerged = 16; // of the index, in one step: a few milliseconds
const QString ToForget = u"journal.forget"_s;

} // namespace

Result<void> SearchIndex::beginMany()
{
    auto trigger = m_database.run(u"SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = 'journal_entry_added'"_s);
    if (!trigger)
        return failure(trigger);
    if (!trigger->next())
        return failure(ErrorCode::Storage, tr("The search index of the journal is not kept up to date. Put a backup in its place."));
    m_trigger = trigger->value(0).toString();
    trigger->finish();
    if (auto dropped = m_database.run(u"DROP TRIGGER journal_entry_added"_s); !dropped)
        return failure(dropped);
    return {};
}

Result<void> SearchIndex::endMany()
{
    if (auto indexed = catchUp(); !indexed)
        return indexed;
    if (auto made = m_database.run(m_trigger); !made)
        return failure(made);
    m_trigger.clear();
    return {};
}

void SearchIndex::giveUpMany()
{
    m_trigger.clear();
    m_inserted.clear();
}

Result<void> SearchIndex::inserted(qint64 key)
{
    if (m_trigger.isEmpty())
        return {};
    m_inserted.append(QString::number(key));
    return m_inserted.size() < IndexedAtOnce ? Result<void>() : catchUp();
}

// In the order of the keys, in which FTS5 gathers most before it writes.
Result<void> SearchIndex::catchUp()
{
    if (m_inserted.isEmpty())
        return {};
    auto indexed = m_database.run(
        u"INSERT INTO entry_search (rowid, words) SELECT key, coalesce(words, text) FROM journal_entry "
        "WHERE key IN (SELECT value FROM json_each(?)) ORDER BY key"_s, {u'[' + m_inserted.join(u',') + u']'});
    if (!indexed)
        return failure(indexed);
    m_inserted.clear();
    return {};
}

Result<void> SearchIndex::setToForget()
{
    auto noted = m_database.run(u"INSERT OR REPLACE INTO setting (name, value) VALUES (?, '1')"_s, {ToForget});
    if (!noted)
        return failure(noted);
    return {};
}

Result<bool> SearchIndex::hasToForget() const
{
    auto noted = m_database.run(u"SELECT 1 FROM setting WHERE name = ?"_s, {ToForget});
    if (!noted)
        return failure(noted);
    return noted->next();
}

Result<bool> SearchIndex::forgetSome(std::chrono::milliseconds about)
{
    const QDeadlineTimer enough(about);
    do {
        const auto whole = mergeSome();
        if (!whole)
            return whole;
        if (*whole) {
            if (auto emptied = emptyLog(); !emptied)
                return failure(emptied);
            return true;
        }
    } while (!enough.hasExpired());
    return false;
}

// A negative number of pages: towards one single part, as 'optimize' makes it. SQLite's manual
// knows no other sign of the end than that next to nothing changed.
Result<bool> SearchIndex::mergeSome()
{
    const auto changes = [this]() -> Result<qint64> {
        auto row = m_database.run(u"SELECT total_changes()"_s);
        if (!row)
            return failure(row);
        return row->next() ? row->value(0).toLongLong() : 0;
    };
    const auto before = changes();
    if (!before)
        return failure(before);
    if (auto merged = m_database.run(u"INSERT INTO entry_search (entry_search, rank) VALUES ('merge', ?)"_s, {-PagesMerged}); !merged)
        return failure(merged);
    const auto after = changes();
    if (!after)
        return failure(after);
    return *after - *before < 2;
}

Result<void> SearchIndex::emptyLog()
{
    if (auto emptied = m_database.forgetDeleted(); !emptied)
        return emptied;
    // Only now: a log that could not be emptied has to be emptied later.
    if (auto done = m_database.run(u"DELETE FROM setting WHERE name = ?"_s, {ToForget}); !done)
        return failure(done);
    return {};
}

} // namespace secondwind
