// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace secondwind {

class Card;
class Comparison;
class MoodCourse;
class PageFrame;
class RecoveryChart;
class Services;

/// What the person's own notes show over time, each number with how much it rests on.
/// `services` outlives the page.
class InsightsPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InsightsPage)

public:
    explicit InsightsPage(Services &services, QWidget *parent = nullptr);

    /// Works everything out anew; done by itself whenever the page is shown.
    void refresh();

signals:
    /// The journal's entries of this day are wanted.
    void dayWanted(const QDate &day);
    void applicationWanted(const QString &id);

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QVBoxLayout *makeCard(const QString &title, const QString &line);
    [[nodiscard]] QLabel *addText(QVBoxLayout *column, const QString &name);
    void makeRecovery();
    void makeSessions();
    void refreshRecovery();
    void refreshSessions();
    void refreshCare();
    void refreshReplies();
    void showProblem(const QString &message);
    void openReport();

    Services &m_services;
    PageFrame *m_frame;
    MoodCourse *m_course;
    RecoveryChart *m_recovery;
    QLabel *m_recoveryText;
    QLabel *m_recoveryLimit;
    Comparison *m_comparison;
    QLabel *m_sessionText;
    QLabel *m_careText;
    QLabel *m_replyText;
};

} // namespace secondwind
