// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/feedback/draftservice.h"
#include "core/feedback/mailto.h"
#include "core/plan/ownlineservice.h"
#include "tests/app/support/appfixture.h"
#include "tests/support/verify.h"


#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTextBrowser>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using namespace secondwind::test;

namespace {

// The value of a header, unfolded, its RFC 2047 words read. Written apart from the program's
// own writer, so that both would have to be wrong in the same way.
QString header(const QByteArray &head, const QByteArray &name)
{
    QByteArray unfolded = head;
    unfolded.replace("\r\n ", " ").replace("\r\n\t", " ");
    QByteArray value;
    for (const QByteArray &line : unfolded.split('\n')) {
        if (line.toLower().startsWith(name.toLower() + ':'))
            value = line.mid(name.size() + 1).trimmed();
    }
    static const QRegularExpression gap(u"\\?=\\s+=\\?"_s);
    static const QRegularExpression word(u"=\\?utf-8\\?([bq])\\?([^?]*)\\?="_s, QRegularExpression::CaseInsensitiveOption);
    const QString joined = QString::fromLatin1(value).replace(gap, u"?==?"_s);
    // Words are read as bytes first: a letter may be cut between two of them.
    QByteArray bytes;
    qsizetype from = 0;
    for (auto it = word.globalMatch(joined); it.hasNext();) {
        const auto match = it.next();
        bytes += joined.mid(from, match.capturedStart() - from).toLatin1();
        const QByteArray coded = match.captured(2).toLatin1();
        if (match.captured(1).toLower() == u"b"_s)
            bytes += QByteArray::fromBase64(coded);
        else
            bytes += QByteArray::fromPercentEncoding(QByteArray(coded).replace('_', ' ').replace('%', "=25"), '=');
        from = match.capturedEnd();
    }
    bytes += joined.mid(from).toLatin1();
    return QString::fromUtf8(bytes);
}

} // namespace

class TestWritePage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void everyKindAndToneShowsALetter_data();
    void everyKindAndToneShowsALetter();
    void underlinedLettersLeadToTheChoices();
    void theFormDoesNotOverwriteTheWords();
    void aStrengthIsPutWhereTheCursorIs();
    void writingItAnewCanBeTakenBack();
    void theFileCarriesWhatIsOnTheScreen();
    void theLinkCarriesWhatIsOnTheScreen();
    void aBadAddressIsRefused_data();
    void aBadAddressIsRefused();
    void aLetterTooLongForALinkIsOfferedAsAFile();
    void aMailProgramThatDoesNotAnswerLeadsToCopy();
    void copyPutsSubjectAndLetterOnTheClipboard();
    void aFileThatCannotBeWrittenIsSaid();
    void theLetterRestsUntilTomorrow();
    void theLetterSurvivesARestart();

private:
    [[nodiscard]] QWidget *window() const { return m_app->window.get(); }
    [[nodiscard]] QLineEdit *line(const QString &name) const { return visible<QLineEdit>(window(), name); }
    [[nodiscard]] QPlainTextEdit *body() const { return visible<QPlainTextEdit>(window(), u"bodyEdit"_s); }
    [[nodiscard]] QString message() const;
    void click(const QString &name);
    void write(const QString &name, const QString &text);
    void writeBody(const QString &text);
    void choose(const QString &group, const QString &id);
    /// An entry of a menu; the offscreen platform has no pop-up menus.
    void trigger(const QString &action) { window()->findChild<QAction *>(action)->trigger(); }
    void fillForm();

    std::unique_ptr<AppFixture> m_app;
};

void TestWritePage::initTestCase()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
}

void TestWritePage::init()
{
    failOnWarnings();
    m_app = std::make_unique<AppFixture>();
    m_app->window->openPage(page::Write);
}

void TestWritePage::cleanup()
{
    m_app.reset();
}

QString TestWritePage::message() const
{
    auto *label = qobject_cast<QLabel *>(visibleChild(window(), u"messageText"_s));
    return label ? label->text() : QString();
}

void TestWritePage::click(const QString &name)
{
    auto *button = visible<QAbstractButton>(window(), name);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
}

void TestWritePage::write(const QString &name, const QString &text)
{
    QLineEdit *edit = line(name);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    // keyClicks() takes what a keyboard has; names beyond it arrive as an input method brings them.
    edit->insert(text);
    emit edit->textEdited(edit->text());
}

void TestWritePage::writeBody(const QString &text)
{
    body()->setFocus();
    body()->selectAll();
    body()->insertPlainText(text);
}

void TestWritePage::choose(const QString &group, const QString &id)
{
    QWidget *chips = visibleChild(window(), group);
    QVERIFY2(chips, qPrintable(group));
    auto *chip = chips->findChild<QAbstractButton *>(u"chip-"_s + id);
    QVERIFY2(chip, qPrintable(id));
    chip->click();
}

