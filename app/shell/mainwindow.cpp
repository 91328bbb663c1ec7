// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/mainwindow.h"

#include "app/pages/applications/newapplicationdialog.h"
#include "app/pages/breathe/breathepage.h"
#include "app/pages/help/sourcesdialog.h"
#include "app/pages/journal/journalpage.h"
#include "app/pages/mantras/mantraspage.h"
#include "app/pages/session/sessionpage.h"
#include "app/pages/support/supportpage.h"
#include "app/pages/today/todaypage.h"
#include "app/pages/write/writepage.h"
#include "app/pages/writing/writingpage.h"
#include "app/shell/noticearea.h"
#include "app/shell/theme.h"
#include "app/widgets/navigationrail.h"
#include "core/services.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMessageBox>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int RailShrinksBelow = 900;
constexpr int TidyDelay = 5000; // milliseconds after the start, when nobody waits any more

struct PageInfo {
    QString name;
    QString icon;
    QString title;
};

QList<PageInfo> railPages()
{
    return {
        {page::Today, u"today"_s, MainWindow::tr("Today")},
        {page::Session, u"session"_s, MainWindow::tr("Guided session")},
        {page::Journal, u"journal"_s, MainWindow::tr("Journal")},
        {page::Mantras, u"mantras"_s, MainWindow::tr("Mantras")},
        {page::Write, u"write"_s, MainWindow::tr("Write to them")},
        {page::Breathe, u"breathe"_s, MainWindow::tr("Breathe")},
    };
}

} // namespace

MainWindow::MainWindow(Services &services, Theme &theme, Handoff &handoff)
    : m_services(services)
    , m_theme(theme)
    , m_handoff(handoff)
    , m_rail(new NavigationRail(this))
    , m_pages(new QStackedWidget(this))
    , m_notices(new NoticeArea(services, this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Second Wind"));
    setMinimumSize(640, 480);
    auto *central = new QWidget(this);
    auto *row = new QHBoxLayout(central);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_notices);
    column->addWidget(m_pages, 1);
    row->addLayout(column, 1);
    setCentralWidget(central);
    buildRail();
    buildMenus();
    restorePlace();
    openPage(page::Today);
    connect(m_notices, &NoticeArea::entryWanted, this, &MainWindow::newEntry);
    connect(m_notices, &NoticeArea::timeBoxEnded, this, [this] {
        if (m_today)
            m_today->refresh();
    });
    m_notices->begin();
    // Should this fail, the trash is only looked through at the next start.
    QTimer::singleShot(TidyDelay, this, [this] { (void)m_services.journal.purgeTrash(); });
}

MainWindow::~MainWindow() = default;

QStringList MainWindow::pageNames()
{
    return {page::Today, page::Session, page::Journal, page::Mantras, page::Write, page::Breathe, page::Support};
}

void MainWindow::buildRail()
{
    const auto pages = railPages();
    for (const PageInfo &info : pages)
        m_rail->addItem(info.name, info.icon, info.title, u"rail-"_s + info.name);
    m_rail->setFooterItem(page::Support, u"support"_s, tr("Need support now?"), u"rail-support"_s);
    connect(m_rail, &NavigationRail::activated, this, &MainWindow::openPage);
}

void MainWindow::buildMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addAction(tr("&New journal entry"), QKeySequence::New, this, &MainWindow::newEntry);
    file->addAction(tr("New &application"), QKeySequence(tr("Ctrl+Shift+N")), this, &MainWindow::newApplication);
    file->addAction(tr("&Draft feedback e-mail"), QKeySequence(tr("Ctrl+E")), this, &MainWindow::draftFeedback);
    file->addSeparator();
    file->addAction(tr("&Bring journal entries in…"), this, [this] {
        openPage(page::Journal);
        m_journal->importEntries();
    });
    file->addAction(tr("&Take the journal out…"), this, [this] {
        openPage(page::Journal);
        m_journal->exportEntries();
    });
    file->addSeparator();
    file->addAction(tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);

    buildPageMenu();

    QMenu *view = menuBar()->addMenu(tr("&View"));
    auto *group = new QActionGroup(this);
    const auto add = [&](ColorScheme scheme, const QString &text, const QString &id) {
        QAction *action = view->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_theme.chosen() == scheme);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, scheme, id] {
            m_theme.apply(scheme);
            if (auto saved = m_services.settings.setValue(setting::Theme, id); !saved)
                QMessageBox::warning(this, windowTitle(), saved.error().message);
        });
    };
    add(ColorScheme::System, tr("Colours of the &system"), u"system"_s);
    add(ColorScheme::Light, tr("&Light"), u"light"_s);
    add(ColorScheme::Dark, tr("&Dark"), u"dark"_s);

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("Need s&upport now?"), this, [this] { openPage(page::Support); });
    help->addAction(tr("&Sources"), this, &MainWindow::showSources);
    help->addAction(tr("&About Second Wind"), this, &MainWindow::showAbout);
}

void MainWindow::buildPageMenu()
{
    QMenu *go = menuBar()->addMenu(tr("&Go"));
    int number = 1;
    const auto pages = railPages();
    for (const PageInfo &info : pages) {
        const QKeySequence shortcut(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + number));
        go->addAction(info.title, shortcut, this, [this, name = info.name] { openPage(name); });
        ++number;
    }
    go->addAction(tr("Support"), QKeySequence(Qt::ALT | Qt::Key_0), this, [this] { openPage(page::Support); });
}

void MainWindow::restorePlace()
{
    const QByteArray geometry = QByteArray::fromBase64(m_services.settings.value(setting::WindowGeometry).toLatin1());
    if (geometry.isEmpty() || !restoreGeometry(geometry))
        resize(1280, 800);
}

