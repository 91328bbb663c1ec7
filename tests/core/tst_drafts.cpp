// SPDX-License-Identifier: GPL-3.0-or-later
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
        QVERIFY(!found->restUntil && found->applicationId.isEmpty() && found->sessionId.isEmpty());
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

    void restingLastsUntilTheDayAfter()
    {
        const QString id = *service().save(full());
        VERIFY_OK(service().restUntilTomorrow(id));
        m_journal->reopen();
        QCOMPARE(service().find(id)->state, DraftState::Resting);
        QCOMPARE(*service().find(id)->restUntil, m_journal->clock().today().addDays(1));
        VERIFY_OK(service().setState(id, DraftState::HandedOver));
        QVERIFY(!service().find(id)->restUntil);
    }

    void everyStateIsKept()
    {
        const QString id = *service().save(full());
        for (const DraftState state : {DraftState::Drafted, DraftState::Resting, DraftState::HandedOver, DraftState::Answered, DraftState::Unanswered}) {
            VERIFY_OK(service().setState(id, state));
            QCOMPARE(service().find(id)->state, state);
        }
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
                         u"the case"_s, u"Zoë"_s, {u"one"_s, u"two"_s}};
        draft.subject = u"A subject"_s;
        draft.body = u"Hello,\n\nwords {braces}\n"_s;
        draft.edited = true;
        return draft;
    }
    DraftService &service() { return (*m_journal)->drafts; }

    std::unique_ptr<test::TempJournal> m_journal;
};

QTEST_GUILESS_MAIN(TestDrafts)

#include "tst_drafts.moc"
