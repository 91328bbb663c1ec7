// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/applications/applicationimport.h"
#include "app/pages/applications/applicationspage.h"
#include "app/pages/applications/countbars.h"
#include "core/applications/applicationservice.h"
#include "core/clock.h"
#include "core/feedback/draftservice.h"
#include "core/journal/journalservice.h"
#include "core/plan/ownlineservice.h"
#include "core/session/sessionservice.h"
#include "tests/app/support/appfixture.h"
#include "tests/support/verify.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QKeyEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using namespace secondwind::test;

class TestApplicationsPage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }
    void init()
    {
        failOnWarnings();
        m_app = std::make_unique<AppFixture>();
        m_app->window->openPage(page::Applications);
    }
    void cleanup() { m_app.reset(); }

    void theFirstOneIsAddedByKeyboardAndOpens();
    void theSameCompanyAndRoleAreSaidNotRefused();
    void whatIsTypedIsKeptWithoutASaveButton();
    void halfAnAddressStaysInItsFieldAndNothingElseIsHeldUp();
    void anEndIsNotedWithADayAndTakenBack();
    void theHistoryCanBeChanged();
    void partsTypedTogetherAreAllKept();
    void whatCannotBeSavedStaysInSight();
    void anotherOneOpenedLeavesNoWordBehind();
    void closingTheWindowAsksWhenAWordWouldBeLost();
    void aNameIsShownAsItIsTyped();
    void whatTheySaidAndWhatIAssumeAreKeptApart();
    void endedOnesAreFoldedAwayAndFound();
    void theBoardMovesACardByKeyboard();
    void aCardDroppedOnAColumnMovesThere();
    void whatCameOfItOpensThere();
    void aLetterAndASessionBeginAboutIt();
    void deletingAsksAndSaysWhatStays();
    void patternsNeedFive();
    void theRestHintComesOnceAndCanBeSwitchedOff();
    void aTableComesInAndGoesOut();
    void aReplyLeavesAReason();
    void fiveThousandAreShownWithoutAWidgetEach();

private:
    [[nodiscard]] QWidget *window() const { return m_app->window.get(); }
    [[nodiscard]] ApplicationService &service() const { return m_app->journal->applications; }
    [[nodiscard]] QDate today() const { return m_app->journal.clock().today(); }
    QString add(const QString &company, const QString &role = {}, ApplicationStage stage = ApplicationStage::Applied)
    {
        Application application;
        application.company = company;
        application.role = role;
        application.stage = stage;
        return service().add(application).value_or(QString());
    }
    void end(const QString &id, ApplicationOutcome outcome = ApplicationOutcome::Rejected)
    {
        Application application = *service().find(id);
        application.outcome = outcome;
        application.endedOn = today();
        VERIFY_OK(service().update(application));
    }
    // Makes the file refuse a change, as a full disk does.
    void refuse(const QString &table, const QString &change)
    {
        (void)m_app->journal.value(u"CREATE TRIGGER refused BEFORE %1 ON %2 BEGIN SELECT RAISE(ABORT, 'no room'); END"_s.arg(change, table));
    }
    void allow() { (void)m_app->journal.value(u"DROP TRIGGER refused"_s); }
    void open(const QString &id) { m_app->window->findChild<ApplicationsPage *>()->openApplication(id); }
    void click(const QString &name)
    {
        auto *button = visible<QAbstractButton>(window(), name);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }
    // Clicks what opens a dialog that blocks, and answers it.
    void answerDialog(const QString &button, const std::function<void(QDialog *)> &answer)
    {
        QTimer::singleShot(0, qApp, [answer] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                qFatal("no dialog opened");
            answer(dialog);
        });
        click(button);
        window()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window()));
    }
    // The dialog that blocks may not be the active window yet, so its fields are typed into directly.
    static void typeInto(QDialog *dialog, const QString &field, const QString &text)
    {
        auto *edit = dialog->findChild<QLineEdit *>(field);
        for (const QChar character : text) {
            QKeyEvent down(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier, QString(character));
            QApplication::sendEvent(edit, &down);
        }
    }
    static void pressRole(QDialog *dialog, QMessageBox::ButtonRole role)
    {
        auto *box = qobject_cast<QMessageBox *>(dialog);
        const auto buttons = box->buttons();
        for (QAbstractButton *button : buttons) {
            if (box->buttonRole(button) == role)
                button->click();
        }
    }
    [[nodiscard]] QString message() const
    {
        auto *label = qobject_cast<QLabel *>(visibleChild(window(), u"messageText"_s));
        return label ? label->text() : QString();
    }
    [[nodiscard]] int rows() const { return visible<QTreeView>(window(), u"applicationsTable"_s)->model()->rowCount(); }
    void choose(const QString &box, const QString &id)
    {
        auto *combo = visible<QComboBox>(window(), box);
        combo->setCurrentIndex(combo->findData(id));
        emit combo->activated(combo->currentIndex());
    }

    std::unique_ptr<AppFixture> m_app;
};

