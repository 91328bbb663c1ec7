// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace secondwind::cli {

/// session routes, steps: the guided session as data. Needs no journal.
[[nodiscard]] Commands sessionCommands(const Catalogue &catalogue);

} // namespace secondwind::cli
