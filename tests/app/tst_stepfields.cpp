// SPDX-License-Identifier: GPL-3.0-or-later
// What the steps of the session ask with: each field by keyboard, and what it leaves behind.
#include "app/widgets/disclosure.h"
#include "app/widgets/labels.h"
#include "core/applications/applicationservice.h"
#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/journal/journalservice.h"
#include "core/plan/ownlineservice.h"
#include "core/session/sessionservice.h"
#include "tests/app/support/appfixture.h"
#include "tests/support/verify.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using namespace secondwind::test;

class TestStepFields final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_app.reset(); }

    void anOpenApplicationIsNotedAsEnded();
    void trapsAreSuggestedFromTheWords();
    void anOwnTrapStaysInTheListUntilRemoved();
    void everyTrapHasItsExampleOneKeyAway();
    void wordsToAFriendComeBackAddressedToMe();
    void aWordIsRepeatedAndStopped();
    void aLineIsBegunFromAStem();
    void linesFromBeforeAreTakenUpAgain();
    void plansGrowRowByRow();
    void rehearsedSetbacksAreShownTheNextTime();
    void numbersThatCannotBeAreSaid_data();
    void numbersThatCannotBeAreSaid();
    void fiftyThousandWordsAreSavedAndResumed();

private:
    [[nodiscard]] SessionService &session() const { return m_app->journal->session; }
    [[nodiscard]] QWidget *window() const { return m_app->window.get(); }
    void open(const QString &step);
    void reach(const QString &name);
    void press(Qt::Key key) { test::press(window(), key); }
    void write(const QString &name, const QString &text);
    void unfold(const QString &name) { visible<Disclosure>(window(), name)->setExpanded(true); }
    [[nodiscard]] QString labelText(const QString &name) { return visible<QLabel>(window(), name)->text(); }

    std::unique_ptr<AppFixture> m_app;
};

void TestStepFields::init()
{
    failOnWarnings();
    m_app = std::make_unique<AppFixture>();
    VERIFY_OK(session().start(u"full"_s));
}

void TestStepFields::open(const QString &step)
{
    VERIFY_OK(session().goTo(step));
    m_app->window->openPage(page::Session);
    for (int i = 0; i < 6; ++i)
        QCoreApplication::processEvents();
}

void TestStepFields::reach(const QString &name)
{
    QVERIFY2(tabTo(window(), name), qPrintable(u"Tab does not lead to "_s + name));
}

void TestStepFields::write(const QString &name, const QString &text)
{
    reach(name);
    typeText(window(), text);
}

void TestStepFields::anOpenApplicationIsNotedAsEnded()
{
    Application application;
    application.company = u"Northwind"_s;
    const QString id = *m_app->journal->applications.add(application);
    open(u"arrive"_s);
    QVERIFY(!visibleChild(window(), u"endingButton"_s));
    reach(u"arrive.application.box"_s);
    press(Qt::Key_Down);
    QCOMPARE(session().session().applicationId, id);
    reach(u"endingButton"_s);
    press(Qt::Key_Space);
    QCOMPARE(m_app->journal->applications.find(id)->rejectedOn(), std::optional(m_app->journal.clock().today()));
    press(Qt::Key_Space);
    QVERIFY(!m_app->journal->applications.find(id)->rejectedOn());
}

void TestStepFields::trapsAreSuggestedFromTheWords()
{
    open(u"thought"_s);
    write(u"thought.thought.edit"_s, u"They must have thought I am a fraud."_s);
    QTRY_VERIFY(visibleChild(window(), u"thought.traps.suggested.mind-reading"_s));
    reach(u"thought.traps.suggested.mind-reading"_s);
    QVERIFY(qobject_cast<QAbstractButton *>(focused(window()))->text().contains(u"They must have thought"_s));
    press(Qt::Key_Space);
    QCOMPARE(session().session().answerOr(u"thought.traps"_s, QStringList()), QStringList{u"mind-reading"_s});
    // What was chosen is explained, with its example.
    QVERIFY(labelText(u"thought.traps.line"_s).contains(m_app->journal->catalogue.traps().at(1).example));
}

