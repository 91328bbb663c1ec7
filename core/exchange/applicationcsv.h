// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/applications/application.h"
#include "core/exchange/importplan.h"
#include "core/result.h"

#include <QByteArray>

namespace secondwind {

class ApplicationService;

/// Applications as a table, one a line: this program's own, which reads back as it was, and those
/// other people and programs keep.
namespace applicationcsv {

/// What a table of applications would bring; nothing has been saved yet.
struct Plan {
    QList<ApplicationRecord> fresh;
    int known = 0; ///< lines that stand here already; they are left as they are here
    QStringList toNotes; ///< columns that were not understood; their words go into the notes
    QList<ImportIssue> issues;
};

/// The names of the columns of the own table.
[[nodiscard]] const QStringList &header();

/// UTF-8 with CRLF; what a spreadsheet would compute is made harmless.
[[nodiscard]] QByteArray written(const QList<ApplicationRecord> &records);

/// Reads a table by the names of its columns, in any order and in the words job logs use. What is
/// not understood goes into the notes with an issue; a line without a company is left out with
/// one. `reasons` are the ids a reason may have. A line stands here already when `service` has its
/// id, or its company and role begun on the same day. Fails on text that is no CSV or names no
/// company.
[[nodiscard]] Result<Plan> read(const QString &text, const QStringList &reasons, const ApplicationService &service);

} // namespace applicationcsv

} // namespace secondwind
