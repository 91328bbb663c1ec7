// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/savetimer.h"

using namespace std::chrono_literals;

namespace secondwind {

SaveTimer::SaveTimer(QObject *parent)
    : QObject(parent)
{
    m_afterLast.setSingleShot(true);
    m_afterLast.setInterval(500ms);
    m_afterFirst.setSingleShot(true);
    m_afterFirst.setInterval(1500ms);
    connect(&m_afterLast, &QTimer::timeout, this, &SaveTimer::flush);
    connect(&m_afterFirst, &QTimer::timeout, this, &SaveTimer::flush);
}

void SaveTimer::touch()
{
    m_waiting = true;
    emit touched();
    m_afterLast.start();
    if (!m_afterFirst.isActive())
        m_afterFirst.start();
}

void SaveTimer::flush()
{
    const bool waiting = m_waiting;
    cancel();
    if (waiting)
        emit due();
}

void SaveTimer::cancel()
{
    m_waiting = false;
    m_afterLast.stop();
    m_afterFirst.stop();
}

} // namespace secondwind
