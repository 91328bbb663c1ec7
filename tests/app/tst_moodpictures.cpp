// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/theme.h"
#include "app/widgets/dayview.h"
#include "app/widgets/monthcalendar.h"
#include "app/widgets/moodchart.h"
#include "app/widgets/yearmap.h"
#include "tests/app/support/appfixture.h"
#include "tests/support/verify.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QPushButton>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using namespace secondwind::test;

class TestMoodPictures final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void aYearHasAllItsDays_data();
    void aYearHasAllItsDays();
    void theWeekStartsWhereTheCountryStartsIt_data();
    void theWeekStartsWhereTheCountryStartsIt();
    void narrowRoomMakesBands();
    void aClickOpensADay();
    void hoveringSaysTheDay();
    void keysMoveInTheYear();
    void theYearEndsAtItsEnds();
    void everyPictureIsOneTabStop();
    void theYearIsMirrored();
    void daysAreSpoken();
    void theSummaryNeedsEnoughDays();
    void yearsOutOfBoundsAreTheNearest();
    void aLeapDayBecomesTheDayBefore();

    void aMonthShowsItsNeighbours();
    void keysGoOnIntoTheNextMonth();
    void buttonsTurnTheMonth();
    void monthsEndWithTheCalendar();
    void aNeighboursDayShowsItsMonth();
    void monthCellsAreLargeEnough_data();
    void monthCellsAreLargeEnough();

    void threeDaysMakeAChart();
    void keysGoFromPointToPoint();
    void shiftGoesToRejections();
    void theChartIsMirrored();
    void aClickOpensAPoint();
    void theChartIsSpoken();
    void theChartSaysWhatItShows();
    void manyPointsAreDrawnOnce();
    void emptyPicturesPaint();

private:
    template<typename T>
    T *put()
    {
        auto *picture = new T(m_window.get());
        picture->setObjectName(u"picture"_s);
        m_column->insertWidget(1, picture);
        picture->setToday(m_today);
        return picture;
    }
    void show(int width, Qt::LayoutDirection direction = Qt::LeftToRight)
    {
        m_window->setLayoutDirection(direction);
        m_window->resize(width, 700);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void focus(QWidget *picture) { picture->setFocus(Qt::TabFocusReason); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { test::press(m_window.get(), key, modifiers); }
    static QList<QAccessibleInterface *> itemsOf(QWidget *picture)
    {
        QList<QAccessibleInterface *> items;
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(picture);
        for (int i = 0; i < list->childCount(); ++i)
            items.append(list->child(i));
        return items;
    }
    static QString nameOf(QAccessibleInterface *item) { return item->text(QAccessible::Name); }

    const QDate m_today{2026, 10, 21};
    Theme m_theme;
    std::unique_ptr<QWidget> m_window;
    QVBoxLayout *m_column = nullptr;
};

void TestMoodPictures::initTestCase()
{
    m_theme.apply(ColorScheme::Light);
}

void TestMoodPictures::init()
{
    failOnWarnings();
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m_window = std::make_unique<QWidget>();
    m_column = new QVBoxLayout(m_window.get());
    for (const auto &name : {u"before"_s, u"after"_s}) {
        auto *field = new QLineEdit(m_window.get());
        field->setObjectName(name);
        m_column->addWidget(field);
    }
    m_column->addStretch();
}

void TestMoodPictures::cleanup()
{
    m_window.reset();
    QLocale::setDefault(QLocale(u"en_GB"_s));
}

void TestMoodPictures::aYearHasAllItsDays_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("days");
    QTest::newRow("ordinary") << 2026 << 365;
    QTest::newRow("leap year") << 2024 << 366;
    QTest::newRow("leap year over 54 weeks") << 2028 << 366;
    QTest::newRow("century without a leap day") << 1900 << 365;
    QTest::newRow("the first") << 1 << 365;
    QTest::newRow("the last") << 9999 << 365;
}

