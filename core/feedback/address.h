// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace secondwind {

/// The e-mail address without surrounding space, if it can be one (RFC 5321 mailbox: local
/// part, plain or quoted, and a domain of labels; letters beyond ASCII as in RFC 6531). No
/// control character, line break or second address passes.
[[nodiscard]] Result<QString> checkedAddress(const QString &typed);

/// The text on one line without control characters: what may stand in a header.
[[nodiscard]] QString headerText(const QString &text);

} // namespace secondwind
