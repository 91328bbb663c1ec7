// SPDX-License-Identifier: GPL-3.0-or-later
// A session after its end: on the screen, on paper, as PDF and as Markdown.
#include "app/pages/session/sessionresult.h"
#include "app/pages/session/sessionwords.h"
#include "app/pages/session/summarydocument.h"
#include "app/platform/paper.h"
#include "app/shell/theme.h"
#include "app/widgets/pageframe.h"
#include "core/applications/applicationservice.h"
#include "core/session/sessionservice.h"
#include "tests/app/support/appfixture.h"
#include "tests/app/support/fakesummaryexits.h"
#include "tests/support/verify.h"

#include <QAbstractButton>
#include <QBuffer>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QPdfWriter>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextDocument>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using namespace secondwind::test;

namespace {

// What a session on the long route usually holds.
QList<SummaryPart> usualParts()
{
    return {{u"What happened"_s, {u"The e-mail came at 16:40, two sentences long."_s}},
            {u"Feelings"_s, {u"disappointed (70 of 100)"_s, u"ashamed (40 of 100)"_s}},
            {u"Let out"_s, {u"I had already told my mother. I read it three times as if the words would change."_s}},
            {u"The thought"_s, {u"I froze on one question, so they saw I am a fraud."_s}},
            {u"Believed at first"_s, {u"80 of 100"_s}},
            {u"Thinking traps"_s, {u"Mind reading"_s, u"All or nothing"_s}},
            {u"Supports it"_s, {u"I went quiet for maybe ten seconds."_s}},
            {u"Does not fit it"_s, {u"They asked me back twice."_s}},
            {u"A fairer sentence"_s, {u"I froze once, and the rest of the hour went well."_s}},
            {u"Believed afterwards"_s, {u"35 of 100"_s}},
            {u"What I would tell a friend"_s, {u"Ten quiet seconds are a person thinking."_s}},
            {u"In numbers"_s, {u"About 180 people applied. You were among the last 6."_s}},
            {u"In whose hands"_s, {u"An internal candidate: not in my hands"_s, u"How I prepared: in my hands"_s}},
            {u"More than a job"_s, {u"the one who fixes bikes on our street"_s}},
            {u"What went well"_s, {u"I asked about the team’s last project."_s, u"I was on time and rested."_s}},
            {u"Strengths"_s, {u"I explain numbers so that people see them."_s}},
            {u"What they said"_s, {u"More experience in retail."_s}},
            {u"Lessons"_s, {u"Saying numbers out loud before I explain them."_s}},
            {u"Plan"_s, {u"When I sit down with coffee on Tuesday, then I will rewrite the top third of my resume."_s}},
            {u"For myself"_s, {u"A walk without the phone"_s}},
            {u"A line to carry"_s, {u"They met an hour of me."_s}}};
}

SummarySheet usualSheet()
{
    return {u"Northwind, Data analyst"_s, u"Monday, 3 March 2025, 20:15 · Full"_s, {u"Mood: low before, okay after."_s}, usualParts()};
}

SummarySheet sheetWith(const QString &words)
{
    return {u"Northwind"_s, u"Monday"_s, {}, {{u"The thought"_s, {words}}, {u"Lessons"_s, {words, u"another"_s}}}};
}

// The pages of a PDF, counted in the file itself.
qsizetype pagesOf(const QByteArray &pdf)
{
    return pdf.count("/Type /Page\n");
}

} // namespace

class TestSessionResult final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void wordsAreNeverReadAsMarkdown_data();
    void wordsAreNeverReadAsMarkdown();
    void markdownKeepsLinesAndParagraphs();
    void markdownBeginsWithTheTitle();
    void theDocumentHasEveryWord();
    void aUsualSessionFitsOnePage_data();
    void aUsualSessionFitsOnePage();
    void aLongSessionRunsOverWithNothingLost();
    void thePdfIsWritten();
    void thePaperIsTheOneOfTheCountry();
    void aFileThatCannotBeWrittenIsSaid_data();
    void aFileThatCannotBeWrittenIsSaid();

    void theSentencesSayOnlyWhatIsThere_data();
    void theSentencesSayOnlyWhatIsThere();
    void thePageShowsTitleChangeAndWords();
    void nothingIsSaidTwice();
    void onlyWhatExistsIsPictured();
    void savingSaysWhereTheFileIs();
    void cancellingSavesNothingAndSaysNothing();
    void copyPutsPlainWordsOnTheClipboard();
    void printingTakesTheSheet();
    void theJournalIsOfferedWhereThereIsAnEntry();
    void aSessionLeftOpenCanBePickedUp();
    void theKeyboardScrollsAndLeaves();