void TestApplicationsPage::theFirstOneIsAddedByKeyboardAndOpens()
{
    QVERIFY(visibleChild(window(), u"noApplications"_s));
    QVERIFY(tabTo(window(), u"firstApplicationButton"_s));
    answerDialog(u"firstApplicationButton"_s, [](QDialog *dialog) {
        typeInto(dialog, u"applicationCompanyEdit"_s, u"Müller & Søn"_s);
        typeInto(dialog, u"applicationRoleEdit"_s, u"Baker"_s);
        QTest::keyClick(dialog->findChild<QWidget *>(u"applicationRoleEdit"_s), Qt::Key_Return);
    });
    const auto all = service().list();
    QCOMPARE(all->size(), 1);
    QCOMPARE(all->constFirst().company, u"Müller & Søn"_s);
    QCOMPARE(visible<QLineEdit>(window(), u"companyEdit"_s)->text(), u"Müller & Søn"_s);
    press(window(), Qt::Key_Escape);
    QCOMPARE(rows(), 1);
    QCOMPARE(focused(window())->objectName(), u"applicationsTable"_s);
    press(window(), Qt::Key_Return);
    QVERIFY(visibleChild(window(), u"companyEdit"_s));
}

void TestApplicationsPage::theSameCompanyAndRoleAreSaidNotRefused()
{
    add(u"Northwind"_s, u"Baker"_s);
    answerDialog(u"newApplicationButton"_s, [](QDialog *dialog) {
        auto *similar = dialog->findChild<QLabel *>(u"similarText"_s);
        typeInto(dialog, u"applicationCompanyEdit"_s, u"northwind"_s);
        const bool early = !similar->isHidden();
        typeInto(dialog, u"applicationRoleEdit"_s, u"BAKER"_s);
        const bool said = similar->isVisible() && similar->text().contains(u"03/03/2025"_s);
        QTest::keyClick(dialog->findChild<QWidget *>(u"applicationRoleEdit"_s), Qt::Key_Return);
        QVERIFY(!early && said);
    });
    QCOMPARE(service().list()->size(), 2);
    QVERIFY(visible<QLabel>(window(), u"similarText"_s)->text().contains(u"already"_s));
    visible<QLineEdit>(window(), u"roleEdit"_s)->setFocus();
    typeText(window(), u" and cook"_s);
    QVERIFY(!visibleChild(window(), u"similarText"_s));
}

void TestApplicationsPage::whatIsTypedIsKeptWithoutASaveButton()
{
    const QString id = add(u"Northwind"_s, {}, ApplicationStage::Interview);
    open(id);
    for (const auto &[field, text] : {std::pair(u"roleEdit"_s, u"Data analyst"_s), std::pair(u"contactNameEdit"_s, u"李小龙"_s),
                                      std::pair(u"contactAddressEdit"_s, u"li@example.com"_s), std::pair(u"linkEdit"_s, u"https://jobs.example/1"_s),
                                      std::pair(u"notesEdit"_s, u"Ask for Tom."_s), std::pair(u"applicantsBox"_s, u"120"_s)}) {
        QVERIFY2(tabTo(window(), field), qPrintable(field));
        typeText(window(), text);
    }
    m_app->restart();
    const auto kept = service().find(id);
    VERIFY_OK(kept);
    QCOMPARE(kept->role, u"Data analyst"_s);
    QCOMPARE(kept->contactName, u"李小龙"_s);
    QCOMPARE(kept->contactAddress, u"li@example.com"_s);
    QCOMPARE(kept->link, u"https://jobs.example/1"_s);
    QCOMPARE(kept->notes, u"Ask for Tom."_s);
    QCOMPARE(kept->applicants, std::optional(120));
    m_app->window->openPage(page::Applications);
    open(id);
    QVERIFY(visible<QLabel>(window(), u"perspectiveText"_s)->text().contains(u"in 100"_s));
    QVERIFY(visible<QAbstractButton>(window(), u"openLinkButton"_s)->isEnabled());
}

