// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace secondwind {

/// "very low" (1) to "very good" (5), for the middle of a sentence; empty for a mood not said.
[[nodiscard]] QString moodWord(int mood);

} // namespace secondwind
