// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/care/carepage.h"
#include "app/shell/commands.h"
#include "app/widgets/card.h"
#include "app/widgets/disclosure.h"
#include "app/widgets/messagebar.h"
#include "app/widgets/navigationrail.h"
#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/plan/careservice.h"
#include "core/plan/ownlineservice.h"
#include "tests/app/support/appfixture.h"
#include "tests/support/verify.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDateEdit>
#include <QDialog>
#include <QLabel>
#include <QMessageBox>
#include <QTimer>

#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using namespace secondwind::test;

class TestCarePage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void breathingIsReachedFromHere();
    void everyKindShowsItsActivities();
    void anActivityIsPlannedForAnotherDay();
    void anActivityIsNotedWithBothMoods();
    void aPlannedOneIsDoneOrDropped();
    void anOwnActivityIsAddedChangedAndRemoved();
    void anExerciseIsNotedAndGivesTheKeyboardBack();
    void whatHelpedIsSaidFromThreeTimesOn();
    void whatWasDoneIsDeletedByNameAndAfterAsking();
    void ownWordsStandOnAButtonAsTyped();

private:
    using Act = std::function<void(QDialog *)>;

    [[nodiscard]] QWidget *window() const { return m_app->window.get(); }
    [[nodiscard]] CareService &care() const { return m_app->journal->care; }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { test::press(window(), key, modifiers); }
    void reach(const QString &name) { QVERIFY2(tabTo(window(), name), qPrintable(u"Tab does not lead to "_s + name)); }
    void during(const QList<Act> &acts, const std::function<void()> &start);
    void open(const QString &activity, const QList<Act> &acts);
    [[nodiscard]] Card *card(const QString &name) const;
    [[nodiscard]] QStringList cards() const;
    [[nodiscard]] QStringList effects() const;
    void showKind(const QString &kind) { QTest::mouseClick(visible<QAbstractButton>(window(), u"chip-"_s + kind), Qt::LeftButton); }

    std::unique_ptr<AppFixture> m_app;
};

void TestCarePage::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
}

void TestCarePage::init()
{
    failOnWarnings();
    m_app = std::make_unique<AppFixture>();
    m_app->window->openPage(page::Care);
}

void TestCarePage::cleanup()
{
    m_app.reset();
}

// Starts something that opens dialogs, one after the other or one over the other, and acts in each.
void TestCarePage::during(const QList<Act> &acts, const std::function<void()> &start)
{
    int met = 0;
    QDialog *last = nullptr;
    QTimer waiting;
    waiting.setInterval(10);
    connect(&waiting, &QTimer::timeout, window(), [&] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        if (!dialog || (dialog == last && met == acts.size()))
            return;
        last = dialog;
        dialog->activateWindow();
        if (met < acts.size() && QTest::qWaitFor([dialog] { return QApplication::activeWindow() == dialog; }))
            acts.at(met++)(dialog);
        // A step that failed must not leave anything open for ever.
        if (QWidget *left = QApplication::activeModalWidget(); left == dialog) {
            met = -1000;
            dialog->done(QDialog::Rejected);
        }
    });
    waiting.start();
    start();
    QCOMPARE(met, static_cast<int>(acts.size()));
    // The offscreen platform activates no window again when a dialog over it closes.
    window()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window()));
}

void TestCarePage::open(const QString &activity, const QList<Act> &acts)
{
    during(acts, [&] {
        card(activity)->setFocus(Qt::TabFocusReason);
        press(Qt::Key_Return);
    });
}

Card *TestCarePage::card(const QString &name) const
{
    const auto all = window()->findChildren<Card *>();
    for (Card *each : all) {
        if (each->isVisible() && each->accessibleName() == name)
            return each;
    }
    qFatal("no card %s", qPrintable(name));
}

QStringList TestCarePage::cards() const
{
    QStringList names;
    const auto all = window()->findChildren<Card *>(u"activityCard"_s);
    for (const Card *each : all) {
        if (each->isVisibleTo(window()))
            names.append(each->accessibleName());
    }
    return names;
}

