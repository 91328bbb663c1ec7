// SPDX-License-Identifier: GPL-3.0-or-later
// What the journal costs at 1,000, 10,000 and 100,000 entries (or the numbers given), each figure
// beside the same work in plain SQLite from C, on a file of its own with the same schema, in turns.
// The plain work is done twice: believe no difference smaller than the one between the two.
#include "core/applications/applicationservice.h"
#include "core/content/catalogue.h"
#include "core/exchange/exporter.h"
#include "core/exchange/importfile.h"
#include "core/exchange/journaltransfer.h"
#include "core/journal/journalmodel.h"
#include "core/journal/journalservice.h"
#include "core/journal/moodseries.h"
#include "core/journal/searchindex.h"
#include "core/storage/database.h"
#include "tests/bench/diarywords.h"
#include "tests/bench/rawjournal.h"
#include "tests/support/tempjournal.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTextStream>

#include <malloc.h>

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using secondwind::bench::DiaryWords;
using secondwind::bench::RawJournal;
using secondwind::test::TempJournal;

namespace {

constexpr int Turns = 45;
constexpr int Searches = 200;

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

QString number(double value)
{
    return QString::number(value, 'f', 2).rightJustified(8);
}

// What the program has taken and not given back, in MiB.
double memory()
{
    malloc_trim(0);
    return static_cast<double>(mallinfo2().uordblks) / (1 << 20);
}

double residentMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const QByteArray line = text.mid(text.indexOf("VmRSS:") + 6).simplified();
    return line.left(line.indexOf(' ')).toDouble() / 1024;
}

class Bench final
{
public:
    Bench(int entries, QTextStream &out)
        : m_out(out)
        , m_raw(m_journal.folder() + u"/raw.db"_s)
        , m_random(static_cast<quint32>(entries))
        , m_emotions(m_journal->catalogue.emotions())
    {
        m_out << entries << " entries of " << DiaryWords::InAnEntry << " words" << Qt::endl;
        fill(entries);
    }

    void run()
    {
        saves();
        searches();
        pages();
        model();
        transfers();
        forgetting();
        m_out << Qt::endl;
    }

private:
    [[nodiscard]] JournalEntry next()
    {
        JournalEntry entry;
        m_last = m_last.addSecs(1800 + m_random.bounded(7200));
        entry.at = m_last;
        entry.mood = 1 + m_random.bounded(5);
        entry.text = m_words.text(m_random);
        for (int i = m_random.bounded(3); i > 0; --i)
            entry.emotions.append({m_emotions.at(m_random.bounded(static_cast<int>(m_emotions.size()))).id, m_random.bounded(101)});
        if (m_random.bounded(3) == 0)
            entry.tags.append(m_words.word(m_random));
        return entry;
    }

    void fill(int entries)
    {
        QList<StoredEntry> list;
        list.reserve(entries);
        for (int i = 0; i < entries; ++i) {
            JournalEntry entry = next();
            entry.id = u"00000000-0000-7000-8000-%1"_s.arg(m_random.generate64() >> 16, 12, 16, QLatin1Char('0'));
            list.append({entry, entry.at, entry.at});
        }
        m_first = list.constFirst().entry.at;
        const double ours = milliseconds([&] { (void)m_journal->journal.merge(list, JournalService::Run::Real); });
        const double raw = milliseconds([&] { fillRaw(m_raw, list); });
        once("merge all, one transaction", ours, raw);
    }
    static void fillRaw(RawJournal &raw, const QList<StoredEntry> &list)
    {
        raw.beginFilling();
        for (const StoredEntry &each : list)
            raw.insert(each.entry, each.entry.text.toUtf8());
        raw.endFilling();
    }

    void saves()
    {
        QList<JournalEntry> entries;
        for (int i = 0; i < 3 * Turns; ++i)
            entries.append(next());
        const auto raw = [&](int i) {
            JournalEntry entry = entries.at(i);
            m_raw.begin();
            entry.id = u"raw %1"_s.arg(m_saved++);
            m_raw.insert(entry, entry.text.toUtf8());
            m_raw.commit();
        };
        report("save one entry", Turns, [&](int i) { (void)m_journal->journal.add(entries.at(i)); }, [&](int i) { raw(i + Turns); },
               [&](int i) { raw(i + 2 * Turns); });
    }