void TestApplicationsPage::halfAnAddressStaysInItsFieldAndNothingElseIsHeldUp()
{
    const QString id = add(u"Northwind"_s);
    open(id);
    QVERIFY(tabTo(window(), u"contactAddressEdit"_s));
    typeText(window(), u"ann@"_s);
    QVERIFY(tabTo(window(), u"notesEdit"_s));
    typeText(window(), u"kept"_s);
    click(u"closeApplicationButton"_s);
    QCOMPARE(service().find(id)->notes, u"kept"_s);
    QCOMPARE(service().find(id)->contactAddress, QString());
    // It is said once, with the field in hand, and leaving is possible.
    QCOMPARE(focused(window())->objectName(), u"contactAddressEdit"_s);
    QVERIFY(visibleChild(window(), u"addressProblem"_s));
    QVERIFY(!message().isEmpty());
    typeText(window(), u"northwind.example"_s);
    click(u"closeApplicationButton"_s);
    QCOMPARE(service().find(id)->contactAddress, u"ann@northwind.example"_s);
    QVERIFY(visibleChild(window(), u"applicationsTable"_s));
}

void TestApplicationsPage::anEndIsNotedWithADayAndTakenBack()
{
    const QString id = add(u"Northwind"_s);
    open(id);
    QVERIFY(!visibleChild(window(), u"endedEdit"_s));
    choose(u"outcomeBox"_s, u"no-answer"_s);
    QCOMPARE(service().find(id)->outcome, ApplicationOutcome::NoAnswer);
    QCOMPARE(service().find(id)->endedOn, std::optional(today()));
    auto *day = visible<QDateEdit>(window(), u"endedEdit"_s);
    day->setDate(today().addDays(-3));
    press(window(), Qt::Key_Escape);
    QCOMPARE(service().find(id)->endedOn, std::optional(today().addDays(-3)));
    QVERIFY(service().history(id)->contains(ApplicationStep{u"no-answer"_s, today().addDays(-3), {}}));
    open(id);
    click(u"endedForgetButton"_s);
    press(window(), Qt::Key_Escape);
    QVERIFY(!service().find(id)->endedOn);
    open(id);
    choose(u"outcomeBox"_s, u"open"_s);
    QVERIFY(service().find(id)->isOpen());
    QCOMPARE(service().history(id)->size(), 1);
}

void TestApplicationsPage::theHistoryCanBeChanged()
{
    const QString id = add(u"Northwind"_s);
    open(id);
    choose(u"historyStageBox"_s, u"interview"_s);
    click(u"addStepButton"_s);
    QCOMPARE(service().find(id)->stage, ApplicationStage::Interview);
    QCOMPARE(visible<QComboBox>(window(), u"stageBox"_s)->currentData().toString(), u"interview"_s);
    QVERIFY(!visibleChild(window(), u"historyOrder"_s));
    // The new row has the focus and its place in the tab order: before what adds rows.
    QCOMPARE(focused(window())->objectName(), u"step-interview-Edit"_s);
    QVERIFY(tabTo(window(), u"stepNoteEdit"_s));
    press(window(), Qt::Key_Tab);
    QCOMPARE(focused(window())->objectName(), u"historyStageBox"_s);
    visible<QDateEdit>(window(), u"step-interview-Edit"_s)->setDate(today().addDays(-9));
    QVERIFY(visibleChild(window(), u"historyOrder"_s));
    visible<QLineEdit>(window(), u"stepNoteEdit"_s)->setFocus();
    typeText(window(), u"by post"_s);
    press(window(), Qt::Key_Escape);
    const QList<ApplicationStep> expected{{u"interview"_s, today().addDays(-9), {}}, {u"applied"_s, today(), u"by post"_s}};
    QCOMPARE(*service().history(id), expected);
    open(id);
    click(u"removeStepButton"_s);
    QCOMPARE(service().history(id)->size(), 1);
    QVERIFY(!visibleChild(window(), u"historyOrder"_s));
}

