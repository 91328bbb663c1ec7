// SPDX-License-Identifier: GPL-3.0-or-later
// The guided session, from the first page to the journal, with the keyboard alone.
#include "core/clock.h"
#include "core/feedback/draftservice.h"
#include "core/journal/journalservice.h"
#include "core/plan/timeboxservice.h"
#include "core/session/sessionservice.h"
#include "core/translations.h"
#include "tests/app/support/appfixture.h"
#include "tests/support/verify.h"


#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using namespace secondwind::test;

namespace {

struct Words {
    QString step;
    QString edit;
    QString text;
    bool inSummary = true;
};

// At least one line for every step that takes words; "steady" is a breathing exercise.
const QList<Words> Script{
    {u"let-out"_s, u"let-out.pad.edit"_s, u"Two sentences at twenty to five."_s},
    {u"thought"_s, u"thought.happened.edit"_s, u"The e-mail came at 16:40."_s},
    {u"thought"_s, u"thought.thought.edit"_s, u"They saw I am a fraud."_s},
    {u"thought"_s, u"thought.against.edit"_s, u"They asked me back twice."_s},
    {u"friend"_s, u"friend.name.edit"_s, u"Noor"_s, false},
    {u"friend"_s, u"friend.words.edit"_s, u"Ten quiet seconds are a person thinking."_s},
    {u"proportion"_s, u"applicantsEdit"_s, u"180"_s, false},
    {u"proportion"_s, u"proportion.beyond-work.edit"_s, u"the one who fixes bikes"_s},
    {u"proud"_s, u"proud.well.edit"_s, u"I asked about the last project."_s},
    {u"learn"_s, u"learn.said.edit"_s, u"More experience in retail."_s},
    {u"learn"_s, u"learn.lesson.edit"_s, u"Numbers before explanations."_s},
    {u"next"_s, u"next.plan.1.when"_s, u"I sit down on Tuesday"_s},
    {u"next"_s, u"next.plan.1.then"_s, u"say my three numbers"_s},
    {u"next"_s, u"next.tell.edit"_s, u"my sister on Sunday"_s},
};

const QStringList Steps{u"arrive"_s, u"let-out"_s, u"steady"_s, u"thought"_s, u"friend"_s, u"proportion"_s,
                        u"proud"_s, u"learn"_s, u"ask"_s, u"next"_s, u"carry"_s};

QString textOf(const QWidget *widget)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return line->text();
    const auto *text = qobject_cast<const QPlainTextEdit *>(widget);
    return text ? text->toPlainText() : QString();
}

} // namespace

class TestSessionPage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void everyRouteGoesByKeyboardAlone_data() { eachRoute(); }
    void everyRouteGoesByKeyboardAlone();
    void backKeepsTheWordsOfEveryStep_data() { eachRoute(); }
    void backKeepsTheWordsOfEveryStep();
    void mnemonicsMoveBetweenTheSteps();
    void everyStepSkippedIsASavedSession_data() { eachRoute(); }
    void everyStepSkippedIsASavedSession();
    void escapeLeavesAndTheSessionIsPickedUp();
    void theCaughtThoughtStaysInSight();
    void anotherRouteKeepsTheAnswers();
    void holdingOffIsAskedWhenThereIsAnger();
    void wordsLetGoAreInNoFile();
    void theLetterStepOpensTheComposerFilledIn();

private:
    [[nodiscard]] QWidget *window() const { return m_app->window.get(); }
    [[nodiscard]] SessionService &session() const { return m_app->journal->session; }
    void reach(const QString &name);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { test::press(window(), key, modifiers); }
    void click(const QString &name);
    void write(const QString &name, const QString &text);
    void chooseChip(const QString &group, const QString &chip);
    void begin(const QString &route = u"full"_s);
    static void eachRoute();
    [[nodiscard]] QStringList stepsOf(const QString &route) const { return session().script().route(route)->steps; }
    void fillStep();
    void goTo(const QString &step);
    void compareWords(const QString &step);
    [[nodiscard]] QString onlyEntry();
    [[nodiscard]] QString stateInFile();

    std::unique_ptr<Translations> m_translations;
    std::unique_ptr<AppFixture> m_app;
};

void TestSessionPage::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m_translations = std::make_unique<Translations>(QLocale());
}

void TestSessionPage::init()
{
    failOnWarnings();
    m_app = std::make_unique<AppFixture>();
}

void TestSessionPage::cleanup()
{
    m_app.reset();
}

