// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QStringList>

namespace secondwind {

/// One letter goes to at most so many people.
inline constexpr qsizetype MostAddresses = 5;

/// The e-mail address without surrounding space, if it can be one (RFC 5321 mailbox: local
/// part, plain or quoted, and a domain of labels; letters beyond ASCII as in RFC 6531). No
/// control character, line break or second address passes. Fails with a sentence that says
/// what is wrong with it.
[[nodiscard]] Result<QString> checkedAddress(const QString &typed);

/// One to MostAddresses addresses parted by commas or semicolons, each checked, none twice. A
/// comma within a quoted local part parts nothing.
[[nodiscard]] Result<QStringList> checkedAddresses(const QString &typed);

/// The text on one line without control characters: what may stand in a header.
[[nodiscard]] QString headerText(const QString &text);

} // namespace secondwind
