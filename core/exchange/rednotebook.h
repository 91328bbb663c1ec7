// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importplan.h"

/// RedNotebook's journal folder: one YAML file a month, `2012-03.txt`, a mapping of day numbers to
/// the day's text and its categories.
namespace secondwind::rednotebook {

/// One file of the folder, already decoded.
struct MonthFile {
    QString fileName; ///< without the folder
    QString text;
};

/// Whether the name is one of a month file.
[[nodiscard]] bool isMonthFile(const QString &fileName);

/// One entry for each day, at noon of this machine's zone, mood not said. #words and categories
/// become tags, what is filed in a category a list under the text, the markup Markdown. A file
/// that is no month or cannot be read is left out with an issue; when none can be read, that is
/// the error. Aliases, deep nesting and files over 64 MB are refused. Progress counts files.
[[nodiscard]] Result<ImportPlan> parse(const QList<MonthFile> &files, const ImportProgress &progress = {});

} // namespace secondwind::rednotebook
