// SPDX-License-Identifier: GPL-3.0-or-later
// Goes through the app as a person does, with the real widgets, and can take a picture of
// every screen on the way (SECONDWIND_TOUR_DIR and its companions; see tests/run.sh --tour).
#include "app/pages/applications/applicationspage.h"
#include "app/pages/applications/newapplicationdialog.h"
#include "app/pages/care/activitydialog.h"
#include "app/pages/help/shortcutsdialog.h"
#include "app/pages/insights/reportdialog.h"
#include "app/pages/journal/exportdialog.h"
#include "app/pages/journal/importdialog.h"
#include "app/pages/journal/reminderdialog.h"
#include "app/pages/journal/versionsdialog.h"
#include "app/pages/mantras/mantradialog.h"
#include "app/pages/mantras/mantraimagedialog.h"
#include "app/pages/plan/itemdialog.h"
#include "app/pages/write/rewritedialog.h"
#include "app/shell/commandpalette.h"
#include "app/widgets/disclosure.h"
#include "core/applications/applicationservice.h"
#include "core/clock.h"
#include "core/feedback/draftservice.h"
#include "core/journal/journalservice.h"
#include "core/mantras/mantraservice.h"
#include "core/plan/careservice.h"
#include "core/plan/planservice.h"
#include "core/plan/timeboxservice.h"
#include "core/session/sessionservice.h"
#include "core/session/writingcourse.h"
#include "core/support/supportservice.h"
#include "core/translations.h"
#include "tests/app/support/appfixture.h"


#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRandomGenerator>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using namespace secondwind::test;

class TestTour final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void walksThroughEverything();

private:
    void picture(const QString &name);
    void pictureAll(const QString &name);
    void pictureDialog(QDialog &dialog, const QString &name);
    void settle();
    void click(const QString &name);
    void write(const QString &name, const QString &text);
    void choose(const QString &group, int index);
    void activate(const QString &card);
    void walkSession();
    void comeBackTheNextDay();
    void writeJournal();
    void carryJournal();
    void lookAtMoods();
    void lookAtInsights();
    void readMantras();
    void writeLetter();
    void readLetterAgain();
    void keepPlan();
    void takeCare();
    void keepApplications();

    std::unique_ptr<Translations> m_translations;
    std::unique_ptr<AppFixture> m_app;
    QString m_folder;
    int m_number = 0;
};

void TestTour::initTestCase()
{
    const QString language = qEnvironmentVariable("SECONDWIND_TOUR_LANGUAGE", u"en_GB"_s);
    QLocale::setDefault(QLocale(language));
    m_translations = std::make_unique<Translations>(QLocale(language));
    m_folder = qEnvironmentVariable("SECONDWIND_TOUR_DIR");
    if (!m_folder.isEmpty())
        QVERIFY2(QDir().mkpath(m_folder), "the folder for the pictures cannot be made");
    const QStringList sides = qEnvironmentVariable("SECONDWIND_TOUR_SIZE", u"1280x800"_s).split(u'x');
    const bool dark = qEnvironmentVariable("SECONDWIND_TOUR_THEME") == u"dark"_s;
    m_app = std::make_unique<AppFixture>(QSize(sides.value(0).toInt(), sides.value(1).toInt()),
                                         dark ? ColorScheme::Dark : ColorScheme::Light);
    m_app->journal.clock().set(QDateTime(QDate(2026, 11, 22), QTime(21, 12)));
    m_app->restart();
}

void TestTour::picture(const QString &name)
{
    ++m_number;
    if (m_folder.isEmpty())
        return;
    settle();
    const QString path = u"%1/%2-%3.png"_s.arg(m_folder).arg(m_number, 2, 10, QChar(u'0')).arg(name);
    QVERIFY2(m_app->window->grab().save(path), qPrintable(path));
}

void TestTour::pictureDialog(QDialog &dialog, const QString &name)
{
    ++m_number;
    dialog.setPalette(m_app->window->palette());
    dialog.show();
    settle();
    const QString path = u"%1/%2-%3.png"_s.arg(m_folder).arg(m_number, 2, 10, QChar(u'0')).arg(name);
    if (!m_folder.isEmpty())
        QVERIFY2(dialog.grab().save(path), qPrintable(path));
}

