// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace secondwind::test {

class TempJournal;

/// The evening at which both lives end, and where they leave the clock.
inline const QDateTime LifeEnds{QDate(2026, 11, 22), QTime(21, 12)};

/// A first week after a rejection: one session, a few entries, a letter, a plan. Through the
/// services, day by day, as it is lived. False when something could not be kept.
[[nodiscard]] bool liveAWeek(TempJournal &journal);

/// A heavy year: some 400 entries, 60 applications of which 14 ended with a no, sessions, letters,
/// plans, care; long texts, long names, several scripts. The same every time.
[[nodiscard]] bool liveAYear(TempJournal &journal);

} // namespace secondwind::test
