// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a letter: how it reads, its rest, the answer or the silence, the one reminder,
// and finding it again. By keyboard where a person would use it.
#include "app/pages/write/letterlist.h"
#include "app/pages/write/tonepanel.h"
#include "app/pages/write/writepage.h"
#include "app/platform/mailportal.h"
#include "core/clock.h"
#include "core/feedback/draftservice.h"
#include "core/plan/ownlineservice.h"
#include "core/plan/planservice.h"
#include "tests/app/support/appfixture.h"
#include "tests/support/verify.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QTest>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using namespace secondwind::test;

class TestLetterLife final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }
    void init()
    {
        failOnWarnings();
        m_app = std::make_unique<AppFixture>();
        m_app->window->openPage(page::Write);
    }
    void cleanup() { m_app.reset(); }

    void whatMayStingIsMarkedAndExplained();
    void aGentlerWordingIsTakenByKeyboard();
    void aFineLetterIsLeftAlone();
    void aRestEndsAndTheToneIsReadAgain();
    void anAnswerIsKeptAndLessonsArePicked();
    void theReminderIsOfferedOnceAndInTime();
    void theReminderCanBeDeclined();
    void silenceIsNotedAndCanStillEnd();
    void datesGoIntoTheCalendar();
    void partsAreCopiedOnTheirOwn();
    void withoutAMailProgramTheOtherWaysAreNamed();
    void aSandboxHandsOverTheWords();
    void lettersAreFoundDuplicatedAndDeleted();
    void allLettersCanBeSaved();
    void withoutLettersTheListSaysSo();

private:
    [[nodiscard]] QWidget *window() const { return m_app->window.get(); }
    [[nodiscard]] DraftService &drafts() const { return m_app->journal->drafts; }
    [[nodiscard]] WritePage *writePage() const { return window()->findChild<WritePage *>(); }
    [[nodiscard]] QPlainTextEdit *body() const { return visible<QPlainTextEdit>(window(), u"bodyEdit"_s); }
    [[nodiscard]] QString textOf(const QString &name) const
    {
        const auto *label = qobject_cast<QLabel *>(visibleChild(window(), name));
        return label ? label->text() : QString();
    }
    void click(const QString &name) const
    {
        // What was added to a page already shown appears with the next event.
        QTRY_VERIFY2(visibleChild(window(), name), qPrintable(name));
        QVERIFY2(tabTo(window(), name), qPrintable(u"Tab does not lead to "_s + name));
        press(window(), Qt::Key_Space);
    }
    void trigger(const QString &action) const { window()->findChild<QAction *>(action)->trigger(); }
    void writeBody(const QString &text) const
    {
        QVERIFY(tabTo(window(), u"bodyEdit"_s));
        press(window(), Qt::Key_A, Qt::ControlModifier);
        body()->insertPlainText(text);
    }
    [[nodiscard]] int findings() const { return static_cast<int>(window()->findChild<TonePanel *>()->report().findings.size()); }
    /// A letter to Ms Okafor that was handed over just now.
    void handOver() const
    {
        QVERIFY(tabTo(window(), u"toNameEdit"_s));
        typeText(window(), u"Ms Okafor"_s);
        click(u"openMailButton"_s);
        click(u"messageActionButton"_s);
        QCOMPARE(drafts().list()->constFirst().state, DraftState::HandedOver);
    }
    /// Opens the one letter anew, as some days later.
    void comeBack(int days)
    {
        m_app->journal.clock().advanceDays(days);
        m_app->restart();
        const QString id = drafts().list()->constFirst().id;
        m_app->window->openPage(page::Write);
        writePage()->openDraft(id);
    }

    std::unique_ptr<AppFixture> m_app;
};

