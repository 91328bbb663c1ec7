// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/theme.h"
#include "app/widgets/sessiontimer.h"
#include "tests/app/support/appfixture.h"
#include "tests/support/verify.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using namespace secondwind::test;

class TestSessionTimer final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void itCountsDown();
    void aPauseIsNotCounted();
    void itEndsOnce();
    void itIsOverWhilePausing();
    void lateLooksDoNotMakeItLonger();
    void resetGoesBackToTheStart();
    void itCanRunTwice();
    void aNewLengthGoesBackToTheStart();
    void theLengthIsChosen();
    void oneLengthIsNoChoice();
    void itGoesByKeyboardAlone();
    void theButtonsFollowTheState();
    void theFocusIsNeverOnAHiddenButton();
    void itsNameChangesOnceAMinute();
    void itTakesItsOwnTime();

private:
    void pass(int seconds, int milliseconds = 0);
    [[nodiscard]] QString shown() const { return visible<QLabel>(m_window.get(), u"timerText"_s)->text(); }
    [[nodiscard]] QPushButton *go() const { return visible<QPushButton>(m_window.get(), u"timerGoButton"_s); }
    [[nodiscard]] QPushButton *startOver() const { return visible<QPushButton>(m_window.get(), u"timerResetButton"_s); }

    Theme m_theme;
    qint64 m_now = 0;
    std::unique_ptr<QWidget> m_window;
    SessionTimer *m_timer = nullptr;
};

void TestSessionTimer::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m_theme.apply(ColorScheme::Light);
}

