// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/theme.h"
#include "app/widgets/sorter.h"
#include "tests/app/support/appfixture.h"
#include "tests/support/verify.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using namespace secondwind::test;

using Sorted = QHash<QString, QString>;

class TestSorter final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void keysSortAndTheFocusGoesOnToTheNext();
    void keysTakeBack_data();
    void keysTakeBack();
    void aHeldKeySortsOneStatement();
    void keysWithoutAPlaceDoNothing();
    void allStatementsAreOneTabStop_data();
    void allStatementsAreOneTabStop();
    void arrowsReachEveryStatement();
    void upAndDownCrossThePlaces();
    void spaceLeadsToTheButtons();
    void clicksSort();
    void aClickedButtonTakesBack();
    void aDropSorts();
    void aDropOnTheListTakesBack();
    void foreignDropsAreRefused();
    void setSortedEmitsNothing();
    void anUnknownPlaceIsNone();
    void namesSayWhereStatementsLie();
    void movesAreSaid();
    void nothingIsCut_data();
    void nothingIsCut();
    void buttonsStayWhereTheyAre();

private:
    [[nodiscard]] QAbstractButton *tile(const QString &id) const { return visible<QAbstractButton>(m_window.get(), "sorterTile-"_L1 + id); }
    [[nodiscard]] QAbstractButton *chip(const QString &id) const { return visible<QAbstractButton>(m_window.get(), "chip-"_L1 + id); }
    [[nodiscard]] QWidget *place(const QString &id) const { return visible<QWidget>(m_window.get(), "sorterPlace-"_L1 + id); }
    [[nodiscard]] QWidget *unsorted() const { return visible<QWidget>(m_window.get(), u"sorterUnsorted"_s); }
    [[nodiscard]] QString onTop() const { return visible<QLabel>(m_window.get(), u"sorterText"_s)->text(); }
    [[nodiscard]] QString focusName() const { return focused(m_window.get())->objectName(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { test::press(m_window.get(), key, modifiers); }
    void focusTile(const QString &id) { tile(id)->setFocus(Qt::TabFocusReason); }
    void fill();
    bool drop(const QString &id, QWidget *target);

    Theme m_theme;
    std::unique_ptr<QWidget> m_window;
    Sorter *m_sorter = nullptr;
};

void TestSorter::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m_theme.apply(ColorScheme::Light);
}

