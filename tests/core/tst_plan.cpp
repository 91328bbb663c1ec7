// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "core/plan/ownlineservice.h"
#include "core/plan/planservice.h"
#include "core/session/sessionservice.h"
#include "tests/support/tempjournal.h"
#include "tests/support/verify.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

class TestPlan final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        test::failOnWarnings();
        m_journal = std::make_unique<test::TempJournal>();
    }
    void cleanup() { m_journal.reset(); }

    void anItemIsKeptWhole()
    {
        PlanItem item;
        item.kind = PlanKind::Setback;
        item.category = u"interview"_s;
        item.when = u"they ask about the gap"_s;
        item.then = u"say the one sentence"_s;
        item.dueOn = QDate(2025, 3, 9);
        const auto id = plan().add(item);
        VERIFY_OK(id);
        VERIFY_OK(plan().setDone(*id, true));
        m_journal->reopen();
        const auto found = plan().find(*id);
        VERIFY_OK(found);
        QCOMPARE(found->doneAt, std::optional(m_journal->clock().now()));
        item.id = *id;
        item.doneAt = found->doneAt;
        item.created = found->created;
        QVERIFY(*found == item);
        VERIFY_OK(plan().setDone(*id, false));
        QVERIFY(!plan().find(*id)->doneAt);
        QVERIFY(plan().list(PlanKind::Action)->isEmpty());
        VERIFY_OK(plan().remove(*id));
        QVERIFY(plan().list(PlanKind::Setback)->isEmpty());
    }

    void anEmptyItemIsRefused()
    {
        VERIFY_ERROR(plan().add({}), ErrorCode::InvalidInput);
        PlanItem item;
        item.then = u"x"_s;
        item.id = *plan().add(item);
        item.then = u" "_s;
        VERIFY_ERROR(plan().update(item), ErrorCode::InvalidInput);
        VERIFY_ERROR(plan().setDone(u"nobody"_s, true), ErrorCode::NotFound);
    }

    void halvesAreReadTogether()
    {
        QCOMPARE(planSentence(u"If %1, then I %2."_s, u" it rains "_s, u"stay %1 in"_s), u"If it rains, then I stay %1 in."_s);
        QCOMPARE(planSentence(u"If %1, then I %2."_s, u""_s, u"stay in"_s), u"stay in"_s);
        QCOMPARE(planSentence(u"If %1, then I %2."_s, u"it rains"_s, u""_s), u"it rains"_s);
    }

    void aSessionPlansAndChangesItsMind()
    {
        VERIFY_OK(session().start(u"full"_s));
        plan({{u"1.when"_s, u"Tuesday"_s}, {u"1.then"_s, u"revise"_s}, {u"2.when"_s, u"Friday"_s}, {u"2.then"_s, u"call"_s}});
        QCOMPARE(sentences(), (QStringList{u"Tuesday revise"_s, u"Friday call"_s}));
        const QString first = plan().list(PlanKind::Action)->constFirst().id;
        VERIFY_OK(plan().setDone(first, true));
        plan({{u"1.when"_s, u"Wednesday"_s}, {u"1.then"_s, u"revise"_s}, {u"2.when"_s, u""_s}, {u"2.then"_s, u""_s}});
        QCOMPARE(sentences(), QStringList{u"Wednesday revise"_s});
        // The same item, still done.
        QCOMPARE(plan().list(PlanKind::Action)->constFirst().id, first);
        QVERIFY(plan().list(PlanKind::Action)->constFirst().doneAt);
    }

    void whatComesAgainWaitsForItsNextDay()
    {
        const QString id = addRepeating(Repeat::Weekly, QDate(2025, 3, 4)); // tomorrow, a Tuesday
        m_journal->clock().advanceDays(1);
        VERIFY_OK(plan().setDone(id, true));
        QCOMPARE(dueOf(id), QDate(2025, 3, 11));
        QVERIFY(!plan().find(id)->doneAt);
        // Ticked twice on a day it counts once.
        VERIFY_OK(plan().setDone(id, true));
        QCOMPARE(dueOf(id), QDate(2025, 3, 11));
        QCOMPARE(plan().doneDays()->value(id).size(), 1);
        VERIFY_OK(plan().setDone(id, false));
        QCOMPARE(dueOf(id), QDate(2025, 3, 4));
        QVERIFY(plan().doneDays()->isEmpty());
    }

    void doingItLateCountsOnce()
    {
        const QString id = addRepeating(Repeat::Daily, QDate(2025, 3, 4));
        m_journal->clock().advanceDays(5); // the 8th, five days of it missed
        VERIFY_OK(plan().setDone(id, true));
        QCOMPARE(dueOf(id), QDate(2025, 3, 9));
        m_journal->reopen();
        QCOMPARE(plan().doneDays()->value(id), (QList<PlanDone>{{QDate(2025, 3, 8), QDate(2025, 3, 4)}}));
        VERIFY_OK(plan().setDone(id, false));
        QCOMPARE(dueOf(id), QDate(2025, 3, 4));
    }

    void doingItEarlyCountsForTheDayItWasDue()
    {
        const QString id = addRepeating(Repeat::Monthly, QDate(2025, 3, 31));
        VERIFY_OK(plan().setDone(id, true));
        QCOMPARE(dueOf(id), QDate(2025, 4, 30));
        m_journal->clock().advanceDays(1);
        VERIFY_OK(plan().setDone(id, true));
        // The end of April does not make it the 30th for good.
        QCOMPARE(dueOf(id), QDate(2025, 5, 31));
    }

    void tickedAgainOnTheSameDayItMovesOnAsWell()
    {
        const QString id = addRepeating(Repeat::Daily, QDate(2025, 3, 3));
        QCOMPARE(plan().setDone(id, true).value_or(PlanTick::Again), PlanTick::New);
        VERIFY_OK(plan().moveTo(id, QDate(2025, 3, 3)));
        QSignalSpy changed(&plan(), &PlanService::planChanged);
        QCOMPARE(plan().setDone(id, true).value_or(PlanTick::New), PlanTick::Again);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(dueOf(id), QDate(2025, 3, 4));
        // It was done once on this day, and nothing is left to be ticked.
        QCOMPARE(plan().doneDays()->value(id).size(), 1);
        QCOMPARE(plan().setDone(id, true).value_or(PlanTick::New), PlanTick::Again);
        QCOMPARE(dueOf(id), QDate(2025, 3, 4));
    }

    void aRepeatedDayPutOffLeavesTheRhythmAlone()
    {
        const QString id = addRepeating(Repeat::Weekly, QDate(2025, 3, 4));
        VERIFY_OK(plan().moveTo(id, QDate(2025, 3, 6)));
        QCOMPARE(dueOf(id), QDate(2025, 3, 6));
        m_journal->clock().advanceDays(3);
        VERIFY_OK(plan().setDone(id, true));
        QCOMPARE(dueOf(id), QDate(2025, 3, 11));
        VERIFY_OK(plan().letGo(id));
        QCOMPARE(dueOf(id), QDate(2025, 3, 18));
        QCOMPARE(plan().doneDays()->value(id).size(), 1);
    }

    void aRhythmHasADay()
    {
        const QString id = addRepeating(Repeat::Weekdays, {});
        QCOMPARE(dueOf(id), QDate(2025, 3, 3));
        QCOMPARE(plan().find(id)->repetition.from, QDate(2025, 3, 3));
        const QString weekend = addRepeating(Repeat::Weekdays, QDate(2025, 3, 8));
        QCOMPARE(dueOf(weekend), QDate(2025, 3, 10));
        PlanItem once = *plan().find(id);
        once.repetition.every = Repeat::Never;
        VERIFY_OK(plan().update(once));
        QVERIFY(!plan().find(id)->repetition.from.isValid());
        QCOMPARE(dueOf(id), QDate(2025, 3, 3));
    }

    void whatIsDueIsWhatIsOpenUpToADay()
    {
        const QString late = addDue(u"late"_s, QDate(2025, 3, 1));
        const QString now = addDue(u"now"_s, QDate(2025, 3, 3));
        addDue(u"later"_s, QDate(2025, 3, 4));
        addDue(u"whenever"_s, {});
        VERIFY_OK(plan().setDone(addDue(u"done"_s, QDate(2025, 3, 2)), true));
        QCOMPARE(due(), (QStringList{now, late}));
        VERIFY_ERROR(plan().moveTo(late, {}), ErrorCode::InvalidInput);
        VERIFY_OK(plan().moveTo(late, QDate(2025, 3, 7)));
        QCOMPARE(due(), QStringList{now});
        VERIFY_OK(plan().letGo(now));
        QVERIFY(due().isEmpty());
        // It stays, without a date.
        QVERIFY(!plan().find(now)->dueOn);
    }

    void itemsStandInTheOrderTheyWereGiven()
    {
        const QString a = addDue(u"a"_s, {});
        m_journal->clock().advance(std::chrono::minutes(1));
        const QString b = addDue(u"b"_s, {});
        m_journal->clock().advance(std::chrono::minutes(1));
        const QString c = addDue(u"c"_s, {});
        QCOMPARE(order(), (QStringList{c, b, a}));
        VERIFY_OK(plan().place(a, u"skills"_s, b));
        m_journal->reopen();
        QCOMPARE(order(), (QStringList{c, a, b}));
        QCOMPARE(plan().find(a)->category, u"skills"_s);
        VERIFY_OK(plan().place(c, {}, {}));
        QCOMPARE(order(), (QStringList{a, b, c}));
        // A new one stands first.
        m_journal->clock().advance(std::chrono::minutes(1));
        const QString d = addDue(u"d"_s, {});
        QCOMPARE(order(), (QStringList{d, a, b, c}));
        VERIFY_ERROR(plan().place(u"nobody"_s, {}, a), ErrorCode::NotFound);
    }

    void anItemOutlivesItsLesson()
    {
        OwnLineService &lines = (*m_journal)->ownLines;
        const auto lesson = lines.add({{}, OwnLineKind::Lesson, u"Numbers first."_s, {}, {}, {}});
        PlanItem item;
        item.then = u"say the numbers first"_s;
        item.lessonId = *lesson;
        item.outcome = u"He believed them."_s;
        const QString id = *plan().add(item);
        m_journal->reopen();
        QCOMPARE(plan().find(id)->lessonId, *lesson);
        QCOMPARE(plan().find(id)->outcome, item.outcome);
        VERIFY_OK((*m_journal)->ownLines.remove(*lesson));
        QCOMPARE(plan().find(id)->lessonId, QString());
    }

    void theTestAndTheRehearsalsAreKept()
    {
        VERIFY_OK(session().start(u"full"_s));
        VERIFY_OK(session().setAnswer(u"thought.test"_s, u"ask Jonas"_s));
        VERIFY_OK(session().setAnswer(u"next.rehearsal"_s, Texts{{u"1.when"_s, u"they ask"_s}, {u"1.then"_s, u"stop there"_s}}));
        VERIFY_OK(session().finish());
        QCOMPARE(plan().list(PlanKind::Test)->constFirst().then, u"ask Jonas"_s);
        QCOMPARE(plan().list(PlanKind::Setback)->constFirst().when, u"they ask"_s);
        QVERIFY(plan().list(PlanKind::Action)->isEmpty());
    }

