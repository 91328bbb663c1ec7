// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/care/exerciseview.h"
#include "app/shell/theme.h"
#include "app/widgets/labels.h"
#include "core/content/catalogue.h"
#include "core/plan/careservice.h"
#include "core/storage/settings.h"
#include "tests/app/support/appfixture.h"
#include "tests/support/verify.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using namespace secondwind::test;

class TestExerciseView final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void stepsGoByKeyboard();
    void theTimeWaitsForThePerson();
    void itGoesOnByItselfWhenAsked();
    void pauseStopsTheTime();
    void theWordStandsInTheText();
    void bothMoodsAreLogged();
    void leavingHalfwayLogsNothing();
    void outOfSightItWaits();

private:
    void begin(const QString &id);
    void press(Qt::Key key) { test::press(m_view.get(), key); }
    void pass(qint64 seconds)
    {
        m_now += seconds * 1000;
        m_view->refresh();
    }
    [[nodiscard]] const GuidedExercise &exercise() const { return m_exercise; }
    [[nodiscard]] QString title() const { return visible<QLabel>(m_view.get(), u"exerciseTitle"_s)->text(); }
    [[nodiscard]] QString text() const { return visible<ReadingLabel>(m_view.get(), u"exerciseText"_s)->text(); }
    [[nodiscard]] QString time() const { return visible<QLabel>(m_view.get(), u"exerciseTime"_s)->text(); }
    [[nodiscard]] CareService &care() const { return m_journal->services().care; }

    std::unique_ptr<TempJournal> m_journal;
    std::unique_ptr<ExerciseView> m_view;
    GuidedExercise m_exercise;
    Theme m_theme;
    qint64 m_now = 0;
};

void TestExerciseView::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m_theme.apply(ColorScheme::Light);
}