// Each part saves itself a moment after the last key; nothing of the others is lost by it.
void TestApplicationsPage::partsTypedTogetherAreAllKept()
{
    const QString id = add(u"Northwind"_s);
    open(id);
    visible<QWidget>(window(), u"notesEdit"_s)->setFocus();
    typeText(window(), u"Ask for Tom."_s);
    choose(u"historyStageBox"_s, u"interview"_s);
    click(u"addStepButton"_s);
    press(window(), Qt::Key_Escape);
    QCOMPARE(service().find(id)->notes, u"Ask for Tom."_s);
    QCOMPARE(service().history(id)->size(), 2);

    open(id);
    visible<QLineEdit>(window(), u"stepNoteEdit"_s)->setFocus();
    typeText(window(), u"by post"_s);
    choose(u"stageBox"_s, u"final"_s);
    choose(u"saidReasonBox"_s, u"salary"_s);
    visible<QWidget>(window(), u"notesEdit"_s)->setFocus();
    typeText(window(), u"Now: "_s);
    press(window(), Qt::Key_Escape);
    QCOMPARE(service().history(id)->constFirst().note, u"by post"_s);
    QCOMPARE(service().find(id)->stage, ApplicationStage::Final);
    QCOMPARE(service().history(id)->size(), 3);

    open(id);
    choose(u"outcomeBox"_s, u"rejected"_s);
    visible<QDateEdit>(window(), u"endedEdit"_s)->setDate(today().addDays(-3));
    choose(u"assumedReasonBox"_s, u"budget"_s);
    press(window(), Qt::Key_Escape);
    QCOMPARE(service().find(id)->endedOn, std::optional(today().addDays(-3)));
}

void TestApplicationsPage::whatCannotBeSavedStaysInSight()
{
    const QString id = add(u"Northwind"_s);
    open(id);
    visible<QWidget>(window(), u"notesEdit"_s)->setFocus();
    typeText(window(), u"Ask for Tom."_s);
    visible<QLineEdit>(window(), u"stepNoteEdit"_s)->setFocus();
    typeText(window(), u"by post"_s);
    refuse(u"application"_s, u"UPDATE"_s);
    {
        const QuietStorageLog quiet;
        press(window(), Qt::Key_Escape);
        QVERIFY(visibleChild(window(), u"notesEdit"_s));
        QVERIFY(!message().isEmpty());
        press(window(), Qt::Key_Escape);
        QVERIFY(visibleChild(window(), u"notesEdit"_s));
    }
    allow();
    press(window(), Qt::Key_Escape);
    QVERIFY(visibleChild(window(), u"applicationsTable"_s));
    QCOMPARE(service().find(id)->notes, u"Ask for Tom."_s);
    QCOMPARE(service().history(id)->constFirst().note, u"by post"_s);
}

void TestApplicationsPage::anotherOneOpenedLeavesNoWordBehind()
{
    const QString first = add(u"Northwind"_s);
    const QString second = add(u"Müller"_s);
    open(first);
    visible<QWidget>(window(), u"contactAddressEdit"_s)->setFocus();
    typeText(window(), u"ann@"_s);
    m_app->window->openPage(page::Insights);
    m_app->window->openPage(page::Applications);
    open(second);
    QCOMPARE(visible<QLineEdit>(window(), u"companyEdit"_s)->text(), u"Northwind"_s);
    QCOMPARE(focused(window())->objectName(), u"contactAddressEdit"_s);
    QVERIFY(!message().isEmpty());
    // Mended by half once more it is spoken of once more.
    typeText(window(), u"north"_s);
    press(window(), Qt::Key_Backspace);
    press(window(), Qt::Key_At);
    typeText(window(), u"@"_s);
    open(second);
    QCOMPARE(visible<QLineEdit>(window(), u"companyEdit"_s)->text(), u"Northwind"_s);
    open(second);
    QCOMPARE(visible<QLineEdit>(window(), u"companyEdit"_s)->text(), u"Müller"_s);
}