void TestMoodPictures::aYearHasAllItsDays()
{
    QFETCH(const int, year);
    QFETCH(const int, days);
    auto *map = put<YearMap>();
    map->setYear(year);
    for (const int width : {1140, 480, 300}) {
        show(width);
        QCOMPARE(map->partCount(), days);
        QRegion taken;
        for (QDate day(year, 1, 1); day.year() == year; day = day.addDays(1)) {
            const QRect place = map->rectOf(day);
            QVERIFY(place.width() >= 9 && place.width() == place.height());
            QVERIFY2(map->rect().contains(place), qPrintable(day.toString(Qt::ISODate)));
            QVERIFY(!taken.intersects(place));
            taken += place;
            QCOMPARE(map->dayAt(place.center()), day);
            QCOMPARE(map->dayAt(place.bottomRight()), day);
        }
        QVERIFY(!map->grab().isNull());
    }
    QVERIFY(map->rectOf(QDate(year, 1, 1).addDays(-1)).isEmpty());
    QVERIFY(map->rectOf(QDate(year, 12, 31).addDays(1)).isEmpty());
    QVERIFY(map->rectOf(QDate()).isEmpty());
}

void TestMoodPictures::theWeekStartsWhereTheCountryStartsIt_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QDate>("top");
    QTest::newRow("Monday") << u"en_GB"_s << QDate(2026, 3, 2);
    QTest::newRow("Sunday") << u"en_US"_s << QDate(2026, 3, 1);
    QTest::newRow("Saturday") << u"ar_EG"_s << QDate(2026, 3, 7);
}

void TestMoodPictures::theWeekStartsWhereTheCountryStartsIt()
{
    QFETCH(const QString, language);
    QFETCH(const QDate, top);
    QLocale::setDefault(QLocale(language));
    m_window->setLocale(QLocale(language));
    auto *map = put<YearMap>();
    map->setYear(2026);
    auto *calendar = put<MonthCalendar>();
    calendar->setMonth(2026, 3);
    show(1140);
    QVERIFY(map->rectOf(top.addDays(-1)).top() > map->rectOf(top).top());
    for (int i = 1; i < 7; ++i) {
        QCOMPARE(map->rectOf(top.addDays(i)).left(), map->rectOf(top).left());
        QVERIFY(map->rectOf(top.addDays(i)).top() > map->rectOf(top.addDays(i - 1)).top());
        QCOMPARE(calendar->rectOf(top.addDays(i)).top(), calendar->rectOf(top).top());
    }
    QVERIFY(calendar->rectOf(top.addDays(7)).top() > calendar->rectOf(top).top());
    QCOMPARE(calendar->rectOf(top.addDays(7)).left(), calendar->rectOf(top).left());
}

void TestMoodPictures::narrowRoomMakesBands()
{
    auto *map = put<YearMap>();
    map->setYear(2026);
    show(1140);
    QCOMPARE(map->bandCount(), 1);
    const int wide = map->heightForWidth(1100);
    show(480);
    QCOMPARE(map->bandCount(), 2);
    QVERIFY(map->rectOf({2026, 7, 1}).top() > map->rectOf({2026, 6, 30}).bottom() + map->rectOf({2026, 6, 30}).height());
    show(300);
    QCOMPARE(map->bandCount(), 4);
    QVERIFY(map->heightForWidth(280) > map->heightForWidth(460) && map->heightForWidth(460) > wide);
}

void TestMoodPictures::aClickOpensADay()
{
    auto *map = put<YearMap>();
    map->setYear(2026);
    show(1140);
    QSignalSpy spy(map, &YearMap::dayActivated);
    const QDate day(2026, 5, 17);
    QTest::mouseClick(map, Qt::LeftButton, Qt::NoModifier, map->rectOf(day).center());
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.at(0).at(0).toDate(), day);
    QCOMPARE(map->currentDay(), day);
    QTest::mouseClick(map, Qt::RightButton, Qt::NoModifier, map->rectOf(day).center());
    QTest::mouseClick(map, Qt::LeftButton, Qt::NoModifier, QPoint(1, 1));
    QTest::mousePress(map, Qt::LeftButton, Qt::NoModifier, map->rectOf(day).center());
    QTest::mouseRelease(map, Qt::LeftButton, Qt::NoModifier, map->rectOf(day.addDays(30)).center());
    QCOMPARE(spy.size(), 1);
}

