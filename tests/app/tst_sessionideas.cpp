// SPDX-License-Identifier: GPL-3.0-or-later
// Every idea the guided session is to carry, by its row in the digest of the source articles, and
// where it is met: sessionideas.json, walked here in the real window.
#include "app/widgets/disclosure.h"
#include "core/applications/applicationservice.h"
#include "core/content/catalogue.h"
#include "core/session/sessionservice.h"
#include "tests/app/support/appfixture.h"
#include "tests/support/verify.h"

#include <QAccessible>
#include <QComboBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using namespace secondwind::test;

class TestSessionIdeas final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_app.reset(); }
    void everyIdeaHasAPlace_data();
    void everyIdeaHasAPlace();
    void theRowsAreAllThere();
    void plansCanBeAboutEveryUsualThing();
    void everyStepNamesItsControls_data();
    void everyStepNamesItsControls();

private:
    [[nodiscard]] SessionService &session() const { return m_app->journal->session; }
    void openStep(const QString &step);
    [[nodiscard]] static QJsonArray rows();

    std::unique_ptr<AppFixture> m_app;
};

QJsonArray TestSessionIdeas::rows()
{
    QFile file(QFINDTESTDATA("sessionideas.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array() : QJsonArray();
}

// Somebody who has been here before: three sessions, two applications, and angry today.
void TestSessionIdeas::initTestCase()
{
    failOnWarnings();
    m_app = std::make_unique<AppFixture>();
    for (const QString &company : {u"Northwind"_s, u"Contoso"_s}) {
        Application application;
        application.company = company;
        application.stage = ApplicationStage::Interview;
        VERIFY_OK(m_app->journal->applications.add(application));
    }
    for (int i = 0; i < 3; ++i) {
        VERIFY_OK(session().start(u"full"_s));
        VERIFY_OK(session().setAnswer(u"learn.reasons"_s, QStringList{session().script().field(u"learn.reasons"_s)->options.constFirst().id}));
        VERIFY_OK(session().finish());
    }
    VERIFY_OK(session().start(u"full"_s));
    VERIFY_OK(session().setAnswer(sessionfield::Emotions, Levels{{u"angry"_s, 70}}));
    VERIFY_OK(session().setAnswer(u"thought.thought"_s, u"They must have thought I am a fraud."_s));
    VERIFY_OK(session().setAnswer(u"friend.words"_s, u"You were asked back twice."_s));
}

void TestSessionIdeas::openStep(const QString &step)
{
    VERIFY_OK(session().goTo(step));
    m_app->window->openPage(page::Session);
    // What is folded at first is one key away; it counts as there.
    const auto folds = m_app->window->findChildren<Disclosure *>();
    for (Disclosure *fold : folds)
        fold->setExpanded(true);
    for (int i = 0; i < 6; ++i)
        QCoreApplication::processEvents();
}

void TestSessionIdeas::everyIdeaHasAPlace_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("shown");
    const QJsonArray all = rows();
    for (const QJsonValue &row : all) {
        const QJsonArray shows = row[u"shows"_s].toArray();
        for (const QJsonValue &shown : shows) {
            QTest::newRow(qPrintable(row[u"row"_s].toString() + u' ' + shown.toString()))
                << row[u"step"_s].toString() << shown.toString();
        }
    }
}

void TestSessionIdeas::everyIdeaHasAPlace()
{
    QFETCH(const QString, step);
    QFETCH(const QString, shown);
    openStep(step);
    const QWidget *widget = visibleChild(m_app->window.get(), shown);
    QVERIFY2(widget, qPrintable(shown + u" is not on "_s + step));
    QVERIFY(!widget->size().isEmpty());
}

void TestSessionIdeas::theRowsAreAllThere()
{
    QStringList found;
    const QJsonArray all = rows();
    for (const QJsonValue &row : all)
        found.append(row[u"row"_s].toString());
    QStringList expected;
    const QList<std::pair<QString, int>> sections{{u"F"_s, 5}, {u"Q"_s, 6}, {u"P"_s, 3}, {u"L"_s, 5}, {u"N"_s, 6}, {u"S"_s, 1}};
    for (const auto &[letter, count] : sections) {
        for (int i = 1; i <= count; ++i)
            expected.append(letter + QString::number(i));
    }
    QCOMPARE(found, expected);
}

void TestSessionIdeas::plansCanBeAboutEveryUsualThing()
{
    openStep(u"next"_s);
    const auto *ideas = visible<QComboBox>(m_app->window.get(), u"next.plan.ideas"_s);
    const Catalogue &catalogue = m_app->journal->catalogue;
    for (const Group &category : catalogue.planCategories()) {
        bool offered = false;
        for (const PlanStarter &starter : catalogue.planStarters()) {
            if (starter.category == category.id)
                offered = offered || ideas->findText(starter.then, Qt::MatchContains) > 0;
        }
        QVERIFY2(offered, qPrintable(category.id));
    }
}

void TestSessionIdeas::everyStepNamesItsControls_data()
{
    QTest::addColumn<QString>("step");
    const Catalogue catalogue;
    for (const SessionStep &step : catalogue.session().steps)
        QTest::newRow(qPrintable(step.id)) << step.id;
}

void TestSessionIdeas::everyStepNamesItsControls()
{
    QFETCH(const QString, step);
    openStep(step);
    int seen = 0;
    const auto widgets = m_app->window->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
            continue;
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(accessible);
        const QString name = accessible->text(QAccessible::Name);
        QVERIFY2(!name.trimmed().isEmpty(),
                 qPrintable(u"%1 \"%2\" has no name"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName())));
        ++seen;
    }
    QVERIFY(seen > 5);
}

QTEST_MAIN(TestSessionIdeas)
#include "tst_sessionideas.moc"
