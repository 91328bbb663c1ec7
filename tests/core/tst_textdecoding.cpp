// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/textdecoding.h"
#include "tests/support/verify.h"

#include <QStringConverter>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

namespace {

const QString Sample = u"Grüße, 漢字, שלום, 👩‍💻 e\u0301\nA second line"_s;

QByteArray utf16(const QString &text, QStringConverter::Encoding encoding, bool mark)
{
    QStringEncoder encoder(encoding, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder(text);
}

} // namespace

class TestTextDecoding final : public QObject
{
    Q_OBJECT

private slots:
    void whatIsPlainIsRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("UTF-8") << Sample.toUtf8() << Sample;
        QTest::newRow("UTF-8 with mark") << "\xef\xbb\xbf" + Sample.toUtf8() << Sample;
        QTest::newRow("ASCII") << QByteArray("a,b\r\n") << u"a,b\r\n"_s;
        QTest::newRow("UTF-16 LE with mark") << utf16(Sample, QStringConverter::Utf16LE, true) << Sample;
        QTest::newRow("UTF-16 BE with mark") << utf16(Sample, QStringConverter::Utf16BE, true) << Sample;
        QTest::newRow("UTF-16 LE") << utf16(u"date;mood\n2024-03-10;5 é"_s, QStringConverter::Utf16LE, false) << u"date;mood\n2024-03-10;5 é"_s;
        QTest::newRow("UTF-16 BE") << utf16(u"date;mood\n2024-03-10;5 é"_s, QStringConverter::Utf16BE, false) << u"date;mood\n2024-03-10;5 é"_s;
        QTest::newRow("last code point") << QByteArray("\xf4\x8f\xbf\xbf") << QString::fromUcs4(U"\U0010ffff", 1);
    }
    void whatIsPlainIsRead()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, text);
        const auto decoded = decodedText(bytes);
        VERIFY_OK(decoded);
        QCOMPARE(*decoded, text);
    }

    void whatIsBrokenNamesItsPlace_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("place");
        QTest::newRow("half a sequence at the end") << QByteArray("abc\xe2\x82") << u"byte 4"_s;
        QTest::newRow("half a sequence inside") << QByteArray("ab\xe2\x82 cd") << u"byte 3"_s;
        QTest::newRow("a lone following byte") << QByteArray("\x80 text") << u"byte 1"_s;
        QTest::newRow("overlong slash") << QByteArray("a\xc0\xaf") << u"byte 2"_s;
        QTest::newRow("overlong three") << QByteArray("a\xe0\x80\xaf") << u"byte 2"_s;
        QTest::newRow("a surrogate") << QByteArray("a\xed\xa0\x80") << u"byte 2"_s;
        QTest::newRow("beyond Unicode") << QByteArray("a\xf4\x90\x80\x80") << u"byte 2"_s;
        QTest::newRow("Windows-1252") << QByteArray("Gr\xfc\xdf""e") << u"byte 3"_s;
        QTest::newRow("UTF-16, odd") << QByteArray("\xff\xfe\x61\x00\x62", 5) << u"byte 5"_s;
        QTest::newRow("UTF-16, half a pair at the end") << QByteArray("\xff\xfe\x61\x00\x3d\xd8", 6) << u"byte 5"_s;
        QTest::newRow("UTF-16, half a pair inside") << QByteArray("\xff\xfe\x3d\xd8\x61\x00", 6) << u"byte 3"_s;
    }
    void whatIsBrokenNamesItsPlace()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, place);
        const auto decoded = decodedText(bytes);
        QVERIFY(!decoded.has_value());
        // Only what may well be text in another code is worth another try.
        QCOMPARE(decoded.error().code, bytes.startsWith("\xff\xfe") ? ErrorCode::InvalidInput : ErrorCode::UnknownEncoding);
        QVERIFY2(decoded.error().message.contains(place), qPrintable(decoded.error().message));
    }

    void whatIsNoTextIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("white space") << QByteArray(" \n\r\n\t");
        QTest::newRow("only a mark") << QByteArray("\xef\xbb\xbf");
        QTest::newRow("archive") << QByteArray("PK\x03\x04 and so on");
        QTest::newRow("PDF") << QByteArray("%PDF-1.7 and so on");
        QTest::newRow("database") << QByteArray("SQLite format 3\0 and so on", 27);
        QTest::newRow("UTF-32") << QByteArray("\xff\xfe\0\0a\0\0\0", 8);
        QTest::newRow("a zero") << QByteArray("abcdefghijkl\0mnopq", 18);
    }
    void whatIsNoTextIsRefused()
    {
        QFETCH(const QByteArray, bytes);
        VERIFY_ERROR(decodedText(bytes), ErrorCode::InvalidInput);
    }

    void windows1252ReadsEveryByte()
    {
        QByteArray all;
        for (int byte = 1; byte < 256; ++byte)
            all += char(byte);
        const auto decoded = decodedText(all, TextEncoding::Windows1252);
        VERIFY_OK(decoded);
        QCOMPARE(decoded->size(), 255);
        QCOMPARE(decoded->at(0x80 - 1), QChar(u'€'));
        QCOMPARE(decoded->at(0x92 - 1), QChar(u'’'));
        QCOMPARE(decoded->at(0x9f - 1), QChar(u'Ÿ'));
        QCOMPARE(decoded->at(0xfc - 1), QChar(u'ü'));
        VERIFY_OK(decodedText("Gr\xfc\xdf""e", TextEncoding::Windows1252));
    }

    void theSizeIsAskedBeforeReading()
    {
        VERIFY_OK(checkedFileSize(1));
        VERIFY_OK(checkedFileSize(LargestImport));
        VERIFY_ERROR(checkedFileSize(0), ErrorCode::InvalidInput);
        VERIFY_ERROR(checkedFileSize(LargestImport + 1), ErrorCode::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(TestTextDecoding)

#include "tst_textdecoding.moc"
