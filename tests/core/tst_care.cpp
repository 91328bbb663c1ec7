// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "core/plan/careservice.h"
#include "core/plan/ownlineservice.h"
#include "tests/support/tempjournal.h"
#include "tests/support/verify.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

class TestCare final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        test::failOnWarnings();
        m_journal = std::make_unique<test::TempJournal>();
    }
    void cleanup() { m_journal.reset(); }

    void anOwnActivityStandsBesideTheShippedOnes()
    {
        QSignalSpy changed(&care(), &CareService::choicesChanged);
        const auto id = care().addOwn(u"hobby"_s, u" Sort the buttons "_s);
        VERIFY_OK(id);
        QCOMPARE(changed.count(), 1);
        CareChoice own = choice(*id);
        QCOMPARE(own.name, u"Sort the buttons"_s);
        QCOMPARE(own.kind, u"hobby"_s);
        QVERIFY(own.isOwn);
        QVERIFY(choice(u"swim"_s).minutes > 0 && !choice(u"swim"_s).isOwn);
        VERIFY_OK(care().changeOwn(*id, u"outlet"_s, u"Throw the buttons"_s));
        own = choice(*id);
        QCOMPARE(own.kind, u"outlet"_s);
        QCOMPARE(own.name, u"Throw the buttons"_s);
        // An outlet is one in the session as well.
        QCOMPARE(m_journal->services().ownLines.list(OwnLineKind::Outlet)->size(), 1);
        VERIFY_OK(care().changeOwn(*id, u"rest"_s, u"Look at the buttons"_s));
        QCOMPARE(choice(*id).kind, u"rest"_s);
        VERIFY_OK(care().removeOwn(*id));
        QVERIFY(choice(*id).id.isEmpty());
        VERIFY_ERROR(care().addOwn(u"rest"_s, u" "_s), ErrorCode::InvalidInput);
        VERIFY_ERROR(care().changeOwn(u"nobody"_s, u"rest"_s, u"x"_s), ErrorCode::NotFound);
    }

    void anActivityKnownElsewhereIsFoundUnderTheKindChosenNow()
    {
        const auto id = care().addOwn(u"hobby"_s, u"Walk"_s);
        VERIFY_OK(id);
        QCOMPARE(care().addOwn(u"body"_s, u"walk "_s).value_or(QString()), *id);
        QCOMPARE(choice(*id).kind, u"body"_s);
        // A change that is refused leaves the kind as well.
        VERIFY_ERROR(care().changeOwn(*id, u"outlet"_s, QString(501, u'x')), ErrorCode::InvalidInput);
        QCOMPARE(choice(*id).kind, u"body"_s);
    }

    void aPlannedActivityIsThereOnItsDayAndGoneAfterIt()
    {
        const auto id = care().plan(choice(u"swim"_s), today().addDays(1));
        VERIFY_OK(id);
        QCOMPARE(care().plan(choice(u"swim"_s), today().addDays(1)).value_or(QString()), *id);
        QVERIFY(plannedOn(today()).isEmpty());
        m_journal->clock().advanceDays(1);
        m_journal->reopen();
        QCOMPARE(plannedOn(today()), QStringList{choice(u"swim"_s).name});
        m_journal->clock().advanceDays(1);
        QVERIFY(plannedOn(today()).isEmpty());
        VERIFY_OK(care().moveTo(*id, today()));
        QCOMPARE(plannedOn(today()).size(), 1);
        VERIFY_ERROR(care().moveTo(*id, today().addDays(-1)), ErrorCode::InvalidInput);
        VERIFY_ERROR(care().plan(choice(u"swim"_s), today().addDays(-1)), ErrorCode::InvalidInput);
        VERIFY_OK(care().remove(*id));
        QVERIFY(plannedOn(today()).isEmpty());
    }

    void doneIsKeptWithBothMoods()
    {
        const auto id = care().plan(choice(u"swim"_s), today());
        VERIFY_OK(care().setMoodBefore(*id, 2));
        m_journal->reopen();
        QCOMPARE(care().find(*id)->moodBefore, std::optional(2));
        QSignalSpy changed(&care(), &CareService::careChanged);
        VERIFY_OK(care().setDone(*id, 0, 4));
        QCOMPARE(changed.count(), 1);
        m_journal->reopen();
        const auto done = care().find(*id);
        QCOMPARE(done->doneAt, std::optional(m_journal->clock().now()));
        QCOMPARE(done->doneAt->offsetFromUtc(), m_journal->clock().now().offsetFromUtc());
        QCOMPARE(done->moodBefore, std::optional(2));
        QCOMPARE(done->moodAfter, std::optional(4));
        QVERIFY(plannedOn(today()).isEmpty());
        QCOMPARE(care().done()->size(), 1);
        VERIFY_OK(care().takeBackDone(*id));
        QVERIFY(care().done()->isEmpty());
        QCOMPARE(plannedOn(today()).size(), 1);
        QCOMPARE(care().find(*id)->moodBefore, std::optional(2));
    }

    void moodsNeedNotBeSaid()
    {
        const auto id = care().addDone(choice(u"swim"_s), 0, 9);
        VERIFY_OK(id);
        QVERIFY(!care().find(*id)->moodBefore && !care().find(*id)->moodAfter);
        QVERIFY(!care().find(*id)->plannedOn);
        VERIFY_OK(care().takeBackDone(*id));
        QCOMPARE(care().find(*id)->plannedOn, std::optional(today()));
        VERIFY_ERROR(care().setDone(u"nobody"_s, 1, 2), ErrorCode::NotFound);
    }

    void theLogOutlivesTheActivity()
    {
        const auto own = care().addOwn(u"hobby"_s, u"Sort the buttons"_s);
        for (int i = 0; i < 3; ++i) {
            m_journal->clock().advanceDays(1);
            VERIFY_OK(care().addDone(choice(*own), 2, 3));
        }
        VERIFY_OK(care().removeOwn(*own));
        const auto summary = care().summary();
        VERIFY_OK(summary);
        QCOMPARE(summary->effects.size(), 1);
        QCOMPARE(summary->effects.constFirst().name, u"Sort the buttons"_s);
        QCOMPARE(summary->effects.constFirst().meanChange, 1.0);
        QCOMPARE(care().done(2)->size(), 2);
        QCOMPARE(care().done()->constFirst().doneAt, std::optional(m_journal->clock().now()));
    }

private:
    CareService &care() { return (*m_journal)->care; }
    QDate today() { return m_journal->clock().today(); }
    CareChoice choice(const QString &id)
    {
        const auto all = care().choices().value_or(QList<CareChoice>());
        const auto it = std::ranges::find(all, id, &CareChoice::id);
        return it == all.end() ? CareChoice() : *it;
    }
    QStringList plannedOn(QDate day)
    {
        QStringList names;
        for (const CareEntry &entry : care().planned(day, day).value_or(QList<CareEntry>()))
            names.append(entry.name);
        return names;
    }

    std::unique_ptr<test::TempJournal> m_journal;
};

QTEST_GUILESS_MAIN(TestCare)
#include "tst_care.moc"
