// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace secondwind::cli {

/// journal add, list, search, show, stats. The catalogue names the emotions in the help.
[[nodiscard]] Commands journalCommands(const Catalogue &catalogue);

} // namespace secondwind::cli
