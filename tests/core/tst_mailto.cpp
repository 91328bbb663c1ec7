// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/mailto.h"
#include "tests/support/verify.h"

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
    const auto question = link.indexOf('?');
    Parsed parsed;
    parsed.to = decoded(link.mid(7, question - 7));
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
        static const QRegularExpression allowed(u"^mailto:[A-Za-z0-9._~%@-]*\\?subject=[A-Za-z0-9._~%-]*&body=[A-Za-z0-9._~%-]*$"_s);
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
        VERIFY_ERROR(mailtoLink({{}, u"a@b.de,c@d.de"_s, {}, {}}), ErrorCode::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(TestMailto)

#include "tst_mailto.moc"
