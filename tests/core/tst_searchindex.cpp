// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "core/journal/journalrepository.h"
#include "core/journal/journalservice.h"
#include "core/journal/searchindex.h"
#include "core/storage/database.h"
#include "tests/support/tempjournal.h"
#include "tests/support/verify.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace secondwind;

namespace {

const QString Trigger = u"SELECT count(*) FROM sqlite_schema WHERE name = 'journal_entry_added'"_s;

StoredEntry entryOf(const QString &id, const QString &text, int day = 0)
{
    JournalEntry entry;
    entry.id = id;
    entry.text = text;
    entry.at = QDateTime(QDate(2024, 1, 1), QTime(12, 0), Qt::UTC).addDays(day);
    return {entry, entry.at, entry.at};
}

} // namespace

class TestSearchIndex final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        test::failOnWarnings();
        m_journal = std::make_unique<test::TempJournal>();
    }

    void whatComesInManyAtOnceIsFound()
    {
        fill(1203);
        QCOMPARE(found(u"number"_s), 1203);
        QCOMPARE(found(u"\"number 1202\""_s), 1);
        QCOMPARE(m_journal->value(Trigger).toInt(), 1);
        checkIndex();
        // The next one by itself.
        VERIFY_OK(journal().add(entryOf({}, u"alone"_s).entry));
        QCOMPARE(found(u"alone"_s), 1);
        checkIndex();
    }

    void oneThatComesTwiceIsFoundByItsLastWords()
    {
        StoredEntry again = entryOf(u"a"_s, u"second words"_s, 3);
        again.changed = again.changed.addYears(1);
        const auto counts = journal().merge({entryOf(u"a"_s, u"first words"_s), again, entryOf(u"b"_s, u"other words"_s)}, JournalService::Run::Real);
        VERIFY_OK(counts);
        QCOMPARE(counts->added, 2);
        QCOMPARE(counts->updated, 1);
        QCOMPARE(found(u"first"_s), 0);
        QCOMPARE(found(u"second"_s), 1);
        QCOMPARE(found(u"words"_s), 2);
        checkIndex();
    }

    void oneNotTakenLeavesTheJournalAsItWas_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("a dry run") << 0;
        QTest::newRow("an entry that cannot be taken") << 1;
        QTest::newRow("stopped") << 2;
        QTest::newRow("refused by the file") << 3;
    }
    void oneNotTakenLeavesTheJournalAsItWas()
    {
        QFETCH(const int, way);
        fill(3);
        QList<StoredEntry> entries;
        for (int i = 0; i < 600; ++i)
            entries.append(entryOf(u"new %1"_s.arg(i), u"in vain"_s, i));
        const test::QuietStorageLog quiet;
        if (way == 1)
            entries.append(entryOf(u"empty"_s, u" "_s));
        if (way == 3)
            VERIFY_OK((*m_journal)->database().run(u"CREATE TEMP TRIGGER refuse BEFORE INSERT ON journal_entry WHEN new.id = 'new 550' BEGIN SELECT raise(ABORT, 'no'); END"_s));
        const auto merged = journal().merge(entries, way == 0 ? JournalService::Run::Dry : JournalService::Run::Real,
                                            [&](qsizetype done) { return way != 2 || done < 540; });
        QCOMPARE(merged.has_value(), way == 0);
        QCOMPARE(m_journal->value(Trigger).toInt(), 1);
        QCOMPARE(found(u"vain"_s), 0);
        QCOMPARE(journal().count().value_or(-1), 3);
        VERIFY_OK(journal().add(entryOf({}, u"afterwards"_s).entry));
        QCOMPARE(found(u"afterwards"_s), 1);
        checkIndex();
    }

    void wordsAreForgottenALittleAtATime()
    {
        fill(2000);
        const auto id = journal().add(entryOf({}, u"unrepeatableword and others"_s, 30).entry);
        VERIFY_OK(id);
        for (int i = 0; i < 20; ++i)
            VERIFY_OK(journal().add(entryOf({}, u"later %1"_s.arg(i), 400 + i).entry));
        QVERIFY(m_journal->bytes().contains("unrepeatableword"));
        VERIFY_OK(journal().removeForGood(*id));
        QVERIFY(journal().hasToForget().value_or(false));
        int steps = 0;
        bool done = false;
        for (; !done && steps < 10'000; ++steps) {
            // What is written in between does not disturb it, nor does another start.
            if (steps == 1)
                VERIFY_OK(journal().add(entryOf({}, u"in between"_s, 500).entry));
            if (steps == 2)
                m_journal->reopen();
            QVERIFY(journal().hasToForget().value_or(false));
            const auto some = SearchIndex((*m_journal)->database()).forgetSome(0ms);
            VERIFY_OK(some);
            done = *some;
        }
        QVERIFY(done);
        QVERIFY2(steps > 3, qPrintable(QString::number(steps)));
        QVERIFY(!m_journal->bytes().contains("unrepeatableword"));
        QVERIFY(!journal().hasToForget().value_or(true));
        QCOMPARE(found(u"number"_s), 2000);
        QCOMPARE(found(u"\"in between\""_s), 1);
        checkIndex();
    }

    void aLargeJournalForgetsOnAnotherThread()
    {
        fill(2000);
        QVERIFY(!removed(u"unrepeatableword"_s).isEmpty());
        SearchIndex index((*m_journal)->database());
        Forgetting forgetting((*m_journal)->database(), index, 0ms);
        QSignalSpy done(&forgetting, &Forgetting::done);
        VERIFY_OK(forgetting.begin());
        QVERIFY(forgetting.isRunning());
        // What is written, and deleted, meanwhile.
        VERIFY_OK(journal().add(entryOf({}, u"in between"_s, 500).entry));
        QVERIFY(!removed(u"anotherword"_s).isEmpty());
        VERIFY_OK(forgetting.begin());
        QVERIFY(done.wait(30'000));
        QCOMPARE(done.count(), 1);
        QVERIFY(!journal().hasToForget().value_or(true));
        QVERIFY(!m_journal->bytes().contains("unrepeatableword"));
        QVERIFY(!m_journal->bytes().contains("anotherword"));
        QCOMPARE(found(u"\"in between\""_s), 1);
        QCOMPARE(found(u"number"_s), 2000);
        checkIndex();
    }

    void whatTheProgramDidNotComeToGoesOnAtTheNextStart()
    {
        fill(2000);
        QVERIFY(!removed(u"unrepeatableword"_s).isEmpty());
        {
            SearchIndex index((*m_journal)->database());
            Forgetting forgetting((*m_journal)->database(), index, 0ms);
            VERIFY_OK(forgetting.begin());
        }
        QVERIFY(journal().hasToForget().value_or(false));
        QVERIFY(m_journal->bytes().contains("unrepeatableword"));
        m_journal->reopen();
        QCOMPARE(journal().purgeTrash().value_or(-1), 0);
        QVERIFY(!m_journal->bytes().contains("unrepeatableword"));
        QVERIFY(!journal().hasToForget().value_or(true));
    }

    void aLogInUseIsToldOnce()
    {
        fill(2000);
        QVERIFY(!removed(u"unrepeatableword"_s).isEmpty());
        // Another program in the middle of reading.
        const auto other = m_journal->second();
        auto reading = other->database().run(u"SELECT id FROM journal_entry"_s);
        VERIFY_OK(reading);
        QVERIFY(reading->next());
        SearchIndex index((*m_journal)->database());
        Forgetting forgetting((*m_journal)->database(), index, 0ms);
        QSignalSpy failed(&forgetting, &Forgetting::failed);
        VERIFY_OK(forgetting.begin());
        QVERIFY(failed.wait(30'000));
        QVERIFY(!failed.constFirst().constFirst().value<Error>().message.isEmpty());
        QVERIFY(journal().hasToForget().value_or(false));
    }

    // The screen goes on meanwhile; it is another connection to the same file.
    void theBestAreFoundFromAnotherThread()
    {
        fill(300);
        for (int i = 0; i < 150; ++i)
            VERIFY_OK(journal().add(entryOf({}, i == 20 ? u"rare rare rare"_s : u"rare among %1 and a good many other words"_s.arg(i), i).entry));
        EntryQuery query;
        query.search = u"rare"_s;
        query.order = EntryQuery::Order::BestFirst;
        query.limit = 1000;
        Result<QList<ListedEntry>> best;
        const std::unique_ptr<QThread> thread(QThread::create([&, path = m_journal->file()] {
            const SystemClock clock;
            const auto database = Database::open(path);
            if (database)
                best = JournalRepository(**database, clock).list(query);
        }));
        thread->start();
        for (int i = 0; i < 50; ++i)
            VERIFY_OK(journal().add(entryOf({}, u"meanwhile"_s, i).entry));
        QVERIFY(thread->wait());
        VERIFY_OK(best);
        QCOMPARE(best->size(), EntryQuery::MostRanked);
        QCOMPARE(best->constFirst().entry.text, u"rare rare rare"_s);
        // Of equals the newest, and without words to look for the newest of all.
        QCOMPARE(best->at(1).entry.text, u"rare among 149 and a good many other words"_s);
        query.search.clear();
        query.limit = 1;
        const auto newest = journal().list(query);
        VERIFY_OK(newest);
        QCOMPARE(newest->constFirst().entry.text, u"number 299 of many"_s);
    }

private:
    [[nodiscard]] JournalService &journal() { return (*m_journal)->journal; }
    void fill(int count)
    {
        QList<StoredEntry> entries;
        for (int i = 0; i < count; ++i)
            entries.append(entryOf(u"id %1"_s.arg(i), u"number %1 of many"_s.arg(i), i));
        VERIFY_OK(journal().merge(entries, JournalService::Run::Real));
    }
    [[nodiscard]] QString removed(const QString &words)
    {
        const QString id = journal().add(entryOf({}, words, 30).entry).value_or(QString());
        return journal().removeForGood(id) ? id : QString();
    }
    [[nodiscard]] int found(const QString &typed)
    {
        EntryQuery query;
        query.search = typed;
        return journal().count(query).value_or(-1);
    }
    void checkIndex()
    {
        // Compares the index with the texts it is of.
        VERIFY_OK((*m_journal)->database().run(u"INSERT INTO entry_search (entry_search, rank) VALUES ('integrity-check', 1)"_s));
    }

    std::unique_ptr<test::TempJournal> m_journal;
};

QTEST_GUILESS_MAIN(TestSearchIndex)

#include "tst_searchindex.moc"
