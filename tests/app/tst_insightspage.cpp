// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/insights/insightspage.h"
#include "app/pages/insights/recoverychart.h"
#include "app/pages/insights/reportdialog.h"
#include "core/applications/applicationservice.h"
#include "core/journal/journalservice.h"
#include "core/plan/careservice.h"
#include "core/plan/ownlineservice.h"
#include "core/services.h"
#include "tests/app/support/appfixture.h"
#include "tests/app/support/fakesummaryexits.h"
#include "tests/support/verify.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QTextDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using namespace secondwind::test;

class TestInsightsPage final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everythingEmptySaysWhatItWaitsFor();
    void rejectionsAreDrawnAndSaid();
    void theDefinitionIsOneClickAway();
    void arrowsGoFromRejectionToRejection();
    void aDayOfTheChartOpensItsEntries();
    void theReportHoldsWhatIsTicked();
    void theReportKeepsToItsDaysAndSaysWhatIsMissing();
    void typingLeavesOnePageBehind();
    void theReportNamesNoCompanyUnasked();
    void theReportLeavesByEveryWayOut();
    void aReportThatCannotBeWrittenSaysSo();
    void ownWordsStandInTheReportAsTyped();

private:
    [[nodiscard]] QWidget *window() const { return m_app->window.get(); }
    void open() { m_app->window->openPage(page::Insights); }
    [[nodiscard]] QString text(const QString &name) { return visible<QLabel>(window(), name)->text(); }
    [[nodiscard]] QDate today() { return m_app->journal.clock().today(); }
    void write(const QDate &day, int mood);
    QString reject(const QString &company, const QDate &day);
    void livedThroughTwo();
    void tick(ReportDialog &report, const QString &name, bool ticked);

    std::unique_ptr<AppFixture> m_app;
};

void TestInsightsPage::init()
{
    failOnWarnings();
    m_app = std::make_unique<AppFixture>();
    m_app->show();
}

void TestInsightsPage::cleanup()
{
    m_app.reset();
}

void TestInsightsPage::write(const QDate &day, int mood)
{
    JournalEntry entry;
    entry.at = QDateTime(day, QTime(12, 0));
    entry.mood = mood;
    QVERIFY(m_app->journal->journal.add(entry));
}

QString TestInsightsPage::reject(const QString &company, const QDate &day)
{
    Application application;
    application.company = company;
    application.reject(day);
    return m_app->journal->applications.add(application).value_or(QString());
}

// One that was over after four days, one with nothing noted around it.
void TestInsightsPage::livedThroughTwo()
{
    const QDate day = today().addDays(-40);
    reject(u"Northwind"_s, day);
    reject(u"Contoso"_s, today().addDays(-3));
    for (int before = 6; before > 0; --before)
        write(day.addDays(-before), 4);
    const QList<int> after{1, 2, 2, 4, 5, 4};
    for (qsizetype i = 0; i < after.size(); ++i)
        write(day.addDays(1 + i), after.at(i));
}

void TestInsightsPage::everythingEmptySaysWhatItWaitsFor()
{
    open();
    QVERIFY(text(u"recoveryText"_s).contains(u"No rejection has a date yet"_s));
    QVERIFY(!window()->findChild<RecoveryChart *>()->isVisible());
    QVERIFY(text(u"sessionText"_s).contains(u"With 3"_s));
    QVERIFY(text(u"careText"_s).contains(u"three times for the same thing"_s));
    QVERIFY(text(u"replyText"_s).contains(u"With 5"_s));
}

void TestInsightsPage::rejectionsAreDrawnAndSaid()
{
    livedThroughTwo();
    open();
    auto *chart = visible<RecoveryChart>(window(), u"recoveryChart"_s);
    QCOMPARE(chart->partCount(), 2);
    QCOMPARE(chart->partText(0), u"Northwind, 22 January 2025: back at the usual 4.0 after 4 days."_s);
    QCOMPARE(chart->partText(1), u"Contoso, 28 February 2025: 0 moods noted in the fortnight before. It takes 5 to know the usual level."_s);
    QVERIFY(text(u"recoveryText"_s).contains(u"Back at the usual level so far: after 1 rejection"_s));
    // What is written while the page waits behind another is there when it is shown again.
    m_app->window->openPage(page::Today);
    reject(u"Fabrikam"_s, today().addDays(-1));
    open();
    QCOMPARE(chart->partCount(), 3);
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(chart);
    QCOMPARE(interface->childCount(), 3);
    QCOMPARE(interface->child(0)->text(QAccessible::Name), chart->partText(0));
}

