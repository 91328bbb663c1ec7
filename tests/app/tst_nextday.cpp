// SPDX-License-Identifier: GPL-3.0-or-later
// What comes after a session: the check-in the day after, and the five writing days.
#include "core/applications/applicationservice.h"
#include "core/clock.h"
#include "core/journal/journalservice.h"
#include "core/session/sessionservice.h"
#include "core/session/writingcourse.h"
#include "core/storage/database.h"
#include "core/translations.h"
#include "tests/app/support/appfixture.h"
#include "tests/support/verify.h"


#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPlainTextEdit>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using namespace secondwind::test;

namespace {

struct Told {
    QString thought;
    int beliefBefore = -1;
    int beliefAfter = -1;
    QString company = {};
};

const Told CaughtThought{u"They saw I am a fraud."_s, 80, 60};
const QString Place = u"the kitchen table"_s;

} // namespace

class TestNextDay final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void theCardTakesThePlaceOfTheCheckInTheNextDay();
    void theCardIsThereForAWeek_data();
    void theCardIsThereForAWeek();
    void savingWithoutAMoodSaysSoAndSavesNothing();
    void aMoodAloneIsSavedAndStandsInTheJournal();
    void moodAndBeliefAreSavedTogether();
    void aSliderLeftAloneSavesNoBelief();
    void theBeliefIsAskedOnlyAboutACaughtThought_data();
    void theBeliefIsAskedOnlyAboutACaughtThought();
    void notThisTimeNeverAsksAgain();
    void anotherSessionIsAskedAboutWithNothingChosen();
    void whatIsChosenStaysWhileLookingElsewhere();
    void theCardGoesWithItsSession();

    void fiveDaysOfWritingBecomeEntries();
    void aDayWithoutWritingIsNotCounted();
    void wordsLetGoAreInNoFileAndTheDayCounts();
    void notYetKeepsTheWords_data();
    void notYetKeepsTheWords();
    void escapeAndARestartBringTheWordsBack();
    void closingTheWindowKeepsTheWords();
    void keepingNoWordsSaysSo_data();
    void keepingNoWordsSaysSo();
    void endingTheDaysTakesTheRowAway();
    void keepingAgainAfterAFailureWritesOneEntry();
    void aQuickReturnKeepsTheLastWords();

    void theSessionBeginsTheWritingDays_data();
    void theSessionBeginsTheWritingDays();
    void thePlaceOfTheWritingDaysCanBeChanged();

private:
    [[nodiscard]] QWidget *window() const { return m_app->window.get(); }
    [[nodiscard]] JournalService &journal() const { return m_app->journal->journal; }
    [[nodiscard]] SessionService &session() const { return m_app->journal->session; }
    [[nodiscard]] WritingCourse &course() const { return m_app->journal->writingCourse; }
    [[nodiscard]] bool has(const QString &name) const { return visibleChild(window(), name) != nullptr; }
    [[nodiscard]] bool shows(const QString &words) const;
    [[nodiscard]] QString labelText(const QString &name) const;
    [[nodiscard]] int entries() const { return journal().count().value_or(-1); }
    [[nodiscard]] PastSession lastSession() const;
    [[nodiscard]] QString words() const { return visible<QPlainTextEdit>(window(), u"writingDayEdit"_s)->toPlainText(); }
    [[nodiscard]] QString rowText() const { return visible<QAbstractButton>(window(), u"writingDayButton"_s)->text(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { test::press(window(), key, modifiers); }
    void reach(const QString &name);
    void click(const QString &name);
    void write(const QString &name, const QString &text);
    /// Away from Today and back to it, as many days later.
    void passDays(int days);
    void finishSession(const Told &told);
    /// Begins a course and opens its page.
    void beginWriting();
    /// Chooses "Let the words go" and answers the box with this key, on a button of this role.
    void letGo(Qt::Key key, QMessageBox::ButtonRole role);
    void goToLetOut();
    void unfoldWritingDays();

    std::unique_ptr<Translations> m_translations;
    std::unique_ptr<AppFixture> m_app;
};

void TestNextDay::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m_translations = std::make_unique<Translations>(QLocale());
}

