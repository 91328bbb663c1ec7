// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/secondwindjson.h"
#include "core/journal/journalservice.h"
#include "tests/support/verify.h"

#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

namespace {

QString file(const QString &entries)
{
    return u"{\"format\":\"secondwind-journal\",\"version\":1,\"exported\":\"2026-11-22T12:00:00Z\",\"applications\":[],\n\"entries\":[\n"_s + entries + u"\n]}"_s;
}

ImportPlan planOf(const QString &entries)
{
    const auto plan = secondwindjson::parse(file(entries));
    if (!plan) {
        qWarning("%s", test::describe(plan).constData());
        return {};
    }
    return *plan;
}

} // namespace

class TestSecondWindJson final : public QObject
{
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void everythingOfAnEntryIsRead()
    {
        const QString text = u"{\"format\":\"secondwind-journal\",\"version\":1,\"exported\":\"2026-11-22T12:00:00Z\",\n"
                             "\"applications\":[{\"id\":\"a1\",\"company\":\"Acme\",\"role\":\"Cook\"},{\"id\":\"\"}],\n"
                             "\"entries\":[{\"id\":\"e1\",\"at\":\"2026-11-22T21:05:00.123+05:30\",\"mood\":2,"
                             "\"emotions\":[{\"emotion\":\"hurt\",\"intensity\":70},{\"emotion\":\"sad\"}],\"tags\":[\"a  b\",\"c\"],"
                             "\"text\":\"One\\r\\ntwo\",\"application\":\"a1\",\"created\":\"2026-11-22T15:35:00.000Z\",\"changed\":\"2026-11-23T15:35:00.500Z\"}]}"_s;
        QVERIFY(secondwindjson::looksLikeIt(text));
        const auto plan = secondwindjson::parse(text);
        VERIFY_OK(plan);
        QCOMPARE(plan->issues.size(), 1);
        QCOMPARE(plan->applications, (QList<ImportedApplication>{{u"a1"_s, u"Acme"_s, u"Cook"_s}}));
        QCOMPARE(plan->entries.size(), 1);
        const JournalEntry expected{u"e1"_s, QDateTime(QDate(2026, 11, 22), QTime(21, 5, 0, 123), Qt::OffsetFromUTC, 19800), 2,
                                    {{u"hurt"_s, 70}, {u"sad"_s, std::nullopt}}, {u"a  b"_s, u"c"_s}, u"One\r\ntwo"_s, u"a1"_s};
        QCOMPARE(plan->entries.first().entry, expected);
        QCOMPARE(plan->entries.first().entry.at.offsetFromUtc(), 19800);
        QCOMPARE(plan->entries.first().created, QDateTime(QDate(2026, 11, 22), QTime(15, 35), Qt::UTC));
        QCOMPARE(plan->entries.first().changed, QDateTime(QDate(2026, 11, 23), QTime(15, 35, 0, 500), Qt::UTC));
    }

