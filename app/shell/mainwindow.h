// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

class QStackedWidget;

namespace secondwind {

class BreathePage;
class Handoff;
class JournalPage;
class MantrasPage;
class NavigationRail;
class NoticeArea;
class Services;
class SessionPage;
class SupportPage;
class Theme;
class TodayPage;
class WritePage;
class WritingPage;

/// The pages by the names used on the command line and in the rail.
namespace page {
inline constexpr QLatin1StringView Today("today");
inline constexpr QLatin1StringView Session("session");
inline constexpr QLatin1StringView Journal("journal");
inline constexpr QLatin1StringView Mantras("mantras");
inline constexpr QLatin1StringView Write("write");
inline constexpr QLatin1StringView Breathe("breathe");
inline constexpr QLatin1StringView Support("support");
} // namespace page

/// The frame around the pages: rail, menus, shortcuts. Makes each page when it is first
/// opened and carries people from one to another; knows nothing of what they do there.
/// `services`, `theme` and `handoff` outlive it.
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
    void buildRail();
    void buildMenus();
    void buildPageMenu();
    void restorePlace();
    void show(QWidget *page, const QString &name);
    [[nodiscard]] TodayPage *today();
    [[nodiscard]] SessionPage *session();
    [[nodiscard]] JournalPage *journal();
    [[nodiscard]] MantrasPage *mantras();
    [[nodiscard]] WritePage *write();
    [[nodiscard]] WritingPage *writing();
    [[nodiscard]] BreathePage *breathe();
    [[nodiscard]] SupportPage *support();
    void openSession();
    void openWriting();
    void openLetter(const QString &draftId);
    void openSessionLetter(const QString &draftId);
    void showEntry(const QString &id);
    void keepEverything();
    void showSources();
    void showAbout();

    Services &m_services;
    Theme &m_theme;
    Handoff &m_handoff;
    NavigationRail *m_rail;
    QStackedWidget *m_pages;
    NoticeArea *m_notices;
    TodayPage *m_today = nullptr;
    SessionPage *m_session = nullptr;
    JournalPage *m_journal = nullptr;
    MantrasPage *m_mantras = nullptr;
    WritePage *m_write = nullptr;
    WritingPage *m_writing = nullptr;
    BreathePage *m_breathe = nullptr;
    SupportPage *m_support = nullptr;
};

} // namespace secondwind
