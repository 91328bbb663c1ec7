// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/moodchart.h"
#include "app/widgets/tagedit.h"
#include "app/widgets/yearmap.h"
#include "core/applications/applicationservice.h"
#include "core/clock.h"
#include "core/journal/journalservice.h"
#include "tests/app/support/appfixture.h"
#include "tests/support/verify.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextLayout>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using namespace secondwind::test;

class TestJournalPage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void anEntryIsAddedByKeyboard();
    void anEntryIsChanged();
    void deletingCanBeUndone();
    void theTrashGivesBackAndEmpties();
    void deletingForGoodAsksFirst_data();
    void deletingForGoodAsksFirst();
    void anEarlierVersionCanBeTakenUpAgain();
    void filtersNarrowTheList();
    void aDayOfTheYearOpensItsEntries();
    void theCourseShowsRejections();
    void withoutEntriesTheMoodsSaySo();
    void whatWasLookedForIsMarked();
    void emotionsCanBeGivenAStrength();
    void tagsInUseAreOffered();
    void marksShowWhatTheyMean_data();
    void marksShowWhatTheyMean();
    void searchFindsWords();
    void enterPutsTheBestMatchFirst();
    void anEntryNeedsNoMood();
    void anEmptyEntryIsNotSaved();
    void cancelledWordsAreGone();
    void theDraftIsThereAfterARestart();
    void severalEntriesADayStandNewestFirst();
    void theBarAndTheKeysReachTheOldestOfMany();

private:
    [[nodiscard]] QWidget *window() const { return m_app->window.get(); }
    [[nodiscard]] JournalService &journal() const { return m_app->journal->journal; }
    [[nodiscard]] QString message() const;
    [[nodiscard]] QPlainTextEdit *words() const { return visible<QPlainTextEdit>(window(), u"entryTextEdit"_s); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { test::press(window(), key, modifiers); }
    void click(const QString &name);
    void write(const QString &name, const QString &text);
    /// An entry written through the page, by keyboard.
    void add(int mood, const QString &text);
    [[nodiscard]] QString shownText() const;
    void openTrash();
    /// Answers the next question box: Space presses what deletes, other keys go to the box.
    void answerBox(Qt::Key key);

    bool m_asked = false;
    std::unique_ptr<AppFixture> m_app;
};

void TestJournalPage::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
}

void TestJournalPage::init()
{
    failOnWarnings();
    m_app = std::make_unique<AppFixture>();
    m_app->window->openPage(page::Journal);
}

void TestJournalPage::cleanup()
{
    m_app.reset();
}

QString TestJournalPage::message() const
{
    const auto *label = qobject_cast<QLabel *>(visibleChild(window(), u"messageText"_s));
    return label ? label->text() : QString();
}

QString TestJournalPage::shownText() const
{
    const auto *text = qobject_cast<QTextBrowser *>(visibleChild(window(), u"entryText"_s));
    return text ? text->toPlainText() : QString();
}

void TestJournalPage::click(const QString &name)
{
    QVERIFY2(tabTo(window(), name), qPrintable(u"Tab does not lead to "_s + name));
    press(Qt::Key_Space);
}

void TestJournalPage::write(const QString &name, const QString &text)
{
    QVERIFY2(tabTo(window(), name), qPrintable(u"Tab does not lead to "_s + name));
    typeText(window(), text);
}

void TestJournalPage::add(int mood, const QString &text)
{
    press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY2(tabTo(window(), u"entryMood"_s), "Tab does not lead to the mood");
    press(static_cast<Qt::Key>(Qt::Key_0 + mood));
    write(u"entryTextEdit"_s, text);
    click(u"saveEntryButton"_s);
}

void TestJournalPage::openTrash()
{
    // The offscreen platform has no pop-up menus; the button is reached, its action triggered.
    QVERIFY(tabTo(window(), u"journalMoreButton"_s));
    window()->findChild<QAction *>(u"journalTrashAction"_s)->trigger();
}

void TestJournalPage::answerBox(Qt::Key key)
{
    m_asked = false;
    QMetaObject::invokeMethod(this, [this, key] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        if (!box)
            return;
        m_asked = !box->informativeText().isEmpty();
        const auto buttons = box->buttons();
        for (QAbstractButton *button : buttons) {
            if (key == Qt::Key_Space && box->buttonRole(button) == QMessageBox::DestructiveRole) {
                QTest::keyClick(button, Qt::Key_Space);
                return;
            }
        }
        QTest::keyClick(box, key);
    }, Qt::QueuedConnection);
}