QStringList TestCarePage::effects() const
{
    QStringList lines;
    const auto all = window()->findChildren<QLabel *>(u"careEffect"_s);
    for (const QLabel *each : all) {
        if (each->isVisibleTo(window()))
            lines.append(each->text());
    }
    return lines;
}

void TestCarePage::breathingIsReachedFromHere()
{
    reach(u"breatheCard"_s);
    press(Qt::Key_Return);
    QVERIFY(visibleChild(window(), u"breathingCircle"_s));
    QCOMPARE(window()->findChild<NavigationRail *>()->current(), QString(page::Care));
    reach(u"leaveBreatheButton"_s);
    press(Qt::Key_Space);
    QVERIFY(visibleChild(window(), u"breatheCard"_s));
}

void TestCarePage::everyKindShowsItsActivities()
{
    reach(u"careKinds"_s);
    for (const Group &kind : m_app->journal->catalogue.careKinds()) {
        QStringList expected;
        for (const CareActivity &activity : m_app->journal->catalogue.careActivities()) {
            if (activity.kind == kind.id)
                expected.append(activity.name);
        }
        showKind(kind.id);
        QCOMPARE(cards(), expected);
    }
    // The arrows go from card to card.
    reach(u"activityCard"_s);
    QCOMPARE(focused(window())->accessibleName(), cards().at(0));
    press(Qt::Key_Right);
    QCOMPARE(focused(window())->accessibleName(), cards().at(1));
    press(Qt::Key_Down);
    QCOMPARE(focused(window())->accessibleName(), cards().at(4));
}

void TestCarePage::anActivityIsPlannedForAnotherDay()
{
    showKind(u"movement"_s);
    open(u"Go for a swim"_s, {[](QDialog *dialog) {
             QVERIFY(tabTo(dialog, u"activityMoodBefore"_s));
             test::press(dialog, Qt::Key_2);
             QVERIFY(tabTo(dialog, u"activityDayEdit"_s));
             test::press(dialog, Qt::Key_Up);
             QVERIFY(tabTo(dialog, u"planActivityButton"_s));
             test::press(dialog, Qt::Key_Return);
         }});
    const auto planned = care().planned(QDate(2025, 3, 4), QDate(2025, 3, 4));
    QCOMPARE(planned->size(), 1);
    QCOMPARE(planned->constFirst().activityId, u"swim"_s);
    QCOMPARE(planned->constFirst().moodBefore, std::optional(2));
    QCOMPARE(visible<QAbstractButton>(window(), u"plannedCareButton"_s)->text(), u"Go for a swim (tomorrow)"_s);
}

void TestCarePage::anActivityIsNotedWithBothMoods()
{
    showKind(u"movement"_s);
    open(u"Go for a swim"_s, {[](QDialog *dialog) {
             QVERIFY(tabTo(dialog, u"activityMoodBefore"_s));
             test::press(dialog, Qt::Key_2);
             QVERIFY(tabTo(dialog, u"activityMoodAfter"_s));
             test::press(dialog, Qt::Key_4);
             QVERIFY(tabTo(dialog, u"doneActivityButton"_s));
             test::press(dialog, Qt::Key_Return);
         }});
    QCOMPARE(care().done()->size(), 1);
    QCOMPARE(care().done()->constFirst().moodAfter, std::optional(4));
    QCOMPARE(effects(), QStringList{u"Not enough yet: 1 times with a mood before and after. Three of the same are needed."_s});
    reach(u"messageActionButton"_s);
    press(Qt::Key_Space);
    QVERIFY(care().done()->isEmpty());
}

