// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/help/shortcutsdialog.h"
#include "app/shell/commandpalette.h"
#include "app/shell/commands.h"
#include "app/shell/pageactions.h"
#include "core/content/catalogue.h"
#include "core/plan/planservice.h"
#include "core/services.h"
#include "tests/app/support/appfixture.h"
#include "tests/support/verify.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using namespace secondwind::test;

namespace {

QStringList texts(const QList<Command> &commands)
{
    QStringList found;
    for (const Command &each : commands)
        found.append(each.text);
    return found;
}

QList<Command> some()
{
    return {{u"Journal"_s, u"Go"_s, {}, {}},
            {u"New journal entry"_s, u"File"_s, u"Ctrl+N"_s, {}},
            {u"Trash"_s, u"Journal"_s, {}, {}},
            {u"Évaluer"_s, u"Mantras"_s, {}, {}},
            {u"两句话"_s, u"Go"_s, {}, {}}};
}

} // namespace

class TestCommandPalette final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyTypedWordBeginsAWord_data();
    void everyTypedWordBeginsAWord();
    void theSameIsListedOnce();
    void theModelKeepsItsPromises();
    void typingANameOpensThePage();
    void everyPageIsReached();
    void everyMenuActionIsReached();
    void everyFarActionFindsItsPlace();
    void everyPartOfAFarActionIsThere();
    void buttonsOfThePageCanBeTyped();
    void menusOfThePageCanBeTyped();
    void cardsOfThePageCanBeTyped();
    void aPlanIsBegunFromAnywhere();
    void arrowsChooseAndEscapeLeaves();
    void nothingByThatNameIsSaid();
    void everyShortcutIsListed();
    void theListOpensWithItsKey();

private:
    [[nodiscard]] QWidget *window() const { return m_app->window.get(); }
    /// Opens the palette by its key, lets `use` type into it, and comes back when it is closed.
    void inPalette(const std::function<void(CommandPalette *)> &use);
    void doByName(const QString &typed);
    /// Here no window manager makes the main window the active one when a dialog closes.
    void activate();
    [[nodiscard]] QString railPage();

    std::unique_ptr<AppFixture> m_app;
};

void TestCommandPalette::init()
{
    failOnWarnings();
    m_app = std::make_unique<AppFixture>();
    m_app->show();
}

void TestCommandPalette::cleanup()
{
    m_app.reset();
}

void TestCommandPalette::inPalette(const std::function<void(CommandPalette *)> &use)
{
    bool used = false;
    QTimer user;
    connect(&user, &QTimer::timeout, this, [&] {
        auto *palette = window()->findChild<CommandPalette *>();
        if (!palette || !palette->isVisible())
            return;
        user.stop();
        used = QTest::qWaitFor([&] { return QApplication::activeWindow() == palette; });
        use(palette);
        if (palette->isVisible())
            palette->reject();
    });
    user.start(1);
    activate();
    press(window(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(used);
}

void TestCommandPalette::activate()
{
    window()->activateWindow();
    QVERIFY(QTest::qWaitFor([this] { return QApplication::activeWindow() == window(); }));
}

void TestCommandPalette::doByName(const QString &typed)
{
    inPalette([&](CommandPalette *palette) {
        typeText(palette, typed);
        press(palette, Qt::Key_Return);
    });
}

QString TestCommandPalette::railPage()
{
    const auto buttons = window()->findChildren<QPushButton *>(QRegularExpression(u"^rail-"_s));
    for (const QPushButton *button : buttons) {
        if (button->isChecked())
            return button->objectName().mid(5);
    }
    return {};
}

void TestCommandPalette::everyTypedWordBeginsAWord_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("nothing") << QString() << texts(some());
    QTest::newRow("own text first") << u"jour"_s << QStringList{u"Journal"_s, u"New journal entry"_s, u"Trash"_s};
    QTest::newRow("words in any order") << u"entry ne"_s << QStringList{u"New journal entry"_s};
    QTest::newRow("the place counts") << u"mant"_s << QStringList{u"Évaluer"_s};
    QTest::newRow("accents and case") << u"EVAL"_s << QStringList{u"Évaluer"_s};
    QTest::newRow("not in the middle") << u"ournal"_s << QStringList();
    QTest::newRow("Chinese") << u"句"_s << QStringList{u"两句话"_s};
    QTest::newRow("only signs") << u" … "_s << texts(some());
}

void TestCommandPalette::everyTypedWordBeginsAWord()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, expected);
    QCOMPARE(texts(matching(some(), typed)), expected);
}

