// SPDX-License-Identifier: GPL-3.0-or-later
// What the journal costs at 1,000, 10,000 and 100,000 entries (or the numbers given), each figure
// beside the same work in plain SQLite from C, on a file of its own, in turns.
#include "core/exchange/exporter.h"
#include "core/exchange/journaltransfer.h"
#include "core/journal/journalmodel.h"
#include "tests/support/tempjournal.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTextStream>

#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using secondwind::test::TempJournal;

namespace {

constexpr int Turns = 15;
constexpr int Searches = 200;
constexpr int WordsPerEntry = 120;
constexpr int Vocabulary = 6000;
constexpr int Listed = 50;
constexpr qint64 KeysPerMillisecond = 1024;

// A diary's words: few of them very often, most of them rarely (Zipf).
class Words final
{
public:
    Words()
    {
        QRandomGenerator letters(1);
        for (int i = 0; i < Vocabulary; ++i) {
            QString word;
            for (int length = 2 + letters.bounded(8); length > 0; --length)
                word += QChar(u'a' + letters.bounded(26));
            m_words.append(word);
        }
    }

    [[nodiscard]] QString word(QRandomGenerator &random) const
    {
        const double place = std::pow(static_cast<double>(Vocabulary), random.generateDouble()) - 1;
        return m_words.at(std::min(static_cast<qsizetype>(place), m_words.size() - 1));
    }
    [[nodiscard]] QString text(QRandomGenerator &random) const
    {
        QStringList words;
        for (int i = 0; i < WordsPerEntry; ++i)
            words.append(word(random));
        return words.join(u' ');
    }

private:
    QStringList m_words;
};

// The least that can be done with SQLite for the same journal.
class Raw final
{
public:
    explicit Raw(const QString &path)
    {
        sqlite3_open(path.toUtf8().constData(), &m_database);
        for (const char *sql : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA temp_store=MEMORY", "PRAGMA secure_delete=ON",
                                "CREATE TABLE entry (key INTEGER PRIMARY KEY, day INTEGER NOT NULL, mood INTEGER, text TEXT NOT NULL) STRICT",
                                "CREATE INDEX entry_day ON entry (day, mood)",
                                "CREATE VIRTUAL TABLE search USING fts5 (text, content='entry', content_rowid='key', "
                                "tokenize='unicode61 remove_diacritics 2', prefix='1 2 3')",
                                "INSERT INTO search (search, rank) VALUES ('pgsz', 4000)"})
            sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr);
        m_insert = prepare("INSERT INTO entry (key, day, mood, text) VALUES (?, ?, ?, ?)");
        m_index = prepare("INSERT INTO search (rowid, text) VALUES (?, ?)");
        m_search = prepare("SELECT e.key, e.text FROM search s JOIN entry e ON e.key = s.rowid WHERE search MATCH ? ORDER BY s.rowid DESC LIMIT 50");
        m_page = prepare("SELECT key, text FROM entry WHERE key < ? ORDER BY key DESC LIMIT 50");
        m_year = prepare("SELECT day, avg(mood), count(*) FROM entry WHERE day BETWEEN ? AND ? GROUP BY day ORDER BY day");
        m_all = prepare("SELECT key, text FROM entry ORDER BY key");
    }
    ~Raw()
    {
        for (sqlite3_stmt *each : {m_insert, m_index, m_search, m_page, m_year, m_all})
            sqlite3_finalize(each);
        sqlite3_close(m_database);
    }
    Q_DISABLE_COPY_MOVE(Raw)

    void begin() { sqlite3_exec(m_database, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr); }
    void commit() { sqlite3_exec(m_database, "COMMIT", nullptr, nullptr, nullptr); }
    void insert(qint64 key, qint64 day, int mood, const QByteArray &text)
    {
        sqlite3_bind_int64(m_insert, 1, key);
        sqlite3_bind_int64(m_insert, 2, day);
        sqlite3_bind_int(m_insert, 3, mood);
        sqlite3_bind_text(m_insert, 4, text.constData(), static_cast<int>(text.size()), SQLITE_STATIC);
        run(m_insert);
        sqlite3_bind_int64(m_index, 1, key);
        sqlite3_bind_text(m_index, 2, text.constData(), static_cast<int>(text.size()), SQLITE_STATIC);
        run(m_index);
    }
    void search(const QByteArray &match)
    {
        sqlite3_bind_text(m_search, 1, match.constData(), static_cast<int>(match.size()), SQLITE_STATIC);
        run(m_search);
    }
    void page(qint64 before)
    {
        sqlite3_bind_int64(m_page, 1, before);
        run(m_page);
    }
    void year(qint64 from, qint64 to)
    {
        sqlite3_bind_int64(m_year, 1, from);
        sqlite3_bind_int64(m_year, 2, to);
        run(m_year);
    }
    void all() { run(m_all); }