void TestStepFields::anOwnTrapStaysInTheListUntilRemoved()
{
    open(u"thought"_s);
    write(u"thought.traps.own"_s, u"Comparing with my brother"_s);
    press(Qt::Key_Return);
    const auto own = m_app->journal->ownLines.list(OwnLineKind::Trap);
    QCOMPARE(own->size(), 1);
    QCOMPARE(session().session().answerOr(u"thought.traps"_s, QStringList()), QStringList{own->constFirst().id});
    QVERIFY(std::ranges::any_of(session().summary(), [](const SummaryPart &part) { return part.lines.contains(u"Comparing with my brother"_s); }));
    // Nothing written is said, not added.
    reach(u"thought.traps.addOwn"_s);
    press(Qt::Key_Space);
    QVERIFY(!labelText(u"thought.traps.problem"_s).isEmpty());
    m_app->restart();
    open(u"thought"_s);
    QVERIFY(visibleChild(window(), u"chip-"_s + own->constFirst().id));
    reach(u"thought.traps.removeOwn"_s);
    press(Qt::Key_Space);
    QVERIFY(m_app->journal->ownLines.list(OwnLineKind::Trap)->isEmpty());
    QVERIFY(session().session().answerOr(u"thought.traps"_s, QStringList()).isEmpty());
}

void TestStepFields::everyTrapHasItsExampleOneKeyAway()
{
    open(u"thought"_s);
    reach(u"thought.traps.examples"_s);
    press(Qt::Key_Space);
    QString shown;
    const auto labels = visible<Disclosure>(window(), u"thought.traps.examples"_s)->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        shown += label->text();
    for (const ThinkingTrap &trap : m_app->journal->catalogue.traps())
        QVERIFY2(shown.contains(trap.example), qPrintable(trap.id));
}

void TestStepFields::wordsToAFriendComeBackAddressedToMe()
{
    open(u"friend"_s);
    write(u"friend.name.edit"_s, u"Noor"_s);
    write(u"friend.words.edit"_s, u"Dear Noor, you froze once, Noor."_s);
    const auto echo = [this] { return visible<ReadingLabel>(window(), u"friend.echo.text"_s)->text(); };
    QTRY_COMPARE(echo(), u"Dear you,\nyou froze once, my friend."_s);
    reach(u"friend.echo.forms"_s);
    press(Qt::Key_Right);
    press(Qt::Key_Space);
    // The name is asked for at once.
    QCOMPARE(focused(window())->objectName(), u"friend.echo.name"_s);
    typeText(window(), u"Ada"_s);
    QCOMPARE(echo(), u"Dear Ada,\nyou froze once, Ada."_s);
    press(Qt::Key_Tab);
    m_app->restart();
    open(u"friend"_s);
    QCOMPARE(echo(), u"Dear Ada,\nyou froze once, Ada."_s);
}

void TestStepFields::aWordIsRepeatedAndStopped()
{
    open(u"thought"_s);
    unfold(u"thought.repetition.fold"_s);
    QVERIFY(!visible<QAbstractButton>(window(), u"thought.repetition.start"_s)->isEnabled());
    write(u"thought.repetition.edit"_s, u"fraud"_s);
    press(Qt::Key_Return);
    QCOMPARE(labelText(u"thought.repetition.word"_s), u"fraud"_s);
    QCOMPARE(focused(window())->objectName(), u"thought.repetition.start"_s);
    press(Qt::Key_Space);
    QVERIFY(!visibleChild(window(), u"thought.repetition.word"_s));
    QVERIFY(labelText(u"thought.repetition.status"_s).contains(u"second slider"_s));
    QTRY_COMPARE(session().session().textOf(u"thought.repetition"_s), u"fraud"_s);
}

void TestStepFields::aLineIsBegunFromAStem()
{
    open(u"learn"_s);
    write(u"learn.lesson.edit"_s, u"Numbers first."_s);
    reach(u"learn.lesson.begin.learn-next"_s);
    press(Qt::Key_Space);
    typeText(window(), u"wait"_s);
    QCOMPARE(visible<QPlainTextEdit>(window(), u"learn.lesson.edit"_s)->toPlainText(), u"Numbers first.\nNext I want to learn how to wait"_s);
    reach(u"nextButton"_s);
    press(Qt::Key_Space);
    QCOMPARE(session().session().step, u"ask"_s);
    QCOMPARE(m_app->journal->ownLines.list(OwnLineKind::Lesson)->size(), 2);
}

void TestStepFields::linesFromBeforeAreTakenUpAgain()
{
    VERIFY_OK(m_app->journal->ownLines.add({{}, OwnLineKind::BeyondWork, u"the one who fixes bikes"_s, {}, {}, {}}));
    open(u"proportion"_s);
    reach(u"proportion.beyond-work.earlier"_s);
    press(Qt::Key_Space);
    QCOMPARE(visible<QPlainTextEdit>(window(), u"proportion.beyond-work.edit"_s)->toPlainText(), u"the one who fixes bikes"_s);
    // Twice is once.
    reach(u"proportion.beyond-work.earlier"_s);
    press(Qt::Key_Space);
    QCOMPARE(visible<QPlainTextEdit>(window(), u"proportion.beyond-work.edit"_s)->toPlainText(), u"the one who fixes bikes"_s);
    QTRY_COMPARE(session().session().answerOr(u"proportion.beyond-work"_s, QStringList()), QStringList{u"the one who fixes bikes"_s});
}

