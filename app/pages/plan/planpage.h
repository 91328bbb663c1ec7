// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace secondwind {

class ChipGroup;
class Handoff;
class ItemView;
class LinesView;
class PageFrame;
class Services;

/// What was learned and what will be different next time: things to do, lessons, strengths, answers
/// to setbacks and small tests. `services` and `handoff` outlive it.
class PlanPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlanPage)

public:
    PlanPage(Services &services, Handoff &handoff, QWidget *parent = nullptr);

    /// Writes what has a day into a file for the person's calendar.
    void writeCalendar(const QString &path);
    void showLesson(const QString &id);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeHeader();
    void makeParts();
    void showPart(const QString &id);
    void refresh();
    void add();
    void copyPlan();
    void saveCalendar();
    void planFrom(const QString &lineId);
    void fail(const QString &message);
    void say(const QString &message, const QString &doneId = {});

    Services &m_services;
    Handoff &m_handoff;
    PageFrame *m_frame;
    ChipGroup *m_parts = nullptr;
    QLabel *m_line = nullptr;
    QStackedWidget *m_stack = nullptr;
    QPushButton *m_add = nullptr;
    ItemView *m_actions = nullptr;
    ItemView *m_setbacks = nullptr;
    ItemView *m_tests = nullptr;
    LinesView *m_lessons = nullptr;
    LinesView *m_strengths = nullptr;
};

} // namespace secondwind
