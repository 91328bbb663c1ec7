// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/session/guidedsession.h"
#include "core/session/neighbours.h"

namespace secondwind {

/// Keeps what a step's answers leave for later: lessons, strengths and other lines, plan items,
/// tests and rehearsed setbacks. Can be repeated; what an answer no longer says is taken back.
[[nodiscard]] Result<void> carryOver(const GuidedSession &session, const SessionStep &step, const SessionNeighbours &neighbours);

} // namespace secondwind
