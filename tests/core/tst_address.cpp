// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/address.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

class TestAddress final : public QObject
{
    Q_OBJECT

private slots:
    void addressesPass_data()
    {
        QTest::addColumn<QString>("typed");
        for (const QString &typed : {u"a@b.de"_s, u"first.last+tag@sub.example.co.uk"_s, u"o'brien@example.ie"_s, u"a!#$%&'*/=?^_`{|}~-b@example.com"_s,
                                     u"\"two words\"@example.com"_s, u"\"a\\\"b@c\"@example.com"_s, u"müller@exämple.de"_s, u"用户@例子.公司"_s,
                                     u"1@2.3"_s, u"a@b-c.de"_s, QString(u'a').repeated(240) + u"@example.com"_s})
            QTest::newRow(qPrintable(typed.left(40))) << typed;
    }
    void addressesPass()
    {
        QFETCH(const QString, typed);
        const auto address = checkedAddress(typed);
        VERIFY_OK(address);
        QCOMPARE(*address, typed);
    }

    void spaceAroundIsDropped()
    {
        QCOMPARE(checkedAddress(u"  a@b.de "_s).value_or(QString()), u"a@b.de"_s);
    }

    void everythingElseIsRefused_data()
    {
        QTest::addColumn<QString>("typed");
        int number = 0;
        for (const QString &typed : {u""_s, u" "_s, u"a"_s, u"@b.de"_s, u"a@"_s, u"a@b"_s, u"a b@c.de"_s, u"a@b c.de"_s, u"a@b..de"_s, u"a..b@c.de"_s,
                                     u".a@b.de"_s, u"a.@b.de"_s, u"a@-b.de"_s, u"a@b-.de"_s, u"a@.b.de"_s, u"a@b.de."_s, u"a@b@c.de"_s, u"a@b.de,c@d.de"_s,
                                     u"a@b.de;c@d.de"_s, u"a@b.de c@d.de"_s, u"Name <a@b.de>"_s, u"<a@b.de>"_s, u"mailto:a@b.de"_s, u"a@b.de\n"_s,
                                     u"\na@b.de"_s, u"a@b.de\r\nBcc: c@d.de"_s, u"a@b.de\rX: y"_s, u"a\tb@c.de"_s, u"a@b.de\u0000"_s, u"a\u0000@b.de"_s,
                                     u"a@b.de\u2028"_s, u"a@b.de\u0085"_s, u"a\u007f@b.de"_s, u"a@b.de?cc=c@d.de"_s, u"a@b.de%0d%0a"_s, u"\"a@b.de"_s,
                                     u"\"a\nb\"@c.de"_s, u"a@[1.2.3.4]"_s, u"(x)a@b.de"_s, QString(u'a').repeated(243) + u"@example.com"_s})
            QTest::newRow(qPrintable(u"%1 %2"_s.arg(++number).arg(typed.left(30).simplified()))) << typed;
    }
    void everythingElseIsRefused()
    {
        QFETCH(const QString, typed);
        const auto refused = checkedAddress(typed);
        VERIFY_ERROR(refused, ErrorCode::InvalidInput);
        QVERIFY(!refused.error().message.contains(u'\n') && !refused.error().message.contains(u'\r'));
    }

    void aHeaderIsOneLine()
    {
        QCOMPARE(headerText(u"  a\r\nBcc:\tb\u2028c\u0000d\u0085e  "_s), u"a Bcc: b c d e"_s);
        QCOMPARE(headerText(u"\r\n"_s), QString());
        QCOMPARE(headerText(u"Zoë 李 🙂"_s), u"Zoë 李 🙂"_s);
    }
};

QTEST_GUILESS_MAIN(TestAddress)

#include "tst_address.moc"