void TestNextDay::init()
{
    failOnWarnings();
    m_app = std::make_unique<AppFixture>();
}

void TestNextDay::cleanup()
{
    m_app.reset();
}

bool TestNextDay::shows(const QString &words) const
{
    const auto labels = window()->findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
}

QString TestNextDay::labelText(const QString &name) const
{
    const auto *label = qobject_cast<QLabel *>(visibleChild(window(), name));
    return label ? label->text() : QString();
}

PastSession TestNextDay::lastSession() const
{
    const auto past = session().past();
    return past && !past->isEmpty() ? past->constFirst() : PastSession();
}

void TestNextDay::reach(const QString &name)
{
    QVERIFY2(tabTo(window(), name), qPrintable(u"Tab does not lead to "_s + name));
}

void TestNextDay::click(const QString &name)
{
    reach(name);
    press(Qt::Key_Space);
}

void TestNextDay::write(const QString &name, const QString &text)
{
    reach(name);
    typeText(window(), text);
}

void TestNextDay::passDays(int days)
{
    m_app->journal.clock().advanceDays(days);
    press(Qt::Key_3, Qt::AltModifier);
    press(Qt::Key_1, Qt::AltModifier);
    QVERIFY(has(u"beginSessionButton"_s));
    // A row made anew is shown when the layout gets to it.
    QCoreApplication::processEvents();
}

void TestNextDay::finishSession(const Told &told)
{
    VERIFY_OK(session().start(u"full"_s));
    if (!told.thought.isEmpty())
        VERIFY_OK(session().setAnswer(session().script().thoughtField, told.thought));
    if (told.beliefBefore >= 0)
        VERIFY_OK(session().setAnswer(sessionfield::BeliefBefore, told.beliefBefore));
    if (told.beliefAfter >= 0)
        VERIFY_OK(session().setAnswer(sessionfield::BeliefAfter, told.beliefAfter));
    if (!told.company.isEmpty()) {
        Application application;
        application.company = told.company;
        const auto id = m_app->journal->applications.add(application);
        VERIFY_OK(id);
        VERIFY_OK(session().setAnswer(sessionfield::Application, *id));
    }
    VERIFY_OK(session().finish());
}

void TestNextDay::beginWriting()
{
    VERIFY_OK(course().begin(Place));
    click(u"writingDayButton"_s);
    QCOMPARE(focused(window())->objectName(), u"writingDayEdit"_s);
}

void TestNextDay::letGo(Qt::Key key, QMessageBox::ButtonRole role)
{
    bool asked = false;
    QMetaObject::invokeMethod(this, [&asked, key, role] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        if (!box)
            return;
        box->activateWindow();
        asked = box->objectName() == u"letWordsGoBox"_s && !box->text().isEmpty()
            && QTest::qWaitFor([box] { return QApplication::activeWindow() == box; });
        const auto buttons = box->buttons();
        const auto meant = std::ranges::find_if(buttons, [&](QAbstractButton *button) { return box->buttonRole(button) == role; });
        QTest::keyClick(key == Qt::Key_Space && meant != buttons.end() ? *meant : focused(box), key);
        // A key that does nothing must not leave the box open for ever.
        if (box->isVisible()) {
            asked = false;
            box->reject();
        }
    }, Qt::QueuedConnection);
    click(u"letGoButton"_s);
    QVERIFY2(asked, "nothing was asked");
    // The offscreen platform does not hand the keyboard back after a box.
    m_app->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_app->window.get()));
}

void TestNextDay::goToLetOut()
{
    click(u"beginSessionButton"_s);
    reach(u"route-full"_s);
    press(Qt::Key_Return);
    click(u"nextButton"_s);
    QCOMPARE(session().session().step, u"let-out"_s);
}

void TestNextDay::unfoldWritingDays()
{
    QVERIFY(!has(u"let-out.writing-days.place"_s));
    reach(u"let-out.writing-days.fold"_s);
    QCOMPARE(focused(window())->objectName(), u"disclosureButton"_s);
    press(Qt::Key_Space);
    QVERIFY(has(u"let-out.writing-days.place"_s));
}

