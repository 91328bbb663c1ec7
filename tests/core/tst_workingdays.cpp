// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/workingdays.h"

#include <QTest>

using namespace secondwind;

namespace {

// One day after the other, as on a calendar.
QDate counted(QDate from, int days)
{
    while (days > 0) {
        from = from.addDays(1);
        if (from.dayOfWeek() < Qt::Saturday)
            --days;
    }
    return from;
}

} // namespace

class TestWorkingDays final : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithTheCalendar()
    {
        for (QDate from(2024, 12, 20); from < QDate(2026, 1, 10); from = from.addDays(1)) {
            for (int days = 0; days <= 30; ++days)
                QCOMPARE(addWorkingDays(from, days), counted(from, days));
        }
    }

    void nothingIsCountedBackwards()
    {
        QCOMPARE(addWorkingDays(QDate(2025, 3, 5), -3), QDate(2025, 3, 5));
        QVERIFY(!addWorkingDays(QDate(), 3).isValid());
    }

    void aReminderIsInPlaceFromTheSeventhToTheTenth()
    {
        // Monday 3 March 2025: Wednesday of the next week to its Monday after.
        QCOMPARE(followUpWindow(QDate(2025, 3, 3)), (FollowUpWindow{QDate(2025, 3, 12), QDate(2025, 3, 17)}));
        QCOMPARE(followUpWindow(QDate(2025, 3, 8)), (FollowUpWindow{QDate(2025, 3, 18), QDate(2025, 3, 21)}));
        QCOMPARE(lastFollowUpDay(QDate(2025, 3, 3)), QDate(2025, 3, 31));
    }
};

QTEST_GUILESS_MAIN(TestWorkingDays)

#include "tst_workingdays.moc"
