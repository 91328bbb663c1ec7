// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/contenttypes.h"
#include "core/feedback/letter.h"

namespace secondwind {

/// A message to somebody close as it is before the person changes it: greeting, words, the person's
/// name below. Both names may be empty.
[[nodiscard]] Letter talkMessage(const TalkDraft &draft, const SupportWords &words, const QString &toName, const QString &ownName);

} // namespace secondwind
