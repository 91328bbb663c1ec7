// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalentry.h"

class QSqlQuery;

namespace secondwind::entryrow {

/// What to select of journal_entry e for one(), its emotions and tags included.
[[nodiscard]] const QString &columns();
/// The same without emotions and tags, for those who read them of many entries at once.
[[nodiscard]] const QString &ownColumns();
/// How many ownColumns() there are.
inline constexpr int OwnColumns = 7;

/// The entry of a row that begins with columns().
[[nodiscard]] ListedEntry one(const QSqlQuery &row);
/// The entry of a row that begins with ownColumns().
[[nodiscard]] ListedEntry withoutDetails(const QSqlQuery &row);

} // namespace secondwind::entryrow
