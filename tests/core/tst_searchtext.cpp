// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/searchtext.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

class TestSearchText final : public QObject
{
    Q_OBJECT

private slots:
    void wordsBecomeAnExpression_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("expression");
        QTest::newRow("nothing") << u"  "_s << u""_s;
        QTest::newRow("one word, unfinished") << u"inter"_s << u"\"inter\"*"_s;
        QTest::newRow("two words") << u" job  inter "_s << u"\"job\" AND \"inter\"*"_s;
        QTest::newRow("a phrase") << u"\"thank you\""_s << u"\"thank you\""_s;
        QTest::newRow("a phrase still open") << u"job \"thank you"_s << u"\"job\" AND \"thank you\""_s;
        QTest::newRow("signs alone") << u"!? ()"_s << u""_s;
        QTest::newRow("operators are words") << u"NOT job OR"_s << u"\"NOT\" AND \"job\" AND \"OR\"*"_s;
        QTest::newRow("Chinese") << u"被拒"_s << u"\"被 拒\"*"_s;
    }
    void wordsBecomeAnExpression()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, expression);
        QCOMPARE(searchtext::matchExpression(typed), expression);
    }

    void onlyScriptsWithoutSpacesAreTakenApart()
    {
        QCOMPARE(searchtext::indexed(u"Job interview, Zoë 🙂"_s), u"Job interview, Zoë 🙂"_s);
        QCOMPARE(searchtext::indexed(u"我被拒"_s).simplified(), u"我 被 拒"_s);
        QCOMPARE(searchtext::indexed(u"面接のjob"_s).simplified(), u"面 接 の job"_s);
    }
};

QTEST_GUILESS_MAIN(TestSearchText)

#include "tst_searchtext.moc"