// A page taller than the window is pictured from the top to the bottom.
void TestTour::pictureAll(const QString &name)
{
    const auto areas = m_app->window->findChildren<QScrollArea *>();
    settle();
    for (QScrollArea *area : areas)
        area->verticalScrollBar()->setValue(0);
    picture(name);
    for (QScrollArea *area : areas) {
        if (!area->isVisible() || area->verticalScrollBar()->maximum() == 0)
            continue;
        QScrollBar *bar = area->verticalScrollBar();
        int part = 2;
        while (bar->value() < bar->maximum() && part < 5) {
            bar->setValue(bar->value() + bar->pageStep() - 40);
            picture(u"%1-%2"_s.arg(name).arg(part++));
        }
        bar->setValue(0);
    }
}

// Nested layouts settle level by level.
void TestTour::settle()
{
    for (int i = 0; i < 6; ++i)
        QCoreApplication::processEvents();
}

void TestTour::click(const QString &name)
{
    settle();
    QTest::mouseClick(visible<QPushButton>(m_app->window.get(), name), Qt::LeftButton);
}

void TestTour::activate(const QString &card)
{
    QWidget *widget = visibleChild(m_app->window.get(), card);
    QVERIFY2(widget, qPrintable(card));
    widget->setFocus(Qt::TabFocusReason);
    QTest::keyClick(widget, Qt::Key_Return);
}

void TestTour::write(const QString &name, const QString &text)
{
    QWidget *widget = visibleChild(m_app->window.get(), name);
    QVERIFY2(widget, qPrintable(name));
    // The offscreen platform activates no window again when a dialog over it closes.
    m_app->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_app->window.get()));
    widget->setFocus();
    if (auto *edit = qobject_cast<QLineEdit *>(widget))
        edit->clear();
    typeText(m_app->window.get(), text);
}

void TestTour::choose(const QString &group, int index)
{
    QWidget *widget = visibleChild(m_app->window.get(), group);
    QVERIFY2(widget, qPrintable(group));
    QList<QAbstractButton *> buttons;
    const auto children = widget->findChildren<QAbstractButton *>();
    for (QAbstractButton *button : children) {
        if (button->isCheckable() && button->isVisible())
            buttons.append(button);
    }
    QVERIFY2(index < buttons.size(), qPrintable(group));
    QTest::mouseClick(buttons.at(index), Qt::LeftButton);
}

