// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/moodseries.h"

#include <QHash>
#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <limits>

using namespace secondwind;

class TestMoodSeries final : public QObject
{
    Q_OBJECT

private:
    const QDate m_start{2026, 3, 1};

    [[nodiscard]] QDate day(int number) const { return m_start.addDays(number); }

    // A value for every day, looked up day by day.
    static QHash<QDate, double> slowAverages(const QList<DayMood> &days, QDate from, QDate to)
    {
        QHash<QDate, double> averages;
        QDate lastRated;
        for (const DayMood &each : days) {
            if (each.mood > 0)
                lastRated = each.day;
        }
        for (QDate at = from; at <= to && lastRated.isValid() && at <= lastRated; at = at.addDays(1)) {
            double sum = 0;
            int entries = 0;
            for (int back = 0; back < 7; ++back) {
                for (const DayMood &each : days) {
                    if (each.day != at.addDays(-back) || each.mood <= 0)
                        continue;
                    for (int i = 0; i < each.entries; ++i) {
                        sum += each.mood;
                        ++entries;
                    }
                }
            }
            if (entries >= 2)
                averages.insert(at, sum / entries);
        }
        return averages;
    }

private slots:
    void levelsRoundHalvesUp()
    {
        QCOMPARE(moodLevel(0), 0);
        QCOMPARE(moodLevel(0.9), 0);
        QCOMPARE(moodLevel(1), 1);
        QCOMPARE(moodLevel(2.49), 2);
        QCOMPARE(moodLevel(2.5), 3);
        QCOMPARE(moodLevel(5), 5);
        QCOMPARE(moodLevel(17), 5);
        QCOMPARE(moodLevel(std::numeric_limits<double>::quiet_NaN()), 0);
    }

    void daysAreSortedAndMerged()
    {
        const QList<DayMood> days = byDay({{day(3), 4, 1}, {day(1), 2, 1}, {day(3), 1, 2}, {day(1), 0, 4},
                                           {day(2), 0, 1}, {QDate(), 3, 1}, {day(5), 3, 0}, {day(4), 9, 1}});
        QCOMPARE(days, (QList<DayMood>{{day(1), 2, 5}, {day(2), 0, 1}, {day(3), 2, 3}, {day(4), 5, 1}}));
        QVERIFY(byDay({}).isEmpty());
    }

    void oneEntryIsNoAverage()
    {
        QVERIFY(sevenDayAverage({}).isEmpty());
        QVERIFY(sevenDayAverage({{day(0), 3, 1}}).isEmpty());
        QVERIFY(sevenDayAverage({{day(0), 0, 5}}).isEmpty());
        const QList<AverageMood> two = sevenDayAverage({{day(0), 3.5, 2}});
        QCOMPARE(two.size(), 1);
        QCOMPARE(two.constFirst().day, day(0));
        QCOMPARE(two.constFirst().mood, 3.5);
    }

    void theWindowIsSevenDays()
    {
        const auto last = [this](int apart) { return sevenDayAverage({{day(0), 1, 1}, {day(apart), 4, 3}}).constLast().mood; };
        QCOMPARE(last(6), 3.25); // weighted by entries
        QCOMPARE(last(7), 4.0);
    }

    void silenceIsAGap()
    {
        const QList<AverageMood> averages = sevenDayAverage({{day(0), 2, 2}, {day(20), 4, 2}, {day(21), 0, 9}});
        QList<int> days;
        for (const AverageMood &each : averages)
            days.append(static_cast<int>(day(0).daysTo(each.day)));
        QCOMPARE(days, (QList<int>{0, 1, 2, 3, 4, 5, 6, 20}));
    }