void TestMoodPictures::hoveringSaysTheDay()
{
    auto *map = put<YearMap>();
    map->setYear(2026);
    map->setDays({{QDate(2026, 3, 3), 2.5, 2}, {QDate(2026, 3, 4), 0, 3}});
    show(1140);
    QSignalSpy spy(map, &YearMap::dayHovered);
    QTest::mouseMove(map, map->rectOf({2026, 3, 3}).center());
    QTRY_COMPARE(spy.size(), 1);
    QCOMPARE(spy.at(0).at(0).toDate(), QDate(2026, 3, 3));
    QTest::mouseMove(map, QPoint(1, 1));
    QTRY_COMPARE(spy.size(), 2);
    QVERIFY(!spy.at(1).at(0).toDate().isValid());
    QCOMPARE(map->dayText({2026, 3, 3}), u"Tuesday, 3 March 2026: 2 entries, mood low to okay"_s);
    QCOMPARE(map->dayText({2026, 3, 4}), u"Wednesday, 4 March 2026: 3 entries, without a mood"_s);
    QCOMPARE(map->dayText({2026, 3, 5}), u"Thursday, 5 March 2026: no entry"_s);
    QCOMPARE(map->dayText(m_today), u"Today, Wednesday, 21 October 2026: no entry"_s);
    QCOMPARE(map->dayText({2026, 12, 24}), u"Thursday, 24 December 2026: still to come"_s);
}

void TestMoodPictures::keysMoveInTheYear()
{
    auto *map = put<YearMap>();
    map->setYear(2026);
    show(1140);
    QCOMPARE(map->currentDay(), m_today);
    focus(map);
    const auto after = [&](Qt::Key key) {
        press(key);
        return map->currentDay();
    };
    QCOMPARE(after(Qt::Key_Up), QDate(2026, 10, 20));
    QCOMPARE(after(Qt::Key_Left), QDate(2026, 10, 13));
    QCOMPARE(after(Qt::Key_Down), QDate(2026, 10, 14));
    QCOMPARE(after(Qt::Key_Right), QDate(2026, 10, 21));
    QCOMPARE(after(Qt::Key_PageUp), QDate(2026, 9, 21));
    QCOMPARE(after(Qt::Key_PageDown), QDate(2026, 10, 21));
    QCOMPARE(after(Qt::Key_Home), QDate(2026, 1, 1));
    QCOMPARE(after(Qt::Key_End), QDate(2026, 12, 31));
    QSignalSpy spy(map, &YearMap::dayActivated);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space})
        press(key);
    QCOMPARE(spy.size(), 3);
    QCOMPARE(spy.at(2).at(0).toDate(), QDate(2026, 12, 31));
    press(Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(map->currentDay(), QDate(2026, 12, 31));
}

void TestMoodPictures::theYearEndsAtItsEnds()
{
    auto *map = put<YearMap>();
    map->setYear(2026);
    show(1140);
    focus(map);
    press(Qt::Key_End);
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Right, Qt::Key_PageDown})
        press(key);
    QCOMPARE(map->currentDay(), QDate(2026, 12, 31));
    press(Qt::Key_Home);
    for (const Qt::Key key : {Qt::Key_Up, Qt::Key_Left, Qt::Key_PageUp})
        press(key);
    QCOMPARE(map->currentDay(), QDate(2026, 1, 1));
}

void TestMoodPictures::everyPictureIsOneTabStop()
{
    auto *chart = put<MoodChart>();
    chart->setRange(m_today.addDays(-9), m_today);
    chart->setPoints({{m_today, 2, 1}, {m_today.addDays(-1), 3, 1}, {m_today.addDays(-2), 3, 1}});
    auto *map = put<YearMap>();
    map->setObjectName(u"map"_s);
    put<MonthCalendar>();
    show(700);
    QStringList way;
    visible<QLineEdit>(m_window.get(), u"before"_s)->setFocus(Qt::TabFocusReason);
    for (int i = 0; i < 7; ++i) {
        way.append(focused(m_window.get())->objectName());
        press(Qt::Key_Tab);
    }
    QCOMPARE(way, (QStringList{u"before"_s, u"after"_s, u"picture"_s, u"map"_s, u"monthBeforeButton"_s, u"monthAfterButton"_s, u"monthGrid"_s}));
}

