// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/applications/applicationservice.h"
#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/journal/journalservice.h"
#include "core/session/sessionservice.h"
#include "core/storage/database.h"
#include "tests/support/tempjournal.h"
#include "tests/support/verify.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

class TestSession final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        test::failOnWarnings();
        m_journal = std::make_unique<test::TempJournal>();
    }
    void cleanup() { m_journal.reset(); }

    void nothingIsOpenAtFirst()
    {
        QCOMPARE(service().resume().value_or(true), false);
        QVERIFY(!service().isActive());
        VERIFY_ERROR(service().next(), ErrorCode::InvalidInput);
        VERIFY_ERROR(service().skip(), ErrorCode::InvalidInput);
        VERIFY_ERROR(service().back(), ErrorCode::InvalidInput);
        VERIFY_ERROR(service().finish(), ErrorCode::InvalidInput);
        VERIFY_ERROR(service().setAnswer(sessionfield::MoodBefore, 2), ErrorCode::InvalidInput);
        VERIFY_OK(service().setAside());
        QVERIFY(service().summary().isEmpty());
    }

    void aRouteIsWalkedFromFirstToLast_data()
    {
        QTest::addColumn<QString>("route");
        QTest::newRow("first aid") << u"first-aid"_s;
        QTest::newRow("steady") << u"steady"_s;
        QTest::newRow("full") << u"full"_s;
    }
    void aRouteIsWalkedFromFirstToLast()
    {
        QFETCH(const QString, route);
        const QStringList steps = service().script().route(route)->steps;
        VERIFY_OK(service().start(route));
        for (qsizetype i = 0; i < steps.size(); ++i) {
            QCOMPARE(service().step().id, steps.at(i));
            QCOMPARE(service().session().position(service().script()), static_cast<int>(i));
            QCOMPARE(service().session().isFirst(service().script()), i == 0);
            QCOMPARE(service().session().isLast(service().script()), i == steps.size() - 1);
            VERIFY_OK(i % 3 == 1 ? service().skip() : service().next());
        }
        // On the last one there is nowhere further to go.
        QCOMPARE(service().step().id, steps.constLast());
        m_journal->reopen();
        VERIFY_OK(service().resume());
        for (qsizetype i = 0; i < steps.size(); ++i)
            QCOMPARE(service().session().steps.value(steps.at(i)), i % 3 == 1 ? StepState::Skipped : StepState::Done);
        for (qsizetype i = steps.size() - 1; i > 0; --i) {
            VERIFY_OK(service().back());
            QCOMPARE(service().step().id, steps.at(i - 1));
        }
        VERIFY_OK(service().back());
        QCOMPARE(service().step().id, steps.constFirst());
        VERIFY_OK(service().finish());
        QCOMPARE((*m_journal)->journal.count().value_or(0), 1);
    }

    void everyChangeIsInTheFileAtOnce()
    {
        VERIFY_OK(service().start(u"full"_s));
        const auto onDisk = [&](const auto &check) {
            const auto other = m_journal->second();
            const auto open = other->session.resume();
            return open && *open && check(other->session.session());
        };
        QVERIFY(onDisk([](const GuidedSession &s) { return s.route == u"full"_s && s.step == u"arrive"_s; }));
        VERIFY_OK(service().setAnswer(sessionfield::MoodBefore, 2));
        QVERIFY(onDisk([](const GuidedSession &s) { return s.numberOf(sessionfield::MoodBefore) == 2; }));
        VERIFY_OK(service().next());
        QVERIFY(onDisk([](const GuidedSession &s) { return s.step == u"let-out"_s && s.steps.value(u"arrive"_s) == StepState::Done; }));
        VERIFY_OK(service().setAnswer(sessionfield::VentPad, u"words"_s));
        VERIFY_OK(service().skip());
        QVERIFY(onDisk([](const GuidedSession &s) { return s.step == u"steady"_s && s.steps.value(u"let-out"_s) == StepState::Skipped; }));
        VERIFY_OK(service().back());
        QVERIFY(onDisk([](const GuidedSession &s) { return s.step == u"let-out"_s && s.textOf(sessionfield::VentPad) == u"words"_s; }));
        VERIFY_OK(service().setAnswer(sessionfield::VentPad, u"other words"_s));
        QVERIFY(onDisk([](const GuidedSession &s) { return s.textOf(sessionfield::VentPad) == u"other words"_s; }));
        VERIFY_OK(service().setAnswer(sessionfield::VentPad, u" "_s));
        QVERIFY(onDisk([](const GuidedSession &s) { return !s.answers.contains(sessionfield::VentPad); }));
        VERIFY_OK(service().goTo(u"learn"_s));
        QVERIFY(onDisk([](const GuidedSession &s) { return s.step == u"learn"_s; }));
        VERIFY_OK(service().changeRoute(u"steady"_s));
        QVERIFY(onDisk([](const GuidedSession &s) { return s.route == u"steady"_s; }));
    }

    void answersOfEveryFieldComeBack()
    {
        VERIFY_OK(service().start(u"full"_s));
        const QHash<QString, Answer> given = everyAnswer();
        for (auto it = given.begin(); it != given.end(); ++it)
            VERIFY_OK(service().setAnswer(it.key(), *it));
        m_journal->reopen();
        QCOMPARE(service().resume().value_or(false), true);
        QVERIFY(service().session().answers == given);
        QCOMPARE(service().step().id, u"arrive"_s);
    }

    void aSessionIsTakenUpWhereItWasLeft()
    {
        VERIFY_OK(service().start(u"steady"_s));
        VERIFY_OK(service().next());
        VERIFY_OK(service().setAnswer(sessionfield::VentPad, u"half a sent"_s));
        m_journal->clock().advanceDays(3);
        m_journal->reopen();
        QSignalSpy active(&service(), &SessionService::activeChanged);
        QCOMPARE(service().resume().value_or(false), true);
        QCOMPARE(active.count(), 1);
        QCOMPARE(service().step().id, u"let-out"_s);
        QCOMPARE(service().session().textOf(sessionfield::VentPad), u"half a sent"_s);
    }

    void anotherRouteKeepsEveryAnswer()
    {
        VERIFY_OK(service().start(u"full"_s));
        const QHash<QString, Answer> given = everyAnswer();
        for (auto it = given.begin(); it != given.end(); ++it)
            VERIFY_OK(service().setAnswer(it.key(), *it));
        VERIFY_OK(service().goTo(u"proud"_s)); // not on the shorter ones
        QSignalSpy changed(&service(), &SessionService::routeChanged);
        VERIFY_OK(service().changeRoute(u"steady"_s));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(service().step().id, u"next"_s);
        VERIFY_OK(service().changeRoute(u"first-aid"_s));
        QCOMPARE(service().step().id, u"carry"_s);
        VERIFY_OK(service().changeRoute(u"full"_s));
        QCOMPARE(service().step().id, u"carry"_s);
        QVERIFY(service().session().answers == given);
        VERIFY_ERROR(service().changeRoute(u"scenic"_s), ErrorCode::InvalidInput);
        QCOMPARE(changed.count(), 3);
    }

    void aStepBothRoutesHaveIsKept()
    {
        VERIFY_OK(service().start(u"full"_s));
        VERIFY_OK(service().goTo(u"steady"_s));
        for (const QString &route : {u"steady"_s, u"first-aid"_s, u"full"_s}) {
            VERIFY_OK(service().changeRoute(route));
            QCOMPARE(service().step().id, u"steady"_s);
        }
    }

    void goingToAStepOffTheRouteStays()
    {
        VERIFY_OK(service().start(u"first-aid"_s));
        VERIFY_OK(service().goTo(u"proud"_s));
        QCOMPARE(service().step().id, u"arrive"_s);
    }

    void fieldsAppearWhenTheirConditionIsMet()
    {
        VERIFY_OK(service().start(u"full"_s));
        const SessionField &hold = *service().script().field(u"let-out.hold"_s);
        const SessionField &letter = *service().script().field(sessionfield::Letter);
        QVERIFY(!service().session().isShown(hold));
        VERIFY_OK(service().setAnswer(sessionfield::Emotions, Levels{{u"sad"_s, 50}}));
        QVERIFY(!service().session().isShown(hold));
        VERIFY_OK(service().setAnswer(sessionfield::Emotions, Levels{{u"sad"_s, 50}, {u"furious"_s, 5}}));
        QVERIFY(service().session().isShown(hold));
        VERIFY_OK(service().setAnswer(sessionfield::AskWay, u"nothing"_s));
        QVERIFY(!service().session().isShown(letter));
        VERIFY_OK(service().setAnswer(sessionfield::AskWay, u"call"_s));
        QVERIFY(service().session().isShown(letter));
        QVERIFY(service().session().isShown(*service().script().field(sessionfield::VentPad)));
    }

    void wrongAnswersAreRefused()
    {
        VERIFY_OK(service().start(u"full"_s));
        QSignalSpy changed(&service(), &SessionService::answerChanged);
        VERIFY_ERROR(service().setAnswer(u"arrive.horoscope"_s, u"x"_s), ErrorCode::InvalidInput);
        VERIFY_ERROR(service().setAnswer(sessionfield::MoodBefore, 6), ErrorCode::InvalidInput);
        VERIFY_ERROR(service().setAnswer(sessionfield::MoodBefore, u"2"_s), ErrorCode::InvalidInput);
        VERIFY_ERROR(service().setAnswer(sessionfield::Emotions, Levels{{u"sad"_s, 101}}), ErrorCode::InvalidInput);
        const test::QuietStorageLog quiet;
        VERIFY_ERROR(service().setAnswer(sessionfield::Application, u"nobody"_s), ErrorCode::NotFound);
        QCOMPARE(changed.count(), 0);
        QVERIFY(service().session().answers.isEmpty());
        QCOMPARE(m_journal->value(u"SELECT count(*) FROM session_answer"_s).toInt(), 0);
        VERIFY_ERROR(service().start(u"scenic"_s), ErrorCode::InvalidInput);
        QVERIFY(service().isActive());
    }

    void theApplicationIsLinked()
    {
        Application application;
        application.company = u"Northwind"_s;
        const QString id = *(*m_journal)->applications.add(application);
        VERIFY_OK(service().start(u"first-aid"_s));
        VERIFY_OK(service().setAnswer(sessionfield::Application, id));
        QCOMPARE(service().session().applicationId, id);
        VERIFY_OK(service().finish());
        QCOMPARE(entry().applicationId, id);
        QVERIFY(entry().text.contains(u"Northwind"_s));
    }

    void theApplicationCanBeTakenBack()
    {
        Application application;
        application.company = u"Northwind"_s;
        const QString id = *(*m_journal)->applications.add(application);
        VERIFY_OK(service().start(u"first-aid"_s));
        VERIFY_OK(service().setAnswer(sessionfield::Application, id));
        VERIFY_OK(service().setAnswer(sessionfield::Application, QString()));
        QVERIFY(service().session().applicationId.isEmpty());
    }

    void finishingSavesASummaryToTheJournal()
    {
        VERIFY_OK(service().start(u"full"_s));
        const QHash<QString, Answer> given = everyAnswer();
        for (auto it = given.begin(); it != given.end(); ++it)
            VERIFY_OK(service().setAnswer(it.key(), *it));
        QSignalSpy finished(&service(), &SessionService::finished);
        const auto id = service().finish();
        VERIFY_OK(id);
        QCOMPARE(finished.count(), 1);
        QVERIFY(!service().isActive());
        const JournalEntry saved = entry();
        QCOMPARE(saved.mood, 4); // the one at the end
        QCOMPARE(saved.emotions.size(), 2);
        QCOMPARE(saved.tags, QStringList{u"session"_s});
        for (const QString &words : {u"text of thought.thought"_s, u"text of friend.words"_s, u"very low"_s, u"good"_s, u"34 of 100"_s,
                                     u"- line one of proud.well"_s, u"When I open the laptop, then I will send one."_s, u"in 100"_s})
            QVERIFY2(saved.text.contains(words), qPrintable(saved.text));
        QVERIFY(!saved.text.contains(u"{"_s));
        // Nothing is left open, and the session stays in the file.
        m_journal->reopen();
        QCOMPARE(service().resume().value_or(true), false);
        QCOMPARE(m_journal->value(u"SELECT state || ' ' || id || ' ' || entry_id FROM guided_session"_s).toString(),
                 u"finished %1 %2"_s.arg(*id, saved.id));
    }

    void wordsLetGoAreGoneFromEveryFile_data()
    {
        QTest::addColumn<QString>("way");
        for (const char *way : {"next", "back", "another route", "leave", "finish", "set aside"})
            QTest::newRow(way) << QString::fromLatin1(way);
    }
    void wordsLetGoAreGoneFromEveryFile()
    {
        QFETCH(const QString, way);
        VERIFY_OK(service().start(u"full"_s));
        VERIFY_OK(service().next());
        // Typed bit by bit, as it is saved while typing, and long enough for pages of its own.
        const QString words = u"an unspeakablesentence "_s;
        for (int times = 1; times <= 400; times += 50)
            VERIFY_OK(service().setAnswer(sessionfield::VentPad, words.repeated(times)));
        VERIFY_OK(service().setAnswer(sessionfield::VentKeep, QString(sessionfield::LetGo)));
        QVERIFY(m_journal->bytes().contains("unspeakablesentence"));
        if (way == u"next"_s)
            VERIFY_OK(service().next());
        else if (way == u"back"_s)
            VERIFY_OK(service().back());
        else if (way == u"another route"_s)
            VERIFY_OK(service().changeRoute(u"first-aid"_s));
        else if (way == u"leave"_s)
            VERIFY_OK(service().leave());
        else if (way == u"finish"_s)
            VERIFY_OK(service().finish());
        else
            VERIFY_OK(service().setAside());
        // While the program still runs: file, write-ahead log, index of the log.
        QVERIFY2(!m_journal->bytes().contains("unspeakablesentence"), qPrintable(way));
        m_journal->reopen();
        QVERIFY(!m_journal->bytes().contains("unspeakablesentence"));
    }

    void wordsKeptFirstAndLetGoLaterAreGoneAsWell_data()
    {
        QTest::addColumn<bool>("inTrash");
        QTest::newRow("the entry in the journal") << false;
        QTest::newRow("the entry in the trash") << true;
    }
    void wordsKeptFirstAndLetGoLaterAreGoneAsWell()
    {
        QFETCH(const bool, inTrash);
        VERIFY_OK(service().start(u"full"_s));
        VERIFY_OK(service().setAnswer(sessionfield::VentPad, u"unspeakablesentence"_s));
        const QString id = *service().finish();
        const QString entryId = service().past()->constFirst().entryId;
        QVERIFY((*m_journal)->journal.find(entryId)->text.contains(u"unspeakablesentence"_s));
        if (inTrash)
            VERIFY_OK((*m_journal)->journal.moveToTrash(entryId));
        VERIFY_OK(service().pickUp(id));
        VERIFY_OK(service().setAnswer(sessionfield::VentKeep, QString(sessionfield::LetGo)));
        VERIFY_OK(service().finish());
        QVERIFY(!m_journal->bytes().contains("unspeakablesentence"));
    }

    void goesOnWhenItsEntryGoesWhileItIsOpen()
    {
        VERIFY_OK(service().start(u"full"_s));
        VERIFY_OK(service().setAnswer(sessionfield::VentPad, u"first words"_s));
        const QString id = *service().finish();
        const QString entryId = service().past()->constFirst().entryId;
        VERIFY_OK(service().pickUp(id));
        VERIFY_OK((*m_journal)->journal.moveToTrash(entryId));
        VERIFY_OK(service().setAnswer(sessionfield::VentPad, u"second words"_s));
        VERIFY_OK(service().finish());
        const QString written = service().past()->constFirst().entryId;
        QVERIFY(written != entryId);
        QVERIFY((*m_journal)->journal.find(written)->text.contains(u"second words"_s));
    }

    void wordsThatCouldNotBeLetGoAreLetGoTheNextTime()
    {
        const test::QuietStorageLog quiet;
        VERIFY_OK(service().start(u"full"_s));
        VERIFY_OK(service().setAnswer(sessionfield::VentPad, u"unspeakable"_s));
        VERIFY_OK(service().setAnswer(sessionfield::VentKeep, QString(sessionfield::LetGo)));
        VERIFY_OK((*m_journal)->database().run(u"CREATE TEMP TRIGGER refuse BEFORE UPDATE ON guided_session BEGIN SELECT raise(ABORT, 'no'); END"_s));
        VERIFY_ERROR(service().next(), ErrorCode::Storage);
        QCOMPARE(service().session().textOf(sessionfield::VentPad), u"unspeakable"_s);
        VERIFY_OK((*m_journal)->database().run(u"DROP TRIGGER refuse"_s));
        VERIFY_OK(service().next());
        QVERIFY(!m_journal->bytes().contains("unspeakable"));
    }

    void wordsLetGoLeaveALineInTheSummary()
    {
        VERIFY_OK(service().start(u"full"_s));
        VERIFY_OK(service().setAnswer(sessionfield::VentPad, u"unspeakable"_s));
        VERIFY_OK(service().setAnswer(sessionfield::VentKeep, QString(sessionfield::LetGo)));
        VERIFY_OK(service().finish());
        QVERIFY(!entry().text.contains(u"unspeakable"_s));
        QVERIFY2(entry().text.contains(u"let go"_s), qPrintable(entry().text));
    }

    void wordsOfADeletedSessionAreGoneFromEveryFile()
    {
        VERIFY_OK(service().start(u"full"_s));
        VERIFY_OK(service().setAnswer(u"thought.thought"_s, u"unmistakablethought "_s.repeated(600)));
        const auto id = service().finish();
        VERIFY_OK(id);
        VERIFY_OK(service().remove(*id, SessionService::Entry::Remove));
        QVERIFY(!m_journal->bytes().contains("unmistakablethought"));
        QCOMPARE((*m_journal)->journal.count().value_or(-1), 0);
    }

    void finishingAgainAfterAFailureWritesOneEntry()
    {
        const test::QuietStorageLog quiet;
        VERIFY_OK(service().start(u"first-aid"_s));
        VERIFY_OK((*m_journal)->database().run(u"CREATE TRIGGER refuse BEFORE UPDATE ON guided_session "
                                               "WHEN new.state = 'finished' BEGIN SELECT raise(ABORT, 'no'); END"_s));
        VERIFY_ERROR(service().finish(), ErrorCode::Storage);
        QVERIFY(service().isActive());
        VERIFY_OK((*m_journal)->database().run(u"DROP TRIGGER refuse"_s));
        VERIFY_OK(service().finish());
        QCOMPARE((*m_journal)->journal.count().value_or(-1), 1);
    }

    void wordsKeptAreInTheSummary_data()
    {
        QTest::addColumn<QString>("keep");
        QTest::newRow("kept") << u"keep"_s;
        QTest::newRow("not said") << u""_s;
    }
    void wordsKeptAreInTheSummary()
    {
        QFETCH(const QString, keep);
        VERIFY_OK(service().start(u"full"_s));
        VERIFY_OK(service().setAnswer(sessionfield::VentPad, u"it was unfair"_s));
        VERIFY_OK(service().setAnswer(sessionfield::VentKeep, keep));
        VERIFY_OK(service().finish());
        QVERIFY(entry().text.contains(u"it was unfair"_s));
        QCOMPARE(m_journal->value(u"SELECT count(*) FROM session_answer WHERE field = ?"_s, {QString(sessionfield::VentPad)}).toInt(), 1);
    }

    void hiddenAnswersStayOutOfTheSummary()
    {
        VERIFY_OK(service().start(u"full"_s));
        VERIFY_OK(service().setAnswer(sessionfield::Emotions, Levels{{u"angry"_s, 50}}));
        VERIFY_OK(service().setAnswer(u"let-out.hold"_s, u"2025-03-04T20:15:00+01:00"_s));
        QVERIFY(headings().contains(u"No new applications until"_s));
        VERIFY_OK(service().setAnswer(sessionfield::Emotions, Levels{{u"sad"_s, 50}}));
        QVERIFY(!headings().contains(u"No new applications until"_s));
    }

    void aSessionWithoutAWordIsAnEntryToo()
    {
        VERIFY_OK(service().start(u"first-aid"_s));
        VERIFY_OK(service().finish());
        QCOMPARE(entry().mood, 0); // none was said
        QVERIFY(!entry().text.isEmpty());
    }

    void aNewSessionSetsTheOpenOneAside()
    {
        VERIFY_OK(service().start(u"full"_s));
        VERIFY_OK(service().setAnswer(u"thought.thought"_s, u"kept"_s));
        const QString first = service().session().id;
        m_journal->clock().advance(std::chrono::minutes(1));
        VERIFY_OK(service().start(u"first-aid"_s));
        QVERIFY(service().session().id != first);
        QVERIFY(service().session().answers.isEmpty());
        QCOMPARE(m_journal->value(u"SELECT state FROM guided_session WHERE id = ?"_s, {first}).toString(), u"set-aside"_s);
        QCOMPARE(m_journal->value(u"SELECT count(*) FROM session_answer WHERE session_id = ?"_s, {first}).toInt(), 1);
    }

    void settingAsideClosesAndKeeps()
    {
        VERIFY_OK(service().start(u"full"_s));
        VERIFY_OK(service().setAnswer(u"thought.thought"_s, u"kept"_s));
        VERIFY_OK(service().setAside());
        QVERIFY(!service().isActive());
        m_journal->reopen();
        QCOMPARE(service().resume().value_or(true), false);
        QCOMPARE(m_journal->value(u"SELECT count(*) FROM session_answer"_s).toInt(), 1);
    }

    void aStepOrRouteOfAnotherVersionIsNoDeadEnd()
    {
        VERIFY_OK(service().start(u"full"_s));
        VERIFY_OK((*m_journal)->database().run(u"UPDATE guided_session SET step = 'dance', route = 'scenic'"_s));
        VERIFY_OK((*m_journal)->database().run(u"INSERT INTO session_answer SELECT id, 'dance.how', '[\"x\"]', 0 FROM guided_session"_s));
        m_journal->reopen();
        QCOMPARE(service().resume().value_or(false), true);
        QVERIFY(service().script().step(service().session().step));
        QVERIFY(service().session().answers.isEmpty());
        VERIFY_OK(service().back());
        VERIFY_OK(service().finish());
    }

