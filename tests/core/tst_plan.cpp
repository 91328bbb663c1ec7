// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "core/plan/planservice.h"
#include "core/session/sessionservice.h"
#include "tests/support/tempjournal.h"
#include "tests/support/verify.h"

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