void TestNextDay::theCardTakesThePlaceOfTheCheckInTheNextDay()
{
    QVERIFY(has(u"checkInMood"_s));
    click(u"beginSessionButton"_s);
    reach(u"route-first-aid"_s);
    press(Qt::Key_Return);
    for (int step = 0; step < 3; ++step)
        click(u"nextButton"_s);
    QVERIFY(!session().isActive());
    click(u"closeResultButton"_s);
    QVERIFY(has(u"checkInMood"_s));
    QVERIFY(!has(u"nextDayMood"_s));

    passDays(1);
    QVERIFY(has(u"nextDayMood"_s));
    QVERIFY2(!has(u"checkInMood"_s), "the mood is asked for twice");
    QVERIFY2(shows(u"3 March 2025"_s), "the card does not say when the session was");
    m_app->restart();
    QVERIFY(has(u"nextDayMood"_s));
    QVERIFY(!has(u"checkInMood"_s));
}

void TestNextDay::theCardIsThereForAWeek_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("shown");
    QTest::newRow("the same day") << 0 << false;
    QTest::newRow("the next day") << 1 << true;
    QTest::newRow("a week later") << 7 << true;
    QTest::newRow("more than a week later") << 8 << false;
}

void TestNextDay::theCardIsThereForAWeek()
{
    QFETCH(const int, days);
    QFETCH(const bool, shown);
    finishSession(CaughtThought);
    passDays(days);
    QCOMPARE(has(u"nextDayMood"_s), shown);
    QCOMPARE(has(u"checkInMood"_s), !shown);
}

void TestNextDay::savingWithoutAMoodSaysSoAndSavesNothing()
{
    finishSession(CaughtThought);
    passDays(1);
    QVERIFY(!shows(u"Choose a mood first"_s));
    reach(u"nextDayBelief"_s);
    press(Qt::Key_Right);
    click(u"saveNextDayButton"_s);
    QVERIFY2(shows(u"Choose a mood first"_s), "nothing says what is missing");
    QCOMPARE(entries(), 1);
    QVERIFY(!lastSession().checkedIn);
    QVERIFY(has(u"nextDayMood"_s));
    // The mood is what is missing, so that is where the keyboard is; the belief is still there.
    press(Qt::Key_4);
    click(u"saveNextDayButton"_s);
    QCOMPARE(lastSession().moodNext, std::optional(4));
    QCOMPARE(lastSession().beliefNext, std::optional(55));
    QCOMPARE(entries(), 2);
}

void TestNextDay::aMoodAloneIsSavedAndStandsInTheJournal()
{
    finishSession({{}, -1, -1, u"Northwind"_s});
    passDays(1);
    reach(u"nextDayMood"_s);
    press(Qt::Key_4);
    click(u"saveNextDayButton"_s);
    QVERIFY(!labelText(u"messageText"_s).isEmpty());
    QVERIFY(!has(u"nextDayMood"_s));
    QVERIFY(has(u"checkInMood"_s));
    QVERIFY(lastSession().checkedIn);
    QCOMPARE(lastSession().moodNext, std::optional(4));
    QVERIFY(!lastSession().beliefNext);

    const auto listed = journal().list({});
    VERIFY_OK(listed);
    QCOMPARE(listed->size(), 2);
    const JournalEntry &entry = listed->constFirst().entry;
    QCOMPARE(entry.at.date(), QDate(2025, 3, 4));
    QCOMPARE(entry.mood, 4);
    QCOMPARE(entry.tags, QStringList{u"check-in"_s});
    QCOMPARE(entry.applicationId, lastSession().applicationId);
    QVERIFY(!entry.applicationId.isEmpty());
    press(Qt::Key_3, Qt::AltModifier);
    QCOMPARE(visible<QListView>(window(), u"journalList"_s)->model()->rowCount(), 2);
    m_app->restart();
    QVERIFY(!has(u"nextDayMood"_s));
}

