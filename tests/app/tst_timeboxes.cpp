// SPDX-License-Identifier: GPL-3.0-or-later
// Ends chosen beforehand: where they are chosen, how they are told, and the hold that asks before a
// new application.
#include "app/shell/timeboxwatch.h"
#include "app/widgets/timeleft.h"
#include "core/applications/applicationservice.h"
#include "core/clock.h"
#include "core/plan/timeboxservice.h"
#include "core/session/sessionservice.h"
#include "core/translations.h"
#include "tests/app/support/appfixture.h"
#include "tests/support/verify.h"


#include <QAbstractButton>
#include <QApplication>
#include <QDateTimeEdit>
#include <QDialog>
#include <QLabel>
#include <QTimer>

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace secondwind;
using namespace secondwind::test;

namespace {

const QString TimeBoxField = u"let-out.time-box"_s;
const QString HoldField = u"let-out.hold"_s;

QString textOf(QWidget *root, const QString &label)
{
    const auto *shown = qobject_cast<QLabel *>(visibleChild(root, label));
    return shown ? shown->text() : QString();
}

bool shows(const QWidget *root, const QString &words)
{
    const auto labels = root->findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&](const QLabel *label) { return label->isVisible() && label->text() == words; });
}

bool asksFirst(QWidget *dialog)
{
    return visibleChild(dialog, u"holdText"_s) && !visibleChild(dialog, u"applicationCompanyEdit"_s);
}

bool showsForm(QWidget *dialog)
{
    return visibleChild(dialog, u"applicationCompanyEdit"_s) && !visibleChild(dialog, u"holdText"_s);
}

// Rings the dialog's own timer, so that nobody waits for it.
void ringTimers(QWidget *dialog)
{
    const auto timers = dialog->findChildren<QTimer *>();
    for (QTimer *timer : timers) {
        if (timer->isActive())
            QVERIFY(QMetaObject::invokeMethod(timer, "timeout"));
    }
}

} // namespace

class TestTimeboxes final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void aChipBeginsTheTimeBox_data();
    void aChipBeginsTheTimeBox();
    void anEveningAlmostOverIsNotOffered_data();
    void anEveningAlmostOverIsNotOffered();
    void anotherChipMovesTheEnd();
    void takingItBackEndsIt_data();
    void takingItBackEndsIt();
    void oneTakenBackLeavesTheOther();
    void anOwnEndIsTaken();
    void anEndOutOfReachIsASentence_data();
    void anEndOutOfReachIsASentence();
    void theEndIsStillShownAfterARestart();

    void theNoteComesOnWhateverPageIsOpen_data();
    void theNoteComesOnWhateverPageIsOpen();
    void theNoteComesAtTheNextStart();
    void dismissedTheNoteIsGoneForGood_data();
    void dismissedTheNoteIsGoneForGood();
    void twoEndsAreToldOneAfterTheOther();
    void dismissingLeavesANewTimeBoxAlone();
    void aHoldEndedOnTodayIsNotTold();
    void aClockSetBackDoesNotLengthenIt();
    void theWatchTellsUntilItIsClosed();

    void withoutAHoldTheFormIsThereAtOnce();
    void anApplicationNeedsACompany();
    void laterThenAddsNothing_data();
    void laterThenAddsNothing();
    void theHoldCountsDown();
    void theFormComesWhenTheHoldEnds();
    void addItAllTheSameIsAskedOnceAHold();
    void enterOnCancelAddsNothing();
    void theFocusStaysWhenTheHoldEndsMeanwhile();
    void aClockSetBackDoesNotLengthenTheLine();
    void theChosenEndIsMarkedAfterARestart();
    void aHoldEndedOnTodayIsOverInTheSession();

