// SPDX-License-Identifier: GPL-3.0-or-later
// Rhythms, against a walk from day to day that knows nothing of how they are reckoned.
#include "core/plan/repetition.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

namespace {

bool belongs(const Repetition &rhythm, QDate day)
{
    if (day < rhythm.from)
        return false;
    switch (rhythm.every) {
    case Repeat::Never:
        return false;
    case Repeat::Daily:
        return true;
    case Repeat::Weekdays:
        return day.dayOfWeek() != Qt::Saturday && day.dayOfWeek() != Qt::Sunday;
    case Repeat::Weekly:
        return day.dayOfWeek() == rhythm.from.dayOfWeek();
    case Repeat::Monthly:
        return day.day() == rhythm.from.day() || (day.day() == day.daysInMonth() && day.day() < rhythm.from.day());
    }
    return false;
}

QDate slowNextAfter(const Repetition &rhythm, QDate day)
{
    for (int i = 1; i < 10000; ++i) {
        if (belongs(rhythm, day.addDays(i)))
            return day.addDays(i);
    }
    return {};
}

} // namespace

class TestRepetition final : public QObject
{
    Q_OBJECT

private slots:
    void theNextDayIsTheOneAWalkFinds_data()
    {
        QTest::addColumn<int>("every");
        for (const Repeat repeat : {Repeat::Daily, Repeat::Weekdays, Repeat::Weekly, Repeat::Monthly})
            QTest::newRow(qPrintable(repeatId(repeat))) << static_cast<int>(repeat);
    }
    void theNextDayIsTheOneAWalkFinds()
    {
        QFETCH(const int, every);
        QRandomGenerator random(7);
        const QDate start(2023, 1, 1);
        for (int i = 0; i < 3000; ++i) {
            const Repetition rhythm{static_cast<Repeat>(every), start.addDays(random.bounded(1600))};
            // Before the first day as well as long after it; a leap day is within reach.
            const QDate day = rhythm.from.addDays(random.bounded(-400, 900));
            const QString what = rhythm.from.toString(Qt::ISODate) + u" after "_s + day.toString(Qt::ISODate);
            QVERIFY2(rhythm.nextAfter(day) == slowNextAfter(rhythm, day), qPrintable(what));
            QVERIFY2(rhythm.fallsOn(day) == belongs(rhythm, day), qPrintable(what));
        }
    }

    void aMonthThatIsTooShortUsesItsLastDay()
    {
        const Repetition rhythm{Repeat::Monthly, QDate(2024, 1, 31)};
        QList<QDate> days;
        for (QDate day = rhythm.from; days.size() < 5; day = rhythm.nextAfter(day))
            days.append(day);
        QCOMPARE(days, (QList<QDate>{{2024, 1, 31}, {2024, 2, 29}, {2024, 3, 31}, {2024, 4, 30}, {2024, 5, 31}}));
        QCOMPARE(rhythm.nextAfter(QDate(2025, 2, 1)), QDate(2025, 2, 28));
    }

    void weekdaysSkipTheWeekend()
    {
        const Repetition rhythm{Repeat::Weekdays, QDate(2025, 3, 8)}; // a Saturday
        QCOMPARE(rhythm.nextFrom(rhythm.from), QDate(2025, 3, 10));
        QCOMPARE(rhythm.nextAfter(QDate(2025, 3, 14)), QDate(2025, 3, 17));
    }

    void whatNeverComesAgainHasNoNextDay()
    {
        QVERIFY(!Repetition().nextAfter(QDate(2025, 3, 3)).isValid());
        QVERIFY(!Repetition{}.fallsOn(QDate(2025, 3, 3)));
        const Repetition noDay{Repeat::Daily, {}};
        QVERIFY(!noDay.nextAfter(QDate(2025, 3, 3)).isValid());
        const Repetition daily{Repeat::Daily, QDate(2025, 3, 3)};
        QVERIFY(!daily.nextAfter(QDate()).isValid());
        QVERIFY(!daily.fallsOn(QDate()));
    }

    void namesComeBack()
    {
        for (const Repeat repeat : {Repeat::Never, Repeat::Daily, Repeat::Weekdays, Repeat::Weekly, Repeat::Monthly})
            QCOMPARE(repeatFromId(repeatId(repeat)), std::optional(repeat));
        QVERIFY(!repeatFromId(u"yearly"_s));
    }
};

QTEST_GUILESS_MAIN(TestRepetition)
#include "tst_repetition.moc"