    void whatIsNoSuchFileIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<ErrorCode>("code");
        const QString good = file(u"{\"at\":\"2026-11-22T21:05:00Z\",\"text\":\"x\"}"_s);
        QTest::newRow("nothing") << u""_s << ErrorCode::InvalidInput;
        QTest::newRow("words") << u"Dear diary"_s << ErrorCode::InvalidInput;
        QTest::newRow("another object") << u"{\"format\":\"other\",\"version\":1,\"entries\":[]}"_s << ErrorCode::InvalidInput;
        QTest::newRow("an array") << u"[]"_s << ErrorCode::InvalidInput;
        QTest::newRow("no version") << u"{\"format\":\"secondwind-journal\",\"entries\":[]}"_s << ErrorCode::InvalidInput;
        QTest::newRow("version as text") << u"{\"format\":\"secondwind-journal\",\"version\":\"1\",\"entries\":[]}"_s << ErrorCode::InvalidInput;
        QTest::newRow("version 0") << u"{\"format\":\"secondwind-journal\",\"version\":0,\"entries\":[]}"_s << ErrorCode::InvalidInput;
        QTest::newRow("version 1.5") << u"{\"format\":\"secondwind-journal\",\"version\":1.5,\"entries\":[]}"_s << ErrorCode::InvalidInput;
        QTest::newRow("version 2") << u"{\"format\":\"secondwind-journal\",\"version\":2,\"entries\":[]}"_s << ErrorCode::NewerSchema;
        QTest::newRow("version 1e300") << u"{\"format\":\"secondwind-journal\",\"version\":1e300,\"entries\":[]}"_s << ErrorCode::NewerSchema;
        QTest::newRow("no entries") << u"{\"format\":\"secondwind-journal\",\"version\":1}"_s << ErrorCode::InvalidInput;
        QTest::newRow("entries as object") << u"{\"format\":\"secondwind-journal\",\"version\":1,\"entries\":{}}"_s << ErrorCode::InvalidInput;
        QTest::newRow("deep arrays") << QString(200'000, u'[') << ErrorCode::InvalidInput;
        QTest::newRow("deep, closed") << file(QString(5000, u'[') + QString(5000, u']')) << ErrorCode::InvalidInput;
        QTest::newRow("deep objects") << u"{\"a\":"_s.repeated(100'000) << ErrorCode::InvalidInput;
        QTest::newRow("text after it") << good + u"x"_s << ErrorCode::InvalidInput;
        for (qsizetype cut = 1; cut < good.size(); cut += 7)
            QTest::addRow("cut at %d", int(cut)) << good.left(cut) << ErrorCode::InvalidInput;
    }
    void whatIsNoSuchFileIsRefused()
    {
        QFETCH(const QString, text);
        QFETCH(const ErrorCode, code);
        VERIFY_ERROR(secondwindjson::parse(text), code);
    }

    void aBrokenLineIsNamed()
    {
        const auto plan = secondwindjson::parse(u"{\"format\":\"secondwind-journal\",\n\"version\":1,\n\"entries\":[nonsense],\n\"x\":1}"_s);
        VERIFY_ERROR(plan, ErrorCode::InvalidInput);
        QVERIFY2(plan.error().message.contains(u"line 3"_s), qPrintable(plan.error().message));
    }

    void wrongValuesAreSaid_data()
    {
        QTest::addColumn<QString>("fields");
        QTest::addColumn<int>("entries");
        QTest::addColumn<int>("issues");
        const QString at = u"\"at\":\"2026-11-22T21:05:00Z\",\"text\":\"x\","_s;
        QTest::newRow("good") << at + u"\"mood\":3"_s << 1 << 0;
        QTest::newRow("nulls") << at + u"\"mood\":null,\"tags\":null,\"emotions\":null,\"id\":null"_s << 1 << 0;
        QTest::newRow("mood as text") << at + u"\"mood\":\"3\""_s << 1 << 1;
        QTest::newRow("mood 6") << at + u"\"mood\":6"_s << 1 << 1;
        QTest::newRow("mood 2.5") << at + u"\"mood\":2.5"_s << 1 << 1;
        QTest::newRow("mood 1e300") << at + u"\"mood\":1e300"_s << 1 << 1;
        QTest::newRow("tags as text") << at + u"\"tags\":\"a\""_s << 1 << 1;
        QTest::newRow("a tag as number") << at + u"\"tags\":[1,\"a\"]"_s << 1 << 1;
        QTest::newRow("a long tag") << at + u"\"tags\":[\""_s + QString(61, u'x') + u"\"]"_s << 1 << 1;
        QTest::newRow("a tag twice") << at + u"\"tags\":[\"a\",\"a\"]"_s << 1 << 0;
        QTest::newRow("an emotion without a name") << at + u"\"emotions\":[{\"intensity\":3},7]"_s << 1 << 2;
        QTest::newRow("strengths") << at + u"\"emotions\":[{\"emotion\":\"a\",\"intensity\":101},{\"emotion\":\"b\",\"intensity\":\"3\"}]"_s << 1 << 2;
        QTest::newRow("unknown field") << at + u"\"weather\":{\"a\":[1]}"_s << 1 << 1;
        QTest::newRow("created as text") << at + u"\"created\":\"yesterday\""_s << 1 << 1;
        QTest::newRow("text as number") << u"\"at\":\"2026-11-22T21:05:00Z\",\"mood\":3,\"text\":3"_s << 1 << 1;
        QTest::newRow("half a pair") << at + u"\"tags\":[\"\\ud800\"]"_s << 1 << 1;
        QTest::newRow("a zero") << u"\"at\":\"2026-11-22T21:05:00Z\",\"text\":\"a\\u0000b\""_s << 1 << 1;
        QTest::newRow("no time") << u"\"text\":\"x\""_s << 0 << 1;
        QTest::newRow("time as number") << u"\"text\":\"x\",\"at\":5"_s << 0 << 2;
        QTest::newRow("a day that does not exist") << u"\"text\":\"x\",\"at\":\"2026-02-30T21:05:00Z\""_s << 0 << 1;
        QTest::newRow("year 0") << u"\"text\":\"x\",\"at\":\"0000-02-20T21:05:00Z\""_s << 0 << 1;
        QTest::newRow("offset of a day") << u"\"text\":\"x\",\"at\":\"2026-02-20T21:05:00+19:00\""_s << 0 << 1;
        QTest::newRow("without offset") << u"\"text\":\"x\",\"at\":\"2026-02-20T21:05:00\""_s << 1 << 1;
        QTest::newRow("without offset, skipped") << u"\"text\":\"x\",\"at\":\"2026-03-29T02:30:00\""_s << 1 << 2;
        QTest::newRow("far past") << u"\"text\":\"x\",\"at\":\"0001-01-01T21:05:00-18:00\""_s << 1 << 0;
        QTest::newRow("far future") << u"\"text\":\"x\",\"at\":\"9999-12-31T23:59:59.999+18:00\""_s << 1 << 0;
        QTest::newRow("nothing said") << u"\"at\":\"2026-11-22T21:05:00Z\",\"text\":\" \""_s << 0 << 1;
    }
    void wrongValuesAreSaid()
    {
        QFETCH(const QString, fields);
        QFETCH(const int, entries);
        QFETCH(const int, issues);
        const ImportPlan plan = planOf(u'{' + fields + u'}');
        QCOMPARE(plan.entries.size(), entries);
        QCOMPARE(plan.issues.size(), issues);
        QVERIFY(std::ranges::all_of(plan.issues, [](const ImportIssue &issue) { return issue.line == 3 && !issue.what.isEmpty() && !issue.why.isEmpty(); }));
    }

    void linesAreWhereEntriesBegin()
    {
        const ImportPlan plan = planOf(u"{\"at\":\"2026-11-22T21:05:00Z\",\n\"text\":\"a [ \\\" , { \"},\n\n7, {\"at\":\"2026-11-22T21:05:00Z\",\"tags\":[\"x\",\n\"y\"]}\n,[{}],\"words\""_s);
        QCOMPARE(plan.entries.size(), 2);
        QCOMPARE(plan.entries.at(0).line, 3);
        QCOMPARE(plan.entries.at(1).line, 6);
        QCOMPARE(plan.issues.size(), 3);
        QCOMPARE(plan.issues.at(0).line, 6);
        QCOMPARE(plan.issues.at(1).line, 8);
        QCOMPARE(plan.issues.at(2).line, 8);
    }

    void theSameIdIsKeptOnce()
    {
        const QString entry = u"{\"id\":\"e1\",\"at\":\"2026-11-22T21:05:00Z\",\"text\":\"x\"}"_s;
        const ImportPlan plan = planOf(entry + u",\n"_s + entry);
        QCOMPARE(plan.entries.size(), 2);
        QCOMPARE(plan.entries.at(0).entry.id, u"e1"_s);
        QVERIFY(plan.entries.at(1).entry.id.isEmpty());
        QCOMPARE(plan.issues.size(), 1);
        QCOMPARE(plan.issues.first().line, 4);
    }

    void unknownEmotionsBecomeTags()
    {
        const auto plan = secondwindjson::parse(file(u"{\"at\":\"2026-11-22T21:05:00Z\",\"emotions\":[{\"emotion\":\"hurt\"},{\"emotion\":\"new one\"}]}"_s),
                                                {{u"hurt"_s, u"hurt"_s}});
        VERIFY_OK(plan);
        QCOMPARE(plan->entries.first().entry.emotions.size(), 1);
        QCOMPARE(plan->entries.first().entry.tags, QStringList{u"new one"_s});
        QCOMPARE(plan->issues.size(), 1);
    }

    void itCanBeStopped()
    {
        const QString entries = u"{\"at\":\"2026-11-22T21:05:00Z\",\"text\":\"x\"},\n"_s.repeated(1000) + u"{}"_s;
        VERIFY_ERROR(secondwindjson::parse(file(entries), {}, [](qint64 done, qint64) { return done < 500; }), ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestSecondWindJson)

#include "tst_secondwindjson.moc"