private:
    [[nodiscard]] QWidget *window() const { return m_app->window.get(); }
    [[nodiscard]] SessionService &session() const { return m_app->journal->session; }
    [[nodiscard]] TimeBoxService &timeBoxes() const { return m_app->journal->timeBoxes; }
    [[nodiscard]] FakeClock &clock() const { return m_app->journal.clock(); }
    [[nodiscard]] bool has(const QString &name) const { return visibleChild(window(), name) != nullptr; }
    [[nodiscard]] QString note() const;
    [[nodiscard]] QList<Application> applications() const;
    [[nodiscard]] int openBoxes() const;
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { test::press(window(), key, modifiers); }
    void reach(const QString &name);
    void click(const QString &name);
    void chooseChip(const QString &group, const QString &chip);
    void goToLetOut();
    void begin(TimeBoxKind kind, std::chrono::seconds length);
    /// Lets the clock go on and has everyone look at it, as the half minute does.
    void pass(std::chrono::seconds time);
    /// Asks for a new application and goes through these steps in its dialog.
    void askForApplication(const std::function<void(QWidget *)> &steps);

    std::unique_ptr<Translations> m_translations;
    std::unique_ptr<AppFixture> m_app;
};

void TestTimeboxes::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m_translations = std::make_unique<Translations>(QLocale());
}

void TestTimeboxes::init()
{
    failOnWarnings();
    m_app = std::make_unique<AppFixture>();
}

void TestTimeboxes::cleanup()
{
    m_app.reset();
}

QString TestTimeboxes::note() const
{
    QWidget *notice = visibleChild(window(), u"timeBoxNotice"_s);
    return notice ? textOf(notice, u"messageText"_s) : QString();
}

QList<Application> TestTimeboxes::applications() const
{
    return m_app->journal->applications.list().value_or(QList<Application>());
}

int TestTimeboxes::openBoxes() const
{
    return m_app->journal.value(u"SELECT count(*) FROM time_box WHERE closed_ms IS NULL"_s).toInt();
}

void TestTimeboxes::reach(const QString &name)
{
    QVERIFY2(tabTo(window(), name), qPrintable(u"Tab does not lead to "_s + name));
}

void TestTimeboxes::click(const QString &name)
{
    reach(name);
    press(Qt::Key_Space);
}

void TestTimeboxes::chooseChip(const QString &group, const QString &chip)
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
}

// By way of anger, so that the step asks about both ends.
void TestTimeboxes::goToLetOut()
{
    click(u"beginSessionButton"_s);
    reach(u"route-full"_s);
    press(Qt::Key_Return);
    chooseChip(u"arrive.emotions.chips"_s, u"chip-angry"_s);
    click(u"nextButton"_s);
    QVERIFY(has(HoldField + u".chips"_s));
}

void TestTimeboxes::begin(TimeBoxKind kind, std::chrono::seconds length)
{
    VERIFY_OK(timeBoxes().begin(kind, clock().now().addSecs(length.count()), {}));
}

void TestTimeboxes::pass(std::chrono::seconds time)
{
    clock().advance(time);
    emit timeBoxes().timeBoxesChanged();
}

void TestTimeboxes::askForApplication(const std::function<void(QWidget *)> &steps)
{
    bool shown = false;
    QTimer::singleShot(0, this, [&] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        dialog->activateWindow();
        shown = dialog->objectName() == u"newApplicationDialog"_s
            && QTest::qWaitFor([dialog] { return QApplication::activeWindow() == dialog; });
        if (shown)
            steps(dialog);
        // A step that failed must not leave the dialog open for ever.
        if (dialog->isVisible())
            dialog->reject();
    });
    press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY2(shown, "there is no dialog");
    // The offscreen platform does not hand the keyboard back after a dialog.
    m_app->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_app->window.get()));
}

void TestTimeboxes::aChipBeginsTheTimeBox_data()
{
    QTest::addColumn<QString>("chip");
    QTest::addColumn<QDateTime>("end");
    const QDateTime now = FakeClock().now();
    QTest::newRow("15 minutes") << u"PT15M"_s << now.addSecs(900);
    QTest::newRow("one hour") << u"PT1H"_s << now.addSecs(3600);
    QTest::newRow("this evening") << u"evening"_s << QDateTime(now.date(), QTime(23, 0));
    QTest::newRow("tomorrow night") << u"tomorrow"_s << QDateTime(now.date().addDays(1), QTime(22, 0));
    QTest::newRow("two days") << u"P2D"_s << now.addDays(2);
}

