// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/catalogue.h"
#include "core/content/tonewords.h"
#include "core/feedback/toneweights.h"

#include <QSet>
#include <QTest>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

namespace {

const QString Head = u"@labels\thostile\tblame\tentitled\tpleading\tself-deprecating\tsarcastic\n@enough\t1000\n@base\t0\t-250\t0\t0\t0\t0\t0\t0\n"_s;

QString line(const QString &turn, int rarity, int strength, int blame = 0, int sarcastic = 0)
{
    return u"%1\t%2\t%3\t0\t%4\t0\t0\t0\t%5\n"_s.arg(turn).arg(rarity).arg(strength).arg(blame).arg(sarcastic);
}

std::optional<ToneWeights::Reading> reading(const QString &weights, const QString &sentence)
{
    ToneVocabulary vocabulary;
    const ToneWeights known(weights, vocabulary);
    const ToneText text(sentence, vocabulary);
    return known.read(text, text.sentences().front());
}

} // namespace

class TestToneWeights final : public QObject
{
    Q_OBJECT

private slots:
    void turnsAreReadAsTheyAreWritten_data();
    void turnsAreReadAsTheyAreWritten();
    void aTurnCountsOnce();
    void strengthIsTheSumOverTheLength();
    void theHeaviestWordsAreNamed();
    void theLabelIsTheStrongestOne();
    void nothingKnownIsNothingSaid();
    void brokenWeightsKnowNothing();
    void theShippedWeightsAreWhole();
};

void TestToneWeights::turnsAreReadAsTheyAreWritten_data()
{
    QTest::addColumn<QString>("turn");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<bool>("there");
    QTest::newRow("a word") << u"unfair"_s << u"This was unfair."_s << true;
    QTest::newRow("capitals") << u"unfair"_s << u"UNFAIR, all of it."_s << true;
    QTest::newRow("two in a row") << u"was unfair"_s << u"This was unfair."_s << true;
    QTest::newRow("not in a row") << u"this unfair"_s << u"This was unfair."_s << false;
    QTest::newRow("three in a row") << u"this was unfair"_s << u"This was unfair."_s << true;
    QTest::newRow("over one") << u"this _ unfair"_s << u"This was unfair."_s << true;
    QTest::newRow("over one, not in a row") << u"was _ unfair"_s << u"This was unfair."_s << false;
    QTest::newRow("apart") << u"you … unfair"_s << u"You were all unfair."_s << true;
    QTest::newRow("too far apart") << u"you … unfair"_s << u"You were all of you quite unfair."_s << false;
    QTest::newRow("contraction") << u"did not"_s << u"They didn't say."_s << true;
    QTest::newRow("number") << u"0 weeks"_s << u"After 14 weeks."_s << true;
    QTest::newRow("beginning") << u"<s> so"_s << u"So that was that."_s << true;
    QTest::newRow("not the beginning") << u"<s> so"_s << u"And so it was."_s << false;
    QTest::newRow("end") << u"nothing </s>"_s << u"Thanks for nothing."_s << true;
    QTest::newRow("question") << u"? why"_s << u"Why me?"_s << true;
    QTest::newRow("no question") << u"? why"_s << u"That is why."_s << false;
    QTest::newRow("exclamation") << u"!"_s << u"Well done!"_s << true;
    QTest::newRow("quotation") << u"\""_s << u"A “process” indeed."_s << true;
}

void TestToneWeights::turnsAreReadAsTheyAreWritten()
{
    QFETCH(const QString, turn);
    QFETCH(const QString, sentence);
    QFETCH(const bool, there);
    QCOMPARE(reading(Head + line(turn, 2000, 1000), sentence).has_value(), there);
}

void TestToneWeights::aTurnCountsOnce()
{
    const QString weights = Head + line(u"very"_s, 2000, 1000) + line(u"bad"_s, 3000, 2000);
    QCOMPARE(reading(weights, u"very bad very"_s)->strength, reading(weights, u"very bad"_s)->strength);
}

void TestToneWeights::strengthIsTheSumOverTheLength()
{
    const auto found = reading(Head + line(u"bad"_s, 3000, 2000) + line(u"day"_s, 4000, -500), u"A bad day."_s);
    QVERIFY(found);
    const double expected = (3.0 * 2.0 + 4.0 * -0.5) / std::sqrt(3.0 * 3.0 + 4.0 * 4.0) - 0.25;
    QVERIFY2(std::abs(found->strength - expected) < 1e-6, qPrintable(QString::number(found->strength)));
}

void TestToneWeights::theHeaviestWordsAreNamed()
{
    const auto found = reading(Head + line(u"thank"_s, 1000, -1000) + line(u"waste time"_s, 2000, 3000) + line(u"kind"_s, 1000, -2000),
                               u"Thank you, this was a waste time thing, kind people."_s);
    QVERIFY(found);
    QCOMPARE(found->first, 5);
    QCOMPARE(found->last, 6);
}

void TestToneWeights::theLabelIsTheStrongestOne()
{
    const QString weights = Head + line(u"great"_s, 1000, 1000, 500, 2000) + line(u"fault"_s, 1000, 1000, 3000, 0);
    QCOMPARE(reading(weights, u"Great."_s)->label, u"sarcastic"_s);
    QCOMPARE(reading(weights, u"Great fault."_s)->label, u"blame"_s);
}

void TestToneWeights::nothingKnownIsNothingSaid()
{
    QVERIFY(!reading(Head + line(u"bad"_s, 3000, 2000), u"Guten Abend zusammen."_s));
    QVERIFY(!reading(QString(), u"A bad day."_s));
}

void TestToneWeights::brokenWeightsKnowNothing()
{
    ToneVocabulary vocabulary;
    QVERIFY(ToneWeights(u"bad\t1\n\n\t\t\nzzz", vocabulary).isEmpty());
    QVERIFY(ToneWeights(line(u"bad"_s, 3000, 2000), vocabulary).isEmpty()); // no labels are named
    QVERIFY(!ToneWeights(Head + line(u"bad"_s, 3000, 2000) + u"half a li"_s, vocabulary).isEmpty());
}

void TestToneWeights::theShippedWeightsAreWhole()
{
    const QString written = Catalogue().toneWeights();
    QSet<quint64> keys;
    ToneVocabulary vocabulary;
    int turns = 0;
    QStringList labels;
    for (const QString &each : written.split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList fields = each.split(u'\t');
        if (fields.constFirst() == u"@labels")
            labels = fields.sliced(1);
        if (each.startsWith(u'#') || each.startsWith(u'@'))
            continue;
        ++turns;
        QCOMPARE(fields.size(), 9);
        for (const QString &field : fields.sliced(1)) {
            bool isNumber = false;
            const int number = field.toInt(&isNumber);
            QVERIFY2(isNumber && std::abs(number) < 100'000, qPrintable(each));
        }
        keys.insert(ToneTurn::parsed(fields.constFirst(), vocabulary).key);
    }
    QVERIFY(turns > 10'000);
    QCOMPARE(keys.size(), turns);
    QCOMPARE(labels.size(), 6);
    for (const QString &label : std::as_const(labels))
        QVERIFY(toneLabels().contains(label));
}

QTEST_GUILESS_MAIN(TestToneWeights)

#include "tst_toneweights.moc"
