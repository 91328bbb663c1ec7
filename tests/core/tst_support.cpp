// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/catalogue.h"
#include "core/storage/database.h"
#include "core/support/supportservice.h"
#include "core/support/talk.h"
#include "tests/support/tempjournal.h"
#include "tests/support/verify.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

class TestSupport final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        test::failOnWarnings();
        m_journal = std::make_unique<test::TempJournal>();
    }
    void cleanup() { m_journal.reset(); }

    void peopleAreAddedChangedMovedAndRemoved()
    {
        QSignalSpy changed(&service(), &SupportService::peopleChanged);
        VERIFY_ERROR(service().savePerson({{}, u"  "_s, u"1"_s, {}}), ErrorCode::InvalidInput);
        VERIFY_ERROR(service().savePerson({{}, QString(301, u'x'), {}, {}}), ErrorCode::InvalidInput);
        const auto noor = service().savePerson({{}, u" Noor "_s, u"0151 5"_s, u"to read my CV"_s});
        const auto tom = service().savePerson({{}, u"Tom"_s, {}, {}});
        VERIFY_OK(noor);
        VERIFY_OK(tom);
        QCOMPARE(changed.count(), 2);
        m_journal->reopen();
        QCOMPARE(names(), (QStringList{u"Noor"_s, u"Tom"_s}));
        VERIFY_OK(service().movePerson(*tom, -1));
        QCOMPARE(names(), (QStringList{u"Tom"_s, u"Noor"_s}));
        VERIFY_OK(service().movePerson(*tom, -1));
        QCOMPARE(names(), (QStringList{u"Tom"_s, u"Noor"_s}));
        VERIFY_OK(service().savePerson({*noor, u"Noor B"_s, u"0151 5"_s, {}}));
        QCOMPARE(names(), (QStringList{u"Tom"_s, u"Noor B"_s}));
        VERIFY_OK(service().removePerson(*tom));
        QCOMPARE(names(), QStringList{u"Noor B"_s});
        VERIFY_ERROR(service().removePerson(*tom), ErrorCode::NotFound);
    }

    void aShippedLineIsCorrectedHiddenAndBroughtBack()
    {
        const ShownHelpLine shipped = service().lines().constFirst();
        HelpLine corrected = shipped.line;
        corrected.phone = u"0800 1"_s;
        VERIFY_OK(service().changeLine(shipped.key, corrected));
        m_journal->reopen();
        QCOMPARE(line(shipped.key).line.phone, u"0800 1"_s);
        QCOMPARE(line(shipped.key).origin, ShownHelpLine::Origin::Corrected);
        VERIFY_OK(service().setLineHidden(shipped.key, true));
        QVERIFY(line(shipped.key).hidden);
        VERIFY_OK(service().setLineHidden(shipped.key, false));
        QCOMPARE(line(shipped.key).line.phone, u"0800 1"_s);
        VERIFY_OK(service().removeLine(shipped.key));
        QCOMPARE(line(shipped.key).line.phone, shipped.line.phone);
        QCOMPARE(line(shipped.key).origin, ShownHelpLine::Origin::Shipped);
    }

    void whatIsShippedIsNotWrittenDownAgain()
    {
        const auto rows = [this] { return m_journal->value(u"SELECT count(*) FROM own_help_line"_s).toInt(); };
        const ShownHelpLine shipped = service().lines().constFirst();
        VERIFY_OK(service().setLineHidden(shipped.key, true));
        QVERIFY(line(shipped.key).hidden);
        QCOMPARE(line(shipped.key).line.phone, shipped.line.phone);
        QCOMPARE(line(shipped.key).origin, ShownHelpLine::Origin::Shipped);
        // Out of sight, it keeps no number that a later version would correct.
        QCOMPARE(m_journal->value(u"SELECT phone || text || hours || url FROM own_help_line"_s).toString(), QString());
        VERIFY_OK(service().setLineHidden(shipped.key, false));
        QCOMPARE(rows(), 0);
        HelpLine corrected = shipped.line;
        corrected.hours = u"at night"_s;
        VERIFY_OK(service().changeLine(shipped.key, corrected));
        QCOMPARE(rows(), 1);
        VERIFY_OK(service().changeLine(shipped.key, shipped.line));
        QCOMPARE(rows(), 0);
        // One corrected while it is hidden, and one left without a way to reach it.
        VERIFY_OK(service().setLineHidden(shipped.key, true));
        VERIFY_OK(service().changeLine(shipped.key, corrected));
        VERIFY_OK(service().setLineHidden(shipped.key, false));
        QCOMPARE(line(shipped.key).line.hours, u"at night"_s);
        VERIFY_ERROR(service().changeLine(shipped.key, {shipped.line.name, {}, {}, {}, {}, {}}), ErrorCode::InvalidInput);
        QCOMPARE(line(shipped.key).line.hours, u"at night"_s);
    }

    void anOwnLineNeedsANameAndAWayToReachIt()
    {
        VERIFY_ERROR(service().addLine(u"DE"_s, {u"Parish"_s, {}, {}, {}, u"always"_s, {}}), ErrorCode::InvalidInput);
        VERIFY_ERROR(service().addLine(u"DE"_s, {{}, u"1"_s, {}, {}, {}, {}}), ErrorCode::InvalidInput);
        const auto key = service().addLine(u"DE"_s, {u"Parish"_s, u"030 1"_s, {}, {}, {}, {}});
        VERIFY_OK(key);
        m_journal->reopen();
        QCOMPARE(line(*key).origin, ShownHelpLine::Origin::Own);
        VERIFY_OK(service().changeLine(*key, {u"Parish"_s, u"030 2"_s, {}, {}, {}, {}}));
        QCOMPARE(line(*key).line.phone, u"030 2"_s);
        VERIFY_OK(service().removeLine(*key));
        VERIFY_ERROR(service().changeLine(*key, {u"Parish"_s, u"030 2"_s, {}, {}, {}, {}}), ErrorCode::NotFound);
    }

    void theNumbersAreThereWhenTheFileIsNot()
    {
        const qsizetype all = service().lines().size();
        QVERIFY(all > 50);
        const test::QuietStorageLog quiet;
        QVERIFY((*m_journal)->database().run(u"DROP TABLE own_help_line"_s).has_value());
        QCOMPARE(service().lines().size(), all);
        QVERIFY(!service().addLine({}, {u"Parish"_s, u"1"_s, {}, {}, {}, {}}));
    }

    void noTwoShippedLinesShareAKey()
    {
        QStringList keys;
        for (const ShownHelpLine &each : service().lines())
            keys.append(each.key);
        QCOMPARE(keys.removeDuplicates(), 0);
    }

    void aMessageGreetsAndSigns()
    {
        const SupportWords &words = (*m_journal)->catalogue.supportWords();
        QVERIFY(!words.drafts.isEmpty() && words.guides.size() >= 3);
        const Letter letter = talkMessage(words.drafts.constFirst(), words, u"Noor"_s, u"Ada"_s);
        QVERIFY(letter.body.startsWith(u"Hi Noor,\n\n"_s) && letter.body.endsWith(u"\n\nAda"_s));
        QVERIFY(talkMessage(words.drafts.constFirst(), words, {}, {}).body.startsWith(u"Hi,\n\n"_s));
        for (const QString &to : {u"friend"_s, u"mentor"_s, u"coach"_s, u"therapist"_s})
            QVERIFY2(std::ranges::count(words.drafts, to, &TalkDraft::to) > 0, qPrintable(to));
    }

private:
    SupportService &service() { return (*m_journal)->support; }
    ShownHelpLine line(const QString &key)
    {
        const auto lines = service().lines();
        const auto it = std::ranges::find(lines, key, &ShownHelpLine::key);
        return it == lines.end() ? ShownHelpLine() : *it;
    }
    QStringList names()
    {
        QStringList list;
        const auto people = service().people();
        for (const TrustedPerson &person : *people)
            list.append(person.name);
        return list;
    }

    std::unique_ptr<test::TempJournal> m_journal;
};

QTEST_GUILESS_MAIN(TestSupport)

#include "tst_support.moc"