void TestApplicationsPage::closingTheWindowAsksWhenAWordWouldBeLost()
{
    const QString id = add(u"Northwind"_s);
    open(id);
    visible<QWidget>(window(), u"contactAddressEdit"_s)->setFocus();
    typeText(window(), u"ann@"_s);
    m_app->window->openPage(page::Today);
    bool asked = false;
    QTimer::singleShot(0, qApp, [&asked] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        asked = box && box->objectName() == u"closeBox"_s;
        if (box)
            box->reject();
    });
    QVERIFY(!m_app->window->close());
    QVERIFY(asked);
    window()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window()));
    visible<QLineEdit>(window(), u"contactAddressEdit"_s)->setFocus();
    typeText(window(), u"northwind.example"_s);
    QVERIFY(m_app->window->close());
    QCOMPARE(service().find(id)->contactAddress, u"ann@northwind.example"_s);
}

void TestApplicationsPage::aNameIsShownAsItIsTyped()
{
    add(u"<b>North</b> & wind"_s);
    const auto *model = visible<QTreeView>(window(), u"applicationsTable"_s)->model();
    QCOMPARE(model->index(0, 0).data(Qt::ToolTipRole).toString(), u"<p>&lt;b&gt;North&lt;/b&gt; &amp; wind</p>"_s);
    open(service().list()->constFirst().id);
    Qt::TextFormat format = Qt::AutoText;
    answerDialog(u"deleteApplicationButton"_s, [&format](QDialog *dialog) {
        const auto labels = dialog->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->text().contains(u"<b>"_s))
                format = label->textFormat();
        }
        dialog->reject();
    });
    QCOMPARE(format, Qt::PlainText);
}

void TestApplicationsPage::whatTheySaidAndWhatIAssumeAreKeptApart()
{
    const QString id = add(u"Northwind"_s);
    open(id);
    choose(u"saidReasonBox"_s, u"salary"_s);
    QVERIFY(tabTo(window(), u"assumedWordsEdit"_s));
    typeText(window(), u"I rambled."_s);
    press(window(), Qt::Key_Return);
    QVERIFY(tabTo(window(), u"saidWordsEdit"_s));
    typeText(window(), u"typed and left"_s); // no Enter; leaving keeps it
    press(window(), Qt::Key_Escape);
    const QList<ApplicationReason> expected{{ReasonSource::Said, u"salary"_s, {}, {}}, {ReasonSource::Said, {}, u"typed and left"_s, {}},
                                            {ReasonSource::Assumed, {}, u"I rambled."_s, {}}};
    QCOMPARE(*service().reasons(id), expected);
    open(id);
    QCOMPARE(visible<QLabel>(window(), u"saidReason"_s)->text(), u"Salary expectations"_s);
    click(u"assumedRemoveButton"_s);
    QCOMPARE(service().reasons(id)->size(), 2);
}

void TestApplicationsPage::endedOnesAreFoldedAwayAndFound()
{
    add(u"Northwind"_s);
    end(add(u"Müller"_s, u"Baker"_s), ApplicationOutcome::OfferDeclined);
    QCOMPARE(rows(), 1);
    QCOMPARE(visible<QPushButton>(window(), u"showEndedButton"_s)->text(), u"Ended (1)"_s);
    auto *search = visible<QLineEdit>(window(), u"applicationSearchEdit"_s);
    search->setFocus();
    typeText(window(), u"muller"_s);
    QCOMPARE(rows(), 1);
    QCOMPARE(visible<QTreeView>(window(), u"applicationsTable"_s)->model()->index(0, 0).data().toString(), u"Müller"_s);
    typeText(window(), u"x"_s);
    QVERIFY(visibleChild(window(), u"noApplicationFound"_s));
    search->clear();
    click(u"showEndedButton"_s);
    QCOMPARE(rows(), 2);
}

