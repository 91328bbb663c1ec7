// SPDX-License-Identifier: GPL-3.0-or-later
// The sessions so far: the list, one of them to read, and how one is deleted.
#include "app/pages/session/comparison.h"
#include "app/pages/session/pastsessions.h"
#include "app/shell/theme.h"
#include "core/applications/applicationservice.h"
#include "core/clock.h"
#include "core/journal/journalservice.h"
#include "core/session/sessionservice.h"
#include "tests/app/support/appfixture.h"
#include "tests/support/verify.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QListView>
#include <QMessageBox>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using namespace secondwind::test;

namespace {

struct Told {
    QString thought;
    int moodBefore = 0;
    int moodAfter = 0;
    int beliefBefore = -1;
    int beliefAfter = -1;
    QString company = {};
};

} // namespace

class TestPastSessions final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void theListHasTheNewestFirst();
    void aRowSaysWhatItIs();
    void withoutSessionsThereAreKindWords();
    void theKeyboardOpensAndComesBack();
    void oneSessionLeftOpenIsPickedUp();
    void pickedUpItIsNoLongerInTheList();
    void deletingAsksFirst_data();
    void deletingAsksFirst();
    void theBoxSaysWhatGoesAndWhatStays();
    void deletingFromTheOpenSessionGoesBackToTheList();
    void afterDeletingTheKeyboardIsOnTheNextRow();
    void theLastOneDeletedLeavesTheEmptyPage();
    void lessonsStayWhenTheirSessionGoes();
    void theComparisonNeedsTwo();
    void theComparisonSaysItsNumbers();
    void theComparisonTakesTheLastTwelve();
    void theModelKeepsTheRules();
    void aYearOfSessionsOpensAtOnce();

private:
    [[nodiscard]] SessionService &session() const { return m_journal->services().session; }
    [[nodiscard]] QListView *list() const { return visible<QListView>(m_page.get(), u"pastSessionsList"_s); }
    [[nodiscard]] QString message() const;
    [[nodiscard]] QString rowText(int row, int role) const { return list()->model()->index(row, 0).data(role).toString(); }
    [[nodiscard]] bool has(const QString &name) const { return visibleChild(m_page.get(), name) != nullptr; }
    void press(Qt::Key key) { test::press(m_page.get(), key); }
    void fill(const Told &told);
    /// Goes through a session and ends it; a day passes after each. Returns its id.
    QString finish(const Told &told);
    QString setAside(const Told &told);
    void show();
    void answerBox(QMessageBox::ButtonRole role, bool withEntry, QString *words = nullptr);
    /// The offscreen platform does not hand the keyboard back after a box.
    void comeBack();

    std::unique_ptr<TempJournal> m_journal;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<PastSessions> m_page;
};

void TestPastSessions::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
}

void TestPastSessions::init()
{
    failOnWarnings();
    m_journal = std::make_unique<TempJournal>();
    m_theme = std::make_unique<Theme>();
    m_theme->apply(ColorScheme::Light);
}

void TestPastSessions::cleanup()
{
    m_page.reset();
    m_theme.reset();
    m_journal.reset();
}

QString TestPastSessions::message() const
{
    const auto *label = qobject_cast<QLabel *>(visibleChild(m_page.get(), u"messageText"_s));
    return label ? label->text() : QString();
}

void TestPastSessions::fill(const Told &told)
{
    VERIFY_OK(session().start(session().script().routes.constLast().id));
    if (!told.thought.isEmpty())
        VERIFY_OK(session().setAnswer(session().script().thoughtField, told.thought));
    const auto number = [&](const QString &field, int value, int least) {
        if (value >= least)
            VERIFY_OK(session().setAnswer(field, value));
    };
    number(sessionfield::MoodBefore, told.moodBefore, 1);
    number(sessionfield::MoodAfter, told.moodAfter, 1);
    number(sessionfield::BeliefBefore, told.beliefBefore, 0);
    number(sessionfield::BeliefAfter, told.beliefAfter, 0);
    if (told.company.isEmpty())
        return;
    Application application;
    application.company = told.company;
    const auto id = m_journal->services().applications.add(application);
    VERIFY_OK(id);
    VERIFY_OK(session().setAnswer(sessionfield::Application, *id));
}

QString TestPastSessions::finish(const Told &told)
{
    fill(told);
    const auto id = session().finish();
    m_journal->clock().advanceDays(1);
    return id.value_or(QString());
}

QString TestPastSessions::setAside(const Told &told)
{
    fill(told);
    const QString id = session().session().id;
    const auto aside = session().setAside();
    m_journal->clock().advanceDays(1);
    return aside ? id : QString();
}