private:
    [[nodiscard]] QString message() const;
    [[nodiscard]] PastSession past() const;
    void click(const QString &name);

    std::unique_ptr<TempJournal> m_journal;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SessionResult> m_result;
    FakeSummaryExits m_exits;
};

void TestSessionResult::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
}

void TestSessionResult::init()
{
    failOnWarnings();
    m_journal = std::make_unique<TempJournal>();
    m_theme = std::make_unique<Theme>();
    m_theme->apply(ColorScheme::Light);
    m_exits.forget();
    m_result = std::make_unique<SessionResult>(m_journal->services(), SessionResult::Occasion::LookingBack);
    m_result->setExits(m_exits);
    m_result->resize(900, 700);
    m_result->show();
    m_result->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_result.get()));
}

void TestSessionResult::cleanup()
{
    m_result.reset();
    m_theme.reset();
    m_journal.reset();
}

QString TestSessionResult::message() const
{
    const auto *label = qobject_cast<QLabel *>(visibleChild(m_result.get(), u"messageText"_s));
    return label ? label->text() : QString();
}

PastSession TestSessionResult::past() const
{
    PastSession session;
    session.id = u"s1"_s;
    session.route = m_journal->services().session.script().routes.constFirst().id;
    session.started = QDateTime(QDate(2025, 3, 3), QTime(20, 15));
    session.ended = session.started.addSecs(1200);
    return session;
}

void TestSessionResult::click(const QString &name)
{
    QVERIFY2(tabTo(m_result.get(), name), qPrintable(u"Tab does not lead to "_s + name));
    press(m_result.get(), Qt::Key_Space);
}

void TestSessionResult::wordsAreNeverReadAsMarkdown_data()
{
    QTest::addColumn<QString>("words");
    const QStringList all{
        u"# no heading"_s, u"- no list"_s, u"+ no list"_s, u"* no list"_s, u"1. no list"_s, u"2025) no list"_s,
        u"> no quotation"_s, u"    no code"_s, u"`no code`"_s, u"**not bold** and _not slanted_"_s,
        u"~~not struck~~"_s, u"[no link](https://x.example)"_s, u"![no picture](x.png)"_s, u"<b>no tag</b>"_s,
        u"&amp; &#65; stay"_s, u"R&D & more"_s, u"\\no escape\\"_s, u"http://x.example/a_b_c"_s, u"www.x_y.example"_s,
        u"a_b@c.example"_s, u"| a | b |\n|---|---|\n| 1 | 2 |"_s, u"no heading\n======="_s, u"no heading\n---"_s,
        u"---"_s, u"```\nno code\n```"_s, u"ends with \\\nand goes on"_s, u"$60 and $70"_s, u"C#, F# #"_s,
        u"3 * 4 * 5"_s, u"ends with a star*"_s, u"日本語 * 日本語"_s};
    for (const QString &words : all)
        QTest::newRow(qPrintable(words.left(24).simplified())) << words;
}

void TestSessionResult::wordsAreNeverReadAsMarkdown()
{
    QFETCH(const QString, words);
    const SummarySheet sheet = sheetWith(words);
    // Read by another hand: Qt's own reader, in the dialect that takes the most for markup.
    QTextDocument read;
    read.setMarkdown(SummaryDocument::markdown(sheet), QTextDocument::MarkdownDialectGitHub);
    // Markdown has no leading blanks; that they do not become code is what matters.
    QString expected = words.trimmed();
    QString shown = read.toPlainText();
    shown.replace(QChar::Nbsp, u' ');
    const QByteArray told = SummaryDocument::markdown(sheet).toUtf8() + "\nwas read as\n" + shown.toUtf8();
    QCOMPARE(shown.count(expected), 2);
    QVERIFY2(!read.toHtml().contains(u"<a href"_s), told.constData());
    QVERIFY2(!read.toHtml().contains(u"line-through"_s), told.constData());
    int headings = 0;
    for (QTextBlock block = read.begin(); block.isValid(); block = block.next())
        headings += block.blockFormat().headingLevel() > 0 ? 1 : 0;
    QVERIFY2(headings == 3, told.constData());
}

void TestSessionResult::markdownKeepsLinesAndParagraphs()
{
    const QString words = u"one\ntwo\n\n\nthree"_s;
    const QString text = SummaryDocument::markdown(sheetWith(words));
    QVERIFY2(text.contains(u"\n\none\\\ntwo\n\nthree\n"_s), qPrintable(text));
    QVERIFY2(text.contains(u"\n- one\\\n  two\n\n  three\n- another\n"_s), qPrintable(text));
}