    void averagesAreThoseOfASlowComputation()
    {
        QRandomGenerator random(20260303);
        for (int round = 0; round < 200; ++round) {
            const int length = random.bounded(1, 160);
            const int every = random.bounded(1, 12);
            QList<DayMood> given;
            for (int i = 0; i < length; ++i) {
                if (random.bounded(every) == 0)
                    given.append({day(i), random.bounded(5) == 0 ? 0.0 : 1 + random.bounded(4.0), random.bounded(1, 4)});
            }
            const QList<DayMood> days = byDay(given);
            const QHash<QDate, double> slow = slowAverages(days, day(-10), day(length + 10));
            const QList<AverageMood> fast = sevenDayAverage(days);
            QCOMPARE(fast.size(), slow.size());
            QDate before;
            for (const AverageMood &each : fast) {
                QVERIFY(!before.isValid() || each.day > before);
                before = each.day;
                QVERIFY2(slow.contains(each.day), qPrintable(each.day.toString(Qt::ISODate)));
                QVERIFY(std::abs(slow.value(each.day) - each.mood) < 1e-9);
            }
        }
    }

    void farApartDaysCostNothing()
    {
        const QList<AverageMood> averages = sevenDayAverage({{QDate(1, 1, 1), 2, 2}, {QDate(9999, 12, 31), 4, 2}});
        QCOMPARE(averages.size(), 8);
    }

    void aYearCountsItsOwnDays()
    {
        const YearMoods year = yearMoods({{QDate(2025, 12, 31), 5, 1}, {QDate(2026, 1, 1), 2, 1},
                                          {QDate(2026, 1, 2), 0, 1}, {QDate(2026, 12, 31), 2.4, 1}, {QDate(2027, 1, 1), 5, 1}}, 2026);
        QCOMPARE(year.days, 3);
        QCOMPARE(year.rated, 2);
        QCOMPARE(year.mostOften, QList<int>{2});
        QVERIFY(!year.bestMonth && !year.lowestMonth);
        const YearMoods none = yearMoods({}, 2026);
        QCOMPARE(none.days, 0);
        QVERIFY(none.mostOften.isEmpty());
    }

    void monthsAreComparedFromTenDaysOn()
    {
        QList<DayMood> days;
        for (int i = 1; i <= 5; ++i)
            days.append({QDate(2026, 2, i), 2, 1});
        for (int i = 1; i <= 4; ++i)
            days.append({QDate(2026, 6, i), 4, 1});
        QVERIFY(!yearMoods(days, 2026).bestMonth);
        days.append({QDate(2026, 9, 1), 5, 1}); // ten days; one good day is no good month
        const YearMoods year = yearMoods(days, 2026);
        QCOMPARE(year.bestMonth, 6);
        QCOMPARE(year.lowestMonth, 2);
        for (DayMood &each : days)
            each.mood = 3;
        QVERIFY(!yearMoods(days, 2026).bestMonth); // all alike
        QCOMPARE(yearMoods({{day(0), 2, 1}, {day(1), 4, 1}}, 2026).mostOften, (QList<int>{2, 4}));
    }

    void aSpanKnowsItsMiddle()
    {
        const QList<DayMood> days{{day(0), 1, 1}, {day(1), 0, 1}, {day(2), 5, 1}, {day(3), 2, 9}, {day(9), 4, 1}};
        const MoodSpan span = moodSpan(days, day(0), day(20));
        QCOMPARE(span.days, 4);
        QCOMPARE(span.first, day(0));
        QCOMPARE(span.last, day(9));
        QCOMPARE(span.median, 3.0);
        QCOMPARE(moodSpan(days, day(1), day(9)).median, 4.0);
        QCOMPARE(moodSpan(days, day(4), day(8)).days, 0);
        QVERIFY(!span.recent && !span.before);
    }

    void thirtyDaysAreComparedWithThirty()
    {
        QList<DayMood> days;
        for (int i = 0; i < 5; ++i)
            days.append({day(i), 2, 1}); // the first of the thirty before
        for (int i = 0; i < 5; ++i)
            days.append({day(55 + i), 4, 1}); // the last of the last thirty
        const MoodSpan span = moodSpan(days, day(50), day(59));
        QCOMPARE(span.before, 2.0);
        QCOMPARE(span.recent, 4.0);
        QVERIFY(!moodSpan(days, day(0), day(60)).before); // one of them is out of the sixty
        QVERIFY(!moodSpan(days, day(0), day(58)).recent); // one of them has not come yet
    }
};

QTEST_GUILESS_MAIN(TestMoodSeries)

#include "tst_moodseries.moc"
