// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalentry.h"
#include "core/result.h"

#include <QFuture>

namespace secondwind {

/// The entries that fit the search best, first; at most EntryQuery::MostRanked. Every entry that is
/// found has to be weighed, so another thread does it, with a connection of its own to
/// `journalFile`.
[[nodiscard]] QFuture<Result<QList<ListedEntry>>> bestMatches(const QString &journalFile, EntryQuery query);

} // namespace secondwind