void TestSessionResult::markdownBeginsWithTheTitle()
{
    SummarySheet sheet = usualSheet();
    sheet.title = u"*Stars* & Co,\nData # analyst"_s;
    const QString text = SummaryDocument::markdown(sheet);
    QVERIFY2(text.startsWith(u"# \\*Stars\\* & Co, Data \\# analyst\n\nMonday"_s), qPrintable(text.left(80)));
    QVERIFY(text.contains(u"\n\nMood: low before, okay after.\n\n## What happened\n\n"_s));
    QVERIFY(text.endsWith(u"They met an hour of me.\n"_s));
}

void TestSessionResult::theDocumentHasEveryWord()
{
    const SummarySheet sheet = usualSheet();
    const auto document = SummaryDocument::document(sheet);
    const QString text = document->toPlainText();
    QVERIFY(text.startsWith(sheet.title));
    QVERIFY(text.contains(sheet.when));
    QVERIFY(text.contains(sheet.changes.constFirst()));
    qsizetype at = 0;
    for (const SummaryPart &part : sheet.parts) {
        for (const QString &line : QStringList{part.heading} + part.lines) {
            at = text.indexOf(line, at);
            QVERIFY2(at >= 0, qPrintable(line + u" is missing, or stands before what comes first"_s));
            at += line.size();
        }
    }
}

void TestSessionResult::aUsualSessionFitsOnePage_data()
{
    QTest::addColumn<int>("paper");
    QTest::newRow("A4") << int(QPageSize::A4);
    QTest::newRow("Letter") << int(QPageSize::Letter);
}

void TestSessionResult::aUsualSessionFitsOnePage()
{
    QFETCH(const int, paper);
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QPdfWriter writer(&buffer);
    writer.setPageLayout(QPageLayout(QPageSize(static_cast<QPageSize::PageSizeId>(paper)), QPageLayout::Portrait,
                                     paper::Margins, QPageLayout::Millimeter));
    QCOMPARE(SummaryDocument::documentFor(usualSheet(), writer)->pageCount(), 1);
    VERIFY_OK(SummaryDocument::print(usualSheet(), writer));
    QCOMPARE(pagesOf(buffer.data()), 1);
}

void TestSessionResult::aLongSessionRunsOverWithNothingLost()
{
    SummarySheet sheet = usualSheet();
    QString words;
    for (int i = 1; i <= 400; ++i)
        words += u"Sentence %1 of a long evening. "_s.arg(i);
    sheet.parts[3].lines = {words};
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    const auto document = SummaryDocument::documentFor(sheet, writer);
    QVERIFY(document->pageCount() >= 3);
    QVERIFY(document->toPlainText().contains(u"Sentence 400 of"_s));
    VERIFY_OK(SummaryDocument::print(sheet, writer));
    QCOMPARE(pagesOf(buffer.data()), document->pageCount());
}

void TestSessionResult::thePdfIsWritten()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"Grüße.pdf"_s);
    VERIFY_OK(SummaryDocument::writePdf(usualSheet(), path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    QCOMPARE(pagesOf(pdf), 1);
    // In Britain people write on A4: 595 points wide.
    QVERIFY2(pdf.contains("/MediaBox [0 0 595"), "it is not A4");
}

void TestSessionResult::thePaperIsTheOneOfTheCountry()
{
    QCOMPARE(paper::of(QLocale(u"en_US"_s)), QPageSize::Letter);
    QCOMPARE(paper::of(QLocale(u"fr_CA"_s)), QPageSize::Letter);
    QCOMPARE(paper::of(QLocale(u"en_GB"_s)), QPageSize::A4);
    QCOMPARE(paper::of(QLocale(u"de_DE"_s)), QPageSize::A4);
    QCOMPARE(paper::of(QLocale::c()), QPageSize::A4);
}

void TestSessionResult::aFileThatCannotBeWrittenIsSaid_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("place");
    QTest::newRow("PDF, no such folder") << u"savePdfButton"_s << u"gone/session.pdf"_s;
    QTest::newRow("Markdown, no such folder") << u"saveMarkdownButton"_s << u"gone/session.md"_s;
    QTest::newRow("Markdown, the folder is a file") << u"saveMarkdownButton"_s << u"file/session.md"_s;
    QTest::newRow("PDF, the file is a folder") << u"savePdfButton"_s << u"folder"_s;
}