void TestTour::walkSession()
{
    click(u"beginSessionButton"_s);
    picture(u"session-routes"_s);
    activate(u"route-full"_s);
    Services &services = m_app->journal.services();
    QVERIFY(services.session.isActive());

    click(u"addApplicationButton"_s);
    write(u"newCompanyEdit"_s, u"Northwind"_s);
    write(u"newRoleEdit"_s, u"Data analyst"_s);
    visible<QComboBox>(m_app->window.get(), u"newStageBox"_s)->setCurrentIndex(4);
    click(u"saveApplicationButton"_s);
    QCOMPARE(services.applications.list().value_or(QList<Application>()).size(), 1);
    choose(u"arrive.mood.mood"_s, 1);
    choose(u"arrive.emotions.chips"_s, 0);
    choose(u"arrive.emotions.chips"_s, 3);
    pictureAll(u"session-arrive"_s);
    click(u"nextButton"_s);
    write(u"let-out.pad.edit"_s, u"Three rounds, and then two sentences at twenty to five. I had already told my sister."_s);
    choose(u"let-out.keep.chips"_s, 0);
    choose(u"let-out.time-box.chips"_s, 1);
    pictureAll(u"session-let-out"_s);
    click(u"nextButton"_s);
    pictureAll(u"session-steady"_s);
    click(u"nextButton"_s);
    write(u"thought.happened.edit"_s, u"The e-mail came at 16:40, two sentences long."_s);
    write(u"thought.thought.edit"_s, u"I froze on one question, so they saw I am a fraud."_s);
    write(u"thought.for.edit"_s, u"I went quiet for maybe ten seconds."_s);
    write(u"thought.against.edit"_s, u"They asked me back twice."_s);
    write(u"thought.balanced.edit"_s, u"I froze once, and the rest of the hour went well."_s);
    choose(u"thought.traps.chips"_s, 1);
    pictureAll(u"session-thought"_s);
    click(u"nextButton"_s);
    write(u"friend.name.edit"_s, u"Noor"_s);
    write(u"friend.words.edit"_s, u"Noor, ten quiet seconds are a person thinking. They invited you back twice."_s);
    pictureAll(u"session-friend"_s);
    click(u"nextButton"_s);
    write(u"applicantsEdit"_s, u"180"_s);
    write(u"finalistsEdit"_s, u"3"_s);
    QWidget *tile = visibleChild(m_app->window.get(), u"sorterTile-budget"_s);
    QVERIFY(tile);
    tile->setFocus(Qt::TabFocusReason);
    QTest::keyClick(tile, Qt::Key_3);
    write(u"proportion.beyond-work.edit"_s, u"the one who fixes bikes on our street"_s);
    pictureAll(u"session-proportion"_s);
    click(u"nextButton"_s);
    write(u"proud.well.edit"_s, u"I asked about the team’s last project."_s);
    write(u"proud.strengths.edit"_s, u"I explain numbers so that people see them."_s);
    pictureAll(u"session-proud"_s);
    click(u"nextButton"_s);
    write(u"learn.said.edit"_s, u"They chose someone with more experience in retail."_s);
    pictureAll(u"session-learn"_s);
    click(u"nextButton"_s);
    choose(u"ask.way.chips"_s, 0);
    pictureAll(u"session-ask"_s);
    click(u"nextButton"_s);
    write(u"next.plan.1.when"_s, u"I sit down with coffee on Tuesday"_s);
    write(u"next.plan.1.then"_s, u"say my three numbers out loud"_s);
    pictureAll(u"session-next"_s);
    click(u"nextButton"_s);
    activate(u"offeredMantra"_s);
    choose(u"carry.mood.mood"_s, 2);
    pictureAll(u"session-carry"_s);
    click(u"nextButton"_s);
    QVERIFY(!services.session.isActive());
    QCOMPARE(services.journal.count().value_or(0), 1);
    pictureAll(u"session-result"_s);
    click(u"closeResultButton"_s);
}

// The day after: the check-in, the writing days, the hold on new applications, earlier sessions.
void TestTour::comeBackTheNextDay()
{
    Services &services = m_app->journal.services();
    m_app->journal.clock().advance(std::chrono::hours(22));
    QVERIFY(services.timeBoxes.begin(TimeBoxKind::Hold, services.clock.now().addSecs(5 * 3600), {}).has_value());
    QVERIFY(services.writingCourse.begin(u"the kitchen table, after dinner"_s).has_value());
    m_app->window->openPage(page::Journal);
    m_app->window->openPage(page::Today);
    picture(u"today-next-day"_s);
    choose(u"nextDayMood"_s, 3);
    click(u"saveNextDayButton"_s);
    QVERIFY(!services.session.checkInDue());
    click(u"writingDayButton"_s);
    write(u"writingDayEdit"_s, u"Day one. I keep coming back to the ten seconds."_s);
    picture(u"writing-day"_s);
    click(u"keepWordsButton"_s);
    QVERIFY(services.writingCourse.state()->today);
    NewApplicationDialog dialog(services);
    pictureDialog(dialog, u"new-application-on-hold"_s);
    m_app->window->openPage(page::Session);
    click(u"earlierSessionsButton"_s);
    picture(u"sessions-earlier"_s);
}