void TestCommandPalette::theSameIsListedOnce()
{
    QCOMPARE(matching(some() + some(), {}).size(), some().size());
}

void TestCommandPalette::theModelKeepsItsPromises()
{
    CommandModel model(some());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTyped(u"jour"_s);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.data(model.index(1), Qt::AccessibleTextRole).toString(), u"New journal entry, File, Ctrl+N"_s);
    model.setTyped(u"zzz"_s);
    QCOMPARE(model.rowCount(), 0);
}

void TestCommandPalette::typingANameOpensThePage()
{
    doByName(u"mantr"_s);
    QCOMPARE(railPage(), QString(page::Mantras));
    doByName(u"insigh"_s);
    QCOMPARE(railPage(), QString(page::Insights));
}

void TestCommandPalette::everyPageIsReached()
{
    const auto pages = Pages::all();
    for (const PageInfo &info : pages) {
        doByName(info.title);
        auto *stack = window()->findChild<Pages *>();
        // Breathing is part of Care in the rail.
        QCOMPARE(stack->currentTitle(), info.inRail ? info.title : u"Care"_s);
    }
}

void TestCommandPalette::everyMenuActionIsReached()
{
    auto *bar = m_app->window->menuBar();
    const QStringList offered = texts(menuCommands(bar));
    int actions = 0;
    for (const QAction *menu : bar->actions()) {
        for (const QAction *action : menu->menu()->actions()) {
            if (action->isSeparator())
                continue;
            ++actions;
            QVERIFY2(offered.contains(QString(action->text()).remove(u'&')), qPrintable(action->text()));
        }
    }
    QVERIFY(actions > 15);
}

void TestCommandPalette::everyFarActionFindsItsPlace()
{
    auto *stack = window()->findChild<Pages *>();
    // Dialogs that open are closed again; fields get the keyboard; buttons press.
    const auto commands = stack->commands();
    QVERIFY(commands.size() >= 8);
    QTimer closer;
    closer.setInterval(20);
    connect(&closer, &QTimer::timeout, this, [] {
        if (QWidget *modal = QApplication::activeModalWidget())
            modal->close();
    });
    closer.start();
    QStringList names;
    for (const Command &command : commands) {
        m_app->window->openPage(page::Today);
        activate();
        const QWidget *focusBefore = focused(window());
        QStringList pressed;
        const auto listen = [&](auto *sender, auto signal) { connect(sender, signal, this, [&pressed, sender] { pressed.append(sender->objectName()); }); };
        // Pages are made on the first call; the second one is listened to.
        command.run();
        for (auto *button : stack->findChildren<QAbstractButton *>())
            listen(button, &QAbstractButton::clicked);
        for (auto *action : stack->findChildren<QAction *>())
            listen(action, &QAction::triggered);
        m_app->window->openPage(page::Today);
        activate();
        command.run();
        QVERIFY2(!pressed.isEmpty() || focused(window()) != focusBefore, qPrintable(command.text));
        for (auto *button : stack->findChildren<QAbstractButton *>())
            disconnect(button, &QAbstractButton::clicked, this, nullptr);
        for (auto *action : stack->findChildren<QAction *>())
            disconnect(action, &QAction::triggered, this, nullptr);
        QVERIFY(!names.contains(command.text));
        names.append(command.text);
    }
}

void TestCommandPalette::everyPartOfAFarActionIsThere()
{
    QSet<QString> pages;
    const auto actions = pageActions(m_app->journal.services().catalogue);
    for (const PageAction &action : actions) {
        m_app->window->openPage(action.page);
        pages.insert(action.page);
        auto *page = window()->findChild<Pages *>()->currentWidget();
        for (const QString &part : action.parts)
            QVERIFY2(page->findChild<QObject *>(part), qPrintable(action.page + u": "_s + part));
    }
    // Today shows all it has; every other page is worked from afar as well.
    const auto all = Pages::all();
    for (const PageInfo &info : all)
        QVERIFY2(info.name == page::Today || pages.contains(info.name), qPrintable(info.name));
}

void TestCommandPalette::aPlanIsBegunFromAnywhere()
{
    QString title;
    QTimer closer;
    connect(&closer, &QTimer::timeout, this, [&] {
        auto *dialog = window()->findChild<QDialog *>(u"planItemDialog"_s);
        if (!dialog || !dialog->isVisible())
            return;
        title = dialog->windowTitle();
        dialog->reject();
    });
    closer.start(1);
    doByName(u"new plan"_s);
    QVERIFY(QTest::qWaitFor([&] { return !title.isEmpty(); }));
    QCOMPARE(railPage(), QString(page::Plan));
}

