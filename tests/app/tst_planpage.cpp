// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/plan/itemdialog.h"
#include "app/pages/plan/itemmodel.h"
#include "app/pages/plan/planpage.h"
#include "app/pages/plan/rowdelegate.h"
#include "app/widgets/linedialog.h"
#include "app/widgets/messagebar.h"
#include "core/clock.h"
#include "core/plan/careservice.h"
#include "core/plan/ownlineservice.h"
#include "core/plan/planservice.h"
#include "tests/app/support/appfixture.h"
#include "tests/support/verify.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using namespace secondwind::test;

class TestPlanPage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void aFirstItemIsWrittenByKeyboard();
    void anIdeaIsTakenOverAndReworded();
    void spaceTicksARowAndDoneFoldsAway();
    void altAndTheArrowsMoveARowWithinItsCategory();
    void aRowIsDraggedToAnotherCategory();
    void whatComesAgainCanBePutOffAndSkipped();
    void aTestAsksWhatItFoundOut();
    void aLessonBecomesAPlan();
    void strengthsAreAddedSortedAndRemoved();
    void aSetbackStartsFromAnIdea();
    void wordsAreNotThrownAwayUnasked();
    void thePlanLeavesAsTextAndAsCalendar();
    void whatIsMeantForTodayComesBeforeWhatWaited();
    void todayShowsWhatIsDueAndTicksIt();
    void whatIsTickedAgainOnTodayGoesAndComesBack();
    void aLongPlanIsEditedWhole();

private:
    using Act = std::function<void(QDialog *)>;

    [[nodiscard]] QWidget *window() const { return m_app->window.get(); }
    [[nodiscard]] PlanService &plan() const { return m_app->journal->plan; }
    [[nodiscard]] OwnLineService &lines() const { return m_app->journal->ownLines; }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { test::press(window(), key, modifiers); }
    void reach(const QString &name) { QVERIFY2(tabTo(window(), name), qPrintable(u"Tab does not lead to "_s + name)); }
    void show(const QString &part);
    void open(const QString &button, const Act &act);
    static void answer(QWidget *box, QMessageBox::ButtonRole role);
    void during(const Act &act, const std::function<void()> &start);
    QString add(const QString &then, const QString &category, QDate due = {}, Repeat repeat = Repeat::Never);
    [[nodiscard]] QListView *list(const QString &name) const { return visible<QListView>(window(), name); }
    [[nodiscard]] QStringList rows(const QString &name) const;
    void select(const QString &name, const QString &words);
    [[nodiscard]] static QString note(const QListView *list) { return list->currentIndex().data(row::NoteRole).toString(); }
    [[nodiscard]] QString message() const { return visible<MessageBar>(window(), u"pageMessages"_s)->text(); }

    std::unique_ptr<AppFixture> m_app;
};

void TestPlanPage::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
}

void TestPlanPage::init()
{
    failOnWarnings();
    m_app = std::make_unique<AppFixture>();
    m_app->window->openPage(page::Plan);
}

void TestPlanPage::cleanup()
{
    m_app.reset();
}

void TestPlanPage::show(const QString &part)
{
    auto *chip = visible<QAbstractButton>(window(), u"chip-"_s + part);
    QTest::mouseClick(chip, Qt::LeftButton);
}

void TestPlanPage::answer(QWidget *box, QMessageBox::ButtonRole role)
{
    auto *message = qobject_cast<QMessageBox *>(box);
    QVERIFY(message);
    const auto buttons = message->buttons();
    for (QAbstractButton *button : buttons) {
        if (message->buttonRole(button) == role)
            QTest::keyClick(button, Qt::Key_Space);
    }
}

// Starts something that opens a dialog, and acts in it.
void TestPlanPage::during(const Act &act, const std::function<void()> &start)
{
    bool met = false;
    QTimer waiting;
    waiting.setInterval(10);
    connect(&waiting, &QTimer::timeout, window(), [&] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        waiting.stop();
        dialog->activateWindow();
        met = QTest::qWaitFor([dialog] { return QApplication::activeWindow() == dialog; });
        if (met)
            act(dialog);
        // A step that failed must not leave anything open for ever.
        while (QWidget *left = QApplication::activeModalWidget()) {
            met = false;
            qobject_cast<QDialog *>(left)->done(QDialog::Rejected);
        }
    });
    waiting.start();
    start();
    QVERIFY2(met, "no dialog came, or it stayed open");
    // The offscreen platform activates no window again when a dialog over it closes.
    window()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window()));
}

