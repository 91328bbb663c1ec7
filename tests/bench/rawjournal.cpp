// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/rawjournal.h"

#include "core/storage/database.h"

#include <sqlite3.h>

#include <ctime>
#include <string_view>

namespace secondwind::bench {

namespace {


void bind(sqlite3_stmt *statement, int at, const QByteArray &text)
{
    sqlite3_bind_text(statement, at, text.constData(), static_cast<int>(text.size()), SQLITE_STATIC);
}

std::string_view text(sqlite3_stmt *row, int column)
{
    const void *bytes = sqlite3_column_blob(row, column);
    return {static_cast<const char *>(bytes), static_cast<std::size_t>(sqlite3_column_bytes(row, column))};
}

void quote(std::string &out, std::string_view text)
{
    out += '"';
    for (const char byte : text) {
        if (byte == '"' || byte == '\\')
            (out += '\\') += byte;
        else if (byte == '\n')
            out += "\\n";
        else
            out += byte;
    }
    out += '"';
}

void stamp(std::string &out, qint64 milliseconds, int offsetMinutes)
{
    const std::time_t seconds = milliseconds / 1000 + offsetMinutes * 60;
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    char text[64];
    const int length = std::snprintf(text, sizeof text, "\"%04d-%02d-%02dT%02d:%02d:%02d.%03d+%02d:%02d\"", parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday,
                                     parts.tm_hour, parts.tm_min, parts.tm_sec, static_cast<int>(milliseconds % 1000), offsetMinutes / 60, offsetMinutes % 60);
    out.append(text, static_cast<std::size_t>(length));
}

} // namespace

RawJournal::RawJournal(const QString &path)
{
    if (!Database::open(path))
        qFatal("The raw journal cannot be made.");
    sqlite3_open(path.toUtf8().constData(), &m_database);
    for (const char *sql : {"PRAGMA foreign_keys=ON", "PRAGMA synchronous=FULL", "PRAGMA cache_spill=OFF", "PRAGMA temp_store=MEMORY", "PRAGMA secure_delete=ON"})
        execute(sql);
    m_begin = prepare("BEGIN IMMEDIATE");
    m_commit = prepare("COMMIT");
    m_known = prepare("SELECT key FROM journal_entry WHERE id = ?");
    m_free = prepare("SELECT max(key) FROM journal_entry WHERE key >= ? AND key < ?");
    m_insert = prepare("INSERT INTO journal_entry (key, id, at_ms, offset_minutes, day, mood, text, created_ms, changed_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    m_addEmotion = prepare("INSERT OR REPLACE INTO entry_emotion (entry_key, emotion, intensity, position) VALUES (?, ?, ?, ?)");
    m_addTag = prepare("INSERT OR REPLACE INTO entry_tag (entry_key, tag, position) VALUES (?, ?, ?)");
    m_search = prepare("SELECT e.key, e.id, e.at_ms, e.offset_minutes, e.mood, e.text, e.application_id "
                       "FROM entry_search s JOIN journal_entry e ON e.key = s.rowid WHERE entry_search MATCH ? ORDER BY s.rowid DESC LIMIT 50");
    m_page = prepare("SELECT key, id, at_ms, offset_minutes, mood, text, application_id FROM journal_entry WHERE key < ? ORDER BY key DESC LIMIT 50");
    m_ranked = prepare("SELECT e.key, e.id, e.at_ms, e.offset_minutes, e.mood, e.text, e.application_id "
                       "FROM entry_search s JOIN journal_entry e ON e.key = s.rowid WHERE entry_search MATCH ? ORDER BY s.rank LIMIT 100");
    m_emotions = prepare("SELECT emotion, intensity FROM entry_emotion WHERE entry_key = ? ORDER BY position");
    m_tags = prepare("SELECT tag FROM entry_tag WHERE entry_key = ? ORDER BY position");
    m_year = prepare("SELECT day, avg(mood), count(*) FROM journal_entry WHERE day BETWEEN ? AND ? GROUP BY day ORDER BY day");
    m_all = prepare("SELECT key, id, at_ms, offset_minutes, mood, text, application_id, created_ms, changed_ms FROM journal_entry ORDER BY key");
    m_allEmotions = prepare("SELECT entry_key, emotion, intensity FROM entry_emotion ORDER BY entry_key, position");
    m_allTags = prepare("SELECT entry_key, tag FROM entry_tag ORDER BY entry_key, position");
}

RawJournal::~RawJournal()
{
    for (sqlite3_stmt *each : {m_begin, m_commit, m_known, m_free, m_insert, m_addEmotion, m_addTag, m_search, m_page, m_ranked, m_emotions, m_tags, m_year, m_all,
                               m_allEmotions, m_allTags})
        sqlite3_finalize(each);
    sqlite3_close(m_database);
}

sqlite3_stmt *RawJournal::prepare(const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(m_database, sql, -1, &statement, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(m_database));
    return statement;
}

void RawJournal::execute(const char *sql)
{
    if (sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(m_database));
}

void RawJournal::run(sqlite3_stmt *statement)
{
    int stepped = sqlite3_step(statement);
    for (; stepped == SQLITE_ROW; stepped = sqlite3_step(statement))
        m_read += sqlite3_column_bytes(statement, sqlite3_column_count(statement) - 1);
    if (stepped != SQLITE_DONE)
        qFatal("%s", sqlite3_errmsg(m_database));
    sqlite3_reset(statement);
}

void RawJournal::begin()
{
    run(m_begin);
}

void RawJournal::commit()
{
    run(m_commit);
}

void RawJournal::beginFilling()
{
    begin();
    sqlite3_stmt *trigger = prepare("SELECT sql FROM sqlite_schema WHERE name = 'journal_entry_added'");
    sqlite3_step(trigger);
    m_trigger = text(trigger, 0);
    sqlite3_finalize(trigger);
    execute("DROP TRIGGER journal_entry_added");
}

void RawJournal::endFilling()
{
    execute("INSERT INTO entry_search (rowid, words) SELECT key, coalesce(words, text) FROM journal_entry ORDER BY key");
    execute(m_trigger.c_str());
    commit();
}

void RawJournal::insert(const JournalEntry &entry, const QByteArray &text)
{
    const qint64 at = entry.at.toMSecsSinceEpoch();
    const qint64 key = at * KeysPerMillisecond;
    const QByteArray id = entry.id.toUtf8();
    bind(m_known, 1, id);
    run(m_known);
    sqlite3_bind_int64(m_free, 1, key);
    sqlite3_bind_int64(m_free, 2, key + KeysPerMillisecond);
    run(m_free);
    sqlite3_bind_int64(m_insert, 1, key);
    bind(m_insert, 2, id);
    sqlite3_bind_int64(m_insert, 3, at);
    sqlite3_bind_int(m_insert, 4, entry.at.offsetFromUtc() / 60);
    sqlite3_bind_int64(m_insert, 5, entry.at.date().toJulianDay());
    sqlite3_bind_int(m_insert, 6, entry.mood);
    bind(m_insert, 7, text);
    sqlite3_bind_int64(m_insert, 8, at);
    sqlite3_bind_int64(m_insert, 9, at);
    run(m_insert);
    for (int i = 0; i < entry.emotions.size(); ++i) {
        const QByteArray emotion = entry.emotions.at(i).emotion.toUtf8();
        sqlite3_bind_int64(m_addEmotion, 1, key);
        bind(m_addEmotion, 2, emotion);
        sqlite3_bind_int(m_addEmotion, 3, entry.emotions.at(i).intensity.value_or(0));
        sqlite3_bind_int(m_addEmotion, 4, i);
        run(m_addEmotion);
    }
    for (int i = 0; i < entry.tags.size(); ++i) {
        const QByteArray tag = entry.tags.at(i).toUtf8();
        sqlite3_bind_int64(m_addTag, 1, key);
        bind(m_addTag, 2, tag);
        sqlite3_bind_int(m_addTag, 3, i);
        run(m_addTag);
    }
}

void RawJournal::details(sqlite3_stmt *statement, qint64 key)
{
    sqlite3_bind_int64(statement, 1, key);
    run(statement);
}

void RawJournal::list(sqlite3_stmt *statement)
{
    while (sqlite3_step(statement) == SQLITE_ROW) {
        m_read += sqlite3_column_bytes(statement, 1) + sqlite3_column_bytes(statement, 5) + sqlite3_column_int64(statement, 2) + sqlite3_column_int(statement, 4);
        const qint64 key = sqlite3_column_int64(statement, 0);
        details(m_emotions, key);
        details(m_tags, key);
    }
    sqlite3_reset(statement);
}

void RawJournal::search(const QByteArray &match)
{
    bind(m_search, 1, match);
    list(m_search);
}

void RawJournal::page(qint64 before)
{
    sqlite3_bind_int64(m_page, 1, before);
    list(m_page);
}

void RawJournal::ranked(const QByteArray &match)
{
    bind(m_ranked, 1, match);
    list(m_ranked);
}

void RawJournal::year(qint64 from, qint64 to)
{
    sqlite3_bind_int64(m_year, 1, from);
    sqlite3_bind_int64(m_year, 2, to);
    run(m_year);
}

void RawJournal::all(Export what)
{
    m_written.clear();
    bool emotions = sqlite3_step(m_allEmotions) == SQLITE_ROW;
    bool tags = sqlite3_step(m_allTags) == SQLITE_ROW;
    while (sqlite3_step(m_all) == SQLITE_ROW) {
        const qint64 key = sqlite3_column_int64(m_all, 0);
        m_read += sqlite3_column_bytes(m_all, 5);
        const bool write = what == Export::Write;
        const auto put = [&](std::string_view piece) {
            if (write)
                m_written += piece;
        };
        const auto putQuoted = [&](std::string_view piece) {
            if (write)
                quote(m_written, piece);
        };
        const auto putStamp = [&](int column, int offset) {
            if (write)
                stamp(m_written, sqlite3_column_int64(m_all, column), offset);
        };
        put("{\"at\":");
        putStamp(2, sqlite3_column_int(m_all, 3));
        put(",\"changed\":");
        putStamp(8, 0);
        put(",\"created\":");
        putStamp(7, 0);
        put(",\"emotions\":[");
        for (; emotions && sqlite3_column_int64(m_allEmotions, 0) == key; emotions = sqlite3_step(m_allEmotions) == SQLITE_ROW) {
            put("{\"emotion\":");
            putQuoted(text(m_allEmotions, 1));
            put(",\"intensity\":");
            put(text(m_allEmotions, 2));
            put("},");
        }
        put("],\"id\":");
        putQuoted(text(m_all, 1));
        put(",\"mood\":");
        put(text(m_all, 4));
        put(",\"tags\":[");
        for (; tags && sqlite3_column_int64(m_allTags, 0) == key; tags = sqlite3_step(m_allTags) == SQLITE_ROW) {
            putQuoted(text(m_allTags, 1));
            put(",");
        }
        put("],\"text\":");
        putQuoted(text(m_all, 5));
        put("},\n");
    }
    for (sqlite3_stmt *each : {m_all, m_allEmotions, m_allTags})
        sqlite3_reset(each);
}

void RawJournal::forget()
{
    execute("INSERT INTO entry_search (entry_search) VALUES ('optimize')");
    execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

} // namespace secondwind::bench
