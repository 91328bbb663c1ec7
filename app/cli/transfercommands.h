// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace secondwind::cli {

/// export and import of the journal.
[[nodiscard]] Commands transferCommands();

} // namespace secondwind::cli