void TestPastSessions::show()
{
    m_page = std::make_unique<PastSessions>(m_journal->services());
    m_page->resize(900, 700);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->begin();
}

void TestPastSessions::answerBox(QMessageBox::ButtonRole role, bool withEntry, QString *words)
{
    QMetaObject::invokeMethod(this, [=] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        if (!box || box->objectName() != u"deleteSessionBox"_s)
            return;
        if (words)
            *words = box->text() + u'\n' + box->informativeText();
        if (withEntry)
            QTest::keyClick(box->checkBox(), Qt::Key_Space);
        const auto buttons = box->buttons();
        for (QAbstractButton *button : buttons) {
            if (box->buttonRole(button) == role)
                QTest::keyClick(button, Qt::Key_Space);
        }
    }, Qt::QueuedConnection);
}

void TestPastSessions::comeBack()
{
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestPastSessions::theListHasTheNewestFirst()
{
    finish({u"first"_s, 2, 3});
    finish({u"second"_s, 2, 3});
    setAside({u"third"_s});
    show();
    QCOMPARE(list()->model()->rowCount(), 3);
    QCOMPARE(rowText(0, PastSessionModel::ThoughtRole), u"third"_s);
    QCOMPARE(rowText(1, PastSessionModel::ThoughtRole), u"second"_s);
    QCOMPARE(rowText(2, PastSessionModel::ThoughtRole), u"first"_s);
    // One more, while the list is open.
    finish({u"fourth"_s});
    QCOMPARE(rowText(0, PastSessionModel::ThoughtRole), u"fourth"_s);
    QCOMPARE(list()->model()->rowCount(), 4);
}

void TestPastSessions::aRowSaysWhatItIs()
{
    const QString thought = u"They saw I am a fraud, "_s.repeated(40);
    finish({thought, 2, 4, -1, -1, u"Northwind"_s});
    setAside({u"left"_s, 1});
    show();
    const QString spoken = rowText(1, Qt::AccessibleTextRole);
    for (const QString &part : {u"3 March 2025"_s, u"Northwind"_s, thought, u"low before, good after"_s,
                                session().script().routes.constLast().name})
        QVERIFY2(spoken.contains(part), qPrintable(part + u" is not in: "_s + spoken));
    QVERIFY(!spoken.contains(u"Left open"_s));
    QCOMPARE(rowText(1, Qt::ToolTipRole), thought);
    QVERIFY2(rowText(0, Qt::AccessibleTextRole).contains(u"Left open on Tuesday, 4 March 2025"_s), qPrintable(rowText(0, Qt::AccessibleTextRole)));
    // However long the thought, it takes one line.
    finish({u"short"_s, 2, 4, -1, -1, u"Northwind"_s});
    QTest::qWait(0);
    QCOMPARE(list()->visualRect(list()->model()->index(2, 0)).height(), list()->visualRect(list()->model()->index(0, 0)).height());
    QVERIFY(list()->width() <= m_page->width());
}

void TestPastSessions::withoutSessionsThereAreKindWords()
{
    show();
    QVERIFY(!visible<QLabel>(m_page.get(), u"noPastSessions"_s)->text().isEmpty());
    QVERIFY(!has(u"pastSessionsList"_s));
    QCOMPARE(focused(m_page.get())->objectName(), u"closePastSessionsButton"_s);
    const QSignalSpy closed(m_page.get(), &PastSessions::closed);
    press(Qt::Key_Space);
    QCOMPARE(closed.size(), 1);
    finish({u"first"_s});
    QVERIFY(!has(u"noPastSessions"_s));
    QVERIFY(has(u"pastSessionsList"_s));
}

void TestPastSessions::theKeyboardOpensAndComesBack()
{
    finish({u"first"_s});
    finish({u"second"_s});
    show();
    QCOMPARE(focused(m_page.get()), list());
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QVERIFY(!has(u"pastSessionsList"_s));
    const auto labels = visibleChild(m_page.get(), u"summaryCard"_s)->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->accessibleName() == u"first"_s; }));
    const QSignalSpy entry(m_page.get(), &PastSessions::entryWanted);
    QVERIFY(tabTo(m_page.get(), u"openEntryButton"_s));
    press(Qt::Key_Space);
    QCOMPARE(entry.size(), 1);
    QVERIFY(m_journal->services().journal.find(entry.constFirst().constFirst().toString()));
    press(Qt::Key_Escape);
    QCOMPARE(focused(m_page.get()), list());
    QCOMPARE(list()->currentIndex().row(), 1);
    const QSignalSpy closed(m_page.get(), &PastSessions::closed);
    press(Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
}

