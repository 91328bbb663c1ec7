// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "core/plan/timeboxservice.h"
#include "core/session/sessionservice.h"
#include "tests/support/tempjournal.h"
#include "tests/support/verify.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace secondwind;

class TestTimeBox final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        test::failOnWarnings();
        m_journal = std::make_unique<test::TempJournal>();
    }
    void cleanup() { m_journal.reset(); }

    void choicesStandForEnds_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::addColumn<QTime>("now");
        QTest::addColumn<QDateTime>("end");
        const QDate day(2025, 3, 3);
        QTest::newRow("15 minutes") << u"PT15M"_s << QTime(23, 50) << QDateTime(day.addDays(1), QTime(0, 5));
        QTest::newRow("an hour") << u"PT1H"_s << QTime(20, 15) << QDateTime(day, QTime(21, 15));
        QTest::newRow("two days") << u"P2D"_s << QTime(20, 15) << QDateTime(day.addDays(2), QTime(20, 15));
        QTest::newRow("evening") << u"evening"_s << QTime(20, 15) << QDateTime(day, QTime(23, 0));
        QTest::newRow("evening, nearly over") << u"evening"_s << QTime(22, 1) << QDateTime();
        QTest::newRow("tomorrow") << u"tomorrow"_s << QTime(23, 59) << QDateTime(day.addDays(1), QTime(22, 0));
        QTest::newRow("unknown") << u"soon"_s << QTime(20, 15) << QDateTime();
    }
    void choicesStandForEnds()
    {
        QFETCH(const QString, choice);
        QFETCH(const QTime, now);
        QFETCH(const QDateTime, end);
        QCOMPARE(endOf(choice, QDateTime(QDate(2025, 3, 3), now)).value_or(QDateTime()), end);
    }

    void anEndOutOfReachIsRefused_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<bool>("good");
        QTest::newRow("past") << -60 << false;
        QTest::newRow("now") << 0 << false;
        QTest::newRow("soon") << 1 << true;
        QTest::newRow("two days") << 48 * 3600 << true;
        QTest::newRow("more") << 48 * 3600 + 60 << false;
    }
    void anEndOutOfReachIsRefused()
    {
        QFETCH(const int, seconds);
        QFETCH(const bool, good);
        const auto begun = boxes().begin(TimeBoxKind::Feeling, now().addSecs(seconds), {});
        QCOMPARE(begun.has_value(), good);
        QCOMPARE(boxes().running(TimeBoxKind::Feeling).has_value(), good);
        if (!good)
            VERIFY_ERROR(begun, ErrorCode::InvalidInput);
    }

    void itRunsAndIsOverOnce()
    {
        VERIFY_OK(boxes().begin(TimeBoxKind::Feeling, now().addSecs(900), {}));
        QCOMPARE(boxes().running(TimeBoxKind::Feeling)->left(now()), 900s);
        QVERIFY(!boxes().running(TimeBoxKind::Hold));
        m_journal->clock().advance(14min);
        m_journal->reopen();
        QCOMPARE(boxes().running(TimeBoxKind::Feeling)->left(now()), 60s);
        QVERIFY(!boxes().over(TimeBoxKind::Feeling));
        m_journal->clock().advance(1min);
        QVERIFY(!boxes().running(TimeBoxKind::Feeling));
        const auto over = boxes().over(TimeBoxKind::Feeling);
        QVERIFY(over);
        QSignalSpy changed(&boxes(), &TimeBoxService::timeBoxesChanged);
        VERIFY_OK(boxes().close(over->id));
        QCOMPARE(changed.count(), 1);
        QVERIFY(!boxes().over(TimeBoxKind::Feeling));
    }

    void aClockSetBackDoesNotMakeItLonger()
    {
        VERIFY_OK(boxes().begin(TimeBoxKind::Hold, now().addSecs(3600), {}));
        m_journal->clock().advance(-72h);
        QCOMPARE(boxes().running(TimeBoxKind::Hold)->left(now()), 3600s);
        m_journal->clock().advance(96h);
        QVERIFY(!boxes().running(TimeBoxKind::Hold));
        QVERIFY(boxes().over(TimeBoxKind::Hold));
    }

    void aNewOneTakesThePlaceOfTheOld()
    {
        VERIFY_OK(boxes().begin(TimeBoxKind::Feeling, now().addSecs(900), {}));
        VERIFY_OK(boxes().begin(TimeBoxKind::Feeling, now().addSecs(3600), {}));
        QCOMPARE(boxes().running(TimeBoxKind::Feeling)->left(now()), 3600s);
        m_journal->clock().advance(20min);
        QVERIFY(!boxes().over(TimeBoxKind::Feeling));
    }

    void aSessionBeginsItWithItsAnswer()
    {
        SessionService &session = (*m_journal)->session;
        VERIFY_OK(session.start(u"full"_s));
        VERIFY_OK(session.setAnswer(u"let-out.time-box"_s, u"2025-03-03T21:15:00+01:00"_s));
        QCOMPARE(boxes().running(TimeBoxKind::Feeling)->left(now()), 3600s);
        VERIFY_OK(session.setAnswer(u"let-out.hold"_s, u"2025-03-04T20:15:00+01:00"_s));
        QCOMPARE(boxes().running(TimeBoxKind::Hold)->left(now()), 24h);
        VERIFY_ERROR(session.setAnswer(u"let-out.time-box"_s, u"2025-03-03T20:00:00+01:00"_s), ErrorCode::InvalidInput);
        QCOMPARE(session.session().textOf(u"let-out.time-box"_s), u"2025-03-03T21:15:00+01:00"_s);
        VERIFY_OK(session.setAnswer(u"let-out.time-box"_s, QString()));
        QVERIFY(!boxes().running(TimeBoxKind::Feeling));
        QVERIFY(boxes().running(TimeBoxKind::Hold));
    }

private:
    TimeBoxService &boxes() { return (*m_journal)->timeBoxes; }
    QDateTime now() { return m_journal->clock().now(); }

    std::unique_ptr<test::TempJournal> m_journal;
};

QTEST_GUILESS_MAIN(TestTimeBox)
#include "tst_timebox.moc"
