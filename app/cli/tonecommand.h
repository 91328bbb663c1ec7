// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace secondwind::cli {

/// tone. Needs no journal.
[[nodiscard]] Commands toneCommands();

} // namespace secondwind::cli
