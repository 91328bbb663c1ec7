// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/catalogue.h"
#include "core/content/localized.h"
#include "tests/support/verify.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

class TestLocalized final : public QObject
{
    Q_OBJECT

private slots:
    void init() { test::failOnWarnings(); }

    void whatIsTranslatedReplacesTheEnglish_data()
    {
        QTest::addColumn<QByteArray>("other");
        QTest::addColumn<QByteArray>("merged");
        const QByteArray english = R"({"items":[{"id":"a","minutes":3,"text":"one","words":["x","y"]},{"id":"b","text":"two"}],"safety":"stop"})";
        QTest::newRow("nothing") << QByteArray("{}") << english;
        QTest::newRow("one item, in another order")
            << QByteArray(R"({"items":[{"id":"b","text":"zwei"}]})")
            << QByteArray(R"({"items":[{"id":"a","minutes":3,"text":"one","words":["x","y"]},{"id":"b","text":"zwei"}],"safety":"stop"})");
        QTest::newRow("one field of an item")
            << QByteArray(R"({"items":[{"id":"a","text":"eins"}],"safety":"halt"})")
            << QByteArray(R"({"items":[{"id":"a","minutes":3,"text":"eins","words":["x","y"]},{"id":"b","text":"two"}],"safety":"halt"})");
        QTest::newRow("a list of words as a whole")
            << QByteArray(R"({"items":[{"id":"a","words":["ich"]}]})")
            << QByteArray(R"({"items":[{"id":"a","minutes":3,"text":"one","words":["ich"]},{"id":"b","text":"two"}],"safety":"stop"})");
        QTest::newRow("an empty text is a missing one") << QByteArray(R"({"safety":"  "})") << english;
        QTest::newRow("numbers stay") << QByteArray(R"({"items":[{"id":"a","minutes":9}]})") << english;
        QTest::newRow("another type is no translation") << QByteArray(R"({"items":"eins","safety":["x"]})") << english;
    }
    void whatIsTranslatedReplacesTheEnglish()
    {
        QFETCH(const QByteArray, other);
        QFETCH(const QByteArray, merged);
        const auto english = QJsonDocument::fromJson(R"({"items":[{"id":"a","minutes":3,"text":"one","words":["x","y"]},{"id":"b","text":"two"}],"safety":"stop"})").object();
        QStringList unknown;
        QCOMPARE(localized(english, QJsonDocument::fromJson(other).object(), unknown), QJsonDocument::fromJson(merged).object());
        QCOMPARE(unknown, QStringList());
    }

    void theBriefToneIsTranslatedAndBriefStepsAreNot()
    {
        const auto english = QJsonDocument::fromJson(R"({"routes":[{"id":"r","brief":["a"]}],"signOffs":{"brief":"Best,"},"tones":{"brief":{"paragraphs":[{"id":"p","sentences":[{"id":"s","if":"agency","text":"One."}]}]}}})").object();
        const auto other = QJsonDocument::fromJson(R"({"routes":[{"id":"r","brief":["b"]}],"signOffs":{"brief":"Gruß"},"tones":{"brief":{"paragraphs":[{"id":"p","sentences":[{"id":"s","if":"fuller","text":"Eins."}]}]}}})").object();
        QStringList unknown;
        const auto expected = QJsonDocument::fromJson(R"({"routes":[{"id":"r","brief":["a"]}],"signOffs":{"brief":"Gruß"},"tones":{"brief":{"paragraphs":[{"id":"p","sentences":[{"id":"s","if":"agency","text":"Eins."}]}]}}})").object();
        QCOMPARE(localized(english, other, unknown), expected);
        QCOMPARE(unknown, QStringList());
    }

    void stepsAreTranslatedAndRoutesKeepTheirs()
    {
        const auto english = QJsonDocument::fromJson(R"({"routes":[{"id":"r","name":"Full","steps":["a","b"]}],"steps":[{"id":"a","title":"Arrive","fields":[{"id":"a.x","kind":"line","label":"What?"}]}]})").object();
        const auto other = QJsonDocument::fromJson(R"({"routes":[{"id":"r","name":"Ganz","steps":["c"]}],"steps":[{"id":"a","fields":[{"id":"a.x","kind":"text","label":"Was?"}]}]})").object();
        QStringList unknown;
        const auto expected = QJsonDocument::fromJson(R"({"routes":[{"id":"r","name":"Ganz","steps":["a","b"]}],"steps":[{"id":"a","title":"Arrive","fields":[{"id":"a.x","kind":"line","label":"Was?"}]}]})").object();
        QCOMPARE(localized(english, other, unknown), expected);
    }

    void whatEnglishDoesNotHaveIsNamed()
    {
        const auto english = QJsonDocument::fromJson(R"({"items":[{"id":"a","text":"one"}]})").object();
        const auto other = QJsonDocument::fromJson(R"({"items":[{"id":"a","txet":"eins"},{"id":"c","text":"drei"}],"more":1})").object();
        QStringList unknown;
        (void)localized(english, other, unknown);
        QCOMPARE(unknown, (QStringList{u"items/a/txet"_s, u"items/c"_s, u"more"_s}));
    }

    void aCatalogueInAnotherLanguageFallsBackItemByItem()
    {
        const QTemporaryDir folder;
        const QDir target(folder.path());
        QVERIFY(target.mkpath(u"en"_s) && target.mkpath(u"de"_s));
        for (const QString &name : QDir(u":/content/en"_s).entryList(QDir::Files))
            QVERIFY(QFile::copy(u":/content/en/"_s + name, target.filePath(u"en/"_s + name)));
        QVERIFY(QFile::copy(u":/content/helplines.json"_s, target.filePath(u"helplines.json"_s)));
        QFile file(target.filePath(u"de/emotions.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"emotions":[{"id":"sad","name":"traurig"}]})");
        file.close();

        const Catalogue german(folder.path(), u"de"_s);
        const Catalogue english;
        QCOMPARE(german.emotion(u"sad"_s)->name, u"traurig"_s);
        QCOMPARE(german.emotion(u"sad"_s)->line, english.emotion(u"sad"_s)->line);
        QCOMPARE(german.emotion(u"angry"_s)->name, english.emotion(u"angry"_s)->name);
        QCOMPARE(german.emotions().size(), english.emotions().size());
        QCOMPARE(german.mantras().size(), english.mantras().size());
        QCOMPARE(german.session().steps.size(), english.session().steps.size());
        QCOMPARE(german.problems(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestLocalized)
#include "tst_localized.moc"
