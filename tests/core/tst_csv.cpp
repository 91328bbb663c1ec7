// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv.h"
#include "tests/support/verify.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

namespace {

Result<QList<QStringList>> readAll(const QString &text, std::optional<QChar> delimiter = std::nullopt)
{
    csv::Reader reader(text, delimiter);
    QList<QStringList> rows;
    for (;;) {
        auto record = reader.next();
        if (!record)
            return failure(record);
        if (!*record)
            return rows;
        rows.append((*record)->cells);
    }
}

// Cells that programs trip over.
const QStringList Awkward{u""_s, u" "_s, u"plain"_s, u"a,b"_s, u"a;b"_s, u"say \"hi\""_s, u"\""_s, u"\"\""_s, u"two\nlines"_s, u"two\r\nlines"_s,
                          u"\r"_s, u"=1+1"_s, u"+49 30"_s, u"-5"_s, u"@name"_s, u"\tindented"_s, u"\rback"_s, u"'=1"_s, u"''=1"_s, u"'"_s, u"''"_s,
                          u"'quoted'"_s, u"＝1"_s, u" =1"_s, u"漢字 👩‍💻"_s, u"שלום, \"עולם\""_s, u"e\u0301"_s, u"trailing "_s, u"\n"_s};

} // namespace

class TestCsv final : public QObject
{
    Q_OBJECT

private slots:
    void recordsAreReadByTheStandard_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<QStringList>>("rows");
        using Rows = QList<QStringList>;
        QTest::newRow("CRLF") << u"a,b\r\nc,d\r\n"_s << Rows{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("LF") << u"a,b\nc,d"_s << Rows{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("CR") << u"a,b\rc,d\r"_s << Rows{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("quotes") << u"\"a,b\",\"c\"\"d\",\"\"\n"_s << Rows{{u"a,b"_s, u"c\"d"_s, u""_s}};
        QTest::newRow("line breaks in quotes") << u"\"a\r\nb\rc\nd\",e"_s << Rows{{u"a\r\nb\rc\nd"_s, u"e"_s}};
        QTest::newRow("empty cells") << u",,\n"_s << Rows{{u""_s, u""_s, u""_s}};
        QTest::newRow("empty lines") << u"\n\na\n\r\n\nb\n\n"_s << Rows{{u"a"_s}, {u"b"_s}};
        QTest::newRow("a quote inside") << u"5\" nail,b\n"_s << Rows{{u"5\" nail"_s, u"b"_s}};
        QTest::newRow("text after the quote") << u"\"a\"b,c\n"_s << Rows{{u"ab"_s, u"c"_s}};
        QTest::newRow("semicolon") << u"a;b,c;d\n"_s << Rows{{u"a"_s, u"b,c"_s, u"d"_s}};
        QTest::newRow("tab") << u"a\tb\n"_s << Rows{{u"a"_s, u"b"_s}};
        QTest::newRow("delimiter in quotes does not count") << u"\"x;y;z\",b\nc,d\n"_s << Rows{{u"x;y;z"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("nothing") << u""_s << Rows{};
    }
    void recordsAreReadByTheStandard()
    {
        QFETCH(const QString, text);
        QFETCH(const QList<QStringList>, rows);
        const auto read = readAll(text);
        VERIFY_OK(read);
        QCOMPARE(*read, rows);
    }

    void everyRecordKnowsItsLine()
    {
        csv::Reader reader(u"a,b\r\n\r\n\"1\r\n2\n3\",x\r\nlast\r\n"_s);
        QCOMPARE((*reader.next())->line, 1);
        QCOMPARE((*reader.next())->line, 3);
        QCOMPARE((*reader.next())->line, 6);
        QVERIFY(!reader.next()->has_value());
        QCOMPARE(reader.position(), reader.size());
    }

    void aQuoteNeverClosedNamesItsLine()
    {
        const auto read = readAll(u"a,b\n\"x\ny\",c\nd,\"never\nclosed\n"_s);
        VERIFY_ERROR(read, ErrorCode::InvalidInput);
        QVERIFY2(read.error().message.contains(u"line 4"_s), qPrintable(read.error().message));
    }

    void formulasAreNeutralAndComeBack()
    {
        QCOMPARE(csv::protectedCell(u"=1+1"_s), u"'=1+1"_s);
        QCOMPARE(csv::protectedCell(u"\tx"_s), u"'\tx"_s);
        QCOMPARE(csv::protectedCell(u"'=1"_s), u"''=1"_s);
        QCOMPARE(csv::protectedCell(u"'tis"_s), u"'tis"_s);
        for (const QString &cell : Awkward) {
            const QString safe = csv::protectedCell(cell);
            QVERIFY2(safe.isEmpty() || !u"=+-@\t\r\n＝"_s.contains(safe.front()), qPrintable(safe));
            QCOMPARE(csv::unprotectedCell(safe), cell);
        }
    }

    void whatIsWrittenIsReadAgain()
    {
        QString file;
        for (const QString &cell : Awkward)
            file += csv::written({cell, u"x"_s, cell});
        file += csv::written({QString()});
        const auto read = readAll(file, u',');
        VERIFY_OK(read);
        QCOMPARE(read->size(), Awkward.size() + 1);
        for (qsizetype row = 0; row < Awkward.size(); ++row) {
            QCOMPARE(read->at(row).size(), 3);
            QCOMPARE(csv::unprotectedCell(read->at(row).first()), Awkward.at(row));
            QCOMPARE(csv::unprotectedCell(read->at(row).last()), Awkward.at(row));
        }
    }

    void pythonReadsTheSame()
    {
        const QString python = QStringLiteral(SECONDWIND_PYTHON);
        QString file;
        for (const QString &cell : Awkward)
            file += csv::written({cell, u"x"_s});
        QProcess process;
        process.start(python,
                      {u"-c"_s,
                       u"import csv, io, json, sys\n"
                       "text = io.TextIOWrapper(sys.stdin.buffer, encoding='utf-8', newline='')\n"
                       "print(json.dumps(list(csv.reader(text, strict=True))))"_s});
        QVERIFY(process.waitForStarted());
        process.write(file.toUtf8());
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.readAllStandardError(), QByteArray());
        const QJsonArray rows = QJsonDocument::fromJson(process.readAllStandardOutput()).array();
        QCOMPARE(rows.size(), Awkward.size());
        for (qsizetype row = 0; row < rows.size(); ++row)
            QCOMPARE(rows.at(row).toArray().at(0).toString(), csv::protectedCell(Awkward.at(row)));
    }

    void aLongFileTakesNoLongTime()
    {
        const QString cell(2'000'000, u'"');
        const auto read = readAll(csv::written({cell, u"b"_s}) + QString(500'000, u'\n') + u"a,b\n"_s.repeated(100'000));
        VERIFY_OK(read);
        QCOMPARE(read->size(), 100'001);
        QCOMPARE(read->first().first(), cell);
    }
};

QTEST_GUILESS_MAIN(TestCsv)

#include "tst_csv.moc"
