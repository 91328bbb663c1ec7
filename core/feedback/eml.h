// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feedback/letter.h"
#include "core/result.h"

#include <QByteArray>
#include <QDateTime>

namespace secondwind {

/// The letter as a mail file by RFC 5322, an unsent draft (X-Unsent: 1) that Thunderbird and
/// Outlook open for editing: CRLF line ends, headers beyond ASCII by RFC 2047, the body as
/// UTF-8 in base64, which no gateway re-wraps. No From: the mail program knows the sender.
/// Fails on an address that cannot be one.
[[nodiscard]] Result<QByteArray> emlFile(const Letter &letter, const QDateTime &date);

} // namespace secondwind
