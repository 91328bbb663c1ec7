// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QString>

namespace secondwind {

/// A new UUIDv7 (RFC 9562, section 5.7) as lower-case text without braces. Ids sort by the
/// millisecond they were made in.
[[nodiscard]] QString newIdentifier(const Clock &clock);

} // namespace secondwind