    void searches()
    {
        QStringList typed;
        QByteArrayList match;
        for (int i = 0; i < Searches; ++i) {
            typed.append(m_words.word(m_random).left(1 + i % 8));
            match.append('"' + typed.constLast().toUtf8() + "\"*");
        }
        const auto query = [&](int i) {
            EntryQuery asked;
            asked.search = typed.at(i);
            return asked;
        };
        const auto raw = [&](int i) { m_raw.search(match.at(i)); };
        report("search as typed, 50 rows", Searches, [&](int i) { (void)m_journal->journal.list(query(i)); }, raw, raw);
        JournalModel model(m_journal->journal);
        report("key press to model reset", Searches, [&](int i) { model.setQuery(query(i)); }, raw, raw);
    }

    void pages()
    {
        const auto page = [&](int) {
            EntryQuery query;
            query.olderThanKey = anyKey();
            (void)m_journal->journal.list(query);
        };
        const auto raw = [&](int) { m_raw.page(anyKey()); };
        report("a page of 50, anywhere", Searches, page, raw, raw);
        const QDate last = m_last.date();
        const auto year = [&](int) { m_raw.year(last.addDays(-365).toJulianDay(), last.toJulianDay()); };
        report("year map and its numbers", Turns,
               [&](int) {
                   const auto days = m_journal->journal.dayMoods(last.addDays(-365), last);
                   m_kept += days ? yearMoods(byDay(*days), last.year()).days : 0;
               },
               year, year);
    }

    void model()
    {
        const auto raw = [&](int) { m_raw.page(std::numeric_limits<qint64>::max()); };
        report("opening the page", Turns,
               [&](int) {
                   JournalModel model(m_journal->journal);
                   model.reload();
                   show(model, 0);
               },
               raw, raw);
        scrollAnywhere();
        rank();
        JournalModel all(m_journal->journal);
        const double before = memory();
        const double residentBefore = residentMemory();
        all.reload();
        double longest = 0;
        while (all.canFetchMore({})) {
            longest = std::max(longest, milliseconds([&] { all.fetchMore({}); }));
            show(all, all.rowCount() - 1);
        }
        m_out << "scrolled through " << all.rowCount() << " rows: longest fetch " << number(longest) << " ms, memory taken " << number(memory() - before)
              << " MiB, resident " << number(residentMemory() - residentBefore) << " MiB" << Qt::endl;
    }
    // As a view does that makes a row for every entry and is dragged by its bar.
    void scrollAnywhere()
    {
        JournalModel model(m_journal->journal);
        model.reload();
        const auto once = milliseconds([&] { model.fetchAll(); });
        const auto thrown = milliseconds([&] { show(model, model.rowCount() - 12); });
        m_out << "a row for each of " << model.rowCount() << " entries " << number(once) << " ms, to the end " << number(thrown) << " ms" << Qt::endl;
        const auto raw = [&](int) { m_raw.page(anyKey()); };
        report("dragged to any row", Searches, [&](int) { show(model, m_random.bounded(std::max(1, model.rowCount() - 12))); }, raw, raw);
        EntryQuery query;
        query.search = u"a"_s;
        model.setQuery(query);
        const auto counted = milliseconds([&] { model.fetchAll(); });
        m_out << "a row for each of " << model.rowCount() << " found by one letter " << number(counted) << " ms" << Qt::endl;
        report("dragged among those found", Searches, [&](int) { show(model, m_random.bounded(std::max(1, model.rowCount() - 12))); }, raw, raw);
        report("throwing all rows away", Turns,
               [&](int i) {
                   query.search = i % 2 == 0 ? u"a"_s : QString();
                   model.setQuery(query);
               },
               raw, raw);
    }
    void rank()
    {
        EntryQuery query;
        query.search = u"a"_s;
        query.order = EntryQuery::Order::BestFirst;
        query.limit = EntryQuery::MostRanked;
        const auto raw = [&](int) { m_raw.ranked("\"a\"*"); };
        report("the best 100 of one letter", 5, [&](int) { (void)m_journal->journal.list(query); }, raw, raw);
    }
    void show(const JournalModel &model, int row)
    {
        for (int shown = 0; shown < 12 && row >= 0 && row + shown < model.rowCount(); ++shown)
            m_kept += model.index(row + shown).data().toString().size();
    }

