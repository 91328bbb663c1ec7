// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/applications/applicationservice.h"
#include "core/content/catalogue.h"
#include "core/feedback/draftservice.h"
#include "core/journal/journalservice.h"
#include "core/plan/careservice.h"
#include "core/plan/ownlineservice.h"
#include "core/plan/planservice.h"
#include "core/session/sessionservice.h"
#include "core/storage/database.h"
#include "core/support/supportservice.h"
#include "tests/support/tempjournal.h"
#include "tests/support/verify.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

/// What is kept beside an application: its history, its reasons, and what refers to it.
class TestApplicationHistory final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        test::failOnWarnings();
        m_journal = std::make_unique<test::TempJournal>();
    }
    void cleanup() { m_journal.reset(); }

    void aHistoryGrowsWithTheStagesAndEndsAsItEnds()
    {
        Application application = northwind();
        m_journal->clock().advanceDays(4);
        application.stage = ApplicationStage::Interview;
        VERIFY_OK(service().update(application));
        m_journal->clock().advanceDays(7);
        application.outcome = ApplicationOutcome::NoAnswer;
        application.endedOn = QDate(2025, 3, 12);
        VERIFY_OK(service().update(application));
        QCOMPARE(days(application.id), (QStringList{u"applied 2025-03-03"_s, u"interview 2025-03-07"_s, u"no-answer 2025-03-12"_s}));
        // It turns out to be a no, and then to be open after all.
        application.reject(QDate(2025, 3, 13));
        VERIFY_OK(service().update(application));
        QCOMPARE(days(application.id).last(), u"rejected 2025-03-13"_s);
        QCOMPARE(days(application.id).size(), 3);
        application.reopen();
        VERIFY_OK(service().update(application));
        QCOMPARE(days(application.id), (QStringList{u"applied 2025-03-03"_s, u"interview 2025-03-07"_s}));
    }

    void aSlipOfTheSameDayLeavesNoTrace()
    {
        const Application application = northwind();
        m_journal->clock().advanceDays(1);
        VERIFY_OK(service().moveTo(application.id, ApplicationStage::Final));
        VERIFY_OK(service().moveTo(application.id, ApplicationStage::Screening));
        QCOMPARE(days(application.id), (QStringList{u"applied 2025-03-03"_s, u"screening 2025-03-04"_s}));
        // The next day it is a step of its own, and stays.
        m_journal->clock().advanceDays(1);
        VERIFY_OK(service().moveTo(application.id, ApplicationStage::Interview));
        m_journal->clock().advanceDays(1);
        VERIFY_OK(service().moveTo(application.id, ApplicationStage::Screening));
        QCOMPARE(days(application.id).size(), 3);
    }

    void anEndedOneIsNotMoved()
    {
        Application application = northwind();
        application.reject(QDate(2025, 3, 3));
        VERIFY_OK(service().update(application));
        VERIFY_ERROR(service().moveTo(application.id, ApplicationStage::Final), ErrorCode::InvalidInput);
        VERIFY_ERROR(service().moveTo(u"nobody"_s, ApplicationStage::Final), ErrorCode::NotFound);
    }

    void daysOutOfOrderAreKeptAndShownInOrder()
    {
        const Application application = northwind();
        VERIFY_OK(service().setHistory(application.id, {{u"interview"_s, QDate(2025, 2, 1), u"by video"_s},
                                                        {u"applied"_s, QDate(2025, 2, 10), {}},
                                                        {u"screening"_s, std::nullopt, {}}}));
        QCOMPARE(days(application.id), (QStringList{u"screening ?"_s, u"interview 2025-02-01"_s, u"applied 2025-02-10"_s}));
        const auto history = service().history(application.id);
        QVERIFY(stagesOutOfOrder(*history));
        QCOMPARE(history->at(1).note, u"by video"_s);
        // A stage beyond its own moves it on.
        QCOMPARE(service().find(application.id)->stage, ApplicationStage::Interview);
        QVERIFY(!stagesOutOfOrder({{u"interview"_s, QDate(2025, 2, 1), {}}, {u"applied"_s, QDate(2025, 2, 1), {}}, {u"final"_s, std::nullopt, {}}}));
        QVERIFY(stagesOutOfOrder({{u"rejected"_s, QDate(2025, 2, 1), {}}, {u"applied"_s, QDate(2025, 2, 2), {}}}));
    }

    void theEndInAHistoryIsTheApplications()
    {
        Application application = northwind();
        application.reject(QDate(2025, 3, 3));
        VERIFY_OK(service().update(application));
        VERIFY_OK(service().setHistory(application.id, {{u"rejected"_s, QDate(1999, 1, 1), u"by phone"_s}, {u"withdrawn"_s, QDate(2025, 1, 1), {}}}));
        QCOMPARE(days(application.id), QStringList{u"rejected 2025-03-03"_s});
        QCOMPARE(service().history(application.id)->constFirst().note, u"by phone"_s);
    }

    void theNoteOnAnEndOutlivesACorrectionOfIt()
    {
        Application application = northwind();
        application.reject(QDate(2025, 3, 3));
        VERIFY_OK(service().update(application));
        VERIFY_OK(service().setHistory(application.id, {{u"rejected"_s, QDate(2025, 3, 3), u"by phone"_s}}));
        application.outcome = ApplicationOutcome::NoAnswer;
        VERIFY_OK(service().update(application));
        QCOMPARE(service().history(application.id)->constLast(), (ApplicationStep{u"no-answer"_s, QDate(2025, 3, 3), u"by phone"_s}));
        // Open again, it was said all the same; ended again, it is said of this end.
        application.reopen();
        VERIFY_OK(service().update(application));
        QCOMPARE(service().history(application.id)->constLast().note, u"by phone"_s);
        application.outcome = ApplicationOutcome::Withdrawn;
        VERIFY_OK(service().update(application));
        const QList<ApplicationStep> ended{{u"withdrawn"_s, std::nullopt, u"by phone"_s}};
        QCOMPARE(*service().history(application.id), ended);
        // Emptied by the person it goes, and with it the end of one that is open.
        application.reopen();
        VERIFY_OK(service().update(application));
        VERIFY_OK(service().setHistory(application.id, {{u"withdrawn"_s, std::nullopt, {}}}));
        QVERIFY(service().history(application.id)->isEmpty());
    }

    void nobodyIsToldBeforeItIsInTheFile()
    {
        const Application application = northwind();
        QSignalSpy changed(&service(), &ApplicationService::applicationChanged);
        {
            auto given = Transaction::begin((*m_journal)->database());
            VERIFY_OK(given);
            VERIFY_OK(service().addReason(application.id, ReasonSource::Said, u"salary"_s, {}));
            QCOMPARE(changed.count(), 0);
        }
        QCOMPARE(changed.count(), 0);
        auto kept = Transaction::begin((*m_journal)->database());
        VERIFY_OK(kept);
        VERIFY_OK(service().addReason(application.id, ReasonSource::Said, u"salary"_s, {}));
        QCOMPARE(changed.count(), 0);
        VERIFY_OK(kept->commit());
        QCOMPARE(changed.count(), 1);
        VERIFY_OK(service().addReason(application.id, ReasonSource::Said, u"budget"_s, {}));
        QCOMPARE(changed.count(), 2);
    }

    void onlyANewNameIsLookedForAnew()
    {
        Application application = northwind();
        JournalEntry entry;
        entry.text = u"A quiet evening"_s;
        entry.applicationId = application.id;
        VERIFY_OK((*m_journal)->journal.add(entry));
        QSignalSpy renamed(&service(), &ApplicationService::applicationRenamed);
        application.notes = u"Ask for Tom."_s;
        VERIFY_OK(service().update(application));
        VERIFY_OK(service().addReason(application.id, ReasonSource::Said, u"salary"_s, {}));
        QCOMPARE(renamed.count(), 0);
        application.role = u"Baker"_s;
        VERIFY_OK(service().update(application));
        QCOMPARE(renamed.count(), 1);
        EntryQuery byName;
        byName.search = u"Baker"_s;
        QCOMPARE(*(*m_journal)->journal.count(byName), 1);
    }

    void aWrongHistoryIsRefused()
    {
        const Application application = northwind();
        for (const ApplicationStep &wrong : {ApplicationStep{u"hired"_s, {}, {}}, ApplicationStep{u"open"_s, {}, {}},
                                             ApplicationStep{u"applied"_s, QDate(2025, 2, 30), {}}, ApplicationStep{u"applied"_s, {}, QString(501, u'x')}})
            VERIFY_ERROR(service().setHistory(application.id, {wrong}), ErrorCode::InvalidInput);
        VERIFY_ERROR(service().setHistory(u"nobody"_s, {}), ErrorCode::NotFound);
        QCOMPARE(days(application.id), QStringList{u"applied 2025-03-03"_s});
    }

    void whatTheySaidAndWhatIsAssumedStayApart()
    {
        const Application application = northwind();
        QSignalSpy changed(&service(), &ApplicationService::applicationChanged);
        VERIFY_OK(service().addReason(application.id, ReasonSource::Assumed, u"salary"_s, {}));
        VERIFY_OK(service().addReason(application.id, ReasonSource::Said, u"salary"_s, u" above our range "_s));
        VERIFY_OK(service().addReason(application.id, ReasonSource::Said, {}, u"Nice talk"_s));
        VERIFY_OK(service().addReason(application.id, ReasonSource::Said, {}, u"nice  TALK"_s)); // the same
        QCOMPARE(changed.count(), 3);
        m_journal->reopen();
        const QList<ApplicationReason> expected{{ReasonSource::Said, u"salary"_s, u"above our range"_s, {}},
                                                {ReasonSource::Said, {}, u"Nice talk"_s, {}},
                                                {ReasonSource::Assumed, u"salary"_s, {}, {}}};
        QCOMPARE(*service().reasons(application.id), expected);
        QCOMPARE(service().allReasons()->value(application.id), expected);
        VERIFY_ERROR(service().addReason(application.id, ReasonSource::Said, {}, u" "_s), ErrorCode::InvalidInput);
        VERIFY_ERROR(service().addReason(u"nobody"_s, ReasonSource::Said, u"salary"_s, {}), ErrorCode::NotFound);
    }

    void aSessionGivesItsReasonsAndMayChangeThem()
    {
        const Application application = northwind();
        VERIFY_OK(service().addReason(application.id, ReasonSource::Assumed, u"budget"_s, {}));
        SessionService &session = (*m_journal)->session;
        VERIFY_OK(session.start(u"full"_s));
        VERIFY_OK(session.setAnswer(u"arrive.application"_s, application.id));
        VERIFY_OK(session.goTo(u"learn"_s));
        VERIFY_OK(session.setAnswer(u"learn.said"_s, u"Another candidate had run such a project."_s));
        VERIFY_OK(session.setAnswer(u"learn.reasons"_s, QStringList{u"salary"_s, u"preparation"_s}));
        VERIFY_OK(session.next());
        QCOMPARE(reasons(application.id), (QStringList{u"said :Another candidate had run such a project."_s, u"assumed budget:"_s, u"assumed salary:"_s,
                                                       u"assumed preparation:"_s}));
        VERIFY_OK(session.goTo(u"learn"_s));
        VERIFY_OK(session.setAnswer(u"learn.reasons"_s, QStringList{u"preparation"_s}));
        VERIFY_OK(session.setAnswer(u"learn.said"_s, QString()));
        VERIFY_OK(session.setAnswer(u"learn.assumed"_s, u"I rambled."_s));
        VERIFY_OK(session.finish());
        QCOMPARE(reasons(application.id), (QStringList{u"assumed budget:"_s, u"assumed preparation:"_s, u"assumed :I rambled."_s}));
    }

    void aSessionThatTurnsToAnotherApplicationTakesItsReasonsAlong()
    {
        const Application first = northwind();
        const Application second = northwind();
        SessionService &session = (*m_journal)->session;
        VERIFY_OK(session.start(u"full"_s));
        VERIFY_OK(session.setAnswer(u"arrive.application"_s, first.id));
        VERIFY_OK(session.goTo(u"learn"_s));
        VERIFY_OK(session.setAnswer(u"learn.reasons"_s, QStringList{u"salary"_s}));
        VERIFY_OK(session.next());
        QCOMPARE(reasons(first.id), QStringList{u"assumed salary:"_s});
        VERIFY_OK(session.setAnswer(u"arrive.application"_s, second.id));
        VERIFY_OK(session.finish());
        QCOMPARE(reasons(first.id), QStringList());
        QCOMPARE(reasons(second.id), QStringList{u"assumed salary:"_s});
    }

    void deletingLeavesWhatReferredToItWithoutTheLink()
    {
        const Application application = northwind();
        VERIFY_OK(service().addReason(application.id, ReasonSource::Said, u"salary"_s, {}));
        JournalEntry entry;
        entry.text = u"A quiet evening"_s;
        entry.applicationId = application.id;
        entry.id = *(*m_journal)->journal.add(entry);
        LetterDraft letter;
        letter.body = u"Dear Ann"_s;
        letter.applicationId = application.id;
        letter.id = *(*m_journal)->drafts.save(letter);
        const QString lesson = *(*m_journal)->ownLines.add({{}, OwnLineKind::Lesson, u"Numbers first"_s, application.id, {}, {}});
        SessionService &session = (*m_journal)->session;
        VERIFY_OK(session.start(u"full"_s));
        VERIFY_OK(session.setAnswer(u"arrive.application"_s, application.id));
        EntryQuery byName;
        byName.search = u"Northwind"_s;
        QCOMPARE(*(*m_journal)->journal.count(byName), 1);

        QSignalSpy removed(&service(), &ApplicationService::applicationRemoved);
        VERIFY_OK(service().remove(application.id));
        QCOMPARE(removed.count(), 1);
        VERIFY_ERROR(service().find(application.id), ErrorCode::NotFound);
        QCOMPARE((*m_journal)->journal.find(entry.id)->text, entry.text);
        QVERIFY((*m_journal)->journal.find(entry.id)->applicationId.isEmpty());
        QCOMPARE(*(*m_journal)->journal.count(byName), 0);
        QVERIFY((*m_journal)->drafts.find(letter.id)->applicationId.isEmpty());
        QVERIFY((*m_journal)->ownLines.find(lesson)->applicationId.isEmpty());
        QCOMPARE(m_journal->value(u"SELECT (SELECT count(*) FROM application_step) + (SELECT count(*) FROM application_reason)"_s).toInt(), 0);
        // The open session goes on without it, and an editor that still names it can be saved.
        QVERIFY(session.session().applicationId.isEmpty());
        VERIFY_OK(session.setAnswer(u"arrive.mood"_s, 2));
        VERIFY_OK(session.next());
        entry.at = (*m_journal)->journal.find(entry.id)->at;
        entry.text = u"Changed"_s;
        VERIFY_OK((*m_journal)->journal.update(entry));
        VERIFY_ERROR(service().remove(application.id), ErrorCode::NotFound);
        QCOMPARE(removed.count(), 1);
    }

    void deletedForGoodMeansNoWordIsLeftInTheFile()
    {
        Application application = northwind();
        application.notes = u"Zyzzyvaquux"_s;
        VERIFY_OK(service().update(application));
        QVERIFY(m_journal->bytes().contains("Zyzzyvaquux"));
        VERIFY_OK(service().remove(application.id));
        QVERIFY(!m_journal->bytes().contains("Zyzzyvaquux"));
    }

    void norInTheIndexThatFoundItsEntries()
    {
        Application application;
        application.company = u"Zyzzyvaquux"_s;
        application.id = *service().add(application);
        JournalEntry entry;
        entry.text = u"A quiet evening"_s;
        entry.applicationId = application.id;
        VERIFY_OK((*m_journal)->journal.add(entry));
        QVERIFY(m_journal->bytes().contains("zyzzyvaquux"));
        VERIFY_OK(service().remove(application.id));
        QVERIFY(!m_journal->bytes().contains("zyzzyvaquux"));
    }

    void norOfAPlanALineACareEntryAMantraOrAPerson()
    {
        Services &services = m_journal->services();
        PlanItem item;
        item.then = u"Zyzzyvaquux"_s;
        const QString plan = services.plan.add(item).value_or(QString());
        VERIFY_OK(services.plan.remove(plan));
        QVERIFY(!m_journal->bytes().contains("Zyzzyvaquux"));
        const QString activity = services.care.addOwn(u"rest"_s, u"Zyzzyvaquux"_s).value_or(QString());
        const auto choices = services.care.choices().value_or(QList<CareChoice>());
        const QString entry = services.care.addDone(choices.constFirst(), 0, 0).value_or(QString());
        VERIFY_OK(services.care.removeOwn(activity));
        QVERIFY(m_journal->bytes().contains("Zyzzyvaquux"));
        VERIFY_OK(services.care.remove(entry));
        QVERIFY(!m_journal->bytes().contains("Zyzzyvaquux"));
        const QString person = services.support.savePerson({{}, u"Zyzzyvaquux"_s, {}, {}}).value_or(QString());
        QVERIFY(m_journal->bytes().contains("Zyzzyvaquux"));
        VERIFY_OK(services.support.removePerson(person));
        QVERIFY(!m_journal->bytes().contains("Zyzzyvaquux"));
    }

    void theSameCompanyAndRoleAreNoticed()
    {
        const Application application = northwind();
        QCOMPARE(service().similar(u" NORTHWIND "_s, u"data  analyst"_s)->size(), 1);
        QVERIFY(service().similar(u"Northwind"_s, u"Baker"_s)->isEmpty());
        QVERIFY(service().similar(u"Northwind"_s, u"Data analyst"_s, application.id)->isEmpty());
        northwind();
        QCOMPARE(service().list()->size(), 2); // noticed, never refused
    }

private:
    Application northwind()
    {
        Application application;
        application.company = u"Northwind"_s;
        application.role = u"Data analyst"_s;
        application.id = *service().add(application);
        return application;
    }
    QStringList days(const QString &id)
    {
        QStringList found;
        const auto history = service().history(id);
        for (const ApplicationStep &each : *history)
            found.append(each.step + u' ' + (each.on ? each.on->toString(Qt::ISODate) : u"?"_s));
        return found;
    }
    QStringList reasons(const QString &id)
    {
        QStringList found;
        const auto given = service().reasons(id);
        for (const ApplicationReason &each : *given)
            found.append(reasonSourceId(each.source) + u' ' + each.reason + u':' + each.words);
        return found;
    }
    ApplicationService &service() { return (*m_journal)->applications; }

    std::unique_ptr<test::TempJournal> m_journal;
};

QTEST_GUILESS_MAIN(TestApplicationHistory)

#include "tst_applicationhistory.moc"