void TestStepFields::plansGrowRowByRow()
{
    open(u"next"_s);
    QVERIFY(!visibleChild(window(), u"next.plan.2.when"_s));
    write(u"next.plan.1.when"_s, u"I sit down on Tuesday"_s);
    QVERIFY(visibleChild(window(), u"next.plan.2.when"_s));
    QVERIFY(!visibleChild(window(), u"next.plan.3.when"_s));
    reach(u"next.plan.ideas"_s);
    auto *ideas = visible<QComboBox>(window(), u"next.plan.ideas"_s);
    ideas->setCurrentIndex(1);
    emit ideas->activated(1);
    QVERIFY(!visible<QLineEdit>(window(), u"next.plan.2.then"_s)->text().isEmpty());
    QVERIFY(visibleChild(window(), u"next.plan.3.when"_s));
    VERIFY_OK(session().leave());
    QTRY_COMPARE(session().session().answerOr(u"next.plan"_s, Texts()).value(u"1.when"_s), u"I sit down on Tuesday"_s);
}

void TestStepFields::rehearsedSetbacksAreShownTheNextTime()
{
    open(u"arrive"_s);
    QVERIFY(!visibleChild(window(), u"rehearsal"_s));
    open(u"next"_s);
    unfold(u"next.rehearsal.fold"_s);
    write(u"next.rehearsal.1.when"_s, u"they ask about the gap"_s);
    write(u"next.rehearsal.1.then"_s, u"say the one sentence"_s);
    QTRY_COMPARE(session().session().answerOr(u"next.rehearsal"_s, Texts()).value(u"1.then"_s), u"say the one sentence"_s);
    VERIFY_OK(session().finish());
    VERIFY_OK(session().start(u"first-aid"_s));
    open(u"arrive"_s);
    QCOMPARE(visible<ReadingLabel>(window(), u"rehearsal"_s)->text(), u"If they ask about the gap, then I say the one sentence."_s);
}

void TestStepFields::numbersThatCannotBeAreSaid_data()
{
    QTest::addColumn<QString>("applicants");
    QTest::addColumn<QString>("finalists");
    QTest::addColumn<bool>("good");
    QTest::newRow("nobody") << u"0"_s << u""_s << false;
    QTest::newRow("fewer than finalists") << u"2"_s << u"3"_s << false;
    QTest::newRow("ten million") << u"10000000"_s << u"3"_s << true;
    QTest::newRow("more than anywhere") << u"99999999"_s << u""_s << false;
    QTest::newRow("a minus is not taken") << u"-180"_s << u"3"_s << true;
    QTest::newRow("unknown") << u""_s << u""_s << true;
}

void TestStepFields::numbersThatCannotBeAreSaid()
{
    QFETCH(const QString, applicants);
    QFETCH(const QString, finalists);
    QFETCH(const bool, good);
    open(u"proportion"_s);
    visible<QComboBox>(window(), u"perspectiveStageBox"_s)->setCurrentIndex(4);
    write(u"applicantsEdit"_s, applicants);
    write(u"finalistsEdit"_s, finalists);
    const QString said = labelText(u"perspectiveSentence"_s);
    QVERIFY2(said.startsWith(u"You came further"_s) == good, qPrintable(said));
    QVERIFY(!said.isEmpty());
    // What was typed stays, whatever it is.
    QCOMPARE(visible<QLineEdit>(window(), u"applicantsEdit"_s)->text(), QString(applicants).remove(u'-'));
    reach(u"nextButton"_s);
    press(Qt::Key_Space);
    QCOMPARE(session().session().step, u"proud"_s);
}

void TestStepFields::fiftyThousandWordsAreSavedAndResumed()
{
    open(u"let-out"_s);
    auto *pad = visible<QPlainTextEdit>(window(), u"let-out.pad.edit"_s);
    const QString words = u"and then they said nothing for weeks\n"_s.repeated(7143).trimmed();
    QVERIFY(words.count(u' ') + words.count(u'\n') + 1 >= 50'000);
    pad->insertPlainText(words);
    QTRY_COMPARE_WITH_TIMEOUT(session().session().textOf(sessionfield::VentPad), words, 2000);
    m_app->restart();
    QVERIFY(session().isActive());
    open(u"let-out"_s);
    QCOMPARE(visible<QPlainTextEdit>(window(), u"let-out.pad.edit"_s)->toPlainText(), words);
    VERIFY_OK(session().finish());
    QVERIFY(m_app->journal->journal.list({})->constFirst().entry.text.contains(words));
}

QTEST_MAIN(TestStepFields)
#include "tst_stepfields.moc"