void TestCarePage::aPlannedOneIsDoneOrDropped()
{
    const CareChoice choice = care().choices()->constFirst();
    const QDate today = m_app->journal->clock.today();
    const auto first = care().plan(choice, today);
    VERIFY_OK(first);
    const auto openPlanned = [&](const QString &button) {
        during({[&](QDialog *dialog) {
                   QVERIFY(tabTo(dialog, button));
                   test::press(dialog, Qt::Key_Return);
               }},
               [this] {
                   reach(u"plannedCareButton"_s);
                   press(Qt::Key_Space);
               });
    };
    openPlanned(u"doneActivityButton"_s);
    QVERIFY(care().find(*first)->doneAt);
    QVERIFY(!visibleChild(window(), u"plannedCareButton"_s));
    const auto second = care().plan(choice, today);
    QTRY_VERIFY(visibleChild(window(), u"plannedCareButton"_s));
    openPlanned(u"dropActivityButton"_s);
    VERIFY_ERROR(care().find(*second), ErrorCode::NotFound);
    QCOMPARE(visible<MessageBar>(window(), u"pageMessages"_s)->text(), u"It is not planned any more."_s);
    // One meant for yesterday may still be wanted.
    VERIFY_OK(care().plan(choice, today));
    m_app->journal.clock().advanceDays(1);
    m_app->window->openPage(page::Today);
    m_app->window->openPage(page::Care);
    QTRY_VERIFY(visibleChild(window(), u"plannedCareButton"_s));
    QVERIFY(visible<QAbstractButton>(window(), u"plannedCareButton"_s)->text().endsWith(u"(was meant for Monday)"_s));
}

void TestCarePage::anOwnActivityIsAddedChangedAndRemoved()
{
    during({[](QDialog *dialog) {
               typeText(dialog, u"Feed the ducks"_s);
               QVERIFY(tabTo(dialog, u"lineChoice"_s));
               test::press(dialog, Qt::Key_End);
               test::press(dialog, Qt::Key_Return, Qt::ControlModifier);
           }},
           [this] {
               reach(u"addActivityButton"_s);
               press(Qt::Key_Space);
           });
    QVERIFY(cards().contains(u"Feed the ducks"_s));
    QCOMPARE(care().choices()->constFirst().kind, m_app->journal->catalogue.careKinds().constLast().id);
    showKind(u"own"_s);
    QCOMPARE(cards(), QStringList{u"Feed the ducks"_s});
    open(u"Feed the ducks"_s, {[](QDialog *dialog) {
                                   QVERIFY(tabTo(dialog, u"changeActivityButton"_s));
                                   test::press(dialog, Qt::Key_Return);
                               },
                               [](QDialog *dialog) {
                                   typeText(dialog, u" slowly"_s);
                                   test::press(dialog, Qt::Key_Return, Qt::ControlModifier);
                               }});
    QCOMPARE(cards(), QStringList{u"Feed the ducks slowly"_s});
    open(u"Feed the ducks slowly"_s, {[](QDialog *dialog) {
                                          QVERIFY(tabTo(dialog, u"removeActivityButton"_s));
                                          test::press(dialog, Qt::Key_Return);
                                      },
                                      [](QDialog *dialog) {
                                          auto *box = qobject_cast<QMessageBox *>(dialog);
                                          QVERIFY(box);
                                          const auto buttons = box->buttons();
                                          for (QAbstractButton *button : buttons) {
                                              if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                                                  QTest::keyClick(button, Qt::Key_Space);
                                          }
                                      }});
    QVERIFY(!care().choices()->constFirst().isOwn);
    QVERIFY(!visibleChild(window(), u"chip-own"_s));
    QVERIFY(!cards().isEmpty());
}

void TestCarePage::anExerciseIsNotedAndGivesTheKeyboardBack()
{
    reach(u"exercise-five-senses"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Space);
    QVERIFY(visibleChild(window(), u"exerciseTitle"_s));
    press(Qt::Key_Escape);
    QCOMPARE(focused(window())->objectName(), u"exercise-five-senses"_s);
    QVERIFY(care().done()->isEmpty());
    press(Qt::Key_Return);
    press(Qt::Key_Space);
    while (visibleChild(window(), u"exerciseTitle"_s))
        press(Qt::Key_Right);
    reach(u"finishExerciseButton"_s);
    press(Qt::Key_Space);
    QCOMPARE(care().done()->size(), 1);
    QCOMPARE(focused(window())->objectName(), u"exercise-five-senses"_s);
    QCOMPARE(visible<MessageBar>(window(), u"pageMessages"_s)->text(), u"Noted."_s);
}