void TestTimeboxes::aChipBeginsTheTimeBox()
{
    QFETCH(const QString, chip);
    QFETCH(const QDateTime, end);
    goToLetOut();
    QVERIFY(!has(TimeBoxField + u".line"_s));
    QVERIFY(!has(TimeBoxField + u".takeBack"_s));
    chooseChip(TimeBoxField + u".chips"_s, u"chip-"_s + chip);
    const auto box = timeBoxes().running(TimeBoxKind::Feeling);
    QVERIFY(box);
    QCOMPARE(box->ends, end);
    QCOMPARE(box->begins, clock().now());
    QCOMPARE(box->sessionId, session().session().id);
    QVERIFY(!timeBoxes().running(TimeBoxKind::Hold));
    const QString line = textOf(window(), TimeBoxField + u".line"_s);
    QVERIFY2(line.contains(QLocale().toString(end, QLocale::ShortFormat)), qPrintable(line));
    QVERIFY2(line.contains(timeLeft(box->left(clock().now()))), qPrintable(line));
    QVERIFY(has(TimeBoxField + u".takeBack"_s));
}

void TestTimeboxes::anEveningAlmostOverIsNotOffered_data()
{
    QTest::addColumn<QTime>("now");
    QTest::addColumn<bool>("offered");
    QTest::newRow("an hour is left") << QTime(22, 0) << true;
    QTest::newRow("less is left") << QTime(22, 1) << false;
}

void TestTimeboxes::anEveningAlmostOverIsNotOffered()
{
    QFETCH(const QTime, now);
    QFETCH(const bool, offered);
    clock().set(QDateTime(QDate(2025, 3, 3), now));
    goToLetOut();
    for (const QString &field : {TimeBoxField, HoldField}) {
        QWidget *chips = visibleChild(window(), field + u".chips"_s);
        QVERIFY(chips);
        QCOMPARE(visibleChild(chips, u"chip-evening"_s) != nullptr, offered);
        QVERIFY(visibleChild(chips, u"chip-P2D"_s));
    }
}

void TestTimeboxes::anotherChipMovesTheEnd()
{
    goToLetOut();
    chooseChip(TimeBoxField + u".chips"_s, u"chip-PT15M"_s);
    chooseChip(TimeBoxField + u".chips"_s, u"chip-PT1H"_s);
    QCOMPARE(timeBoxes().running(TimeBoxKind::Feeling)->ends, clock().now().addSecs(3600));
    QCOMPARE(openBoxes(), 1);
    // The first end is nothing to tell about any more.
    pass(20min);
    QCOMPARE(note(), QString());
    pass(40min);
    QVERIFY(!note().isEmpty());
}

void TestTimeboxes::takingItBackEndsIt_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("chip");
    QTest::addColumn<bool>("byChip");
    QTest::newRow("the time-box, by its button") << TimeBoxField << u"chip-PT1H"_s << false;
    QTest::newRow("the time-box, by its chip") << TimeBoxField << u"chip-PT1H"_s << true;
    QTest::newRow("the hold, by its button") << HoldField << u"chip-P1D"_s << false;
    QTest::newRow("the hold, by its chip") << HoldField << u"chip-P1D"_s << true;
}

void TestTimeboxes::takingItBackEndsIt()
{
    QFETCH(const QString, field);
    QFETCH(const QString, chip);
    QFETCH(const bool, byChip);
    goToLetOut();
    chooseChip(field + u".chips"_s, chip);
    QCOMPARE(openBoxes(), 1);
    if (byChip)
        press(Qt::Key_Space);
    else
        click(field + u".takeBack"_s);
    QCOMPARE(openBoxes(), 0);
    QVERIFY(session().session().textOf(field).isEmpty());
    QVERIFY(!has(field + u".line"_s));
    QVERIFY(!has(field + u".takeBack"_s));
    QWidget *chips = visibleChild(window(), field + u".chips"_s);
    QVERIFY(!visible<QAbstractButton>(chips, chip)->isChecked());
    QVERIFY2(chips->isAncestorOf(focused(window())), "the keyboard is lost");
    pass(72h);
    QCOMPARE(note(), QString());
    m_app->restart();
    QCOMPARE(note(), QString());
}

