// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "core/journal/checkinreminder.h"
#include "core/journal/journalservice.h"
#include "core/storage/settings.h"
#include "tests/support/tempjournal.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using secondwind::test::TempJournal;

class TestCheckInReminder final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        test::failOnWarnings();
        m_journal = std::make_unique<TempJournal>();
        m_reminder = std::make_unique<CheckInReminder>((*m_journal)->settings, (*m_journal)->journal, m_journal->clock());
        m_before = at(20, 0);
        m_journal->clock().set(m_before);
    }
    void cleanup()
    {
        m_reminder.reset();
        m_journal.reset();
    }

    void isOffUntilATimeIsChosen()
    {
        QCOMPARE(m_reminder->time(), std::nullopt);
        m_journal->clock().set(at(21, 30));
        QVERIFY(!m_reminder->isDue(m_before));
        VERIFY_OK(m_reminder->setTime(QTime(21, 30)));
        QCOMPARE(m_reminder->time(), QTime(21, 30));
        QVERIFY(m_reminder->isDue(m_before));
        VERIFY_OK(m_reminder->setTime(std::nullopt));
        QVERIFY(!m_reminder->isDue(m_before));
    }

    void comesOnceWhenItsMomentPasses()
    {
        VERIFY_OK(m_reminder->setTime(QTime(21, 30)));
        QVERIFY(!m_reminder->isDue(m_before));
        m_journal->clock().set(at(21, 29));
        QVERIFY(!m_reminder->isDue(m_before));
        m_journal->clock().set(at(21, 31));
        QVERIFY(m_reminder->isDue(m_before));
        QVERIFY(!m_reminder->isDue(at(21, 31)));
    }

    void whatWasSleptThroughIsNotMadeUpFor()
    {
        VERIFY_OK(m_reminder->setTime(QTime(21, 30)));
        m_journal->clock().set(at(8, 0).addDays(1));
        QVERIFY(!m_reminder->isDue(m_before));
    }

    void aDayWithAnEntryIsLeftInPeace()
    {
        VERIFY_OK(m_reminder->setTime(QTime(21, 30)));
        JournalEntry entry;
        entry.mood = 3;
        entry.at = at(9, 0).addDays(-1);
        VERIFY_OK((*m_journal)->journal.add(entry));
        m_journal->clock().set(at(21, 30));
        QVERIFY(m_reminder->isDue(m_before));
        entry.at = at(9, 0);
        VERIFY_OK((*m_journal)->journal.add(entry));
        QVERIFY(!m_reminder->isDue(m_before));
    }

private:
    static QDateTime at(int hour, int minute) { return {QDate(2026, 3, 14), QTime(hour, minute)}; }

    std::unique_ptr<TempJournal> m_journal;
    std::unique_ptr<CheckInReminder> m_reminder;
    QDateTime m_before;
};

QTEST_GUILESS_MAIN(TestCheckInReminder)

#include "tst_checkinreminder.moc"
