// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insights/recovery.h"

#include <QMap>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <vector>

using namespace secondwind;

namespace {

const QDate Day(2025, 3, 30); // the night the clocks change in Europe

// A history written as one mood a day; 0 is a day without an entry.
QList<NotedMood> daily(const QDate &first, const std::vector<int> &moods)
{
    QList<NotedMood> noted;
    QDate day = first;
    for (const int mood : moods) {
        if (mood > 0)
            noted.append({day, mood});
        day = day.addDays(1);
    }
    return noted;
}

// Works day by day through counts of moods, without a list, a sort or a running count.
struct Slow {
    QMap<QDate, std::vector<int>> days;

    explicit Slow(const QList<NotedMood> &moods)
    {
        for (const NotedMood &noted : moods)
            days[noted.day].push_back(noted.mood);
    }

    // The median by counting: the value below and above which as many lie.
    static double middle(const std::vector<int> &all)
    {
        int counts[6] = {};
        for (const int mood : all)
            ++counts[mood];
        const auto nth = [&](int n) {
            for (int mood = 1; mood <= 5; ++mood) {
                if (n < counts[mood])
                    return mood;
                n -= counts[mood];
            }
            return 0;
        };
        const int n = static_cast<int>(all.size());
        return (nth((n - 1) / 2) + nth(n / 2)) / 2.0;
    }

    Recovery after(const QDate &rejection, const QList<QDate> &others) const
    {
        Recovery expected;
        std::vector<int> before;
        for (int back = 1; back <= 14; ++back) {
            for (const int mood : days.value(rejection.addDays(-back)))
                before.push_back(mood);
        }
        std::vector<std::pair<int, int>> after; // days since, mood
        for (auto it = days.cbegin(); it != days.cend(); ++it) {
            for (const int mood : it.value()) {
                if (it.key() > rejection)
                    after.emplace_back(static_cast<int>(rejection.daysTo(it.key())), mood);
            }
        }
        expected.entriesBefore = static_cast<int>(before.size());
        expected.entriesAfter = static_cast<int>(after.size());
        if (before.size() < 5)
            return expected;
        expected.baseline = middle(before);
        if (after.size() < 2) {
            expected.state = RecoveryState::TooFewAfter;
            return expected;
        }
        expected.state = RecoveryState::NotYet;
        expected.days = after.back().first;
        for (std::size_t i = 1; i < after.size(); ++i) {
            if (2 * after[i - 1].second >= 2 * *expected.baseline - 1 && 2 * after[i].second >= 2 * *expected.baseline - 1) {
                expected.state = RecoveryState::Back;
                expected.days = after[i - 1].first;
                expected.backOn = rejection.addDays(expected.days);
                break;
            }
        }
        for (int since = 1; since <= expected.days; ++since)
            expected.anotherMeanwhile |= others.contains(rejection.addDays(since));
        return expected;
    }
};

} // namespace

class TestRecovery final : public QObject
{
    Q_OBJECT

private slots:
    void backIsTheFirstOfTwoEntriesAtTheUsualLevel()
    {
        auto moods = daily(Day.addDays(-14), {4, 4, 0, 4, 3, 0, 4, 5, 0, 0, 4, 4, 0, 4});
        moods += daily(Day.addDays(1), {1, 2, 4, 2, 0, 4, 4, 5});
        const Recovery found = recoveryAfter(Day, moods);
        QCOMPARE(found.state, RecoveryState::Back);
        QCOMPARE(found.baseline, std::optional(4.0));
        QCOMPARE(found.entriesBefore, 9);
        QCOMPARE(found.days, 6); // the single 4 on the third day is not enough
        QCOMPARE(found.backOn, std::optional(Day.addDays(6)));
    }

    void halfAPointBelowTheUsualLevelIsBack()
    {
        // Between 3 and 4: 3 is 3.5 less 0.5.
        auto moods = daily(Day.addDays(-6), {3, 4, 3, 4, 3, 4});
        moods += daily(Day.addDays(1), {2, 3, 3});
        QCOMPARE(recoveryAfter(Day, moods).baseline, std::optional(3.5));
        QCOMPARE(recoveryAfter(Day, moods).days, 2);
    }

    void theDayItselfCountsOnNeitherSide()
    {
        auto moods = daily(Day.addDays(-5), {4, 4, 4, 4, 4});
        const Recovery without = recoveryAfter(Day, moods + daily(Day.addDays(1), {2, 4, 4}));
        moods += QList<NotedMood>{{Day, 5}, {Day, 5}, {Day, 1}};
        QCOMPARE(recoveryAfter(Day, moods + daily(Day.addDays(1), {2, 4, 4})), without);
        QCOMPARE(without.days, 2);
    }

