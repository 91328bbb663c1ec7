// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/applications/applicationservice.h"
#include "core/feedback/draftservice.h"
#include "core/insights/insightsservice.h"
#include "core/journal/journalservice.h"
#include "core/session/sessionservice.h"
#include "tests/support/tempjournal.h"
#include "tests/support/verify.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

class TestInsights final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        test::failOnWarnings();
        m_journal = std::make_unique<test::TempJournal>();
    }
    void cleanup() { m_journal.reset(); }

    void anEmptyJournalHasNothingToShow()
    {
        QVERIFY(insights().rejections()->isEmpty());
        QVERIFY(insights().beliefs()->isEmpty());
        QVERIFY(!InsightsService::summary(*insights().beliefs()));
        QCOMPARE(*insights().sessionMoods(), SessionMoods());
        QCOMPARE(*insights().replies(), ReplyRate());
    }

    void rejectionsAreReadFromApplicationsAndEntries()
    {
        const QDate today = m_journal->clock().today();
        const QDate first = today.addDays(-40);
        reject(u"Later"_s, today.addDays(-5));
        reject(u"Earlier"_s, first);
        reject(u"To come"_s, today.addDays(2));
        reject(u"Open"_s, {});
        for (int day = -6; day < 0; ++day)
            write(first.addDays(day), 4);
        write(first.addDays(1), 1);
        write(first.addDays(3), 4);
        write(first.addDays(4), 4);
        const auto found = insights().rejections();
        VERIFY_OK(found);
        QCOMPARE(found->size(), 2);
        QCOMPARE(found->at(0).title, u"Earlier"_s);
        QCOMPARE(found->at(0).recovery.state, RecoveryState::Back);
        QCOMPARE(found->at(0).recovery.days, 3);
        QVERIFY(!found->at(0).recovery.anotherMeanwhile);
        QCOMPARE(found->at(1).title, u"Later"_s);
        QCOMPARE(found->at(1).recovery.state, RecoveryState::NoBaseline);
    }

    void aMoodBelongsToTheDayItWasWrittenOn()
    {
        // One evening far west of here, by then already the next day at home, and back again.
        const QDate day = m_journal->clock().today().addDays(-20);
        JournalEntry west;
        west.at = QDateTime(day, QTime(22, 0), QTimeZone(-8 * 3600));
        west.mood = 2;
        VERIFY_OK(m_journal->services().journal.add(west));
        JournalEntry home;
        home.at = QDateTime(day.addDays(1), QTime(5, 30), QTimeZone(3600)); // earlier than `west`
        home.mood = 5;
        VERIFY_OK(m_journal->services().journal.add(home));
        const QList<NotedMood> expected{{day, 2}, {day.addDays(1), 5}};
        QCOMPARE(*m_journal->services().journal.notedMoods(day, day.addDays(1)), expected);
        QCOMPARE(m_journal->services().journal.notedMoods(day, day)->size(), 1);
    }

    void entriesWithoutAMoodAreNotCounted()
    {
        const QDate day = m_journal->clock().today().addDays(-3);
        JournalEntry words;
        words.at = QDateTime(day, QTime(9, 0));
        words.text = u"only words"_s;
        VERIFY_OK(m_journal->services().journal.add(words));
        QVERIFY(m_journal->services().journal.notedMoods(day, day)->isEmpty());
    }

    void deletingAnApplicationTakesItsRejectionAlongAndKeepsItsEntries()
    {
        const QDate today = m_journal->clock().today();
        JournalEntry entry;
        entry.at = QDateTime(today.addDays(-1), QTime(9, 0));
        entry.mood = 3;
        entry.applicationId = reject(u"Northwind"_s, today.addDays(-2));
        VERIFY_OK(m_journal->services().journal.add(entry));
        QCOMPARE(insights().rejections()->size(), 1);
        QVERIFY(m_journal->value(u"DELETE FROM application RETURNING id"_s).isValid());
        QVERIFY(insights().rejections()->isEmpty());
        QCOMPARE(m_journal->services().journal.notedMoods(today.addDays(-9), today)->size(), 1);
    }

    void beliefsNeedThreeSessionsToBeSummedUp()
    {
        session(80, 50, 2, 3);
        session(90, 70, 2, 2);
        QCOMPARE(insights().beliefs()->size(), 2);
        QVERIFY(!InsightsService::summary(*insights().beliefs()));
        session(60, 65, 3, 2);
        session(std::nullopt, 10, 4, std::nullopt);
        const auto beliefs = insights().beliefs();
        VERIFY_OK(beliefs);
        QCOMPARE(beliefs->size(), 3);
        QCOMPARE(beliefs->constFirst().before, 80); // oldest first
        QCOMPARE(beliefs->constFirst().thought, u"I am not good enough"_s);
        const auto summary = InsightsService::summary(*beliefs);
        QVERIFY(summary);
        QCOMPARE(summary->sessions, 3);
        QCOMPARE(summary->before, 80.0);
        QCOMPARE(summary->after, 65.0);
        QVERIFY(summary->asked == 0 && !summary->next);
        QCOMPARE(*insights().sessionMoods(), (SessionMoods{3, 1, 1, 1}));
    }

    void aSessionSetAsideCountsForNothing()
    {
        begin(80, 20, 1, 5);
        VERIFY_OK(m_journal->services().session.setAside());
        QVERIFY(insights().beliefs()->isEmpty());
        QCOMPARE(insights().sessionMoods()->sessions, 0);
    }

    void aLetterAndItsReminderAreOneRequest()
    {
        const QString id = letter(u"feedback"_s);
        QCOMPARE(*insights().replies(), ReplyRate()); // written, not handed over
        VERIFY_OK(drafts().setState(id, DraftState::HandedOver));
        QCOMPARE(*insights().replies(), (ReplyRate{1, 0, 1}));
        m_journal->clock().advanceDays(9);
        const auto reminder = drafts().followUp(id);
        VERIFY_OK(reminder);
        VERIFY_OK(drafts().setState(*reminder, DraftState::HandedOver));
        QCOMPARE(*insights().replies(), (ReplyRate{1, 0, 1}));
        m_journal->clock().advanceDays(20);
        QCOMPARE(*insights().replies(), (ReplyRate{1, 0, 0}));
        VERIFY_OK(drafts().keepReply(*reminder, u"Thank you for asking."_s));
        QCOMPARE(*insights().replies(), (ReplyRate{1, 1, 0}));
    }

    void onlyLettersThatAskForAnAnswerAreCounted()
    {
        for (const QString &kind : {u"thanks"_s, u"network"_s, u"reconnect"_s, u"call"_s}) {
            const QString id = letter(kind);
            VERIFY_OK(drafts().setState(id, DraftState::HandedOver));
        }
        QCOMPARE(insights().replies()->asked, 1);
    }

    void noAnswerByOnesOwnWordEndsTheWaiting()
    {
        const QString id = letter(u"feedback"_s);
        VERIFY_OK(drafts().setState(id, DraftState::HandedOver));
        VERIFY_OK(drafts().setState(id, DraftState::Unanswered));
        QCOMPARE(*insights().replies(), (ReplyRate{1, 0, 0}));
        VERIFY_OK(drafts().setState(id, DraftState::Closed));
        QCOMPARE(*insights().replies(), (ReplyRate{1, 0, 0}));
    }

