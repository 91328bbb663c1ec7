// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace secondwind::cli {

/// perspective. Needs no journal.
[[nodiscard]] Commands perspectiveCommands();

} // namespace secondwind::cli
