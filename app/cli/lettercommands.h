// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace secondwind::cli {

/// draft. The catalogue names the kinds and questions in the help. Needs no journal.
[[nodiscard]] Commands letterCommands(const Catalogue &catalogue);

} // namespace secondwind::cli