void TestTimeboxes::oneTakenBackLeavesTheOther()
{
    goToLetOut();
    chooseChip(TimeBoxField + u".chips"_s, u"chip-PT1H"_s);
    chooseChip(HoldField + u".chips"_s, u"chip-P1D"_s);
    QCOMPARE(openBoxes(), 2);
    click(TimeBoxField + u".takeBack"_s);
    QVERIFY(!timeBoxes().running(TimeBoxKind::Feeling));
    QVERIFY(timeBoxes().running(TimeBoxKind::Hold));
    QVERIFY(has(HoldField + u".line"_s));
}

void TestTimeboxes::anOwnEndIsTaken()
{
    goToLetOut();
    chooseChip(TimeBoxField + u".chips"_s, u"chip-PT15M"_s);
    QVERIFY(!has(TimeBoxField + u".ownEnd"_s));
    click(TimeBoxField + u".other"_s);
    QCOMPARE(focused(window())->objectName(), TimeBoxField + u".ownEnd"_s);
    press(Qt::Key_Up);
    const QDateTime end = visible<QDateTimeEdit>(window(), TimeBoxField + u".ownEnd"_s)->dateTime();
    QCOMPARE(end, clock().now().addDays(1).addSecs(3 * 3600));
    QCOMPARE(timeBoxes().running(TimeBoxKind::Feeling)->ends, clock().now().addSecs(900));
    click(TimeBoxField + u".setOwnEnd"_s);
    QCOMPARE(timeBoxes().running(TimeBoxKind::Feeling)->ends, end);
    QVERIFY(textOf(window(), TimeBoxField + u".line"_s).contains(QLocale().toString(end, QLocale::ShortFormat)));
    QVERIFY(!has(TimeBoxField + u".problem"_s));
    // The chip says another end, so it is not chosen any more.
    QVERIFY(!visible<QAbstractButton>(visibleChild(window(), TimeBoxField + u".chips"_s), u"chip-PT15M"_s)->isChecked());
}

void TestTimeboxes::anEndOutOfReachIsASentence_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("times");
    QTest::newRow("in the past") << int(Qt::Key_Down) << 1;
    QTest::newRow("more than two days away") << int(Qt::Key_Up) << 2;
}

void TestTimeboxes::anEndOutOfReachIsASentence()
{
    QFETCH(const int, key);
    QFETCH(const int, times);
    goToLetOut();
    chooseChip(TimeBoxField + u".chips"_s, u"chip-PT15M"_s);
    const auto before = timeBoxes().running(TimeBoxKind::Feeling);
    const QString answer = session().session().textOf(TimeBoxField);
    click(TimeBoxField + u".other"_s);
    for (int i = 0; i < times; ++i)
        press(static_cast<Qt::Key>(key));
    click(TimeBoxField + u".setOwnEnd"_s);
    QVERIFY(!textOf(window(), TimeBoxField + u".problem"_s).isEmpty());
    // What was chosen before still holds, in the file as well as on the page.
    QCOMPARE(timeBoxes().running(TimeBoxKind::Feeling), before);
    QCOMPARE(session().session().textOf(TimeBoxField), answer);
    QVERIFY(visible<QAbstractButton>(visibleChild(window(), TimeBoxField + u".chips"_s), u"chip-PT15M"_s)->isChecked());
    // The end is what has to change, so that is where the keyboard is.
    QCOMPARE(focused(window())->objectName(), TimeBoxField + u".ownEnd"_s);
    for (int i = 0; i < times; ++i)
        press(key == Qt::Key_Up ? Qt::Key_Down : Qt::Key_Up);
    click(TimeBoxField + u".setOwnEnd"_s);
    QVERIFY(!has(TimeBoxField + u".problem"_s));
    QCOMPARE(timeBoxes().running(TimeBoxKind::Feeling)->ends, clock().now().addSecs(3 * 3600));
}