void TestNextDay::moodAndBeliefAreSavedTogether()
{
    finishSession(CaughtThought);
    passDays(1);
    // Within a sentence of the card, its own full stop would end that too soon.
    QVERIFY2(shows(u"“They saw I am a fraud”."_s), "the card does not name the thought");
    reach(u"nextDayMood"_s);
    press(Qt::Key_2);
    reach(u"nextDayBelief"_s);
    press(Qt::Key_Left);
    click(u"saveNextDayButton"_s);
    QCOMPARE(lastSession().moodNext, std::optional(2));
    QCOMPARE(lastSession().beliefNext, std::optional(45));
    QCOMPARE(journal().list({})->constFirst().entry.mood, 2);
    // What was said in the session itself stays as it was.
    QCOMPARE(lastSession().beliefAfter, std::optional(CaughtThought.beliefAfter));
}

void TestNextDay::aSliderLeftAloneSavesNoBelief()
{
    finishSession(CaughtThought);
    passDays(1);
    reach(u"nextDayMood"_s);
    press(Qt::Key_5);
    reach(u"nextDayBelief"_s);
    click(u"saveNextDayButton"_s);
    QCOMPARE(lastSession().moodNext, std::optional(5));
    QVERIFY(!lastSession().beliefNext);
}

void TestNextDay::theBeliefIsAskedOnlyAboutACaughtThought_data()
{
    QTest::addColumn<QString>("thought");
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");
    QTest::addColumn<bool>("asked");
    const QString thought = CaughtThought.thought;
    QTest::newRow("no thought") << QString() << -1 << -1 << false;
    QTest::newRow("a belief without a thought") << QString() << 80 << 60 << false;
    QTest::newRow("a thought nobody asked about") << thought << -1 << -1 << false;
    QTest::newRow("believed at first") << thought << 80 << -1 << true;
    QTest::newRow("believed afterwards") << thought << -1 << 60 << true;
    QTest::newRow("not believed at all") << thought << -1 << 0 << true;
}

void TestNextDay::theBeliefIsAskedOnlyAboutACaughtThought()
{
    QFETCH(const QString, thought);
    QFETCH(const int, before);
    QFETCH(const int, after);
    QFETCH(const bool, asked);
    finishSession({thought, before, after});
    passDays(1);
    QVERIFY(has(u"nextDayMood"_s));
    QCOMPARE(has(u"nextDayBelief"_s), asked);
}

void TestNextDay::notThisTimeNeverAsksAgain()
{
    finishSession(CaughtThought);
    passDays(1);
    click(u"waveNextDayAwayButton"_s);
    QVERIFY(!has(u"nextDayMood"_s));
    QVERIFY(has(u"checkInMood"_s));
    QCOMPARE(entries(), 1);
    QVERIFY(!lastSession().moodNext);
    passDays(1);
    QVERIFY(!has(u"nextDayMood"_s));
    m_app->restart();
    QVERIFY(!has(u"nextDayMood"_s));
    QVERIFY(has(u"checkInMood"_s));
}

void TestNextDay::anotherSessionIsAskedAboutWithNothingChosen()
{
    finishSession(CaughtThought);
    passDays(1);
    reach(u"nextDayMood"_s);
    press(Qt::Key_1);
    reach(u"nextDayBelief"_s);
    press(Qt::Key_Left);
    finishSession({u"Nobody wants me there."_s, 70});
    QVERIFY2(!has(u"nextDayMood"_s), "a session is asked about on its own day");
    passDays(1);
    QVERIFY(shows(u"“Nobody wants me there”."_s));
    QVERIFY(!shows(u"They saw I am a fraud"_s));
    click(u"saveNextDayButton"_s);
    QVERIFY2(!lastSession().checkedIn, "the mood chosen for another session was saved");
    press(Qt::Key_3);
    click(u"saveNextDayButton"_s);
    QCOMPARE(lastSession().thought, u"Nobody wants me there."_s);
    QCOMPARE(lastSession().moodNext, std::optional(3));
    QVERIFY(!lastSession().beliefNext);
    QVERIFY(!session().past()->constLast().checkedIn);
}

