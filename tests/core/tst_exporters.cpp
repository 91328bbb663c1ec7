// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exporter.h"
#include "core/exchange/markdownwriting.h"
#include "core/exchange/plaincsv.h"
#include "core/exchange/secondwindjson.h"
#include "core/exchange/textdecoding.h"
#include "core/journal/entryjson.h"
#include "core/journal/journalservice.h"
#include "tests/support/verify.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

namespace {

constexpr int GeneratedEntries = 10'000;

QByteArray written(Exporter &exporter, const QList<ExportedEntry> &entries)
{
    QByteArray file = exporter.begin();
    for (const ExportedEntry &each : entries)
        file += exporter.entry(each);
    return file + exporter.end();
}

ExportWords words()
{
    ExportWords words;
    words.title = u"My journal"_s;
    words.language = u"en"_s;
    words.mood = [](int mood) { return mood == 2 ? u"low"_s : QString::number(mood); };
    words.emotion = [](const QString &id) { return id == "hurt"_L1 ? u"Hurt"_s : id; };
    words.application = [](const QString &id) { return id.isEmpty() ? QString() : u"Cook, Acme <"_s + id + u'>'; };
    return words;
}

JournalEntry sample()
{
    return {u"e1"_s, QDateTime(QDate(2026, 11, 22), QTime(21, 5), Qt::OffsetFromUTC, 3600), 2, {{u"hurt"_s, 70}, {u"sad"_s, std::nullopt}},
            {u"#work"_s, u"long | walk"_s}, u"= <b>not</b> & \"that\"\n\n# Mine\n\nlast"_s, u"a1"_s};
}

// Text of many scripts and of what formats trip over.
QString generatedText(QRandomGenerator &random, int pieces)
{
    static const QStringList stock{u"word"_s, u" "_s, u"\n"_s, u"\n\n"_s, u"\""_s, u"\"\""_s, u"'"_s, u"="_s, u"+"_s, u"-"_s, u"@"_s, u"\t"_s, u"\r\n"_s,
                                   u"\r"_s, u","_s, u";"_s, u"|"_s, u"\\"_s, u"\\|"_s, u"漢字"_s, u"ひらがな"_s, u"한글"_s, u"שלום"_s, u"مرحبا"_s, u"\u202eabc\u202c"_s,
                                   u"हिन्दी"_s, u"ไทย"_s, u"e\u0301"_s, u"é"_s, u"👩‍💻"_s, u"🇩🇪"_s, u"🤷🏽‍♀️"_s, u"\u00a0"_s, u"\u2028"_s, u"\ufeff"_s, u"\u200b"_s,
                                   u"<b>"_s, u"&amp;"_s, u"```"_s, u"# "_s, u"{\"a\":1}"_s, u"''=x"_s, u"\x01"_s, u"\x1f"_s, u"\x7f"_s, u"\ufffe"_s, u"ﷺ"_s, u"＝"_s};
    QString text;
    for (int piece = 0; piece < pieces; ++piece)
        text += stock.at(random.bounded(int(stock.size())));
    return text;
}

JournalEntry generatedEntry(QRandomGenerator &random, int number)
{
    JournalEntry entry;
    entry.id = u"id-"_s + QString::number(number);
    const QDate day = QDate(1, 1, 2).addDays(random.bounded(3'652'000));
    entry.at = QDateTime(day, QTime::fromMSecsSinceStartOfDay(random.bounded(86'400'000)), Qt::OffsetFromUTC, 60 * random.bounded(-1080, 1081));
    entry.mood = random.bounded(6);
    for (const char *name : {"hurt", "sad", "angry"}) {
        if (random.bounded(3) == 0)
            entry.emotions.append({QString::fromLatin1(name), random.bounded(2) == 0 ? std::optional(random.bounded(101)) : std::nullopt});
    }
    for (int tag = random.bounded(4); tag > 0; --tag) {
        const QString name = generatedText(random, 1 + random.bounded(4)).left(60);
        if (!name.trimmed().isEmpty() && !entry.tags.contains(name) && !name.back().isSurrogate())
            entry.tags.append(name);
    }
    entry.text = generatedText(random, random.bounded(40));
    if (entry.mood == 0 && entry.emotions.isEmpty() && entry.tags.isEmpty() && entry.text.trimmed().isEmpty())
        entry.mood = 3;
    return entry;
}

QList<ExportedEntry> generated()
{
    QRandomGenerator random(20'261'122);
    QList<ExportedEntry> entries;
    for (int number = 0; number < GeneratedEntries; ++number) {
        ExportedEntry each{generatedEntry(random, number)};
        each.created = QDateTime::fromMSecsSinceEpoch(random.bounded(2'000'000'000), Qt::UTC);
        each.changed = each.created.addMSecs(random.bounded(1'000'000));
        entries.append(each);
    }
    return entries;
}

QString withPlainLineEnds(QString text)
{
    return text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
}

} // namespace

class TestExporters final : public QObject
{
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void jsonIsWrittenAsQtWritesIt()
    {
        QString signs;
        for (char16_t code = 0; code < 0x300; ++code)
            signs += QChar(code);
        const QStringList texts{signs, u"a\"b\\c/d\n\r\t\b\f\x1f\x7f"_s, u"\u2028\u2029\ufeff\uffff 😀 漢字"_s, u"half "_s + QChar(0xd83d) + u" and "_s + QChar(0xde00), u"plain"_s, QString()};
        const QList<QDateTime> moments{QDateTime(QDate(2026, 11, 22), QTime(1, 2, 3, 4), Qt::OffsetFromUTC, 5 * 3600 + 1800),
                                       QDateTime(QDate(1999, 12, 31), QTime(23, 59, 59, 999), Qt::OffsetFromUTC, -(9 * 3600 + 1800)),
                                       QDateTime(QDate(7, 1, 1), QTime(0, 0), Qt::UTC), QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::OffsetFromUTC, 60),
                                       QDateTime(QDate(-5, 1, 1), QTime(0, 0), Qt::UTC), QDateTime(QDate(12026, 1, 1), QTime(0, 0), Qt::UTC), QDateTime()};
        for (const QDateTime &moment : moments) {
            for (const QString &text : texts) {
                JournalEntry entry;
                entry.at = moment;
                entry.text = text;
                entry.id = text.left(10);
                entry.applicationId = text;
                entry.mood = static_cast<int>(text.size() % 6);
                if (!text.isEmpty()) {
                    entry.tags = {text, u"second"_s};
                    entry.emotions = {{text, std::nullopt}, {u"sad"_s, 0}, {u"hurt"_s, 100}};
                }
                QJsonObject object = entryjson::toJson(entry);
                if (moment.isValid()) {
                    object.insert(u"created"_s, moment.toUTC().toString(Qt::ISODateWithMs));
                    object.insert(u"changed"_s, moment.addSecs(1).toUTC().toString(Qt::ISODateWithMs));
                }
                const auto exporter = jsonExporter(QDateTime::currentDateTimeUtc(), {});
                QCOMPARE(exporter->entry({entry, moment, moment.addSecs(1)}), "\n" + QJsonDocument(object).toJson(QJsonDocument::Compact));
                QVERIFY(exporter->entry({entry, {}, {}}).startsWith(",\n{"));
            }
        }
    }

    void jsonComesBackWithoutLoss()
    {
        QList<ExportedEntry> entries = generated();
        for (ExportedEntry &each : entries)
            each.entry.applicationId = each.entry.mood == 4 ? u"a1"_s : QString();
        const QList<ImportedApplication> applications{{u"a1"_s, u"Acme \"&\" Söhne"_s, u"Cook"_s}};
        const auto exporter = jsonExporter(QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC), applications);
        const auto text = decodedText(written(*exporter, entries));
        VERIFY_OK(text);
        QVERIFY(secondwindjson::looksLikeIt(*text));
        const auto plan = secondwindjson::parse(*text);
        VERIFY_OK(plan);
        QCOMPARE(plan->issues, QList<ImportIssue>{});
        QCOMPARE(plan->applications, applications);
        QCOMPARE(plan->entries.size(), entries.size());
        for (qsizetype at = 0; at < entries.size(); ++at) {
            QCOMPARE(plan->entries.at(at).entry.text, entries.at(at).entry.text);
            QCOMPARE(plan->entries.at(at).entry.tags, entries.at(at).entry.tags);
            QCOMPARE(plan->entries.at(at).entry.at, entries.at(at).entry.at);
            QCOMPARE(plan->entries.at(at).entry, entries.at(at).entry);
            QCOMPARE(plan->entries.at(at).entry.at.offsetFromUtc(), entries.at(at).entry.at.offsetFromUtc());
            QCOMPARE(plan->entries.at(at).created, entries.at(at).created);
            QCOMPARE(plan->entries.at(at).changed, entries.at(at).changed);
            QCOMPARE(plan->entries.at(at).line, int(at) + 4);
        }
    }