void TestJournalPage::anEntryIsAddedByKeyboard()
{
    click(u"newEntryButton"_s);
    QVERIFY2(tabTo(window(), u"entryMood"_s), "Tab does not lead to the mood");
    press(Qt::Key_2);
    QVERIFY2(tabTo(window(), u"entryEmotions.chips"_s), "Tab does not lead to the emotions");
    press(Qt::Key_Space);
    write(u"entryTextEdit"_s, u"Slept badly. Went for a walk."_s);
    write(u"entryTagsEdit"_s, u"morning, walk"_s);
    click(u"saveEntryButton"_s);
    const auto entries = journal().list({});
    VERIFY_OK(entries);
    QCOMPARE(entries->size(), 1);
    const JournalEntry &entry = entries->constFirst().entry;
    QCOMPARE(entry.mood, 2);
    QCOMPARE(entry.emotions.size(), 1);
    QCOMPARE(entry.text, u"Slept badly. Went for a walk."_s);
    QCOMPARE(entry.tags, (QStringList{u"morning"_s, u"walk"_s}));
    QVERIFY(shownText().contains(entry.text));
    QVERIFY(!message().isEmpty());
    QVERIFY(!journal().draft());
}

void TestJournalPage::anEntryIsChanged()
{
    add(2, u"First words"_s);
    const JournalEntry before = journal().list({})->constFirst().entry;
    click(u"editEntryButton"_s);
    QVERIFY(tabTo(window(), u"entryTextEdit"_s));
    press(Qt::Key_End, Qt::ControlModifier);
    typeText(window(), u", and more"_s);
    click(u"saveEntryButton"_s);
    const auto entries = journal().list({});
    QCOMPARE(entries->size(), 1);
    JournalEntry expected = before;
    expected.text = u"First words, and more"_s;
    QCOMPARE(entries->constFirst().entry, expected);
    QCOMPARE(shownText(), expected.text);
}

void TestJournalPage::deletingCanBeUndone()
{
    add(3, u"Take me away"_s);
    const JournalEntry before = journal().list({})->constFirst().entry;
    click(u"deleteEntryButton"_s);
    QCOMPARE(journal().count().value_or(-1), 0);
    QCOMPARE(journal().trash()->size(), 1);
    QVERIFY(message().contains(u"30"_s));
    click(u"messageActionButton"_s);
    QCOMPARE(journal().list({})->constFirst().entry, before);
    QCOMPARE(journal().trash()->size(), 0);
    QVERIFY(shownText().contains(u"Take me away"_s));
}

void TestJournalPage::theTrashGivesBackAndEmpties()
{
    for (const QString &text : {u"first"_s, u"second"_s, u"third"_s}) {
        add(3, text);
        click(u"deleteEntryButton"_s);
        m_app->journal.clock().advance(std::chrono::minutes(1));
    }
    openTrash();
    auto *list = visible<QListWidget>(window(), u"trashList"_s);
    QCOMPARE(list->count(), 3);
    QCOMPARE(focused(window()), list);
    QVERIFY(list->item(0)->text().contains(u"third"_s));
    press(Qt::Key_Down);
    QCOMPARE(visible<QLabel>(window(), u"trashText"_s)->text(), u"second"_s);
    click(u"restoreEntryButton"_s);
    QCOMPARE(list->count(), 2);
    QCOMPARE(journal().list({})->constFirst().entry.text, u"second"_s);
    answerBox(Qt::Key_Space);
    click(u"emptyTrashButton"_s);
    QCOMPARE(journal().trash()->size(), 0);
    QVERIFY(!list->isVisible());
    // The offscreen platform activates nothing when a box closes.
    window()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window()));
    QCOMPARE(focused(window())->objectName(), u"leaveTrashButton"_s);
    press(Qt::Key_Space);
    QVERIFY(visible<QListView>(window(), u"journalList"_s)->hasFocus());
}

void TestJournalPage::deletingForGoodAsksFirst_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("left");
    QTest::newRow("Enter keeps it") << int(Qt::Key_Return) << 1;
    QTest::newRow("Escape keeps it") << int(Qt::Key_Escape) << 1;
    QTest::newRow("Space on Delete deletes it") << int(Qt::Key_Space) << 0;
}