void TestPlanPage::open(const QString &button, const Act &act)
{
    during(act, [&] {
        reach(button);
        press(Qt::Key_Space);
    });
}

QString TestPlanPage::add(const QString &then, const QString &category, QDate due, Repeat repeat)
{
    m_app->journal.clock().advance(std::chrono::minutes(1));
    PlanItem item;
    item.then = then;
    item.category = category;
    if (due.isValid())
        item.dueOn = due;
    item.repetition.every = repeat;
    return plan().add(item).value_or(QString());
}

QStringList TestPlanPage::rows(const QString &name) const
{
    QStringList words;
    const QAbstractItemModel *model = list(name)->model();
    for (int i = 0; i < model->rowCount(); ++i)
        words.append(model->index(i, 0).data().toString());
    return words;
}

void TestPlanPage::select(const QString &name, const QString &words)
{
    QListView *view = list(name);
    view->setFocus();
    press(Qt::Key_Home);
    for (int i = 0; i < view->model()->rowCount() && view->currentIndex().data().toString() != words; ++i)
        press(Qt::Key_Down);
    QCOMPARE(view->currentIndex().data().toString(), words);
}

void TestPlanPage::aFirstItemIsWrittenByKeyboard()
{
    QVERIFY(visibleChild(window(), u"actionEmpty"_s));
    open(u"addPlanButton"_s, [](QDialog *dialog) {
        QCOMPARE(QApplication::focusWidget()->objectName(), u"planWhenEdit"_s);
        typeText(dialog, u"I sit down on Tuesday"_s);
        QVERIFY(tabTo(dialog, u"planThenEdit"_s));
        typeText(dialog, u"say my numbers"_s);
        QVERIFY(tabTo(dialog, u"planDatedCheck"_s));
        test::press(dialog, Qt::Key_Space);
        QVERIFY(tabTo(dialog, u"planRepeatBox"_s));
        test::press(dialog, Qt::Key_Down);
        test::press(dialog, Qt::Key_Return);
    });
    QCOMPARE(rows(u"actionList"_s), QStringList{u"When I sit down on Tuesday, then I will say my numbers."_s});
    QVERIFY(!visibleChild(window(), u"actionEmpty"_s));
    const PlanItem item = plan().list(PlanKind::Action)->constFirst();
    QCOMPARE(item.dueOn, std::optional(QDate(2025, 3, 3)));
    QCOMPARE(item.repetition.every, Repeat::Daily);
    QCOMPARE(note(list(u"actionList"_s)), u"today · every day"_s);
    QCOMPARE(focused(window())->objectName(), u"actionList"_s);
}

void TestPlanPage::anIdeaIsTakenOverAndReworded()
{
    open(u"addPlanButton"_s, [](QDialog *dialog) {
        QVERIFY(tabTo(dialog, u"planIdeasBox"_s));
        auto *ideas = qobject_cast<QComboBox *>(QApplication::focusWidget());
        const int all = ideas->count();
        auto *category = dialog->findChild<QComboBox *>(u"planCategoryBox"_s);
        category->setCurrentIndex(2);
        emit category->activated(2);
        QVERIFY(ideas->count() > 1 && ideas->count() < all);
        test::press(dialog, Qt::Key_Down);
        auto *when = dialog->findChild<QLineEdit *>(u"planWhenEdit"_s);
        QVERIFY(!when->text().isEmpty());
        QVERIFY(!dialog->findChild<QLineEdit *>(u"planThenEdit"_s)->text().isEmpty());
        typeText(dialog, u"the tea is ready"_s); // the words of the idea are selected
        QCOMPARE(when->text(), u"the tea is ready"_s);
        test::press(dialog, Qt::Key_Return);
    });
    const PlanItem item = plan().list(PlanKind::Action)->constFirst();
    QCOMPARE(item.when, u"the tea is ready"_s);
    QCOMPARE(item.category, u"interview"_s);
    QCOMPARE(rows(u"actionList"_s).constFirst(), u"Interview practice"_s);
}