void TestApplicationsPage::theBoardMovesACardByKeyboard()
{
    const QString first = add(u"Northwind"_s);
    const QString other = add(u"Contoso"_s, {}, ApplicationStage::Final);
    QVERIFY(!visibleChild(window(), u"board-applied"_s)); // made when it is wanted
    end(add(u"Litware"_s));
    QVERIFY(tabTo(window(), u"applicationsView"_s));
    press(window(), Qt::Key_Right);
    press(window(), Qt::Key_Space);
    QVERIFY(tabTo(window(), u"board-applied"_s));
    QVERIFY(!visibleChild(window(), u"board-ended"_s));
    press(window(), Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(service().find(first)->stage, ApplicationStage::Screening);
    QTRY_COMPARE(focused(window())->objectName(), u"board-screening"_s);
    press(window(), Qt::Key_Right); // over two empty columns
    QCOMPARE(focused(window())->objectName(), u"board-final"_s);
    press(window(), Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(service().find(other)->stage, ApplicationStage::FurtherInterview);
    press(window(), Qt::Key_Return);
    QCOMPARE(visible<QLineEdit>(window(), u"companyEdit"_s)->text(), u"Contoso"_s);
    press(window(), Qt::Key_Escape);
    QCOMPARE(focused(window())->objectName(), u"board-further-interview"_s);
    visible<QLineEdit>(window(), u"applicationSearchEdit"_s)->setText(u"litware"_s);
    QCOMPARE(visible<QListView>(window(), u"board-ended"_s)->model()->rowCount(), 1);
}

void TestApplicationsPage::aCardDroppedOnAColumnMovesThere()
{
    const QString id = add(u"Northwind"_s);
    visible<QAbstractButton>(window(), u"chip-board"_s)->click();
    const QAbstractItemModel *from = visible<QListView>(window(), u"board-applied"_s)->model();
    QAbstractItemModel *to = visible<QListView>(window(), u"board-final"_s)->model();
    const std::unique_ptr<QMimeData> card(from->mimeData({from->index(0, 0)}));
    QVERIFY(to->flags({}) & Qt::ItemIsDropEnabled);
    QVERIFY(to->dropMimeData(card.get(), Qt::CopyAction, -1, -1, {}));
    QTRY_COMPARE(service().find(id)->stage, ApplicationStage::Final);
    QCOMPARE(from->rowCount(), 0);
    QCOMPARE(to->rowCount(), 1);
    const QMimeData other;
    QVERIFY(!to->dropMimeData(&other, Qt::CopyAction, -1, -1, {}));
}

void TestApplicationsPage::whatCameOfItOpensThere()
{
    const QString id = add(u"Northwind"_s);
    open(id);
    QVERIFY(visibleChild(window(), u"noLinks"_s));
    OwnLine lesson;
    lesson.kind = OwnLineKind::Lesson;
    lesson.text = u"Bring numbers"_s;
    lesson.applicationId = id;
    VERIFY_OK(m_app->journal->ownLines.add(lesson));
    lesson.text = u"Something else"_s;
    lesson.applicationId.clear();
    VERIFY_OK(m_app->journal->ownLines.add(lesson));
    LetterDraft letter;
    letter.applicationId = id;
    letter.subject = u"About that day"_s;
    letter.id = *m_app->journal->drafts.save(letter);
    JournalEntry entry;
    entry.text = u"Walked home the long way."_s;
    entry.applicationId = id;
    VERIFY_OK(m_app->journal->journal.add(entry));
    open(id);
    QVERIFY(tabTo(window(), u"linkedEntry"_s));
    press(window(), Qt::Key_Return);
    QVERIFY(visibleChild(window(), u"journalSearchEdit"_s));
    m_app->window->openPage(page::Applications);
    QVERIFY(tabTo(window(), u"linkedLetter"_s));
    press(window(), Qt::Key_Return);
    QCOMPARE(visible<QLineEdit>(window(), u"subjectEdit"_s)->text(), u"About that day"_s);
    m_app->window->openPage(page::Applications);
    QVERIFY(tabTo(window(), u"linkedLesson"_s));
    press(window(), Qt::Key_Return);
    const auto *lessons = visible<QListView>(window(), u"lessonList"_s);
    QVERIFY(lessons->hasFocus());
    QCOMPARE(lessons->currentIndex().data().toString(), u"Bring numbers"_s);
}

void TestApplicationsPage::aLetterAndASessionBeginAboutIt()
{
    const QString id = add(u"Northwind"_s, u"Baker"_s);
    open(id);
    click(u"writeToThemButton"_s);
    QCOMPARE(visible<QLineEdit>(window(), u"companyEdit"_s)->text(), u"Northwind"_s);
    m_app->window->openPage(page::Applications);
    click(u"sessionForButton"_s);
    press(window(), Qt::Key_Return); // the first route
    QVERIFY(m_app->journal->session.isActive());
    QCOMPARE(m_app->journal->session.session().applicationId, id);
    QCOMPARE(visible<QComboBox>(window(), u"arrive.application.box"_s)->currentData().toString(), id);
}

void TestApplicationsPage::deletingAsksAndSaysWhatStays()
{
    const QString id = add(u"Northwind"_s);
    LetterDraft letter;
    letter.applicationId = id;
    letter.id = *m_app->journal->drafts.save(letter);
    open(id);
    answerDialog(u"deleteApplicationButton"_s, [](QDialog *dialog) {
        QVERIFY(qobject_cast<QMessageBox *>(dialog)->informativeText().contains(u"letters"_s));
        pressRole(dialog, QMessageBox::RejectRole);
    });
    VERIFY_OK(service().find(id));
    answerDialog(u"deleteApplicationButton"_s, [](QDialog *dialog) {
        pressRole(dialog, QMessageBox::DestructiveRole);
    });
    VERIFY_ERROR(service().find(id), ErrorCode::NotFound);
    VERIFY_OK(m_app->journal->drafts.find(letter.id));
    QVERIFY(visibleChild(window(), u"noApplications"_s));
    QVERIFY(!message().isEmpty());
}

void TestApplicationsPage::patternsNeedFive()
{
    for (int i = 0; i < 4; ++i) {
        const QString id = add(u"Northwind"_s, {}, ApplicationStage::Interview);
        VERIFY_OK(service().addReason(id, ReasonSource::Said, u"salary"_s, {}));
        end(id);
    }
    visible<QAbstractButton>(window(), u"chip-patterns"_s)->click();
    QVERIFY(visible<QLabel>(window(), u"patternsFrom"_s)->text().contains(u"4 of 5"_s));
    QVERIFY(!visibleChild(window(), u"stageBars"_s));
    end(add(u"Contoso"_s), ApplicationOutcome::NoAnswer);
    QVERIFY(visible<QLabel>(window(), u"stagePattern"_s)->text().startsWith(u"4 of 5"_s));
    QVERIFY(visibleChild(window(), u"stageAdvice"_s));
    QVERIFY(visible<QLabel>(window(), u"reasonPattern"_s)->text().contains(u"In 4 of 5 they said"_s));
    QVERIFY(visible<QLabel>(window(), u"recentEffort"_s)->text().contains(u"5 applications"_s));
    QVERIFY(tabTo(window(), u"stageBars"_s));
    auto *bars = visible<CountBars>(window(), u"stageBars"_s);
    QCOMPARE(bars->partText(bars->currentPart()), u"Applied: 1"_s);
    press(window(), Qt::Key_Down);
    press(window(), Qt::Key_Down);
    QCOMPARE(bars->partText(bars->currentPart()), u"Interview: 4"_s);
}

void TestApplicationsPage::theRestHintComesOnceAndCanBeSwitchedOff()
{
    for (int day = 0; day < 6; ++day) {
        add(u"Northwind"_s);
        m_app->journal.clock().advanceDays(1);
    }
    QVERIFY(message().isEmpty());
    add(u"Northwind"_s);
    QVERIFY(message().contains(u"in a row"_s));
    click(u"messageActionButton"_s);
    QVERIFY(!service().isRestHintOn());
    QVERIFY(message().isEmpty());
    visible<QAbstractButton>(window(), u"chip-patterns"_s)->click();
    auto *check = visible<QCheckBox>(window(), u"restHintCheck"_s);
    QVERIFY(!check->isChecked());
    click(u"restHintCheck"_s);
    QVERIFY(service().isRestHintOn());
    m_app->journal.clock().advanceDays(1);
    add(u"Northwind"_s);
    QVERIFY(message().isEmpty()); // once a stretch
}

void TestApplicationsPage::aTableComesInAndGoesOut()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"log.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Company,Position,Status,Salary\nNorthwind,Baker,interview,50k\nContoso,Cook,who knows,\n");
    file.close();
    ApplicationImport dialog(m_app->journal.services(), window());
    dialog.show();
    dialog.openPath(file.fileName());
    QVERIFY(visible<QLabel>(&dialog, u"importCounts"_s)->text().contains(u'2'));
    QVERIFY(visible<QLabel>(&dialog, u"importColumns"_s)->text().contains(u"Salary"_s));
    QVERIFY(dialog.findChild<QPlainTextEdit *>(u"importIssues"_s)->toPlainText().contains(u"who knows"_s));
    QCOMPARE(service().list()->size(), 0);
    click(u"importButton"_s);
    QCOMPARE(rows(), 2);
    m_app->handoff.file = folder.filePath(u"out.csv"_s);
    window()->findChild<QAction *>(u"applicationsExportAction"_s)->trigger();
    QVERIFY(message().contains(u"out.csv"_s));
    dialog.show();
    dialog.openPath(m_app->handoff.file);
    QVERIFY(visible<QLabel>(&dialog, u"importCounts"_s)->text().contains(u"2 are here already"_s));
    QVERIFY(!visibleChild(&dialog, u"importButton"_s));
    m_app->handoff.file = folder.filePath(u"no/such/out.csv"_s);
    window()->findChild<QAction *>(u"applicationsExportAction"_s)->trigger();
    QVERIFY(message().contains(u"Nothing can be saved in the folder"_s));
}