private:
    SessionService &service() { return (*m_journal)->session; }
    // The only entry of the journal.
    JournalEntry entry() { return (*m_journal)->journal.list({}).value().constFirst().entry; }
    QStringList headings()
    {
        QStringList found;
        for (const SummaryPart &part : service().summary())
            found.append(part.heading);
        return found;
    }

    // One answer to every field that asks for one.
    QHash<QString, Answer> everyAnswer()
    {
        Application application;
        application.company = u"Northwind"_s;
        const QString applicationId = *(*m_journal)->applications.add(application);
        QHash<QString, Answer> answers;
        for (const SessionStep &step : service().script().steps) {
            for (const SessionField &field : step.fields) {
                const auto option = [&](qsizetype i) { return field.options.at(i).id; };
                switch (field.kind) {
                case FieldKind::Application:
                    answers.insert(field.id, applicationId);
                    break;
                case FieldKind::Mood:
                    answers.insert(field.id, field.id == sessionfield::MoodAfter ? 4 : 1);
                    break;
                case FieldKind::Emotions:
                    answers.insert(field.id, Levels{{u"angry"_s, 80}, {u"sad"_s, 0}});
                    break;
                case FieldKind::Text:
                case FieldKind::Line:
                    answers.insert(field.id, u"text of %1\n“🙂”"_s.arg(field.id));
                    break;
                case FieldKind::Lines:
                    answers.insert(field.id, QStringList{u"line one of "_s + field.id, u"two"_s});
                    break;
                case FieldKind::Percent:
                    answers.insert(field.id, 34);
                    break;
                case FieldKind::Choice:
                    answers.insert(field.id, option(0));
                    break;
                case FieldKind::Choices:
                    answers.insert(field.id, QStringList{option(0), option(1)});
                    break;
                case FieldKind::Sorter:
                    answers.insert(field.id, Texts{{option(0), field.buckets.constFirst().id}, {option(1), field.buckets.constLast().id}});
                    break;
                case FieldKind::Breathing:
                    answers.insert(field.id, 300);
                    break;
                case FieldKind::Perspective:
                    answers.insert(field.id, Levels{{u"applicants"_s, 200}, {u"finalists"_s, 4}, {u"stage"_s, 4}});
                    break;
                case FieldKind::Reflections:
                    answers.insert(field.id, Texts{{option(0), u"an answer"_s}});
                    break;
                case FieldKind::Plan:
                    answers.insert(field.id, Texts{{u"1.when"_s, u"I open the laptop"_s}, {u"1.then"_s, u"send one"_s}});
                    break;
                case FieldKind::Letter:
                    answers.insert(field.id, u"a-letter"_s);
                    break;
                case FieldKind::Mantra:
                    answers.insert(field.id, (*m_journal)->catalogue.mantras().constFirst().id);
                    break;
                case FieldKind::Pad:
                    answers.insert(field.id, u"the whole evening"_s);
                    break;
                case FieldKind::Until:
                    answers.insert(field.id, u"2025-03-03T23:00:00+01:00"_s);
                    break;
                case FieldKind::Repetition:
                    answers.insert(field.id, u"fraud"_s);
                    break;
                case FieldKind::WritingDays:
                case FieldKind::Patterns:
                case FieldKind::Effort:
                case FieldKind::Rehearsals:
                case FieldKind::Echo:
                case FieldKind::Summary:
                    break;
                }
            }
        }
        return answers;
    }

    std::unique_ptr<test::TempJournal> m_journal;
};

QTEST_GUILESS_MAIN(TestSession)

#include "tst_session.moc"