void TestTimeboxes::theEndIsStillShownAfterARestart()
{
    goToLetOut();
    chooseChip(TimeBoxField + u".chips"_s, u"chip-PT1H"_s);
    const QDateTime end = clock().now().addSecs(3600);
    clock().advance(15min);
    m_app->restart();
    click(u"resumeSessionButton"_s);
    const QString line = textOf(window(), TimeBoxField + u".line"_s);
    QVERIFY2(line.contains(QLocale().toString(end, QLocale::ShortFormat)) && line.contains(timeLeft(45min)), qPrintable(line));
    QCOMPARE(openBoxes(), 1);
    click(TimeBoxField + u".takeBack"_s);
    QCOMPARE(openBoxes(), 0);
}

void TestTimeboxes::theNoteComesOnWhateverPageIsOpen_data()
{
    QTest::addColumn<QString>("page");
    const auto pages = MainWindow::pageNames();
    for (const QString &page : pages)
        QTest::newRow(qPrintable(page)) << page;
}

void TestTimeboxes::theNoteComesOnWhateverPageIsOpen()
{
    QFETCH(const QString, page);
    begin(TimeBoxKind::Feeling, 1h);
    m_app->window->openPage(page);
    pass(59min);
    QCOMPARE(note(), QString());
    const QWidget *before = focused(window());
    pass(1min);
    QVERIFY(!note().isEmpty());
    QVERIFY2(focused(window()) == before, "the note takes the keyboard away");
    const auto others = MainWindow::pageNames();
    for (const QString &other : others) {
        m_app->window->openPage(other);
        QVERIFY2(!note().isEmpty(), qPrintable(other));
    }
}

void TestTimeboxes::theNoteComesAtTheNextStart()
{
    begin(TimeBoxKind::Feeling, 1h);
    m_app->restart();
    QCOMPARE(note(), QString());
    clock().advance(1h);
    m_app->restart();
    QVERIFY(!note().isEmpty());
    // Nobody has said that it was read.
    m_app->restart();
    QVERIFY(!note().isEmpty());
}

void TestTimeboxes::dismissedTheNoteIsGoneForGood_data()
{
    QTest::addColumn<bool>("hold");
    QTest::addColumn<int>("key");
    QTest::newRow("the time-box, Space on its button") << false << int(Qt::Key_Space);
    QTest::newRow("the time-box, Escape") << false << int(Qt::Key_Escape);
    QTest::newRow("the hold, Space on its button") << true << int(Qt::Key_Space);
    QTest::newRow("the hold, Escape") << true << int(Qt::Key_Escape);
}

void TestTimeboxes::dismissedTheNoteIsGoneForGood()
{
    QFETCH(const bool, hold);
    QFETCH(const int, key);
    const TimeBoxKind kind = hold ? TimeBoxKind::Hold : TimeBoxKind::Feeling;
    begin(kind, 1h);
    pass(2h);
    reach(u"timeBoxNotice"_s);
    press(static_cast<Qt::Key>(key));
    QCOMPARE(note(), QString());
    QVERIFY(!timeBoxes().over(kind));
    QVERIFY2(focused(window()) != window(), "the keyboard is lost");
    pass(1min);
    QCOMPARE(note(), QString());
    m_app->restart();
    QCOMPARE(note(), QString());
    // The next one is told about all the same.
    begin(kind, 1h);
    pass(1h);
    QVERIFY(!note().isEmpty());
}

void TestTimeboxes::twoEndsAreToldOneAfterTheOther()
{
    begin(TimeBoxKind::Feeling, 1h);
    begin(TimeBoxKind::Hold, 2h);
    pass(3h);
    const QString first = note();
    QVERIFY(!first.isEmpty());
    reach(u"timeBoxNotice"_s);
    press(Qt::Key_Escape);
    const QString second = note();
    QVERIFY2(!second.isEmpty() && second != first, "the other end is not told");
    reach(u"timeBoxNotice"_s);
    press(Qt::Key_Escape);
    QCOMPARE(note(), QString());
    QCOMPARE(openBoxes(), 0);
}

