// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/applications/applicationservice.h"
#include "core/clock.h"
#include "core/feedback/draftservice.h"
#include "core/journal/journalservice.h"
#include "core/plan/careservice.h"
#include "core/plan/ownlineservice.h"
#include "core/plan/planservice.h"
#include "core/services.h"
#include "core/session/sessionservice.h"
#include "core/storage/database.h"
#include "core/storage/migrator.h"
#include "tests/support/verify.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using secondwind::test::QuietStorageLog;

class TestMigrator final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = Database::open(m_folder->filePath(u"journal.db"_s));
        VERIFY_OK(opened);
        m_database = std::move(*opened);
        m_newest = Migrator::shippedSteps().constLast().version;
    }
    void cleanup()
    {
        m_database.reset();
        m_folder.reset();
    }

    void splitsAtMarkersAndKeepsTriggersWhole()
    {
        const QStringList found = Migrator::statements(
            u"-- licence\n-- statement\nCREATE TABLE a (b)\n-- statement why this one is here\n"
            "CREATE TRIGGER t AFTER INSERT ON a BEGIN\n  DELETE FROM a WHERE b = 1; -- inside\n  DELETE FROM a WHERE b = '--';\nEND\n\n"
            "-- statement\n\n-- statement\n-- a remark\nDROP TABLE a\n"_s);
        QCOMPARE(found.size(), 3);
        QCOMPARE(found.at(0), u"CREATE TABLE a (b)"_s);
        QVERIFY(found.at(1).startsWith(u"CREATE TRIGGER"_s) && found.at(1).endsWith(u"END"_s));
        QCOMPARE(found.at(1).count(u';'), 2);
        QCOMPARE(found.at(2), u"DROP TABLE a"_s);
    }

    void shippedStepsAreNumberedWithoutGaps()
    {
        const auto steps = Migrator::shippedSteps();
        QVERIFY(!steps.isEmpty());
        for (qsizetype i = 0; i < steps.size(); ++i) {
            QCOMPARE(steps.at(i).version, static_cast<int>(i) + 1);
            QVERIFY(!steps.at(i).statements.isEmpty());
        }
    }

    void aFreshFileHasEveryTableAndTrigger()
    {
        QCOMPARE(version(), m_newest);
        for (const QString &name : {u"setting"_s, u"application"_s, u"journal_entry"_s, u"entry_emotion"_s, u"entry_tag"_s, u"entry_search"_s,
                                    u"journal_entry_added"_s, u"journal_entry_removed"_s, u"journal_entry_changed"_s, u"entry_draft"_s,
                                    u"guided_session"_s, u"session_step"_s, u"session_answer"_s, u"letter_draft"_s, u"mantra_mark"_s, u"mantra_day"_s,
                                    u"own_line"_s, u"plan_item"_s, u"time_box"_s, u"writing_course"_s, u"writing_day"_s, u"entry_trash"_s, u"entry_version"_s, u"letter_step"_s,
                                    u"application_step"_s, u"application_reason"_s, u"plan_done"_s, u"care_log"_s})
            QVERIFY2(schema().contains(name), qPrintable(name));
        VERIFY_OK(m_database->checkIntegrity());
    }

    void aMissingStepIsRunAndMarked()
    {
        VERIFY_OK(m_database->run(u"INSERT INTO setting (name, value) VALUES ('a', 'kept')"_s));
        VERIFY_OK(migrate({good(m_newest + 1, u"extra"_s)}));
        QCOMPARE(version(), m_newest + 1);
        QVERIFY(schema().contains(u"extra"_s));
        auto row = m_database->run(u"SELECT value FROM setting WHERE name = 'a'"_s);
        VERIFY_OK(row);
        QVERIFY(row->next());
        QCOMPARE(row->value(0).toString(), u"kept"_s);
    }

    void aSecondRunDoesNothing()
    {
        VERIFY_OK(migrate({good(m_newest + 1, u"extra"_s)}));
        const auto before = schema();
        VERIFY_OK(migrate({good(m_newest + 1, u"extra"_s)})); // would fail: the table is there
        QCOMPARE(schema(), before);
        QCOMPARE(version(), m_newest + 1);
    }

    void aFailingStepLeavesTheFileAsItWas()
    {
        const auto before = schema();
        const QuietStorageLog quiet;
        VERIFY_ERROR(migrate({bad(m_newest + 1)}), ErrorCode::Storage);
        QCOMPARE(schema(), before);
        QCOMPARE(version(), m_newest);
        VERIFY_OK(m_database->checkIntegrity());
        VERIFY_OK(m_database->run(u"INSERT INTO setting (name, value) VALUES ('a', 'b')"_s));
    }

    void stepsBeforeTheFailingOneStay()
    {
        const QuietStorageLog quiet;
        VERIFY_ERROR(migrate({good(m_newest + 1, u"extra"_s), bad(m_newest + 2), good(m_newest + 3, u"never"_s)}), ErrorCode::Storage);
        QCOMPARE(version(), m_newest + 1);
        QVERIFY(schema().contains(u"extra"_s));
        QVERIFY(!schema().contains(u"half_done"_s));
        QVERIFY(!schema().contains(u"never"_s));
    }

    void aFileOfSchema2KeepsEverything()
    {
        // Written by the program of that schema: an application, two entries, a finished session.
        auto services = openedOld(2);
        VERIFY_OK(services);
        Database &database = (*services)->database();
        QCOMPARE(database.pragma(u"user_version"_s).toInt(), m_newest);
        QCOMPARE(database.pragma(u"foreign_keys"_s), u"1"_s);
        VERIFY_OK(database.checkIntegrity());
        const auto all = (*services)->journal.list({});
        VERIFY_OK(all);
        QCOMPARE(all->size(), 2);
        const JournalEntry &entry = all->constFirst().entry;
        QCOMPARE(entry.mood, 2);
        QCOMPARE(entry.emotions.size(), 2);
        QCOMPARE(entry.tags, QStringList{u"interview"_s});
        QVERIFY(!entry.applicationId.isEmpty());
        // Found by its text as before, and now by emotion and company as well.
        for (const QString &typed : {u"两句"_s, u"two sentences"_s, u"interview"_s, u"disappointed"_s, u"analyst"_s}) {
            EntryQuery query;
            query.search = typed;
            QVERIFY2((*services)->journal.list(query)->size() == 1, qPrintable(typed));
        }
        QCOMPARE((*services)->session.past()->constFirst().entryId, entry.id);
        // Deleting still takes its emotions and tags along.
        VERIFY_OK((*services)->journal.removeForGood(entry.id));
        auto left = database.run(u"SELECT (SELECT count(*) FROM entry_emotion) + (SELECT count(*) FROM entry_tag)"_s);
        VERIFY_OK(left);
        QVERIFY(left->next());
        QCOMPARE(left->value(0).toInt(), 0);
        QCOMPARE((*services)->session.past()->constFirst().entryId, QString());
    }

    void aStepThatLosesARowIsNotTaken()
    {
        VERIFY_OK(m_database->run(u"INSERT INTO application (id, company, role, stage, contact_name, contact_address, notes, created_ms, changed_ms) "
                                  "VALUES ('a', 'Northwind', '', 'applied', '', '', '', 1, 1)"_s));
        VERIFY_OK(m_database->run(u"INSERT INTO own_line (id, kind, text, application_id, created_ms) VALUES ('l', 'lesson', 'x', 'a', 1)"_s));
        const QuietStorageLog quiet;
        VERIFY_ERROR(migrate({{m_newest + 1, {u"DELETE FROM application"_s}}}), ErrorCode::Storage);
        QCOMPARE(version(), m_newest);
        auto row = m_database->run(u"SELECT count(*) FROM application"_s);
        VERIFY_OK(row);
        QVERIFY(row->next());
        QCOMPARE(row->value(0).toInt(), 1);
        QCOMPARE(m_database->pragma(u"foreign_keys"_s), u"1"_s);
    }

    void aFileOfSchema4KeepsItsApplications()
    {
        auto services = openedOld(4);
        VERIFY_OK(services);
        QCOMPARE((*services)->database().pragma(u"user_version"_s).toInt(), m_newest);
        VERIFY_OK((*services)->database().checkIntegrity());
        ApplicationService &applications = (*services)->applications;
        const auto all = applications.list();
        VERIFY_OK(all);
        QVERIFY(!all->isEmpty());
        for (const Application &each : *all) {
            QCOMPARE(each.isOpen(), !each.endedOn.has_value());
            QCOMPARE(each.rejectedOn(), each.endedOn);
            const auto history = applications.history(each.id);
            VERIFY_OK(history);
            QCOMPARE(history->size(), each.isOpen() ? 0 : 1);
            if (!each.isOpen())
                QCOMPARE(history->constFirst(), (ApplicationStep{u"rejected"_s, each.endedOn, {}}));
            QVERIFY(applications.reasons(each.id)->isEmpty());
            VERIFY_OK(applications.update(each));
        }
    }

    void aFileOfSchema3KeepsEverything()
    {
        // Written by the program of that schema: an application, an entry; five letters, one in
        // each state there was, put in by hand.
        auto services = openedOld(3);
        VERIFY_OK(services);
        QCOMPARE((*services)->database().pragma(u"user_version"_s).toInt(), m_newest);
        QCOMPARE((*services)->database().pragma(u"foreign_keys"_s), u"1"_s);
        VERIFY_OK((*services)->database().checkIntegrity());
        QCOMPARE((*services)->journal.list({})->size(), 1);
        DraftService &drafts = (*services)->drafts;
        const auto found = drafts.list();
        VERIFY_OK(found);
        QCOMPARE(found->size(), 5);
        const auto at = [&](int number) { return drafts.find(u"0195600a-0000-7000-8000-00000000000%1"_s.arg(number)); };
        const auto plain = at(1);
        VERIFY_OK(plain);
        QCOMPARE(plain->request.kind, u"feedback"_s);
        QCOMPARE(plain->request.toName, u"Ann Lee"_s);
        QCOMPARE(plain->request.length, LetterLength::Short);
        QVERIFY(!plain->request.agency && !plain->request.interviewedOn && !plain->edited);
        QCOMPARE(plain->request.questions, QStringList{u"interview-better"_s});
        QCOMPARE(plain->applicationId, (*services)->applications.list()->constFirst().id);
        // Nobody changed it, so its words are the form's.
        QCOMPARE(plain->generatedBody, plain->body);
        QCOMPARE(plain->generatedSubject, u"Feedback on my application"_s);
        QCOMPARE(drafts.history(plain->id)->size(), 1);
        const auto resting = at(2);
        QCOMPARE(resting->state, DraftState::Resting);
        QCOMPARE(resting->restUntil, std::optional(QDateTime(QDate(2025, 3, 5), QTime(9, 0))));
        QCOMPARE(resting->body, u"Own words, kept."_s);
        QVERIFY(resting->edited && resting->generatedBody.isEmpty());
        const QList<DraftState> states{DraftState::Drafted, DraftState::Resting, DraftState::HandedOver, DraftState::Answered, DraftState::Unanswered};
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(at(i + 1)->state, states.at(i));
            const auto history = drafts.history(at(i + 1)->id);
            QCOMPARE(history->constFirst().state, DraftState::Drafted);
            QCOMPARE(history->constLast().state, states.at(i));
            QCOMPARE(history->constLast().at.toLocalTime(), i == 0 ? at(1)->changed.addSecs(-1) : at(i + 1)->changed);
            QCOMPARE(history->constLast().at.offsetFromUtc(), at(i + 1)->changed.offsetFromUtc());
        }
        VERIFY_OK(drafts.setState(plain->id, DraftState::Closed));
    }

    void aPlanOfSchema4KeepsEverything()
    {
        // Three plan items and three own lines, put in by hand.
        auto services = openedOld(4);
        VERIFY_OK(services);
        VERIFY_OK((*services)->database().checkIntegrity());
        PlanService &plan = (*services)->plan;
        const auto actions = plan.list(PlanKind::Action);
        VERIFY_OK(actions);
        QCOMPARE(actions->size(), 2);
        QCOMPARE(actions->at(0).then, u"ring Ann"_s); // the newer one first, as before
        QVERIFY(actions->at(0).doneAt);
        QCOMPARE(actions->at(1).dueOn, std::optional(QDate(2025, 3, 8)));
        QVERIFY(!actions->at(1).comesAgain() && actions->at(1).outcome.isEmpty());
        QCOMPARE(plan.list(PlanKind::Setback)->size(), 1);
        PlanItem item = actions->at(1);
        item.repetition.every = Repeat::Weekly;
        VERIFY_OK(plan.update(item));
        VERIFY_OK(plan.setDone(item.id, true));
        // What was kept of the mantras stays, and the day's mantra knows when it was shown.
        auto mark = (*services)->database().run(u"SELECT favourite, hidden, wording, shown_day FROM mantra_mark WHERE mantra_id = 'did-what-i-knew'"_s);
        VERIFY_OK(mark);
        QVERIFY(mark->next());
        QVERIFY(mark->value(0).toBool() && !mark->value(1).toBool() && mark->value(2).toString().isEmpty());
        QCOMPARE(mark->value(3).toInt(), 2460738);
        // A kind thing of one's own from before was of no kind.
        const auto choices = (*services)->care.choices();
        VERIFY_OK(choices);
        QCOMPARE(choices->constFirst().name, u"Feed the ducks"_s);
        QVERIFY(choices->constFirst().isOwn && choices->constFirst().kind.isEmpty());
        VERIFY_OK((*services)->care.addDone(choices->constFirst(), 2, 3));
    }

    void aFileOfSchema1KeepsEverything()
    {
        // Written by the program of that schema: an entry, an application, an open session.
        auto services = openedOld(1);
        VERIFY_OK(services);
        QCOMPARE((*services)->database().pragma(u"user_version"_s).toInt(), m_newest);
        VERIFY_OK((*services)->database().checkIntegrity());
        EntryQuery query;
        query.search = u"两句"_s;
        const auto found = (*services)->journal.list(query);
        VERIFY_OK(found);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->constFirst().entry.tags, QStringList{u"interview"_s});
        QCOMPARE((*services)->applications.list()->constFirst().company, u"Northwind"_s);
        SessionService &session = (*services)->session;
        QVERIFY(session.resume().value_or(false));
        QCOMPARE(session.session().step, u"friend"_s);
        QCOMPARE(session.session().textOf(u"thought.thought"_s), u"They saw I am a fraud."_s);
        // One lesson then, several now.
        QCOMPARE(session.session().answerOr(u"learn.lesson"_s, QStringList()), QStringList{u"Numbers first."_s});
        VERIFY_OK(session.finish());
        QCOMPARE((*services)->ownLines.list(OwnLineKind::Lesson)->size(), 1);
    }

