// SPDX-License-Identifier: GPL-3.0-or-later
// Bringing entries in, taking the journal out and the reminder, as a person meets them.
#include "app/pages/journal/exportdialog.h"
#include "app/pages/journal/importdialog.h"
#include "app/pages/journal/reminderdialog.h"
#include "app/shell/noticearea.h"
#include "app/shell/reminderwatch.h"
#include "core/clock.h"
#include "core/journal/journalservice.h"
#include "tests/app/support/appfixture.h"
#include "tests/support/verify.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using namespace secondwind::test;

namespace {

const QByteArray Daylio = "full_date,date,weekday,time,mood,activities,note_title,note\n"
                          "2026-03-02,March 2,Monday,21:15,rad,\"walk | friends\",,A good walk.\n"
                          "2026-03-01,March 1,Sunday,20:00,meh-ish,work,,Nothing much.\n"
                          "2026-02-30,February 30,Friday,20:00,good,,,No such day.\n";

} // namespace

class TestJournalExchange final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }
    void init()
    {
        failOnWarnings();
        m_app = std::make_unique<AppFixture>();
        m_app->window->openPage(page::Journal);
    }
    void cleanup()
    {
        m_dialog.reset();
        m_app.reset();
    }

    void aDaylioFileIsBroughtInByKeyboard();
    void columnsAreAssignedByKeyboard();
    void whatIsHereAlreadyIsSaid();
    void aFileThatCannotBeReadSaysSo_data();
    void aFileThatCannotBeReadSaysSo();
    void anOldWindowsFileCanBeReadAllTheSame();
    void stoppingLeavesTheJournalAsItWas();
    void theMenuLeadsToTheDialogs_data();
    void theMenuLeadsToTheDialogs();
    void everyKindOfFileIsWritten_data();
    void everyKindOfFileIsWritten();
    void onlyTheChosenDaysLeave();
    void withoutEntriesNothingCanLeave();
    void aFolderThatCannotBeWrittenSaysSo();
    void theReminderIsSetAndComes();
    void theReminderGoesIntoACalendar();