void MainWindow::openPage(const QString &name)
{
    if (name == page::Today)
        show(today(), name);
    else if (name == page::Session)
        openSession();
    else if (name == page::Journal)
        show(journal(), name);
    else if (name == page::Mantras)
        show(mantras(), name);
    else if (name == page::Write)
        show(write(), name);
    else if (name == page::Breathe)
        show(breathe(), name);
    else if (name == page::Support)
        show(support(), name);
}

void MainWindow::show(QWidget *page, const QString &name)
{
    m_pages->setCurrentWidget(page);
    m_rail->setCurrent(name);
}

TodayPage *MainWindow::today()
{
    if (!m_today) {
        m_today = new TodayPage(m_services, m_pages);
        m_pages->addWidget(m_today);
        connect(m_today, &TodayPage::sessionWanted, this, &MainWindow::openSession);
        connect(m_today, &TodayPage::sessionResumed, this, &MainWindow::openSession);
        connect(m_today, &TodayPage::letterWanted, this, &MainWindow::openLetter);
        connect(m_today, &TodayPage::writingWanted, this, &MainWindow::openWriting);
        connect(m_today, &TodayPage::entryWanted, this, [this](const QString &id) {
            show(journal(), page::Journal);
            m_journal->editEntry(id);
        });
    }
    return m_today;
}

SessionPage *MainWindow::session()
{
    if (!m_session) {
        m_session = new SessionPage(m_services, m_pages);
        m_pages->addWidget(m_session);
        connect(m_session, &SessionPage::closed, this, [this] { openPage(page::Today); });
        connect(m_session, &SessionPage::entryWanted, this, &MainWindow::showEntry);
        connect(m_session, &SessionPage::letterWanted, this, &MainWindow::openSessionLetter);
    }
    return m_session;
}

JournalPage *MainWindow::journal()
{
    if (!m_journal) {
        m_journal = new JournalPage(m_services, m_pages);
        m_pages->addWidget(m_journal);
        connect(m_journal, &JournalPage::reminderChanged, m_notices, &NoticeArea::reminderChanged);
    }
    return m_journal;
}

MantrasPage *MainWindow::mantras()
{
    if (!m_mantras) {
        m_mantras = new MantrasPage(m_services, m_pages);
        m_pages->addWidget(m_mantras);
    }
    return m_mantras;
}

WritePage *MainWindow::write()
{
    if (!m_write) {
        m_write = new WritePage(m_services, m_handoff, m_pages);
        m_pages->addWidget(m_write);
    }
    return m_write;
}

WritingPage *MainWindow::writing()
{
    if (!m_writing) {
        m_writing = new WritingPage(m_services, m_pages);
        m_pages->addWidget(m_writing);
        connect(m_writing, &WritingPage::closed, this, [this] { openPage(page::Today); });
    }
    return m_writing;
}

BreathePage *MainWindow::breathe()
{
    if (!m_breathe) {
        m_breathe = new BreathePage(m_services, m_pages);
        m_pages->addWidget(m_breathe);
    }
    return m_breathe;
}

SupportPage *MainWindow::support()
{
    if (!m_support) {
        m_support = new SupportPage(m_services, m_pages);
        m_pages->addWidget(m_support);
    }
    return m_support;
}

void MainWindow::openSession()
{
    show(session(), page::Session);
    m_session->begin();
}

void MainWindow::openWriting()
{
    // A part of Today rather than a page of its own in the rail.
    show(writing(), page::Today);
    m_writing->begin();
}

void MainWindow::openLetter(const QString &draftId)
{
    show(write(), page::Write);
    m_write->openDraft(draftId);
}

void MainWindow::openSessionLetter(const QString &draftId)
{
    if (!draftId.isEmpty()) {
        openLetter(draftId);
        return;
    }
    const GuidedSession &session = m_services.session.session();
    show(write(), page::Write);
    m_write->beginLetter(session.textOf(sessionfield::AskWay), session.applicationId, session.id);
    if (!m_write->draftId().isEmpty()) {
        // Should this fail, the letter is kept all the same; only the link is missing.
        (void)m_services.session.setAnswer(sessionfield::Letter, m_write->draftId());
    }
}

void MainWindow::showEntry(const QString &id)
{
    show(journal(), page::Journal);
    m_journal->showEntry(id);
}

void MainWindow::newEntry()
{
    show(journal(), page::Journal);
    m_journal->beginNewEntry();
}

void MainWindow::newApplication()
{
    NewApplicationDialog dialog(m_services, this);
    dialog.exec();
}

void MainWindow::draftFeedback()
{
    show(write(), page::Write);
}

void MainWindow::bringForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    QWidget::show();
    raise();
    activateWindow();
}

void MainWindow::keepEverything()
{
    if (m_session)
        m_session->keepWords();
    if (m_journal)
        m_journal->keepDraft();
    if (m_writing)
        m_writing->keepWords();
    if (m_write)
        m_write->keepDraft();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    keepEverything();
    // Losing the window's place is no reason to keep it open.
    (void)m_services.settings.setValue(setting::WindowGeometry, QString::fromLatin1(saveGeometry().toBase64()));
    QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_rail->setCompact(width() < RailShrinksBelow);
}

void MainWindow::showSources()
{
    SourcesDialog dialog(m_services.catalogue, this);
    dialog.exec();
}

void MainWindow::showAbout()
{
    QMessageBox::about(this, tr("About Second Wind"),
                       tr("Second Wind %1\n\nA private companion for the evening a job rejection arrives, and the weeks after. "
                          "Everything stays on this computer.\n\nFree software under the GNU General Public License, version 3 or later.")
                           .arg(QCoreApplication::applicationVersion()));
}

} // namespace secondwind
