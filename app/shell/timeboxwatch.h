// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/timebox.h"

#include <QObject>
#include <QTimer>

namespace secondwind {

class Services;

/// Tells when a time-box is over, also one that ended while the program was closed. Looks at the
/// clock anew every half minute, so that a clock that was changed, or a machine that slept, does
/// not make it late. `services` outlives it.
class TimeBoxWatch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimeBoxWatch)

public:
    explicit TimeBoxWatch(Services &services, QObject *parent = nullptr);

    /// Looks now.
    void look();

signals:
    /// Until it is closed, this comes again with every look.
    void over(const secondwind::TimeBox &box);

private:
    Services &m_services;
    QTimer m_timer;
};

} // namespace secondwind
