// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rednotebook.h"
#include "core/exchange/rednotebookmarkup.h"
#include "core/journal/journalservice.h"
#include "tests/support/verify.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

namespace {

Result<ImportPlan> month(const QString &text)
{
    return rednotebook::parse({{u"2012-03.txt"_s, text}});
}

ImportPlan planOf(const QString &text)
{
    const auto plan = month(text);
    if (!plan) {
        qWarning("%s", test::describe(plan).constData());
        return {};
    }
    return *plan;
}

} // namespace

class TestRedNotebook final : public QObject
{
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void aMonthWrittenByItsYamlLibraryIsRead()
    {
        QFile file(QFINDTESTDATA("../fixtures/rednotebook/2012-03.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const ImportPlan plan = planOf(QString::fromUtf8(file.readAll()));
        QCOMPARE(plan.entries.size(), 4);
        const JournalEntry first = plan.entries.at(0).entry;
        QCOMPARE(first.at, QDateTime(QDate(2012, 3, 1), QTime(12, 0), Qt::OffsetFromUTC, 3600));
        QCOMPARE(first.mood, 0);
        QCOMPARE(first.text,
                 u"Today I went to the *pet shop* and bought a **tiger**.\n\n### Family\nWith #work and #Family.\n\n"
                 "- Ideas: a book on: time\n- Ideas: “quoted”"_s);
        QCOMPARE(first.tags, (QStringList{u"Cool Stuff"_s, u"Ideas"_s, u"work"_s, u"Family"_s}));
        const JournalEntry second = plan.entries.at(1).entry;
        QCOMPARE(second.at.date(), QDate(2012, 3, 2));
        QCOMPARE(second.text, u"A long line with 👩‍💻 and tabs\tand \"quotes\" that goes on and on, so that it is folded where it is written, "
                              "which a reader has to undo. Grüße\n\nNext paragraph: it's #später"_s);
        const JournalEntry third = plan.entries.at(2).entry;
        QCOMPARE(third.at.date(), QDate(2012, 3, 25)); // the day the clocks changed
        QCOMPARE(third.at.offsetFromUtc(), 7200);
        QCOMPARE(third.text, u"no"_s);
        QCOMPARE(plan.entries.at(3).entry.tags, (QStringList{u"holiday"_s, u"sun"_s}));
        QCOMPARE(plan.issues, QList<ImportIssue>{});
        QCOMPARE(plan.entries.at(0).file, u"2012-03.txt"_s);
        QCOMPARE(plan.entries.at(0).line, 1);
    }

    void everyStyleOfYamlIsRead_data()
    {
        QTest::addColumn<QString>("yaml");
        QTest::addColumn<QString>("text");
        QTest::newRow("flow") << u"1: {text: \"a\\nb\"}"_s << u"a\nb"_s;
        QTest::newRow("literal block") << u"1:\n  text: |-\n    a\n    b\n"_s << u"a\nb"_s;
        QTest::newRow("single quotes") << u"1:\n  text: 'it''s'\n"_s << u"it's"_s;
        QTest::newRow("plain, folded") << u"1:\n  text: a long\n    line\n"_s << u"a long line"_s;
        QTest::newRow("Python's tags") << u"1: {text: !!python/unicode 'a'}"_s << u"a"_s;
        QTest::newRow("a number") << u"1: {text: 2012}"_s << u"2012"_s;
        QTest::newRow("the word null") << u"1: {text: 'null'}"_s << u"null"_s;
        QTest::newRow("CRLF") << u"1:\r\n  text: a\r\n"_s << u"a"_s;
        QTest::newRow("emoji by code") << u"1: {text: \"\\U0001F600\"}"_s << u"😀"_s;
    }
    void everyStyleOfYamlIsRead()
    {
        QFETCH(const QString, yaml);
        QFETCH(const QString, text);
        const ImportPlan plan = planOf(yaml);
        QCOMPARE(plan.issues, QList<ImportIssue>{});
        QCOMPARE(plan.entries.size(), 1);
        QCOMPARE(plan.entries.first().entry.text, text);
    }

    void whatIsEmptyIsNoEntry()
    {
        QCOMPARE(planOf(u"{}"_s).entries.size(), 0);
        QCOMPARE(planOf(u""_s).entries.size(), 0);
        QCOMPARE(planOf(u"1: {text: ''}\n2: null\n3: {text: null}\n"_s).entries.size(), 0);
    }

    void whatCannotBeReadIsAnError_data()
    {
        QTest::addColumn<QString>("yaml");
        QTest::newRow("an alias bomb") << u"a: &a [x, x]\nb: &b [*a, *a]\n1: {text: *b}\n"_s;
        QTest::newRow("an anchor") << u"1: &a {text: x}\n"_s;
        QTest::newRow("deep flow") << u"1: "_s + QString(100'000, u'[');
        QTest::newRow("deep braces") << u"1: "_s + u"{a: "_s.repeated(50'000);
        QTest::newRow("deep but closed") << u"1: "_s + QString(20, u'[') + QString(20, u']');
        QTest::newRow("deep block") << u"- "_s.repeated(20'000) + u"x"_s;
        QTest::newRow("deep keys") << u"? "_s.repeated(20'000) + u"x"_s;
        QTest::newRow("a quote left open") << u"1: {text: \"never closed\n"_s;
        QTest::newRow("a brace left open") << u"1: {text: x\n2: {text: y}\n"_s;
        QTest::newRow("a tab for indent") << u"1:\n\ttext: x\n"_s;
        QTest::newRow("a list") << u"- a\n- b\n"_s;
        QTest::newRow("a word") << u"Dear diary"_s;
        QTest::newRow("two documents") << u"1: {text: x}\n---\n2: {text: y}\n"_s;
    }
    void whatCannotBeReadIsAnError()
    {
        QFETCH(const QString, yaml);
        QElapsedTimer timer;
        timer.start();
        VERIFY_ERROR(month(yaml), ErrorCode::InvalidInput);
        QVERIFY2(timer.elapsed() < 5000, "it took too long");
    }

    void oneBrokenMonthLeavesTheOthers()
    {
        const auto plan = rednotebook::parse({{u"2012-03.txt"_s, u"1: {text: \"open"_s},
                                              {u"2012-04.txt"_s, u"1: {text: kept}"_s},
                                              {u"2012-13.txt"_s, u"1: {text: no}"_s},
                                              {u"notes.txt"_s, u"hello"_s}});
        VERIFY_OK(plan);
        QCOMPARE(plan->entries.size(), 1);
        QCOMPARE(plan->entries.first().entry.at.date(), QDate(2012, 4, 1));
        QCOMPARE(plan->issues.size(), 3);
        QCOMPARE(plan->issues.at(0).file, u"2012-03.txt"_s);
        QCOMPARE(plan->issues.at(2).file, u"notes.txt"_s);
        VERIFY_ERROR(rednotebook::parse({{u"notes.txt"_s, u"hello"_s}}), ErrorCode::InvalidInput);
        VERIFY_ERROR(rednotebook::parse({}), ErrorCode::InvalidInput);
    }

    void daysThatDoNotExistAreSaid()
    {
        const auto plan = rednotebook::parse({{u"2011-02.txt"_s, u"29: {text: x}\n0: {text: x}\nx: {text: x}\n28: {text: kept}\n27: just words\n"_s}});
        VERIFY_OK(plan);
        QCOMPARE(plan->entries.size(), 1);
        QCOMPARE(plan->issues.size(), 4);
        QCOMPARE(plan->issues.first().line, 1);
    }

    void categoriesAreKept()
    {
        const ImportPlan plan = planOf(u"1:\n  text: ''\n  Done: {wrote **code**: null, slept: null}\n  Tags: {old tag: null}\n  Seen: [a film]\n"
                                       "  Nested: {a: {b: null}}\n"_s);
        const JournalEntry entry = plan.entries.first().entry;
        QCOMPARE(entry.tags, (QStringList{u"Done"_s, u"old tag"_s, u"Seen"_s, u"Nested"_s}));
        QCOMPARE(entry.text, u"- Done: wrote **code**\n- Done: slept\n- Seen: a film\n- Nested: a"_s);
        QCOMPARE(plan.issues.size(), 1);
    }

    void aControlCharacterDoesNotEndTheMonth()
    {
        const ImportPlan plan = planOf(u"1: {text: a\u0004b}\n2: {text: kept}\n"_s);
        QCOMPARE(plan.entries.size(), 2);
        QCOMPARE(plan.issues.size(), 1);
    }

    void markupIsTranslated_data()
    {
        QTest::addColumn<QString>("markup");
        QTest::addColumn<QString>("markdown");
        QTest::newRow("marks") << u"**bold** //italic// --gone-- ``mono``"_s << u"**bold** *italic* ~~gone~~ `mono`"_s;
        QTest::newRow("nested") << u"**bold and //both//**"_s << u"**bold and *both***"_s;
        QTest::newRow("underline") << u"__under__"_s << u"under"_s;
        QTest::newRow("no marks") << u"a ** b ** c, 2**3, a -- b -- c, and/or // and"_s << u"a ** b ** c, 2**3, a -- b -- c, and/or // and"_s;
        QTest::newRow("an address") << u"see http://example.com/a//b__c__d and //this//"_s << u"see http://example.com/a//b__c__d and *this*"_s;
        QTest::newRow("raw") << u"\"\"**raw**\"\""_s << u"**raw**"_s;
        QTest::newRow("code keeps marks") << u"``a ** b ** `c` ``"_s << u"``a ** b ** `c` ``"_s;
        QTest::newRow("headings") << u"= One =\n=== Three ===[label]\n== not ="_s << u"# One\n### Three\n== not ="_s;
        QTest::newRow("a line") << u"Words\n===================="_s << u"Words\n***"_s;
        QTest::newRow("lists") << u"- a\n  - b\n    - c\n+ one\n  + two\n  - three"_s << u"- a\n  - b\n    - c\n1. one\n   1. two\n   - three"_s;
        QTest::newRow("end of a list") << u"- a\n-\nb"_s << u"- a\n\nb"_s;
        QTest::newRow("line break") << u"one\\\\\ntwo\\\\ three"_s << u"one  \n\ntwo  \nthree"_s;
        QTest::newRow("link") << u"[my page \"\"http://example.com/a b\"\"]"_s << u"[my page](<http://example.com/a b>)"_s;
        QTest::newRow("plain link") << u"[my page http://example.com]"_s << u"[my page](http://example.com)"_s;
        QTest::newRow("picture") << u"[\"\"file:///home/me/pic\"\".png?50]"_s << u"![](file:///home/me/pic.png)"_s;
        QTest::newRow("reference") << u"[2019-02-14] and [Today 2019-02-14]"_s << u"[2019-02-14] and [Today 2019-02-14]"_s;
        QTest::newRow("verbatim") << u"```\n**as it is**\n= no =\n```\n**bold**"_s << u"```\n**as it is**\n= no =\n```\n**bold**"_s;
        QTest::newRow("verbatim left open") << u"```\ncode"_s << u"```\ncode\n```"_s;
        QTest::newRow("what Markdown would take for a heading") << u"# not\nwords\n---\nwords\n=="_s << u"\\# not\nwords\n\\---\nwords\n\\=="_s;
        QTest::newRow("indented") << u"      no code"_s << u"no code"_s;
        QTest::newRow("quote") << u"\ta quote"_s << u"> a quote"_s;
    }
    void markupIsTranslated()
    {
        QFETCH(const QString, markup);
        QFETCH(const QString, markdown);
        QCOMPARE(translatedRedNotebookMarkup(markup).markdown, markdown);
    }

    void hashtagsAreFound()
    {
        const auto tags = [](const QString &text) { return translatedRedNotebookMarkup(text).hashtags; };
        QCOMPARE(tags(u"#work, (#Family) and #work again; #später ＃漢字 #a_b1"_s),
                 (QStringList{u"work"_s, u"Family"_s, u"später"_s, u"漢字"_s, u"a_b1"_s}));
        QCOMPARE(tags(u"#ff0000 #C0FFEE no#tag &#x41; ##two #1 # #include ``#code`` http://example.com/#place"_s), QStringList());
        QCOMPARE(tags(u"= Heading #no =\n**#bold** #ff00001"_s), (QStringList{u"bold"_s, u"ff00001"_s}));
        QCOMPARE(tags(u"```\n#no\n```"_s), QStringList());
    }

    void whatMarkdownHasNotIsSaid()
    {
        const ImportPlan plan = planOf(u"1: {text: '__a__ __b__'}\n2:\n  text: '[\"\"/pic\"\".jpg]'\n3:\n  text: '|| a | b |'\n"_s);
        QCOMPARE(plan.issues.size(), 3);
        QCOMPARE(plan.issues.at(0).line, 1);
        QCOMPARE(plan.issues.at(0).file, u"2012-03.txt"_s);
    }

    void hardTextsTakeNoLongTime_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *unit : {"*", "**a ", "--a ", "[", "[a ", "\"\"", "``", "[\"\"", "//a **b __c --d ", "#", "a://", "= ", "\\\\", "- a\n  ", "\t"})
            QTest::newRow(unit) << QString::fromLatin1(unit).repeated(2'000'000 / qsizetype(qstrlen(unit)));
        QTest::newRow("brackets and one end") << QString(1'000'000, u'[') + u']';
        QTest::newRow("lists going deeper") << [] {
            QString text;
            for (int depth = 0; depth < 1500; ++depth)
                text += QString(depth, u' ') + u"- x\n"_s;
            return text;
        }();
    }
    void hardTextsTakeNoLongTime()
    {
        QFETCH(const QString, text);
        QElapsedTimer timer;
        timer.start();
        const TranslatedMarkup markup = translatedRedNotebookMarkup(text);
        QVERIFY(markup.markdown.size() <= 3 * text.size());
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }

    void longTextsAreKept()
    {
        const QString text = u"wörd "_s.repeated(400'000).trimmed();
        QCOMPARE(planOf(u"1: {text: \""_s + text + u"\"}"_s).entries.first().entry.text, text);
    }

    void itCanBeStopped()
    {
        VERIFY_ERROR(rednotebook::parse({{u"2012-03.txt"_s, u"1: {text: a}"_s}}, [](qint64, qint64) { return false; }), ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestRedNotebook)

#include "tst_rednotebook.moc"
