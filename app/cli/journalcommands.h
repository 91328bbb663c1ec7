// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/journal/journalentry.h"

namespace secondwind::cli {

/// The entries of --from to --to, for every command that has these options.
[[nodiscard]] Result<EntryQuery> daysFrom(const Call &call);

/// journal add, list, search, show, stats. The catalogue names the emotions in the help.
[[nodiscard]] Commands journalCommands(const Catalogue &catalogue);

} // namespace secondwind::cli
