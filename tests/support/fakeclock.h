// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <chrono>

namespace secondwind::test {

/// A clock that stands still until the test moves it. Starts on Monday 3 March 2025, 20:15 local.
class FakeClock final : public Clock
{
public:
    FakeClock() = default;

    [[nodiscard]] QDateTime now() const override { return m_now; }
    void set(const QDateTime &now) { m_now = now; }
    void advance(std::chrono::milliseconds by) { m_now = m_now.addMSecs(by.count()); }
    void advanceDays(int days) { m_now = m_now.addDays(days); }

private:
    QDateTime m_now{QDate(2025, 3, 3), QTime(20, 15)};
};

} // namespace secondwind::test
