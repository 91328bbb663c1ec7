// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/applications/applicationservice.h"
#include "core/clock.h"
#include "core/feedback/draftservice.h"
#include "tests/support/tempjournal.h"
#include "tests/support/verify.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

class TestDrafts final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        test::failOnWarnings();
        m_journal = std::make_unique<test::TempJournal>();
    }
    void cleanup() { m_journal.reset(); }

    void aDraftComesBackAsItWas()
    {
        LetterDraft draft = full();
        QSignalSpy saved(&service(), &DraftService::draftSaved);
        draft.id = *service().save(draft);
        QCOMPARE(saved.count(), 1);
        m_journal->reopen();
        const auto found = service().find(draft.id);
        VERIFY_OK(found);
        QVERIFY(found->request == draft.request);
        QVERIFY(found->letter() == draft.letter());
        QCOMPARE(found->edited, true);
        QCOMPARE(found->state, DraftState::Drafted);
        QCOMPARE(found->changed, m_journal->clock().now());
        QCOMPARE(found->generatedSubject, draft.generatedSubject);
        QCOMPARE(found->generatedBody, draft.generatedBody);
        QVERIFY(!found->restUntil && found->applicationId.isEmpty() && found->sessionId.isEmpty());
        QVERIFY(found->reply.isEmpty() && found->followsId.isEmpty() && !found->followUpProposed);
    }

    void savingAgainReplaces()
    {
        LetterDraft draft = full();
        draft.id = *service().save(draft);
        draft.body = u"Other words"_s;
        draft.request.toAddress = u"half@type"_s; // kept as typed
        QCOMPARE(service().save(draft).value_or(QString()), draft.id);
        QCOMPARE(service().list()->size(), 1);
        QCOMPARE(service().find(draft.id)->body, u"Other words"_s);
        QCOMPARE(service().find(draft.id)->request.toAddress, u"half@type"_s);
    }

    void restingLastsUntilTheRestingHourOfTheDayAfter()
    {
        const QString id = *service().save(full());
        VERIFY_OK(service().restUntilTomorrow(id));
        m_journal->reopen();
        QCOMPARE(service().find(id)->state, DraftState::Resting);
        const QDate tomorrow = m_journal->clock().today().addDays(1);
        QCOMPARE(*service().find(id)->restUntil, QDateTime(tomorrow, QTime(9, 0)));
        VERIFY_OK(service().setRestingHour(18));
        VERIFY_OK(service().restUntilTomorrow(id));
        QCOMPARE(*service().find(id)->restUntil, QDateTime(tomorrow, QTime(18, 0)));
        VERIFY_ERROR(service().setRestingHour(24), ErrorCode::InvalidInput);
        VERIFY_OK(service().setState(id, DraftState::HandedOver));
        QVERIFY(!service().find(id)->restUntil);
    }

    void aLetterRestsUntilALaterMomentOnly()
    {
        const QString id = *service().save(full());
        VERIFY_ERROR(service().rest(id, m_journal->clock().now()), ErrorCode::InvalidInput);
        VERIFY_ERROR(service().rest(id, {}), ErrorCode::InvalidInput);
        QCOMPARE(service().find(id)->state, DraftState::Drafted);
        const QDateTime until = m_journal->clock().now().addSecs(3600);
        VERIFY_OK(service().rest(id, until));
        QVERIFY(service().due()->isEmpty());
        m_journal->clock().set(until.addMSecs(-1));
        QVERIFY(service().due()->isEmpty());
        m_journal->clock().set(until);
        QCOMPARE(service().due()->size(), 1);
        QCOMPARE(service().due()->constFirst().draft.id, id);
        QCOMPARE(service().due()->constFirst().why, DueLetter::Why::Rested);
        VERIFY_OK(service().setState(id, DraftState::Drafted));
        QVERIFY(service().due()->isEmpty());
    }

    void everyStateIsKeptWithItsDay()
    {
        const QString id = *service().save(full());
        QList<DraftStep> expected{{DraftState::Drafted, m_journal->clock().now()}};
        for (const DraftState state : allDraftStates().mid(1)) {
            m_journal->clock().advanceDays(1);
            VERIFY_OK(service().setState(id, state));
            VERIFY_OK(service().setState(id, state)); // said twice, noted once
            QCOMPARE(service().find(id)->state, state);
            expected.append({state, m_journal->clock().now()});
        }
        m_journal->reopen();
        const auto history = service().history(id);
        VERIFY_OK(history);
        QCOMPARE(history->size(), expected.size());
        for (qsizetype i = 0; i < expected.size(); ++i) {
            QCOMPARE(history->at(i).state, expected.at(i).state);
            QCOMPARE(history->at(i).at, expected.at(i).at);
            QCOMPARE(history->at(i).at.date(), expected.at(i).at.date());
        }
        VERIFY_OK(service().remove(id));
        QCOMPARE(m_journal->value(u"SELECT count(*) FROM letter_step"_s).toInt(), 0);
    }

    void savingWhatIsTypedLeavesTheRestAlone()
    {
        LetterDraft draft = full();
        draft.id = *service().save(draft);
        VERIFY_OK(service().setState(draft.id, DraftState::HandedOver));
        VERIFY_OK(service().keepReply(draft.id, u"Sorry, we cannot.\n"_s));
        VERIFY_OK(service().declineFollowUp(draft.id));
        draft.body = u"Changed on a page that knew nothing of it"_s;
        VERIFY_OK(service().save(draft));
        const auto found = service().find(draft.id);
        QCOMPARE(found->body, draft.body);
        QCOMPARE(found->state, DraftState::Answered);
        QCOMPARE(found->reply, u"Sorry, we cannot.\n"_s);
        QVERIFY(found->followUpProposed);
    }

    void aReminderIsProposedOnceAndInItsTime()
    {
        const QString id = handedOver(u"feedback"_s); // Monday 3 March 2025
        QCOMPARE(service().windowOf(id), std::optional(FollowUpWindow{QDate(2025, 3, 12), QDate(2025, 3, 17)}));
        for (QDate day(2025, 3, 3); day < QDate(2025, 4, 10); day = day.addDays(1)) {
            m_journal->clock().set(QDateTime(day, QTime(12, 0)));
            QCOMPARE(service().due()->size(), day >= QDate(2025, 3, 12) && day <= QDate(2025, 3, 31) ? 1 : 0);
        }
        m_journal->clock().set(QDateTime(QDate(2025, 3, 13), QTime(12, 0)));
        const auto due = service().due();
        QCOMPARE(due->constFirst().why, DueLetter::Why::FollowUp);
        QCOMPARE(due->constFirst().window.until, QDate(2025, 3, 17));
        VERIFY_OK(service().declineFollowUp(id));
        QVERIFY(service().due()->isEmpty());
        m_journal->reopen();
        QVERIFY(service().due()->isEmpty());
        // Waved away is not refused: by their own wish they can still write it.
        VERIFY_OK(service().followUp(id));
    }

    void aReminderIsWrittenOnce()
    {
        const QString id = handedOver(u"call"_s);
        m_journal->clock().advanceDays(10);
        const auto reminder = service().followUp(id);
        VERIFY_OK(reminder);
        const auto draft = service().find(*reminder);
        VERIFY_OK(draft);
        QCOMPARE(draft->request.kind, u"follow-up"_s);
        QCOMPARE(draft->request.company, full().request.company);
        QCOMPARE(draft->request.questions.size(), 1);
        QCOMPARE(draft->followsId, id);
        QCOMPARE(draft->state, DraftState::Drafted);
        QVERIFY(!draft->edited && draft->body == draft->generatedBody && draft->body.contains(u"Müller"_s));
        QVERIFY(service().due()->isEmpty());
        VERIFY_ERROR(service().followUp(id), ErrorCode::InvalidInput);
        // A reminder is not reminded of, and one thrown away is not proposed anew.
        VERIFY_OK(service().setState(*reminder, DraftState::HandedOver));
        m_journal->clock().advanceDays(10);
        QVERIFY(service().due()->isEmpty());
        VERIFY_ERROR(service().followUp(*reminder), ErrorCode::InvalidInput);
        VERIFY_OK(service().remove(*reminder));
        QVERIFY(service().due()->isEmpty());
    }

    void onlyWhatWaitsForAnAnswerIsRemindedOf()
    {
        for (const DraftState state : allDraftStates()) {
            const QString id = handedOver(u"feedback"_s);
            VERIFY_OK(service().setState(id, state));
            m_journal->clock().advanceDays(12);
            QCOMPARE(service().due()->size(), state == DraftState::HandedOver || state == DraftState::Resting ? 1 : 0);
            QCOMPARE(service().windowOf(id).has_value(), state == DraftState::HandedOver);
            if (state != DraftState::HandedOver)
                VERIFY_ERROR(service().followUp(id), ErrorCode::InvalidInput);
            VERIFY_OK(service().remove(id));
        }
        for (const QString &kind : {u"thanks"_s, u"reconnect"_s, u"follow-up"_s, u"review"_s, u"network"_s, u"no such kind"_s}) {
            QVERIFY(!handedOver(kind).isEmpty());
            m_journal->clock().advanceDays(12);
            QVERIFY2(service().due()->isEmpty(), qPrintable(kind));
        }
    }

    void aDuplicateBeginsAnew()
    {
        const QString id = handedOver(u"feedback"_s);
        VERIFY_OK(service().keepReply(id, u"No."_s));
        const auto copy = service().duplicate(id);
        VERIFY_OK(copy);
        QVERIFY(*copy != id);
        const auto found = service().find(*copy);
        QVERIFY(found->request == service().find(id)->request && found->letter() == service().find(id)->letter());
        QCOMPARE(found->generatedBody, full().generatedBody);
        QCOMPARE(found->edited, true);
        QCOMPARE(found->state, DraftState::Drafted);
        QVERIFY(found->reply.isEmpty());
        QCOMPARE(service().history(*copy)->size(), 1);
        VERIFY_ERROR(service().duplicate(u"nothing"_s), ErrorCode::NotFound);
    }

    void draftsAreFoundByAnyOfTheirWords_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("found");
        QTest::newRow("nothing typed") << u" "_s << 2;
        QTest::newRow("accents fold") << u"muller"_s << 1;
        QTest::newRow("capitals fold") << u"ANALYST"_s << 1;
        QTest::newRow("a word of the body") << u"braces"_s << 1;
        QTest::newRow("half a word") << u"brac"_s << 1;
        QTest::newRow("the reply") << u"budget"_s << 1;
        QTest::newRow("without spaces") << u"小龙"_s << 1;
        QTest::newRow("both words") << u"budget frozen"_s << 1;
        QTest::newRow("not there") << u"nowhere"_s << 0;
        QTest::newRow("left out") << u"-analyst"_s << 1;
        QTest::newRow("a phrase") << u"\"frozen budget\""_s << 0;
        QTest::newRow("either") << u"analyst OR budget "_s << 2;
        QTest::newRow("an address") << u"li@example.com"_s << 1;
    }
    void draftsAreFoundByAnyOfTheirWords()
    {
        QFETCH(const QString, typed);
        VERIFY_OK(service().save(full()));
        LetterDraft other;
        other.request.company = u"Contoso"_s;
        const QString id = *service().save(other);
        VERIFY_OK(service().keepReply(id, u"The budget is frozen."_s));
        const auto drafts = service().search(typed);
        VERIFY_OK(drafts);
        QTEST(static_cast<int>(drafts->size()), "found");
    }

    void aNewLetterLeavesTheEditsAlone()
    {
        LetterDraft draft;
        draft.request.company = u"Northwind"_s;
        draft.request.toAddress = u"half@ty"_s;
        const auto first = service().rewrite(draft);
        VERIFY_OK(first);
        draft = DraftService::rewritten(draft, *first);
        QVERIFY(!draft.edited);
        QCOMPARE(draft.body, first->fresh.body);
        draft.body.replace(u"A line or two is plenty."_s, u"Two words will do."_s);
        draft.request.role = u"Analyst"_s;
        const auto second = service().rewrite(draft);
        VERIFY_OK(second);
        QCOMPARE(second->fresh.toAddress, u"half@ty"_s);
        QVERIFY(second->body.conflicts.isEmpty() && second->body.changesAnything());
        draft = DraftService::rewritten(draft, *second);
        QVERIFY(draft.edited);
        QVERIFY(draft.body.contains(u"Two words will do."_s) && draft.body.contains(u"the Analyst role at Northwind"_s));
        QVERIFY(draft.subject.contains(u"Analyst at Northwind"_s));
        QVERIFY(!service().rewrite(draft)->body.changesAnything());
    }

    void whatIsRemovedIsInNoFile()
    {
        LetterDraft draft = full();
        draft.body = u"xyzzy-never-to-be-read"_s;
        const QString id = *service().save(draft);
        QVERIFY(m_journal->bytes().contains("xyzzy-never-to-be-read"));
        VERIFY_OK(service().remove(id));
        QVERIFY(!m_journal->bytes().contains("xyzzy-never-to-be-read"));
    }

    void theUnfinishedOneIsTheLastWorkedOn()
    {
        QVERIFY(!service().unfinished());
        const QString first = *service().save(full());
        m_journal->clock().advance(std::chrono::minutes(1));
        const QString second = *service().save(full());
        QCOMPARE(service().unfinished()->id, second);
        m_journal->clock().advance(std::chrono::minutes(1));
        VERIFY_OK(service().setState(second, DraftState::HandedOver));
        QCOMPARE(service().unfinished()->id, first);
        QCOMPARE(service().list()->constFirst().id, second);
        VERIFY_OK(service().setState(first, DraftState::Answered));
        QVERIFY(!service().unfinished());
    }

    void aRemovedDraftIsGone()
    {
        const QString id = *service().save(full());
        QSignalSpy removed(&service(), &DraftService::draftRemoved);
        VERIFY_OK(service().remove(id));
        QCOMPARE(removed.count(), 1);
        VERIFY_ERROR(service().find(id), ErrorCode::NotFound);
        VERIFY_ERROR(service().restUntilTomorrow(id), ErrorCode::NotFound);
        VERIFY_ERROR(service().setState(id, DraftState::Answered), ErrorCode::NotFound);
    }

    void aDraftIsLinkedToItsApplication()
    {
        Application application;
        application.company = u"Northwind"_s;
        LetterDraft draft = full();
        draft.applicationId = *(*m_journal)->applications.add(application);
        draft.id = *service().save(draft);
        QCOMPARE(service().find(draft.id)->applicationId, draft.applicationId);
    }

private:
    static LetterDraft full()
    {
        LetterDraft draft;
        draft.request = {u"call"_s, LetterTone::Formal, u"李小龙"_s, u"li@example.com"_s, u"Müller"_s, u"Analyst"_s,
                         u"the case"_s, u"Zoë"_s, {u"deciding-point"_s, u"better-fit"_s}, LetterLength::Fuller, true,
                         QDate(2025, 2, 20), QDate(2025, 1, 31), u"+49 30"_s, u"example.com"_s};
        draft.subject = u"A subject"_s;
        draft.body = u"Hello,\n\nwords {braces}\n"_s;
        draft.edited = true;
        draft.generatedSubject = u"The form's subject"_s;
        draft.generatedBody = u"The form's words"_s;
        return draft;
    }
    QString handedOver(const QString &kind)
    {
        LetterDraft draft = full();
        draft.request.kind = kind;
        const QString id = *service().save(draft);
        const auto done = service().setState(id, DraftState::HandedOver);
        return done ? id : QString();
    }
    DraftService &service() { return (*m_journal)->drafts; }

    std::unique_ptr<test::TempJournal> m_journal;
};

QTEST_GUILESS_MAIN(TestDrafts)

#include "tst_drafts.moc"
