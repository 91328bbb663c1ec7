// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/reminderwatch.h"

#include "core/clock.h"
#include "core/journal/journalservice.h"
#include "core/services.h"
#include "core/storage/settings.h"

using namespace std::chrono_literals;

namespace secondwind {

ReminderWatch::ReminderWatch(Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_reminder(services.settings, services.journal, services.clock)
{
    m_timer.setInterval(30s);
    connect(&m_timer, &QTimer::timeout, this, &ReminderWatch::look);
    begin();
}

void ReminderWatch::begin()
{
    m_looked = m_services.clock.now();
    if (m_reminder.time())
        m_timer.start();
    else
        m_timer.stop();
}

void ReminderWatch::look()
{
    const bool isDue = m_reminder.isDue(m_looked);
    m_looked = m_services.clock.now();
    if (isDue)
        emit due();
}

} // namespace secondwind