void TestSorter::init()
{
    failOnWarnings();
    m_window = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(m_window.get());
    auto *before = new QLineEdit(m_window.get());
    before->setObjectName(u"before"_s);
    auto *field = new QWidget(m_window.get()); // as a page has it
    auto *inner = new QVBoxLayout(field);
    inner->setContentsMargins(0, 0, 0, 0);
    m_sorter = new Sorter(field);
    m_sorter->setObjectName(u"sorter"_s);
    inner->addWidget(m_sorter);
    fill();
    field->setFocusProxy(m_sorter);
    auto *after = new QLineEdit(m_window.get());
    after->setObjectName(u"after"_s);
    column->addWidget(before);
    column->addWidget(field);
    column->addStretch();
    column->addWidget(after);
    m_window->resize(700, 760);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestSorter::cleanup()
{
    m_window.reset();
}

void TestSorter::fill()
{
    m_sorter->setBuckets({{u"in"_s, u"In my hands"_s, {}},
                          {u"partly"_s, u"Partly"_s, {}},
                          {u"not"_s, u"Not in my hands"_s, {}}});
    m_sorter->setItems({{u"budget"_s, u"The budget"_s, u"Money for a post can vanish between the ad and the offer."_s},
                        {u"timing"_s, u"Timing"_s, u"They may have been close to signing with someone."_s},
                        {u"filter"_s, u"An automatic filter"_s, {}},
                        {u"pile"_s, u"The size of the pile"_s, u"When hundreds apply, some good applications are never opened."_s}});
}

// What a platform's drag and drop sends when a statement is let go over the middle of a widget.
bool TestSorter::drop(const QString &id, QWidget *target)
{
    QMimeData carried;
    carried.setData(QString::fromLatin1(Sorter::MimeType), id.toUtf8());
    const QPoint middle = target->rect().center();
    QDragEnterEvent enter(middle, Qt::MoveAction, &carried, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    if (!enter.isAccepted())
        return false;
    QDragMoveEvent move(middle, Qt::MoveAction, &carried, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &move);
    if (!move.isAccepted())
        return false;
    QDropEvent let(middle, Qt::MoveAction, &carried, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &let);
    return let.isAccepted();
}

void TestSorter::keysSortAndTheFocusGoesOnToTheNext()
{
    QSignalSpy spy(m_sorter, &Sorter::sorted);
    focusTile(u"timing"_s);
    QCOMPARE(onTop(), u"Timing"_s);
    press(Qt::Key_2);
    QCOMPARE(m_sorter->buckets(), (Sorted{{u"timing"_s, u"partly"_s}}));
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.at(0), (QVariantList{u"timing"_s, u"partly"_s}));
    QCOMPARE(tile(u"timing"_s)->parentWidget(), place(u"partly"_s));
    QCOMPARE(focusName(), u"sorterTile-filter"_s);
    press(Qt::Key_3);
    press(Qt::Key_3, Qt::KeypadModifier);
    // After the last one it goes round to the first that was left out.
    QCOMPARE(focusName(), u"sorterTile-budget"_s);
    press(Qt::Key_1, Qt::ShiftModifier);
    QCOMPARE(m_sorter->buckets(), (Sorted{{u"timing"_s, u"partly"_s}, {u"filter"_s, u"not"_s}, {u"pile"_s, u"not"_s}, {u"budget"_s, u"in"_s}}));
    QCOMPARE(focusName(), u"sorterTile-budget"_s); // none is left; it stays
    press(Qt::Key_3);
    QCOMPARE(m_sorter->buckets().value(u"budget"_s), u"not"_s);
    QCOMPARE(focusName(), u"sorterTile-budget"_s); // and so it does on the way between places
    QCOMPARE(spy.size(), 5);
    press(Qt::Key_3);
    QCOMPARE(spy.size(), 5); // it lies there already
}

void TestSorter::keysTakeBack_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("0") << Qt::Key_0;
    QTest::newRow("Backspace") << Qt::Key_Backspace;
    QTest::newRow("Delete") << Qt::Key_Delete;
}

void TestSorter::keysTakeBack()
{
    QFETCH(const Qt::Key, key);
    m_sorter->setSorted({{u"budget"_s, u"in"_s}, {u"pile"_s, u"not"_s}});
    QSignalSpy spy(m_sorter, &Sorter::sorted);
    focusTile(u"budget"_s);
    press(key);
    QCOMPARE(m_sorter->buckets(), (Sorted{{u"pile"_s, u"not"_s}}));
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.at(0), (QVariantList{u"budget"_s, QString()}));
    QCOMPARE(tile(u"budget"_s)->parentWidget(), unsorted());
    QCOMPARE(focusName(), u"sorterTile-budget"_s);
    press(key);
    QCOMPARE(spy.size(), 1);
}

void TestSorter::aHeldKeySortsOneStatement()
{
    focusTile(u"budget"_s);
    press(Qt::Key_1);
    for (int i = 0; i < 5; ++i) {
        QKeyEvent again(QEvent::KeyPress, Qt::Key_1, Qt::NoModifier, u"1"_s, true);
        QApplication::sendEvent(focused(m_window.get()), &again);
    }
    QCOMPARE(m_sorter->buckets(), (Sorted{{u"budget"_s, u"in"_s}}));
}

void TestSorter::keysWithoutAPlaceDoNothing()
{
    focusTile(u"budget"_s);
    press(Qt::Key_4);
    press(Qt::Key_9);
    press(Qt::Key_1, Qt::ControlModifier);
    press(Qt::Key_1, Qt::AltModifier);
    QVERIFY(m_sorter->buckets().isEmpty());
}

