// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/careentry.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace secondwind {

class Card;
class ActivityDialog;
class CardGrid;
class CareLog;
class ChipGroup;
class ExerciseView;
class FlowLayout;
class PageFrame;
class Services;

/// Kind things to do for oneself: breathing and guided exercises for right now, activities to plan
/// and to note, and what helped. `services` outlives it.
class CarePage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CarePage)

public:
    explicit CarePage(Services &services, QWidget *parent = nullptr);

    /// Opens a guided exercise; an unknown id changes nothing.
    void openExercise(const QString &id);

signals:
    void breatheWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeGuided();
    void makePlanned();
    void makeActivities();
    void refresh();
    void refreshPlanned();
    void refreshChips();
    void refreshActivities();
    void openActivity(const CareChoice &choice, const QString &entryId);
    void openEntry(const CareEntry &entry);
    void addOwn();
    void changeOwn(const CareChoice &choice);
    void removeOwn(const CareChoice &choice);
    void closeExercise();
    void sayOutcome(const ActivityDialog &dialog);
    void sayDone(const QString &entryId);
    void fail(const QString &message);
    [[nodiscard]] QList<CareChoice> choices() const;
    [[nodiscard]] QString noteOf(const CareChoice &choice) const;

    Services &m_services;
    QStackedWidget *m_stack;
    PageFrame *m_frame;
    ExerciseView *m_exercise;
    CardGrid *m_guided = nullptr;
    Card *m_planned = nullptr;
    FlowLayout *m_plannedRows = nullptr;
    ChipGroup *m_kinds = nullptr;
    QLabel *m_kindLine = nullptr;
    CardGrid *m_activities = nullptr;
    CareLog *m_log = nullptr;
    QWidget *m_opener = nullptr; ///< what had the keyboard when an exercise was opened
};

} // namespace secondwind