void TestJournalPage::deletingForGoodAsksFirst()
{
    QFETCH(const int, key);
    QFETCH(const int, left);
    add(3, u"unrepeatableword"_s);
    click(u"deleteEntryButton"_s);
    openTrash();
    answerBox(static_cast<Qt::Key>(key));
    click(u"deleteForGoodButton"_s);
    QVERIFY2(m_asked, "nothing was asked");
    QCOMPARE(journal().trash()->size(), left);
    QCOMPARE(m_app->journal.bytes().contains("unrepeatableword"), left == 1);
}

void TestJournalPage::anEarlierVersionCanBeTakenUpAgain()
{
    add(2, u"First words"_s);
    QVERIFY(!window()->findChild<QWidget *>(u"entryVersionsButton"_s)->isVisible());
    click(u"editEntryButton"_s);
    press(Qt::Key_A, Qt::ControlModifier);
    typeText(window(), u"Other words"_s);
    click(u"saveEntryButton"_s);
    QString read;
    QMetaObject::invokeMethod(this, [&] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        if (!dialog || dialog->objectName() != u"versionsDialog"_s)
            return;
        read = visible<QPlainTextEdit>(dialog, u"versionText"_s)->toPlainText();
        // The offscreen platform activates no dialog, so the keys go to what has its focus.
        for (int i = 0; i < 10 && dialog->focusWidget()->objectName() != u"takeVersionButton"_s; ++i)
            QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        if (dialog->isVisible())
            dialog->reject();
    }, Qt::QueuedConnection);
    click(u"entryVersionsButton"_s);
    QCOMPARE(read, u"First words"_s);
    QCOMPARE(journal().list({})->constFirst().entry.text, u"First words"_s);
    QCOMPARE(shownText(), u"First words"_s);
    QCOMPARE(journal().versions(journal().list({})->constFirst().entry.id)->size(), 2);
}

void TestJournalPage::filtersNarrowTheList()
{
    add(1, u"low and long ago"_s);
    m_app->journal.clock().advanceDays(60);
    add(1, u"low"_s);
    add(4, u"good"_s);
    auto *list = visible<QListView>(window(), u"journalList"_s);
    click(u"journalFilterButton"_s);
    QVERIFY(tabTo(window(), u"filterMoods"_s));
    press(Qt::Key_Space); // very low
    QCOMPARE(list->model()->rowCount(), 2);
    QTRY_COMPARE(visible<QLabel>(window(), u"journalFound"_s)->text(), u"2 entries found"_s);
    QVERIFY(tabTo(window(), u"filterPeriod"_s));
    press(Qt::Key_Down); // the last 30 days
    QCOMPARE(list->model()->rowCount(), 1);
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"low"_s);
    QVERIFY(tabTo(window(), u"journalSearchEdit"_s));
    typeText(window(), u"ago"_s);
    QCOMPARE(list->model()->rowCount(), 0);
    QVERIFY(visible<QLabel>(window(), u"journalEmpty"_s)->text().contains(u"No entry"_s));
    click(u"clearFiltersButton"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    QVERIFY(visible<QWidget>(window(), u"filterMoods"_s)->isAncestorOf(focused(window())));
}

void TestJournalPage::aDayOfTheYearOpensItsEntries()
{
    add(1, u"the day before"_s);
    m_app->journal.clock().advanceDays(1);
    add(4, u"today"_s);
    add(2, u"later today"_s);
    for (const QString &picture : {u"yearMap"_s, u"monthCalendar"_s, u"moodChart"_s}) {
        QVERIFY(tabTo(window(), u"journalView"_s));
        press(Qt::Key_Right);
        press(Qt::Key_Space);
        QCOMPARE(focused(window())->objectName(), u"yearMap"_s);
        if (picture == u"moodChart"_s) {
            // Three days with a mood make a course.
            JournalEntry earlier;
            earlier.mood = 3;
            earlier.at = m_app->journal.clock().now().addDays(-9);
            VERIFY_OK(journal().add(earlier));
        }
        // The calendar's arrows are stops of their own before its days.
        QVERIFY(tabTo(window(), picture));
        while (picture == u"monthCalendar"_s && qobject_cast<QPushButton *>(focused(window())))
            press(Qt::Key_Tab);
        if (picture == u"moodChart"_s)
            press(Qt::Key_End);
        press(Qt::Key_Return);
        auto *list = visible<QListView>(window(), u"journalList"_s);
        QVERIFY2(list->hasFocus(), qPrintable(picture));
        QCOMPARE(list->model()->rowCount(), 2);
        QCOMPARE(list->currentIndex().data().toString(), u"later today"_s);
        click(u"clearFiltersButton"_s);
    }
}

