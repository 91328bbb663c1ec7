// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "core/journal/journalservice.h"
#include "core/session/writingcourse.h"
#include "core/storage/database.h"
#include "tests/support/tempjournal.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

class TestWritingCourse final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        test::failOnWarnings();
        m_journal = std::make_unique<test::TempJournal>();
    }
    void cleanup() { m_journal.reset(); }

    void noneIsOnAtFirst()
    {
        QVERIFY(!course().state());
        VERIFY_ERROR(course().letTodayGo(), ErrorCode::NotFound);
        VERIFY_ERROR(course().keepToday(entry()), ErrorCode::NotFound);
        QCOMPARE((*m_journal)->journal.count().value_or(-1), 0);
    }

    void fiveDaysEndIt()
    {
        VERIFY_OK(course().begin(u"  the kitchen table, after dinner "_s));
        for (int day = 0; day < WritingCourse::Days; ++day) {
            QCOMPARE(course().state()->written, day);
            QVERIFY(!course().state()->today);
            QCOMPARE(course().state()->place, u"the kitchen table, after dinner"_s);
            VERIFY_OK(course().letTodayGo());
            // A day left out in the middle is not counted and not mentioned.
            m_journal->clock().advanceDays(day == 2 ? 3 : 1);
            m_journal->reopen();
        }
        QVERIFY(!course().state());
    }

    void oneDayCountsOnce()
    {
        VERIFY_OK(course().begin({}));
        VERIFY_OK(course().saveWords(u"day one"_s));
        const auto id = course().keepToday(entry());
        VERIFY_OK(id);
        QVERIFY(course().words().isEmpty());
        VERIFY_OK(course().letTodayGo());
        QCOMPARE(course().state()->written, 1);
        QVERIFY(course().state()->today);
        QCOMPARE(m_journal->value(u"SELECT entry_id FROM writing_day"_s).toString(), *id);
    }

    void beginningAgainGoesOnWithAnotherPlace()
    {
        VERIFY_OK(course().begin(u"the sofa"_s));
        VERIFY_OK(course().letTodayGo());
        VERIFY_OK(course().begin(u"the library"_s));
        QCOMPARE(course().state()->written, 1);
        QCOMPARE(course().state()->place, u"the library"_s);
    }

    void keepingIsAllOrNothing()
    {
        const test::QuietStorageLog quiet;
        VERIFY_OK(course().begin({}));
        VERIFY_OK(course().saveWords(u"day one"_s));
        VERIFY_OK((*m_journal)->database().run(u"CREATE TEMP TRIGGER refuse BEFORE INSERT ON writing_day BEGIN SELECT raise(ABORT, 'no'); END"_s));
        VERIFY_ERROR(course().keepToday(entry()), ErrorCode::Storage);
        QCOMPARE((*m_journal)->journal.count().value_or(-1), 0);
        QCOMPARE(course().words(), u"day one"_s);
        QCOMPARE(course().state()->written, 0);
    }

    void wordsLetGoAreInNoFile()
    {
        VERIFY_OK(course().begin({}));
        VERIFY_OK(course().saveWords(u"unrepeatable "_s.repeated(400)));
        QVERIFY(m_journal->bytes().contains("unrepeatable"));
        VERIFY_OK(course().letTodayGo());
        QVERIFY(!m_journal->bytes().contains("unrepeatable"));
        QCOMPARE(course().state()->written, 1);
    }

    void itCanBeStopped()
    {
        VERIFY_OK(course().begin({}));
        VERIFY_OK(course().stop());
        QVERIFY(!course().state());
        VERIFY_OK(course().begin({}));
        QCOMPARE(course().state()->written, 0);
    }

private:
    static JournalEntry entry()
    {
        JournalEntry entry;
        entry.mood = 2;
        entry.text = u"day one"_s;
        return entry;
    }
    WritingCourse &course() { return (*m_journal)->writingCourse; }

    std::unique_ptr<test::TempJournal> m_journal;
};

QTEST_GUILESS_MAIN(TestWritingCourse)
#include "tst_writingcourse.moc"