void TestPlanPage::spaceTicksARowAndDoneFoldsAway()
{
    add(u"one"_s, u"resume"_s);
    add(u"two"_s, u"resume"_s);
    QCOMPARE(rows(u"actionList"_s), (QStringList{u"Resume"_s, u"two"_s, u"one"_s}));
    select(u"actionList"_s, u"one"_s);
    press(Qt::Key_Space);
    QTRY_COMPARE(rows(u"actionList"_s), (QStringList{u"Resume"_s, u"two"_s}));
    QCOMPARE(message(), u"Done."_s);
    reach(u"actionDoneShownButton"_s);
    press(Qt::Key_Space);
    QCOMPARE(rows(u"actionList"_s), (QStringList{u"Resume"_s, u"two"_s, u"Done"_s, u"one"_s}));
    select(u"actionList"_s, u"one"_s);
    QCOMPARE(note(list(u"actionList"_s)), u"done on 03/03/2025"_s);
    press(Qt::Key_Space);
    QTRY_VERIFY(!plan().list(PlanKind::Action)->constLast().doneAt);
    // Ticked by mouse, and taken back from the message.
    QListView *view = list(u"actionList"_s);
    const QRect at = view->visualRect(view->model()->index(1, 0));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, QPoint(at.left() + 22, at.top() + 20));
    QTRY_VERIFY(plan().list(PlanKind::Action)->constFirst().doneAt);
    reach(u"messageActionButton"_s);
    press(Qt::Key_Space);
    QVERIFY(!plan().list(PlanKind::Action)->constFirst().doneAt);
}

void TestPlanPage::altAndTheArrowsMoveARowWithinItsCategory()
{
    add(u"a"_s, u"resume"_s);
    add(u"b"_s, u"resume"_s);
    add(u"c"_s, u"skills"_s);
    add(u"d"_s, u"resume"_s);
    QCOMPARE(rows(u"actionList"_s), (QStringList{u"Resume"_s, u"d"_s, u"b"_s, u"a"_s, u"Skills"_s, u"c"_s}));
    select(u"actionList"_s, u"d"_s);
    press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(rows(u"actionList"_s), (QStringList{u"Resume"_s, u"b"_s, u"d"_s, u"a"_s, u"Skills"_s, u"c"_s}));
    press(Qt::Key_Down, Qt::AltModifier);
    press(Qt::Key_Down, Qt::AltModifier); // it is the last already
    QCOMPARE(rows(u"actionList"_s), (QStringList{u"Resume"_s, u"b"_s, u"a"_s, u"d"_s, u"Skills"_s, u"c"_s}));
    QCOMPARE(list(u"actionList"_s)->currentIndex().data().toString(), u"d"_s);
    press(Qt::Key_Up, Qt::AltModifier);
    m_app->restart();
    m_app->window->openPage(page::Plan);
    QCOMPARE(rows(u"actionList"_s), (QStringList{u"Resume"_s, u"b"_s, u"d"_s, u"a"_s, u"Skills"_s, u"c"_s}));
}

void TestPlanPage::aRowIsDraggedToAnotherCategory()
{
    add(u"a"_s, u"resume"_s);
    add(u"b"_s, u"resume"_s);
    add(u"c"_s, u"skills"_s);
    QListView *view = list(u"actionList"_s);
    const auto drop = [&](int from, const QPoint &at) {
        const std::unique_ptr<QMimeData> data(view->model()->mimeData({view->model()->index(from, 0)}));
        QVERIFY(data);
        QDragEnterEvent enter(at, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view->viewport(), &enter);
        QDragMoveEvent move(at, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view->viewport(), &move);
        QVERIFY(move.isAccepted());
        QDropEvent event(at, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view->viewport(), &event);
    };
    // Rows: Resume, b, a, Skills, c. "a" goes above "c".
    const QRect c = view->visualRect(view->model()->index(4, 0));
    drop(2, QPoint(c.center().x(), c.top() + 1));
    QCOMPARE(rows(u"actionList"_s), (QStringList{u"Resume"_s, u"b"_s, u"Skills"_s, u"a"_s, u"c"_s}));
    // Dropped into the empty room below it is the last of all.
    drop(1, QPoint(40, view->viewport()->height() - 3));
    QCOMPARE(rows(u"actionList"_s), (QStringList{u"Skills"_s, u"a"_s, u"c"_s, u"b"_s}));
    QCOMPARE(plan().list(PlanKind::Action)->constLast().category, u"skills"_s);
    // A heading is not dragged.
    QVERIFY(!(view->model()->flags(view->model()->index(0, 0)) & Qt::ItemIsDragEnabled));
}

