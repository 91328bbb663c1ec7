// SPDX-License-Identifier: GPL-3.0-or-later
// Every page as a person sees it on the first day, after a first week and after a heavy year: nothing
// is cut, nothing needs scrolling sideways, and the keyboard reaches everything. With
// SECONDWIND_TOUR_DIR each is pictured as well (see tests/run.sh --tour).
#include "app/widgets/chipgroup.h"
#include "tests/app/support/appfixture.h"
#include "tests/app/support/lives.h"
#include "tests/support/verify.h"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using namespace secondwind::test;

namespace {

enum class Life { Nothing, Week, Year };

// A page, and what is pressed on it to see a part of it.
struct Place {
    QString name;
    QString page;
    QStringList presses = {};
};

const QList<Place> Places{
    {u"today"_s, page::Today},
    {u"session"_s, page::Session},
    {u"session-earlier"_s, page::Session, {u"earlierSessionsButton"_s}},
    {u"journal"_s, page::Journal},
    {u"journal-moods"_s, page::Journal, {u"chip-moods"_s}},
    {u"mantras"_s, page::Mantras},
    {u"write"_s, page::Write},
    {u"write-letters"_s, page::Write, {u"allLettersButton"_s}},
    {u"applications"_s, page::Applications},
    {u"applications-board"_s, page::Applications, {u"chip-board"_s}},
    {u"applications-patterns"_s, page::Applications, {u"chip-patterns"_s}},
    {u"plan"_s, page::Plan},
    {u"plan-lessons"_s, page::Plan, {u"chip-lessons"_s}},
    {u"plan-strengths"_s, page::Plan, {u"chip-strengths"_s}},
    {u"plan-setbacks"_s, page::Plan, {u"chip-setbacks"_s}},
    {u"plan-tests"_s, page::Plan, {u"chip-tests"_s}},
    {u"care"_s, page::Care},
    {u"breathe"_s, page::Breathe},
    {u"insights"_s, page::Insights},
    {u"support"_s, page::Support},
};

// What a person reads of a widget: also what stands beside it as a tool tip counts.
QString described(const QWidget *widget)
{
    const auto *label = qobject_cast<const QLabel *>(widget);
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return QString::fromLatin1(widget->metaObject()->className()) + u" "_s + widget->objectName() + u": "_s
        + (label ? label->text() : button ? button->text() : QString()).left(80);
}

} // namespace

class TestStates final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void everyPageStands_data();
    void everyPageStands();

private:
    void open(const Place &place);
    void settle();
    void picture(const QString &name);
    /// What does not fit; nothing when all does.
    [[nodiscard]] QStringList cutTexts(QWidget *page) const;
    [[nodiscard]] QStringList sidewaysScrolling(QWidget *page) const;
    /// Goes round with the Tab key; says what has no name or is not in sight when it is reached.
    [[nodiscard]] QStringList keyboardFaults();
    /// What Tab must lead to and did not; labels whose underlined letter does nothing.
    [[nodiscard]] QStringList notAmong(const QWidgetList &reached) const;

    std::unique_ptr<AppFixture> m_app;
    QString m_folder;
};

void TestStates::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m_folder = qEnvironmentVariable("SECONDWIND_TOUR_DIR");
    if (!m_folder.isEmpty())
        QVERIFY(QDir().mkpath(m_folder));
}

void TestStates::cleanup()
{
    m_app.reset();
}

void TestStates::settle()
{
    // Nested layouts settle level by level, and what waits for a pause comes.
    for (int i = 0; i < 4; ++i) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

void TestStates::open(const Place &place)
{
    m_app->window->openPage(place.page);
    for (const QString &name : place.presses) {
        // Where there is nothing yet, there is no such part either.
        if (auto *button = qobject_cast<QAbstractButton *>(visibleChild(m_app->window.get(), name)))
            button->click();
    }
    settle();
}

void TestStates::picture(const QString &name)
{
    if (m_folder.isEmpty())
        return;
    settle();
    QScrollArea *tallest = nullptr;
    for (QScrollArea *area : m_app->window->findChildren<QScrollArea *>()) {
        if (area->isVisible() && area->verticalScrollBar()->maximum() > 0 && (!tallest || area->height() > tallest->height()))
            tallest = area;
    }
    const auto grab = [&](int part) {
        const QString path = u"%1/%2-%3.png"_s.arg(m_folder, name).arg(part);
        QVERIFY2(m_app->window->grab().save(path), qPrintable(path));
    };
    grab(1);
    for (int part = 2; tallest && part <= 4 && tallest->verticalScrollBar()->value() < tallest->verticalScrollBar()->maximum(); ++part) {
        QScrollBar *bar = tallest->verticalScrollBar();
        bar->setValue(bar->value() + bar->pageStep() - 40);
        settle();
        grab(part);
    }
}

QStringList TestStates::cutTexts(QWidget *page) const
{
    QStringList cut;
    for (const QLabel *label : page->findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty() || !label->pixmap().isNull())
            continue;
        const int high = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        const bool tooNarrow = !label->wordWrap() && label->width() < label->sizeHint().width();
        if (label->height() < high || tooNarrow)
            cut.append(described(label));
    }
    for (const QAbstractButton *button : page->findChildren<QAbstractButton *>()) {
        const bool isText = qobject_cast<const QPushButton *>(button) || qobject_cast<const QCheckBox *>(button);
        if (button->isVisible() && isText && !button->text().isEmpty() && button->width() < button->minimumSizeHint().width())
            cut.append(described(button));
    }
    return cut;
}

