// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

namespace secondwind {

class Handoff;
class NavigationRail;
class NoticeArea;
class Pages;
class Services;
class Theme;

/// The frame around the pages: rail, menus, shortcuts, notices. `services`, `theme` and
/// `handoff` outlive it.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    MainWindow(Services &services, Theme &theme, Handoff &handoff);
    ~MainWindow() override;

    /// The names openPage() takes.
    [[nodiscard]] static QStringList pageNames();

public slots:
    /// Opens a page by its name; an unknown name changes nothing.
    void openPage(const QString &name);
    void newEntry();
    void newApplication();
    void draftFeedback();
    /// Puts the window in front, for a second start that hands its wish over.
    void bringForward();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] bool mayCloseAllTheSame();
    void buildRail();
    void buildMenus();
    void buildPageMenu();
    void restorePlace();
    void openPalette();
    void showShortcuts();
    void showSources();
    void showAbout();

    Services &m_services;
    Theme &m_theme;
    NavigationRail *m_rail;
    Pages *m_pages;
    NoticeArea *m_notices;
};

} // namespace secondwind