void TestSessionTimer::init()
{
    failOnWarnings();
    m_now = 987'654'321; // clocks start anywhere
    m_window = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(m_window.get());
    m_timer = new SessionTimer([this] { return m_now; }, m_window.get());
    m_timer->setMinutes(10);
    column->addWidget(m_timer);
    m_window->resize(640, 80);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestSessionTimer::cleanup()
{
    m_window.reset();
}

void TestSessionTimer::pass(int seconds, int milliseconds)
{
    m_now += seconds * 1000LL + milliseconds;
    m_timer->refresh();
}

void TestSessionTimer::itCountsDown()
{
    QSignalSpy ticks(m_timer, &SessionTimer::ticked);
    QCOMPARE(m_timer->remainingSeconds(), 600);
    QVERIFY(!m_timer->isRunning());
    m_timer->start();
    QVERIFY(m_timer->isRunning());
    QCOMPARE(shown(), u"10:00 left"_s);
    pass(0, 1);
    QCOMPARE(shown(), u"10:00 left"_s);
    pass(54, 999);
    QCOMPARE(m_timer->elapsedSeconds(), 55);
    QCOMPARE(m_timer->remainingSeconds(), 545);
    QCOMPARE(shown(), u"9:05 left"_s);
    QCOMPARE(ticks.constLast(), QVariantList{545});
    const auto count = ticks.size();
    pass(0, 500);
    pass(0, 500);
    pass(0, 500);
    pass(0, 500);
    QCOMPARE(ticks.size(), count + 2); // once a second, however often it looks
}

void TestSessionTimer::aPauseIsNotCounted()
{
    QSignalSpy ended(m_timer, &SessionTimer::ended);
    m_timer->start();
    pass(120);
    m_timer->pause();
    QVERIFY(m_timer->isPaused());
    QVERIFY(!m_timer->isRunning());
    QCOMPARE(shown(), u"Paused, 8:00 left"_s);
    pass(7200);
    QCOMPARE(m_timer->elapsedSeconds(), 120);
    QCOMPARE(m_timer->remainingSeconds(), 480);
    m_timer->resume();
    QCOMPARE(m_timer->remainingSeconds(), 480);
    pass(30);
    m_timer->pause();
    pass(60);
    m_timer->start(); // the same as going on
    pass(449);
    QCOMPARE(m_timer->remainingSeconds(), 1);
    QCOMPARE(ended.size(), 0);
    pass(1);
    QCOMPARE(ended.size(), 1);
}

void TestSessionTimer::itEndsOnce()
{
    QSignalSpy ended(m_timer, &SessionTimer::ended);
    QSignalSpy ticks(m_timer, &SessionTimer::ticked);
    m_timer->start();
    pass(599, 999);
    QCOMPARE(ended.size(), 0);
    pass(0, 1);
    QCOMPARE(ended.size(), 1);
    QCOMPARE(ticks.constLast(), QVariantList{0});
    pass(1);
    pass(3600);
    m_timer->pause();
    m_timer->resume();
    QCOMPARE(ended.size(), 1);
    QVERIFY(m_timer->isOver());
    QVERIFY(!m_timer->isRunning());
    QCOMPARE(m_timer->elapsedSeconds(), 600);
    QCOMPARE(m_timer->remainingSeconds(), 0);
    QCOMPARE(shown(), u"The time is up. Finish your sentence; nothing closes."_s);
    m_timer->setEndText(u"The time is up. Stay a little if you like."_s);
    QCOMPARE(shown(), u"The time is up. Stay a little if you like."_s);
}

void TestSessionTimer::itIsOverWhilePausing()
{
    QSignalSpy ended(m_timer, &SessionTimer::ended);
    m_timer->start();
    m_now += 601'000; // and nobody has looked yet
    m_timer->pause();
    QVERIFY(m_timer->isOver());
    QCOMPARE(ended.size(), 1);
}

void TestSessionTimer::lateLooksDoNotMakeItLonger()
{
    QSignalSpy ended(m_timer, &SessionTimer::ended);
    m_timer->start();
    pass(3);
    pass(500);
    pass(97);
    QCOMPARE(ended.size(), 1);
}

void TestSessionTimer::resetGoesBackToTheStart()
{
    QSignalSpy ended(m_timer, &SessionTimer::ended);
    m_timer->start();
    pass(100);
    m_timer->reset();
    QVERIFY(!m_timer->isRunning());
    QVERIFY(!m_timer->isPaused());
    QCOMPARE(m_timer->remainingSeconds(), 600);
    QCOMPARE(m_timer->elapsedSeconds(), 0);
    pass(1000);
    QCOMPARE(m_timer->elapsedSeconds(), 0);
    m_timer->resume(); // nothing to go on with
    QVERIFY(!m_timer->isRunning());
    m_timer->start();
    pass(20);
    m_timer->pause();
    m_timer->reset();
    QCOMPARE(m_timer->elapsedSeconds(), 0);
    QCOMPARE(m_timer->remainingSeconds(), 600);
    m_timer->start();
    QCOMPARE(m_timer->remainingSeconds(), 600);
    QCOMPARE(ended.size(), 0);
}

void TestSessionTimer::itCanRunTwice()
{
    QSignalSpy ended(m_timer, &SessionTimer::ended);
    m_timer->start();
    pass(600);
    m_timer->start();
    QVERIFY(m_timer->isRunning());
    QCOMPARE(m_timer->remainingSeconds(), 600);
    pass(600);
    QCOMPARE(ended.size(), 2);
}

void TestSessionTimer::aNewLengthGoesBackToTheStart()
{
    m_timer->start();
    pass(100);
    m_timer->setMinutes(5);
    QVERIFY(!m_timer->isRunning());
    QCOMPARE(m_timer->remainingSeconds(), 300);
    m_timer->setMinutes(0);
    QCOMPARE(m_timer->minutes(), 1);
}

void TestSessionTimer::theLengthIsChosen()
{
    m_timer->setMinutesOffered({3, 7});
    QCOMPARE(m_timer->minutes(), 3); // 10 is none of them
    QVERIFY(visible<QPushButton>(m_window.get(), u"chip-3"_s)->isChecked());
    QTest::mouseClick(visible<QPushButton>(m_window.get(), u"chip-7"_s), Qt::LeftButton);
    QCOMPARE(m_timer->minutes(), 7);
    m_timer->start();
    QVERIFY(!visibleChild(m_window.get(), u"chip-7"_s));
    QCOMPARE(shown(), u"7:00 left"_s);
}

void TestSessionTimer::oneLengthIsNoChoice()
{
    m_timer->setMinutesOffered({15});
    QVERIFY(!visibleChild(m_window.get(), u"chip-15"_s));
    QCOMPARE(shown(), u"15:00 left"_s);
}

void TestSessionTimer::itGoesByKeyboardAlone()
{
    QVERIFY(tabTo(m_window.get(), u"timerLengths"_s));
    press(m_window.get(), Qt::Key_Right);
    press(m_window.get(), Qt::Key_Space);
    QCOMPARE(m_timer->minutes(), 15);
    QVERIFY(tabTo(m_window.get(), u"timerGoButton"_s));
    press(m_window.get(), Qt::Key_Space);
    QVERIFY(m_timer->isRunning());
    press(m_window.get(), Qt::Key_Space);
    QVERIFY(m_timer->isPaused());
    press(m_window.get(), Qt::Key_Space);
    QVERIFY(m_timer->isRunning());
    QVERIFY(tabTo(m_window.get(), u"timerResetButton"_s));
    press(m_window.get(), Qt::Key_Space);
    QCOMPARE(m_timer->elapsedSeconds(), 0);
    QCOMPARE(focused(m_window.get()), go());
}

void TestSessionTimer::theButtonsFollowTheState()
{
    QCOMPARE(go()->text(), u"Star&t"_s);
    QVERIFY(!visibleChild(m_window.get(), u"timerResetButton"_s));
    QTest::mouseClick(go(), Qt::LeftButton);
    QCOMPARE(go()->text(), u"Pa&use"_s);
    QTest::mouseClick(go(), Qt::LeftButton);
    QCOMPARE(go()->text(), u"G&o on"_s);
    QTest::mouseClick(go(), Qt::LeftButton);
    pass(600);
    QVERIFY(!visibleChild(m_window.get(), u"timerGoButton"_s));
    QTest::mouseClick(startOver(), Qt::LeftButton);
    QCOMPARE(go()->text(), u"Star&t"_s);
    QVERIFY(!m_timer->isRunning());
}

void TestSessionTimer::theFocusIsNeverOnAHiddenButton()
{
    go()->setFocus(Qt::TabFocusReason);
    m_timer->start();
    pass(600);
    QCOMPARE(focused(m_window.get()), startOver());
    m_timer->reset();
    QCOMPARE(focused(m_window.get()), go());
}

// Assistive technology reads the name; while it stays the same, a new text is no news to it.
void TestSessionTimer::itsNameChangesOnceAMinute()
{
    auto *text = m_window->findChild<QLabel *>(u"timerText"_s);
    m_timer->start();
    QStringList names;
    for (int i = 0; i < 600; ++i) {
        if (names.isEmpty() || names.constLast() != text->accessibleName())
            names.append(text->accessibleName());
        pass(1);
    }
    QCOMPARE(names.size(), 10);
    QCOMPARE(names.constFirst(), u"About 10 min left"_s);
    QCOMPARE(names.constLast(), u"About 1 min left"_s);
    QCOMPARE(text->accessibleName(), u"The time is up. Finish your sentence; nothing closes."_s);
}

// The only test that waits: without a clock from outside it has one of its own.
void TestSessionTimer::itTakesItsOwnTime()
{
    SessionTimer own;
    own.setMinutes(1);
    QSignalSpy ticks(&own, &SessionTimer::ticked);
    own.start();
    QTRY_VERIFY_WITH_TIMEOUT(own.remainingSeconds() == 59, 5000);
    QTRY_VERIFY(!ticks.isEmpty() && ticks.constLast() == QVariantList{59});
}

QTEST_MAIN(TestSessionTimer)
#include "tst_sessiontimer.moc"
