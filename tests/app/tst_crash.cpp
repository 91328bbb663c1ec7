// SPDX-License-Identifier: GPL-3.0-or-later
// The program is killed while a person types. Started with --child it is that program: it opens
// the folder it is given, types, says "typed", and waits to be killed.
#include "app/shell/mainwindow.h"
#include "app/shell/pages.h"
#include "app/shell/theme.h"
#include "core/feedback/draftservice.h"
#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/journal/journalservice.h"
#include "core/services.h"
#include "core/session/sessionservice.h"
#include "core/storage/database.h"
#include "tests/app/support/appfixture.h"
#include "tests/app/support/fakehandoff.h"
#include "tests/support/verify.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using namespace secondwind::test;

namespace {

const QString PadWords = u"Three rounds, and then two sentences at twenty to five."_s;
const QString EntryWords = u"Went for a walk before the call anyway."_s;
const QString LetterWords = u"I would still like to know what the case discussion showed."_s;

// What main() does, on a folder.
class Program final
{
public:
    explicit Program(const QString &folder)
    {
        auto opened = Services::open(folder, m_clock);
        if (!opened)
            qFatal("the journal cannot be opened: %s", describe(opened.error()).constData());
        m_services = std::move(*opened);
        if (!m_services->session.resume())
            qFatal("the session cannot be read");
        m_theme.apply(ColorScheme::Light);
        m_window = std::make_unique<MainWindow>(*m_services, m_theme, m_handoff);
        m_window->QWidget::show();
        m_window->activateWindow();
        if (!QTest::qWaitForWindowActive(m_window.get()))
            qFatal("the window did not become active");
    }

    [[nodiscard]] Services &services() { return *m_services; }
    [[nodiscard]] MainWindow *window() { return m_window.get(); }
    void click(const QString &name) { QTest::mouseClick(visible<QPushButton>(window(), name), Qt::LeftButton); }
    [[nodiscard]] QString text(const QString &name) { return visible<QPlainTextEdit>(window(), name)->toPlainText(); }
    void type(const QString &name, const QString &words)
    {
        auto *edit = visible<QPlainTextEdit>(window(), name);
        edit->setFocus();
        QTest::keyClicks(edit, words);
    }

private:
    SystemClock m_clock;
    std::unique_ptr<Services> m_services;
    Theme m_theme;
    FakeHandoff m_handoff;
    std::unique_ptr<MainWindow> m_window;
};

// Goes to a step of a route and writes a line there if it takes one; the line's field, or "".
QString workOn(Program &program, const QString &route, const QString &step)
{
    program.click(u"beginSessionButton"_s);
    QTest::keyClick(visibleChild(program.window(), u"route-"_s + route), Qt::Key_Return);
    for (int i = 0; i < 11 && program.services().session.session().step != step; ++i)
        program.click(u"nextButton"_s);
    for (const SessionField &field : program.services().session.step().fields) {
        QWidget *edit = visibleChild(program.window(), field.id + u".edit"_s);
        if (!edit)
            continue;
        edit->setFocus();
        QTest::keyClicks(edit, PadWords);
        return field.id;
    }
    return {};
}

int beTheChild(const QString &folder, const QString &what)
{
    Program program(folder);
    QString field;
    if (what.contains(u'/')) {
        field = workOn(program, what.section(u'/', 0, 0), what.section(u'/', 1, 1));
    } else if (what == u"entry"_s) {
        program.window()->newEntry();
        program.type(u"entryTextEdit"_s, EntryWords);
    } else {
        program.window()->openPage(page::Write);
        program.type(u"bodyEdit"_s, LetterWords);
    }
    QTextStream(stdout) << "typed " << field << Qt::endl;
    return QApplication::exec();
}

} // namespace

class TestCrash final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theSessionIsPickedUpOnEveryStepOfEveryRoute_data();
    void theSessionIsPickedUpOnEveryStepOfEveryRoute();
    void theEntryBeingWrittenIsThereAgain();
    void theLetterBeingWrittenIsThereAgain();

private:
    /// Starts the child and returns once it has typed; says into which field of the session.
    QString startTyping(const QString &what);
    void killIt();
    [[nodiscard]] QString onDisk(const QString &sql);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_child;
    SystemClock m_clock;
    std::unique_ptr<Services> m_reader;
};