private:
    [[nodiscard]] QWidget *window() const { return m_app->window.get(); }
    [[nodiscard]] JournalService &journal() const { return m_app->journal->journal; }
    [[nodiscard]] QString pathOf(const QString &name) const { return m_app->journal.folder() + u'/' + name; }
    template<typename Dialog>
    Dialog *open()
    {
        auto dialog = std::make_unique<Dialog>(m_app->journal.services(), window());
        Dialog *opened = dialog.get();
        m_dialog = std::move(dialog);
        opened->show();
        opened->activateWindow();
        return QTest::qWaitFor([opened] { return QApplication::activeWindow() == opened; }) ? opened : nullptr;
    }
    /// Opens a file of these bytes in the dialog for import, and waits until it is looked through.
    ImportDialog *openFile(const QByteArray &bytes, const QString &name)
    {
        QFile file(pathOf(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return nullptr;
        file.close();
        auto *dialog = open<ImportDialog>();
        if (!dialog)
            return nullptr;
        dialog->openPath(file.fileName());
        return settled() ? dialog : nullptr;
    }
    /// Nothing is running any more.
    [[nodiscard]] bool settled() const
    {
        return QTest::qWaitFor([this] {
            const auto bars = m_dialog->findChildren<QProgressBar *>();
            return std::ranges::none_of(bars, [](const QProgressBar *bar) { return bar->isVisible(); });
        }, 20000);
    }
    [[nodiscard]] QString textOf(const QString &name) const
    {
        const auto *label = qobject_cast<QLabel *>(visibleChild(m_dialog.get(), name));
        return label ? label->text() : QString();
    }
    void choose(const QString &box, const QString &text) const
    {
        QVERIFY2(tabTo(m_dialog.get(), box), qPrintable(u"Tab does not lead to "_s + box));
        typeText(m_dialog.get(), text);
        QCOMPARE(visible<QComboBox>(m_dialog.get(), box)->currentText(), text);
    }
    void click(const QString &name) const
    {
        QVERIFY2(tabTo(m_dialog.get(), name), qPrintable(u"Tab does not lead to "_s + name));
        press(m_dialog.get(), Qt::Key_Space);
    }
    void addEntry(const QString &text, const QDate &day) const
    {
        JournalEntry entry;
        entry.text = text;
        entry.mood = 2;
        entry.at = QDateTime(day, QTime(21, 0));
        VERIFY_OK(journal().add(entry));
    }

    std::unique_ptr<AppFixture> m_app;
    std::unique_ptr<QDialog> m_dialog;
};

void TestJournalExchange::aDaylioFileIsBroughtInByKeyboard()
{
    QVERIFY(openFile(Daylio, u"daylio.csv"_s));
    QCOMPARE(textOf(u"importReadAs"_s), u"daylio.csv, read as Daylio"_s);
    QCOMPARE(textOf(u"importCounts"_s), u"2 entries will be added"_s);
    QCOMPARE(journal().count().value(), 0);
    // "rad" is known, "meh-ish" only the person knows.
    QCOMPARE(visible<QComboBox>(m_dialog.get(), u"importMood0"_s)->currentText(), u"Very good"_s);
    QCOMPARE(visible<QComboBox>(m_dialog.get(), u"importMood1"_s)->currentText(), u"left open"_s);
    choose(u"importMood1"_s, u"Low"_s);
    QVERIFY(!visible<QAbstractButton>(m_dialog.get(), u"importButton"_s)->isEnabled());
    QTRY_VERIFY(visible<QAbstractButton>(m_dialog.get(), u"importButton"_s)->isEnabled());
    click(u"importButton"_s);
    QVERIFY(settled());
    QCOMPARE(textOf(u"importCounts"_s), u"2 entries were added"_s);
    QVERIFY(!visibleChild(m_dialog.get(), u"importIssues"_s));
    click(u"importIssuesDisclosure"_s);
    QVERIFY(visible<QPlainTextEdit>(m_dialog.get(), u"importIssues"_s)->toPlainText().contains(u"Line 4"_s));

    const auto entries = journal().list({});
    QCOMPARE(entries->size(), 2);
    QCOMPARE(entries->at(0).entry.mood, 5);
    QCOMPARE(entries->at(0).entry.tags, (QStringList{u"walk"_s, u"friends"_s}));
    QCOMPARE(entries->at(1).entry.mood, 2);
    QCOMPARE(visible<QAbstractItemView>(window(), u"journalList"_s)->model()->rowCount(), 2);
    press(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

void TestJournalExchange::columnsAreAssignedByKeyboard()
{
    QVERIFY(openFile("a,b,c\n3/4/2025,8,first\n5/6/2025,2,second\n", u"table.csv"_s));
    QCOMPARE(textOf(u"importCounts"_s), u"2 entries will be added"_s);
    choose(u"importRole1"_s, u"the mood"_s);
    choose(u"importOrderBox"_s, u"March 4, the month first"_s);
    choose(u"importScaleBox"_s, u"numbers from 1 to 10"_s);
    QTRY_VERIFY(visible<QAbstractButton>(m_dialog.get(), u"importButton"_s)->isEnabled());
    click(u"importButton"_s);
    QVERIFY(settled());
    const auto entries = journal().list({});
    QCOMPARE(entries->size(), 2);
    QCOMPARE(entries->at(1).entry.at.date(), QDate(2025, 3, 4));
    QCOMPARE(entries->at(1).entry.text, u"first"_s);
    QVERIFY(entries->at(1).entry.mood > entries->at(0).entry.mood);

    // Without a date there is no entry, and it says so instead of bringing nonsense in.
    click(u"closeImportButton"_s);
    QVERIFY(openFile("a,b\n3/4/2025,8\n", u"table.csv"_s));
    choose(u"importRole0"_s, u"the text"_s);
    QTRY_COMPARE(textOf(u"messageText"_s), u"Choose the column that holds the date."_s);
    QVERIFY(!visible<QAbstractButton>(m_dialog.get(), u"importButton"_s)->isEnabled());
}

void TestJournalExchange::whatIsHereAlreadyIsSaid()
{
    QVERIFY(openFile(Daylio, u"daylio.csv"_s));
    click(u"importButton"_s);
    QVERIFY(settled());
    QVERIFY(openFile(Daylio, u"daylio.csv"_s));
    QCOMPARE(textOf(u"importCounts"_s), u"2 entries are here already"_s);
}

void TestJournalExchange::aFileThatCannotBeReadSaysSo_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("an archive") << QByteArray("PK\x03\x04 and so on");
    QTest::newRow("JSON of something else") << QByteArray("{\"format\":\"secondwind-journal\",\"version\":99,\"entries\":[]}");
    QTest::newRow("cut off") << QByteArray("{\"format\":\"secondwind-journal\",\"version\":1,\"entries\":[{\"id\":");
    QTest::newRow("deeply nested") << "{\"format\":\"secondwind-journal\",\"entries\":" + QByteArray(100000, '[');
}
void TestJournalExchange::aFileThatCannotBeReadSaysSo()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(openFile(bytes, u"file.json"_s));
    QVERIFY(textOf(u"messageText"_s).endsWith(u'.'));
    // Still at the beginning, to choose another one.
    QVERIFY(visibleChild(m_dialog.get(), u"chooseImportFileButton"_s));
    QCOMPARE(journal().count().value(), 0);
}

void TestJournalExchange::anOldWindowsFileCanBeReadAllTheSame()
{
    QVERIFY(openFile("date,text\n2025-04-03,Gr\xfc\xdf""e\n", u"old.csv"_s));
    QVERIFY(textOf(u"messageText"_s).contains(u"UTF-8"_s));
    click(u"messageActionButton"_s);
    QVERIFY(settled());
    QTRY_VERIFY(visible<QAbstractButton>(m_dialog.get(), u"importButton"_s)->isEnabled());
    click(u"importButton"_s);
    QVERIFY(settled());
    QCOMPARE(journal().list({})->constFirst().entry.text, u"Grüße"_s);
}

void TestJournalExchange::stoppingLeavesTheJournalAsItWas()
{
    QByteArray many = "date,text\n";
    for (int i = 0; i < 20000; ++i)
        many += QDate(1990, 1, 1).addDays(i).toString(Qt::ISODate).toUtf8() + ",entry\n";
    QVERIFY(openFile(many, u"many.csv"_s));
    click(u"importButton"_s);
    QVERIFY(visibleChild(m_dialog.get(), u"stopTaskButton"_s));
    press(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(settled());
    QCOMPARE(textOf(u"messageText"_s), u"Stopped. Nothing was changed."_s);
    QCOMPARE(journal().count().value(), 0);
    QVERIFY(visible<QAbstractButton>(m_dialog.get(), u"importButton"_s)->isEnabled());
}

void TestJournalExchange::theMenuLeadsToTheDialogs_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("dialog");
    QTest::newRow("in") << u"journalImportAction"_s << u"importDialog"_s;
    QTest::newRow("out") << u"journalExportAction"_s << u"exportDialog"_s;
    QTest::newRow("reminder") << u"journalReminderAction"_s << u"reminderDialog"_s;
}
void TestJournalExchange::theMenuLeadsToTheDialogs()
{
    QFETCH(const QString, action);
    QFETCH(const QString, dialog);
    QString opened;
    QMetaObject::invokeMethod(this, [&opened] {
        auto *shown = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        if (!shown)
            return;
        opened = shown->objectName();
        shown->reject();
    }, Qt::QueuedConnection);
    window()->findChild<QAction *>(action)->trigger();
    QCOMPARE(opened, dialog);
    // The offscreen platform activates no window again when a dialog over it closes.
    window()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window()));
}