void TestSorter::allStatementsAreOneTabStop_data()
{
    QTest::addColumn<QString>("current");
    QTest::newRow("where it starts") << QString();
    QTest::newRow("the last one") << u"pile"_s;
    QTest::newRow("one in a place") << u"budget"_s;
}

void TestSorter::allStatementsAreOneTabStop()
{
    QFETCH(const QString, current);
    m_sorter->setSorted({{u"budget"_s, u"in"_s}});
    if (!current.isEmpty())
        focusTile(current);
    const QString stop = current.isEmpty() ? u"sorterTile-budget"_s : "sorterTile-"_L1 + current;
    const QStringList way{u"before"_s, stop, u"chip-in"_s, u"after"_s};
    visible<QLineEdit>(m_window.get(), u"before"_s)->setFocus(Qt::TabFocusReason);
    QStringList forward{focusName()};
    for (int i = 0; i < 3; ++i) {
        press(Qt::Key_Tab);
        forward.append(focusName());
    }
    QStringList back{focusName()};
    for (int i = 0; i < 3; ++i) {
        press(Qt::Key_Backtab);
        back.prepend(focusName());
    }
    QCOMPARE(forward, way);
    QCOMPARE(back, way);
    m_sorter->setFocus(Qt::OtherFocusReason); // as a page does that starts here
    QCOMPARE(focusName(), stop);
}

void TestSorter::arrowsReachEveryStatement()
{
    m_sorter->setSorted({{u"budget"_s, u"not"_s}, {u"filter"_s, u"in"_s}});
    focusTile(u"timing"_s);
    QStringList seen;
    for (int i = 0; i < 5; ++i) {
        seen.append(focusName());
        press(Qt::Key_Right);
    }
    QCOMPARE(seen, (QStringList{u"sorterTile-timing"_s, u"sorterTile-pile"_s, u"sorterTile-filter"_s, u"sorterTile-budget"_s, u"sorterTile-timing"_s}));
    press(Qt::Key_End);
    QCOMPARE(focusName(), u"sorterTile-budget"_s);
    press(Qt::Key_Left);
    QCOMPARE(focusName(), u"sorterTile-filter"_s);
    press(Qt::Key_Home);
    QCOMPARE(focusName(), u"sorterTile-timing"_s);
    QCOMPARE(onTop(), u"Timing"_s);
}

void TestSorter::upAndDownCrossThePlaces()
{
    m_sorter->setSorted({{u"budget"_s, u"not"_s}, {u"filter"_s, u"in"_s}, {u"pile"_s, u"in"_s}});
    QTRY_VERIFY(place(u"in"_s)->y() > unsorted()->y());
    focusTile(u"timing"_s);
    press(Qt::Key_Down);
    QCOMPARE(focusName(), u"sorterTile-filter"_s);
    press(Qt::Key_Down);
    QCOMPARE(focusName(), u"sorterTile-pile"_s);
    press(Qt::Key_Up);
    QCOMPARE(focusName(), u"sorterTile-filter"_s);
    press(Qt::Key_Up);
    QCOMPARE(focusName(), u"sorterTile-timing"_s);
    press(Qt::Key_Up);
    QCOMPARE(focusName(), u"sorterTile-timing"_s); // nothing is above it
}

void TestSorter::spaceLeadsToTheButtons()
{
    focusTile(u"pile"_s);
    press(Qt::Key_Space);
    QCOMPARE(focusName(), u"chip-in"_s);
    press(Qt::Key_Right);
    press(Qt::Key_Space);
    QCOMPARE(m_sorter->buckets(), (Sorted{{u"pile"_s, u"partly"_s}}));
    QCOMPARE(focusName(), u"chip-partly"_s); // ready for the next one
    QCOMPARE(onTop(), u"The budget"_s);
    QVERIFY(!chip(u"partly"_s)->isChecked());
    press(Qt::Key_1); // the keys work from here too
    QCOMPARE(m_sorter->buckets().value(u"budget"_s), u"in"_s);
}

