// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "core/journal/journalmodel.h"
#include "core/journal/journalservice.h"
#include "tests/support/tempjournal.h"
#include "tests/support/verify.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

Q_DECLARE_METATYPE(secondwind::EntryQuery)

class TestJournalModel final : public QObject
{
    Q_OBJECT

private slots:
    // The tester itself reads on when a model is reset, which its own book-keeping does not bear
    // (Qt 6.4); the test reads on where it matters.
    void init()
    {
        test::failOnWarnings();
        m_journal = std::make_unique<test::TempJournal>();
        m_model = std::make_unique<JournalModel>((*m_journal)->journal);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        m_tester->setUseFetchMore(false);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_journal.reset();
    }

    void readsOnlyWhatIsAskedFor()
    {
        write(130);
        JournalModel fresh((*m_journal)->journal);
        QAbstractItemModelTester tester(&fresh, QAbstractItemModelTester::FailureReportingMode::Fatal);
        tester.setUseFetchMore(false);
        QVERIFY(fresh.canFetchMore({}));
        int before = -1;
        while (fresh.canFetchMore({})) {
            fresh.fetchMore({});
            QVERIFY(fresh.rowCount() > before || !fresh.canFetchMore({}));
            before = fresh.rowCount();
        }
        QCOMPARE(fresh.rowCount(), 130);
        for (int row = 0; row < 130; ++row)
            QCOMPARE(fresh.index(row).data().toString(), u"entry %1"_s.arg(129 - row));
    }

    void aNewEntryAppearsAtItsPlace()
    {
        write(3);
        const QString id = write(u"in between"_s, m_journal->clock().now().addDays(-2).addSecs(60));
        m_model->reload();
        QCOMPARE(m_model->rowCount(), 4);
        QVERIFY(m_model->rowOf(id) >= 0);
        QCOMPARE(m_model->index(m_model->rowOf(id)).data(JournalModel::TextRole).toString(), u"in between"_s);
        QCOMPARE(m_model->rowOf(u"nobody"_s), -1);
    }

    void aChangedEntryShowsItsNewWords()
    {
        write(3);
        JournalEntry entry = *(*m_journal)->journal.find(m_model->index(1).data(JournalModel::IdRole).toString());
        entry.text = u"changed"_s;
        entry.mood = 5;
        entry.emotions = {{u"sad"_s, 4}};
        entry.tags = {u"t"_s};
        VERIFY_OK((*m_journal)->journal.update(entry));
        const QModelIndex index = m_model->index(m_model->rowOf(entry.id));
        QCOMPARE(index.data().toString(), u"changed"_s);
        QCOMPARE(index.data(JournalModel::MoodRole).toInt(), 5);
        QCOMPARE(index.data(JournalModel::EmotionsRole).toStringList(), QStringList{u"sad"_s});
        QCOMPARE(index.data(JournalModel::TagsRole).toStringList(), QStringList{u"t"_s});
        QCOMPARE(index.data(JournalModel::AtRole).toDateTime(), entry.at);
        QVERIFY(!index.data(Qt::DecorationRole).isValid());
    }

    void removingKeepsTheRest_data()
    {
        QTest::addColumn<int>("row");
        QTest::newRow("first") << 0;
        QTest::newRow("middle") << 2;
        QTest::newRow("last") << 4;
    }
    void removingKeepsTheRest()
    {
        QFETCH(const int, row);
        write(5);
        QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        const QString id = m_model->index(row).data(JournalModel::IdRole).toString();
        QStringList expected = texts();
        expected.removeAt(row);
        VERIFY_OK((*m_journal)->journal.moveToTrash(id));
        QCOMPARE(texts(), expected);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(reset.count(), 0);
    }

    void removingEverythingReadGoesOnWithTheRest()
    {
        write(120);
        while (m_model->rowCount() > 0)
            VERIFY_OK((*m_journal)->journal.moveToTrash(m_model->index(0).data(JournalModel::IdRole).toString()));
        while (m_model->canFetchMore({}))
            m_model->fetchMore({});
        QCOMPARE(m_model->rowCount(), (*m_journal)->journal.count().value_or(-1));
    }

    void removingUnderAFetchDropsNoEntry()
    {
        write(120);
        while (m_model->rowCount() == 0)
            m_model->fetchMore({});
        const int read = m_model->rowCount();
        VERIFY_OK((*m_journal)->journal.moveToTrash(m_model->index(read - 1).data(JournalModel::IdRole).toString()));
        while (m_model->canFetchMore({}))
            m_model->fetchMore({});
        QCOMPARE(m_model->rowCount(), 119);
    }