void TestNextDay::whatIsChosenStaysWhileLookingElsewhere()
{
    finishSession(CaughtThought);
    passDays(1);
    reach(u"nextDayMood"_s);
    press(Qt::Key_4);
    passDays(0);
    click(u"saveNextDayButton"_s);
    QCOMPARE(lastSession().moodNext, std::optional(4));
}

void TestNextDay::theCardGoesWithItsSession()
{
    finishSession(CaughtThought);
    passDays(1);
    QVERIFY(has(u"nextDayMood"_s));
    VERIFY_OK(session().remove(lastSession().id, SessionService::Entry::Keep));
    QVERIFY(!has(u"nextDayMood"_s));
    QVERIFY(has(u"checkInMood"_s));
}

void TestNextDay::fiveDaysOfWritingBecomeEntries()
{
    VERIFY_OK(course().begin(Place));
    for (int day = 1; day <= WritingCourse::Days; ++day) {
        const QString place = u"%1 of 5"_s.arg(day);
        QVERIFY2(rowText().contains(place) && rowText().contains(Place), qPrintable(rowText()));
        click(u"writingDayButton"_s);
        QVERIFY2(labelText(u"pageTitle"_s).contains(place), qPrintable(labelText(u"pageTitle"_s)));
        QCOMPARE(labelText(u"pageSubtitle"_s), Place);
        QCOMPARE(words(), QString());
        const QString text = u"Words of day %1, höflich gesagt."_s.arg(day);
        typeText(window(), text);
        if (day == 2) {
            reach(u"writingDayMood"_s);
            press(Qt::Key_1);
        }
        click(u"keepWordsButton"_s);
        const auto listed = journal().list({});
        VERIFY_OK(listed);
        QCOMPARE(listed->size(), day);
        const JournalEntry &entry = listed->constFirst().entry;
        QCOMPARE(entry.text, text);
        QCOMPARE(entry.tags, QStringList{u"writing day"_s});
        QCOMPARE(entry.mood, day == 2 ? 1 : 0);
        QCOMPARE(entry.at.date(), QDate(2025, 3, 2 + day));
        // Once a day; Today is in front again and does not ask any more.
        QVERIFY(has(u"beginSessionButton"_s));
        QVERIFY(!has(u"writingDayButton"_s));
        m_app->restart();
        QVERIFY(!has(u"writingDayButton"_s));
        QCOMPARE(course().state().has_value(), day < WritingCourse::Days);
        passDays(1);
    }
    QVERIFY2(!has(u"writingDayButton"_s), "there is a sixth day");
}

void TestNextDay::aDayWithoutWritingIsNotCounted()
{
    beginWriting();
    typeText(window(), u"One"_s);
    click(u"keepWordsButton"_s);
    passDays(6);
    QVERIFY2(rowText().contains(u"2 of 5"_s), qPrintable(rowText()));
    // Opening the page is no writing.
    click(u"writingDayButton"_s);
    press(Qt::Key_Escape);
    QTRY_VERIFY(has(u"writingDayButton"_s));
    QVERIFY2(rowText().contains(u"2 of 5"_s), qPrintable(rowText()));
    QVERIFY(!journal().draft(u"writing-day"_s));
}

void TestNextDay::wordsLetGoAreInNoFileAndTheDayCounts()
{
    beginWriting();
    typeText(window(), u"unforgivable"_s);
    press(Qt::Key_Escape);
    QTRY_VERIFY(has(u"writingDayButton"_s));
    QVERIFY(m_app->journal.bytes().contains("unforgivable"));
    click(u"writingDayButton"_s);
    letGo(Qt::Key_Space, QMessageBox::DestructiveRole);
    QVERIFY(has(u"beginSessionButton"_s));
    QVERIFY(!m_app->journal.bytes().contains("unforgivable"));
    QCOMPARE(entries(), 0);
    QVERIFY(!journal().draft(u"writing-day"_s));
    QVERIFY(course().state() && course().state()->today);
    QCOMPARE(course().state()->written, 1);
    QVERIFY(!has(u"writingDayButton"_s));
    // Closing the window keeps words; these are not to come back by that.
    m_app->restart();
    QVERIFY(!m_app->journal.bytes().contains("unforgivable"));
    passDays(1);
    QVERIFY2(rowText().contains(u"2 of 5"_s), qPrintable(rowText()));
    click(u"writingDayButton"_s);
    QCOMPARE(words(), QString());
}