void TestSorter::clicksSort()
{
    QSignalSpy spy(m_sorter, &Sorter::sorted);
    QTest::mouseClick(tile(u"filter"_s), Qt::LeftButton);
    QCOMPARE(onTop(), u"An automatic filter"_s);
    QTest::mouseClick(chip(u"not"_s), Qt::LeftButton);
    QCOMPARE(m_sorter->buckets(), (Sorted{{u"filter"_s, u"not"_s}}));
    QCOMPARE(onTop(), u"The size of the pile"_s);
    QTest::mouseClick(chip(u"not"_s), Qt::LeftButton);
    QCOMPARE(m_sorter->buckets(), (Sorted{{u"filter"_s, u"not"_s}, {u"pile"_s, u"not"_s}}));
    QCOMPARE(spy.size(), 2);
}

void TestSorter::aClickedButtonTakesBack()
{
    m_sorter->setSorted({{u"filter"_s, u"not"_s}});
    QTest::mouseClick(tile(u"filter"_s), Qt::LeftButton);
    QVERIFY(chip(u"not"_s)->isChecked());
    QTest::mouseClick(chip(u"not"_s), Qt::LeftButton);
    QVERIFY(m_sorter->buckets().isEmpty());
    QCOMPARE(tile(u"filter"_s)->parentWidget(), unsorted());
}

void TestSorter::aDropSorts()
{
    QSignalSpy spy(m_sorter, &Sorter::sorted);
    QVERIFY(drop(u"pile"_s, place(u"partly"_s)));
    QCOMPARE(m_sorter->buckets(), (Sorted{{u"pile"_s, u"partly"_s}}));
    QVERIFY(drop(u"pile"_s, place(u"in"_s)));
    QCOMPARE(m_sorter->buckets(), (Sorted{{u"pile"_s, u"in"_s}}));
    QCOMPARE(spy.size(), 2);
    QVERIFY(drop(u"pile"_s, place(u"in"_s)));
    QCOMPARE(spy.size(), 2); // where it lay
}

void TestSorter::aDropOnTheListTakesBack()
{
    m_sorter->setSorted({{u"pile"_s, u"in"_s}});
    QSignalSpy spy(m_sorter, &Sorter::sorted);
    QVERIFY(drop(u"pile"_s, unsorted()));
    QVERIFY(m_sorter->buckets().isEmpty());
    QCOMPARE(spy.value(0), (QVariantList{u"pile"_s, QString()}));
}

void TestSorter::foreignDropsAreRefused()
{
    QVERIFY(!drop(u"from another list"_s, place(u"in"_s)));
    QMimeData text;
    text.setText(u"pile"_s);
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(place(u"in"_s), &enter);
    QVERIFY(!enter.isAccepted());
    QVERIFY(m_sorter->buckets().isEmpty());
}

void TestSorter::setSortedEmitsNothing()
{
    QSignalSpy spy(m_sorter, &Sorter::sorted);
    const Sorted given{{u"budget"_s, u"in"_s}, {u"timing"_s, u"not"_s}};
    m_sorter->setSorted(given);
    QCOMPARE(m_sorter->buckets(), given);
    QCOMPARE(tile(u"timing"_s)->parentWidget(), place(u"not"_s));
    m_sorter->setSorted({});
    QCOMPARE(tile(u"timing"_s)->parentWidget(), unsorted());
    QCOMPARE(spy.size(), 0);
}

void TestSorter::anUnknownPlaceIsNone()
{
    m_sorter->setSorted({{u"budget"_s, u"in"_s}});
    m_sorter->setSorted({{u"budget"_s, u"a place of an older script"_s}});
    QCOMPARE(tile(u"budget"_s)->parentWidget(), unsorted());
    QCOMPARE(tile(u"budget"_s)->accessibleName(), u"The budget, not sorted"_s);
}