void TestTour::writeJournal()
{
    m_app->journal.clock().advance(std::chrono::minutes(50));
    m_app->window->newEntry();
    choose(u"entryMood"_s, 3);
    choose(u"entryEmotions.chips"_s, 2);
    write(u"entryTextEdit"_s, u"Slept badly. Went for a walk before the call anyway."_s);
    write(u"entryTagsEdit"_s, u"morning, walk"_s);
    picture(u"journal-editor"_s);
    click(u"saveEntryButton"_s);
    QCOMPARE(m_app->journal->journal.count().value_or(0), 4);
    picture(u"journal-entry"_s);
    write(u"journalSearchEdit"_s, u"walk bef"_s);
    picture(u"journal-search"_s);
    visible<QLineEdit>(m_app->window.get(), u"journalSearchEdit"_s)->clear();
    click(u"journalFilterButton"_s);
    choose(u"filterMoods"_s, 2);
    picture(u"journal-filter"_s);
    click(u"clearFiltersButton"_s);
    click(u"journalFilterButton"_s);
    click(u"deleteEntryButton"_s);
    picture(u"journal-deleted"_s);
    QMetaObject::invokeMethod(m_app->window.get(), [this] {
        m_app->window->findChild<QAction *>(u"journalTrashAction"_s)->trigger();
    });
    picture(u"journal-trash"_s);
    click(u"restoreEntryButton"_s);
    click(u"leaveTrashButton"_s);
}

