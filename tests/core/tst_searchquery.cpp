// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/searchquery.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

class TestSearchQuery final : public QObject
{
    Q_OBJECT

private slots:
    void wordsBecomeAnExpression_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("expression");
        QTest::newRow("nothing") << u"  "_s << u""_s;
        QTest::newRow("one word, unfinished") << u"inter"_s << u"\"inter\"*"_s;
        QTest::newRow("two words") << u" job  inter"_s << u"\"job\" AND \"inter\"*"_s;
        QTest::newRow("a phrase") << u"\"thank you\""_s << u"\"thank you\""_s;
        QTest::newRow("a phrase still open") << u"job \"thank you"_s << u"\"job\" AND \"thank you\""_s;
        QTest::newRow("signs alone") << u"!? ()"_s << u""_s;
        QTest::newRow("finished by a space") << u"inter "_s << u"\"inter\""_s;
        QTest::newRow("SQL's operators are words") << u"NOT job AND"_s << u"\"NOT\" AND \"job\" AND \"AND\"*"_s;
        QTest::newRow("either") << u"sad OR angry work"_s << u"(\"sad\" OR \"angry\") AND \"work\"*"_s;
        QTest::newRow("three, with bars") << u"sad | angry | \"so tired\" x"_s << u"(\"sad\" OR \"angry\" OR \"so tired\") AND \"x\"*"_s;
        QTest::newRow("or with nothing after it") << u"job OR"_s << u"\"job\""_s;
        QTest::newRow("or with nothing before it") << u"OR job"_s << u"\"OR\" AND \"job\"*"_s;
        QTest::newRow("or in small letters is a word") << u"sad or "_s << u"\"sad\" AND \"or\""_s;
        QTest::newRow("left out") << u"job -call -\"thank you\""_s << u"\"job\""_s;
        QTest::newRow("only left out") << u"-call"_s << u""_s;
        QTest::newRow("a lone minus") << u"job - call "_s << u"\"job\" AND \"call\""_s;
        QTest::newRow("a hyphen inside") << u"half-time "_s << u"\"half-time\""_s;
        QTest::newRow("Chinese") << u"被拒"_s << u"\"被 拒\"*"_s;
    }
    void wordsBecomeAnExpression()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, expression);
        QCOMPARE(SearchQuery(typed).matchExpression(), expression);
    }

    void wordsLeftOutBecomeAnExpression()
    {
        QCOMPARE(SearchQuery(u"job"_s).excludedExpression(), QString());
        QCOMPARE(SearchQuery(u"job -call"_s).excludedExpression(), u"\"call\""_s);
        QCOMPARE(SearchQuery(u"-call -\"thank you\" job"_s).excludedExpression(), u"(\"call\" OR \"thank you\")"_s);
        QVERIFY(!SearchQuery(u"-call"_s).isEmpty());
        QVERIFY(SearchQuery(u"- !"_s).isEmpty());
    }

    void hitsAreWhereTheWordsStand_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        const QString text = u"Zoë called. The café-call was short; I called back. 我被拒了"_s;
        QTest::newRow("every occurrence") << u"called "_s << text << QStringList{u"called"_s, u"called"_s};
        QTest::newRow("unfinished") << u"call"_s << text << QStringList{u"called"_s, u"call"_s, u"called"_s};
        QTest::newRow("without accents") << u"zoe cafe "_s << text << QStringList{u"Zoë"_s, u"café"_s};
        QTest::newRow("accent as a mark of its own") << u"cafe "_s << u"a cafe\u0301 there"_s << QStringList{u"cafe\u0301"_s};
        QTest::newRow("a phrase") << u"\"called back\""_s << text << QStringList{u"called back"_s};
        QTest::newRow("over signs") << u"\"cafe call\""_s << text << QStringList{u"café-call"_s};
        QTest::newRow("either") << u"short OR zoe x"_s << text << QStringList{u"Zoë"_s, u"short"_s};
        QTest::newRow("not what is left out") << u"short -called"_s << text << QStringList{u"short"_s};
        QTest::newRow("Chinese") << u"被拒"_s << text << QStringList{u"被拒"_s};
        QTest::newRow("not inside a word") << u"alled"_s << text << QStringList();
        QTest::newRow("beyond the first plane") << u"𝔘ber"_s << u"x 𝔘ber y"_s << QStringList{u"𝔘ber"_s};
        QTest::newRow("nothing") << u""_s << text << QStringList();
    }
    void hitsAreWhereTheWordsStand()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, text);
        QFETCH(const QStringList, found);
        QStringList marked;
        for (const SearchQuery::Hit &hit : SearchQuery(typed).hits(text))
            marked.append(text.sliced(hit.begin, hit.length));
        QCOMPARE(marked, found);
    }

    void aTextMatchesOrNot_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("matching");
        QTest::newRow("both words") << u"zoe café "_s << true;
        QTest::newRow("one is not there") << u"zoe tea "_s << false;
        QTest::newRow("half a word while typing") << u"zoe ca"_s << true;
        QTest::newRow("half a word, ended") << u"ca "_s << false;
        QTest::newRow("either") << u"tea OR cafe "_s << true;
        QTest::newRow("left out and there") << u"zoe -cafe"_s << false;
        QTest::newRow("left out and not there") << u"-tea"_s << true;
        QTest::newRow("a phrase") << u"\"the CAFE\""_s << true;
        QTest::newRow("the other way round") << u"\"cafe the\""_s << false;
        QTest::newRow("nothing typed") << u""_s << true;
    }
    void aTextMatchesOrNot()
    {
        QFETCH(const QString, typed);
        QTEST(SearchQuery(typed).matches(u"Zoë met us at the café."_s), "matching");
    }

    void onlyScriptsWithoutSpacesAreTakenApart()
    {
        QCOMPARE(searchtext::indexed(u"Job interview, Zoë 🙂"_s), u"Job interview, Zoë 🙂"_s);
        QCOMPARE(searchtext::indexed(u"我被拒"_s).simplified(), u"我 被 拒"_s);
        QCOMPARE(searchtext::indexed(u"面接のjob"_s).simplified(), u"面 接 の job"_s);
    }
};

QTEST_GUILESS_MAIN(TestSearchQuery)

#include "tst_searchquery.moc"
