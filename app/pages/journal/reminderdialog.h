// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QLabel;
class QTimeEdit;

namespace secondwind {

class Services;

// Whether and when to be asked how it is. Off unless the person turns it on.
class ReminderDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReminderDialog)

public:
    explicit ReminderDialog(Services &services, QWidget *parent = nullptr);

    // Writes a daily date with an alarm for the person's own calendar.
    void writeCalendar(const QString &path);

    void accept() override;

private:
    void chooseCalendar();

    Services &m_services;
    QCheckBox *m_on;
    QTimeEdit *m_time;
    QLabel *m_problem;
};

} // namespace secondwind
