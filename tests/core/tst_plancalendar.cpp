// SPDX-License-Identifier: GPL-3.0-or-later
// Plans as days of a calendar; what comes again is unrolled by Python's dateutil.
#include "core/exchange/plancalendar.h"
#include "tests/support/verify.h"

#include <QProcess>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

namespace {

PlanItem item(QDate due, Repetition repetition = {})
{
    PlanItem item;
    item.id = u"1"_s;
    item.when = u"I sit down with coffee"_s;
    item.then = u"say my three numbers"_s;
    item.dueOn = due;
    item.repetition = repetition;
    return item;
}

QStringList unrolled(const QByteArray &rule, QDate from, int count)
{
    QProcess python;
    python.start(QStringLiteral(SECONDWIND_PYTHON),
                 {u"-B"_s, u"-c"_s,
                  u"import sys, itertools, datetime, dateutil.rrule as r\n"
                  "start = datetime.datetime.fromisoformat(sys.argv[2])\n"
                  "for day in itertools.islice(r.rrulestr(sys.argv[1], dtstart=start), int(sys.argv[3])): print(day.date())"_s,
                  QString::fromLatin1(rule), from.toString(Qt::ISODate), QString::number(count)});
    if (!python.waitForFinished() || python.exitCode() != 0)
        qWarning("%s", python.readAllStandardError().constData());
    return QString::fromLatin1(python.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

class TestPlanCalendar final : public QObject
{
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void aDatedPlanIsAWholeDay()
    {
        const auto events = planEvents({item(QDate(2025, 3, 9))});
        QCOMPARE(events.size(), 1);
        QVERIFY(events.constFirst().wholeDay);
        QCOMPARE(events.constFirst().start.date(), QDate(2025, 3, 9));
        QCOMPARE(events.constFirst().summary, u"When I sit down with coffee, then I will say my three numbers."_s);
        QVERIFY(events.constFirst().rule.isEmpty());
        QVERIFY(icalendar::file(events, QDateTime(QDate(2025, 3, 3), QTime(1, 0))).contains("DTSTART;VALUE=DATE:20250309"));
    }

    void whatIsDoneOrHasNoDateIsLeftOut()
    {
        PlanItem done = item(QDate(2025, 3, 9));
        done.doneAt = QDateTime(QDate(2025, 3, 3), QTime(1, 0));
        PlanItem undated = item(QDate(2025, 3, 9));
        undated.dueOn.reset();
        QVERIFY(planEvents({done, undated}).isEmpty());
    }

    void aRuleFallsOnTheDaysOfItsRhythm_data()
    {
        QTest::addColumn<int>("every");
        QTest::addColumn<QDate>("from");
        QTest::newRow("daily") << static_cast<int>(Repeat::Daily) << QDate(2025, 3, 9);
        QTest::newRow("weekdays") << static_cast<int>(Repeat::Weekdays) << QDate(2025, 3, 12);
        QTest::newRow("weekly") << static_cast<int>(Repeat::Weekly) << QDate(2025, 3, 9);
        for (const int day : {1, 28, 29, 30, 31})
            QTest::addRow("monthly on %d", day) << static_cast<int>(Repeat::Monthly) << QDate(2024, 1, day);
    }
    void aRuleFallsOnTheDaysOfItsRhythm()
    {
        QFETCH(const int, every);
        QFETCH(const QDate, from);
        const Repetition rhythm{static_cast<Repeat>(every), from};
        QStringList days;
        for (QDate day = from; days.size() < 40; day = rhythm.nextAfter(day))
            days.append(day.toString(Qt::ISODate));
        QCOMPARE(unrolled(recurrenceRule(rhythm), from, 40), days);
    }

    void aDayMovedAwayFromItsRhythmIsADateOfItsOwn()
    {
        const auto events = planEvents({item(QDate(2025, 3, 12), {Repeat::Weekly, QDate(2025, 3, 9)})});
        QCOMPARE(events.size(), 2);
        QCOMPARE(events.at(0).start.date(), QDate(2025, 3, 12));
        QVERIFY(events.at(0).rule.isEmpty());
        QCOMPARE(events.at(1).start.date(), QDate(2025, 3, 16));
        QCOMPARE(events.at(1).rule, QByteArray("FREQ=WEEKLY"));
        QVERIFY(events.at(0).uid != events.at(1).uid);
    }
};

QTEST_GUILESS_MAIN(TestPlanCalendar)
#include "tst_plancalendar.moc"