void TestLetterLife::whatMayStingIsMarkedAndExplained()
{
    writeBody(u"Hello Ms Okafor,\n\nThank you for your time. I had expected a more professional process.\n\nKind regards,\nLena"_s);
    QTRY_COMPARE(findings(), 1);
    const auto marks = body()->extraSelections();
    QCOMPARE(marks.size(), 1);
    QVERIFY2(marks.constFirst().cursor.selectedText().contains(u"expected"_s), qPrintable(marks.constFirst().cursor.selectedText()));
    QTRY_VERIFY(visibleChild(window(), u"toneFinding"_s));
    click(u"showFindingButton"_s);
    QVERIFY(body()->hasFocus());
    QCOMPARE(body()->textCursor().selectedText(), marks.constFirst().cursor.selectedText());
    // Nothing is held back.
    click(u"openMailButton"_s);
    QCOMPARE(m_app->handoff.links.size(), 1);
}

void TestLetterLife::aGentlerWordingIsTakenByKeyboard()
{
    writeBody(u"Thank you for your time. Could you tell me one thing to work on?\n\nKind regards,\nLena"_s);
    QTRY_COMPARE(findings(), 1); // no greeting
    window()->activateWindow();
    const QString before = body()->toPlainText();
    click(u"takeSuggestionButton"_s);
    QCOMPARE(findings(), 0);
    QVERIFY(body()->toPlainText() != before);
    QVERIFY(body()->toPlainText().endsWith(before));
    body()->undo();
    QCOMPARE(body()->toPlainText(), before);
}

void TestLetterLife::aFineLetterIsLeftAlone()
{
    QTRY_VERIFY(!textOf(u"toneSummary"_s).isEmpty());
    QCOMPARE(findings(), 0);
    QCOMPARE(textOf(u"toneSummary"_s), u"Nothing here looks as if it would sting. Your own reading counts for more."_s);
    QVERIFY(body()->extraSelections().isEmpty());
}

void TestLetterLife::aRestEndsAndTheToneIsReadAgain()
{
    writeBody(u"You wasted my time, and I deserve an answer."_s);
    trigger(u"restUntil18"_s);
    QCOMPARE(drafts().restingHour(), 18);
    QVERIFY(textOf(u"letterStatusLine"_s).startsWith(u"Resting until"_s));
    comeBack(1);
    QTRY_VERIFY(findings() > 0);
    QVERIFY(!body()->extraSelections().isEmpty());
    click(u"wakeLetterButton"_s);
    QCOMPARE(drafts().list()->constFirst().state, DraftState::Drafted);
    QVERIFY(!visibleChild(window(), u"letterStatusLine"_s));
}

void TestLetterLife::anAnswerIsKeptAndLessonsArePicked()
{
    handOver();
    click(u"answeredButton"_s);
    auto *reply = visible<QPlainTextEdit>(window(), u"replyEdit"_s);
    QVERIFY(reply->hasFocus());
    typeText(window(), u"Show numbers earlier. The rest was fine."_s);
    click(u"keepReplyButton"_s);
    QVERIFY(reply->hasFocus()); // and not somewhere else on the page
    QCOMPARE(drafts().list()->constFirst().state, DraftState::Answered);
    QCOMPARE(drafts().list()->constFirst().reply, u"Show numbers earlier. The rest was fine."_s);
    QVERIFY(tabTo(window(), u"replyEdit"_s));
    press(window(), Qt::Key_Home, Qt::ControlModifier);
    for (int i = 0; i < 21; ++i)
        press(window(), Qt::Key_Right, Qt::ShiftModifier);
    click(u"keepLessonButton"_s);
    const auto lessons = m_app->journal->ownLines.list(OwnLineKind::Lesson);
    QCOMPARE(lessons->size(), 1);
    QCOMPARE(lessons->constFirst().text, u"Show numbers earlier."_s);
    click(u"keepPlanButton"_s);
    QCOMPARE(m_app->journal->plan.list(PlanKind::Action)->constFirst().then, u"Show numbers earlier."_s);
    comeBack(1);
    QCOMPARE(visible<QPlainTextEdit>(window(), u"replyEdit"_s)->toPlainText(), u"Show numbers earlier. The rest was fine."_s);
}