    void fourEntriesBeforeAreNoUsualLevel()
    {
        // A fifth lies fifteen days back, a day too far.
        QList<NotedMood> moods{{Day.addDays(-15), 4}};
        moods += daily(Day.addDays(-4), {4, 4, 4, 4});
        moods += daily(Day.addDays(1), {4, 4});
        const Recovery found = recoveryAfter(Day, moods);
        QCOMPARE(found.state, RecoveryState::NoBaseline);
        QCOMPARE(found.entriesBefore, 4);
        QVERIFY(!found.baseline && !found.backOn);
        moods.prepend({Day.addDays(-14), 4});
        QCOMPARE(recoveryAfter(Day, moods).state, RecoveryState::Back);
    }

    void oneEntryAfterIsNothingToGoBy()
    {
        auto moods = daily(Day.addDays(-5), {3, 3, 3, 3, 3});
        moods.append({Day.addDays(3), 5});
        QCOMPARE(recoveryAfter(Day, moods).state, RecoveryState::TooFewAfter);
    }

    void notYetCountsToTheLastEntry()
    {
        auto moods = daily(Day.addDays(-5), {5, 5, 5, 5, 5});
        moods += daily(Day.addDays(1), {1, 2, 0, 0, 3, 5});
        const Recovery found = recoveryAfter(Day, moods);
        QCOMPARE(found.state, RecoveryState::NotYet);
        QCOMPARE(found.days, 6);
        QVERIFY(!found.backOn);
    }

    void anotherRejectionIsSaidOnlyWhileThisOneLasts()
    {
        auto moods = daily(Day.addDays(-5), {4, 4, 4, 4, 4});
        moods += daily(Day.addDays(1), {2, 2, 2, 4, 4});
        QVERIFY(recoveryAfter(Day, moods, {Day.addDays(2)}).anotherMeanwhile);
        QVERIFY(recoveryAfter(Day, moods, {Day.addDays(4)}).anotherMeanwhile);
        QVERIFY(!recoveryAfter(Day, moods, {Day, Day.addDays(-1), Day.addDays(5)}).anotherMeanwhile);
    }

    void severalEntriesADayCountOneByOne()
    {
        QList<NotedMood> moods;
        for (int i = 0; i < 5; ++i)
            moods.append({Day.addDays(-1), i < 2 ? 2 : 4});
        moods += QList<NotedMood>{{Day.addDays(1), 1}, {Day.addDays(1), 4}, {Day.addDays(1), 4}};
        const Recovery found = recoveryAfter(Day, moods);
        QCOMPARE(found.baseline, std::optional(4.0));
        QCOMPARE(found.days, 1);
    }

    void randomHistoriesAgreeWithASlowComputation()
    {
        QRandomGenerator random(20251122);
        QMap<RecoveryState, int> seen;
        int meanwhile = 0;
        for (int round = 0; round < 3000; ++round) {
            QList<NotedMood> moods;
            const int gap = random.bounded(1, 6);
            for (int day = -25; day < random.bounded(1, 60); ++day) {
                for (int n = random.bounded(gap) == 0 ? random.bounded(1, 4) : 0; n > 0; --n)
                    moods.append({Day.addDays(day), random.bounded(1, day > 0 && random.bounded(3) ? 4 : 6)});
            }
            QList<QDate> others;
            for (int n = random.bounded(4); n > 0; --n)
                others.append(Day.addDays(random.bounded(-10, 30)));
            const Recovery found = recoveryAfter(Day, moods, others);
            QCOMPARE(found, Slow(moods).after(Day, others));
            ++seen[found.state];
            meanwhile += found.anotherMeanwhile;
            // Whatever happened, the days add up.
            if (found.backOn)
                QVERIFY(found.days == Day.daysTo(*found.backOn) && found.days >= 1);
        }
        for (const RecoveryState state : {RecoveryState::Back, RecoveryState::NotYet, RecoveryState::NoBaseline, RecoveryState::TooFewAfter})
            QVERIFY2(seen.value(state) > 20, qPrintable(QString::number(static_cast<int>(state))));
        QVERIFY(meanwhile > 50);
    }

    void aTrendComparesTheEarlierWithTheLater()
    {
        const auto over = [](int days) {
            Recovery recovery;
            recovery.state = RecoveryState::Back;
            recovery.days = days;
            return recovery;
        };
        Recovery open;
        open.state = RecoveryState::NotYet;
        open.days = 99;
        QVERIFY(!recoveryTrend({over(9), over(7), over(3)}));
        QVERIFY(!recoveryTrend({over(9), over(7), open, over(3)}));
        QCOMPARE(recoveryTrend({over(10), open, over(7), over(3), over(2)}), std::optional(RecoveryTrend{2, 8.5, 2.5}));
        QCOMPARE(recoveryTrend({over(10), over(8), over(50), over(4), over(2)}), std::optional(RecoveryTrend{2, 9, 3}));
    }

    void theMedianOfNothingIsNothing()
    {
        QVERIFY(!median({}));
        QCOMPARE(median({2}), std::optional(2.0));
        QCOMPARE(median({5, 1, 2}), std::optional(2.0));
        QCOMPARE(median({4, 1, 2, 9}), std::optional(3.0));
    }
};

QTEST_GUILESS_MAIN(TestRecovery)
#include "tst_recovery.moc"