void TestPlanPage::whatComesAgainCanBePutOffAndSkipped()
{
    const QString id = add(u"practise"_s, {}, QDate(2025, 2, 28), Repeat::Weekly);
    select(u"actionList"_s, u"practise"_s);
    QCOMPARE(note(list(u"actionList"_s)), u"was meant for Friday · every week"_s);
    auto *later = visible<QAbstractButton>(window(), u"actionLaterButton"_s);
    later->findChild<QAction *>(u"putOffTomorrow"_s)->trigger();
    QCOMPARE(note(list(u"actionList"_s)), u"tomorrow · every week"_s);
    during(
        [](QDialog *dialog) {
            test::press(dialog, Qt::Key_Up); // a day later than suggested
            test::press(dialog, Qt::Key_Return);
        },
        [&] { later->findChild<QAction *>(u"putOffChoose"_s)->trigger(); });
    QCOMPARE(note(list(u"actionList"_s)), u"Wednesday · every week"_s);
    QCOMPARE(plan().find(id)->repetition.from, QDate(2025, 2, 28));
    later->findChild<QAction *>(u"letGoAction"_s)->trigger();
    QCOMPARE(plan().find(id)->dueOn, std::optional(QDate(2025, 3, 7)));
    press(Qt::Key_Space);
    QTRY_COMPARE(plan().find(id)->dueOn, std::optional(QDate(2025, 3, 14)));
    QCOMPARE(message(), u"Done. It comes again: 14/03/2025."_s);
    press(Qt::Key_Space);
    QTRY_COMPARE(message(), u"It was ticked today already."_s);
    QCOMPARE(plan().find(id)->dueOn, std::optional(QDate(2025, 3, 14)));
}

void TestPlanPage::aTestAsksWhatItFoundOut()
{
    PlanItem item;
    item.kind = PlanKind::Test;
    item.then = u"ask Jonas"_s;
    VERIFY_OK(plan().add(item));
    show(u"tests"_s);
    select(u"testList"_s, u"ask Jonas"_s);
    during(
        [](QDialog *dialog) {
            QCOMPARE(QApplication::focusWidget()->objectName(), u"planOutcomeEdit"_s);
            typeText(dialog, u"He did not notice."_s);
            QVERIFY(tabTo(dialog, u"savePlanItemButton"_s));
            test::press(dialog, Qt::Key_Space);
        },
        [this] {
            press(Qt::Key_Space);
            QTRY_VERIFY(!plan().list(PlanKind::Test)->constFirst().outcome.isEmpty());
        });
    QCOMPARE(plan().list(PlanKind::Test)->constFirst().outcome, u"He did not notice."_s);
    QVERIFY(plan().list(PlanKind::Test)->constFirst().doneAt);
}

void TestPlanPage::aLessonBecomesAPlan()
{
    show(u"lessons"_s);
    open(u"addPlanButton"_s, [](QDialog *dialog) {
        typeText(dialog, u"Ask about the team earlier"_s);
        test::press(dialog, Qt::Key_Return, Qt::ControlModifier);
    });
    QCOMPARE(rows(u"lessonList"_s), QStringList{u"Ask about the team earlier"_s});
    open(u"lessonPlanButton"_s, [](QDialog *dialog) {
        QVERIFY(visibleChild(dialog, u"planItemLesson"_s));
        typeText(dialog, u"they show me round"_s);
        test::press(dialog, Qt::Key_Return);
    });
    const PlanItem item = plan().list(PlanKind::Action)->constFirst();
    QCOMPARE(item.lessonId, lines().list(OwnLineKind::Lesson)->constFirst().id);
    QCOMPARE(item.then, u"Ask about the team earlier"_s);
    QVERIFY(note(list(u"lessonList"_s)).endsWith(u"in your plan"_s));
    show(u"actions"_s);
    QVERIFY(list(u"actionList"_s)->model()->index(0, 0).data(row::NoteRole).toString().contains(u"from “Ask about"_s));
}