void TestLetterLife::theReminderIsOfferedOnceAndInTime()
{
    handOver(); // on a Monday
    comeBack(7);
    QVERIFY(!visibleChild(window(), u"followUpButton"_s));
    comeBack(4);
    m_app->window->openPage(page::Today);
    click(u"dueLetterButton"_s);
    click(u"followUpButton"_s);
    QCOMPARE(drafts().list()->size(), 2);
    QVERIFY(!visibleChild(window(), u"followUpButton"_s));
    QCOMPARE(drafts().due()->size(), 0);
    const auto all = drafts().list(); // lives as long as the loop
    for (const LetterDraft &draft : *all) {
        if (draft.state == DraftState::HandedOver)
            writePage()->openDraft(draft.id);
    }
    QTRY_VERIFY(visibleChild(window(), u"answeredButton"_s));
    QVERIFY(!visibleChild(window(), u"followUpButton"_s));
}

void TestLetterLife::theReminderCanBeDeclined()
{
    handOver();
    comeBack(11);
    click(u"declineFollowUpButton"_s);
    QVERIFY(!visibleChild(window(), u"followUpButton"_s));
    QCOMPARE(drafts().due()->size(), 0);
    comeBack(1);
    QVERIFY(!visibleChild(window(), u"followUpButton"_s));
}

void TestLetterLife::silenceIsNotedAndCanStillEnd()
{
    handOver();
    click(u"unansweredButton"_s);
    QCOMPARE(drafts().list()->constFirst().state, DraftState::Unanswered);
    QVERIFY(textOf(u"letterHistory"_s).contains(u"no answer"_s));
    click(u"closeLetterButton"_s);
    QCOMPARE(drafts().list()->constFirst().state, DraftState::Closed);
    click(u"reopenLetterButton"_s);
    QCOMPARE(drafts().list()->constFirst().state, DraftState::HandedOver);
}

void TestLetterLife::datesGoIntoTheCalendar()
{
    m_app->handoff.file = m_app->journal.folder() + u"/letter.ics"_s;
    handOver();
    click(u"followUpCalendarButton"_s);
    QFile file(m_app->handoff.file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("DTSTART;VALUE=DATE:20250312\r\n")); // the 7th working day after Monday, 3 March
}

void TestLetterLife::partsAreCopiedOnTheirOwn()
{
    trigger(u"copySubjectAction"_s);
    QCOMPARE(QApplication::clipboard()->text(), visible<QLineEdit>(window(), u"subjectEdit"_s)->text());
    trigger(u"copyBodyAction"_s);
    QCOMPARE(QApplication::clipboard()->text(), body()->toPlainText());
}

void TestLetterLife::withoutAMailProgramTheOtherWaysAreNamed()
{
    click(u"openMailButton"_s);
    const QString first = textOf(u"messageText"_s);
    auto *waiting = writePage()->findChild<QTimer *>(u"mailAnswerTimer"_s);
    QVERIFY(waiting->isActive());
    waiting->start(0); // so that nobody waits for it
    QTRY_VERIFY(textOf(u"messageText"_s) != first);
    QVERIFY(textOf(u"messageText"_s).contains(u"Copy"_s));
}

void TestLetterLife::aSandboxHandsOverTheWords()
{
    m_app->handoff.sandboxed = true;
    writeBody(u"Dear Zoë,\n\nthank you, 100 % & more.\n\n"_s + u"word "_s.repeated(1000) + u"\nBest regards,\nLena"_s);
    click(u"openMailButton"_s);
    QCOMPARE(m_app->handoff.letters.size(), 1); // however long
    QCOMPARE(m_app->handoff.letters.constFirst().body, body()->toPlainText());
#ifdef SECONDWIND_WITH_DBUS
    const QDBusMessage call = mailportal::request({u"Zoë"_s, u"zoe@example.org, tom@example.org"_s, u"Été & co"_s, u"one\ntwo %0D"_s});
    QCOMPARE(call.interface(), u"org.freedesktop.portal.Email"_s);
    QCOMPARE(call.member(), u"ComposeEmail"_s);
    QCOMPARE(call.arguments().at(1).toMap(), (QVariantMap{{u"addresses"_s, QStringList{u"zoe@example.org"_s, u"tom@example.org"_s}},
                                                          {u"subject"_s, u"Été & co"_s},
                                                          {u"body"_s, u"one\ntwo %0D"_s}}));
    QCOMPARE(mailportal::request({}).arguments().at(1).toMap().value(u"addresses"_s), QVariant(QStringList()));
#endif
}