void TestNextDay::notYetKeepsTheWords_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("Enter") << int(Qt::Key_Return);
    QTest::newRow("Escape") << int(Qt::Key_Escape);
    QTest::newRow("Space on Not yet") << int(Qt::Key_Space);
}

void TestNextDay::notYetKeepsTheWords()
{
    QFETCH(const int, key);
    beginWriting();
    typeText(window(), u"Not ready to lose this"_s);
    letGo(static_cast<Qt::Key>(key), QMessageBox::RejectRole);
    QCOMPARE(words(), u"Not ready to lose this"_s);
    QVERIFY(!course().state()->today);
    m_app->restart();
    click(u"writingDayButton"_s);
    QCOMPARE(words(), u"Not ready to lose this"_s);
    click(u"keepWordsButton"_s);
    QCOMPARE(journal().list({})->constFirst().entry.text, u"Not ready to lose this"_s);
}

void TestNextDay::escapeAndARestartBringTheWordsBack()
{
    beginWriting();
    typeText(window(), u"Half a sentence"_s);
    press(Qt::Key_Escape);
    QTRY_VERIFY(has(u"writingDayButton"_s));
    QCOMPARE(entries(), 0);
    QVERIFY(!course().state()->today);
    click(u"writingDayButton"_s);
    QCOMPARE(words(), u"Half a sentence"_s);
    press(Qt::Key_Escape);
    QTRY_VERIFY(has(u"writingDayButton"_s));
    m_app->restart();
    passDays(1);
    QVERIFY2(rowText().contains(u"1 of 5"_s), qPrintable(rowText()));
    click(u"writingDayButton"_s);
    QCOMPARE(words(), u"Half a sentence"_s);
    // Words taken out by hand do not come back either.
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Delete);
    press(Qt::Key_Escape);
    QTRY_VERIFY(has(u"writingDayButton"_s));
    click(u"writingDayButton"_s);
    QCOMPARE(words(), QString());
}

void TestNextDay::closingTheWindowKeepsTheWords()
{
    beginWriting();
    typeText(window(), u"The window went away"_s);
    m_app->restart();
    click(u"writingDayButton"_s);
    QCOMPARE(words(), u"The window went away"_s);
}

void TestNextDay::keepingNoWordsSaysSo_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("spaces") << u"   "_s;
}

void TestNextDay::keepingNoWordsSaysSo()
{
    QFETCH(const QString, text);
    beginWriting();
    typeText(window(), text);
    QVERIFY(labelText(u"messageText"_s).isEmpty());
    click(u"keepWordsButton"_s);
    QVERIFY(!labelText(u"messageText"_s).isEmpty());
    QCOMPARE(focused(window())->objectName(), u"writingDayEdit"_s);
    QCOMPARE(entries(), 0);
    QVERIFY(!course().state()->today);
    typeText(window(), u"A single line"_s);
    click(u"keepWordsButton"_s);
    QCOMPARE(entries(), 1);
    QVERIFY(course().state()->today);
}

void TestNextDay::endingTheDaysTakesTheRowAway()
{
    beginWriting();
    typeText(window(), u"One"_s);
    click(u"keepWordsButton"_s);
    passDays(1);
    click(u"writingDayButton"_s);
    click(u"stopWritingDaysButton"_s);
    QVERIFY(has(u"beginSessionButton"_s));
    QVERIFY(!has(u"writingDayButton"_s));
    QVERIFY(!course().state());
    passDays(1);
    QVERIFY(!has(u"writingDayButton"_s));
    m_app->restart();
    QVERIFY(!has(u"writingDayButton"_s));
    // What was kept stays, and beginning anew begins with the first day.
    QCOMPARE(entries(), 1);
    VERIFY_OK(course().begin({}));
    QVERIFY2(rowText().contains(u"1 of 5"_s), qPrintable(rowText()));
}

