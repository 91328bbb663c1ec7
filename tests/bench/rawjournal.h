// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalentry.h"

#include <string>

struct sqlite3;
struct sqlite3_stmt;

namespace secondwind::bench {

/// The least that can be done in C with SQLite for the same journal: the program's own schema and
/// durability, the same rows and columns, statements prepared once; texts stay where SQLite
/// put them.
class RawJournal final
{
public:
    /// Makes the file with the program's migrations.
    explicit RawJournal(const QString &path);
    ~RawJournal();
    Q_DISABLE_COPY_MOVE(RawJournal)

    void begin();
    void commit();
    /// For many entries in one transaction, into an empty file: the search index is fed at the
    /// end, because FTS5 writes its memory out for every row that a trigger gives it.
    void beginFilling();
    void endFilling();
    /// Looks for a free key and an entry of this id, as the program has to, and adds the entry.
    void insert(const JournalEntry &entry, const QByteArray &text);
    /// 50 entries with their emotions and tags.
    void search(const QByteArray &match);
    void page(qint64 before);
    /// The best 100 by bm25.
    void ranked(const QByteArray &match);
    void year(qint64 from, qint64 to);
    /// Every entry with its emotions and tags, oldest first; written as JSON, or only read.
    enum class Export { Read, Write };
    void all(Export what);
    /// Drops deleted words from the search index and empties the log.
    void forget();

private:
    [[nodiscard]] sqlite3_stmt *prepare(const char *sql);
    void execute(const char *sql);
    void run(sqlite3_stmt *statement);
    void list(sqlite3_stmt *statement);
    void details(sqlite3_stmt *statement, qint64 key);

    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_begin = nullptr;
    sqlite3_stmt *m_commit = nullptr;
    sqlite3_stmt *m_known = nullptr;
    sqlite3_stmt *m_free = nullptr;
    sqlite3_stmt *m_insert = nullptr;
    sqlite3_stmt *m_addEmotion = nullptr;
    sqlite3_stmt *m_addTag = nullptr;
    sqlite3_stmt *m_search = nullptr;
    sqlite3_stmt *m_page = nullptr;
    sqlite3_stmt *m_ranked = nullptr;
    sqlite3_stmt *m_emotions = nullptr;
    sqlite3_stmt *m_tags = nullptr;
    sqlite3_stmt *m_year = nullptr;
    sqlite3_stmt *m_all = nullptr;
    sqlite3_stmt *m_allEmotions = nullptr;
    sqlite3_stmt *m_allTags = nullptr;
    std::string m_written;
    std::string m_trigger; // put aside while filling
    qint64 m_read = 0; // so that no reading is left out as useless
};

} // namespace secondwind::bench