private:
    // A journal that the program of an earlier schema wrote.
    [[nodiscard]] Result<std::unique_ptr<Services>> openedOld(int schema)
    {
        const QString folder = m_folder->filePath(u"old"_s);
        const QString path = Services::journalFile(folder);
        if (!QDir().mkpath(folder) || !QFile::copy(QFINDTESTDATA(qPrintable(u"../fixtures/journal-schema-%1.db"_s.arg(schema))), path)
            || !QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner))
            return failure(ErrorCode::CannotOpen, u"The fixture cannot be copied."_s);
        return Services::open(folder, m_clock);
    }
    static Migrator::Step good(int number, const QString &table)
    {
        return {number, {u"CREATE TABLE %1 (a INTEGER) STRICT"_s.arg(table)}};
    }
    static Migrator::Step bad(int number)
    {
        return {number, {u"CREATE TABLE half_done (a INTEGER) STRICT"_s, u"DROP TABLE setting"_s, u"INSERT INTO nowhere VALUES (1)"_s}};
    }
    Result<void> migrate(const QList<Migrator::Step> &more)
    {
        return Migrator(*m_database, Migrator::shippedSteps() + more).migrate();
    }
    int version() { return m_database->pragma(u"user_version"_s).toInt(); }
    QStringList schema()
    {
        QStringList names;
        auto rows = m_database->run(u"SELECT name FROM sqlite_schema ORDER BY name"_s);
        while (rows && rows->next())
            names.append(rows->value(0).toString());
        return names;
    }

    const SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    int m_newest = 0;
};

QTEST_GUILESS_MAIN(TestMigrator)

#include "tst_migrator.moc"