void TestSorter::namesSayWhereStatementsLie()
{
    m_sorter->setSorted({{u"budget"_s, u"not"_s}});
    const auto nameOf = [](QWidget *widget) {
        return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
    };
    QCOMPARE(nameOf(tile(u"budget"_s)), u"The budget, in “Not in my hands”"_s);
    QCOMPARE(nameOf(tile(u"pile"_s)), u"The size of the pile, not sorted"_s);
    QCOMPARE(nameOf(place(u"not"_s)), u"Not in my hands: 1"_s);
    QCOMPARE(nameOf(unsorted()), u"Not sorted: 3"_s);
    focusTile(u"pile"_s);
    const QAccessibleInterface *pile = QAccessible::queryAccessibleInterface(tile(u"pile"_s));
    QCOMPARE(pile->role(), QAccessible::ListItem);
    QVERIFY(pile->state().selected);
    QVERIFY(!QAccessible::queryAccessibleInterface(tile(u"budget"_s))->state().selected);
    QCOMPARE(QAccessible::queryAccessibleInterface(place(u"not"_s))->role(), QAccessible::List);
    QCOMPARE(chip(u"in"_s)->accessibleName(), u"The size of the pile: In my hands"_s);
}

void TestSorter::movesAreSaid()
{
    auto *said = visible<QLabel>(m_window.get(), u"sorterSaid"_s);
    focusTile(u"budget"_s);
    press(Qt::Key_2);
    QCOMPARE(said->text(), u"The budget: now in “Partly”."_s);
    QCOMPARE(said->accessibleName(), said->text());
    tile(u"budget"_s)->setFocus(Qt::TabFocusReason);
    press(Qt::Key_0);
    QCOMPARE(said->accessibleName(), u"The budget: not sorted any more."_s);
}

void TestSorter::nothingIsCut_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("wide") << 664;
    QTest::newRow("narrow") << 504;
    QTest::newRow("very narrow") << 340;
}

// Every word is inside its tile, every tile inside its place, no two on top of each other.
void TestSorter::nothingIsCut()
{
    QFETCH(const int, width);
    const QString lengthy = u"Somebody in the team who had promised the place to a former colleague a long time before anybody wrote the advertisement, and never said so"_s;
    const QString unbroken = u"Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüsselanhängerverwaltung"_s;
    m_sorter->setItems({{u"lengthy"_s, lengthy, lengthy}, {u"unbroken"_s, unbroken, {}}, {u"short"_s, u"Timing"_s, {}}, {u"sorted"_s, lengthy, {}}});
    m_sorter->setSorted({{u"sorted"_s, u"partly"_s}, {u"unbroken"_s, u"not"_s}});
    m_window->resize(width, 1400);
    const auto fits = [this] {
        const auto tiles = m_sorter->findChildren<QAbstractButton *>(QRegularExpression(u"^sorterTile-"_s));
        for (const QAbstractButton *each : tiles) {
            if (!each->parentWidget()->rect().contains(each->geometry()) || each->height() < each->heightForWidth(each->width()))
                return false;
            for (const QAbstractButton *other : tiles) {
                if (other != each && other->parentWidget() == each->parentWidget() && other->geometry().intersects(each->geometry()))
                    return false;
            }
        }
        const auto labels = m_sorter->findChildren<QLabel *>();
        return std::ranges::all_of(labels, [](const QLabel *label) {
            return !label->isVisible() || label->height() >= label->heightForWidth(label->width());
        });
    };
    QTRY_VERIFY(m_sorter->width() <= width && fits());
    QVERIFY(tile(u"lengthy"_s)->height() > tile(u"short"_s)->height());
    QVERIFY(m_sorter->rect().contains(place(u"not"_s)->mapTo(m_sorter, place(u"not"_s)->rect().bottomRight())));
}

void TestSorter::buttonsStayWhereTheyAre()
{
    m_window->resize(420, 1000);
    QCoreApplication::processEvents();
    const auto where = [this] { return chip(u"in"_s)->mapTo(m_window.get(), QPoint()); };
    focusTile(u"pile"_s);
    QCoreApplication::processEvents();
    const QPoint first = where();
    focusTile(u"filter"_s); // it has no explanation
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    QCOMPARE(where(), first);
}

QTEST_MAIN(TestSorter)
#include "tst_sorter.moc"