    void csvComesBackWithPlainLineEnds()
    {
        const QList<ExportedEntry> entries = generated();
        const auto exporter = csvExporter({});
        const auto text = decodedText(written(*exporter, entries));
        VERIFY_OK(text);
        const auto preview = plaincsv::columns(*text);
        VERIFY_OK(preview);
        QVERIFY(preview->guess.own);
        const auto plan = plaincsv::parse(*text, preview->guess);
        VERIFY_OK(plan);
        QCOMPARE(plan->issues, QList<ImportIssue>{});
        QCOMPARE(plan->entries.size(), entries.size());
        for (qsizetype at = 0; at < entries.size(); ++at) {
            JournalEntry expected = entries.at(at).entry;
            expected.text = withPlainLineEnds(expected.text);
            QCOMPARE(plan->entries.at(at).entry, expected);
            QCOMPARE(plan->entries.at(at).entry.at.offsetFromUtc(), expected.at.offsetFromUtc());
        }
    }

    void pythonReadsTheTable()
    {
        const QString python = QStringLiteral(SECONDWIND_PYTHON);
        const auto exporter = csvExporter(words());
        QProcess process;
        process.start(python,
                      {u"-c"_s,
                       u"import csv, io, json, sys\n"
                       "text = io.TextIOWrapper(sys.stdin.buffer, encoding='utf-8-sig', newline='')\n"
                       "print(json.dumps(list(csv.DictReader(text, strict=True))))"_s});
        QVERIFY(process.waitForStarted());
        process.write(written(*exporter, {{sample()}}));
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        const QJsonObject row = QJsonDocument::fromJson(process.readAllStandardOutput()).array().at(0).toObject();
        QCOMPARE(row.value(u"time"_s).toString(), u"2026-11-22T21:05:00+01:00"_s);
        QCOMPARE(row.value(u"mood"_s).toString(), u"2"_s);
        QCOMPARE(row.value(u"emotions"_s).toString(), u"hurt=70|sad"_s);
        QCOMPARE(row.value(u"tags"_s).toString(), u"#work|long \\| walk"_s);
        QCOMPARE(row.value(u"application"_s).toString(), u"Cook, Acme <a1>"_s);
        QCOMPARE(row.value(u"text"_s).toString(), u'\'' + sample().text);
        QCOMPARE(row.value(u"id"_s).toString(), u"e1"_s);
    }