void TestPlanPage::strengthsAreAddedSortedAndRemoved()
{
    show(u"strengths"_s);
    open(u"addPlanButton"_s, [](QDialog *dialog) {
        typeText(dialog, u"I explain numbers"_s);
        test::press(dialog, Qt::Key_Return, Qt::ControlModifier);
    });
    VERIFY_OK(lines().add({{}, OwnLineKind::WentWell, u"I asked back."_s, {}, {}, {}}));
    QCOMPARE(rows(u"strengthList"_s), (QStringList{u"Strengths"_s, u"I explain numbers"_s, u"What went well"_s, u"I asked back."_s}));
    select(u"strengthList"_s, u"I asked back."_s);
    open(u"strengthEditButton"_s, [](QDialog *dialog) {
        QVERIFY(tabTo(dialog, u"lineChoice"_s));
        test::press(dialog, Qt::Key_Up);
        test::press(dialog, Qt::Key_Return, Qt::ControlModifier);
    });
    QCOMPARE(lines().list(OwnLineKind::Strength)->size(), 2);
    QVERIFY(lines().list(OwnLineKind::WentWell)->isEmpty());
    select(u"strengthList"_s, u"I explain numbers"_s);
    reach(u"strengthCopyButton"_s);
    press(Qt::Key_Space);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"I explain numbers"_s);
    open(u"strengthDeleteButton"_s, [](QDialog *box) {
        QCOMPARE(box->objectName(), u"deleteBox"_s);
        test::press(box, Qt::Key_Return); // keeping is what Enter does
    });
    QCOMPARE(lines().list(OwnLineKind::Strength)->size(), 2);
    open(u"strengthDeleteButton"_s, [](QDialog *box) { answer(box, QMessageBox::DestructiveRole); });
    QCOMPARE(rows(u"strengthList"_s), (QStringList{u"Strengths"_s, u"I asked back."_s}));
}

void TestPlanPage::aSetbackStartsFromAnIdea()
{
    show(u"setbacks"_s);
    open(u"addPlanButton"_s, [](QDialog *dialog) {
        QVERIFY(!dialog->findChild<QCheckBox *>(u"planDatedCheck"_s));
        QVERIFY(tabTo(dialog, u"planIdeasBox"_s));
        test::press(dialog, Qt::Key_Down);
        QVERIFY(tabTo(dialog, u"savePlanItemButton"_s));
        test::press(dialog, Qt::Key_Space);
    });
    QCOMPARE(plan().list(PlanKind::Setback)->size(), 1);
    QVERIFY(rows(u"setbackList"_s).constFirst().startsWith(u"If "_s));
    QVERIFY(!visibleChild(window(), u"setbackLaterButton"_s));
}

void TestPlanPage::wordsAreNotThrownAwayUnasked()
{
    int asked = 0;
    open(u"addPlanButton"_s, [&](QDialog *dialog) {
        typeText(dialog, u"I sit down"_s);
        for (const auto role : {QMessageBox::RejectRole, QMessageBox::DestructiveRole}) {
            QTimer::singleShot(0, dialog, [&asked, role] {
                QWidget *box = QApplication::activeModalWidget();
                asked += box->objectName() == u"discardWordsBox"_s ? 1 : 0;
                answer(box, role);
            });
            test::press(dialog, Qt::Key_Escape);
            QCOMPARE(dialog->isVisible(), role == QMessageBox::RejectRole);
        }
    });
    QCOMPARE(asked, 2);
    QVERIFY(plan().list(PlanKind::Action)->isEmpty());
}