void TestSessionResult::aFileThatCannotBeWrittenIsSaid()
{
    QFETCH(const QString, button);
    QFETCH(const QString, place);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(QDir(folder.path()).mkdir(u"folder"_s));
    m_exits.file = folder.filePath(place);
    m_result->setSession(past(), usualParts());
    click(button);
    QVERIFY2(message().contains(place.section(u'/', 0, 0)), qPrintable(message()));
    QVERIFY(!QFileInfo(m_exits.file).isFile());
}

void TestSessionResult::theSentencesSayOnlyWhatIsThere_data()
{
    QTest::addColumn<bool>("mood");
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");
    QTest::addColumn<int>("later");
    QTest::addColumn<QString>("expected");
    QTest::newRow("all") << true << 2 << 3 << 4 << u"Mood: low before, okay after, good a day or more later."_s;
    QTest::newRow("no later") << true << 2 << 2 << -1 << u"Mood: low before, low after."_s;
    QTest::newRow("after alone") << true << -1 << 5 << -1 << u"Mood: very good after."_s;
    QTest::newRow("before and later") << true << 1 << -1 << 3 << u"Mood: very low before, okay a day or more later."_s;
    QTest::newRow("belief") << false << 80 << 35 << -1 << u"Belief in the thought: 80 of 100 before, 35 of 100 after."_s;
    QTest::newRow("belief 0") << false << 0 << -1 << -1 << u"Belief in the thought: 0 of 100 before."_s;
    QTest::newRow("nothing") << true << -1 << -1 << -1 << QString();
}

void TestSessionResult::theSentencesSayOnlyWhatIsThere()
{
    QFETCH(const bool, mood);
    QFETCH(const int, before);
    QFETCH(const int, after);
    QFETCH(const int, later);
    QFETCH(const QString, expected);
    const auto said = [](int value) { return value < 0 ? std::nullopt : std::optional(value); };
    const Moments moments{said(before), said(after), said(later)};
    QCOMPARE(SessionWords::change(mood ? Measure::Mood : Measure::Belief, moments), expected);
}

void TestSessionResult::thePageShowsTitleChangeAndWords()
{
    Application application;
    application.company = u"Northwind"_s;
    application.role = u"Data analyst"_s;
    const auto id = m_journal->services().applications.add(application);
    VERIFY_OK(id);
    PastSession session = past();
    session.applicationId = *id;
    session.moodBefore = 2;
    session.moodAfter = 3;
    m_result->setSession(session, usualParts());
    QCOMPARE(visible<QLabel>(m_result.get(), u"pageTitle"_s)->text(), u"Northwind, Data analyst"_s);
    const QString subtitle = visible<QLabel>(m_result.get(), u"pageSubtitle"_s)->text();
    QVERIFY2(subtitle.contains(u"3 March 2025"_s) && subtitle.contains(u"20:15"_s), qPrintable(subtitle));
    QVERIFY2(subtitle.contains(m_journal->services().session.script().routes.constFirst().name), qPrintable(subtitle));
    QCOMPARE(visibleChild(m_result.get(), u"moodChange"_s)->accessibleName(), u"Mood: low before, okay after."_s);
    QStringList shown;
    const auto labels = visibleChild(m_result.get(), u"summaryCard"_s)->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        shown.append(label->accessibleName().isEmpty() ? label->text() : label->accessibleName());
    QStringList expected;
    const auto parts = usualParts();
    for (const SummaryPart &part : parts)
        expected += QStringList{part.heading} + part.lines;
    QCOMPARE(shown, expected);
}

void TestSessionResult::nothingIsSaidTwice()
{
    const SessionScript &script = m_journal->services().session.script();
    const auto heading = [&](const QString &field) { return script.field(field)->summary; };
    const QList<SummaryPart> parts{{heading(sessionfield::MoodBefore), {u"low"_s}}, {heading(sessionfield::BeliefBefore), {u"80 of 100"_s}}};
    PastSession session = past();
    session.moodBefore = 2;
    const auto rest = SessionWords::withoutWhatIsShown(m_journal->services(), session, parts);
    QCOMPARE(rest.size(), 1);
    QCOMPARE(rest.constFirst().heading, heading(sessionfield::BeliefBefore));
}

void TestSessionResult::onlyWhatExistsIsPictured()
{
    m_result->setSession(past(), {});
    QVERIFY(!visibleChild(m_result.get(), u"changeCard"_s));
    QCOMPARE(visible<QLabel>(m_result.get(), u"pageTitle"_s)->text(), u"Guided session"_s);
    PastSession session = past();
    session.beliefBefore = 80;
    m_result->setSession(session, {});
    QVERIFY(visibleChild(m_result.get(), u"beliefChange"_s));
    QVERIFY(!visibleChild(m_result.get(), u"moodChange"_s));
    QVERIFY(!visibleChild(m_result.get(), u"openEntryButton"_s));
    QVERIFY(!visibleChild(m_result.get(), u"pickUpPastSessionButton"_s));
}

