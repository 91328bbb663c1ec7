// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importing.h"
#include "core/exchange/importplan.h"

/// This journal's own file: {"format":"secondwind-journal","version":1,"exported":...,
/// "applications":[{id,company,role}],"entries":[...]}; entries as core/journal/entryjson.h writes
/// them, with "created" and "changed" in UTC. Written by JsonExporter; nothing gets lost on the way.
namespace secondwind::secondwindjson {

inline constexpr int Version = 1;
[[nodiscard]] QString formatName();

/// Whether the text looks like the beginning of such a file.
[[nodiscard]] bool looksLikeIt(const QString &text);

/// Fails on what is not such a file, is cut off, or is of a newer version. Unknown fields, values
/// of a wrong kind and entries without a time are left out with an issue; lines are where the
/// entry begins. Of entries with the same id the later ones come without an id. An emotion that
/// is not among `emotions` (when there are any) becomes a tag.
[[nodiscard]] Result<ImportPlan> parse(const QString &text, const importing::EmotionNames &emotions = {},
                                       const ImportProgress &progress = {});

} // namespace secondwind::secondwindjson
