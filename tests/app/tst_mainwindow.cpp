// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/navigationrail.h"
#include "core/session/sessionservice.h"
#include "core/storage/settings.h"
#include "tests/app/support/appfixture.h"
#include "tests/support/verify.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QActionGroup>
#include <QSet>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTextEdit>
#include <QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using namespace secondwind::test;

namespace {

bool isInteractive(const QWidget *widget)
{
    if (qobject_cast<const QScrollBar *>(widget))
        return false;
    if (widget->focusPolicy() == Qt::NoFocus)
        return false;
    // Parts of a control that is named itself.
    if (qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()) || qobject_cast<const QLineEdit *>(widget->parentWidget())
        || qobject_cast<const QComboBox *>(widget->parentWidget()))
        return false;
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
        || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSlider *>(widget)
        || qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QTextEdit *>(widget)
        || qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QAbstractItemView *>(widget);
}

// The pages that stand in the rail and have a number; support comes last.
QStringList railNames()
{
    QStringList names;
    const auto pages = Pages::all();
    for (const PageInfo &info : pages) {
        if (info.inRail)
            names.append(info.name);
    }
    return names;
}

} // namespace

class TestMainWindow final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void everyPageOpensByName();
    void anUnknownPageChangesNothing();
    void everyPageOpensByItsNumber();
    void everyPageOpensFromTheRail();
    void everyControlHasANameForAScreenReader_data();
    void everyControlHasANameForAScreenReader();
    void supportIsOneKeyAwayFromEveryPage();
    void theThemeIsSwitchedAndStays();
    void aSmallWindowHasACompactRail();

private:
    [[nodiscard]] MainWindow *window() const { return m_app->window.get(); }
    [[nodiscard]] QString railPage() const { return window()->findChild<NavigationRail *>()->current(); }
    [[nodiscard]] QWidget *shownPage() const { return window()->centralWidget()->findChild<QStackedWidget *>(QString(), Qt::FindDirectChildrenOnly)->currentWidget(); }
    [[nodiscard]] QAction *viewAction(const QString &text) const;

    std::unique_ptr<AppFixture> m_app;
};

void TestMainWindow::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
}

void TestMainWindow::init()
{
    failOnWarnings();
    m_app = std::make_unique<AppFixture>();
}

void TestMainWindow::cleanup()
{
    m_app.reset();
}

void TestMainWindow::everyPageOpensByName()
{
    QSet<QWidget *> seen;
    const QStringList names = MainWindow::pageNames();
    for (const QString &name : names) {
        m_app->window->openPage(name);
        QVERIFY2(shownPage()->isVisible(), qPrintable(name));
        seen.insert(shownPage());
    }
    QCOMPARE(seen.size(), names.size());
}

void TestMainWindow::anUnknownPageChangesNothing()
{
    m_app->window->openPage(page::Mantras);
    const QWidget *before = shownPage();
    m_app->window->openPage(u"nonsense"_s);
    QCOMPARE(shownPage(), before);
    QCOMPARE(railPage(), QString(page::Mantras));
}

void TestMainWindow::everyPageOpensByItsNumber()
{
    const QStringList names = railNames();
    QStringList order = names.mid(1) + names.mid(0, 1);
    for (const QString &name : std::as_const(order)) {
        const qsizetype number = name == page::Support ? 0 : names.indexOf(name) + 1;
        press(window(), static_cast<Qt::Key>(Qt::Key_0 + number), Qt::AltModifier);
        QWidget *byKey = shownPage();
        m_app->window->openPage(name);
        QVERIFY2(byKey == shownPage(), qPrintable(name));
    }
}

void TestMainWindow::everyPageOpensFromTheRail()
{
    const QStringList names = railNames();
    for (const QString &name : names) {
        if (name == page::Support) {
            QVERIFY(tabTo(window(), u"rail-support"_s));
        } else {
            QVERIFY(tabTo(window(), u"rail-"_s + railPage()));
            press(window(), Qt::Key_Home);
            for (int i = 0; i < names.indexOf(name); ++i)
                press(window(), Qt::Key_Down);
            QCOMPARE(focused(window())->objectName(), u"rail-"_s + name);
        }
        press(window(), Qt::Key_Return);
        QWidget *byRail = shownPage();
        m_app->window->openPage(name);
        QVERIFY2(byRail == shownPage(), qPrintable(name));
    }
}

void TestMainWindow::everyControlHasANameForAScreenReader_data()
{
    QTest::addColumn<QString>("pageName");
    QTest::addColumn<QString>("step");
    const QStringList names = MainWindow::pageNames();
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name << QString();
    const TempJournal journal;
    const auto steps = const_cast<TempJournal &>(journal).services().session.script().steps;
    for (const SessionStep &step : steps)
        QTest::newRow(qPrintable(u"session at "_s + step.id)) << QString(page::Session) << step.id;
    QTest::newRow("journal editor") << u"new-entry"_s << QString();
}