private:
    [[nodiscard]] sqlite3_stmt *prepare(const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(m_database, sql, -1, &statement, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(m_database));
        return statement;
    }
    void run(sqlite3_stmt *statement)
    {
        while (sqlite3_step(statement) == SQLITE_ROW)
            m_read += sqlite3_column_bytes(statement, sqlite3_column_count(statement) - 1);
        sqlite3_reset(statement);
    }

    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_insert = nullptr;
    sqlite3_stmt *m_index = nullptr;
    sqlite3_stmt *m_search = nullptr;
    sqlite3_stmt *m_page = nullptr;
    sqlite3_stmt *m_year = nullptr;
    sqlite3_stmt *m_all = nullptr;
    qint64 m_read = 0;
};

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

struct Times {
    QList<double> values;

    [[nodiscard]] double at(double share) const
    {
        QList<double> sorted = values;
        std::ranges::sort(sorted);
        return sorted.at(std::min(static_cast<qsizetype>(share * static_cast<double>(sorted.size())), sorted.size() - 1));
    }
};

class Bench final
{
public:
    Bench(int entries, QTextStream &out)
        : m_out(out)
        , m_raw(m_journal.folder() + u"/raw.db"_s)
        , m_random(static_cast<quint32>(entries))
    {
        m_out << entries << " entries of " << WordsPerEntry << " words\n";
        fill(entries);
    }

