// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalentry.h"

class QSqlQuery;

namespace secondwind::entryrow {

/// What to select of journal_entry e for entry(); the emotions and tags are read of many entries
/// at once, see details().
[[nodiscard]] const QString &columns();
inline constexpr int Columns = 7;

/// The entry of a row that begins with columns().
[[nodiscard]] ListedEntry entry(const QSqlQuery &row);

/// Emotions and tags of the entries whose keys meet a condition ("BETWEEN ? AND ?"), which stands
/// in the SQL twice and takes its values twice.
[[nodiscard]] QString details(const QString &condition);
/// What a row of details() says. The rows come in no order.
struct Detail {
    qint64 key = 0;
    bool isTag = false;
    qint64 position = 0;
    QString name;
    std::optional<int> intensity;
};
[[nodiscard]] Detail detail(const QSqlQuery &row);

} // namespace secondwind::entryrow