void TestJournalExchange::everyKindOfFileIsWritten_data()
{
    QTest::addColumn<int>("steps"); // to the right among the kinds
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("beginning");
    QTest::addColumn<bool>("words"); // stand in the file as they are
    QTest::newRow("web page") << 0 << u"out.html"_s << QByteArray("<!DOCTYPE html>") << true;
    QTest::newRow("PDF") << 1 << u"out.pdf"_s << QByteArray("%PDF-1.") << false;
    QTest::newRow("Markdown") << 2 << u"out.md"_s << QByteArray("# Journal") << true;
    QTest::newRow("a file a day") << 3 << u"days/2026-03-01.md"_s << QByteArray("# ") << true;
    QTest::newRow("table") << 4 << u"out.csv"_s << QByteArray("\xef\xbb\xbf") << true;
    QTest::newRow("JSON") << 5 << u"out.json"_s << QByteArray("{") << true;
}
void TestJournalExchange::everyKindOfFileIsWritten()
{
    QFETCH(const int, steps);
    QFETCH(const QString, file);
    QFETCH(const QByteArray, beginning);
    QFETCH(const bool, words);
    addEntry(u"Words that leave"_s, QDate(2026, 3, 1));
    auto *dialog = open<ExportDialog>();
    QVERIFY(dialog);
    QVERIFY(tabTo(dialog, u"exportFormats"_s));
    for (int i = 0; i < steps; ++i)
        press(dialog, Qt::Key_Right);
    press(dialog, Qt::Key_Space);
    QVERIFY(visible<QTextBrowser>(dialog, u"exportPreview"_s)->toPlainText().contains(u"Words that leave"_s));
    QVERIFY(tabTo(dialog, u"saveExportButton"_s));
    dialog->writeTo(pathOf(file.section(u'/', 0, 0)));
    QVERIFY(settled());
    QVERIFY2(textOf(u"messageText"_s).startsWith(u"1 entr"_s), qPrintable(textOf(u"messageText"_s)));
    QFile written(pathOf(file));
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray bytes = written.readAll();
    QVERIFY2(bytes.startsWith(beginning), bytes.left(40).constData());
    QCOMPARE(bytes.contains("Words that leave"), words);
}

