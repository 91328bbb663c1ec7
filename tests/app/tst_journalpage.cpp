// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/support/appfixture.h"
#include "tests/support/verify.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QTextBrowser>

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
    void deletingAsksFirst_data();
    void deletingAsksFirst();
    void searchFindsWords();
    void anEntryWithoutAMoodKeepsItsWords();
    void cancelledWordsAreGone();
    void theDraftIsThereAfterARestart();
    void severalEntriesADayStandNewestFirst();

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

void TestJournalPage::anEntryIsAddedByKeyboard()
{
    click(u"newEntryButton"_s);
    QVERIFY2(tabTo(window(), u"entryMood"_s), "Tab does not lead to the mood");
    press(Qt::Key_2);
    QVERIFY2(tabTo(window(), u"entryEmotions"_s), "Tab does not lead to the emotions");
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

void TestJournalPage::deletingAsksFirst_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("left");
    QTest::newRow("Enter keeps it") << int(Qt::Key_Return) << 1;
    QTest::newRow("Escape keeps it") << int(Qt::Key_Escape) << 1;
    QTest::newRow("Space on Delete deletes it") << int(Qt::Key_Space) << 0;
}

void TestJournalPage::deletingAsksFirst()
{
    QFETCH(const int, key);
    QFETCH(const int, left);
    add(3, u"Take me away"_s);
    bool asked = false;
    QMetaObject::invokeMethod(this, [&] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        asked = box && box->objectName() == u"deleteEntryBox"_s && !box->informativeText().isEmpty();
        if (!box)
            return;
        const auto buttons = box->buttons();
        for (QAbstractButton *button : buttons) {
            if (key == Qt::Key_Space && box->buttonRole(button) == QMessageBox::DestructiveRole) {
                QTest::keyClick(button, Qt::Key_Space);
                return;
            }
        }
        QTest::keyClick(box, static_cast<Qt::Key>(key));
    }, Qt::QueuedConnection);
    click(u"deleteEntryButton"_s);
    QVERIFY2(asked, "nothing was asked");
    QCOMPARE(journal().count().value_or(-1), left);
    QCOMPARE(shownText().contains(u"Take me away"_s), left == 1);
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

void TestJournalPage::anEntryWithoutAMoodKeepsItsWords()
{
    click(u"newEntryButton"_s);
    write(u"entryTextEdit"_s, u"No mood yet"_s);
    click(u"saveEntryButton"_s);
    QVERIFY(!message().isEmpty());
    QCOMPARE(words()->toPlainText(), u"No mood yet"_s);
    QCOMPARE(journal().count().value_or(-1), 0);
    // The mood is what is missing, so that is where the keyboard is.
    press(Qt::Key_4);
    click(u"saveEntryButton"_s);
    QCOMPARE(journal().list({})->constFirst().entry.mood, 4);
    QCOMPARE(journal().list({})->constFirst().entry.text, u"No mood yet"_s);
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

QTEST_MAIN(TestJournalPage)
#include "tst_journalpage.moc"