    void oldOffsetsLoseTheirSeconds()
    {
        JournalEntry entry = sample();
        entry.at = QDateTime(QDate(1850, 7, 1), QTime(21, 5), Qt::OffsetFromUTC, 53 * 60 + 28);
        const auto exporter = jsonExporter(QDateTime::currentDateTimeUtc(), {});
        const auto plan = secondwindjson::parse(QString::fromUtf8(written(*exporter, {{entry}})));
        VERIFY_OK(plan);
        QCOMPARE(plan->entries.first().entry.at.time(), QTime(21, 5));
        QCOMPARE(plan->entries.first().entry.at.offsetFromUtc(), 53 * 60);
    }

    void anEmptyJournalIsAFileToo()
    {
        const auto json = jsonExporter(QDateTime::currentDateTimeUtc(), {});
        VERIFY_OK(secondwindjson::parse(QString::fromUtf8(written(*json, {}))));
        const auto csv = csvExporter({});
        VERIFY_OK(plaincsv::columns(QString::fromUtf8(written(*csv, {}))));
        const auto html = htmlExporter(words());
        QVERIFY(written(*html, {}).endsWith("</html>\n"));
    }

    void markdownHasAHeadingForEachDayAndEntry()
    {
        JournalEntry later = sample();
        later.at = later.at.addSecs(3600);
        later.text = u"short"_s;
        later.tags.clear();
        later.emotions.clear();
        later.applicationId.clear();
        const auto exporter = markdownExporter(words());
        QCOMPARE(QString::fromUtf8(written(*exporter, {{sample()}, {later}})),
                 u"# My journal\n\n## 2026-11-22\n\n### 21:05\n\n- Mood: low\n- Emotions: Hurt (70), sad\n- Tags: #work, long \\| walk\n"
                 "- Application: Cook, Acme \\<a1\\>\n\n= <b>not</b> & \"that\"\n\n#### Mine\n\nlast\n\n### 22:05\n\n- Mood: low\n\nshort\n\n"_s);
        const DayFile day = markdownDay(QDate(2026, 11, 22), {later}, words());
        QCOMPARE(day.fileName, u"2026-11-22.md"_s);
        QCOMPARE(QString::fromUtf8(day.content), u"# 2026-11-22\n\n## 22:05\n\n- Mood: low\n\nshort\n"_s);
        QCOMPARE(markdownDay(QDate(1, 2, 3), {}, {}).fileName, u"0001-02-03.md"_s);
    }