void TestApplicationsPage::aReplyLeavesAReason()
{
    const QString id = add(u"Northwind"_s);
    LetterDraft letter;
    letter.applicationId = id;
    letter.id = *m_app->journal->drafts.save(letter);
    VERIFY_OK(m_app->journal->drafts.keepReply(letter.id, u"Hello. We needed more Python. Best, Ann"_s));
    m_app->window->openPage(page::Write);
    emit m_app->window->findChild<ApplicationsPage *>()->letterWanted(letter.id);
    auto *reply = visible<QPlainTextEdit>(window(), u"replyEdit"_s);
    reply->setFocus();
    QTextCursor cursor = reply->textCursor();
    cursor.setPosition(7);
    cursor.setPosition(29, QTextCursor::KeepAnchor);
    reply->setTextCursor(cursor);
    click(u"keepReasonButton"_s);
    QCOMPARE(*service().reasons(id), (QList<ApplicationReason>{{ReasonSource::Said, {}, u"We needed more Python."_s, {}}}));
}

// No clock here, for machines differ: a widget a row is what would make it slow.
void TestApplicationsPage::fiveThousandAreShownWithoutAWidgetEach()
{
    QList<ApplicationRecord> records;
    for (int i = 0; i < 5000; ++i) {
        ApplicationRecord record;
        record.application.company = u"Company %1"_s.arg(i % 900);
        record.application.role = u"Role %1"_s.arg(i);
        record.application.stage = allStages().at(i % 5);
        record.steps = {{u"applied"_s, today().addDays(-i % 300), {}}};
        if (i % 3 == 0)
            record.application.reject(today().addDays(-i % 200));
        records.append(record);
    }
    const qsizetype before = window()->findChildren<QWidget *>().size();
    VERIFY_OK(service().import(records));
    QCOMPARE(rows(), 3333);
    auto *search = visible<QLineEdit>(window(), u"applicationSearchEdit"_s);
    search->setFocus();
    typeText(window(), u"role 4321"_s);
    QCOMPARE(rows(), 1);
    search->clear();
    visible<QAbstractButton>(window(), u"chip-board"_s)->click();
    int cards = 0;
    for (const ApplicationStage stage : allStages())
        cards += visible<QListView>(window(), u"board-"_s + stageId(stage))->model()->rowCount();
    QCOMPARE(cards, 3333);
    QVERIFY(window()->findChildren<QWidget *>().size() < before + 200);
}

QTEST_MAIN(TestApplicationsPage)

#include "tst_applicationspage.moc"