void TestMoodPictures::theYearIsMirrored()
{
    auto *map = put<YearMap>();
    map->setYear(2026);
    show(1140, Qt::RightToLeft);
    QVERIFY(map->rectOf({2026, 1, 1}).left() > map->rectOf({2026, 12, 31}).left());
    QCOMPARE(map->dayAt(map->rectOf({2026, 4, 2}).center()), QDate(2026, 4, 2));
    focus(map);
    press(Qt::Key_Left); // where time goes on
    QCOMPARE(map->currentDay(), m_today.addDays(7));
    press(Qt::Key_Down);
    QCOMPARE(map->currentDay(), m_today.addDays(8));
    QVERIFY(!map->grab().isNull());
}

void TestMoodPictures::daysAreSpoken()
{
    auto *map = put<YearMap>();
    map->setYear(2026);
    map->setDays({{QDate(2026, 10, 20), 4, 2}});
    show(1140);
    focus(map);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(map);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(nameOf(list), u"Moods of the year 2026"_s);
    QCOMPARE(list->text(QAccessible::Description), map->summary());
    QCOMPARE(list->childCount(), 365);
    press(Qt::Key_Up);
    QAccessibleInterface *day = list->focusChild();
    QVERIFY(day);
    QCOMPARE(day->role(), QAccessible::ListItem);
    QCOMPARE(nameOf(day), u"Tuesday, 20 October 2026: 2 entries, mood good"_s);
    QVERIFY(day->state().focused && day->state().selected);
    QCOMPARE(list->indexOfChild(day), QDate(2026, 1, 1).daysTo({2026, 10, 20}));
    QCOMPARE(day->parent(), list);
    const QPoint middle = day->rect().center();
    QCOMPARE(map->mapFromGlobal(middle), map->rectOf({2026, 10, 20}).center());
    QCOMPARE(list->childAt(middle.x(), middle.y()), day);
    QVERIFY(!list->child(0)->state().selected);
    QVERIFY(!list->child(365));
    QSignalSpy spy(map, &YearMap::dayActivated);
    list->child(0)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(spy.value(0).value(0).toDate(), QDate(2026, 1, 1));
    QAccessibleInterface *last = list->child(364);
    map->setYear(2024);
    QCOMPARE(list->childCount(), 366);
    QCOMPARE(nameOf(last), u"Monday, 30 December 2024: no entry"_s);
    for (QAccessibleInterface *item : itemsOf(map))
        QVERIFY(!nameOf(item).isEmpty());
}

void TestMoodPictures::theSummaryNeedsEnoughDays()
{
    auto *map = put<YearMap>();
    map->setYear(2026);
    QCOMPARE(map->summary(), u"Nothing is written in 2026 yet."_s);
    QList<DayMood> days{{QDate(2025, 2, 1), 5, 1}};
    for (int i = 1; i <= 5; ++i) {
        days.append({QDate(2026, 2, i), 2, 1});
        if (i < 5)
            days.append({QDate(2026, 6, i), 4, 1});
    }
    map->setDays(days);
    QCOMPARE(map->summary(), u"9 days with an entry in 2026. Most often the mood was low. Not enough yet to compare months; that takes 10 days with a mood."_s);
    days.append({QDate(2026, 6, 5), 4, 1});
    map->setDays(days);
    QCOMPARE(map->summary(), u"10 days with an entry in 2026. Most often the mood was low or good. The mood was best in June and lowest in February."_s);
    QCOMPARE(map->accessibleDescription(), map->summary());
}

void TestMoodPictures::yearsOutOfBoundsAreTheNearest()
{
    auto *map = put<YearMap>();
    map->setYear(0);
    QCOMPARE(map->year(), 1);
    map->setYear(-44);
    QCOMPARE(map->year(), 1);
    map->setYear(10000);
    QCOMPARE(map->year(), 9999);
    QCOMPARE(map->currentDay().year(), 9999);
    map->setCurrentDay({2026, 1, 1});
    QCOMPARE(map->currentDay().year(), 9999);
}

