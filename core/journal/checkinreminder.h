// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QTime>

#include <optional>

class QDateTime;

namespace secondwind {

class Clock;
class JournalService;
class Settings;

/// A line at a chosen time of day that asks how it is. Off until a time is chosen; none on a day
/// that has an entry already, and what was missed is neither counted nor made up for. Settings,
/// journal and clock outlive it.
class CheckInReminder final
{
public:
    CheckInReminder(Settings &settings, const JournalService &journal, const Clock &clock);

    /// Nothing when it is off.
    [[nodiscard]] std::optional<QTime> time() const;
    [[nodiscard]] Result<void> setTime(std::optional<QTime> time);

    /// Whether today's moment came after `since` and not later than now, on a day without entry.
    [[nodiscard]] bool isDue(const QDateTime &since) const;

private:
    Settings &m_settings;
    const JournalService &m_journal;
    const Clock &m_clock;
};

} // namespace secondwind