QStringList TestStates::sidewaysScrolling(QWidget *page) const
{
    QStringList wide;
    for (const QAbstractScrollArea *area : page->findChildren<QAbstractScrollArea *>()) {
        // The board is a row of columns; it may be wider than a small window.
        if (area->isVisible() && area->horizontalScrollBar()->maximum() > 0 && !area->objectName().startsWith(u"applicationsBoard"_s))
            wide.append(described(area));
    }
    return wide;
}

QStringList TestStates::notAmong(const QWidgetList &reached) const
{
    QStringList missed;
    for (const QWidget *widget : m_app->window->findChildren<QWidget *>()) {
        const bool isStop = widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0 && !widget->focusProxy();
        if (isStop && !reached.contains(widget))
            missed.append(u"Tab does not lead to "_s + described(widget));
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (label && label->isVisible() && label->buddy() && label->buddy()->focusPolicy() == Qt::NoFocus)
            missed.append(u"its letter leads nowhere: "_s + described(label));
    }
    return missed;
}

QStringList TestStates::keyboardFaults()
{
    constexpr int Enough = 500;
    QStringList faults;
    QWidget *window = m_app->window.get();
    window->setFocus();
    QWidgetList reached;
    for (int i = 0; i < Enough; ++i) {
        press(window, Qt::Key_Tab);
        QWidget *stop = QApplication::focusWidget();
        if (!stop || stop == window)
            return faults + QStringList{u"the keyboard is lost after %1 steps"_s.arg(i)};
        if (!reached.isEmpty() && stop == reached.constFirst())
            return faults + notAmong(reached);
        reached.append(stop);
        const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(stop);
        if (!accessible || accessible->text(QAccessible::Name).isEmpty())
            faults.append(u"no name: "_s + described(stop));
        // A page scrolls to what gets the keyboard.
        const auto *area = qobject_cast<const QAbstractScrollArea *>(stop);
        if ((area ? area->viewport() : stop)->visibleRegion().isEmpty())
            faults.append(u"out of sight: "_s + described(stop));
    }
    return faults + QStringList{u"Tab does not come round"_s};
}

void TestStates::everyPageStands_data()
{
    QTest::addColumn<int>("life");
    QTest::addColumn<QSize>("size");
    const QStringList sides = qEnvironmentVariable("SECONDWIND_TOUR_SIZE").split(u'x');
    const QList<QSize> sizes = m_folder.isEmpty() || sides.size() != 2 ? QList<QSize>{{800, 600}, {1280, 800}}
                                                                      : QList<QSize>{{sides.value(0).toInt(), sides.value(1).toInt()}};
    for (const QSize &size : sizes) {
        for (const auto &[name, life] : {std::pair("nothing", Life::Nothing), std::pair("week", Life::Week), std::pair("year", Life::Year)})
            QTest::addRow("%s at %dx%d", name, size.width(), size.height()) << static_cast<int>(life) << size;
    }
}

void TestStates::everyPageStands()
{
    QFETCH(const int, life);
    QFETCH(const QSize, size);
    failOnWarnings();
    const bool dark = qEnvironmentVariable("SECONDWIND_TOUR_THEME") == u"dark"_s;
    m_app = std::make_unique<AppFixture>(size, dark ? ColorScheme::Dark : ColorScheme::Light);
    m_app->journal.clock().set(LifeEnds);
    if (life == static_cast<int>(Life::Week))
        QVERIFY(liveAWeek(m_app->journal));
    else if (life == static_cast<int>(Life::Year))
        QVERIFY(liveAYear(m_app->journal));
    m_app->restart();
    const QStringList names{u"nothing"_s, u"week"_s, u"year"_s};
    QStringList faults;
    for (const Place &place : Places) {
        open(place);
        QWidget *page = m_app->window->centralWidget();
        picture(names.at(life) + u'-' + place.name);
        for (const QString &fault : cutTexts(page) + sidewaysScrolling(page) + keyboardFaults())
            faults.append(place.name + u": "_s + fault);
    }
    faults.removeDuplicates();
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

QTEST_MAIN(TestStates)
#include "tst_states.moc"