    void aTextKeepsToItsPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("headings sink") << u"# a\n## b\n###### f\n#no"_s << u"### a\n#### b\n###### f\n#no"_s;
        QTest::newRow("underlined headings") << u"one\ntwo\n===\nx\n---"_s << u"### one two\n#### x"_s;
        QTest::newRow("a line is no heading") << u"a\n\n---\n\n- b\n---\n> c\n==="_s << u"a\n\n---\n\n- b\n---\n> c\n==="_s;
        QTest::newRow("code stays") << u"```\n# a\n```\n# b"_s << u"```\n# a\n```\n### b"_s;
        QTest::newRow("code left open") << u"~~~~ x\n# a\n~~~\n```"_s << u"~~~~ x\n# a\n~~~\n```\n~~~~"_s;
        QTest::newRow("comment left open") << u"a\n<!-- b"_s << u"a\n\\<!-- b"_s;
        QTest::newRow("script left open") << u"<script>\nb"_s << u"\\<script>\nb"_s;
        QTest::newRow("HTML that ends by itself") << u"<div>\nb"_s << u"<div>\nb"_s;
        QTest::newRow("empty lines around") << u"\n\n a\n\n"_s << u" a"_s;
        QTest::newRow("CRLF") << u"a\r\n===\r\nb"_s << u"### a\nb"_s;
        QTest::newRow("nothing") << u""_s << u""_s;
    }
    void aTextKeepsToItsPlace()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, expected);
        QCOMPARE(markdown::below(text, 2), expected);
    }

    void wordsMeanOnlyThemselves()
    {
        QCOMPARE(markdown::escaped(u"# a *b* [c](d) <e>\n1. x"_s), u"\\# a \\*b\\* \\[c\\](d) \\<e\\> 1. x"_s);
        QCOMPARE(markdown::escaped(u"22. November"_s), u"22\\. November"_s);
        QCOMPARE(markdown::escaped(u"2026-11-22, 21:05"_s), u"2026-11-22, 21:05"_s);
    }

    void htmlIsEscapedAndLoadsNothing()
    {
        JournalEntry entry = sample();
        entry.text = u"<script>alert(1)</script>\nline \"two\"\n\n\u202eشكر\u202c\x01 & <img src=x onerror=y>"_s;
        entry.tags = {u"</ul><script>"_s};
        ExportWords hostile = words();
        hostile.title = u"</title><script>"_s;
        hostile.language = u"de\"><script>"_s;
        const auto exporter = htmlExporter(hostile);
        const QString page = QString::fromUtf8(written(*exporter, {{entry}}));
        QVERIFY(page.startsWith(u"<!DOCTYPE html>"_s));
        QVERIFY(!page.contains(u"<script"_s) && !page.contains(u"<img"_s) && !page.contains(u"http://"_s) && !page.contains(u"https://"_s) && !page.contains(u'\x01'));
        QVERIFY(page.contains(u"<p dir=\"auto\">&lt;script&gt;alert(1)&lt;/script&gt;<br>\nline &quot;two&quot;</p>"_s));
        QVERIFY(page.contains(u"prefers-color-scheme: dark"_s));
        QVERIFY(page.contains(u"<time datetime=\"2026-11-22T21:05:00+01:00\">21:05</time>"_s));
        QVERIFY(page.contains(u"<li dir=\"auto\">Emotions: Hurt (70), sad</li>"_s));
        QVERIFY(page.contains(u"lang=\"de&quot;&gt;&lt;script&gt;\""_s));
        QCOMPARE(page.count(u"<p "_s), page.count(u"</p>"_s));
        QCOMPARE(page.count(u"<article>"_s), page.count(u"</article>"_s));
    }

    void longTextsAreWritten()
    {
        JournalEntry entry = sample();
        entry.text = u"wörd\n# "_s.repeated(300'000);
        for (const auto &exporter : {jsonExporter(QDateTime::currentDateTimeUtc(), {}).release(), csvExporter(words()).release(),
                                     markdownExporter(words()).release(), htmlExporter(words()).release()}) {
            const std::unique_ptr<Exporter> owner(exporter);
            QVERIFY(written(*owner, {{entry}}).size() > entry.text.size());
        }
    }
};

QTEST_GUILESS_MAIN(TestExporters)

#include "tst_exporters.moc"