void TestPastSessions::oneSessionLeftOpenIsPickedUp()
{
    const QString id = setAside({u"left"_s});
    show();
    const QSignalSpy wanted(m_page.get(), &PastSessions::pickUpWanted);
    press(Qt::Key_Return);
    QVERIFY(tabTo(m_page.get(), u"pickUpPastSessionButton"_s));
    press(Qt::Key_Space);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.constFirst().constFirst().toString(), id);
}

void TestPastSessions::pickedUpItIsNoLongerInTheList()
{
    const QString id = setAside({u"left"_s});
    finish({u"done"_s});
    show();
    connect(m_page.get(), &PastSessions::pickUpWanted, this, [this](const QString &wanted) { VERIFY_OK(session().pickUp(wanted)); });
    m_page->open(id);
    QVERIFY(tabTo(m_page.get(), u"pickUpPastSessionButton"_s));
    press(Qt::Key_Space);
    QVERIFY(session().isActive());
    QCOMPARE(session().session().id, id);
    QCOMPARE(list()->model()->rowCount(), 1);
    QCOMPARE(rowText(0, PastSessionModel::ThoughtRole), u"done"_s);
}

void TestPastSessions::deletingAsksFirst_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<bool>("withEntry");
    QTest::addColumn<int>("sessions");
    QTest::addColumn<int>("entries");
    QTest::newRow("keep it") << int(QMessageBox::RejectRole) << false << 2 << 2;
    QTest::newRow("keep it after all") << int(QMessageBox::RejectRole) << true << 2 << 2;
    QTest::newRow("the session alone") << int(QMessageBox::DestructiveRole) << false << 1 << 2;
    QTest::newRow("with its entry") << int(QMessageBox::DestructiveRole) << true << 1 << 1;
}

void TestPastSessions::deletingAsksFirst()
{
    QFETCH(const int, role);
    QFETCH(const bool, withEntry);
    QFETCH(const int, sessions);
    QFETCH(const int, entries);
    finish({u"unforgettable"_s});
    finish({u"other"_s});
    show();
    press(Qt::Key_Down);
    QString words;
    answerBox(static_cast<QMessageBox::ButtonRole>(role), withEntry, &words);
    press(Qt::Key_Delete);
    QVERIFY2(!words.isEmpty(), "nothing was asked");
    QCOMPARE(list()->model()->rowCount(), sessions);
    QCOMPARE(session().past().value_or(QList<PastSession>()).size(), sessions);
    QCOMPARE(m_journal->services().journal.count().value_or(-1), entries);
    QCOMPARE(m_journal->value(u"SELECT count(*) FROM session_answer WHERE value LIKE '%unforgettable%'"_s).toInt(), sessions - 1);
    QCOMPARE(message().isEmpty(), sessions == 2);
    QCOMPARE(message().contains(u"journal entry"_s), sessions == 1 && withEntry);
}

void TestPastSessions::theBoxSaysWhatGoesAndWhatStays()
{
    finish({u"first"_s});
    show();
    QString words;
    bool ticked = true;
    QMetaObject::invokeMethod(this, [&] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QVERIFY(box && box->checkBox());
        words = box->text() + box->informativeText();
        ticked = box->checkBox()->isChecked();
        QTest::keyClick(box, Qt::Key_Return); // Enter must not delete
    }, Qt::QueuedConnection);
    press(Qt::Key_Delete);
    QVERIFY(!ticked);
    for (const QString &word : {u"3 March 2025"_s, u"cannot be brought back"_s, u"Lessons"_s, u"strengths"_s, u"plans"_s})
        QVERIFY2(words.contains(word), qPrintable(words));
    QCOMPARE(list()->model()->rowCount(), 1);
}

void TestPastSessions::deletingFromTheOpenSessionGoesBackToTheList()
{
    finish({u"first"_s});
    finish({u"second"_s});
    show();
    press(Qt::Key_Return);
    QVERIFY(tabTo(m_page.get(), u"deleteSessionButton"_s));
    answerBox(QMessageBox::DestructiveRole, false);
    press(Qt::Key_Space);
    comeBack();
    QCOMPARE(focused(m_page.get()), list());
    QCOMPARE(list()->model()->rowCount(), 1);
    QVERIFY(!message().isEmpty());
    QCOMPARE(rowText(0, PastSessionModel::ThoughtRole), u"first"_s);
}

void TestPastSessions::afterDeletingTheKeyboardIsOnTheNextRow()
{
    for (const QString &thought : {u"one"_s, u"two"_s, u"three"_s})
        finish({thought});
    show();
    press(Qt::Key_Down);
    answerBox(QMessageBox::DestructiveRole, false);
    press(Qt::Key_Delete);
    comeBack();
    QCOMPARE(focused(m_page.get()), list());
    QCOMPARE(list()->currentIndex().data(PastSessionModel::ThoughtRole).toString(), u"one"_s);
    answerBox(QMessageBox::DestructiveRole, false);
    press(Qt::Key_Delete);
    // That was the last row; the one above it takes over.
    QCOMPARE(list()->currentIndex().data(PastSessionModel::ThoughtRole).toString(), u"three"_s);
}

