// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/reminderwatch.h"
#include "app/shell/timeboxwatch.h"

#include <QWidget>

namespace secondwind {

class MessageBar;
class Services;

// Above every page: what has come to its end and what the person asked to be reminded of. Takes
// no room while there is nothing to say.
class NoticeArea final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoticeArea)

public:
    explicit NoticeArea(Services &services, QWidget *parent = nullptr);

    // Looks for time-boxes that ended while the program was closed.
    void begin();
    // After the time of the reminder was changed.
    void reminderChanged();

signals:
    void timeBoxEnded();
    void entryWanted();

private:
    void showTimeBox(const TimeBox &box);
    void showReminder();
    void shrink(); // to the bars that have something to say

    Services &m_services;
    MessageBar *m_timeBox;
    MessageBar *m_reminder;
    MessageBar *m_problem; // of work that went on behind the window
    TimeBoxWatch m_timeBoxes;
    ReminderWatch m_reminders;
    QString m_shown; // the time-box the notice is about
};

} // namespace secondwind
