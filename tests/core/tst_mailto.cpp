// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/mailto.h"
#include "tests/support/verify.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

namespace {

// Written from RFC 3986, section 2.1, and used nowhere but here, so that no fault of the
// encoder can hide in it.
QString decoded(const QByteArray &text)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != '%') {
            bytes += text.at(i);
            continue;
        }
        bool good = false;
        bytes += static_cast<char>(text.mid(i + 1, 2).toInt(&good, 16));
        if (!good || i + 2 >= text.size())
            return u"(a broken escape)"_s;
        i += 2;
    }
    return QString::fromUtf8(bytes);
}

struct Parsed {
    QString to;
    QString subject;
    QString body;
};

Parsed parse(const QByteArray &link)
{
    const auto question = link.contains('?') ? link.indexOf('?') : link.size();
    Parsed parsed;
    parsed.to = decoded(link.mid(7, question - 7));
    if (question == link.size())
        return parsed;
    for (const QByteArray &part : link.mid(question + 1).split('&')) {
        const auto equals = part.indexOf('=');
        const QByteArray name = part.left(equals);
        (name == "subject" ? parsed.subject : name == "body" ? parsed.body : parsed.to) = decoded(part.mid(equals + 1));
    }
    return parsed;
}

} // namespace

class TestMailto final : public QObject
{
    Q_OBJECT

private slots:
    void decodesToWhatWasWritten_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("body");
        QTest::newRow("plain") << u"a@b.de"_s << u"Hello"_s << u"One\nTwo"_s;
        QTest::newRow("reserved signs") << u"a+b@c.de"_s << u"50% & more? a=b; c+d #1"_s << u"a&body=b?c=d#e%20f+g;h:i/j@k!$'()*,"_s;
        QTest::newRow("beyond ASCII") << u"müller@exämple.de"_s << u"Zoë 李小龙 محمد"_s << u"🙂\n\nØstergård – “quoted”"_s;
        QTest::newRow("a quoted address") << u"\"a b?c&d\"@e.de"_s << u"x"_s << u"y"_s;
        QTest::newRow("an ampersand address") << u"a&b@c.de"_s << u"x"_s << u"y"_s;
        QTest::newRow("an @ in quotes") << u"\"not@me\"@example.org"_s << u"x"_s << u"y"_s;
        QTest::newRow("two people") << u"ana@b.de,tom@c.de"_s << u"x"_s << u"y"_s;
        QTest::newRow("nothing") << u""_s << u""_s << u""_s;
        QTest::newRow("spaces and tabs") << u"a@b.de"_s << u"a  b"_s << u" a\t b  "_s;
        QTest::newRow("paragraphs") << u"a@b.de"_s << u"x"_s << u"\n\na\n\n\nb\n"_s;
    }
    void decodesToWhatWasWritten()
    {
        QFETCH(const QString, address);
        QFETCH(const QString, subject);
        QFETCH(const QString, body);
        const auto link = mailtoLink({u"Name"_s, address, subject, body});
        VERIFY_OK(link);
        static const QRegularExpression allowed(u"^mailto:[A-Za-z0-9._~%@,-]*\\?subject=[A-Za-z0-9._~%-]*&body=[A-Za-z0-9._~%-]*$"_s);
        QVERIFY2(allowed.match(QString::fromLatin1(*link)).hasMatch(), link->constData());
        const Parsed parsed = parse(*link);
        QCOMPARE(parsed.to, address);
        QCOMPARE(parsed.subject, subject.simplified());
        QString crlf = body;
        QCOMPARE(parsed.body, crlf.replace(u"\n"_s, u"\r\n"_s));
        QCOMPARE(link->count("%0D%0A"), body.count(u'\n'));
        QCOMPARE(link->count("%0A"), body.count(u'\n'));
    }

    void everyKindOfLineEndBecomesOne()
    {
        const auto link = mailtoLink({{}, u"a@b.de"_s, u"x"_s, u"a\r\nb\rc\nd"_s});
        VERIFY_OK(link);
        QVERIFY(link->endsWith("a%0D%0Ab%0D%0Ac%0D%0Ad"));
    }

    void aSubjectCannotBringAnotherHeader()
    {
        const auto link = mailtoLink({{}, u"a@b.de"_s, u"x\r\nBcc: c@d.de&cc=e@f.de"_s, {}});
        VERIFY_OK(link);
        QCOMPARE(parse(*link).subject, u"x Bcc: c@d.de&cc=e@f.de"_s);
        QCOMPARE(link->count('&'), 1);
        QVERIFY(!link->contains("%0D"));
    }

    void aBadAddressIsRefused()
    {
        VERIFY_ERROR(mailtoLink({{}, u"a@b.de?cc=c@d.de"_s, {}, {}}), ErrorCode::InvalidInput);
        VERIFY_ERROR(mailtoLink({{}, u"a@b.de\r\nBcc: c@d.de"_s, {}, {}}), ErrorCode::InvalidInput);
        VERIFY_ERROR(mailtoLink({{}, u"a@b.de,c@d"_s, {}, {}}), ErrorCode::InvalidInput);
    }

    void everyAddressStandsForItself()
    {
        const auto link = mailtoLink({{}, u"\"a,b\"@c.de; d@e.de"_s, {}, {}});
        VERIFY_OK(link);
        QVERIFY2(link->startsWith("mailto:%22a%2Cb%22@c.de,d@e.de?"), link->constData());
    }

    // RFC 6068, section 6: the links as printed there, and what the text around them says they mean.
    void theExamplesOfTheRfcDecodeAsItSays_data()
    {
        QTest::addColumn<QByteArray>("link");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("body");
        const auto row = [](const char *link, const QString &to, const QString &subject, const QString &body) {
            QTest::newRow(link) << QByteArray(link) << to << subject << body;
        };
        row("mailto:chris@example.com", u"chris@example.com"_s, {}, {});
        row("mailto:infobot@example.com?subject=current-issue", u"infobot@example.com"_s, u"current-issue"_s, {});
        row("mailto:infobot@example.com?body=send%20current-issue", u"infobot@example.com"_s, {}, u"send current-issue"_s);
        row("mailto:infobot@example.com?body=send%20current-issue%0D%0Asend%20index", u"infobot@example.com"_s, {}, u"send current-issue\r\nsend index"_s);
        row("mailto:gorby%25kremvax@example.com", u"gorby%kremvax@example.com"_s, {}, {});
        row("mailto:unlikely%3Faddress@example.com?subject=x", u"unlikely?address@example.com"_s, u"x"_s, {});
        row("mailto:Mike%26family@example.org", u"Mike&family@example.org"_s, {}, {});
        row("mailto:%22not%40me%22@example.org", u"\"not@me\"@example.org"_s, {}, {});
        row("mailto:%22oh%5C%5Cno%22@example.org", u"\"oh\\\\no\"@example.org"_s, {}, {});
        row("mailto:%22%5C%5C%5C%22it's%5C%20ugly%5C%5C%5C%22%22@example.org", u"\"\\\\\\\"it's\\ ugly\\\\\\\"\"@example.org"_s, {}, {});
        row("mailto:user@example.org?subject=caf%C3%A9", u"user@example.org"_s, u"café"_s, {});
        row("mailto:user@example.org?subject=%3D%3Futf-8%3FQ%3Fcaf%3DC3%3DA9%3F%3D", u"user@example.org"_s, u"=?utf-8?Q?caf=C3=A9?="_s, {});
        row("mailto:user@example.org?subject=caf%C3%A9&body=caf%C3%A9", u"user@example.org"_s, u"café"_s, u"café"_s);
        row("mailto:user@%E7%B4%8D%E8%B1%86.example.org?subject=Test&body=NATTO", u"user@納豆.example.org"_s, u"Test"_s, u"NATTO"_s);
    }
    void theExamplesOfTheRfcDecodeAsItSays()
    {
        QFETCH(const QByteArray, link);
        QFETCH(const QString, to);
        QFETCH(const QString, subject);
        QFETCH(const QString, body);
        const Parsed parsed = parse(link);
        QCOMPARE(parsed.to, to);
        QCOMPARE(parsed.subject, subject);
        QCOMPARE(parsed.body, body);
        // And what they mean is written so that it means the same again, the address as printed.
        const auto ours = mailtoLink({{}, to, subject, QString(body).replace(u"\r\n"_s, u"\n"_s)});
        VERIFY_OK(ours);
        const Parsed again = parse(*ours);
        QCOMPARE(again.to, to);
        QCOMPARE(again.subject, subject);
        QCOMPARE(again.body, body);
        const QByteArray printed = link.split('?').constFirst();
        QCOMPARE(ours->split('?').constFirst(), QByteArray(printed).replace('\'', "%27"));
    }

    void aMegabyteIsEncodedInReasonableTime()
    {
        const QString body = QString(u"A line with ümlauts, +signs and 50 %\n"_s).repeated(28'000);
        QVERIFY(body.size() > 1'000'000);
        QElapsedTimer timer;
        timer.start();
        const auto link = mailtoLink({{}, u"a@b.de"_s, QString(u"Long "_s).repeated(20'000), body});
        VERIFY_OK(link);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(link->size() < body.size() * 4);
    }
};

QTEST_GUILESS_MAIN(TestMailto)

#include "tst_mailto.moc"
