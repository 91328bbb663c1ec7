// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalentry.h"

class QSqlQuery;

namespace secondwind::entryrow {

/// What to select of journal_entry e for entry(); the emotions and tags are read of many entries
/// at once.
[[nodiscard]] const QString &columns();
inline constexpr int Columns = 5;

/// The entry of a row that begins with columns().
[[nodiscard]] ListedEntry entry(const QSqlQuery &row);

/// Emotions and tags of all entries from one key to another; takes both keys twice.
[[nodiscard]] const QString &detailsBetween();
/// Emotions and tags of some entries; takes a JSON list of their keys twice.
[[nodiscard]] const QString &detailsAmong();
/// What a row of either says. The rows come in no order.
struct Detail {
    qint64 key = 0;
    bool isTag = false;
    qint64 position = 0;
    QString name;
    std::optional<int> intensity;
};
[[nodiscard]] Detail detail(const QSqlQuery &row);

} // namespace secondwind::entryrow