void TestJournalExchange::onlyTheChosenDaysLeave()
{
    addEntry(u"long ago"_s, QDate(2020, 3, 1));
    addEntry(u"this week"_s, m_app->journal.clock().today());
    auto *dialog = open<ExportDialog>();
    QVERIFY(dialog);
    QCOMPARE(textOf(u"exportCount"_s), u"2 entries"_s);
    choose(u"exportPeriod"_s, u"The last 30 days"_s);
    QVERIFY(textOf(u"exportCount"_s).startsWith(u"1 entr"_s));
    const QString shown = visible<QTextBrowser>(dialog, u"exportPreview"_s)->toPlainText();
    QVERIFY(shown.contains(u"this week"_s) && !shown.contains(u"long ago"_s));
    dialog->writeTo(pathOf(u"out.html"_s));
    QVERIFY(settled());
    QFile written(pathOf(u"out.html"_s));
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray bytes = written.readAll();
    QVERIFY(bytes.contains("this week") && !bytes.contains("long ago"));
}

void TestJournalExchange::withoutEntriesNothingCanLeave()
{
    QVERIFY(open<ExportDialog>());
    QCOMPARE(textOf(u"exportCount"_s), u"No entries on these days."_s);
    QVERIFY(!visible<QAbstractButton>(m_dialog.get(), u"saveExportButton"_s)->isEnabled());
}

void TestJournalExchange::aFolderThatCannotBeWrittenSaysSo()
{
    addEntry(u"words"_s, QDate(2026, 3, 1));
    auto *dialog = open<ExportDialog>();
    QVERIFY(dialog);
    dialog->writeTo(pathOf(u"no/such/folder.html"_s));
    QVERIFY(settled());
    QVERIFY(textOf(u"messageText"_s).contains(u"Nothing can be saved in the folder"_s));
}

void TestJournalExchange::theReminderIsSetAndComes()
{
    QVERIFY(open<ReminderDialog>());
    QVERIFY(tabTo(m_dialog.get(), u"reminderCheck"_s));
    press(m_dialog.get(), Qt::Key_Space);
    QVERIFY(tabTo(m_dialog.get(), u"reminderTime"_s));
    typeText(m_dialog.get(), u"22"_s);
    QVERIFY(tabTo(m_dialog.get(), u"saveReminderButton"_s));
    press(m_dialog.get(), Qt::Key_Return);
    QVERIFY(!m_dialog->isVisible());
    auto *notices = window()->findChild<NoticeArea *>();
    notices->reminderChanged();
    QVERIFY(!visibleChild(window(), u"reminderNotice"_s));

    m_app->journal.clock().advance(std::chrono::hours(2)); // from 20:15
    notices->findChild<ReminderWatch *>()->look();
    QVERIFY(visibleChild(window(), u"reminderNotice"_s));
    window()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window()));
    QVERIFY(tabTo(window(), u"reminderNotice"_s));
    press(window(), Qt::Key_Space);
    QVERIFY(!visibleChild(window(), u"reminderNotice"_s));
    QVERIFY(visibleChild(window(), u"entryTextEdit"_s));
}

void TestJournalExchange::theReminderGoesIntoACalendar()
{
    auto *dialog = open<ReminderDialog>();
    QVERIFY(dialog);
    dialog->writeCalendar(pathOf(u"how.ics"_s));
    QFile file(pathOf(u"how.ics"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("T210000\r\nRRULE:FREQ=DAILY"));
    dialog->writeCalendar(pathOf(u"no/such/folder.ics"_s));
    QVERIFY(textOf(u"reminderProblem"_s).contains(u"Nothing can be saved in the folder"_s));
}

QTEST_MAIN(TestJournalExchange)

#include "tst_journalexchange.moc"
