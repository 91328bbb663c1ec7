// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/exporter.h"
#include "core/exchange/importplan.h"
#include "core/journal/journalentry.h"
#include "core/journal/journalservice.h"
#include "core/result.h"

#include <QCoreApplication>

class QIODevice;

namespace secondwind {

class ApplicationService;
class Catalogue;
class Database;

enum class ExportFormat {
    Json,
    Csv,
    Markdown,
    MarkdownDays, ///< a folder with one file a day
    Html,
};

/// What is to leave the journal, and how.
struct ExportOrder {
    ExportFormat format = ExportFormat::Json;
    EntryQuery days; ///< only its from and to count
    ExportWords words; ///< emotions and applications are filled in by JournalTransfer
    QDateTime now;
    /// A format that is not core's, in place of `format`; called on the thread that writes.
    std::function<std::unique_ptr<Exporter>(const ExportWords &)> otherFormat = {};
};

/// What moods, days and times are called in the program's language.
[[nodiscard]] ExportWords exportWords();

/// What an import did, or in a dry run would do.
struct ImportOutcome {
    MergeCounts counts;
    QList<ImportIssue> issues;
    QStringList applications; ///< ids of those added
};

/// Takes the journal out into files and brings files in. The services outlive it.
class JournalTransfer final
{
    Q_DECLARE_TR_FUNCTIONS(secondwind::JournalTransfer)

public:
    JournalTransfer(Database &database, JournalService &journal, ApplicationService &applications, const Catalogue &catalogue);

    /// Asked with the number of entries done; false ends the work with ErrorCode::Cancelled.
    using GoOn = std::function<bool(qsizetype)>;

    /// Writes the entries, oldest first, and returns how many. MarkdownDays is written as Markdown.
    [[nodiscard]] Result<int> write(QIODevice &out, const ExportOrder &order, const GoOn &goOn = {}) const;

    /// The same into a file, which is replaced only when everything is written; for MarkdownDays
    /// into files of the folder `path`, which is made if it is missing and may hold none of these
    /// files yet. What fails or is ended leaves nothing behind.
    [[nodiscard]] Result<int> writeFile(const QString &path, const ExportOrder &order, const GoOn &goOn = {}) const;

    /// Merges a plan into the journal, all or nothing. Applications it names are found by id or by company and
    /// role; those a Second Wind file brings along are added. Entries the journal cannot take are
    /// issues, not failures.
    [[nodiscard]] Result<ImportOutcome> import(const ImportPlan &plan, JournalService::Run run, const GoOn &goOn = {});

private:
    [[nodiscard]] Result<QHash<QString, QString>> applicationIds(const ImportPlan &plan, JournalService::Run run, QStringList &added);
    [[nodiscard]] Result<QList<ImportedApplication>> nameEverything(ExportWords &words) const;
    [[nodiscard]] Result<int> writeDayFiles(const QString &folder, const ExportOrder &order, const GoOn &goOn) const;

    Database &m_database;
    JournalService &m_journal;
    ApplicationService &m_applications;
    const Catalogue &m_catalogue;
};

} // namespace secondwind