void TestLetterLife::lettersAreFoundDuplicatedAndDeleted()
{
    handOver();
    click(u"beginLetterButton"_s);
    QVERIFY(tabTo(window(), u"companyEdit"_s));
    typeText(window(), u"Südwind"_s);
    click(u"allLettersButton"_s);
    auto *list = visible<QListView>(window(), u"lettersList"_s);
    QCOMPARE(list->model()->rowCount(), 2);
    QVERIFY(tabTo(window(), u"letterSearchEdit"_s));
    typeText(window(), u"sudw"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    click(u"duplicateLetterButton"_s);
    QCOMPARE(drafts().list()->size(), 3);
    QCOMPARE(visible<QLineEdit>(window(), u"companyEdit"_s)->text(), u"Südwind"_s);
    click(u"allLettersButton"_s);
    QVERIFY(tabTo(window(), u"lettersList"_s));
    const auto answer = [this](bool yes) {
        QMetaObject::invokeMethod(this, [yes] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            if (!box)
                return;
            const auto buttons = box->buttons();
            for (QAbstractButton *button : buttons) {
                if ((box->buttonRole(button) == QMessageBox::DestructiveRole) == yes) {
                    QTest::keyClick(button, Qt::Key_Space);
                    return;
                }
            }
        }, Qt::QueuedConnection);
    };
    answer(false);
    press(window(), Qt::Key_Delete);
    QCOMPARE(drafts().list()->size(), 3);
    answer(true);
    visible<QAbstractButton>(window(), u"deleteLetterButton"_s)->click();
    QCOMPARE(drafts().list()->size(), 2);
    QVERIFY(visibleChild(window(), u"lettersList"_s) || visibleChild(window(), u"noLetters"_s));
}

void TestLetterLife::allLettersCanBeSaved()
{
    handOver();
    click(u"beginLetterButton"_s);
    QVERIFY(tabTo(window(), u"toAddressEdit"_s));
    typeText(window(), u"half@"_s); // an address half typed is no reason to leave the words behind
    click(u"allLettersButton"_s);
    const QString folder = m_app->journal.folder() + u"/letters"_s;
    QVERIFY(QDir().mkpath(folder));
    auto *list = window()->findChild<LetterList *>();
    list->saveAll(folder);
    const QStringList files = QDir(folder).entryList(QDir::Files);
    QCOMPARE(files.size(), 2);
    QFile file(folder + u'/' + files.constFirst());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("X-Unsent: 1"));
    list->saveAll(folder);
    QVERIFY(textOf(u"messageText"_s).contains(u"empty folder"_s));
}

void TestLetterLife::withoutLettersTheListSaysSo()
{
    click(u"allLettersButton"_s);
    QVERIFY(visibleChild(window(), u"noLetters"_s));
    for (const QString &name : {u"letterSearchEdit"_s, u"openLetterButton"_s, u"deleteLetterButton"_s, u"saveLettersButton"_s})
        QVERIFY2(!visibleChild(window(), name), qPrintable(name + u" has nothing to work on"_s));
    QCOMPARE(window()->focusWidget()->objectName(), u"newLetterButton"_s);
    press(window(), Qt::Key_Escape);
    QVERIFY(visibleChild(window(), u"bodyEdit"_s));
}

QTEST_MAIN(TestLetterLife)

#include "tst_letterlife.moc"