void TestNextDay::theSessionBeginsTheWritingDays_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<bool>("enter");
    QTest::newRow("Enter in the place") << Place << true;
    QTest::newRow("the button") << Place << false;
    QTest::newRow("without a place") << QString() << false;
}

void TestNextDay::theSessionBeginsTheWritingDays()
{
    QFETCH(const QString, place);
    QFETCH(const bool, enter);
    goToLetOut();
    unfoldWritingDays();
    write(u"let-out.writing-days.place"_s, place);
    QVERIFY2(!course().state(), "typing alone has begun the days");
    if (enter)
        press(Qt::Key_Return);
    else
        click(u"let-out.writing-days.begin"_s);
    QCOMPARE(session().session().step, u"let-out"_s);
    QVERIFY(course().state());
    QCOMPARE(course().state()->place, place);
    QVERIFY(!labelText(u"let-out.writing-days.state"_s).isEmpty());
    press(Qt::Key_Escape);
    QTRY_VERIFY(has(u"writingDayButton"_s));
    QVERIFY2(rowText().contains(u"1 of 5"_s) && rowText().contains(place), qPrintable(rowText()));
    m_app->restart();
    click(u"writingDayButton"_s);
    QVERIFY(has(u"writingDayEdit"_s));
}

void TestNextDay::thePlaceOfTheWritingDaysCanBeChanged()
{
    beginWriting();
    typeText(window(), u"One"_s);
    click(u"keepWordsButton"_s);
    const QString id = course().state()->id;
    goToLetOut();
    unfoldWritingDays();
    QCOMPARE(visible<QLineEdit>(window(), u"let-out.writing-days.place"_s)->text(), Place);
    reach(u"let-out.writing-days.place"_s);
    press(Qt::Key_A, Qt::ControlModifier);
    typeText(window(), u"the library"_s);
    press(Qt::Key_Return);
    QCOMPARE(course().state()->place, u"the library"_s);
    QCOMPARE(course().state()->id, id);
    QCOMPARE(course().state()->written, 1);
    press(Qt::Key_Escape);
    QTRY_VERIFY(has(u"resumeSessionButton"_s));
    passDays(1);
    QVERIFY2(rowText().contains(u"2 of 5"_s) && rowText().contains(u"the library"_s), qPrintable(rowText()));
}

void TestNextDay::keepingAgainAfterAFailureWritesOneEntry()
{
    const QuietStorageLog quiet;
    VERIFY_OK(m_app->journal->writingCourse.begin({}));
    click(u"writingDayButton"_s);
    typeText(window(), u"Once"_s);
    VERIFY_OK(m_app->journal->database().run(u"CREATE TEMP TRIGGER full BEFORE INSERT ON writing_day BEGIN SELECT raise(ABORT, 'full'); END"_s));
    click(u"keepWordsButton"_s);
    QVERIFY(has(u"writingDayEdit"_s));
    VERIFY_OK(m_app->journal->database().run(u"DROP TRIGGER full"_s));
    click(u"keepWordsButton"_s);
    QVERIFY(!has(u"writingDayEdit"_s));
    QCOMPARE(m_app->journal->journal.count().value_or(-1), 1);
}

void TestNextDay::aQuickReturnKeepsTheLastWords()
{
    VERIFY_OK(m_app->journal->writingCourse.begin({}));
    click(u"writingDayButton"_s);
    typeText(window(), u"Once"_s);
    press(Qt::Key_1, Qt::AltModifier);
    QTRY_VERIFY(has(u"writingDayButton"_s));
    click(u"writingDayButton"_s);
    QCOMPARE(visibleChild(window(), u"writingDayEdit"_s)->property("plainText").toString(), u"Once"_s);
}

QTEST_MAIN(TestNextDay)
#include "tst_nextday.moc"
