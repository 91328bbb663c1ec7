// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importing.h"
#include "core/exchange/importplan.h"
#include "core/exchange/moodnames.h"
#include "core/exchange/plaincsv.h"
#include "core/exchange/rednotebook.h"
#include "core/exchange/textdecoding.h"
#include "core/result.h"

#include <QCoreApplication>

#include <optional>

namespace secondwind {

class Catalogue;

enum class ImportFormat { Detect, Json, DaylioCsv, RedNotebook, Csv };

/// The names of the formats, for the person; "a table (CSV)".
[[nodiscard]] QString importFormatName(ImportFormat format);

/// What the person may decide about a file before it is read.
struct ImportChoices {
    MoodMeanings moods; ///< of a Daylio file
    plaincsv::Mapping table; ///< of any other table

    friend bool operator==(const ImportChoices &, const ImportChoices &) = default;
};

/// A file of another diary, or of this one, opened and recognised; nothing has been taken from it.
class ImportFile final
{
    Q_DECLARE_TR_FUNCTIONS(secondwind::ImportFile)

public:
    /// Opens a file, or RedNotebook's folder. Detect finds the format by name and beginning. Fails
    /// on what cannot be read, is empty, over LargestImport, no text, or not of this format.
    [[nodiscard]] static Result<ImportFile> open(const QString &path, ImportFormat format = ImportFormat::Detect,
                                                 TextEncoding encoding = TextEncoding::Detect);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] ImportFormat format() const { return m_format; }
    /// The moods that the file calls by names, most frequent first.
    [[nodiscard]] const QList<MoodName> &moodNames() const { return m_moodNames; }
    /// The beginning of a table whose columns have to be assigned.
    [[nodiscard]] const std::optional<plaincsv::Preview> &table() const { return m_table; }
    /// The table looked at anew with the columns as the person assigned them; only where table() is.
    [[nodiscard]] Result<plaincsv::Preview> tableWith(const QList<plaincsv::Role> &roles) const { return plaincsv::columns(m_text, roles); }
    /// Moods as guessed, columns as they probably mean.
    [[nodiscard]] ImportChoices guess() const;

    /// All entries. `emotions` are the names this journal knows, see emotionNames().
    [[nodiscard]] Result<ImportPlan> read(const ImportChoices &choices, const importing::EmotionNames &emotions,
                                          const ImportProgress &progress = {}) const;

private:
    ImportFile() = default;
    [[nodiscard]] static Result<ImportFile> openRedNotebook(const QString &path, TextEncoding encoding);

    QString m_path;
    ImportFormat m_format = ImportFormat::Detect;
    QString m_text;
    QList<rednotebook::MonthFile> m_months;
    QList<MoodName> m_moodNames;
    std::optional<plaincsv::Preview> m_table;
};

/// The catalogue's emotions by name and id in lower case, as the readers look them up.
[[nodiscard]] importing::EmotionNames emotionNames(const Catalogue &catalogue);

} // namespace secondwind