void TestWritePage::fillForm()
{
    write(u"toNameEdit"_s, u"Ms Zoë Økafor-Łuczak"_s);
    write(u"toAddressEdit"_s, u"z.okafor@northwind.example"_s);
    write(u"companyEdit"_s, u"Nørthwind & Söhne"_s);
    write(u"roleEdit"_s, u"Data Analyst"_s);
    write(u"senderEdit"_s, u"Léna Fischer"_s);
}

void TestWritePage::everyKindAndToneShowsALetter_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("tone");
    const TempJournal journal;
    const auto kinds = const_cast<TempJournal &>(journal).services().catalogue.letterParts().kinds;
    for (const LetterKindParts &kind : kinds) {
        for (const LetterTone tone : allTones())
            QTest::newRow(qPrintable(kind.id + u' ' + toneId(tone))) << kind.id << toneId(tone);
    }
}

void TestWritePage::everyKindAndToneShowsALetter()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, tone);
    fillForm();
    choose(u"letterKind"_s, kind);
    choose(u"letterTone"_s, tone);
    LetterRequest request;
    request.kind = kind;
    request.tone = *toneFromId(tone);
    request.toName = line(u"toNameEdit"_s)->text();
    request.company = line(u"companyEdit"_s)->text();
    request.role = line(u"roleEdit"_s)->text();
    request.senderName = line(u"senderEdit"_s)->text();
    const auto boxes = window()->findChildren<QCheckBox *>();
    for (const QCheckBox *box : boxes) {
        if (box->isChecked())
            request.questions.append(box->objectName().mid(9));
    }
    const auto expected = m_app->journal->drafts.write(request);
    VERIFY_OK(expected);
    QCOMPARE(line(u"subjectEdit"_s)->text(), expected->subject);
    QCOMPARE(body()->toPlainText(), expected->body);
    QVERIFY(body()->toPlainText().contains(u"Léna Fischer"_s));
    QVERIFY2(!body()->toPlainText().contains(u'{'), qPrintable(body()->toPlainText()));
}

void TestWritePage::underlinedLettersLeadToTheChoices()
{
    for (const auto &[key, group] : {std::pair(Qt::Key_W, u"letterKind"_s), std::pair(Qt::Key_T, u"letterTone"_s)}) {
        body()->setFocus();
        test::press(window(), key, Qt::AltModifier);
        QVERIFY2(visibleChild(window(), group)->isAncestorOf(QApplication::focusWidget()), qPrintable(group));
    }
}

void TestWritePage::theFormDoesNotOverwriteTheWords()
{
    fillForm();
    body()->setFocus();
    body()->moveCursor(QTextCursor::End);
    QTest::keyClicks(body(), u"PS my own line"_s);
    const QString mine = body()->toPlainText();
    const QString subject = line(u"subjectEdit"_s)->text();
    choose(u"letterTone"_s, u"formal"_s);
    choose(u"letterKind"_s, u"thanks"_s);
    write(u"companyEdit"_s, u"Southwind"_s);
    write(u"senderEdit"_s, u"L. F."_s);
    QCOMPARE(body()->toPlainText(), mine);
    QCOMPARE(line(u"subjectEdit"_s)->text(), subject);
}

// What the form would change is shown first, and the person's own words stay in it.
void TestWritePage::aStrengthIsPutWhereTheCursorIs()
{
    auto *button = visible<QPushButton>(window(), u"addStrengthButton"_s);
    auto *menu = button->menu();
    emit menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 1);
    QVERIFY(!menu->actions().constFirst()->isEnabled()); // none yet, and it says so
    VERIFY_OK(m_app->journal->ownLines.add({{}, OwnLineKind::Strength, u"calm with upset customers & their bosses"_s, {}, {}, {}}));
    auto *body = visible<QPlainTextEdit>(window(), u"bodyEdit"_s);
    body->setPlainText(u"People come to me for being"_s);
    body->moveCursor(QTextCursor::End);
    emit menu->aboutToShow();
    QCOMPARE(menu->actions().constFirst()->text(), u"calm with upset customers && their bosses"_s);
    menu->actions().constFirst()->trigger();
    QCOMPARE(body->toPlainText(), u"People come to me for being calm with upset customers & their bosses"_s);
    QCOMPARE(focused(window()), body);
    body->moveCursor(QTextCursor::Start);
    menu->actions().constFirst()->trigger();
    QVERIFY(body->toPlainText().startsWith(u"calm with upset customers & their bosses People come"_s));
    body->undo();
    QVERIFY(body->toPlainText().startsWith(u"People come"_s));
}