void TestJournalPage::theCourseShowsRejections()
{
    for (int i = 0; i < 4; ++i) {
        add(2, u"x"_s);
        m_app->journal.clock().advanceDays(1);
    }
    Application application;
    application.company = u"Northwind"_s;
    application.role = u"Data analyst"_s;
    application.reject(m_app->journal.clock().today().addDays(-2));
    VERIFY_OK(m_app->journal->applications.add(application));
    QVERIFY(tabTo(window(), u"journalView"_s));
    press(Qt::Key_Right);
    press(Qt::Key_Space);
    auto *chart = visible<MoodChart>(window(), u"moodChart"_s);
    QVERIFY(!chart->rejectionRect(*application.rejectedOn()).isEmpty());
    QVERIFY(tabTo(window(), u"moodChart"_s));
    press(Qt::Key_Home);
    press(Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(chart->currentText().contains(u"Northwind, Data analyst"_s));
    QVERIFY(!visible<QLabel>(window(), u"chartText"_s)->text().isEmpty());
}

void TestJournalPage::withoutEntriesTheMoodsSaySo()
{
    QVERIFY(tabTo(window(), u"journalView"_s));
    press(Qt::Key_Right);
    press(Qt::Key_Space);
    for (const QString &name : {u"yearText"_s, u"monthText"_s})
        QVERIFY2(!visible<QLabel>(window(), name)->text().isEmpty(), qPrintable(name));
    // The chart says it itself, in its place and to a screen reader.
    const auto *chart = visible<MoodChart>(window(), u"moodChart"_s);
    QVERIFY(!chart->hasEnough());
    QCOMPARE(chart->accessibleDescription(), u"No mood is noted in this time yet."_s);
    // There is no year after this one, and none before the first.
    QVERIFY(!visible<QPushButton>(window(), u"laterYearButton"_s)->isEnabled());
    const int year = visible<YearMap>(window(), u"yearMap"_s)->year();
    click(u"earlierYearButton"_s);
    QCOMPARE(visible<YearMap>(window(), u"yearMap"_s)->year(), year - 1);
    click(u"laterYearButton"_s);
    QCOMPARE(visible<YearMap>(window(), u"yearMap"_s)->year(), year);
}

void TestJournalPage::whatWasLookedForIsMarked()
{
    add(3, u"The cafe, and **Café** again"_s);
    QVERIFY(tabTo(window(), u"journalSearchEdit"_s));
    typeText(window(), u"caf"_s);
    const auto marks = visible<QTextBrowser>(window(), u"entryText"_s)->extraSelections();
    QCOMPARE(marks.size(), 2);
    QCOMPARE(marks.at(0).cursor.selectedText(), u"cafe"_s);
    QCOMPARE(marks.at(1).cursor.selectedText(), u"Café"_s);
}

void TestJournalPage::emotionsCanBeGivenAStrength()
{
    click(u"newEntryButton"_s);
    QVERIFY(tabTo(window(), u"entryEmotions.chips"_s));
    press(Qt::Key_Space);
    press(Qt::Key_Right);
    press(Qt::Key_Space);
    press(Qt::Key_Tab);
    press(Qt::Key_Right);
    click(u"saveEntryButton"_s);
    const QList<EmotionRating> ratings = journal().list({})->constFirst().entry.emotions;
    QCOMPARE(ratings.size(), 2);
    QVERIFY(ratings.at(0).intensity.has_value());
    QVERIFY(!ratings.at(1).intensity.has_value());
}

void TestJournalPage::tagsInUseAreOffered()
{
    JournalEntry entry;
    entry.mood = 3;
    entry.tags = {u"second round"_s, u"sleep"_s};
    VERIFY_OK(journal().add(entry));
    click(u"newEntryButton"_s);
    write(u"entryTagsEdit"_s, u"walk, sec"_s);
    auto *edit = visible<TagEdit>(window(), u"entryTagsEdit"_s);
    auto *popup = qobject_cast<QAbstractItemView *>(QApplication::activePopupWidget());
    QVERIFY(popup);
    QCOMPARE(popup->model()->rowCount(), 1);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(edit->tags(), (QStringList{u"walk"_s, u"second round"_s}));
    typeText(window(), u"new one"_s);
    QCOMPARE(edit->tags(), (QStringList{u"walk"_s, u"second round"_s, u"new one"_s}));
}

void TestJournalPage::marksShowWhatTheyMean_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("look");
    QTest::newRow("strong") << u"a **strong** word"_s << u"strong"_s << u"bold"_s;
    QTest::newRow("strong with underscores") << u"a __strong__ word"_s << u"strong"_s << u"bold"_s;
    QTest::newRow("emphasis") << u"an *emphasised* word"_s << u"emphasised"_s << u"italic"_s;
    QTest::newRow("emphasis with underscores") << u"an _emphasised_ word"_s << u"emphasised"_s << u"italic"_s;
    QTest::newRow("strong inside emphasis") << u"*so **very** tired*"_s << u"very"_s << u"bold italic"_s;
    QTest::newRow("crossed out") << u"~~gone~~"_s << u"gone"_s << u"strike"_s;
    QTest::newRow("heading") << u"## The call"_s << u"call"_s << u"bold"_s;
    QTest::newRow("quote") << u"> they said"_s << u"said"_s << u"italic"_s;
    QTest::newRow("underscores inside a word") << u"snake_case_word"_s << u"case"_s << u""_s;
    QTest::newRow("a lone star") << u"2 * 3 * 4"_s << u"3"_s << u""_s;
    QTest::newRow("no space after the number sign") << u"#tag"_s << u"tag"_s << u""_s;
    QTest::newRow("not closed") << u"**open"_s << u"open"_s << u""_s;
}

