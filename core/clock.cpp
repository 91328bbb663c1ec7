// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"

namespace secondwind {

Clock::~Clock() = default;

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTime();
}

} // namespace secondwind