private:
    const InsightsService &insights() { return m_journal->services().insights; }
    DraftService &drafts() { return m_journal->services().drafts; }

    QString reject(const QString &company, const QDate &day)
    {
        Application application;
        application.company = company;
        if (day.isValid())
            application.reject(day);
        return m_journal->services().applications.add(application).value_or(QString());
    }
    void write(const QDate &day, int mood)
    {
        JournalEntry entry;
        entry.at = QDateTime(day, QTime(12, 0));
        entry.mood = mood;
        QVERIFY(m_journal->services().journal.add(entry));
    }
    QString letter(const QString &kind)
    {
        LetterDraft draft;
        draft.request.kind = kind;
        draft.subject = u"Subject"_s;
        draft.body = u"Body"_s;
        return drafts().save(draft).value_or(QString());
    }
    void begin(std::optional<int> before, int after, int moodBefore, std::optional<int> moodAfter)
    {
        SessionService &service = m_journal->services().session;
        m_journal->clock().advanceDays(1);
        VERIFY_OK(service.start(u"steady"_s));
        VERIFY_OK(service.setAnswer(sessionfield::MoodBefore, moodBefore));
        VERIFY_OK(service.setAnswer(service.script().thoughtField, u"I am not good enough"_s));
        if (before)
            VERIFY_OK(service.setAnswer(sessionfield::BeliefBefore, *before));
        VERIFY_OK(service.setAnswer(sessionfield::BeliefAfter, after));
        if (moodAfter)
            VERIFY_OK(service.setAnswer(sessionfield::MoodAfter, *moodAfter));
    }
    void session(std::optional<int> before, int after, int moodBefore, std::optional<int> moodAfter)
    {
        begin(before, after, moodBefore, moodAfter);
        VERIFY_OK(m_journal->services().session.finish());
    }

    std::unique_ptr<test::TempJournal> m_journal;
};

QTEST_GUILESS_MAIN(TestInsights)
#include "tst_insights.moc"