void TestJournalPage::marksShowWhatTheyMean()
{
    QFETCH(const QString, text);
    QFETCH(const QString, word);
    QFETCH(const QString, look);
    click(u"newEntryButton"_s);
    write(u"entryTextEdit"_s, text);
    const qsizetype at = text.indexOf(word);
    QStringList looks;
    const auto formats = words()->document()->firstBlock().layout()->formats();
    for (const QTextLayout::FormatRange &range : formats) {
        if (range.start > at || range.start + range.length <= at)
            continue;
        if (range.format.fontWeight() > QFont::Medium)
            looks.append(u"bold"_s);
        if (range.format.fontItalic())
            looks.append(u"italic"_s);
        if (range.format.fontStrikeOut())
            looks.append(u"strike"_s);
    }
    QCOMPARE(looks.join(u' '), look);
    QCOMPARE(words()->toPlainText(), text); // looks change no words
}

void TestJournalPage::enterPutsTheBestMatchFirst()
{
    add(3, u"tram tram tram"_s);
    add(3, u"A long entry about many things, and the tram among them, on a day like others."_s);
    const auto *list = visible<QListView>(window(), u"journalList"_s);
    QVERIFY(tabTo(window(), u"journalSearchEdit"_s));
    typeText(window(), u"tram"_s);
    QVERIFY(list->model()->index(0, 0).data().toString().startsWith(u"A long entry"_s));
    press(Qt::Key_Return);
    QTRY_COMPARE(list->model()->index(0, 0).data().toString(), u"tram tram tram"_s);
    typeText(window(), u" long"_s);
    QCOMPARE(list->model()->rowCount(), 1);
}

void TestJournalPage::searchFindsWords()
{
    add(3, u"Walked to the cafe before the call"_s);
    add(2, u"Slept badly"_s);
    auto *list = visible<QListView>(window(), u"journalList"_s);
    QCOMPARE(list->model()->rowCount(), 2);
    press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(focused(window())->objectName(), u"journalSearchEdit"_s);
    typeText(window(), u"CAFE wal"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    typeText(window(), u" zebra"_s);
    QCOMPARE(list->model()->rowCount(), 0);
    QVERIFY(!list->isVisible());
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Delete);
    QCOMPARE(list->model()->rowCount(), 2);
    QVERIFY(list->isVisible());
}

void TestJournalPage::anEntryNeedsNoMood()
{
    click(u"newEntryButton"_s);
    write(u"entryTextEdit"_s, u"No mood today"_s);
    click(u"saveEntryButton"_s);
    QCOMPARE(journal().list({})->constFirst().entry.mood, 0);
    QCOMPARE(shownText(), u"No mood today"_s);
}

