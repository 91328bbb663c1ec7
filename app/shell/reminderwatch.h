// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/checkinreminder.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

namespace secondwind {

class Services;

/// Tells when the time of day has come at which the person wants to be asked how it is. Looks at
/// the clock every half minute, and not at all while no time is chosen. `services` outlives it.
class ReminderWatch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReminderWatch)

public:
    explicit ReminderWatch(Services &services, QObject *parent = nullptr);

    /// After the time was changed: waits for the next one, or no more.
    void begin();
    /// Looks now.
    void look();

signals:
    void due();

private:
    Services &m_services;
    CheckInReminder m_reminder;
    QDateTime m_looked;
    QTimer m_timer;
};

} // namespace secondwind
