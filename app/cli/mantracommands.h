// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace secondwind::cli {

/// mantra list, today, show. The catalogue names the themes in the help.
[[nodiscard]] Commands mantraCommands(const Catalogue &catalogue);

} // namespace secondwind::cli