void TestInsightsPage::theDefinitionIsOneClickAway()
{
    open();
    auto *definition = window()->findChild<QLabel *>(u"recoveryDefinition"_s);
    QVERIFY(!definition->isVisible());
    QVERIFY(tabTo(window(), u"definitionDisclosure"_s));
    press(window(), Qt::Key_Space);
    QTRY_VERIFY(definition->isVisible());
    QVERIFY(definition->text().contains(u"middle one"_s));
}

void TestInsightsPage::arrowsGoFromRejectionToRejection()
{
    livedThroughTwo();
    const QString last = reject(u"Fabrikam"_s, today().addDays(-1));
    open();
    auto *chart = visible<RecoveryChart>(window(), u"recoveryChart"_s);
    auto *shown = window()->findChild<InsightsPage *>();
    QSignalSpy wanted(shown, &InsightsPage::applicationWanted);
    QVERIFY(tabTo(window(), u"recoveryChart"_s));
    QCOMPARE(chart->currentPart(), 0);
    press(window(), Qt::Key_Up);
    QCOMPARE(chart->currentPart(), 0);
    press(window(), Qt::Key_End);
    QCOMPARE(chart->currentPart(), 2);
    press(window(), Qt::Key_Down);
    QCOMPARE(chart->currentPart(), 2);
    press(window(), Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.constFirst().constFirst().toString(), last);
}

void TestInsightsPage::aDayOfTheChartOpensItsEntries()
{
    const QDate day = today().addDays(-5);
    for (int i = 0; i < 4; ++i)
        write(day.addDays(i), 3);
    open();
    QVERIFY(tabTo(window(), u"moodChart"_s));
    press(window(), Qt::Key_Home);
    press(window(), Qt::Key_Return);
    auto *list = visible<QListView>(window(), u"journalList"_s);
    QCOMPARE(list->model()->rowCount(), 1);
}

void TestInsightsPage::tick(ReportDialog &report, const QString &name, bool ticked)
{
    report.findChild<QCheckBox *>(name)->setChecked(ticked);
}

void TestInsightsPage::theReportHoldsWhatIsTicked()
{
    livedThroughTwo();
    OwnLine lesson;
    lesson.text = u"Ask who decides"_s;
    VERIFY_OK(m_app->journal->ownLines.add(lesson));
    ReportDialog report(m_app->journal.services());
    report.show();
    const auto headings = [&] {
        QStringList found;
        for (const SummaryPart &part : report.sheet().parts)
            found.append(part.heading);
        return found;
    };
    // No empty headings; what is missing is said beside the page, not on it.
    QCOMPARE(headings(), (QStringList{u"Mood"_s, u"Rejections"_s, u"Lessons"_s}));
    auto *below = visible<QLabel>(&report, u"reportPages"_s);
    QVERIFY(below->text().startsWith(u"1 page"_s));
    QVERIFY(below->text().contains(u"Guided sessions"_s) && below->text().contains(u"Strengths"_s));
    QVERIFY(!below->text().contains(u"Lessons"_s));
    auto *preview = visible<QTextBrowser>(&report, u"reportPreview"_s);
    QVERIFY(preview->toPlainText().contains(u"Ask who decides"_s));
    tick(report, u"reportLessons"_s, false);
    tick(report, u"reportMoods"_s, false);
    QCOMPARE(headings(), QStringList{u"Rejections"_s});
    QVERIFY(!preview->toPlainText().contains(u"Ask who decides"_s));
}

