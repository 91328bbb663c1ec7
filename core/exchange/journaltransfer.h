// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
struct ExportWords;

enum class ExportFormat { Json, Csv, Markdown, Html };
enum class ImportFormat { Detect, Json, DaylioCsv, RedNotebook, Csv };

/// What an import did, or in a dry run would do.
struct ImportOutcome {
    MergeCounts counts;
    QList<ImportIssue> issues;
};

/// Takes the journal out into files and brings files in. The services outlive it.
class JournalTransfer final
{
    Q_DECLARE_TR_FUNCTIONS(secondwind::JournalTransfer)

public:
    JournalTransfer(Database &database, JournalService &journal, ApplicationService &applications, const Catalogue &catalogue);

    /// Writes the entries of the days of `days`, oldest first, and returns how many. `words` says
    /// what moods and days are called; its emotions and applications are filled in here.
    [[nodiscard]] Result<int> write(QIODevice &out, ExportFormat format, const EntryQuery &days, const QDateTime &now, ExportWords words,
                                    const std::function<bool(int)> &goOn = {}) const;

    /// Reads a file, or RedNotebook's folder. Moods called by names are taken as guessed, tables
    /// by what their columns probably mean; Detect finds the format by name and beginning.
    [[nodiscard]] Result<ImportPlan> read(const QString &path, ImportFormat format = ImportFormat::Detect, const ImportProgress &progress = {}) const;

    /// Merges a plan into the journal, all or nothing. Applications it names are found by id or by company and
    /// role; those a Second Wind file brings along are added. Entries the journal cannot take are
    /// issues, not failures.
    [[nodiscard]] Result<ImportOutcome> import(const ImportPlan &plan, JournalService::Run run, const std::function<bool(qsizetype)> &goOn = {});

private:
    [[nodiscard]] Result<QHash<QString, QString>> applicationIds(const ImportPlan &plan, JournalService::Run run);
    [[nodiscard]] QHash<QString, QString> emotionNames() const;

    Database &m_database;
    JournalService &m_journal;
    ApplicationService &m_applications;
    const Catalogue &m_catalogue;
};

} // namespace secondwind