void TestCommandPalette::menusOfThePageCanBeTyped()
{
    PlanItem item;
    item.then = u"write two lines to Ada"_s;
    VERIFY_OK(m_app->journal.services().plan.add(item));
    m_app->window->openPage(page::Plan);
    inPalette([](CommandPalette *palette) {
        typeText(palette, u"copy the"_s);
        auto *list = visible<QListView>(palette, u"commandList"_s);
        // The entry of the page's menu and the one that works from everywhere are one.
        QCOMPARE(list->model()->rowCount(), 1);
        press(palette, Qt::Key_Return);
    });
    QVERIFY(QGuiApplication::clipboard()->text().contains(item.then));
}

void TestCommandPalette::cardsOfThePageCanBeTyped()
{
    doByName(u"five senses"_s);
    QCOMPARE(railPage(), QString(page::Care));
    QVERIFY(visible<QPushButton>(window(), u"beginExerciseButton"_s));
    press(window(), Qt::Key_Escape);
    // On the page itself the card is a command as well, once.
    m_app->window->openPage(page::Care);
    inPalette([](CommandPalette *palette) {
        typeText(palette, u"body scan"_s);
        auto *list = visible<QListView>(palette, u"commandList"_s);
        QCOMPARE(list->model()->rowCount(), 1);
    });
}

void TestCommandPalette::buttonsOfThePageCanBeTyped()
{
    m_app->window->openPage(page::Mantras);
    inPalette([&](CommandPalette *palette) {
        typeText(palette, u"shuf"_s);
        auto *list = visible<QListView>(palette, u"commandList"_s);
        // On its own page it is that page's button, offered once or by its longer name.
        QVERIFY(list->model()->rowCount() >= 1);
        QCOMPARE(list->currentIndex().data().toString(), u"Shuffle"_s);
    });
}

void TestCommandPalette::arrowsChooseAndEscapeLeaves()
{
    m_app->window->openPage(page::Journal);
    inPalette([&](CommandPalette *palette) {
        auto *list = visible<QListView>(palette, u"commandList"_s);
        QCOMPARE(list->currentIndex().row(), 0);
        press(palette, Qt::Key_Up);
        QCOMPARE(list->currentIndex().row(), 0);
        press(palette, Qt::Key_Down);
        press(palette, Qt::Key_Down);
        QCOMPARE(list->currentIndex().row(), 2);
        press(palette, Qt::Key_PageUp);
        QCOMPARE(list->currentIndex().row(), 0);
        press(palette, Qt::Key_PageDown);
        QCOMPARE(list->currentIndex().row(), 8);
        press(palette, Qt::Key_Escape);
        QVERIFY(!palette->isVisible());
    });
    QCOMPARE(railPage(), QString(page::Journal));
}

void TestCommandPalette::nothingByThatNameIsSaid()
{
    inPalette([&](CommandPalette *palette) {
        typeText(palette, u"xyzzy"_s);
        QVERIFY(visibleChild(palette, u"noCommand"_s));
        press(palette, Qt::Key_Return);
        QVERIFY(palette->isVisible());
    });
}

void TestCommandPalette::everyShortcutIsListed()
{
    for (const QString &name : MainWindow::pageNames())
        m_app->window->openPage(name);
    QSet<QString> listed;
    for (const ShortcutGroup &group : ShortcutsDialog::groups(m_app->window->menuBar())) {
        for (const ShortcutLine &line : group.lines) {
            QVERIFY(!line.what.isEmpty());
            for (const QKeySequence &keys : line.keys)
                listed.insert(keys.toString());
        }
    }
    int found = 0;
    for (const QShortcut *each : window()->findChildren<QShortcut *>()) {
        ++found;
        QVERIFY2(listed.contains(each->key().toString()), qPrintable(each->key().toString()));
    }
    for (const QAction *each : window()->findChildren<QAction *>()) {
        if (each->shortcut().isEmpty())
            continue;
        ++found;
        QVERIFY2(listed.contains(each->shortcut().toString()), qPrintable(each->text()));
    }
    QVERIFY(found >= 15);
}

void TestCommandPalette::theListOpensWithItsKey()
{
    bool seen = false;
    QTimer closer;
    connect(&closer, &QTimer::timeout, this, [&] {
        auto *dialog = window()->findChild<ShortcutsDialog *>();
        seen = dialog && dialog->isVisible();
        if (dialog)
            dialog->close();
    });
    closer.start(1);
    press(window(), Qt::Key_F1);
    QVERIFY(seen);
}

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
