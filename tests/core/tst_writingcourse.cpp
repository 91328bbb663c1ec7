// SPDX-License-Identifier: GPL-3.0-or-later
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
        VERIFY_ERROR(course().writtenToday({}), ErrorCode::NotFound);
    }

    void fiveDaysEndIt()
    {
        VERIFY_OK(course().begin(u"  the kitchen table, after dinner "_s));
        for (int day = 0; day < WritingCourse::Days; ++day) {
            QCOMPARE(course().state()->written, day);
            QVERIFY(!course().state()->today);
            QCOMPARE(course().state()->place, u"the kitchen table, after dinner"_s);
            VERIFY_OK(course().writtenToday({}));
            // A day left out in the middle is not counted and not mentioned.
            m_journal->clock().advanceDays(day == 2 ? 3 : 1);
            m_journal->reopen();
        }
        QVERIFY(!course().state());
    }

    void oneDayCountsOnce()
    {
        JournalEntry entry;
        entry.mood = 2;
        entry.text = u"day one"_s;
        const QString id = *(*m_journal)->journal.add(entry);
        VERIFY_OK(course().begin({}));
        VERIFY_OK(course().writtenToday(id));
        VERIFY_OK(course().writtenToday({}));
        QCOMPARE(course().state()->written, 1);
        QVERIFY(course().state()->today);
        QCOMPARE(m_journal->value(u"SELECT entry_id FROM writing_day"_s).toString(), id);
    }

    void beginningAgainGoesOnWithAnotherPlace()
    {
        VERIFY_OK(course().begin(u"the sofa"_s));
        VERIFY_OK(course().writtenToday({}));
        VERIFY_OK(course().begin(u"the library"_s));
        QCOMPARE(course().state()->written, 1);
        QCOMPARE(course().state()->place, u"the library"_s);
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
    WritingCourse &course() { return (*m_journal)->writingCourse; }

    std::unique_ptr<test::TempJournal> m_journal;
};

QTEST_GUILESS_MAIN(TestWritingCourse)
#include "tst_writingcourse.moc"
