// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/careentry.h"

#include <QDialog>

class QDateEdit;
class QLabel;
class QVBoxLayout;

namespace secondwind {

class MoodPicker;
class Services;

/// One activity: to plan for a day, or to note as done with the mood before and after, if the person
/// wants to say it. `services` outlives it.
class ActivityDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActivityDialog)

public:
    /// `entryId` names the entry it was planned with; empty when it is not planned.
    ActivityDialog(Services &services, const CareChoice &choice, const QString &entryId, QWidget *parent = nullptr);

    /// What was done with the activity before the dialog closed.
    enum class Outcome { Nothing, Planned, Moved, Dropped, Done };
    [[nodiscard]] Outcome outcome() const { return m_outcome; }
    /// The entry that was noted as done; empty when none was.
    [[nodiscard]] QString doneId() const { return m_doneId; }

signals:
    /// An own activity is to be changed or removed.
    void changeWanted();
    void removeWanted();

private:
    void makeMoods(QVBoxLayout *column);
    void makeButtons(QVBoxLayout *column);
    void plan();
    void finish();
    void drop();
    void end(Outcome outcome);
    void keepMoodBefore(int mood);
    [[nodiscard]] bool isWell(const QString &problem);

    Services &m_services;
    CareChoice m_choice;
    QString m_entryId;
    QString m_doneId;
    Outcome m_outcome = Outcome::Nothing;
    MoodPicker *m_before = nullptr;
    MoodPicker *m_after = nullptr;
    QDateEdit *m_day = nullptr;
    QLabel *m_problem = nullptr;
};

} // namespace secondwind
