// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feedback/letter.h"
#include "core/result.h"

#include <QByteArray>

namespace secondwind {

/// The longest link that mail programs on all three platforms take, in encoded characters.
/// Windows and Outlook cut or refuse beyond about 2,046; 2,000 keeps a margin.
inline constexpr qsizetype LongestMailto = 2000;

/// The letter as a mailto link by RFC 6068: every line break %0D%0A, every space %20, every
/// reserved character encoded. Fails on an address that cannot be one.
[[nodiscard]] Result<QByteArray> mailtoLink(const Letter &letter);

} // namespace secondwind
