// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace secondwind::cli {

/// application add, list, show, update.
[[nodiscard]] Commands applicationCommands();

} // namespace secondwind::cli