void TestMoodPictures::aLeapDayBecomesTheDayBefore()
{
    auto *map = put<YearMap>();
    map->setYear(2024);
    map->setCurrentDay({2024, 2, 29});
    map->setYear(2025);
    QCOMPARE(map->currentDay(), QDate(2025, 2, 28));
}

void TestMoodPictures::aMonthShowsItsNeighbours()
{
    auto *calendar = put<MonthCalendar>();
    calendar->setMonth(2026, 2);
    show(480);
    QCOMPARE(visible<QLabel>(m_window.get(), u"monthTitle"_s)->text(), u"February 2026"_s);
    QVERIFY(!calendar->rectOf({2026, 1, 26}).isEmpty());
    QVERIFY(calendar->rectOf({2026, 1, 25}).isEmpty());
    QVERIFY(!calendar->rectOf({2026, 3, 8}).isEmpty());
    QVERIFY(calendar->rectOf({2026, 3, 9}).isEmpty());
    QCOMPARE(calendar->grid()->partCount(), 28);
    calendar->setDays({{QDate(2026, 2, 3), 3, 1}, {QDate(2026, 2, 3), 4, 1}, {QDate(2026, 2, 9), 0, 1}, {QDate(2026, 3, 1), 3, 1}});
    QCOMPARE(calendar->summary(), u"2 days with an entry in February 2026."_s);
}

void TestMoodPictures::keysGoOnIntoTheNextMonth()
{
    auto *calendar = put<MonthCalendar>();
    calendar->setCurrentDay({2026, 1, 31});
    show(480);
    focus(calendar->grid());
    QSignalSpy spy(calendar, &MonthCalendar::monthChanged);
    const auto after = [&](Qt::Key key) {
        press(key);
        return calendar->currentDay();
    };
    QCOMPARE(after(Qt::Key_Right), QDate(2026, 2, 1));
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.at(0), (QVariantList{2026, 2}));
    QCOMPARE(calendar->month(), 2);
    QCOMPARE(after(Qt::Key_Up), QDate(2026, 1, 25));
    QCOMPARE(after(Qt::Key_Down), QDate(2026, 2, 1));
    QCOMPARE(after(Qt::Key_Left), QDate(2026, 1, 31));
    QCOMPARE(after(Qt::Key_PageDown), QDate(2026, 2, 28));
    QCOMPARE(after(Qt::Key_Home), QDate(2026, 2, 1));
    QCOMPARE(after(Qt::Key_End), QDate(2026, 2, 28));
    QCOMPARE(focused(m_window.get())->objectName(), u"monthGrid"_s);
    m_window->setLayoutDirection(Qt::RightToLeft);
    QCOMPARE(after(Qt::Key_Left), QDate(2026, 3, 1));
}

void TestMoodPictures::buttonsTurnTheMonth()
{
    auto *calendar = put<MonthCalendar>();
    calendar->setCurrentDay({2026, 12, 31});
    show(480);
    auto *before = visible<QPushButton>(m_window.get(), u"monthBeforeButton"_s);
    auto *after = visible<QPushButton>(m_window.get(), u"monthAfterButton"_s);
    QCOMPARE(before->accessibleName(), u"Previous month, November 2026"_s);
    QCOMPARE(after->accessibleName(), u"Next month, January 2027"_s);
    QTest::mouseClick(after, Qt::LeftButton);
    QCOMPARE(calendar->year(), 2027);
    QCOMPARE(calendar->month(), 1);
    QTest::mouseClick(after, Qt::LeftButton);
    QCOMPARE(calendar->currentDay(), QDate(2027, 2, 28));
    QTest::mouseClick(before, Qt::LeftButton);
    QTest::mouseClick(before, Qt::LeftButton);
    QCOMPARE(calendar->month(), 12);
    QVERIFY(before->x() < after->x());
    m_window->setLayoutDirection(Qt::RightToLeft);
    QTRY_VERIFY(before->x() > after->x());
}