void TestCarePage::whatHelpedIsSaidFromThreeTimesOn()
{
    QVERIFY(effects().constFirst().startsWith(u"Nothing to say yet."_s));
    const CareChoice choice = care().choices()->constFirst();
    for (int i = 0; i < 2; ++i)
        VERIFY_OK(care().addDone(choice, 2, 4));
    QCOMPARE(effects(), QStringList{u"Not enough yet: 2 times with a mood before and after. Three of the same are needed."_s});
    VERIFY_OK(care().addDone(choice, 2, 2));
    QCOMPARE(effects().constFirst(), u"%1: mood up by 1.3 on average, 3 times"_s.arg(choice.name));
    QCOMPARE(effects().size(), 2);
    // What was noted by mistake can go.
    const auto buttons = window()->findChildren<QAbstractButton *>(u"deleteCareButton"_s);
    QCOMPARE(std::ranges::count_if(buttons, [](const QWidget *each) { return !each->isHidden() && !each->parentWidget()->isHidden(); }), 3);
}

void TestCarePage::whatWasDoneIsDeletedByNameAndAfterAsking()
{
    const auto choices = care().choices().value_or(QList<CareChoice>());
    VERIFY_OK(care().addDone(choices.at(0), 2, 4));
    VERIFY_OK(care().addDone(choices.at(1), 2, 4));
    window()->findChild<Disclosure *>(u"careLately"_s)->setExpanded(true);
    QTRY_VERIFY(visibleChild(window(), u"deleteCareButton"_s));
    QStringList names;
    const auto commands = pageCommands(window()->findChild<CarePage *>(), u"Care"_s);
    for (const Command &each : commands) {
        if (each.text.startsWith(u"Delete"_s))
            names.append(each.text);
    }
    QCOMPARE(names.size(), 2);
    const QString both = names.join(u'\n');
    QVERIFY2(both.contains(choices.at(0).name) && both.contains(choices.at(1).name), qPrintable(both));
    const auto answer = [&](QMessageBox::ButtonRole role) {
        during({[role](QDialog *dialog) {
                   auto *box = qobject_cast<QMessageBox *>(dialog);
                   QVERIFY(box);
                   const auto buttons = box->buttons();
                   for (QAbstractButton *each : buttons) {
                       if (box->buttonRole(each) == role)
                           each->click();
                   }
               }},
               [this] {
                   reach(u"deleteCareButton"_s);
                   press(Qt::Key_Space);
               });
    };
    answer(QMessageBox::RejectRole);
    QCOMPARE(care().done()->size(), 2);
    answer(QMessageBox::DestructiveRole);
    QCOMPARE(care().done()->size(), 1);
}

void TestCarePage::ownWordsStandOnAButtonAsTyped()
{
    const auto id = care().addOwn(u"rest"_s, u"Tea &\ncake"_s);
    VERIFY_OK(id);
    const auto choices = care().choices().value_or(QList<CareChoice>());
    VERIFY_OK(care().plan(choices.constFirst(), m_app->journal->clock.today()));
    QTRY_VERIFY(visibleChild(window(), u"plannedCareButton"_s));
    const auto *button = visible<QAbstractButton>(window(), u"plannedCareButton"_s);
    QVERIFY2(button->text().startsWith(u"Tea && cake"_s), qPrintable(button->text()));
    QVERIFY(button->accessibleName().startsWith(u"Tea & cake"_s));
    QVERIFY(button->shortcut().isEmpty());
}

QTEST_MAIN(TestCarePage)
#include "tst_carepage.moc"