void TestPlanPage::thePlanLeavesAsTextAndAsCalendar()
{
    auto *more = visible<QAbstractButton>(window(), u"planMoreButton"_s);
    more->findChild<QAction *>(u"copyPlanAction"_s)->trigger();
    QCOMPARE(message(), u"There is nothing to copy yet."_s);
    add(u"ring Ann"_s, u"network"_s, QDate(2025, 3, 9));
    add(u"tidy the desk"_s, {});
    more->findChild<QAction *>(u"copyPlanAction"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"People\n- ring Ann (09/03/2025)\n\nEverything else\n- tidy the desk\n"_s);
    const QTemporaryDir folder;
    m_app->handoff.file = folder.filePath(u"plan.ics"_s);
    more->findChild<QAction *>(u"planCalendarAction"_s)->trigger();
    QFile file(m_app->handoff.file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QCOMPARE(bytes.count("BEGIN:VEVENT"), 1);
    QVERIFY(bytes.contains("SUMMARY:ring Ann\r\n") && bytes.contains("DTSTART;VALUE=DATE:20250309\r\n"));
    m_app->handoff.file = folder.filePath(u"nowhere/plan.ics"_s);
    more->findChild<QAction *>(u"planCalendarAction"_s)->trigger();
    QVERIFY(message().contains(u"Nothing can be saved in the folder"_s));
}

void TestPlanPage::whatIsMeantForTodayComesBeforeWhatWaited()
{
    for (int day = 1; day <= 9; ++day)
        add(u"from February %1"_s.arg(day), {}, QDate(2025, 2, day));
    add(u"ring Ann"_s, {}, m_app->journal->clock.today());
    m_app->window->openPage(page::Today);
    reach(u"duePlanCheck"_s);
    QCOMPARE(focused(window())->accessibleName(), u"Done: ring Ann"_s);
    QCOMPARE(visible<QAbstractButton>(window(), u"openPlanButton"_s)->text(), u"5 more in the &plan"_s);
}

void TestPlanPage::todayShowsWhatIsDueAndTicksIt()
{
    const QString late = add(u"ring Ann"_s, {}, QDate(2025, 2, 27));
    add(u"later"_s, {}, QDate(2025, 3, 4));
    CareService &care = m_app->journal->care;
    const auto choices = care.choices();
    VERIFY_OK(choices);
    const auto walk = care.plan(choices->constFirst(), QDate(2025, 3, 3));
    m_app->window->openPage(page::Today);
    reach(u"duePlanCheck"_s);
    QCOMPARE(focused(window())->accessibleName(), u"Done: ring Ann"_s);
    QCOMPARE(focused(window())->accessibleDescription(), u"was meant for Thursday"_s);
    press(Qt::Key_Space);
    QVERIFY(plan().find(late)->doneAt);
    QTRY_VERIFY(!visibleChild(window(), u"duePlanCheck"_s));
    reach(u"messageActionButton"_s);
    press(Qt::Key_Space);
    QVERIFY(!plan().find(late)->doneAt);
    QTRY_VERIFY(visibleChild(window(), u"duePlanCheck"_s));
    reach(u"dueCareCheck"_s);
    press(Qt::Key_Space);
    QVERIFY(care.find(*walk)->doneAt);
    QTRY_VERIFY(!visibleChild(window(), u"dueCareCheck"_s));
    // The keyboard stays with what is left.
    QCOMPARE(focused(window())->objectName(), u"duePlanCheck"_s);
    reach(u"openPlanButton"_s);
    press(Qt::Key_Space);
    QVERIFY(visibleChild(window(), u"actionList"_s));
}

void TestPlanPage::whatIsTickedAgainOnTodayGoesAndComesBack()
{
    const QDate today(2025, 3, 3);
    const QString id = add(u"ring Ann"_s, {}, today, Repeat::Daily);
    VERIFY_OK(plan().setDone(id, true));
    VERIFY_OK(plan().moveTo(id, today));
    m_app->window->openPage(page::Today);
    reach(u"duePlanCheck"_s);
    press(Qt::Key_Space);
    QTRY_VERIFY(!visibleChild(window(), u"duePlanCheck"_s));
    reach(u"messageActionButton"_s);
    press(Qt::Key_Space);
    QTRY_VERIFY(visibleChild(window(), u"duePlanCheck"_s));
    // The first time of today stays done.
    QCOMPARE(plan().find(id)->dueOn, std::optional(today));
    QCOMPARE(plan().doneDays()->value(id).size(), 1);
}

void TestPlanPage::aLongPlanIsEditedWhole()
{
    const QString whole = QString(1400, u'x');
    const QString id = add(whole, {});
    m_app->window->openPage(page::Plan);
    select(u"actionList"_s, whole);
    open(u"actionEditButton"_s, [](QDialog *dialog) {
        dialog->findChild<QLineEdit *>(u"planWhenEdit"_s)->setText(u"I sit down"_s);
        dialog->findChild<QAbstractButton *>(u"savePlanItemButton"_s)->click();
    });
    QCOMPARE(plan().find(id)->when, u"I sit down"_s);
    QCOMPARE(plan().find(id)->then, whole);
}

QTEST_MAIN(TestPlanPage)
#include "tst_planpage.moc"
