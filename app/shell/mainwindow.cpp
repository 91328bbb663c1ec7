// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/mainwindow.h"

#include "app/pages/applications/newapplicationdialog.h"
#include "app/pages/help/shortcutsdialog.h"
#include "app/pages/help/sourcesdialog.h"
#include "app/shell/commandpalette.h"
#include "app/shell/noticearea.h"
#include "app/shell/pages.h"
#include "app/shell/theme.h"
#include "app/widgets/askbox.h"
#include "app/widgets/navigationrail.h"
#include "core/content/catalogue.h"
#include "core/journal/journalservice.h"
#include "core/services.h"
#include "core/storage/settings.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMessageBox>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int RailShrinksBelow = 900;
constexpr int TidyDelay = 5000; // milliseconds after the start, when nobody waits any more

} // namespace

MainWindow::MainWindow(Services &services, Theme &theme, Handoff &handoff)
    : m_services(services)
    , m_theme(theme)
    , m_rail(new NavigationRail(this))
    , m_pages(new Pages(services, handoff, this))
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
    connect(m_pages, &Pages::opened, m_rail, &NavigationRail::setCurrent);
    connect(m_pages, &Pages::reminderChanged, m_notices, &NoticeArea::reminderChanged);
    openPage(page::Today);
    connect(m_notices, &NoticeArea::entryWanted, this, &MainWindow::newEntry);
    connect(m_notices, &NoticeArea::timeBoxEnded, m_pages, &Pages::refreshToday);
    m_notices->begin();
    // Should this fail, the trash is only looked through at the next start.
    QTimer::singleShot(TidyDelay, this, [this] { (void)m_services.journal.purgeTrash(); });
}

MainWindow::~MainWindow() = default;

void MainWindow::buildRail()
{
    const auto pages = Pages::all();
    for (const PageInfo &info : pages) {
        if (info.name == page::Support)
            m_rail->setFooterItem(info.name, info.icon, info.title, u"rail-"_s + info.name);
        else if (info.inRail)
            m_rail->addItem(info.name, info.icon, info.title, u"rail-"_s + info.name);
    }
    connect(m_rail, &NavigationRail::activated, this, &MainWindow::openPage);
}

void MainWindow::buildMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addAction(tr("&New journal entry"), QKeySequence::New, this, &MainWindow::newEntry);
    file->addAction(tr("New &application"), QKeySequence(tr("Ctrl+Shift+N")), this, &MainWindow::newApplication);
    file->addAction(tr("&Draft feedback e-mail"), QKeySequence(tr("Ctrl+E")), this, &MainWindow::draftFeedback);
    file->addSeparator();
    file->addAction(tr("&Import journal entries…"), m_pages, &Pages::importEntries);
    file->addAction(tr("&Export the journal…"), m_pages, &Pages::exportEntries);
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
    help->addAction(tr("&Keyboard shortcuts"), QKeySequence::HelpContents, this, &MainWindow::showShortcuts);
    help->addAction(tr("&Sources"), this, &MainWindow::showSources);
    help->addAction(tr("&About Second Wind"), this, &MainWindow::showAbout);
}

void MainWindow::buildPageMenu()
{
    QMenu *go = menuBar()->addMenu(tr("&Go"));
    go->addAction(tr("&Find a page or command…"), QKeySequence(tr("Ctrl+K")), this, &MainWindow::openPalette)->setObjectName(u"paletteAction"_s);
    go->addSeparator();
    int number = 1;
    const auto pages = Pages::all();
    for (const PageInfo &info : pages) {
        if (!info.inRail) {
            go->addAction(info.title, this, [this, name = info.name] { openPage(name); });
            continue;
        }
        const int digit = info.name == page::Support ? 0 : number++;
        const QKeySequence shortcut(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + digit));
        go->addAction(info.title, shortcut, this, [this, name = info.name] { openPage(name); });
    }
}

void MainWindow::openPalette()
{
    CommandPalette palette(pageCommands(m_pages->currentWidget(), m_pages->currentTitle()) + menuCommands(menuBar()) + m_pages->commands(), this);
    if (palette.exec() == QDialog::Accepted)
        palette.chosen()();
}

void MainWindow::restorePlace()
{
    const QByteArray geometry = QByteArray::fromBase64(m_services.settings.value(setting::WindowGeometry).toLatin1());
    if (geometry.isEmpty() || !restoreGeometry(geometry))
        resize(1280, 800);
}

QStringList MainWindow::pageNames()
{
    QStringList names;
    const auto pages = Pages::all();
    for (const PageInfo &info : pages)
        names.append(info.name);
    return names;
}

void MainWindow::openPage(const QString &name)
{
    m_pages->open(name);
}

void MainWindow::newEntry()
{
    m_pages->newEntry();
}

void MainWindow::draftFeedback()
{
    m_pages->draftFeedback();
}

void MainWindow::newApplication()
{
    NewApplicationDialog dialog(m_services, this);
    dialog.exec();
}

void MainWindow::bringForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    QWidget::show();
    raise();
    activateWindow();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_pages->keepEverything() && !mayCloseAllTheSame()) {
        event->ignore();
        return;
    }
    // Losing the window's place is no reason to keep it open.
    (void)m_services.settings.setValue(setting::WindowGeometry, QString::fromLatin1(saveGeometry().toBase64()));
    QMainWindow::closeEvent(event);
}

bool MainWindow::mayCloseAllTheSame()
{
    return isAgreedTo({u"closeBox"_s, tr("Not everything is kept yet"), tr("Something typed on the Applications page could not be kept. Closing now loses it."), {},
                       tr("&Close all the same"), tr("&Stay here")},
                      this);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_rail->setCompact(width() < RailShrinksBelow);
}

void MainWindow::showShortcuts()
{
    ShortcutsDialog dialog(menuBar(), this);
    dialog.exec();
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
