// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/applications/applicationservice.h"
#include "core/clock.h"
#include "core/plan/ownlineservice.h"
#include "core/session/sessionservice.h"
#include "tests/support/tempjournal.h"
#include "tests/support/verify.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

class TestOwnLines final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        test::failOnWarnings();
        m_journal = std::make_unique<test::TempJournal>();
    }
    void cleanup() { m_journal.reset(); }

    void aLineIsKeptOnce()
    {
        QSignalSpy changed(&lines(), &OwnLineService::linesChanged);
        const auto id = add(OwnLineKind::Strength, u"  I explain numbers. "_s);
        VERIFY_OK(id);
        QCOMPARE(add(OwnLineKind::Strength, u"i explain NUMBERS."_s).value_or(QString()), *id);
        VERIFY_OK(add(OwnLineKind::Lesson, u"I explain numbers."_s));
        QCOMPARE(changed.count(), 2);
        m_journal->reopen();
        QCOMPARE(texts(OwnLineKind::Strength), QStringList{u"I explain numbers."_s});
        QCOMPARE(texts(OwnLineKind::Lesson), QStringList{u"I explain numbers."_s});
    }

    void nothingAndTooMuchAreRefused()
    {
        VERIFY_ERROR(add(OwnLineKind::Care, u" \n "_s), ErrorCode::InvalidInput);
        VERIFY_ERROR(add(OwnLineKind::Care, u"x"_s.repeated(OwnLineService::LongestLine + 1)), ErrorCode::InvalidInput);
        VERIFY_OK(add(OwnLineKind::Care, u"x"_s.repeated(OwnLineService::LongestLine)));
        const auto id = add(OwnLineKind::Care, u"a walk"_s);
        VERIFY_ERROR(lines().setText(*id, u""_s), ErrorCode::InvalidInput);
        VERIFY_ERROR(lines().setText(u"nobody"_s, u"a run"_s), ErrorCode::NotFound);
        VERIFY_ERROR(lines().remove(u"nobody"_s), ErrorCode::NotFound);
    }

    void aLineCanBeChangedAndRemoved()
    {
        const auto id = add(OwnLineKind::Trap, u"the comparing trap"_s);
        VERIFY_OK(lines().setText(*id, u"comparing with my brother"_s));
        QCOMPARE(texts(OwnLineKind::Trap), QStringList{u"comparing with my brother"_s});
        VERIFY_OK(lines().remove(*id));
        QVERIFY(texts(OwnLineKind::Trap).isEmpty());
    }

    void wordsAndKindChangeTogetherAndOnce()
    {
        const QString id = *lines().add({{}, OwnLineKind::Lesson, u"Numbers first"_s, {}, {}, {}});
        QSignalSpy changed(&lines(), &OwnLineService::linesChanged);
        VERIFY_OK(lines().change(id, u" I know my numbers "_s, OwnLineKind::Strength, u"salary"_s));
        const auto line = lines().find(id);
        VERIFY_OK(line);
        QCOMPARE(line->text, u"I know my numbers"_s);
        QCOMPARE(line->kind, OwnLineKind::Strength);
        QCOMPARE(line->topic, u"salary"_s);
        QCOMPARE(changed.count(), 2); // the list it left and the one it came to
    }

    void whatASessionGivesFollowsItsAnswer()
    {
        VERIFY_OK(add(OwnLineKind::BeyondWork, u"an aunt"_s));
        VERIFY_OK(session().start(u"full"_s));
        give({u"the one who fixes bikes"_s, u""_s, u" An Aunt "_s});
        QCOMPARE(texts(OwnLineKind::BeyondWork).size(), 2);
        m_journal->clock().advance(std::chrono::minutes(1));
        // What the session no longer says goes; what was there before it stays.
        give({u"a slow reader"_s});
        QStringList kept = texts(OwnLineKind::BeyondWork);
        kept.sort();
        QCOMPARE(kept, (QStringList{u"a slow reader"_s, u"an aunt"_s}));
        const auto all = lines().list(OwnLineKind::BeyondWork);
        QCOMPARE(all->constFirst().sessionId, session().session().id);
    }

    void linesOutliveSessionAndApplication()
    {
        Application application;
        application.company = u"Northwind"_s;
        const QString id = *(*m_journal)->applications.add(application);
        VERIFY_OK(session().start(u"full"_s));
        VERIFY_OK(session().setAnswer(sessionfield::Application, id));
        VERIFY_OK(session().setAnswer(u"learn.lesson"_s, QStringList{u"Numbers first."_s}));
        const auto finished = session().finish();
        VERIFY_OK(finished);
        QCOMPARE(lines().list(OwnLineKind::Lesson)->constFirst().applicationId, id);
        VERIFY_OK(session().remove(*finished, SessionService::Entry::Keep));
        QCOMPARE(texts(OwnLineKind::Lesson), QStringList{u"Numbers first."_s});
        QCOMPARE(lines().list(OwnLineKind::Lesson)->constFirst().sessionId, QString());
    }

private:
    OwnLineService &lines() { return (*m_journal)->ownLines; }
    SessionService &session() { return (*m_journal)->session; }
    Result<QString> add(OwnLineKind kind, const QString &text) { return lines().add({{}, kind, text, {}, {}, {}}); }
    QStringList texts(OwnLineKind kind)
    {
        QStringList found;
        for (const OwnLine &line : lines().list(kind).value_or(QList<OwnLine>()))
            found.append(line.text);
        return found;
    }
    void give(const QStringList &answer)
    {
        VERIFY_OK(session().goTo(u"proportion"_s));
        VERIFY_OK(session().setAnswer(u"proportion.beyond-work"_s, answer));
        VERIFY_OK(session().next());
    }

    std::unique_ptr<test::TempJournal> m_journal;
};

QTEST_GUILESS_MAIN(TestOwnLines)
#include "tst_ownlines.moc"