void TestMoodPictures::monthsEndWithTheCalendar()
{
    auto *calendar = put<MonthCalendar>();
    show(480);
    calendar->setMonth(0, 0);
    QCOMPARE(calendar->year(), 1);
    QCOMPARE(calendar->month(), 1);
    QVERIFY(!visible<QPushButton>(m_window.get(), u"monthBeforeButton"_s)->isEnabled());
    focus(calendar->grid());
    press(Qt::Key_Home);
    press(Qt::Key_Left);
    QCOMPARE(calendar->currentDay(), QDate(1, 1, 1));
    QVERIFY(!calendar->grab().isNull());
    calendar->setMonth(9999, 12);
    QVERIFY(!visible<QPushButton>(m_window.get(), u"monthAfterButton"_s)->isEnabled());
    press(Qt::Key_End);
    press(Qt::Key_Right);
    QCOMPARE(calendar->currentDay(), QDate(9999, 12, 31));
    QVERIFY(!calendar->grab().isNull());
}

void TestMoodPictures::aNeighboursDayShowsItsMonth()
{
    auto *calendar = put<MonthCalendar>();
    calendar->setMonth(2026, 2);
    show(480);
    QSignalSpy activated(calendar, &MonthCalendar::dayActivated);
    QTest::mouseClick(calendar->grid(), Qt::LeftButton, Qt::NoModifier, calendar->grid()->rectOf({2026, 3, 4}).center());
    QCOMPARE(activated.value(0).value(0).toDate(), QDate(2026, 3, 4));
    QCOMPARE(calendar->month(), 3);
    QCOMPARE(calendar->currentDay(), QDate(2026, 3, 4));
}

void TestMoodPictures::monthCellsAreLargeEnough_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("narrow") << 290;
    QTest::newRow("middle") << 480;
    QTest::newRow("wide") << 1140;
}

void TestMoodPictures::monthCellsAreLargeEnough()
{
    QFETCH(const int, width);
    auto *calendar = put<MonthCalendar>();
    calendar->setMonth(2026, 8); // six weeks
    show(width);
    for (QDate day(2026, 8, 1); day.month() == 8; day = day.addDays(1)) {
        const QRect place = calendar->rectOf(day);
        QVERIFY2(place.width() >= 32 && place.height() >= 32 && place.width() <= 84, qPrintable(day.toString(Qt::ISODate)));
        QVERIFY(calendar->rect().contains(place));
    }
}

void TestMoodPictures::threeDaysMakeAChart()
{
    auto *chart = put<MoodChart>();
    chart->setRange(m_today.addDays(-29), m_today);
    show(700);
    QVERIFY(!chart->hasEnough());
    QCOMPARE(chart->summary(), u"No mood is noted in this time yet."_s);
    QCOMPARE(chart->focusPolicy(), Qt::NoFocus);
    QCOMPARE(chart->partCount(), 0);
    QList<DayMood> days{{m_today, 2, 1}, {m_today.addDays(-1), 0, 1}, {m_today.addDays(-40), 4, 1}, {m_today.addDays(-3), 4, 1}};
    chart->setPoints(days);
    QVERIFY(!chart->hasEnough()); // one is out of the range, one has no mood
    QCOMPARE(chart->summary(), u"2 days with a mood so far. From the third on they are drawn here."_s);
    days.append({m_today.addDays(-2), 3, 1});
    chart->setPoints(days);
    QVERIFY(chart->hasEnough());
    QCOMPARE(chart->partCount(), 3);
    QCOMPARE(chart->focusPolicy(), Qt::StrongFocus);
    QCOMPARE(chart->accessibleDescription(), chart->summary());
    QVERIFY(chart->heightForWidth(700) > 150);
}