    void transfers()
    {
        JournalTransfer transfer(m_journal->database(), m_journal->journal, m_journal->applications, m_journal->catalogue);
        const auto write = [&](ExportFormat format, QBuffer &buffer) {
            buffer.open(QIODevice::WriteOnly);
            (void)transfer.write(buffer, {format, {}, {}, m_last});
        };
        const auto read = [&](int) { m_raw.all(RawJournal::Export::Read); };
        const auto written = [&](int) { m_raw.all(RawJournal::Export::Write); };
        QBuffer json;
        report("export JSON, raw read", 3, [&](int) { write(ExportFormat::Json, json); json.close(); }, read, read);
        for (const auto &[format, name] : {std::pair(ExportFormat::Json, "export JSON, raw JSON"), std::pair(ExportFormat::Csv, "export CSV, raw JSON"),
                                           std::pair(ExportFormat::Markdown, "export Markdown, raw JSON"), std::pair(ExportFormat::Html, "export HTML, raw JSON")}) {
            report(name, 3,
                   [&, format = format](int) {
                       QBuffer buffer;
                       write(format, buffer);
                   },
                   written, written);
        }
        import(json.data());
    }
    void import(const QByteArray &json)
    {
        TempJournal target;
        QFile file(target.folder() + u"/export.json"_s);
        if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
            return;
        file.close();
        JournalTransfer transfer(target->database(), target->journal, target->applications, target->catalogue);
        Result<ImportPlan> plan = ImportPlan{};
        const double reading = milliseconds([&] {
            const auto opened = ImportFile::open(file.fileName());
            if (opened)
                plan = opened->read(opened->guess(), emotionNames(target->catalogue));
        });
        const double bringing = milliseconds([&] { (void)transfer.import(*plan, JournalService::Run::Real); });
        RawJournal raw(target.folder() + u"/raw.db"_s);
        QList<StoredEntry> list;
        for (const ImportedEntry &each : std::as_const(plan->entries))
            list.append({each.entry, each.created, each.changed});
        const double floor = milliseconds([&] { fillRaw(raw, list); });
        m_out << "reading the file " << number(reading) << " ms" << Qt::endl;
        once("import: reading and adding", reading + bringing, floor);
    }

    void forgetting()
    {
        // What the window waits for, and what goes on behind it.
        const auto id = m_journal->journal.add(next());
        const double waiting = milliseconds([&] {
            (void)m_journal->journal.removeForGood(*id);
            (void)m_journal->journal.forgetRemoved();
        });
        const double behind = milliseconds([&] { (void)m_journal.bytes().size(); });
        if (m_journal->journal.hasToForget().value_or(true))
            m_out << "Words are left in the file." << Qt::endl;
        const double raw = milliseconds([&] { m_raw.forget(); });
        m_out << "delete for good: waiting   " << number(waiting) << " ms, behind the window " << number(behind) << ", an 'optimize' in raw " << number(raw) << Qt::endl;
        const auto other = m_journal->journal.add(next());
        (void)m_journal->journal.removeForGood(*other);
        SearchIndex index(m_journal->database());
        Times steps;
        for (bool done = false; !done;)
            steps.values.append(milliseconds([&] { done = index.forgetSome(std::chrono::milliseconds(0)).value_or(true); }));
        m_out << "the same bit by bit        " << steps.values.size() << " steps, median " << number(steps.at(0.5)) << " ms, p99 " << number(steps.at(0.99)) << ", longest "
              << number(steps.at(1)) << Qt::endl;
    }

    [[nodiscard]] qint64 anyKey()
    {
        const qint64 span = m_last.toMSecsSinceEpoch() - m_first.toMSecsSinceEpoch();
        return (m_first.toMSecsSinceEpoch() + static_cast<qint64>(m_random.generateDouble() * static_cast<double>(span))) * KeysPerMillisecond;
    }
    void once(const char *what, double ours, double raw)
    {
        m_out << QString::fromLatin1(what).leftJustified(27) << "once   " << number(ours) << " ms, raw " << number(raw) << ", ratio " << number(ours / raw) << Qt::endl;
    }
    void report(const char *what, int turns, const std::function<void(int)> &ours, const std::function<void(int)> &raw, const std::function<void(int)> &rawAgain)
    {
        Times mine;
        Times floor;
        Times again;
        for (int i = 0; i < turns; ++i) {
            mine.values.append(milliseconds([&] { ours(i); }));
            floor.values.append(milliseconds([&] { raw(i); }));
            again.values.append(milliseconds([&] { rawAgain(i); }));
        }
        m_out << QString::fromLatin1(what).leftJustified(27) << "median " << number(mine.at(0.5)) << " ms, raw " << number(floor.at(0.5)) << ", ratio "
              << number(mine.at(0.5) / floor.at(0.5)) << " (raw again " << number(again.at(0.5) / floor.at(0.5)) << "); p99 " << number(mine.at(0.99)) << ", raw "
              << number(floor.at(0.99)) << Qt::endl;
    }

    QTextStream &m_out;
    TempJournal m_journal;
    RawJournal m_raw;
    DiaryWords m_words;
    QRandomGenerator m_random;
    QList<Emotion> m_emotions;
    QDateTime m_first;
    QDateTime m_last{QDate(2010, 1, 1), QTime(8, 0), Qt::OffsetFromUTC, 3600};
    int m_saved = 0;
    qint64 m_kept = 0;
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