    void run()
    {
        report("save one entry", Turns * 3, [this](int) { saveOurs(); }, [this](int) { saveRaw(); });
        QStringList typed;
        for (int i = 0; i < Searches; ++i) {
            const QString word = m_words.word(m_random);
            typed.append(word.left(1 + i % 5));
        }
        report("search as typed, 50 rows", Searches,
               [&](int i) {
                   EntryQuery query;
                   query.search = typed.at(i);
                   (void)m_journal->journal.list(query);
               },
               [&](int i) { m_raw.search('"' + typed.at(i).toUtf8() + "\"*"); });
        JournalModel model(m_journal->journal);
        report("key press to model reset", Searches,
               [&](int i) {
                   EntryQuery query;
                   query.search = typed.at(i);
                   model.setQuery(query);
               },
               [&](int i) { m_raw.search('"' + typed.at(i).toUtf8() + "\"*"); });
        report("a page of 50, anywhere", Searches,
               [&](int) {
                   EntryQuery query;
                   query.olderThanKey = anyKey();
                   (void)m_journal->journal.list(query);
               },
               [&](int) { m_raw.page(anyKey()); });
        const QDate last = m_last.date();
        report("year map", Turns * 3, [&](int) { (void)m_journal->journal.dayMoods(last.addDays(-365), last); },
               [&](int) { m_raw.year(last.addDays(-365).toJulianDay(), last.toJulianDay()); });
        report("export as JSON", 3,
               [&](int) {
                   QBuffer buffer;
                   buffer.open(QIODevice::WriteOnly);
                   const JournalTransfer transfer(m_journal->database(), m_journal->journal, m_journal->applications, m_journal->catalogue);
                   (void)transfer.write(buffer, {ExportFormat::Json, {}, {}, m_last});
               },
               [&](int) { m_raw.all(); });
        m_out << "filling the journal: " << QString::number(m_fillOurs / m_fillRaw, 'f', 2) << " times raw (" << QString::number(m_fillOurs, 'f', 0)
              << " ms)\n"
              << Qt::endl;
    }

private:
    void fill(int entries)
    {
        QList<StoredEntry> list;
        list.reserve(entries);
        QDateTime at(QDate(2010, 1, 1), QTime(8, 0), Qt::OffsetFromUTC, 3600);
        for (int i = 0; i < entries; ++i) {
            at = at.addSecs(1800 + m_random.bounded(7200));
            JournalEntry entry;
            entry.at = at;
            entry.mood = 1 + m_random.bounded(5);
            entry.text = m_words.text(m_random);
            list.append({entry, {}, {}});
        }
        m_first = list.constFirst().entry.at;
        m_last = at;
        m_fillOurs = milliseconds([&] { (void)m_journal->journal.merge(list, JournalService::Run::Real); });
        m_fillRaw = milliseconds([&] {
            m_raw.begin();
            for (const StoredEntry &each : std::as_const(list))
                m_raw.insert(each.entry.at.toMSecsSinceEpoch() * KeysPerMillisecond, each.entry.at.date().toJulianDay(), each.entry.mood, each.entry.text.toUtf8());
            m_raw.commit();
        });
    }
    void saveOurs()
    {
        JournalEntry entry;
        m_last = m_last.addSecs(60);
        entry.at = m_last;
        entry.mood = 3;
        entry.text = m_words.text(m_random);
        (void)m_journal->journal.add(entry);
    }
    void saveRaw()
    {
        m_last = m_last.addSecs(60);
        const QByteArray text = m_words.text(m_random).toUtf8();
        m_raw.begin();
        m_raw.insert(m_last.toMSecsSinceEpoch() * KeysPerMillisecond, m_last.date().toJulianDay(), 3, text);
        m_raw.commit();
    }
    [[nodiscard]] qint64 anyKey()
    {
        const qint64 span = m_last.toMSecsSinceEpoch() - m_first.toMSecsSinceEpoch();
        return (m_first.toMSecsSinceEpoch() + static_cast<qint64>(m_random.generateDouble() * static_cast<double>(span))) * KeysPerMillisecond;
    }
    void report(const char *what, int turns, const std::function<void(int)> &ours, const std::function<void(int)> &raw)
    {
        Times mine;
        Times theirs;
        for (int i = 0; i < turns; ++i) {
            mine.values.append(milliseconds([&] { ours(i); }));
            theirs.values.append(milliseconds([&] { raw(i); }));
        }
        m_out << QString::fromLatin1(what).leftJustified(26) << "median " << QString::number(mine.at(0.5), 'f', 2).rightJustified(8) << " ms, raw "
              << QString::number(theirs.at(0.5), 'f', 2).rightJustified(7) << ", ratio " << QString::number(mine.at(0.5) / theirs.at(0.5), 'f', 2).rightJustified(6)
              << "   p99 " << QString::number(mine.at(0.99), 'f', 2).rightJustified(8) << " ms, raw " << QString::number(theirs.at(0.99), 'f', 2).rightJustified(7)
              << Qt::endl;
    }

    QTextStream &m_out;
    TempJournal m_journal;
    Raw m_raw;
    Words m_words;
    QRandomGenerator m_random;
    QDateTime m_first;
    QDateTime m_last;
    double m_fillOurs = 0;
    double m_fillRaw = 1;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    QStringList sizes = QCoreApplication::arguments().mid(1);
    if (sizes.isEmpty())
        sizes = {u"1000"_s, u"10000"_s, u"100000"_s};
    for (const QString &size : std::as_const(sizes))
        Bench(std::max(1, size.toInt()), out).run();
    return 0;
}