void TestSessionResult::savingSaysWhereTheFileIs()
{
    QTemporaryDir folder;
    m_result->setSession(past(), usualParts());
    m_exits.file = folder.filePath(u"mine.md"_s);
    click(u"saveMarkdownButton"_s);
    QCOMPARE(m_exits.suggestion, u"Session 2025-03-03.md"_s);
    QVERIFY2(message().contains(QDir::toNativeSeparators(m_exits.file)), qPrintable(message()));
    QFile markdown(m_exits.file);
    QVERIFY(markdown.open(QIODevice::ReadOnly));
    const QByteArray text = markdown.readAll();
    QVERIFY2(text.startsWith("# Guided session\n"), text.left(40).constData());
    QVERIFY(text.contains(u"the team’s last project"_s.toUtf8()));
    m_exits.file = folder.filePath(u"mine.pdf"_s);
    click(u"savePdfButton"_s);
    QCOMPARE(m_exits.suggestion, u"Session 2025-03-03.pdf"_s);
    QFile pdf(m_exits.file);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.read(5) == "%PDF-");
}

void TestSessionResult::cancellingSavesNothingAndSaysNothing()
{
    m_result->setSession(past(), usualParts());
    click(u"savePdfButton"_s);
    QVERIFY(!m_exits.suggestion.isEmpty());
    m_exits.printAnswer = false;
    click(u"printSummaryButton"_s);
    QCOMPARE(message(), QString());
}

void TestSessionResult::copyPutsPlainWordsOnTheClipboard()
{
    m_result->setSession(past(), {{u"The thought"_s, {u"I *am* a fraud."_s}}, {u"Lessons"_s, {u"one"_s, u"two"_s}}});
    click(u"copySummaryButton"_s);
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY2(text.startsWith(u"Guided session\nMonday, 3 March 2025"_s), qPrintable(text));
    QVERIFY2(text.endsWith(u"The thought\nI *am* a fraud.\n\nLessons\n• one\n• two\n"_s), qPrintable(text));
    QVERIFY(!message().isEmpty());
}

void TestSessionResult::printingTakesTheSheet()
{
    m_result->setSession(past(), usualParts());
    click(u"printSummaryButton"_s);
    QCOMPARE(m_exits.printed.size(), 1);
    QCOMPARE(m_exits.printed.constFirst().title, u"Guided session"_s);
    QCOMPARE(m_exits.printed.constFirst().parts.size(), usualParts().size());
    QVERIFY(!message().isEmpty());
    m_exits.printAnswer = failure(ErrorCode::CannotWrite, u"The printer is out."_s);
    click(u"printSummaryButton"_s);
    QCOMPARE(message(), u"The printer is out."_s);
}

void TestSessionResult::theJournalIsOfferedWhereThereIsAnEntry()
{
    PastSession session = past();
    session.entryId = u"e7"_s;
    m_result->setSession(session, usualParts());
    const QSignalSpy wanted(m_result.get(), &SessionResult::entryWanted);
    click(u"openEntryButton"_s);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.constFirst().constFirst().toString(), u"e7"_s);
}

void TestSessionResult::aSessionLeftOpenCanBePickedUp()
{
    PastSession session = past();
    session.state = SessionState::SetAside;
    session.ended = QDateTime(QDate(2025, 3, 5), QTime(9, 0));
    m_result->setSession(session, usualParts());
    const QString text = visible<QLabel>(m_result.get(), u"leftOpenText"_s)->text();
    QVERIFY2(text.contains(u"5 March 2025"_s), qPrintable(text));
    const QSignalSpy wanted(m_result.get(), &SessionResult::pickUpWanted);
    click(u"pickUpPastSessionButton"_s);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.constFirst().constFirst().toString(), u"s1"_s);
}

void TestSessionResult::theKeyboardScrollsAndLeaves()
{
    m_result->setSession(past(), usualParts());
    m_result->focusSummary();
    const QScrollBar *bar = m_result->frame()->scrollArea()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    QCOMPARE(bar->value(), 0);
    press(m_result.get(), Qt::Key_PageDown);
    QVERIFY(bar->value() > 0);
    const QSignalSpy closed(m_result.get(), &SessionResult::closed);
    press(m_result.get(), Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
    click(u"closeResultButton"_s);
    QCOMPARE(closed.size(), 2);
}

QTEST_MAIN(TestSessionResult)
#include "tst_sessionresult.moc"