void TestJournalPage::anEmptyEntryIsNotSaved()
{
    click(u"newEntryButton"_s);
    click(u"saveEntryButton"_s);
    QVERIFY(!message().isEmpty());
    QVERIFY(words()->isVisible());
    QCOMPARE(journal().count().value_or(-1), 0);
}

void TestJournalPage::cancelledWordsAreGone()
{
    click(u"newEntryButton"_s);
    write(u"entryTextEdit"_s, u"Never mind"_s);
    QTRY_VERIFY(journal().draft());
    click(u"cancelEntryButton"_s);
    QVERIFY(!journal().draft());
    click(u"newEntryButton"_s);
    QCOMPARE(words()->toPlainText(), QString());
}

void TestJournalPage::theDraftIsThereAfterARestart()
{
    click(u"newEntryButton"_s);
    QVERIFY(tabTo(window(), u"entryMood"_s));
    press(Qt::Key_2);
    write(u"entryTextEdit"_s, u"Half a sentence"_s);
    write(u"entryTagsEdit"_s, u"walk"_s);
    m_app->restart();
    m_app->window->openPage(page::Journal);
    QCOMPARE(words()->toPlainText(), u"Half a sentence"_s);
    QCOMPARE(visible<QLineEdit>(window(), u"entryTagsEdit"_s)->text(), u"walk"_s);
    QCOMPARE(journal().count().value_or(-1), 0);
    click(u"saveEntryButton"_s);
    QCOMPARE(journal().list({})->constFirst().entry.mood, 2);
    QVERIFY(!journal().draft());
}

void TestJournalPage::severalEntriesADayStandNewestFirst()
{
    add(2, u"in the morning"_s);
    m_app->journal.clock().advance(std::chrono::hours(2));
    add(3, u"at noon"_s);
    auto *list = visible<QListView>(window(), u"journalList"_s);
    QVERIFY(tabTo(window(), u"journalList"_s));
    press(Qt::Key_Home);
    QCOMPARE(shownText(), u"at noon"_s);
    press(Qt::Key_Down);
    QCOMPARE(shownText(), u"in the morning"_s);
    press(Qt::Key_Return);
    QCOMPARE(words()->toPlainText(), u"in the morning"_s);
    QCOMPARE(list->model()->rowCount(), 2);
}

void TestJournalPage::theBarAndTheKeysReachTheOldestOfMany()
{
    QList<StoredEntry> many;
    for (int i = 0; i < 1000; ++i) {
        JournalEntry entry;
        entry.id = u"00000000-0000-7000-8000-%1"_s.arg(i, 12, 10, QLatin1Char('0'));
        entry.at = QDateTime(QDate(2020, 1, 1), QTime(12, 0), Qt::UTC).addSecs(i * 30000);
        entry.text = i % 3 == 0 ? u"number %1"_s.arg(i) : u"number %1 "_s.arg(i).repeated(50);
        if (i % 2 == 0)
            entry.tags = {u"walk"_s};
        many.append({entry, entry.at, entry.at});
    }
    VERIFY_OK(journal().merge(many, JournalService::Run::Real));
    journal().noteMerged();
    auto *list = visible<QListView>(window(), u"journalList"_s);
    QTRY_COMPARE(list->model()->rowCount(), 1000);
    QTRY_COMPARE(list->visualRect(list->model()->index(999, 0)).bottom() - list->visualRect(list->model()->index(0, 0)).top() + 1,
                 1000 * list->visualRect(list->model()->index(0, 0)).height());
    list->setFocus();
    press(Qt::Key_End);
    QCOMPARE(shownText().trimmed(), u"number 0\n#walk"_s);
    press(Qt::Key_Home);
    QCOMPARE(shownText().trimmed(), u"number 999"_s);
    list->verticalScrollBar()->setValue(list->verticalScrollBar()->maximum());
    QVERIFY(list->viewport()->rect().intersects(list->visualRect(list->model()->index(999, 0))));
    // Typing begins anew with the first page, and the rest follows.
    write(u"journalSearchEdit"_s, u"walk"_s);
    QVERIFY(list->model()->rowCount() < 500);
    QTRY_COMPARE(list->model()->rowCount(), 500);
}

QTEST_MAIN(TestJournalPage)
#include "tst_journalpage.moc"