void TestTimeboxes::dismissingLeavesANewTimeBoxAlone()
{
    begin(TimeBoxKind::Feeling, 1h);
    pass(1h);
    begin(TimeBoxKind::Feeling, 2h);
    if (has(u"timeBoxNotice"_s)) {
        reach(u"timeBoxNotice"_s);
        press(Qt::Key_Escape);
    }
    QVERIFY(timeBoxes().running(TimeBoxKind::Feeling));
    QCOMPARE(note(), QString());
    pass(2h);
    QVERIFY(!note().isEmpty());
}

void TestTimeboxes::aHoldEndedOnTodayIsNotTold()
{
    QVERIFY(!has(u"endHoldButton"_s));
    begin(TimeBoxKind::Hold, 5h);
    const QString row = visible<QAbstractButton>(window(), u"endHoldButton"_s)->text();
    QVERIFY2(row.contains(timeLeft(5h)), qPrintable(row));
    click(u"endHoldButton"_s);
    QVERIFY(!has(u"endHoldButton"_s));
    QVERIFY(!timeBoxes().running(TimeBoxKind::Hold));
    pass(6h);
    QCOMPARE(note(), QString());
    m_app->restart();
    QCOMPARE(note(), QString());
    QVERIFY(!has(u"endHoldButton"_s));
}

void TestTimeboxes::aClockSetBackDoesNotLengthenIt()
{
    begin(TimeBoxKind::Hold, 5h);
    const QDateTime end = clock().now().addSecs(5 * 3600);
    clock().set(clock().now().addDays(-1));
    m_app->restart();
    const QString row = visible<QAbstractButton>(window(), u"endHoldButton"_s)->text();
    QVERIFY2(row.contains(timeLeft(5h)), qPrintable(row));
    askForApplication([](QWidget *dialog) {
        const QString text = textOf(dialog, u"holdText"_s);
        QVERIFY2(text.contains(timeLeft(5h)), qPrintable(text));
    });
    QCOMPARE(note(), QString());
    clock().set(end);
    pass(0s);
    QVERIFY(!note().isEmpty());
}

void TestTimeboxes::theWatchTellsUntilItIsClosed()
{
    TimeBoxWatch watch(m_app->journal.services());
    QList<TimeBox> told;
    connect(&watch, &TimeBoxWatch::over, this, [&](const TimeBox &box) { told.append(box); });
    begin(TimeBoxKind::Feeling, 1h);
    watch.look();
    QVERIFY(told.isEmpty());
    clock().advance(1h);
    watch.look();
    watch.look();
    QCOMPARE(told.size(), 2);
    QCOMPARE(told.constFirst(), told.constLast());
    QCOMPARE(told.constFirst().kind, TimeBoxKind::Feeling);
    VERIFY_OK(timeBoxes().close(told.constFirst().id));
    watch.look();
    QCOMPARE(told.size(), 2);
}

void TestTimeboxes::withoutAHoldTheFormIsThereAtOnce()
{
    // A time-box for the feeling is no reason to ask.
    begin(TimeBoxKind::Feeling, 1h);
    askForApplication([](QWidget *dialog) {
        QVERIFY(showsForm(dialog));
        QCOMPARE(focused(dialog)->objectName(), u"applicationCompanyEdit"_s);
        typeText(dialog, u" Northwind "_s);
        QVERIFY(tabTo(dialog, u"applicationRoleEdit"_s));
        typeText(dialog, u"Data analyst"_s);
        QVERIFY(tabTo(dialog, u"applicationStageBox"_s));
        test::press(dialog, Qt::Key_End);
        test::press(dialog, Qt::Key_Return);
        QVERIFY2(!dialog->isVisible(), "Enter does not add it");
    });
    QCOMPARE(applications().size(), 1);
    QCOMPARE(applications().constFirst().company, u"Northwind"_s);
    QCOMPARE(applications().constFirst().role, u"Data analyst"_s);
    QCOMPARE(applications().constFirst().stage, allStages().back());
    // Cancelling adds none.
    askForApplication([](QWidget *dialog) {
        typeText(dialog, u"Contoso"_s);
        QVERIFY(tabTo(dialog, u"cancelApplicationButton"_s));
        test::press(dialog, Qt::Key_Space);
        QVERIFY(!dialog->isVisible());
    });
    QCOMPARE(applications().size(), 1);
}

