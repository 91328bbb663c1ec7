// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/readdress.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

class TestReaddress final : public QObject
{
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void onlyGreetingAndNameAreExchanged_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("own");
        QTest::addColumn<Address>("address");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *what, const QString &words, const QString &own, Address address, const QString &expected) {
            QTest::newRow(what) << words << own << address << expected;
        };
        row("by name", u"Dear Noor,\nyou froze once."_s, u"Ada"_s, Address::Name, u"Dear Ada,\nyou froze once."_s);
        row("to you", u"Dear Noor,\nyou froze once."_s, u"Ada"_s, Address::You, u"Dear you,\nyou froze once."_s);
        row("to me", u"Hi Noor, you froze once."_s, u"Ada"_s, Address::Me, u"Dear me,\nyou froze once."_s);
        row("a bare name", u"Noor, you froze once."_s, u"Ada"_s, Address::Name, u"Dear Ada,\nyou froze once."_s);
        row("no greeting", u"You froze once."_s, u"Ada"_s, Address::Name, u"Dear Ada,\nYou froze once."_s);
        row("no name of one's own", u"Dear Noor, you froze."_s, u""_s, Address::Name, u"Dear you,\nyou froze."_s);
        row("the name in the middle", u"It was one answer, Noor. Noor's hour was good."_s, u"Ada"_s, Address::You,
            u"Dear you,\nIt was one answer, Ada. Ada's hour was good."_s);
        row("in the middle, unnamed self", u"One answer, noor."_s, u""_s, Address::You, u"Dear you,\nOne answer, my friend."_s);
        row("part of a word stays", u"Noora and Noorland are not Noor."_s, u"Ada"_s, Address::Name, u"Dear Ada,\nNoora and Noorland are not Ada."_s);
        row("a name that begins a sentence is no greeting", u"Noor was asked back twice."_s, u"Ada"_s, Address::You,
            u"Dear you,\nAda was asked back twice."_s);
        row("a friend without a name", u"Dear friend,\nbreathe."_s, u"Ada"_s, Address::Name, u"Dear Ada,\nbreathe."_s);
        row("nothing of the wording changes", u"Dear Noor,\n  two  blanks, \"quotes\", 100 % and \\1\n\nend "_s, u"A\\1da"_s, Address::Name,
            u"Dear A\\1da,\n  two  blanks, \"quotes\", 100 % and \\1\n\nend "_s);
    }
    void onlyGreetingAndNameAreExchanged()
    {
        QFETCH(const QString, words);
        QFETCH(const QString, own);
        QFETCH(const Address, address);
        QFETCH(const QString, expected);
        QCOMPARE(readdressed(words, u"Noor"_s, own, address), expected);
    }

    void namesAreTakenLiterally()
    {
        QCOMPARE(readdressed(u"Dear J. (Jo),\nfine"_s, u"J. (Jo)"_s, u"Ada"_s, Address::Name), u"Dear Ada,\nfine"_s);
        QCOMPARE(readdressed(u"Dear 小龙,\n好"_s, u"小龙"_s, u"Ada"_s, Address::Name), u"Dear Ada,\n好"_s);
        QCOMPARE(readdressed(u"Hello"_s, u""_s, u""_s, Address::Me), u"Dear me,\nHello"_s);
    }
};

QTEST_GUILESS_MAIN(TestReaddress)
#include "tst_readdress.moc"
