// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/timeboxwatch.h"

#include "core/plan/timeboxservice.h"
#include "core/services.h"

using namespace std::chrono_literals;

namespace secondwind {

TimeBoxWatch::TimeBoxWatch(Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    m_timer.setInterval(30s);
    connect(&m_timer, &QTimer::timeout, this, &TimeBoxWatch::look);
    connect(&services.timeBoxes, &TimeBoxService::timeBoxesChanged, this, &TimeBoxWatch::look);
}

void TimeBoxWatch::look()
{
    bool running = false;
    for (const TimeBoxKind kind : {TimeBoxKind::Feeling, TimeBoxKind::Hold}) {
        if (const auto box = m_services.timeBoxes.over(kind))
            emit over(*box);
        running = running || m_services.timeBoxes.running(kind);
    }
    // Nothing wakes the machine while there is nothing to wait for.
    if (running)
        m_timer.start();
    else
        m_timer.stop();
}

} // namespace secondwind
