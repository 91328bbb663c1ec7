// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/eml.h"
#include "tests/support/verify.h"

#include <QRegularExpression>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

namespace {

struct Parsed {
    QList<std::pair<QByteArray, QByteArray>> headers; // unfolded
    QByteArray body;

    [[nodiscard]] QByteArray header(const QByteArray &name) const
    {
        const auto it = std::ranges::find(headers, name, &std::pair<QByteArray, QByteArray>::first);
        return it == headers.end() ? QByteArray("(none)") : it->second;
    }
};

Parsed parse(const QByteArray &file)
{
    Parsed parsed;
    const auto end = file.indexOf("\r\n\r\n");
    QByteArray head = file.left(end);
    head.replace("\r\n ", " ");
    for (qsizetype at = 0; at < head.size();) {
        auto next = head.indexOf("\r\n", at);
        next = next < 0 ? head.size() : next;
        const QByteArray line = head.mid(at, next - at);
        const auto colon = line.indexOf(": ");
        parsed.headers.append({line.left(colon), line.mid(colon + 2)});
        at = next + 2;
    }
    QByteArray base64 = file.mid(end + 4);
    parsed.body = QByteArray::fromBase64(base64.replace("\r\n", ""));
    return parsed;
}

// RFC 2047: space between neighbouring encoded words does not count.
QString decodedWords(const QByteArray &text)
{
    static const QRegularExpression form(u"=\\?UTF-8\\?B\\?([A-Za-z0-9+/=]*)\\?= ?"_s);
    const QString raw = QString::fromLatin1(text);
    QString result;
    qsizetype at = 0;
    for (auto it = form.globalMatch(raw); it.hasNext();) {
        const auto match = it.next();
        result += raw.mid(at, match.capturedStart() - at) + QString::fromUtf8(QByteArray::fromBase64(match.captured(1).toLatin1()));
        at = match.capturedEnd();
    }
    return result + raw.mid(at);
}

const QDateTime When(QDate(2025, 3, 3), QTime(20, 15, 7), Qt::OffsetFromUTC, 3600);

} // namespace

class TestEml final : public QObject
{
    Q_OBJECT

private slots:
    void isAnUnsentMessage()
    {
        const auto file = emlFile({u"Ann Lee"_s, u"ann@example.com"_s, u"Feedback"_s, u"Hello,\n\nBye"_s}, When);
        VERIFY_OK(file);
        const Parsed parsed = parse(*file);
        QCOMPARE(parsed.header("X-Unsent"), "1");
        QCOMPARE(parsed.header("To"), "\"Ann Lee\" <ann@example.com>");
        QCOMPARE(parsed.header("Subject"), "Feedback");
        QVERIFY2(parsed.header("Date").endsWith("3 Mar 2025 20:15:07 +0100"), parsed.header("Date").constData());
        QCOMPARE(parsed.header("MIME-Version"), "1.0");
        QCOMPARE(parsed.header("Content-Type"), "text/plain; charset=UTF-8");
        QCOMPARE(parsed.header("Content-Transfer-Encoding"), "base64");
        QCOMPARE(parsed.header("From"), "(none)");
        QCOMPARE(parsed.body, "Hello,\r\n\r\nBye");
        QCOMPARE(parsed.headers.size(), 7);
    }