void TestWritePage::writingItAnewCanBeTakenBack()
{
    fillForm();
    QVERIFY(!visibleChild(window(), u"rewriteButton"_s));
    body()->setFocus();
    body()->moveCursor(QTextCursor::End);
    body()->insertPlainText(u"\n\nA line of mine."_s);
    const QString mine = body()->toPlainText();
    QVERIFY(!visibleChild(window(), u"rewriteButton"_s));
    write(u"companyEdit"_s, u"Southwind"_s);
    QCOMPARE(body()->toPlainText(), mine);

    QString shown;
    const auto answer = [this, &shown](const QString &button) {
        QMetaObject::invokeMethod(this, [&shown, button] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            shown = visible<QTextBrowser>(dialog, u"rewriteText"_s)->toPlainText();
            visible<QAbstractButton>(dialog, button)->click();
        }, Qt::QueuedConnection);
        click(u"rewriteButton"_s);
    };
    answer(u"keepLetterButton"_s);
    QVERIFY2(shown.contains(u"Southwind"_s) && shown.contains(u"A line of mine."_s), qPrintable(shown));
    QCOMPARE(body()->toPlainText(), mine);
    answer(u"takeRewriteButton"_s);
    const QString rewritten = body()->toPlainText();
    QVERIFY2(rewritten.contains(u"Southwind"_s) && rewritten.endsWith(u"A line of mine."_s), qPrintable(rewritten));
    QVERIFY(!visibleChild(window(), u"rewriteButton"_s));
    click(u"messageActionButton"_s);
    QCOMPARE(body()->toPlainText(), mine);
    QCOMPARE(line(u"companyEdit"_s)->text(), u"Southwind"_s);
}

void TestWritePage::theFileCarriesWhatIsOnTheScreen()
{
    fillForm();
    writeBody(u"Grüße aus Köln,\n\nein langer Absatz: "_s + QString(u"Ünïcödé wörds. "_s).repeated(40) + u"\n.\nFrom here on 日本語."_s);
    write(u"subjectEdit"_s, u"Rückmeldung zu Ihrer Absage, ganz kurz und ohne Hintergedanken: 日本語 & “Anführung”"_s);
    QTemporaryDir folder;
    m_app->handoff.file = folder.filePath(u"letter.eml"_s);
    click(u"saveEmlButton"_s);
    QFile file(m_app->handoff.file);
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(message()));
    const QByteArray eml = file.readAll();
    QVERIFY2(QByteArray(eml).replace("\r\n", "").count('\n') == 0, "a line ends without CR");
    const qsizetype end = eml.indexOf("\r\n\r\n");
    QVERIFY(end > 0);
    const QByteArray head = eml.left(end);
    QCOMPARE(header(head, "Subject"), line(u"subjectEdit"_s)->text());
    QVERIFY2(header(head, "To").contains(u"Zoë Økafor-Łuczak"_s), qPrintable(header(head, "To")));
    QVERIFY2(header(head, "To").contains(u"z.okafor@northwind.example"_s), qPrintable(header(head, "To")));
    QCOMPARE(header(head, "Content-Transfer-Encoding"), u"base64"_s);
    QVERIFY(header(head, "Content-Type").contains(u"utf-8"_s, Qt::CaseInsensitive));
    const QString words = QString::fromUtf8(QByteArray::fromBase64(eml.mid(end + 4))).replace(u"\r\n"_s, u"\n"_s);
    QCOMPARE(words.trimmed(), body()->toPlainText().trimmed());
    QVERIFY(message().contains(u"letter.eml"_s));
}

void TestWritePage::theLinkCarriesWhatIsOnTheScreen()
{
    fillForm();
    write(u"subjectEdit"_s, u"Rückfrage: 100% & mehr + Grüße?"_s);
    writeBody(u"Liebe Zoë,\n\nA + B & C = 100%? #1; “gut”.\n\nLéna"_s);
    click(u"openMailButton"_s);
    QCOMPARE(m_app->handoff.links.size(), 1);
    const QByteArray link = m_app->handoff.links.constFirst();
    QVERIFY2(link.startsWith("mailto:"), link.constData());
    const qsizetype question = link.indexOf('?');
    QCOMPARE(QByteArray::fromPercentEncoding(link.mid(7, question - 7)), QByteArray("z.okafor@northwind.example"));
    QHash<QByteArray, QString> fields;
    for (const QByteArray &field : link.mid(question + 1).split('&')) {
        const qsizetype equals = field.indexOf('=');
        fields.insert(field.left(equals), QString::fromUtf8(QByteArray::fromPercentEncoding(field.mid(equals + 1))));
        QVERIFY2(!field.contains('+') && !field.contains(' '), field.constData());
    }
    QCOMPARE(fields.value("subject"), line(u"subjectEdit"_s)->text());
    QCOMPARE(fields.value("body").replace(u"\r\n"_s, u"\n"_s), body()->toPlainText());
    QCOMPARE(fields.size(), 2);
    // The page asks; only the person knows whether it was sent.
    click(u"messageActionButton"_s);
    QVERIFY(!m_app->journal->drafts.unfinished());
}

