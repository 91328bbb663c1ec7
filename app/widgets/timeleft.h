// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace secondwind {

/// What is left of a stretch of time, to the minute: "2 hours and 5 minutes left". Rounded up,
/// so that it never says that nothing is left while something is.
[[nodiscard]] QString timeLeft(std::chrono::seconds left);

} // namespace secondwind