void TestExerciseView::init()
{
    failOnWarnings();
    m_now = 0;
    m_journal = std::make_unique<TempJournal>();
    m_view = std::make_unique<ExerciseView>(m_journal->services());
    m_view->setClock([this] { return m_now; });
    m_view->resize(900, 700);
    m_view->show();
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void TestExerciseView::cleanup()
{
    m_view.reset();
    m_journal.reset();
}

void TestExerciseView::begin(const QString &id)
{
    const auto &all = m_journal->services().catalogue.exercises();
    const auto it = std::ranges::find(all, id, &GuidedExercise::id);
    QVERIFY(it != all.end());
    m_exercise = *it;
    m_view->begin(m_exercise);
}

void TestExerciseView::stepsGoByKeyboard()
{
    begin(u"five-senses"_s);
    QCOMPARE(focused(m_view.get())->objectName(), u"beginExerciseButton"_s);
    press(Qt::Key_Space);
    QCOMPARE(title(), exercise().steps.at(0).title);
    QCOMPARE(text(), exercise().steps.at(0).text);
    press(Qt::Key_Left); // there is nothing before the first
    QCOMPARE(title(), exercise().steps.at(0).title);
    for (qsizetype i = 1; i < exercise().steps.size(); ++i) {
        press(Qt::Key_Right);
        QCOMPARE(title(), exercise().steps.at(i).title);
    }
    press(Qt::Key_Left);
    QCOMPARE(title(), exercise().steps.at(exercise().steps.size() - 2).title);
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    QVERIFY(visibleChild(m_view.get(), u"exerciseMoodAfter"_s));
}

void TestExerciseView::theTimeWaitsForThePerson()
{
    begin(u"five-senses"_s);
    press(Qt::Key_Space);
    QCOMPARE(m_view->secondsLeft(), 45);
    QCOMPARE(time(), u"0:45"_s);
    pass(44);
    QCOMPARE(time(), u"0:01"_s);
    pass(100);
    QCOMPARE(m_view->secondsLeft(), 0);
    QCOMPARE(time(), u"Go on when you are ready."_s);
    QCOMPARE(title(), exercise().steps.at(0).title);
}

void TestExerciseView::itGoesOnByItselfWhenAsked()
{
    begin(u"five-senses"_s);
    press(Qt::Key_Space);
    QVERIFY(tabTo(m_view.get(), u"exerciseGoesOnCheck"_s));
    press(Qt::Key_Space);
    QCOMPARE(m_journal->services().settings.value(setting::ExerciseGoesOn), u"yes"_s);
    for (const ExerciseStep &step : exercise().steps) {
        QCOMPARE(title(), step.title);
        pass(step.seconds - 1);
        QCOMPARE(title(), step.title);
        pass(1);
    }
    QVERIFY(visibleChild(m_view.get(), u"exerciseMoodAfter"_s));
    // The next time it does so at once.
    begin(u"body-scan"_s);
    press(Qt::Key_Space);
    QVERIFY(visible<QCheckBox>(m_view.get(), u"exerciseGoesOnCheck"_s)->isChecked());
}

void TestExerciseView::pauseStopsTheTime()
{
    begin(u"five-senses"_s);
    press(Qt::Key_Space);
    pass(10);
    press(Qt::Key_Space);
    QVERIFY(m_view->isPaused());
    pass(500);
    QCOMPARE(m_view->secondsLeft(), 35);
    QCOMPARE(time(), u"Paused at 0:35"_s);
    press(Qt::Key_Space);
    pass(5);
    QCOMPARE(m_view->secondsLeft(), 30);
    // By its button as well.
    QTest::mouseClick(visible<QAbstractButton>(m_view.get(), u"pauseExerciseButton"_s), Qt::LeftButton);
    QVERIFY(m_view->isPaused());
    press(Qt::Key_Right);
    QVERIFY(!m_view->isPaused());
}

void TestExerciseView::theWordStandsInTheText()
{
    begin(u"word-repetition"_s);
    QCOMPARE(focused(m_view.get())->objectName(), u"exerciseWordEdit"_s);
    QVERIFY(!visible<QAbstractButton>(m_view.get(), u"beginExerciseButton"_s)->isEnabled());
    press(Qt::Key_Return);
    QVERIFY(!visibleChild(m_view.get(), u"exerciseTitle"_s));
    typeText(m_view.get(), u"fraud "_s);
    press(Qt::Key_Return);
    QVERIFY(text().startsWith(u"“fraud”."_s));
    press(Qt::Key_Right);
    QVERIFY(text().startsWith(u"fraud, fraud, fraud."_s));
}

void TestExerciseView::bothMoodsAreLogged()
{
    begin(u"loving-kindness"_s);
    QVERIFY(tabTo(m_view.get(), u"exerciseMoodBefore"_s));
    press(Qt::Key_2);
    QVERIFY(tabTo(m_view.get(), u"beginExerciseButton"_s));
    press(Qt::Key_Space);
    for (qsizetype i = 0; i < exercise().steps.size(); ++i)
        press(Qt::Key_Right);
    press(Qt::Key_4);
    QSignalSpy logged(m_view.get(), &ExerciseView::logged);
    QVERIFY(tabTo(m_view.get(), u"finishExerciseButton"_s));
    press(Qt::Key_Space);
    QCOMPARE(logged.count(), 1);
    const CareEntry entry = care().done()->constFirst();
    QCOMPARE(entry.activityId, u"exercise/loving-kindness"_s);
    QCOMPARE(entry.name, exercise().name);
    QCOMPARE(entry.moodBefore, std::optional(2));
    QCOMPARE(entry.moodAfter, std::optional(4));
}

void TestExerciseView::leavingHalfwayLogsNothing()
{
    QSignalSpy closed(m_view.get(), &ExerciseView::closed);
    begin(u"five-senses"_s);
    press(Qt::Key_Escape);
    QCOMPARE(closed.count(), 1);
    press(Qt::Key_Space);
    press(Qt::Key_Right);
    press(Qt::Key_Escape);
    QCOMPARE(closed.count(), 2);
    QVERIFY(care().done()->isEmpty());
}

void TestExerciseView::outOfSightItWaits()
{
    begin(u"five-senses"_s);
    press(Qt::Key_Space);
    pass(10);
    m_view->hide();
    pass(100);
    m_view->show();
    QVERIFY(m_view->isPaused());
    QCOMPARE(m_view->secondsLeft(), 35);
}

QTEST_MAIN(TestExerciseView)
#include "tst_exerciseview.moc"