    void theFirstOfADayIsMarked()
    {
        const QDateTime noon(QDate(2025, 3, 1), QTime(12, 0));
        write(u"a"_s, noon);
        const QString b = write(u"b"_s, noon.addSecs(60));
        write(u"c"_s, noon.addDays(1));
        QCOMPARE(marks(), (QList<bool>{true, true, false}));
        // Without the first, the next one of the day is it.
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        VERIFY_OK((*m_journal)->journal.moveToTrash(b));
        QCOMPARE(marks(), (QList<bool>{true, true}));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.constFirst().constFirst().toModelIndex().row(), 1);
    }

    void searchNarrowsAndWidens()
    {
        write(20);
        write(u"a needle"_s, m_journal->clock().now());
        search(u"need"_s);
        QCOMPARE(texts(), QStringList{u"a needle"_s});
        QCOMPARE(m_model->query().search, u"need"_s);
        // One that does not fit stays out of sight.
        write(u"hay"_s, m_journal->clock().now());
        QCOMPARE(texts(), QStringList{u"a needle"_s});
        search(u"\"("_s);
        QCOMPARE(m_model->rowCount(), 0);
        search({});
        QCOMPARE(m_model->rowCount(), 22);
    }

    void filtersNarrowAndWiden()
    {
        write(3);
        JournalEntry low;
        low.mood = 1;
        low.text = u"low"_s;
        VERIFY_OK((*m_journal)->journal.add(low));
        EntryQuery query;
        query.moods = {1};
        m_model->setQuery(query);
        QCOMPARE(texts(), QStringList{u"low"_s});
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        m_model->setQuery(query); // the same again reads nothing
        QCOMPARE(reset.count(), 0);
        m_model->setQuery({});
        QCOMPARE(m_model->rowCount(), 4);
    }

    void aChangeInPlaceMovesNothing()
    {
        write(120);
        while (m_model->canFetchMore({}))
            m_model->fetchMore({});
        const int row = 80;
        JournalEntry entry = *(*m_journal)->journal.find(m_model->index(row).data(JournalModel::IdRole).toString());
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        entry.text = u"changed"_s;
        VERIFY_OK((*m_journal)->journal.update(entry));
        QCOMPARE(reset.count(), 0);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_model->index(row).data().toString(), u"changed"_s);
        // Another time is another place.
        entry.at = entry.at.addYears(-30);
        VERIFY_OK((*m_journal)->journal.update(entry));
        QCOMPARE(reset.count(), 1);
        QCOMPARE(m_model->rowCount(), 120);
        QCOMPARE(m_model->index(119).data().toString(), u"changed"_s);
    }

    void allRowsAtOnceAreReadWhereTheyAreLookedAt()
    {
        fill(1300);
        m_model->reload();
        QCOMPARE(m_model->rowCount(), EntryWindow::PageRows);
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        m_model->fetchAll();
        QCOMPARE(m_model->rowCount(), 1300);
        QCOMPARE(inserted.count(), 1);
        QVERIFY(!m_model->canFetchMore({}));
        for (const int row : {1299, 0, 650, 649, 1249, 50, 1250, 777, 49, 1298})
            QCOMPARE(m_model->index(row).data().toString(), u"entry %1"_s.arg(1299 - row));
        for (int row = 0; row < 1300; ++row)
            QCOMPARE(m_model->index(row).data().toString(), u"entry %1"_s.arg(1299 - row));
        // All there are stay all, and a list of other things begins small again.
        write(u"one more"_s, m_journal->clock().now().addYears(1));
        QCOMPARE(m_model->rowCount(), 1301);
        QVERIFY(!m_model->canFetchMore({}));
        search(u"entry"_s);
        QCOMPARE(m_model->rowCount(), EntryWindow::PageRows);
    }

    void filteredRowsAtOnceAreTheOnesAPageWouldShow_data()
    {
        QTest::addColumn<EntryQuery>("query");
        EntryQuery query;
        query.search = u"entr"_s;
        QTest::newRow("search") << query;
        query.moods = {2, 4};
        QTest::newRow("search and mood") << query;
        query.search.clear();
        QTest::newRow("mood") << query;
        query.search = u"-entry"_s;
        QTest::newRow("nothing") << query;
        query.search.clear();
        query.moods.clear();
        query.from = QDate(2021, 3, 1);
        query.to = QDate(2023, 1, 1);
        QTest::newRow("days") << query;
        query.search = u"entry"_s;
        QTest::newRow("days and search") << query;
    }
    void filteredRowsAtOnceAreTheOnesAPageWouldShow()
    {
        QFETCH(EntryQuery, query);
        fill(1300);
        m_model->setQuery(query);
        m_model->fetchAll();
        const QStringList expected = textsOfService(query);
        QCOMPARE(m_model->rowCount(), expected.size());
        for (int row = m_model->rowCount() - 1; row >= 0; row -= 7)
            QCOMPARE(m_model->index(row).data().toString(), expected.at(row));
        QCOMPARE(texts(), expected);
    }

    void onlyThePagesLookedAtLastStayInMemory()
    {
        fill(1300);
        EntryWindow window((*m_journal)->journal);
        VERIFY_OK(window.reset({}, 0, EntryWindow::Extent::All));
        const auto inMemory = [&] {
            int count = 0;
            for (int i = 0; i < 1300; ++i)
                count += window.rowInMemory(m_ids.at(i)) >= 0 ? 1 : 0;
            return count;
        };
        QCOMPARE(inMemory(), EntryWindow::PageRows);
        for (int row = 0; row < 1300; ++row) {
            const auto entry = window.entry(row);
            VERIFY_OK(entry);
            QVERIFY(*entry);
        }
        QCOMPARE(inMemory(), EntryWindow::PageRows * EntryWindow::MostPages);
        QCOMPARE(window.rowInMemory(m_ids.at(1299)), -1);
        QVERIFY(window.rowInMemory(m_ids.at(0)) == 1299);
        // Those dropped are found again, by their row and by their id.
        for (const int row : {0, 3, 1299, 640})
            QCOMPARE(window.rowOf(m_ids.at(1299 - row)).value_or(-2), row);
        QCOMPARE(window.rowOf(u"nobody"_s).value_or(-2), -1);
    }

    void indexesStayRightThroughChangesOutOfSight()
    {
        fill(1300);
        m_model->reload();
        m_model->fetchAll();
        QString kept = m_ids.at(10);
        const QPersistentModelIndex current = m_model->index(m_model->rowOf(kept));
        QCOMPARE(current.row(), 1289);
        for (int row = 0; row < 1100; row += 25)
            QVERIFY(m_model->index(row).data().isValid()); // drops the page of it
        for (const int row : {1099, 1000, 999}) {
            VERIFY_OK((*m_journal)->journal.moveToTrash(m_model->index(row).data(JournalModel::IdRole).toString()));
        }
        QCOMPARE(m_model->rowCount(), 1297);
        QVERIFY(current.isValid());
        QCOMPARE(current.row(), 1286);
        QCOMPARE(current.data(JournalModel::IdRole).toString(), kept);
        QCOMPARE(texts(), textsOfService());
    }

    void whatHappensInAnyOrderTheRowsAreThoseOfTheJournal()
    {
        fill(700);
        m_model->reload();
        QRandomGenerator random(7);
        for (int turn = 0; turn < 300; ++turn) {
            const int row = random.bounded(m_model->rowCount());
            const QString id = m_model->index(row).data(JournalModel::IdRole).toString();
            switch (random.bounded(9)) {
            case 0:
                m_model->fetchMore({});
                break;
            case 1:
                if (turn > 150)
                    m_model->fetchAll();
                break;
            case 2:
                VERIFY_OK((*m_journal)->journal.moveToTrash(id));
                break;
            case 3:
                // Anywhere, in memory or not, or no longer there.
                static_cast<void>((*m_journal)->journal.moveToTrash(m_ids.at(random.bounded(static_cast<int>(m_ids.size())))));
                break;
            case 4:
            case 5: {
                JournalEntry entry = *(*m_journal)->journal.find(id);
                entry.text += u'!';
                if (random.bounded(4) == 0)
                    entry.at = entry.at.addDays(random.bounded(400) - 200);
                VERIFY_OK((*m_journal)->journal.update(entry));
                break;
            }
            default:
                QVERIFY(m_model->index(row).data().isValid());
                break;
            }
            if (turn % 20 == 0)
                QCOMPARE(texts(), textsOfService().first(m_model->rowCount()));
        }
        m_model->fetchAll();
        QCOMPARE(texts(), textsOfService());
    }

    void whatAnotherProgramTookAwayIsNoticed()
    {
        fill(400);
        m_model->reload();
        m_model->fetchAll();
        const auto second = m_journal->second();
        for (int i = 0; i < 370; ++i)
            VERIFY_OK(second->journal.moveToTrash(m_ids.at(i)));
        QVERIFY(!m_model->index(399).data().isValid());
        QTRY_COMPARE(m_model->rowCount(), 30);
        QCOMPARE(texts(), textsOfService());
    }

    void theBestAreShownAsTheyWereFound()
    {
        write(30);
        const QString best = write(u"needle needle needle"_s, m_journal->clock().now().addYears(-1));
        const QString other = write(u"a needle in very many other words that are not asked for at all"_s, m_journal->clock().now());
        EntryQuery query;
        query.search = u"needle"_s;
        query.order = EntryQuery::Order::BestFirst;
        m_model->showFound(query, *(*m_journal)->journal.list(query));
        QCOMPARE(m_model->rowCount(), 2);
        QCOMPARE(m_model->rowOf(best), 0);
        QCOMPARE(m_model->rowOf(other), 1);
        QVERIFY(!m_model->canFetchMore({}));
        VERIFY_OK((*m_journal)->journal.moveToTrash(best));
        QCOMPARE(m_model->rowOf(other), 0);
        write(u"needle needle"_s, m_journal->clock().now().addYears(-2));
        QCOMPARE(m_model->rowOf(other), 1);
        // The same words, the newest first.
        query.order = EntryQuery::Order::NewestFirst;
        m_model->setQuery(query);
        QCOMPARE(m_model->rowOf(other), 0);
    }

    void aRowIsSpokenWithItsDayAndMood()
    {
        QLocale::setDefault(QLocale(u"en_GB"_s));
        JournalEntry entry;
        entry.mood = 2;
        entry.at = QDateTime(QDate(2024, 11, 22), QTime(19, 5), Qt::UTC);
        entry.text = u"They said\n\nno."_s + QString(500, u'x');
        VERIFY_OK(m_journal->services().journal.add(entry));
        m_model->reload();
        const QString spoken = m_model->index(0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.startsWith(u"22/11/2024 19:05, low. They said no."_s), qPrintable(spoken));
        QVERIFY(spoken.size() < 250);
        entry.mood = 0;
        entry.at = entry.at.addDays(1);
        entry.text = u"Rain"_s;
        VERIFY_OK(m_journal->services().journal.add(entry));
        QCOMPARE(m_model->index(0).data(Qt::AccessibleTextRole).toString(), u"23/11/2024 19:05. Rain"_s);
    }

    void rolesHaveNames()
    {
        QCOMPARE(m_model->roleNames().value(JournalModel::MoodRole), QByteArray("mood"));
        QCOMPARE(m_model->roleNames().value(JournalModel::FirstOfDayRole), QByteArray("firstOfDay"));
    }

