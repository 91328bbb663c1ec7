// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journalmodel.h"
#include "core/journal/journalservice.h"
#include "tests/support/tempjournal.h"
#include "tests/support/verify.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

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

    std::unique_ptr<test::TempJournal> m_journal;
    std::unique_ptr<JournalModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(TestJournalModel)

#include "tst_journalmodel.moc"
