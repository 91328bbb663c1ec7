// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace secondwind::cli {

/// check: the integrity of the journal file and of the compiled-in content.
[[nodiscard]] Commands checkCommands();

} // namespace secondwind::cli
