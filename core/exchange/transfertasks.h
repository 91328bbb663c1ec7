// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importfile.h"
#include "core/exchange/journaltransfer.h"

#include <QFuture>

/// Files in and out beside the program. Each task runs on another thread with a connection of its
/// own to the journal file, so the window stays alive. A future's progress counts to
/// ProgressWhole. Cancelling one ends the work as soon as it can be ended and leaves journal and
/// files as they were; a cancelled future has no result.
namespace secondwind::transfertasks {

inline constexpr int ProgressWhole = 1000;

/// What a file would bring, and what would become of it.
struct ImportPreview {
    ImportPlan plan;
    ImportOutcome outcome; ///< of a dry run
};

[[nodiscard]] QFuture<Result<ImportFile>> open(const QString &path, ImportFormat format, TextEncoding encoding);

/// Reads the file and merges it into `journalFile` as a dry run.
[[nodiscard]] QFuture<Result<ImportPreview>> preview(const QString &journalFile, const ImportFile &file, const ImportChoices &choices);

/// Merges for good. The journal services of this thread learn of it by JournalService::noteMerged()
/// and ApplicationService::noteAdded().
[[nodiscard]] QFuture<Result<ImportOutcome>> merge(const QString &journalFile, const ImportPlan &plan);

/// Writes the journal to a file; see JournalTransfer::writeFile().
[[nodiscard]] QFuture<Result<int>> write(const QString &journalFile, const ExportOrder &order, const QString &path);

} // namespace secondwind::transfertasks
