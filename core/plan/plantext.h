// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/contenttypes.h"
#include "core/plan/planitem.h"

namespace secondwind {

/// The open items as plain text to paste elsewhere: a heading for each category that has any, in the
/// order of `categories`, those without a known category last, and a line for each item with its day
/// as the person's locale writes it.
[[nodiscard]] QString planText(const QList<PlanItem> &items, const QList<Group> &categories);

} // namespace secondwind