void TestTimeboxes::anApplicationNeedsACompany()
{
    const QString sentence = m_app->journal->applications.add({}).error().message;
    askForApplication([&](QWidget *dialog) {
        QVERIFY(tabTo(dialog, u"applicationRoleEdit"_s));
        typeText(dialog, u"Data analyst"_s);
        QVERIFY(!shows(dialog, sentence));
        test::press(dialog, Qt::Key_Return);
        QVERIFY2(dialog->isVisible(), "it closes although nothing was added");
        QVERIFY(shows(dialog, sentence));
        QVERIFY(applications().isEmpty());
        // The company is what is missing, so that is where the keyboard is.
        QCOMPARE(focused(dialog)->objectName(), u"applicationCompanyEdit"_s);
        typeText(dialog, u"Northwind"_s);
        test::press(dialog, Qt::Key_Return);
    });
    QCOMPARE(applications().size(), 1);
    QCOMPARE(applications().constFirst().role, u"Data analyst"_s);
}

void TestTimeboxes::laterThenAddsNothing_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("Space on the button") << int(Qt::Key_Space);
    QTest::newRow("Enter on the button") << int(Qt::Key_Return);
    QTest::newRow("Escape") << int(Qt::Key_Escape);
}

void TestTimeboxes::laterThenAddsNothing()
{
    QFETCH(const int, key);
    begin(TimeBoxKind::Hold, 24h);
    // Nothing was decided against the hold, so it asks again.
    for (int i = 0; i < 2; ++i) {
        askForApplication([key](QWidget *dialog) {
            QVERIFY(asksFirst(dialog));
            QCOMPARE(focused(dialog)->objectName(), u"keepHoldButton"_s);
            test::press(dialog, static_cast<Qt::Key>(key));
            QVERIFY2(!dialog->isVisible(), "the dialog stays");
        });
        QVERIFY(applications().isEmpty());
        QVERIFY(timeBoxes().running(TimeBoxKind::Hold));
    }
}

void TestTimeboxes::theHoldCountsDown()
{
    begin(TimeBoxKind::Hold, 24h);
    askForApplication([this](QWidget *dialog) {
        const QString until = QLocale().toString(clock().now().addDays(1), QLocale::ShortFormat);
        const QString first = textOf(dialog, u"holdText"_s);
        QVERIFY2(first.contains(until) && first.contains(timeLeft(24h)), qPrintable(first));
        clock().advance(25min);
        ringTimers(dialog);
        const QString second = textOf(dialog, u"holdText"_s);
        QVERIFY2(second.contains(until) && second.contains(timeLeft(23h + 35min)), qPrintable(second));
        QVERIFY(asksFirst(dialog));
    });
}

void TestTimeboxes::theFormComesWhenTheHoldEnds()
{
    begin(TimeBoxKind::Hold, 1h);
    askForApplication([this](QWidget *dialog) {
        QVERIFY(asksFirst(dialog));
        clock().advance(1h);
        ringTimers(dialog);
        QVERIFY(showsForm(dialog));
        typeText(dialog, u"Northwind"_s);
        test::press(dialog, Qt::Key_Return);
    });
    QCOMPARE(applications().size(), 1);
}

