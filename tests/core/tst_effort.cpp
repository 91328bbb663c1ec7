// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/applications/applicationservice.h"
#include "core/applications/applicationwords.h"
#include "core/feedback/draftservice.h"
#include "core/journal/journalservice.h"
#include "core/plan/ownlineservice.h"
#include "core/plan/planservice.h"
#include "core/session/sessionservice.h"
#include "tests/support/tempjournal.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

class TestEffort final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        test::failOnWarnings();
        m_journal = std::make_unique<test::TempJournal>();
    }
    void cleanup() { m_journal.reset(); }

    void nothingDoneIsNothingSaid()
    {
        QCOMPARE(*service().effort(), Effort());
        QVERIFY(ApplicationWords::effort({}).isEmpty());
    }

    void everythingDoneCountsAndOnlySinceTheDayAskedFor()
    {
        doEverything();
        m_journal->clock().advanceDays(40);
        const QDate today = m_journal->clock().today();
        QCOMPARE(*service().effort(today), Effort());
        doEverything();
        // The session is an entry as well; the same lesson is kept once.
        const Effort once{1, 1, 1, 1, 2, 0, 1};
        QCOMPARE(*service().effort(today), once);
        const Effort twice{2, 2, 2, 2, 4, 1, 2};
        QCOMPARE(*service().effort(), twice);
        QCOMPARE(ApplicationWords::effort(twice).size(), 7);
        QCOMPARE(ApplicationWords::effort({3, 0, 0, 0, 0, 0, 0}).size(), 1);
    }

    void aPlanThatComesAgainCountsEachDayItWasDone()
    {
        PlanItem item;
        item.then = u"write one letter"_s;
        item.repetition.every = Repeat::Daily;
        const QString id = (*m_journal)->plan.add(item).value_or(QString());
        VERIFY_OK((*m_journal)->plan.setDone(id, true));
        m_journal->clock().advanceDays(1);
        VERIFY_OK((*m_journal)->plan.setDone(id, true));
        QCOMPARE(service().effort()->plans, 2);
        QCOMPARE(service().effort(m_journal->clock().today())->plans, 1);
    }

    void anInterviewFromBeforeHistoriesCountsInAll()
    {
        Application application;
        application.company = u"Northwind"_s;
        application.stage = ApplicationStage::Final;
        application.reject(m_journal->clock().today());
        VERIFY_OK(service().add(application));
        QCOMPARE(service().effort()->interviews, 1);
        QCOMPARE(service().effort(m_journal->clock().today())->interviews, 0);
    }

    void aStretchIsSevenDaysInARow_data()
    {
        QTest::addColumn<QList<int>>("daysAgo");
        QTest::addColumn<int>("begins"); // days ago; -1: no stretch
        QTest::newRow("none") << QList<int>{} << -1;
        QTest::newRow("seven on one day") << QList<int>(7, 0) << -1;
        QTest::newRow("six days") << QList<int>{0, 1, 2, 3, 4, 5} << -1;
        QTest::newRow("seven days") << QList<int>{0, 1, 2, 3, 4, 5, 6} << 6;
        QTest::newRow("seven days until yesterday") << QList<int>{7, 1, 3, 2, 5, 4, 6} << 7;
        QTest::newRow("until the day before yesterday") << QList<int>{2, 3, 4, 5, 6, 7, 8} << -1;
        QTest::newRow("a day of rest in between") << QList<int>{0, 1, 2, 4, 5, 6, 7, 7, 7} << -1;
        QTest::newRow("nine, some twice") << QList<int>{0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 8} << 8;
        QTest::newRow("a longer one before a rest") << QList<int>{0, 1, 3, 4, 5, 6, 7, 8, 9, 10} << -1;
    }
    void aStretchIsSevenDaysInARow()
    {
        QFETCH(const QList<int>, daysAgo);
        QFETCH(const int, begins);
        const QDate today(2025, 3, 3);
        QList<QDate> days;
        for (const int ago : daysAgo)
            days.append(today.addDays(-ago));
        QCOMPARE(stretchWithoutRest(days, today), begins < 0 ? std::nullopt : std::optional(today.addDays(-begins)));
    }

    void theHintComesOnceAStretchAndCanBeSwitchedOff()
    {
        const QDate begin = m_journal->clock().today();
        for (int day = 0; day < 6; ++day)
            addOneAndSleep();
        QVERIFY(!service().restHintDue());
        addOneAndSleep();
        QCOMPARE(service().restHintDue(), std::optional(begin));
        VERIFY_OK(service().noteRestHint(begin));
        QVERIFY(!service().restHintDue());
        addOneAndSleep(); // the stretch goes on
        QVERIFY(!service().restHintDue());
        m_journal->clock().advanceDays(1);
        for (int day = 0; day < 7; ++day)
            addOneAndSleep();
        QVERIFY(service().restHintDue());
        VERIFY_OK(service().setRestHintOn(false));
        QVERIFY(!service().restHintDue() && !service().isRestHintOn());
        m_journal->reopen();
        QVERIFY(!service().isRestHintOn());
        VERIFY_OK(service().setRestHintOn(true));
        QVERIFY(service().restHintDue());
    }

private:
    void addOneAndSleep()
    {
        Application application;
        application.company = u"Northwind"_s;
        VERIFY_OK(service().add(application));
        m_journal->clock().advanceDays(1);
    }
    void doEverything()
    {
        Application application;
        application.company = u"Northwind"_s;
        application.id = *service().add(application);
        VERIFY_OK(service().moveTo(application.id, ApplicationStage::Interview));
        const auto letter = (*m_journal)->drafts.save({});
        VERIFY_OK((*m_journal)->drafts.setState(*letter, DraftState::HandedOver));
        JournalEntry entry;
        entry.text = u"words"_s;
        VERIFY_OK((*m_journal)->journal.add(entry));
        OwnLine lesson;
        lesson.text = u"Numbers first"_s;
        VERIFY_OK((*m_journal)->ownLines.add(lesson));
        PlanItem item;
        item.then = u"call Ann"_s;
        VERIFY_OK((*m_journal)->plan.setDone(*(*m_journal)->plan.add(item), true));
        VERIFY_OK((*m_journal)->session.start(u"first-aid"_s));
        VERIFY_OK((*m_journal)->session.finish());
    }
    ApplicationService &service() { return (*m_journal)->applications; }

    std::unique_ptr<test::TempJournal> m_journal;
};

QTEST_GUILESS_MAIN(TestEffort)

#include "tst_effort.moc"