void TestWritePage::aBadAddressIsRefused_data()
{
    QTest::addColumn<QString>("exit");
    QTest::newRow("mail program") << u"openMailButton"_s;
    QTest::newRow("file") << u"saveEmlButton"_s;
}

void TestWritePage::aBadAddressIsRefused()
{
    QFETCH(const QString, exit);
    fillForm();
    write(u"toAddressEdit"_s, u"okafor at northwind"_s);
    QTemporaryDir folder;
    m_app->handoff.file = folder.filePath(u"letter.eml"_s);
    click(exit);
    QVERIFY(!message().isEmpty());
    QVERIFY(line(u"toAddressEdit"_s)->hasFocus());
    QVERIFY(m_app->handoff.links.isEmpty());
    QVERIFY(!QFile::exists(m_app->handoff.file));
    QCOMPARE(line(u"toAddressEdit"_s)->text(), u"okafor at northwind"_s);
}

void TestWritePage::aLetterTooLongForALinkIsOfferedAsAFile()
{
    fillForm();
    writeBody(QString(u"A line of a letter that goes on.\n"_s).repeated(LongestMailto / 30));
    QTemporaryDir folder;
    m_app->handoff.file = folder.filePath(u"letter.eml"_s);
    click(u"openMailButton"_s);
    QVERIFY(m_app->handoff.links.isEmpty());
    QVERIFY(!message().isEmpty());
    click(u"messageActionButton"_s);
    QVERIFY(QFile::exists(m_app->handoff.file));
}

void TestWritePage::aMailProgramThatDoesNotAnswerLeadsToCopy()
{
    fillForm();
    QGuiApplication::clipboard()->clear();
    m_app->handoff.mailAnswers = false;
    click(u"openMailButton"_s);
    QVERIFY(!message().isEmpty());
    click(u"messageActionButton"_s);
    QVERIFY(QGuiApplication::clipboard()->text().contains(body()->toPlainText()));
}

void TestWritePage::copyPutsSubjectAndLetterOnTheClipboard()
{
    fillForm();
    writeBody(u"Liebe Zoë,\nein Satz."_s);
    QGuiApplication::clipboard()->clear();
    trigger(u"copyAllAction"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Subject: "_s + line(u"subjectEdit"_s)->text() + u"\n\n"_s + body()->toPlainText());
}

void TestWritePage::aFileThatCannotBeWrittenIsSaid()
{
    fillForm();
    QTemporaryDir folder;
    m_app->handoff.file = folder.filePath(u"no such folder/letter.eml"_s);
    click(u"saveEmlButton"_s);
    QVERIFY2(message().contains(u"no such folder"_s), qPrintable(message()));
}

void TestWritePage::theLetterRestsUntilTomorrow()
{
    fillForm();
    trigger(u"restUntil9"_s);
    const auto draft = m_app->journal->drafts.unfinished();
    QVERIFY(draft);
    QCOMPARE(draft->state, DraftState::Resting);
    QCOMPARE(draft->restUntil, std::optional(QDateTime(m_app->journal.clock().today().addDays(1), QTime(9, 0))));
    m_app->window->openPage(page::Today);
    QTRY_VERIFY(visibleChild(window(), u"resumeLetterButton"_s));
    m_app->journal.clock().advanceDays(1);
    m_app->restart();
    QVERIFY(!visibleChild(window(), u"resumeLetterButton"_s));
    visible<QAbstractButton>(window(), u"dueLetterButton"_s)->click();
    QCOMPARE(line(u"toNameEdit"_s)->text(), u"Ms Zoë Økafor-Łuczak"_s);
}

void TestWritePage::theLetterSurvivesARestart()
{
    fillForm();
    writeBody(u"Half a letter"_s);
    m_app->restart();
    m_app->window->openPage(page::Write);
    QCOMPARE(body()->toPlainText(), u"Half a letter"_s);
    QCOMPARE(line(u"toAddressEdit"_s)->text(), u"z.okafor@northwind.example"_s);
    QCOMPARE(line(u"senderEdit"_s)->text(), u"Léna Fischer"_s);
    QCOMPARE(m_app->journal->drafts.list()->size(), 1);
    write(u"companyEdit"_s, u"Southwind"_s);
    QCOMPARE(body()->toPlainText(), u"Half a letter"_s);
}

QTEST_MAIN(TestWritePage)
#include "tst_writepage.moc"
