// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/catalogue.h"
#include "core/session/trapsuggestion.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

class TestTrapSuggestion final : public QObject
{
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void hintsAreFoundAsWholeWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("traps");
        QTest::newRow("nothing") << u"The e-mail came at 16:40."_s << QStringList();
        QTest::newRow("empty") << QString() << QStringList();
        QTest::newRow("one") << u"I NEVER get it"_s << QStringList{u"b"_s};
        QTest::newRow("part of a word") << u"nevertheless"_s << QStringList();
        QTest::newRow("most hits first") << u"they thought I always, never learn"_s << (QStringList{u"b"_s, u"a"_s});
        QTest::newRow("either apostrophe") << u"I don’t belong"_s << QStringList{u"c"_s};
        QTest::newRow("the end of the text") << u"as ever: never"_s << QStringList{u"b"_s};
    }
    void hintsAreFoundAsWholeWords()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, traps);
        const QList<ThinkingTrap> known{{u"a"_s, {}, {}, {}, {}, {u"they thought"_s}},
                                        {u"b"_s, {}, {}, {}, {}, {u"never"_s, u"always"_s}},
                                        {u"c"_s, {}, {}, {}, {}, {u"don't belong"_s}}};
        QStringList found;
        for (const TrapSuggestion &each : suggestedTraps(text, known))
            found.append(each.trap);
        QCOMPARE(found, traps);
    }

    void theWordsAreShownAsTheyWereWritten()
    {
        const auto found = suggestedTraps(u"Of course They Thought so"_s, {{u"a"_s, {}, {}, {}, {}, {u"they thought"_s}}});
        QCOMPARE(found.constFirst().words, u"They Thought"_s);
    }

    void atMostThreeAreSuggested()
    {
        QList<ThinkingTrap> known;
        for (int i = 0; i < 6; ++i)
            known.append({QString::number(i), {}, {}, {}, {}, {u"never"_s}});
        QCOMPARE(suggestedTraps(u"never"_s, known).size(), 3);
    }

    void everyShippedTrapSuggestsItselfForOneOfItsHints()
    {
        const Catalogue catalogue;
        for (const ThinkingTrap &trap : catalogue.traps()) {
            QVERIFY2(!trap.hints.isEmpty(), qPrintable(trap.id));
            const auto found = suggestedTraps(u"So "_s + trap.hints.constFirst() + u", that is how it is."_s, {trap});
            QVERIFY2(found.size() == 1, qPrintable(trap.id));
        }
    }
};

QTEST_GUILESS_MAIN(TestTrapSuggestion)
#include "tst_trapsuggestion.moc"
