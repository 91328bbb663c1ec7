// SPDX-License-Identifier: GPL-3.0-or-later
// Every idea the program is to carry, by its row in the digest of the source articles: the page it
// is met on, what is to be seen there, and the test that holds it. ideas.json, walked here in the
// real window; sessionideas.json has those of the guided session, step by step.
#include "app/widgets/disclosure.h"
#include "core/applications/applicationservice.h"
#include "core/services.h"
#include "tests/app/support/appfixture.h"
#include "tests/support/verify.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using namespace secondwind::test;

class TestIdeas final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_app.reset(); }
    void everyRowIsInTheTable();
    void everyIdeaIsMetOnItsPage_data();
    void everyIdeaIsMetOnItsPage();
    void everyIdeaHasATest_data();
    void everyIdeaHasATest();
    void whatIsNotOnAPageIsAStepOfTheSession();

private:
    [[nodiscard]] static QJsonArray rows(const QString &path);
    [[nodiscard]] static QStringList names(const QJsonArray &rows);
    void settle();

    std::unique_ptr<AppFixture> m_app;
};

QJsonArray TestIdeas::rows(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array() : QJsonArray();
}

QStringList TestIdeas::names(const QJsonArray &rows)
{
    QStringList found;
    for (const QJsonValue &row : rows)
        found.append(row[u"row"_s].toString());
    return found;
}

void TestIdeas::initTestCase()
{
    failOnWarnings();
    m_app = std::make_unique<AppFixture>();
    m_app->show();
    Application application;
    application.company = u"Northwind"_s;
    VERIFY_OK(m_app->journal->applications.add(application));
}

void TestIdeas::everyRowIsInTheTable()
{
    QStringList expected;
    const QList<std::pair<QString, int>> sections{{u"F"_s, 5}, {u"Q"_s, 6}, {u"P"_s, 3}, {u"L"_s, 5}, {u"K"_s, 7}, {u"N"_s, 6}, {u"S"_s, 6}};
    for (const auto &[letter, count] : sections) {
        for (int i = 1; i <= count; ++i)
            expected.append(letter + QString::number(i));
    }
    expected.append(u"M"_s);
    QCOMPARE(names(rows(QFINDTESTDATA("ideas.json"))), expected);
}

void TestIdeas::everyIdeaIsMetOnItsPage_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("shown");
    const QJsonArray all = rows(QFINDTESTDATA("ideas.json"));
    for (const QJsonValue &row : all) {
        const QJsonArray shows = row[u"shows"_s].toArray();
        for (const QJsonValue &shown : shows)
            QTest::newRow(qPrintable(row[u"row"_s].toString() + u' ' + shown.toString())) << row[u"page"_s].toString() << shown.toString();
    }
}

void TestIdeas::settle()
{
    for (int i = 0; i < 6; ++i)
        QCoreApplication::processEvents();
}

void TestIdeas::everyIdeaIsMetOnItsPage()
{
    QFETCH(const QString, page);
    QFETCH(const QString, shown);
    QVERIFY(MainWindow::pageNames().contains(page));
    m_app->window->openPage(page);
    // What is folded at first is one key away; it counts as there.
    const auto folds = m_app->window->findChildren<Disclosure *>();
    for (Disclosure *fold : folds)
        fold->setExpanded(true);
    settle();
    const QWidget *widget = visibleChild(m_app->window.get(), shown);
    QVERIFY2(widget, qPrintable(shown + u" is not on "_s + page));
    QVERIFY(!widget->size().isEmpty());
}

void TestIdeas::everyIdeaHasATest_data()
{
    QTest::addColumn<QString>("test");
    const QJsonArray all = rows(QFINDTESTDATA("ideas.json"));
    for (const QJsonValue &row : all)
        QTest::newRow(qPrintable(row[u"row"_s].toString())) << row[u"test"_s].toString();
}

void TestIdeas::everyIdeaHasATest()
{
    QFETCH(const QString, test);
    const QStringList words = test.split(u' ');
    QCOMPARE(words.size(), 2);
    const QDir tests = QFileInfo(QFINDTESTDATA("../run.sh")).dir();
    QByteArray source;
    for (const QString &folder : {u"app"_s, u"core"_s}) {
        QFile file(tests.filePath(folder + u'/' + words.constFirst() + u".cpp"_s));
        if (file.open(QIODevice::ReadOnly))
            source += file.readAll();
    }
    const QRegularExpression slot(u"^    void %1\\(\\)"_s.arg(words.constLast()), QRegularExpression::MultilineOption);
    QVERIFY2(slot.match(QString::fromUtf8(source)).hasMatch(), qPrintable(test));
}

void TestIdeas::whatIsNotOnAPageIsAStepOfTheSession()
{
    const QStringList steps = names(rows(QFINDTESTDATA("sessionideas.json")));
    const QJsonArray all = rows(QFINDTESTDATA("ideas.json"));
    for (const QJsonValue &row : all) {
        if (row[u"shows"_s].toArray().isEmpty())
            QVERIFY2(steps.contains(row[u"row"_s].toString()), qPrintable(row[u"row"_s].toString()));
    }
}

QTEST_MAIN(TestIdeas)
#include "tst_ideas.moc"