void TestSessionPage::reach(const QString &name)
{
    QVERIFY2(tabTo(window(), name), qPrintable(u"Tab does not lead to "_s + name));
}

void TestSessionPage::click(const QString &name)
{
    reach(name);
    press(Qt::Key_Space);
}

void TestSessionPage::write(const QString &name, const QString &text)
{
    reach(name);
    typeText(window(), text);
}

// Tab to the group, arrows to the chip; a folded group is unfolded on the way.
void TestSessionPage::chooseChip(const QString &group, const QString &chip)
{
    reach(group);
    for (int i = 0; i < 200 && focused(window())->objectName() != chip; ++i) {
        if (focused(window())->objectName() == u"moreChipsButton"_s)
            press(Qt::Key_Space);
        else
            press(Qt::Key_Right);
    }
    QCOMPARE(focused(window())->objectName(), chip);
    press(Qt::Key_Space);
    QVERIFY(qobject_cast<QAbstractButton *>(focused(window()))->isChecked());
}

void TestSessionPage::begin(const QString &route)
{
    click(u"beginSessionButton"_s);
    reach(u"route-"_s + route);
    press(Qt::Key_Return);
    QVERIFY(session().isActive());
}

// Everything the script has for the step in front.
void TestSessionPage::fillStep()
{
    const QString step = session().session().step;
    if (step == u"arrive"_s) {
        click(u"addApplicationButton"_s);
        QCOMPARE(focused(window())->objectName(), u"newCompanyEdit"_s);
        typeText(window(), u"Northwind"_s);
        write(u"newRoleEdit"_s, u"Data analyst"_s);
        press(Qt::Key_Return);
        QVERIFY(!session().session().applicationId.isEmpty());
        reach(u"arrive.mood.mood"_s);
        press(Qt::Key_2);
        chooseChip(u"arrive.emotions.chips"_s, u"chip-ashamed"_s);
    } else if (step == u"ask"_s) {
        chooseChip(u"ask.way.chips"_s, u"chip-nothing"_s);
    } else if (step == u"carry"_s) {
        reach(u"carry.mood.mood"_s);
        press(Qt::Key_4);
    }
    for (const Words &words : Script) {
        if (words.step == step)
            write(words.edit, words.text);
    }
    if (step == u"let-out"_s)
        chooseChip(u"let-out.keep.chips"_s, u"chip-keep"_s);
    if (step == u"thought"_s) {
        reach(u"thought.belief-before.slider"_s);
        press(Qt::Key_Right);
        QTRY_VERIFY(session().session().numberOf(u"thought.belief-before"_s).has_value());
    }
}

void TestSessionPage::goTo(const QString &step)
{
    for (int i = 0; i < 11 && session().session().step != step; ++i)
        click(u"nextButton"_s);
    QCOMPARE(session().session().step, step);
}

void TestSessionPage::compareWords(const QString &step)
{
    for (const Words &words : Script) {
        if (words.step != step)
            continue;
        QWidget *edit = visibleChild(window(), words.edit);
        QVERIFY2(edit, qPrintable(words.edit));
        QCOMPARE(textOf(edit), words.text);
    }
}

QString TestSessionPage::onlyEntry()
{
    const auto entries = m_app->journal->journal.list({});
    return entries && entries->size() == 1 ? entries->constFirst().entry.text : QString();
}

QString TestSessionPage::stateInFile()
{
    return m_app->journal.value(u"SELECT group_concat(state) FROM guided_session"_s).toString();
}

void TestSessionPage::eachRoute()
{
    QTest::addColumn<QString>("route");
    for (const QString &route : {u"first-aid"_s, u"steady"_s, u"full"_s})
        QTest::newRow(qPrintable(route)) << route;
}

