// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/taborder.h"
#include "core/clock.h"
#include "core/plan/careservice.h"
#include "core/plan/planservice.h"
#include "core/support/supportservice.h"
#include "tests/app/support/appfixture.h"
#include "tests/support/verify.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using namespace secondwind::test;

// Rows made after their page was stand where they are read, for the Tab key too.
class TestTabOrder final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void partsAreReachedWhereTheyWerePut();
    void peopleComeBeforeTheirButton();
    void whatIsDueComesBeforeTheMantra();
    void plannedCareComesFirst();

private:
    /// The names of what Tab comes to on the page shown, from its first stop on.
    [[nodiscard]] static QStringList stops(const QString &page, QWidget *window);

    std::unique_ptr<AppFixture> m_app;
};

void TestTabOrder::init()
{
    failOnWarnings();
    m_app = std::make_unique<AppFixture>();
    m_app->show();
}

void TestTabOrder::cleanup()
{
    m_app.reset();
}

QStringList TestTabOrder::stops(const QString &page, QWidget *window)
{
    auto *shell = qobject_cast<MainWindow *>(window);
    shell->openPage(page);
    QStringList names;
    QWidget *first = window->nextInFocusChain();
    QWidget *at = first;
    do {
        if (at->isVisibleTo(window) && (at->focusPolicy() & Qt::TabFocus) && !at->focusProxy() && !at->objectName().isEmpty())
            names.append(at->objectName());
        at = at->nextInFocusChain();
    } while (at != first);
    return names;
}

void TestTabOrder::partsAreReachedWhereTheyWerePut()
{
    QWidget page;
    auto *column = new QVBoxLayout(&page);
    const auto edit = [&](QWidget *parent, const QString &name) {
        auto *line = new QLineEdit(parent);
        line->setObjectName(name);
        column->addWidget(line);
        return line;
    };
    edit(&page, u"first"_s);
    auto *holder = new QWidget(&page);
    QWidget *last = edit(&page, u"last"_s);
    auto *later = new QWidget(&page);
    for (const QString &name : {u"inner1"_s, u"inner2"_s})
        (new QLineEdit(later))->setObjectName(name);
    const auto names = [&] {
        QStringList found;
        for (QWidget *at = page.nextInFocusChain(); at != &page; at = at->nextInFocusChain()) {
            if (at->focusPolicy() & Qt::TabFocus)
                found.append(at->objectName());
        }
        return found;
    };
    QCOMPARE(stopBehind(holder), last);
    putStopsBefore(last, later);
    QCOMPARE(names(), (QStringList{u"first"_s, u"inner1"_s, u"inner2"_s, u"last"_s}));
    QWidget *previous = edit(&page, u"end"_s);
    putStopsAfter(previous, later);
    QCOMPARE(names(), (QStringList{u"first"_s, u"last"_s, u"end"_s, u"inner1"_s, u"inner2"_s}));
    QCOMPARE(previous->objectName(), u"inner2"_s);
    setTabOrderInside(later, last);
    QCOMPARE(names(), (QStringList{u"first"_s, u"end"_s, u"inner1"_s, u"inner2"_s, u"last"_s}));
}

void TestTabOrder::peopleComeBeforeTheirButton()
{
    m_app->window->openPage(page::Support);
    for (const QString &name : {u"Ada"_s, u"Ben"_s})
        VERIFY_OK(m_app->journal->support.savePerson({{}, name, u"0151 5"_s, {}}));
    const QStringList names = stops(page::Support, m_app->window.get());
    const QStringList wanted{u"copyPersonButton"_s, u"personMenuButton"_s, u"copyPersonButton"_s, u"personMenuButton"_s, u"addPersonButton"_s};
    QCOMPARE(names.mid(names.indexOf(u"copyPersonButton"_s), wanted.size()), wanted);
}

void TestTabOrder::whatIsDueComesBeforeTheMantra()
{
    m_app->window->openPage(page::Today);
    PlanItem item;
    item.then = u"call Ada"_s;
    item.dueOn = m_app->journal->clock.today();
    VERIFY_OK(m_app->journal->plan.add(item));
    item.then = u"read one advert"_s;
    VERIFY_OK(m_app->journal->plan.add(item));
    m_app->window->openPage(page::Support);
    const QStringList names = stops(page::Today, m_app->window.get());
    const qsizetype due = names.indexOf(u"duePlanCheck"_s);
    QVERIFY2(due >= 0, qPrintable(names.join(u' ')));
    QCOMPARE(names.mid(due, 3), (QStringList{u"duePlanCheck"_s, u"duePlanCheck"_s, u"openPlanButton"_s}));
    QVERIFY2(due > names.indexOf(u"beginSessionButton"_s), qPrintable(names.join(u' ')));
    QVERIFY2(due < names.indexOf(u"keepTodaysMantraButton"_s), qPrintable(names.join(u' ')));
}

void TestTabOrder::plannedCareComesFirst()
{
    m_app->window->openPage(page::Care);
    const auto choices = m_app->journal->care.choices();
    VERIFY_OK(choices);
    VERIFY_OK(m_app->journal->care.plan(choices->constFirst(), m_app->journal->clock.today()));
    const QStringList names = stops(page::Care, m_app->window.get());
    const qsizetype planned = names.indexOf(u"plannedCareButton"_s);
    QVERIFY2(planned >= 0, qPrintable(names.join(u' ')));
    QCOMPARE(names.value(planned + 1), u"breatheCard"_s);
    QCOMPARE(names.value(planned + 7), u"addActivityButton"_s);
}

QTEST_MAIN(TestTabOrder)
#include "tst_taborder.moc"
