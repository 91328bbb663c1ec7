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

    void theSentenceSaysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        const auto row = [](const QString &typed, const QString &said) { QTest::newRow(qPrintable(typed.left(30))) << typed << said; };
        row(u" "_s, u"is missing"_s);
        row(u"ann.example.com"_s, u"has no @"_s);
        row(u"@example.com"_s, u"before or after the @"_s);
        row(u"ann@"_s, u"before or after the @"_s);
        row(u"ann@b@example.com"_s, u"more than one @"_s);
        row(u"ann lee@example.com"_s, u"a space"_s);
        row(u"ann@exam ple.com"_s, u"a space"_s);
        row(u"ann@example"_s, u"no dot"_s);
        row(u"ann@example..com"_s, u"a dot too many"_s);
        row(u".ann@example.com"_s, u"a dot too many"_s);
        row(u"Ann <ann@example.com>"_s, u"without < and >"_s);
        row(u"mailto:ann@example.com"_s, u"mailto:"_s);
        row(u"ann@example.com, tom@example.com"_s, u"more than one address"_s);
        row(u"ann@example.com\n"_s, u"line break"_s);
        row(QString(u'a').repeated(300) + u"@example.com"_s, u"too long"_s);
        row(u"(ann)@example.com"_s, u"looks like name@company.com"_s);
    }
    void theSentenceSaysWhatIsWrong()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, said);
        const auto refused = checkedAddress(typed);
        VERIFY_ERROR(refused, ErrorCode::InvalidInput);
        QVERIFY2(refused.error().message.contains(said), qPrintable(refused.error().message));
        QVERIFY2(refused.error().message.endsWith(u'.'), qPrintable(refused.error().message));
        QVERIFY(refused.error().message.size() < 200);
    }

    void severalArePartedByCommasAndSemicolons()
    {
        QCOMPARE(checkedAddresses(u"a+x@b.de"_s).value_or(QStringList()), QStringList{u"a+x@b.de"_s});
        QCOMPARE(checkedAddresses(u" a@b.de ; c@d.de, \"e, f; g\"@h.de,"_s).value_or(QStringList()),
                 (QStringList{u"a@b.de"_s, u"c@d.de"_s, u"\"e, f; g\"@h.de"_s}));
        QCOMPARE(checkedAddresses(u"a@b.de, A@B.de"_s).value_or(QStringList()), QStringList{u"a@b.de"_s});
        QCOMPARE(checkedAddresses(u"用户@例子.公司; müller@exämple.de"_s).value_or(QStringList()).size(), 2);
        QCOMPARE(checkedAddresses(u"\"a\\\",b\"@c.de"_s).value_or(QStringList()), QStringList{u"\"a\\\",b\"@c.de"_s});
    }

    void oneBadAddressIsNamedAmongSeveral()
    {
        const auto refused = checkedAddresses(u"a@b.de, tom"_s);
        VERIFY_ERROR(refused, ErrorCode::InvalidInput);
        QVERIFY2(refused.error().message.contains(u"tom"_s), qPrintable(refused.error().message));
        VERIFY_ERROR(checkedAddresses(u" , ;"_s), ErrorCode::InvalidInput);
        VERIFY_ERROR(checkedAddresses(u"a@b.de\r\nBcc: c@d.de"_s), ErrorCode::InvalidInput);
        VERIFY_ERROR(checkedAddresses(u"1@a.de,2@a.de,3@a.de,4@a.de,5@a.de,6@a.de"_s), ErrorCode::InvalidInput);
        VERIFY_OK(checkedAddresses(u"1@a.de,2@a.de,3@a.de,4@a.de,5@a.de"_s));
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