void TestTour::carryJournal()
{
    Services &services = m_app->journal.services();
    QTemporaryDir folder;
    QFile file(folder.filePath(u"daylio_export.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("full_date,date,weekday,time,mood,activities,note_title,note\n"
               "2026-10-04,October 4,Sunday,21:15,rad,\"friends | cooking\",Sunday,\"Long table, too much soup. Nobody asked about the search, and it was good.\"\n"
               "2026-10-03,October 3,Saturday,22:40,meh-ish,reading,,Quiet.\n"
               "2026-10-02,October 2,Friday,20:05,bad,job search,,\"Another no, the third this month. I read it on the tram.\"\n"
               "2026-02-30,February 30,Friday,20:00,good,,,A day that is none.\n");
    file.close();
    const auto isSettled = [](const QDialog &dialog) {
        const auto bars = dialog.findChildren<QProgressBar *>();
        return QTest::qWaitFor([&bars] { return std::ranges::none_of(bars, [](const QProgressBar *bar) { return bar->isVisible(); }); });
    };
    {
        ImportDialog dialog(services, m_app->window.get());
        pictureDialog(dialog, u"import-choose"_s);
        dialog.openPath(file.fileName());
        QVERIFY(isSettled(dialog));
        pictureDialog(dialog, u"import-preview"_s);
        dialog.resize(720, 1100);
        pictureDialog(dialog, u"import-preview-long"_s);
        QTest::mouseClick(visible<QPushButton>(&dialog, u"importButton"_s), Qt::LeftButton);
        QVERIFY(isSettled(dialog));
        dialog.resize(720, 620);
        pictureDialog(dialog, u"import-done"_s);
    }
    QFile table(folder.filePath(u"feelings.csv"_s));
    QVERIFY(table.open(QIODevice::WriteOnly));
    table.write("when,score,what happened\n3/4/2026,7,Walked home the long way\n5/6/2026,2,\"The call, then nothing\"\n");
    table.close();
    {
        ImportDialog dialog(services, m_app->window.get());
        dialog.show();
        dialog.openPath(table.fileName());
        QVERIFY(isSettled(dialog));
        dialog.resize(720, 900);
        pictureDialog(dialog, u"import-table"_s);
    }
    {
        ExportDialog dialog(services, m_app->window.get());
        pictureDialog(dialog, u"export"_s);
    }
    ReminderDialog reminder(services, m_app->window.get());
    pictureDialog(reminder, u"reminder"_s);
    JournalEntry entry = services.journal.list({})->constFirst().entry;
    entry.text += u" And then the sun came out."_s;
    QVERIFY(services.journal.update(entry).has_value());
    VersionsDialog versions(*services.journal.versions(entry.id), m_app->window.get());
    pictureDialog(versions, u"versions"_s);
}

void TestTour::lookAtMoods()
{
    // A year and more of entries, written as a person would: with gaps, and worse around the noes.
    QRandomGenerator random(11);
    const QDateTime now = m_app->journal.clock().now();
    for (int day = 400; day > 0; --day) {
        if (random.bounded(10) < 3)
            continue;
        for (int i = random.bounded(5) == 0 ? 2 : 1; i > 0; --i) {
            JournalEntry entry;
            entry.at = now.addDays(-day).addSecs(-3600 * random.bounded(9));
            entry.mood = random.bounded(12) == 0 ? 0 : std::clamp(3 + random.bounded(3) - 1 - (day % 97 < 12 ? 1 : 0), 1, 5);
            entry.text = u"One more day of it."_s;
            QVERIFY(m_app->journal->journal.add(entry).has_value());
        }
    }
    for (const int day : {20, 97 + 11, 2 * 97 + 11}) {
        Application application;
        application.company = u"Contoso"_s;
        application.role = u"Analyst"_s;
        application.reject(now.date().addDays(-day));
        QVERIFY(m_app->journal->applications.add(application).has_value());
    }
    m_app->window->openPage(page::Journal);
    picture(u"journal-many"_s);
    choose(u"journalView"_s, 1);
    pictureAll(u"journal-moods"_s);
    choose(u"journalView"_s, 0);
}

void TestTour::lookAtInsights()
{
    m_app->window->openPage(page::Insights);
    pictureAll(u"insights"_s);
    ReportDialog report(m_app->journal.services(), m_app->window.get());
    pictureDialog(report, u"report"_s);
    auto *pages = m_app->window->findChild<Pages *>();
    CommandPalette palette(menuCommands(m_app->window->menuBar()) + pages->commands(), m_app->window.get());
    pictureDialog(palette, u"palette"_s);
    ShortcutsDialog keys(m_app->window->menuBar(), m_app->window.get());
    pictureDialog(keys, u"keys"_s);
}

void TestTour::readMantras()
{
    m_app->window->openPage(page::Mantras);
    picture(u"mantras"_s);
    write(u"mantraSearchEdit"_s, u"work on"_s);
    picture(u"mantras-search"_s);
    visible<QLineEdit>(m_app->window.get(), u"mantraSearchEdit"_s)->clear();
    activate(u"mantraCard"_s);
    picture(u"mantras-reader"_s);
    MantraService &mantras = m_app->journal->mantras;
    const QString id = mantras.list().constFirst().mantra.id;
    for (const int belief : {20, 35, 30, 55}) {
        QVERIFY(mantras.rate(id, belief).has_value());
        m_app->journal.clock().advance(std::chrono::minutes(1));
    }
    picture(u"mantras-rated"_s);
    click(u"closeReaderButton"_s);
    const auto own = mantras.addOwn(u"I have been turned down before, and the week after I went swimming."_s, u"I cannot take this."_s, u"kindness"_s);
    QVERIFY(own.has_value());
    {
        MantraDialog dialog(m_app->journal.services(), *mantras.find(*own), m_app->window.get());
        pictureDialog(dialog, u"mantra-own"_s);
        MantraImageDialog image(mantras.find(*own)->text(), m_app->window.get());
        pictureDialog(image, u"mantra-image"_s);
    }
    choose(u"mantraThemes"_s, 10);
    picture(u"mantras-yours"_s);
    choose(u"mantraThemes"_s, 0);
}

void TestTour::writeLetter()
{
    m_app->window->openPage(page::Write);
    write(u"toNameEdit"_s, u"Ms Okafor"_s);
    write(u"toAddressEdit"_s, u"d.okafor@northwind.example"_s);
    write(u"companyEdit"_s, u"Northwind"_s);
    write(u"roleEdit"_s, u"Data Analyst"_s);
    write(u"appreciatedEdit"_s, u"the case discussion"_s);
    write(u"senderEdit"_s, u"Lena Fischer"_s);
    pictureAll(u"write"_s);
    QTemporaryDir scratch;
    m_app->handoff.file = (m_folder.isEmpty() ? scratch.path() : m_folder) + u"/letter.eml"_s;
    click(u"saveEmlButton"_s);
    QVERIFY(QFile::exists(m_app->handoff.file));
    click(u"openMailButton"_s);
    QCOMPARE(m_app->handoff.links.size(), 1);
    picture(u"write-handed-over"_s);
    click(u"messageActionButton"_s);
    picture(u"write-sent"_s);
    click(u"answeredButton"_s);
    write(u"replyEdit"_s, u"Thank you for asking. Your case was strong; two other people had run a pricing project before."_s);
    click(u"keepReplyButton"_s);
    pictureAll(u"write-answered"_s);
}

void TestTour::readLetterAgain()
{
    click(u"beginLetterButton"_s);
    write(u"toNameEdit"_s, u"Mr Lind"_s);
    write(u"companyEdit"_s, u"Contoso"_s);
    auto *body = visible<QPlainTextEdit>(m_app->window.get(), u"bodyEdit"_s);
    body->selectAll();
    body->insertPlainText(u"Mr Lind,\n\nI had expected a more professional process. You wasted my time, and I deserve an answer by Friday!!\n\nLena"_s);
    QTRY_VERIFY(visibleChild(m_app->window.get(), u"toneFinding"_s));
    pictureAll(u"write-tone"_s);
    LetterDraft draft = m_app->journal->drafts.list()->constFirst();
    draft.request.company = u"Southwind"_s;
    draft.edited = true;
    draft.body = draft.generatedBody + u"\n\nPS The tram story still makes me smile."_s;
    draft.body.replace(u"Thank you"_s, u"Many thanks"_s);
    RewriteDialog dialog(draft.letter(), *m_app->journal->drafts.rewrite(draft), m_app->window.get());
    pictureDialog(dialog, u"write-changes"_s);
    click(u"allLettersButton"_s);
    picture(u"letters"_s);
    click(u"closeLettersButton"_s);
}

void TestTour::keepPlan()
{
    Services &services = m_app->journal.services();
    const QDate today = services.clock.today();
    const auto add = [&](PlanKind kind, const QString &category, const QString &when, const QString &then, QDate due = {}, Repeat repeat = Repeat::Never) {
        PlanItem item;
        item.kind = kind;
        item.category = category;
        item.when = when;
        item.then = then;
        if (due.isValid())
            item.dueOn = due;
        item.repetition.every = repeat;
        QVERIFY(services.plan.add(item).has_value());
    };
    add(PlanKind::Action, u"resume"_s, u"I find a job ad I like, even late and tired"_s, u"mark five words in it and use the ones that are true of me"_s);
    add(PlanKind::Action, u"interview"_s, u"the kettle is on"_s, u"say one answer out loud"_s, today, Repeat::Daily);
    add(PlanKind::Action, u"network"_s, {}, u"ring Ann"_s, today.addDays(-3));
    add(PlanKind::Test, {}, {}, u"give Jonas the same answer and ask how it sounds"_s);
    m_app->window->openPage(page::Plan);
    picture(u"plan"_s);
    for (const QString &part : {u"lessons"_s, u"strengths"_s, u"setbacks"_s, u"tests"_s}) {
        click(u"chip-"_s + part);
        picture(u"plan-"_s + part);
    }
    click(u"chip-actions"_s);
    PlanItem item;
    item.category = u"interview"_s;
    ItemDialog dialog(services, item, m_app->window.get());
    pictureDialog(dialog, u"plan-item"_s);
}

void TestTour::takeCare()
{
    CareService &care = m_app->journal->care;
    const auto choices = *care.choices();
    for (int i = 0; i < 4; ++i)
        QVERIFY(care.addDone(choices.at(20), 2, 3 + i % 2).has_value());
    QVERIFY(care.plan(choices.at(29), m_app->journal.clock().today()).has_value());
    m_app->window->openPage(page::Care);
    pictureAll(u"care"_s);
    {
        ActivityDialog dialog(m_app->journal.services(), choices.at(20), {}, m_app->window.get());
        pictureDialog(dialog, u"care-activity"_s);
    }
    activate(u"exercise-body-scan"_s);
    picture(u"exercise-before"_s);
    click(u"beginExerciseButton"_s);
    picture(u"exercise-step"_s);
    while (visibleChild(m_app->window.get(), u"nextStepButton"_s))
        click(u"nextStepButton"_s);
    picture(u"exercise-after"_s);
    click(u"finishExerciseButton"_s);
    QCOMPARE(care.done()->size(), 5);
}

void TestTour::keepApplications()
{
    ApplicationService &service = m_app->journal->applications;
    const QDate today = m_app->journal.clock().today();
    const QStringList companies{u"Northwind"_s, u"Contoso"_s, u"Fabrikam Research and Development Laboratories"_s, u"Müller & Søn"_s, u"Adventure Works"_s};
    const QStringList roles{u"Data analyst"_s, u"Senior Product Manager, Payments and Merchant Experience"_s, u"Analyst"_s, {}};
    QString last;
    for (int i = 0; i < 14; ++i) {
        Application application;
        application.company = companies.at(i % companies.size());
        application.role = roles.at(i % roles.size());
        application.stage = i % 4 < 2 ? ApplicationStage::Interview : allStages().at(i % 5);
        application.applicants = 60 + 10 * i;
        if (i % 2 == 0) {
            application.outcome = i % 6 == 0 ? ApplicationOutcome::NoAnswer : ApplicationOutcome::Rejected;
            application.endedOn = today.addDays(-i);
        }
        const auto added = service.add(application);
        QVERIFY(added.has_value());
        last = *added;
        QVERIFY(service.setHistory(last, {{u"applied"_s, today.addDays(-40 - i), {}}, {stageId(application.stage), today.addDays(-20 - i), u"by video"_s}}).has_value());
        QVERIFY(service.addReason(last, i % 3 == 0 ? ReasonSource::Said : ReasonSource::Assumed, u"salary"_s, {}).has_value());
    }
    m_app->window->openPage(page::Applications);
    picture(u"applications-table"_s);
    click(u"showEndedButton"_s);
    picture(u"applications-ended"_s);
    choose(u"applicationsView"_s, 1);
    picture(u"applications-board"_s);
    choose(u"applicationsView"_s, 2);
    pictureAll(u"applications-patterns"_s);
    choose(u"applicationsView"_s, 0);
    m_app->window->findChild<ApplicationsPage *>()->openApplication(last);
    pictureAll(u"applications-detail"_s);
    click(u"closeApplicationButton"_s);
}

void TestTour::walksThroughEverything()
{
    picture(u"today-first-start"_s);
    m_app->window->openPage(page::Journal);
    picture(u"journal-empty"_s);
    m_app->window->openPage(page::Insights);
    pictureAll(u"insights-empty"_s);
    m_app->window->openPage(page::Applications);
    picture(u"applications-empty"_s);
    m_app->window->openPage(page::Today);
    choose(u"checkInMood"_s, 1);
    picture(u"today-check-in"_s);
    walkSession();
    comeBackTheNextDay();
    writeJournal();
    readMantras();
    writeLetter();
    readLetterAgain();
    keepPlan();
    takeCare();
    keepApplications();
    m_app->window->openPage(page::Today);
    picture(u"today"_s);
    m_app->window->openPage(page::Breathe);
    picture(u"breathe"_s);
    click(u"startBreathingButton"_s);
    picture(u"breathe-running"_s);
    m_app->window->openPage(page::Support);
    QComboBox *country = visible<QComboBox>(m_app->window.get(), u"supportCountryBox"_s);
    country->setCurrentIndex(country->findData(u"DE"_s));
    picture(u"support-no-people"_s);
    SupportService &support = m_app->journal->support;
    QVERIFY(support.savePerson({{}, u"Noor"_s, u"0151 555 0100, after eight"_s, u"to read my CV, and be blunt"_s}).has_value());
    QVERIFY(support.addLine(u"DE"_s, {u"Parish counselling"_s, u"030 555 0101"_s, {}, {}, u"Tue 16:00 to 18:00"_s, {}}).has_value());
    const auto disclosures = m_app->window->findChildren<Disclosure *>();
    for (Disclosure *disclosure : disclosures) {
        if (disclosure->isVisible())
            disclosure->setExpanded(true);
    }
    pictureAll(u"support"_s);
    carryJournal();
    lookAtMoods();
    lookAtInsights();
}

QTEST_MAIN(TestTour)
#include "tst_tour.moc"