void TestMoodPictures::keysGoFromPointToPoint()
{
    auto *chart = put<MoodChart>();
    chart->setRange(m_today.addDays(-29), m_today);
    chart->setPoints({{m_today.addDays(-20), 2, 1}, {m_today.addDays(-3), 3, 2}, {m_today, 4, 1}});
    show(700);
    focus(chart);
    QCOMPARE(chart->currentPart(), 2);
    press(Qt::Key_Left);
    QCOMPARE(chart->currentText(), u"Sunday, 18 October 2026: 2 entries, mood okay"_s);
    press(Qt::Key_Left);
    press(Qt::Key_Left);
    QCOMPARE(chart->currentPart(), 0);
    press(Qt::Key_End);
    press(Qt::Key_Right);
    QCOMPARE(chart->currentPart(), 2);
    press(Qt::Key_Home);
    QSignalSpy spy(chart, &MoodChart::dayActivated);
    press(Qt::Key_Return);
    QCOMPARE(spy.value(0).value(0).toDate(), m_today.addDays(-20));
    QVERIFY(!chart->grab().isNull());
}

void TestMoodPictures::shiftGoesToRejections()
{
    auto *chart = put<MoodChart>();
    chart->setRange(m_today.addDays(-29), m_today);
    chart->setPoints({{m_today.addDays(-20), 2, 1}, {m_today.addDays(-3), 3, 2}, {m_today, 4, 1}});
    chart->setRejections({{m_today.addDays(-3), u"Northwind, Data analyst"_s}, {m_today.addDays(-10), u"Contoso"_s},
                          {m_today.addDays(-10), u"Fabrikam"_s}, {m_today.addDays(-60), u"Long ago"_s}});
    show(700);
    focus(chart);
    press(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(chart->currentText(), u"Rejection: Northwind, Data analyst, Sunday, 18 October 2026"_s);
    press(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(chart->currentText(), u"Rejection: Contoso, Sunday, 11 October 2026\nRejection: Fabrikam, Sunday, 11 October 2026"_s);
    press(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(chart->currentPart(), 3); // there is none before it
    press(Qt::Key_Left);
    QCOMPARE(chart->currentPart(), 0);
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Right, Qt::ShiftModifier);
    QSignalSpy spy(chart, &MoodChart::dayActivated);
    press(Qt::Key_Space);
    QCOMPARE(spy.value(0).value(0).toDate(), m_today.addDays(-3));
    press(Qt::Key_Right); // the point of the same day
    QCOMPARE(chart->currentPart(), 1);
    QVERIFY(chart->rejectionRect(m_today.addDays(-60)).isEmpty());
    QVERIFY(!chart->grab().isNull());
}

void TestMoodPictures::theChartIsMirrored()
{
    auto *chart = put<MoodChart>();
    chart->setRange(m_today.addDays(-29), m_today);
    chart->setPoints({{m_today.addDays(-20), 2, 1}, {m_today.addDays(-3), 3, 2}, {m_today, 4, 1}});
    show(700, Qt::RightToLeft);
    QVERIFY(chart->rectOf(m_today).left() < chart->rectOf(m_today.addDays(-20)).left());
    QVERIFY(chart->rectOf(m_today).top() < chart->rectOf(m_today.addDays(-20)).top());
    focus(chart);
    press(Qt::Key_Right); // back in time
    QCOMPARE(chart->currentPart(), 1);
    QVERIFY(!chart->grab().isNull());
}

void TestMoodPictures::aClickOpensAPoint()
{
    auto *chart = put<MoodChart>();
    chart->setRange(m_today.addDays(-29), m_today);
    chart->setPoints({{m_today.addDays(-20), 2, 1}, {m_today.addDays(-3), 3, 2}, {m_today, 4, 1}});
    chart->setRejections({{m_today.addDays(-10), u"Contoso"_s}});
    show(700);
    QSignalSpy spy(chart, &MoodChart::dayActivated);
    QTest::mouseClick(chart, Qt::LeftButton, Qt::NoModifier, chart->rectOf(m_today.addDays(-20)).center() + QPoint(3, 3));
    QTest::mouseClick(chart, Qt::LeftButton, Qt::NoModifier, chart->rejectionRect(m_today.addDays(-10)).center());
    QTest::mouseClick(chart, Qt::LeftButton, Qt::NoModifier, chart->rectOf(m_today.addDays(-20)).center() + QPoint(40, 0));
    QCOMPARE(spy.size(), 2);
    QCOMPARE(spy.at(0).at(0).toDate(), m_today.addDays(-20));
    QCOMPARE(spy.at(1).at(0).toDate(), m_today.addDays(-10));
}

void TestMoodPictures::theChartIsSpoken()
{
    auto *chart = put<MoodChart>();
    chart->setRange(m_today.addDays(-29), m_today);
    chart->setPoints({{m_today.addDays(-20), 2, 2}, {m_today.addDays(-3), 3, 2}, {m_today, 4, 2}});
    chart->setRejections({{m_today.addDays(-10), u"Contoso"_s}});
    show(700);
    focus(chart);
    QStringList names;
    for (QAccessibleInterface *item : itemsOf(chart))
        names.append(nameOf(item));
    QCOMPARE(names, (QStringList{u"Thursday, 1 October 2026: 2 entries, mood low"_s, u"Sunday, 18 October 2026: 2 entries, mood okay"_s,
                                 u"Today, Wednesday, 21 October 2026: 2 entries, mood good"_s, u"Rejection: Contoso, Sunday, 11 October 2026"_s}));
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(chart);
    QCOMPARE(nameOf(list), u"Moods over time"_s);
    QCOMPARE(nameOf(list->focusChild()), names.at(2));
    QAccessibleInterface *rejection = list->child(3);
    chart->setPoints({});
    QVERIFY(!rejection->isValid());
    QVERIFY(rejection->text(QAccessible::Name).isEmpty());
    QCOMPARE(list->childCount(), 0);
}

void TestMoodPictures::theChartSaysWhatItShows()
{
    auto *chart = put<MoodChart>();
    chart->setRange(m_today.addDays(-89), m_today);
    QList<DayMood> days;
    for (int i = 0; i < 5; ++i)
        days.append({m_today.addDays(-i), 4, 1});
    for (int i = 0; i < 6; ++i)
        days.append({m_today.addDays(-40 - i), 2, 1});
    chart->setPoints(days);
    QCOMPARE(chart->summary(), u"11 days with a mood, from Sunday, 6 September 2026 to Wednesday, 21 October 2026. Usually the mood was low. "
                               "On average it was higher in the last 30 days than in the 30 before."_s);
    days.removeLast();
    days.removeLast();
    chart->setPoints(days);
    QVERIFY(!chart->summary().contains(u"30"_s));
}

void TestMoodPictures::manyPointsAreDrawnOnce()
{
    auto *chart = put<MoodChart>();
    QList<DayMood> days;
    for (int i = 0; i < 5000; ++i)
        days.append({m_today.addDays(-i), 1 + i % 17 / 4.0, 1});
    chart->setRange(m_today.addDays(-4999), m_today);
    chart->setPoints(days);
    show(1140);
    const QImage first = chart->grab().toImage();
    QCOMPARE(chart->grab().toImage(), first);
    chart->setPoints(days.first(100));
    QVERIFY(chart->grab().toImage() != first);
}

void TestMoodPictures::emptyPicturesPaint()
{
    for (QWidget *picture : QList<QWidget *>{put<YearMap>(), put<MonthCalendar>(), put<MoodChart>()}) {
        show(480);
        QVERIFY(!picture->grab().isNull());
        picture->resize(1, 1);
        QVERIFY(!picture->grab().isNull());
    }
    auto *chart = put<MoodChart>();
    chart->setRange({1, 1, 1}, {9999, 12, 31});
    chart->setPoints({{QDate(1, 1, 1), 1, 2}, {QDate(2026, 1, 1), 3, 2}, {QDate(9999, 12, 31), 5, 2}});
    QVERIFY(!chart->grab().isNull());
    chart->setRange(m_today, m_today.addDays(-5)); // the wrong way round
    QCOMPARE(chart->from(), m_today.addDays(-5));
    chart->setRange({}, m_today); // no range
    QCOMPARE(chart->from(), m_today.addDays(-5));
}

QTEST_MAIN(TestMoodPictures)

#include "tst_moodpictures.moc"
