// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/icalendar.h"
#include "core/plan/planitem.h"

namespace secondwind {

/// What of a plan has a date and is not done, as days of a calendar without an hour. What comes again
/// has a recurrence rule that falls on the same days as its Repetition; a day it was moved to, away
/// from its rhythm, is a date of its own before it.
[[nodiscard]] QList<icalendar::Event> planEvents(const QList<PlanItem> &items);

/// The rule for a rhythm (RFC 5545, 3.3.10); empty for one that never comes again.
[[nodiscard]] QByteArray recurrenceRule(const Repetition &repetition);

} // namespace secondwind