void TestPastSessions::theLastOneDeletedLeavesTheEmptyPage()
{
    finish({u"only"_s});
    show();
    answerBox(QMessageBox::DestructiveRole, true);
    press(Qt::Key_Delete);
    comeBack();
    QVERIFY(has(u"noPastSessions"_s));
    QCOMPARE(focused(m_page.get())->objectName(), u"closePastSessionsButton"_s);
    QVERIFY(!message().isEmpty());
}

void TestPastSessions::lessonsStayWhenTheirSessionGoes()
{
    fill({u"first"_s});
    VERIFY_OK(session().setAnswer(u"learn.lesson"_s, QStringList{u"Numbers before explanations."_s}));
    VERIFY_OK(session().finish());
    show();
    answerBox(QMessageBox::DestructiveRole, true);
    press(Qt::Key_Delete);
    QVERIFY(has(u"noPastSessions"_s));
    QCOMPARE(m_journal->value(u"SELECT text FROM own_line"_s).toString(), u"Numbers before explanations."_s);
}

void TestPastSessions::theComparisonNeedsTwo()
{
    finish({u"one"_s, 2, 3});
    finish({u"half"_s, 2});
    setAside({u"aside"_s, 2, 3});
    show();
    QVERIFY(!has(u"comparison"_s));
    finish({u"two"_s, 3, 3});
    QVERIFY(has(u"moodComparison"_s));
    QVERIFY(!has(u"beliefComparison"_s));
}

void TestPastSessions::theComparisonSaysItsNumbers()
{
    finish({u"one"_s, 2, 4, 80, 35});
    finish({u"two"_s, 1, 1, 60, 70});
    show();
    QCOMPARE(visibleChild(m_page.get(), u"moodComparison"_s)->accessibleDescription(),
             u"Monday, 3 March 2025: low before, good after\nTuesday, 4 March 2025: very low before, very low after"_s);
    QCOMPARE(visibleChild(m_page.get(), u"beliefComparison"_s)->accessibleDescription(),
             u"Monday, 3 March 2025: 80 of 100 before, 35 of 100 after\nTuesday, 4 March 2025: 60 of 100 before, 70 of 100 after"_s);
}

void TestPastSessions::theComparisonTakesTheLastTwelve()
{
    for (int i = 0; i < 13; ++i)
        finish({{}, i == 0 ? 5 : 2, 3});
    show();
    const QString said = visibleChild(m_page.get(), u"moodComparison"_s)->accessibleDescription();
    QCOMPARE(said.count(u'\n'), 11);
    QVERIFY2(!said.contains(u"very good"_s), qPrintable(said));
    const auto labels = visibleChild(m_page.get(), u"comparison"_s)->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text().contains(u"12"_s) && label->text().contains(u"13"_s);
    }));
}

void TestPastSessions::theModelKeepsTheRules()
{
    PastSessionModel model(m_journal->services());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reload();
    const QString id = finish({u"one"_s, 2, 3});
    model.reload();
    QCOMPARE(model.rowOf(id), 0);
    QCOMPARE(model.rowOf(u"nobody"_s), -1);
    VERIFY_OK(session().remove(id, SessionService::Entry::Keep));
    model.reload();
    QCOMPARE(model.rowCount(), 0);
}

void TestPastSessions::aYearOfSessionsOpensAtOnce()
{
    for (int i = 0; i < 150; ++i)
        finish({u"The same thought again, number %1"_s.arg(i), 1 + i % 5, 1 + (i + 2) % 5, i % 100, (i * 7) % 100});
    QElapsedTimer timer;
    timer.start();
    show();
    qInfo() << "opened in" << timer.elapsed() << "ms";
    QVERIFY2(timer.elapsed() < 1500, "opening 150 sessions takes too long");
    press(Qt::Key_End);
    QCOMPARE(list()->currentIndex().row(), 149);
    const QRect row = list()->visualRect(list()->currentIndex());
    const QPoint bottom = list()->viewport()->mapTo(m_page.get(), row.bottomLeft());
    QVERIFY2(bottom.y() <= m_page->height(), "the current row is out of sight");
    press(Qt::Key_Home);
    QVERIFY(list()->viewport()->mapTo(m_page.get(), QPoint(0, list()->visualRect(list()->currentIndex()).top())).y() >= 0);
}

QTEST_MAIN(TestPastSessions)
#include "tst_pastsessions.moc"
