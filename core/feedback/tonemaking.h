// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feedback/tonecheck.h"

#include <QFuture>

#include <memory>

namespace secondwind {

/// Makes a tone check in the thread pool: reading its rules and weights takes longer than a frame. It
/// keeps its own copy of the catalogue, so `catalogue` is needed for the call only.
[[nodiscard]] QFuture<std::shared_ptr<const ToneCheck>> makeToneCheck(const Catalogue &catalogue);

} // namespace secondwind
