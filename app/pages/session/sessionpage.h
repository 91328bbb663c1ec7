// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace secondwind {

class PageFrame;
class PastSessions;
class Services;
class SessionResult;
class StepBar;
class StepView;

/// The guided session: first the choice of a route, then one step at a time. Renders what
/// core/session says and hands back what the person did. `services` outlives it.
class SessionPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionPage)

public:
    explicit SessionPage(Services &services, QWidget *parent = nullptr);

    /// Shows the choice of routes, or the open session when there is one.
    void begin();
    /// The same for an application: the session that is begun is about it. An open session stays
    /// as it is.
    void beginAbout(const QString &applicationId);
    /// Saves what is typed now, without waiting.
    void keepWords();

signals:
    void closed();
    void entryWanted(const QString &entryId);
    /// A letter is to be opened: a kept draft, or (empty) a new one of the session's kind.
    void letterWanted(const QString &draftId);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeChooser();
    [[nodiscard]] QWidget *makeRunner();
    [[nodiscard]] QWidget *makeProgress();
    void makeFooter();
    void makeRouteMenu();
    void start(const QString &route);
    void showStep();
    void refreshChooser();
    void goOn();
    void skip();
    void goBack();
    void pause();
    void finish();
    void showResult(const QString &sessionId);
    void leaveResult();
    void showPast();
    template<typename T>
    bool report(const T &result);

    Services &m_services;
    QString m_about; // the application a session begun now is about
    QStackedWidget *m_stack;
    PageFrame *m_chooser;
    QWidget *m_openCard = nullptr;
    QLabel *m_openText = nullptr;
    QWidget *m_runner;
    QVBoxLayout *m_runnerColumn;
    QWidget *m_progress;
    QLabel *m_place;
    StepBar *m_bar;
    QPushButton *m_route;
    QWidget *m_footer;
    QPushButton *m_back;
    QPushButton *m_skip;
    QPushButton *m_next;
    StepView *m_step = nullptr;
    QPushButton *m_earlier = nullptr;
    SessionResult *m_result = nullptr;
    PastSessions *m_past = nullptr;
};

} // namespace secondwind
