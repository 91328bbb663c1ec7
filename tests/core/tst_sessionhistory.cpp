// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/journal/journalservice.h"
#include "core/mantras/mantraservice.h"
#include "core/session/sessionservice.h"
#include "tests/support/tempjournal.h"
#include "tests/support/verify.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace secondwind;

class TestSessionHistory final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        test::failOnWarnings();
        m_journal = std::make_unique<test::TempJournal>();
    }
    void cleanup() { m_journal.reset(); }

    void pastSessionsCarryWhatCanBeCompared()
    {
        const QString id = finished(u"They saw I am a fraud."_s, 2, 4, 80, 35);
        m_journal->clock().advance(1min);
        VERIFY_OK(service().start(u"first-aid"_s));
        VERIFY_OK(service().setAside());
        m_journal->clock().advance(1min);
        VERIFY_OK(service().start(u"steady"_s)); // open, so not past
        const auto sessions = service().past();
        VERIFY_OK(sessions);
        QCOMPARE(sessions->size(), 2);
        QCOMPARE(sessions->constFirst().state, SessionState::SetAside);
        const PastSession &past = sessions->constLast();
        QCOMPARE(past.id, id);
        QCOMPARE(past.thought, u"They saw I am a fraud."_s);
        QCOMPARE(past.moodBefore, std::optional(2));
        QCOMPARE(past.moodAfter, std::optional(4));
        QCOMPARE(past.beliefBefore, std::optional(80));
        QCOMPARE(past.beliefAfter, std::optional(35));
        QVERIFY(!past.moodNext && !past.beliefNext && !past.checkedIn);
        QVERIFY(!past.entryId.isEmpty());
        const auto parts = service().summaryOfPast(id);
        VERIFY_OK(parts);
        QVERIFY(!parts->isEmpty());
        VERIFY_ERROR(service().summaryOfPast(u"nobody"_s), ErrorCode::NotFound);
    }

    void theNextDayIsAskedAboutOnce()
    {
        const QString id = finished(u"x"_s, 2, 3, 60, 40);
        QVERIFY(!service().checkInDue());
        m_journal->clock().advance(3h + 50min); // five past midnight
        QCOMPARE(service().checkInDue()->id, id);
        VERIFY_OK(service().checkIn(id, 4, 20));
        QVERIFY(!service().checkInDue());
        const PastSession past = service().past()->constFirst();
        QCOMPARE(past.moodNext, std::optional(4));
        QCOMPARE(past.beliefNext, std::optional(20));
        // The mood is a moment of the journal like any other.
        const auto entries = (*m_journal)->journal.list({});
        QCOMPARE(entries->size(), 2);
        QCOMPARE(entries->constFirst().entry.mood, 4);
        QCOMPARE(entries->constFirst().entry.tags, QStringList{u"check-in"_s});
    }

    void itCanBeWavedAwayAndIsNotAskedForEver()
    {
        const QString id = finished(u"x"_s, 2, 3, 60, 40);
        m_journal->clock().advanceDays(8);
        QVERIFY(!service().checkInDue());
        m_journal->clock().advanceDays(-6);
        QVERIFY(service().checkInDue());
        VERIFY_OK(service().waveCheckInAway(id));
        QVERIFY(!service().checkInDue());
        QCOMPARE((*m_journal)->journal.count().value_or(0), 1);
    }

    void onlyTheLastSessionIsAskedAbout()
    {
        (void)finished(u"x"_s, 2, 3, 60, 40);
        m_journal->clock().advanceDays(1);
        const QString second = finished(u"y"_s, 2, 3, 60, 40);
        QVERIFY(!service().checkInDue());
        m_journal->clock().advanceDays(1);
        QCOMPARE(service().checkInDue()->id, second);
    }

    void aCheckInHasToMakeSense()
    {
        const QString id = finished(u"x"_s, 2, 3, 60, 40);
        VERIFY_ERROR(service().checkIn(id, 0, 20), ErrorCode::InvalidInput);
        VERIFY_ERROR(service().checkIn(id, 3, 101), ErrorCode::InvalidInput);
        VERIFY_ERROR(service().checkIn(u"nobody"_s, 3, 10), ErrorCode::NotFound);
        QCOMPARE((*m_journal)->journal.count().value_or(0), 1);
        QVERIFY(!service().past()->constFirst().checkedIn);
    }

    void deletingKeepsTheEntryUnlessAskedTo()
    {
        const QString first = finished(u"x"_s, 2, 3, 60, 40);
        m_journal->clock().advance(1min);
        const QString second = finished(u"y"_s, 2, 3, 60, 40);
        QSignalSpy changed(&service(), &SessionService::pastChanged);
        VERIFY_OK(service().remove(first, SessionService::Entry::Keep));
        QCOMPARE((*m_journal)->journal.count().value_or(0), 2);
        VERIFY_OK(service().remove(second, SessionService::Entry::Remove));
        QCOMPARE((*m_journal)->journal.count().value_or(0), 1);
        QCOMPARE(changed.count(), 2);
        QVERIFY(service().past()->isEmpty());
        QCOMPARE(m_journal->value(u"SELECT (SELECT count(*) FROM session_answer) + (SELECT count(*) FROM session_step)"_s).toInt(), 0);
        VERIFY_ERROR(service().remove(first, SessionService::Entry::Keep), ErrorCode::NotFound);
    }

    void oneSetAsideCanBePickedUp()
    {
        VERIFY_OK(service().start(u"full"_s));
        VERIFY_OK(service().setAnswer(u"thought.thought"_s, u"kept"_s));
        VERIFY_OK(service().goTo(u"friend"_s));
        const QString id = service().session().id;
        m_journal->clock().advance(1min);
        VERIFY_OK(service().start(u"first-aid"_s));
        VERIFY_OK(service().pickUp(id));
        QCOMPARE(service().session().id, id);
        QCOMPARE(service().session().step, u"friend"_s);
        QCOMPARE(service().session().textOf(u"thought.thought"_s), u"kept"_s);
        m_journal->reopen();
        QVERIFY(service().resume().value_or(false));
        QCOMPARE(service().session().id, id);
        QCOMPARE(service().past()->size(), 1);
    }

    void finishingAFinishedSessionAgainUpdatesItsEntry()
    {
        const QString id = finished(u"x"_s, 2, 3, 60, 40);
        VERIFY_OK(service().pickUp(id));
        VERIFY_OK(service().setAnswer(u"thought.thought"_s, u"another wording"_s));
        VERIFY_OK(service().finish());
        QCOMPARE((*m_journal)->journal.count().value_or(0), 1);
        QVERIFY((*m_journal)->journal.list({})->constFirst().entry.text.contains(u"another wording"_s));
    }

    void theMantraCarriedIsAFavourite()
    {
        const QString mantra = (*m_journal)->catalogue.mantras().constLast().id;
        VERIFY_OK(service().start(u"first-aid"_s));
        VERIFY_OK(service().setAnswer(sessionfield::Mantra, mantra));
        QVERIFY(!(*m_journal)->mantras.find(mantra)->mark.favourite);
        VERIFY_OK(service().finish());
        QVERIFY((*m_journal)->mantras.find(mantra)->mark.favourite);
    }

private:
    SessionService &service() { return (*m_journal)->session; }

    QString finished(const QString &thought, int moodBefore, int moodAfter, int beliefBefore, int beliefAfter)
    {
        const auto give = [this](const QString &field, const Answer &answer) {
            if (auto given = service().setAnswer(field, answer); !given)
                qFatal("%s", qPrintable(given.error().message));
        };
        if (!service().start(u"full"_s))
            qFatal("no session");
        give(u"thought.thought"_s, thought);
        give(sessionfield::MoodBefore, moodBefore);
        give(sessionfield::MoodAfter, moodAfter);
        give(sessionfield::BeliefBefore, beliefBefore);
        give(sessionfield::BeliefAfter, beliefAfter);
        return service().finish().value();
    }

    std::unique_ptr<test::TempJournal> m_journal;
};

QTEST_GUILESS_MAIN(TestSessionHistory)
#include "tst_sessionhistory.moc"