void TestSessionPage::everyRouteGoesByKeyboardAlone()
{
    QFETCH(const QString, route);
    begin(route);
    const QStringList steps = stepsOf(route);
    for (const QString &step : steps) {
        QCOMPARE(session().session().step, step);
        fillStep();
        click(u"nextButton"_s);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(!session().isActive());
    QCOMPARE(stateInFile(), u"finished"_s);
    QCOMPARE(m_app->journal->journal.count().value_or(0), 1);
    const QString text = onlyEntry();
    for (const Words &words : Script) {
        if (words.inSummary && steps.contains(words.step))
            QVERIFY2(text.contains(words.text), qPrintable(words.edit + u" is not in:\n"_s + text));
    }
    QCOMPARE(m_app->journal->journal.list({})->constFirst().entry.mood, 4);
    // What it came to is shown; from there it is one button to the entry it was saved as.
    click(u"openEntryButton"_s);
    QVERIFY2(visibleChild(window(), u"entryText"_s), "the saved entry is not shown");
    QVERIFY(!m_app->journal->session.resume().value_or(true));
}

void TestSessionPage::backKeepsTheWordsOfEveryStep()
{
    QFETCH(const QString, route);
    begin(route);
    const QStringList steps = stepsOf(route);
    for (const QString &step : steps) {
        fillStep();
        if (step != steps.constLast())
            click(u"nextButton"_s);
    }
    for (qsizetype i = steps.size() - 1; i > 0; --i) {
        QCOMPARE(session().session().step, steps.at(i));
        compareWords(steps.at(i));
        click(u"backButton"_s);
        if (QTest::currentTestFailed())
            return;
    }
    QCOMPARE(session().session().step, u"arrive"_s);
    QCOMPARE(session().session().numberOf(u"arrive.mood"_s), std::optional(2));
    QVERIFY(!visible<QAbstractButton>(window(), u"backButton"_s)->isEnabled());
    if (!steps.contains(u"friend"_s))
        return;
    // Words changed on the way back count as well.
    goTo(u"friend"_s);
    reach(u"friend.words.edit"_s);
    press(Qt::Key_End, Qt::ControlModifier);
    typeText(window(), u" Twice."_s);
    click(u"backButton"_s);
    goTo(u"friend"_s);
    QCOMPARE(textOf(visibleChild(window(), u"friend.words.edit"_s)), u"Ten quiet seconds are a person thinking. Twice."_s);
}

void TestSessionPage::mnemonicsMoveBetweenTheSteps()
{
    begin();
    // A mnemonic clicks as a person sees it, so the click ends a moment later.
    press(Qt::Key_N, Qt::AltModifier);
    QTRY_COMPARE(session().session().step, u"let-out"_s);
    write(u"let-out.pad.edit"_s, u"Said."_s);
    press(Qt::Key_S, Qt::AltModifier);
    QTRY_COMPARE(session().session().step, u"steady"_s);
    QCOMPARE(session().session().steps.value(u"let-out"_s), StepState::Skipped);
    press(Qt::Key_B, Qt::AltModifier);
    QTRY_COMPARE(session().session().step, u"let-out"_s);
    QCOMPARE(textOf(visibleChild(window(), u"let-out.pad.edit"_s)), u"Said."_s);
}

void TestSessionPage::everyStepSkippedIsASavedSession()
{
    QFETCH(const QString, route);
    begin(route);
    const QStringList steps = stepsOf(route);
    for (qsizetype i = 0; i + 1 < steps.size(); ++i) {
        QCOMPARE(session().session().step, steps.at(i));
        click(u"skipButton"_s);
    }
    QCOMPARE(session().session().step, u"carry"_s);
    QVERIFY(!visibleChild(window(), u"skipButton"_s));
    click(u"nextButton"_s);
    QVERIFY(!session().isActive());
    QCOMPARE(stateInFile(), u"finished"_s);
    QCOMPARE(m_app->journal->journal.count().value_or(0), 1);
}

void TestSessionPage::escapeLeavesAndTheSessionIsPickedUp()
{
    begin();
    goTo(u"friend"_s);
    write(u"friend.words.edit"_s, u"You were asked back twice."_s);
    press(Qt::Key_Escape);
    QTRY_VERIFY(visibleChild(window(), u"resumeSessionButton"_s));
    QVERIFY(!visibleChild(window(), u"friend.words.edit"_s));
    click(u"resumeSessionButton"_s);
    QCOMPARE(textOf(visibleChild(window(), u"friend.words.edit"_s)), u"You were asked back twice."_s);

    press(Qt::Key_Escape);
    m_app->restart();
    click(u"resumeSessionButton"_s);
    QCOMPARE(session().session().step, u"friend"_s);
    QCOMPARE(textOf(visibleChild(window(), u"friend.words.edit"_s)), u"You were asked back twice."_s);
}

void TestSessionPage::theCaughtThoughtStaysInSight()
{
    begin();
    goTo(u"thought"_s);
    QVERIFY(!visibleChild(window(), u"caughtThought"_s));
    write(u"thought.thought.edit"_s, u"They saw I am a fraud."_s);
    for (qsizetype i = Steps.indexOf(u"friend"_s); i < Steps.size(); ++i) {
        click(u"nextButton"_s);
        QCOMPARE(session().session().step, Steps.at(i));
        QWidget *card = visibleChild(window(), u"caughtThought"_s);
        QVERIFY2(card, qPrintable(Steps.at(i)));
        const auto labels = card->findChildren<QWidget *>();
        const bool shown = std::ranges::any_of(labels, [](const QWidget *label) {
            return label->property("text").toString() == u"They saw I am a fraud."_s
                || label->accessibleName() == u"They saw I am a fraud."_s;
        });
        QVERIFY2(shown, "the card does not show the thought");
    }
}

void TestSessionPage::anotherRouteKeepsTheAnswers()
{
    begin();
    goTo(u"let-out"_s);
    write(u"let-out.pad.edit"_s, u"Two sentences."_s);
    goTo(u"proportion"_s);
    write(u"proportion.beyond-work.edit"_s, u"the one who fixes bikes"_s);
    reach(u"changeRouteButton"_s);
    // The offscreen platform does not hand the keyboard back after a menu, so the entry is
    // chosen without opening it.
    const auto *button = qobject_cast<QPushButton *>(focused(window()));
    QVERIFY(button && button->menu());
    button->menu()->actions().constFirst()->trigger();
    QCOMPARE(session().session().route, u"first-aid"_s);
    QCOMPARE(session().session().step, u"carry"_s);
    click(u"nextButton"_s);
    QVERIFY(!session().isActive());
    QVERIFY2(onlyEntry().contains(u"the one who fixes bikes"_s), qPrintable(onlyEntry()));
}

void TestSessionPage::holdingOffIsAskedWhenThereIsAnger()
{
    begin();
    goTo(u"let-out"_s);
    QVERIFY(!visibleChild(window(), u"let-out.hold.chips"_s));
    click(u"backButton"_s);
    chooseChip(u"arrive.emotions.chips"_s, u"chip-angry"_s);
    goTo(u"let-out"_s);
    QVERIFY(visibleChild(window(), u"let-out.hold.chips"_s));
    chooseChip(u"let-out.hold.chips"_s, u"chip-P1D"_s);
    QCOMPARE(QDateTime::fromString(session().session().textOf(u"let-out.hold"_s), Qt::ISODate), m_app->journal.clock().now().addDays(1));
    QVERIFY(m_app->journal->timeBoxes.running(TimeBoxKind::Hold));
}

void TestSessionPage::wordsLetGoAreInNoFile()
{
    begin();
    goTo(u"let-out"_s);
    write(u"let-out.pad.edit"_s, u"unforgivable"_s);
    chooseChip(u"let-out.keep.chips"_s, u"chip-shred"_s);
    QVERIFY(m_app->journal.bytes().contains("unforgivable"));
    // Leaving is enough, by whatever way; coming back shows an empty pad.
    press(Qt::Key_Escape);
    QTRY_VERIFY(visibleChild(window(), u"resumeSessionButton"_s));
    QVERIFY(!m_app->journal.bytes().contains("unforgivable"));
    click(u"resumeSessionButton"_s);
    QCOMPARE(textOf(visibleChild(window(), u"let-out.pad.edit"_s)), QString());
    goTo(u"carry"_s);
    click(u"nextButton"_s);
    QVERIFY(!session().isActive());
    QVERIFY(!m_app->journal.bytes().contains("unforgivable"));
}

void TestSessionPage::theLetterStepOpensTheComposerFilledIn()
{
    begin();
    fillStep();
    goTo(u"ask"_s);
    chooseChip(u"ask.way.chips"_s, u"chip-call"_s);
    click(u"openComposerButton"_s);
    // The composer is in front, the letter of the chosen kind carries the session's application.
    QVERIFY(visibleChild(window(), u"companyEdit"_s));
    QCOMPARE(visible<QLineEdit>(window(), u"companyEdit"_s)->text(), u"Northwind"_s);
    const QString draftId = session().session().textOf(sessionfield::Letter);
    const auto draft = m_app->journal->drafts.find(draftId);
    VERIFY_OK(draft);
    QCOMPARE(draft->request.kind, u"call"_s);
    QCOMPARE(draft->sessionId, session().session().id);
    // Back in the session, the same step offers the same letter again.
    press(Qt::Key_2, Qt::AltModifier);
    QCOMPARE(session().session().step, u"ask"_s);
    click(u"openComposerButton"_s);
    QCOMPARE(m_app->journal->drafts.list().value_or(QList<LetterDraft>()).size(), 1);
}

QTEST_MAIN(TestSessionPage)
#include "tst_sessionpage.moc"