private:
    QString addRepeating(Repeat every, QDate from)
    {
        PlanItem item;
        item.then = u"practise"_s;
        item.repetition.every = every;
        if (from.isValid())
            item.dueOn = from;
        return plan().add(item).value_or(QString());
    }
    QString addDue(const QString &what, QDate due)
    {
        PlanItem item;
        item.then = what;
        if (due.isValid())
            item.dueOn = due;
        return plan().add(item).value_or(QString());
    }
    QDate dueOf(const QString &id) { return plan().find(id)->dueOn.value_or(QDate()); }
    QStringList due() { return idsOf(plan().due(m_journal->clock().today())); }
    QStringList order() { return idsOf(plan().list(PlanKind::Action)); }
    static QStringList idsOf(const Result<QList<PlanItem>> &items)
    {
        QStringList ids;
        for (const PlanItem &item : items.value_or(QList<PlanItem>()))
            ids.append(item.id);
        return ids;
    }
    PlanService &plan() { return (*m_journal)->plan; }
    SessionService &session() { return (*m_journal)->session; }
    void plan(const Texts &answer)
    {
        VERIFY_OK(session().goTo(u"next"_s));
        VERIFY_OK(session().setAnswer(u"next.plan"_s, answer));
        VERIFY_OK(session().next());
    }
    QStringList sentences()
    {
        QStringList found;
        for (const PlanItem &item : plan().list(PlanKind::Action).value_or(QList<PlanItem>()))
            found.append(planSentence(u"%1 %2"_s, item.when, item.then));
        return found;
    }

    std::unique_ptr<test::TempJournal> m_journal;
};

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