    void everythingWrittenComesBack_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("body");
        QTest::newRow("German and Danish") << u"Zoë Müller-Østergård"_s << u"Rückmeldung für Zoë"_s << u"Grüße,\n\nØ"_s;
        QTest::newRow("Chinese") << u"李小龙"_s << u"关于我的申请 "_s.repeated(20).trimmed() << u"您好"_s;
        QTest::newRow("Arabic") << u"محمد"_s << u"طلب"_s << u"مرحبا"_s;
        QTest::newRow("emoji") << u"🙂🙃 Ann"_s << u"🙂"_s.repeated(60) << u"🙂\n"_s.repeated(100);
        QTest::newRow("very long") << u"Ann Lee "_s.repeated(50).trimmed() << u"many words "_s.repeated(60).trimmed() << u"word "_s.repeated(2000);
        QTest::newRow("one long word") << QString(u'n').repeated(200) << QString(u's').repeated(500) << QString(u'b').repeated(5000);
        QTest::newRow("looks encoded") << u"=?UTF-8?B?eA==?="_s << u"=?UTF-8?Q?x?="_s << u"=?x?="_s;
        QTest::newRow("no subject, no body") << u"A"_s << u""_s << u""_s;
        QTest::newRow("a dot alone") << u"A"_s << u"x"_s << u".\nFrom here"_s;
    }
    void everythingWrittenComesBack()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, subject);
        QFETCH(const QString, body);
        const auto file = emlFile({name, u"a@b.de"_s, subject, body}, When);
        VERIFY_OK(file);
        const Parsed parsed = parse(*file);
        QString to = decodedWords(parsed.header("To"));
        QCOMPARE(to.remove(u" <a@b.de>"_s).remove(u"<a@b.de>"_s).remove(u'"'), name);
        QCOMPARE(decodedWords(parsed.header("Subject")), subject);
        QString crlf = body;
        QCOMPARE(QString::fromUtf8(parsed.body), crlf.replace(u"\n"_s, u"\r\n"_s));
        for (const QByteArray &line : file->split('\n')) {
            QVERIFY2(line.isEmpty() || line.endsWith('\r'), line.constData());
            const bool oneWord = line.count(' ') <= 1 && !line.contains("=?");
            QVERIFY2(line.size() <= (oneWord ? 999 : line.contains("=?") ? 77 : 79), line.constData());
            QVERIFY(std::ranges::all_of(line, [](char c) { return c == '\r' || (c >= 0x20 && c < 0x7f); }));
        }
    }

    void aQuoteInANameIsEscaped()
    {
        const auto file = emlFile({u"Lee, \"Ann\" \\ HR"_s, u"a@b.de"_s, {}, {}}, When);
        VERIFY_OK(file);
        QCOMPARE(parse(*file).header("To"), "\"Lee, \\\"Ann\\\" \\\\ HR\" <a@b.de>");
    }

    void nothingTypedBecomesAHeader()
    {
        const auto file = emlFile({u"Ann\r\nBcc: c@d.de"_s, u"a@b.de"_s, u"x\r\nBcc: c@d.de\nCc: e@f.de\r\n\r\nbody"_s, u"\r\n.\r\nBcc: g@h.de"_s}, When);
        VERIFY_OK(file);
        const Parsed parsed = parse(*file);
        QCOMPARE(parsed.header("Bcc"), "(none)");
        QCOMPARE(parsed.header("Cc"), "(none)");
        QCOMPARE(parsed.headers.size(), 7);
        QCOMPARE(parsed.header("Subject"), "x Bcc: c@d.de Cc: e@f.de body");
    }

    void aBadAddressIsRefused()
    {
        VERIFY_ERROR(emlFile({u"Ann"_s, u"a@b.de\r\nBcc: c@d.de"_s, {}, {}}, When), ErrorCode::InvalidInput);
        VERIFY_ERROR(emlFile({u"Ann"_s, u"a@b.de, c@d"_s, {}, {}}, When), ErrorCode::InvalidInput);
    }

    void severalPeopleAreAddressed()
    {
        const auto file = emlFile({u"Ana and Tom"_s, u"ana@example.com; \"t, m\"@example.com"_s, u"x"_s, u"y"_s}, When);
        VERIFY_OK(file);
        QCOMPARE(parse(*file).header("To"), "ana@example.com, \"t, m\"@example.com");
    }

    void aMegabyteIsWrittenInReasonableTime()
    {
        const QString body = QString(u"A line with ümlauts and a 🙂\n"_s).repeated(38'000);
        QVERIFY(body.size() > 1'000'000);
        QElapsedTimer timer;
        timer.start();
        const auto file = emlFile({u"Ann"_s, u"a@b.de"_s, QString(u"Lang "_s).repeated(20'000), body}, When);
        VERIFY_OK(file);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(QString::fromUtf8(parse(*file).body), QString(body).replace(u"\n"_s, u"\r\n"_s));
    }

    void withoutAnAddressThereIsNoRecipient()
    {
        const auto file = emlFile({u"Ann"_s, {}, u"x"_s, u"y"_s}, When);
        VERIFY_OK(file);
        QCOMPARE(parse(*file).header("To"), "(none)");
    }
};

QTEST_GUILESS_MAIN(TestEml)

#include "tst_eml.moc"