private:
    void search(const QString &typed)
    {
        EntryQuery query;
        query.search = typed;
        m_model->setQuery(query);
    }
    // Many at once; m_ids has the oldest first.
    void fill(int count)
    {
        QList<StoredEntry> entries;
        m_ids.clear();
        for (int i = 0; i < count; ++i) {
            JournalEntry entry;
            entry.id = u"id-%1"_s.arg(i);
            entry.mood = 1 + i % 5;
            entry.text = u"entry %1"_s.arg(i);
            entry.at = QDateTime(QDate(2021, 1, 1), QTime(23, 30)).addSecs(i * 60'000);
            entries.append({entry, {}, {}});
            m_ids.append(entry.id);
        }
        VERIFY_OK((*m_journal)->journal.merge(entries, JournalService::Run::Real));
    }
    QStringList textsOfService(EntryQuery query = {}) const
    {
        query.limit = 5000;
        const auto listed = (*m_journal)->journal.list(query).value_or(QList<ListedEntry>());
        QStringList found;
        for (const ListedEntry &each : listed)
            found.append(each.entry.text);
        return found;
    }
    void write(int count)
    {
        const QDateTime start = m_journal->clock().now().addDays(-count);
        for (int i = 0; i < count; ++i)
            QVERIFY(!write(u"entry %1"_s.arg(i), start.addDays(i)).isEmpty());
    }
    QString write(const QString &text, const QDateTime &at)
    {
        JournalEntry entry;
        entry.mood = 3;
        entry.text = text;
        entry.at = at;
        return (*m_journal)->journal.add(entry).value_or(QString());
    }
    QStringList texts() const
    {
        QStringList found;
        for (int row = 0; row < m_model->rowCount(); ++row)
            found.append(m_model->index(row).data().toString());
        return found;
    }
    QList<bool> marks() const
    {
        QList<bool> found;
        for (int row = 0; row < m_model->rowCount(); ++row)
            found.append(m_model->index(row).data(JournalModel::FirstOfDayRole).toBool());
        return found;
    }

    QStringList m_ids;
    std::unique_ptr<test::TempJournal> m_journal;
    std::unique_ptr<JournalModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(TestJournalModel)

#include "tst_journalmodel.moc"
