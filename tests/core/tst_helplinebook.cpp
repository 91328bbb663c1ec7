// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/helplinebook.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

class TestHelpLineBook final : public QObject
{
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void ownLinesComeFirstAndShippedOnesKeepTheirOrder()
    {
        const auto lines = shownHelpLines(m_shipped, {{u"1"_s, u"AA"_s, line(u"Mine"_s, u"5"_s), {}, false}});
        QCOMPARE(names(lines), (QStringList{u"Mine"_s, u"First"_s, u"Second"_s, u"Élan"_s}));
        QCOMPARE(lines.at(0).origin, ShownHelpLine::Origin::Own);
        QCOMPARE(lines.at(1).key, u"AA/First"_s);
        QCOMPARE(lines.at(1).origin, ShownHelpLine::Origin::Shipped);
    }

    void aCorrectionTakesThePlaceOfTheShippedLine()
    {
        const auto lines = shownHelpLines(m_shipped, {{u"1"_s, u"AA"_s, line(u"Second"_s, u"99"_s), u"AA/Second"_s, false}});
        QCOMPARE(names(lines), (QStringList{u"First"_s, u"Second"_s, u"Élan"_s}));
        QCOMPARE(lines.at(1).line.phone, u"99"_s);
        QCOMPARE(lines.at(1).origin, ShownHelpLine::Origin::Corrected);
        QCOMPARE(lines.at(1).line.languages, QStringList{u"French"_s});
    }

    void aHiddenLineIsFoundAmongTheHiddenOnly()
    {
        const auto lines = shownHelpLines(m_shipped, {{u"1"_s, u"AA"_s, line(u"First"_s, u"1 2"_s), u"AA/First"_s, true}});
        QCOMPARE(names(ofCountry(lines, u"AA"_s)), QStringList{u"Second"_s});
        QCOMPARE(names(ofCountry(lines, u"AA"_s, true)), QStringList{u"First"_s});
        QCOMPARE(lines.at(0).origin, ShownHelpLine::Origin::Shipped);
        QVERIFY(searched(lines, m_shipped, u"first"_s).isEmpty());
    }

    void aCorrectionOfALineThatIsGoneIsAnOwnLine()
    {
        const auto lines = shownHelpLines(m_shipped, {{u"1"_s, u"AA"_s, line(u"Old"_s, u"7"_s), u"AA/Old"_s, false}});
        QCOMPARE(lines.at(0).origin, ShownHelpLine::Origin::Own);
        QCOMPARE(lines.at(0).key, u"1"_s);
    }

    void aLineWithoutACountryIsShownInEach()
    {
        const auto lines = shownHelpLines(m_shipped, {{u"1"_s, {}, line(u"Mine"_s, u"5"_s), {}, false}});
        QCOMPARE(names(ofCountry(lines, u"BB"_s)), (QStringList{u"Mine"_s, u"Élan"_s}));
        QCOMPARE(names(ofCountry(lines, {})), QStringList{u"Mine"_s});
    }

    void searchReadsCountryNameNumberAndLanguage()
    {
        const auto lines = shownHelpLines(m_shipped, {});
        QCOMPARE(names(searched(lines, m_shipped, u"aland"_s)), (QStringList{u"First"_s, u"Second"_s}));
        QCOMPARE(names(searched(lines, m_shipped, u" elan "_s)), QStringList{u"Élan"_s});
        QCOMPARE(names(searched(lines, m_shipped, u"12"_s)), QStringList{u"First"_s});
        QCOMPARE(names(searched(lines, m_shipped, u"french alan"_s)), QStringList{u"Second"_s});
        QVERIFY(searched(lines, m_shipped, u"zebra"_s).isEmpty());
    }

private:
    static HelpLine line(const QString &name, const QString &phone, const QString &language = u"English"_s)
    {
        return {name, phone, {}, {}, {}, {language}};
    }
    static QStringList names(const QList<ShownHelpLine> &lines)
    {
        QStringList list;
        for (const ShownHelpLine &each : lines)
            list.append(each.line.name);
        return list;
    }

    HelpLines m_shipped{QDate(2025, 1, 1), {},
                        {{u"AA"_s, u"Åland"_s, u"112"_s, {line(u"First"_s, u"1 2"_s), line(u"Second"_s, u"3"_s, u"French"_s)}},
                         {u"BB"_s, u"Bee"_s, u"112"_s, {line(u"Élan"_s, u"4"_s)}}}};
};

QTEST_GUILESS_MAIN(TestHelpLineBook)

#include "tst_helplinebook.moc"