void TestMainWindow::everyControlHasANameForAScreenReader()
{
    QFETCH(const QString, pageName);
    QFETCH(const QString, step);
    if (!step.isEmpty()) {
        VERIFY_OK(m_app->journal->session.start(u"full"_s));
        VERIFY_OK(m_app->journal->session.goTo(step));
    }
    if (pageName == u"new-entry"_s)
        m_app->window->newEntry();
    else
        m_app->window->openPage(pageName);
    QStringList faults;
    int controls = 0;
    const auto children = window()->findChildren<QWidget *>();
    for (QWidget *widget : children) {
        if (!widget->isVisible() || !isInteractive(widget))
            continue;
        ++controls;
        const QString where = QLatin1StringView(widget->metaObject()->className()) + u" "_s + widget->objectName() + u" in "_s
            + widget->parentWidget()->objectName();
        if (widget->objectName().isEmpty() || widget->objectName().startsWith(u"qt_"_s))
            faults.append(u"no object name: "_s + where);
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible || accessible->text(QAccessible::Name).trimmed().isEmpty())
            faults.append(u"no accessible name: "_s + where);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    QVERIFY2(controls > 6, "the page was not looked at");
}

void TestMainWindow::supportIsOneKeyAwayFromEveryPage()
{
    const QStringList names = MainWindow::pageNames();
    m_app->window->openPage(page::Support);
    const QWidget *support = shownPage();
    for (const QString &name : names) {
        m_app->window->openPage(name);
        QVERIFY2(visibleChild(window(), u"rail-support"_s), qPrintable(name));
        press(window(), Qt::Key_0, Qt::AltModifier);
        QVERIFY2(shownPage() == support, qPrintable(name));
    }
    // In the middle of a step as well, and the words written there stay.
    VERIFY_OK(m_app->journal->session.start(u"full"_s));
    VERIFY_OK(m_app->journal->session.goTo(u"let-out"_s));
    m_app->window->openPage(page::Session);
    QVERIFY(tabTo(window(), u"let-out.pad.edit"_s));
    typeText(window(), u"Too much."_s);
    press(window(), Qt::Key_0, Qt::AltModifier);
    QCOMPARE(shownPage(), support);
    m_app->window->openPage(page::Session);
    QCOMPARE(visible<QPlainTextEdit>(window(), u"let-out.pad.edit"_s)->toPlainText(), u"Too much."_s);
}

QAction *TestMainWindow::viewAction(const QString &text) const
{
    const auto actions = window()->findChildren<QAction *>();
    for (QAction *action : actions) {
        if (action->isCheckable() && action->actionGroup() && QString(action->text()).remove(u'&') == text)
            return action;
    }
    return nullptr;
}

void TestMainWindow::theThemeIsSwitchedAndStays()
{
    const QColor light = window()->palette().color(QPalette::Window);
    QAction *dark = viewAction(u"Dark"_s);
    QVERIFY(dark);
    dark->trigger();
    QVERIFY(m_app->theme.isDark());
    QTRY_VERIFY(window()->palette().color(QPalette::Window) != light);
    const QColor night = window()->palette().color(QPalette::Window);
    QVERIFY2(night.lightness() < 100, qPrintable(night.name()));
    QVERIFY2(light.lightness() > 200, qPrintable(light.name()));
    QVERIFY(window()->palette().color(QPalette::WindowText).lightness() > 150);
    QCOMPARE(m_app->journal->settings.value(setting::Theme), u"dark"_s);
    m_app->restart();
    QCOMPARE(m_app->journal->settings.value(setting::Theme), u"dark"_s);
    QVERIFY(viewAction(u"Dark"_s)->isChecked());
    QCOMPARE(window()->palette().color(QPalette::Window), night);
    viewAction(u"Light"_s)->trigger();
    QTRY_COMPARE(window()->palette().color(QPalette::Window), light);
    QCOMPARE(m_app->journal->settings.value(setting::Theme), u"light"_s);
}

void TestMainWindow::aSmallWindowHasACompactRail()
{
    auto *rail = window()->findChild<NavigationRail *>();
    QVERIFY(!rail->isCompact());
    window()->resize(800, 600);
    QTRY_VERIFY(rail->isCompact());
    const QStringList names = railNames();
    for (const QString &name : names) {
        m_app->window->openPage(name);
        QCOMPARE(window()->size(), QSize(800, 600));
        const QWidget *item = visibleChild(window(), u"rail-"_s + name);
        QVERIFY2(item && window()->rect().contains(QRect(item->mapTo(window(), QPoint()), item->size())), qPrintable(name));
        QVERIFY2(!item->toolTip().isEmpty(), qPrintable(name));
    }
    window()->resize(1280, 800);
    QTRY_VERIFY(!rail->isCompact());
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