void TestCrash::init()
{
    failOnWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    m_child = std::make_unique<QProcess>();
    m_child->setProcessChannelMode(QProcess::ForwardedErrorChannel);
}

void TestCrash::cleanup()
{
    m_reader.reset();
    if (m_child->state() != QProcess::NotRunning) {
        m_child->kill();
        m_child->waitForFinished();
    }
    m_child.reset();
    m_folder.reset();
}

QString TestCrash::startTyping(const QString &what)
{
    m_child->start(QCoreApplication::applicationFilePath(), {u"--child"_s, m_folder->path(), what});
    if (!QTest::qWaitFor([this] { return m_child->canReadLine() || m_child->state() == QProcess::NotRunning; }, 60'000))
        qFatal("the child does not answer");
    const QStringList said = QString::fromUtf8(m_child->readLine()).trimmed().split(u' ');
    if (said.constFirst() != u"typed"_s)
        qFatal("the child did not type");
    auto opened = Services::open(m_folder->path(), m_clock);
    if (!opened)
        qFatal("the journal cannot be read beside the child");
    m_reader = std::move(*opened);
    return said.value(1);
}

QString TestCrash::onDisk(const QString &sql)
{
    auto query = m_reader->database().run(sql);
    return query && query->next() ? query->value(0).toString() : QString();
}

void TestCrash::killIt()
{
    m_reader.reset();
    m_child->kill();
    QVERIFY(m_child->waitForFinished());
    QCOMPARE(m_child->exitStatus(), QProcess::CrashExit);
}

void TestCrash::theSessionIsPickedUpOnEveryStepOfEveryRoute_data()
{
    QTest::addColumn<QString>("route");
    QTest::addColumn<QString>("step");
    const Catalogue catalogue;
    for (const SessionRoute &route : catalogue.session().routes) {
        for (const QString &step : route.steps)
            QTest::newRow(qPrintable(route.id + u' ' + step)) << route.id << step;
    }
}

void TestCrash::theSessionIsPickedUpOnEveryStepOfEveryRoute()
{
    QFETCH(const QString, route);
    QFETCH(const QString, step);
    const QString field = startTyping(route + u'/' + step);
    if (!field.isEmpty()) {
        const QString saved = u"SELECT value FROM session_answer WHERE field = '%1'"_s.arg(field);
        QTRY_VERIFY_WITH_TIMEOUT(onDisk(saved).contains(PadWords), 2000);
    }
    killIt();

    Program again(m_folder->path());
    again.click(u"resumeSessionButton"_s);
    QCOMPARE(again.services().session.session().step, step);
    QCOMPARE(again.services().session.session().route, route);
    if (!field.isEmpty()) {
        QWidget *edit = visibleChild(again.window(), field + u".edit"_s);
        QVERIFY(edit);
        QCOMPARE(edit->property("text").isValid() ? edit->property("text").toString() : edit->property("plainText").toString(), PadWords);
    }
    VERIFY_OK(again.services().database().checkIntegrity());
}

void TestCrash::theEntryBeingWrittenIsThereAgain()
{
    startTyping(u"entry"_s);
    QTRY_VERIFY_WITH_TIMEOUT(onDisk(u"SELECT content FROM entry_draft"_s).contains(EntryWords), 2000);
    killIt();

    Program again(m_folder->path());
    again.window()->openPage(page::Journal);
    QCOMPARE(again.text(u"entryTextEdit"_s), EntryWords);
    QCOMPARE(again.services().journal.count().value_or(-1), 0);
}

void TestCrash::theLetterBeingWrittenIsThereAgain()
{
    startTyping(u"letter"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_reader->drafts.unfinished() && m_reader->drafts.unfinished()->body.contains(LetterWords), 2000);
    killIt();

    Program again(m_folder->path());
    again.click(u"resumeLetterButton"_s);
    QVERIFY2(again.text(u"bodyEdit"_s).contains(LetterWords), qPrintable(again.text(u"bodyEdit"_s)));
    QVERIFY(visibleChild(again.window(), u"editedLine"_s));
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == u"--child"_s)
        return beTheChild(arguments.value(2), arguments.value(3));
    TestCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_crash.moc"