void TestInsightsPage::theReportKeepsToItsDaysAndSaysWhatIsMissing()
{
    CareService &care = m_app->journal->care;
    const auto choices = care.choices().value_or(QList<CareChoice>());
    for (int i = 0; i < 3; ++i)
        VERIFY_OK(care.addDone(choices.constFirst(), 2, 4));
    const auto careLines = [this] {
        ReportDialog report(m_app->journal.services());
        const auto parts = report.sheet().parts;
        const auto it = std::ranges::find(parts, u"Things I did for myself"_s, &SummaryPart::heading);
        return it == parts.end() ? 0 : static_cast<int>(it->lines.size());
    };
    QCOMPARE(careLines(), 1);
    m_app->journal.clock().advanceDays(400);
    QCOMPARE(careLines(), 0);
    for (int i = 0; i < 10; ++i) {
        OwnLine lesson;
        lesson.text = u"Lesson %1"_s.arg(i);
        VERIFY_OK(m_app->journal->ownLines.add(lesson));
    }
    ReportDialog report(m_app->journal.services());
    const QStringList lessons = report.sheet().parts.constLast().lines;
    QCOMPARE(lessons.size(), 9);
    QVERIFY2(lessons.constLast().contains(u"2 more"_s), qPrintable(lessons.constLast()));
}

// Each key in the topic lays out one page more; none of the earlier ones stays.
void TestInsightsPage::typingLeavesOnePageBehind()
{
    ReportDialog report(m_app->journal.services());
    report.show();
    auto *topic = visible<QPlainTextEdit>(&report, u"reportTopic"_s);
    for (int i = 0; i < 5; ++i)
        topic->insertPlainText(u"a"_s);
    const auto *preview = visible<QTextBrowser>(&report, u"reportPreview"_s);
    QVERIFY(preview->toPlainText().contains(u"aaaaa"_s));
    QCOMPARE(preview->findChildren<QTextDocument *>().size(), 1);
}

void TestInsightsPage::theReportNamesNoCompanyUnasked()
{
    livedThroughTwo();
    ReportDialog report(m_app->journal.services());
    report.show();
    auto *preview = visible<QTextBrowser>(&report, u"reportPreview"_s);
    QVERIFY(preview->toPlainText().contains(u"A rejection, 22 January 2025"_s));
    QVERIFY(!preview->toPlainText().contains(u"Northwind"_s));
    tick(report, u"reportNames"_s, true);
    QVERIFY(preview->toPlainText().contains(u"Northwind, 22 January 2025"_s));
}

void TestInsightsPage::theReportLeavesByEveryWayOut()
{
    livedThroughTwo();
    QTemporaryDir folder;
    FakeSummaryExits exits;
    ReportDialog report(m_app->journal.services());
    report.setExits(exits);
    report.show();
    QTest::mouseClick(visible<QPushButton>(&report, u"printReportButton"_s), Qt::LeftButton);
    QCOMPARE(exits.printed.size(), 1);
    QCOMPARE(exits.printed.constFirst().parts.size(), report.sheet().parts.size());
    QTest::mouseClick(visible<QPushButton>(&report, u"copyReportButton"_s), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"back at the usual 4.0 after 4 days"_s));
    exits.file = folder.filePath(u"notes.pdf"_s);
    QTest::mouseClick(visible<QPushButton>(&report, u"saveReportButton"_s), Qt::LeftButton);
    QCOMPARE(exits.suggestion, u"Notes 2025-03-03.pdf"_s);
    QFile file(exits.file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF-"));
}

void TestInsightsPage::aReportThatCannotBeWrittenSaysSo()
{
    QTemporaryDir folder;
    FakeSummaryExits exits;
    exits.file = folder.filePath(u"no such folder/notes.pdf"_s);
    ReportDialog report(m_app->journal.services());
    report.setExits(exits);
    report.show();
    QTest::mouseClick(visible<QPushButton>(&report, u"saveReportButton"_s), Qt::LeftButton);
    QVERIFY(visibleChild(&report, u"pageMessages"_s));
}

void TestInsightsPage::ownWordsStandInTheReportAsTyped()
{
    ReportDialog report(m_app->journal.services());
    report.show();
    const QString typed = u"<b>Sleep</b> & the \"why me\" hour\nهل هذا كافٍ؟ 两句"_s;
    visible<QPlainTextEdit>(&report, u"reportTopic"_s)->setPlainText(typed);
    QCOMPARE(report.sheet().parts.constFirst().lines, QStringList{typed});
    QVERIFY(visible<QTextBrowser>(&report, u"reportPreview"_s)->toPlainText().contains(u"<b>Sleep</b> & the \"why me\" hour"_s));
}

QTEST_MAIN(TestInsightsPage)
#include "tst_insightspage.moc"