void TestTimeboxes::addItAllTheSameIsAskedOnceAHold()
{
    begin(TimeBoxKind::Hold, 24h);
    askForApplication([](QWidget *dialog) {
        QVERIFY(asksFirst(dialog));
        QVERIFY(tabTo(dialog, u"addDespiteHoldButton"_s));
        test::press(dialog, Qt::Key_Space);
        QVERIFY(showsForm(dialog));
        QCOMPARE(focused(dialog)->objectName(), u"applicationCompanyEdit"_s);
        typeText(dialog, u"Northwind"_s);
        test::press(dialog, Qt::Key_Return);
        QVERIFY(!dialog->isVisible());
    });
    QCOMPARE(applications().size(), 1);
    QVERIFY2(timeBoxes().running(TimeBoxKind::Hold), "adding one has ended the hold");
    askForApplication([](QWidget *dialog) { QVERIFY2(showsForm(dialog), "it asks twice in one hold"); });
    m_app->restart();
    askForApplication([](QWidget *dialog) { QVERIFY2(showsForm(dialog), "it asks twice in one hold"); });
    // A new hold is a new wish.
    clock().advance(1h);
    begin(TimeBoxKind::Hold, 24h);
    askForApplication([](QWidget *dialog) { QVERIFY(asksFirst(dialog)); });
}

void TestTimeboxes::enterOnCancelAddsNothing()
{
    askForApplication([](QWidget *dialog) {
        typeText(dialog, u"Contoso"_s);
        QVERIFY(tabTo(dialog, u"cancelApplicationButton"_s));
        test::press(dialog, Qt::Key_Return);
        QVERIFY(!dialog->isVisible());
    });
    QCOMPARE(applications().size(), 0);
}

void TestTimeboxes::theFocusStaysWhenTheHoldEndsMeanwhile()
{
    begin(TimeBoxKind::Hold, 1h);
    askForApplication([this](QWidget *dialog) {
        QVERIFY(tabTo(dialog, u"addDespiteHoldButton"_s));
        test::press(dialog, Qt::Key_Space);
        typeText(dialog, u"Northwind"_s);
        QVERIFY(tabTo(dialog, u"applicationRoleEdit"_s));
        typeText(dialog, u"Data "_s);
        clock().advance(1h);
        ringTimers(dialog);
        QCOMPARE(focused(dialog)->objectName(), u"applicationRoleEdit"_s);
        typeText(dialog, u"analyst"_s);
        test::press(dialog, Qt::Key_Return);
    });
    QCOMPARE(applications().constFirst().company, u"Northwind"_s);
}

void TestTimeboxes::aClockSetBackDoesNotLengthenTheLine()
{
    goToLetOut();
    chooseChip(TimeBoxField + u".chips"_s, u"chip-PT1H"_s);
    press(Qt::Key_Escape);
    clock().set(clock().now().addDays(-1));
    m_app->restart();
    click(u"resumeSessionButton"_s);
    const QString line = textOf(window(), TimeBoxField + u".line"_s);
    QVERIFY2(line.contains(timeLeft(1h)), qPrintable(line));
}

void TestTimeboxes::theChosenEndIsMarkedAfterARestart()
{
    goToLetOut();
    chooseChip(TimeBoxField + u".chips"_s, u"chip-PT1H"_s);
    m_app->restart();
    click(u"resumeSessionButton"_s);
    QWidget *chips = visibleChild(window(), TimeBoxField + u".chips"_s);
    QVERIFY(visible<QAbstractButton>(chips, u"chip-PT1H"_s)->isChecked());
}

void TestTimeboxes::aHoldEndedOnTodayIsOverInTheSession()
{
    goToLetOut();
    chooseChip(HoldField + u".chips"_s, u"chip-P1D"_s);
    press(Qt::Key_Escape);
    QTRY_VERIFY(has(u"endHoldButton"_s));
    click(u"endHoldButton"_s);
    QCoreApplication::processEvents();
    click(u"resumeSessionButton"_s);
    QCOMPARE(textOf(window(), HoldField + u".line"_s), u"It is over."_s);
}

QTEST_MAIN(TestTimeboxes)
#include "tst_timeboxes.moc"
