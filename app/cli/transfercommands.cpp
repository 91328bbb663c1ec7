// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/transfercommands.h"

#include "app/cli/journalcommands.h"
#include "core/applications/applicationservice.h"
#include "core/clock.h"
#include "core/exchange/importfile.h"
#include "core/exchange/journaltransfer.h"
#include "core/journal/journalservice.h"
#include "core/services.h"
#include "core/storage/database.h"

#include <QBuffer>
#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace secondwind::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::TransferCommands)
};

const QString Windows1252 = u"windows-1252"_s;

template<typename Format>
using Named = std::pair<QString, Format>;

const QList<Named<ExportFormat>> &exportFormats()
{
    static const QList<Named<ExportFormat>> formats{
        {u"json"_s, ExportFormat::Json}, {u"csv"_s, ExportFormat::Csv}, {u"markdown"_s, ExportFormat::Markdown}, {u"markdown-days"_s, ExportFormat::MarkdownDays}, {u"html"_s, ExportFormat::Html}};
    return formats;
}

const QList<Named<ImportFormat>> &importFormats()
{
    static const QList<Named<ImportFormat>> formats{{u"auto"_s, ImportFormat::Detect},
                                                    {u"json"_s, ImportFormat::Json},
                                                    {u"daylio-csv"_s, ImportFormat::DaylioCsv},
                                                    {u"rednotebook"_s, ImportFormat::RedNotebook},
                                                    {u"csv"_s, ImportFormat::Csv}};
    return formats;
}

template<typename Format>
QString namesOf(const QList<Named<Format>> &formats)
{
    QStringList names;
    for (const auto &each : formats)
        names.append(each.first);
    return names.join(u", "_s);
}

template<typename Format>
Result<Format> formatNamed(const QString &name, const QList<Named<Format>> &formats)
{
    for (const auto &each : formats) {
        if (each.first == name)
            return each.second;
    }
    return failure(ErrorCode::InvalidInput, Words::tr("“%1” is no format. The formats are: %2.").arg(name, namesOf(formats)));
}

Result<Reply> exportJournal(const Call &call)
{
    const auto format = formatNamed(call.value(u"format"_s), exportFormats());
    if (!format)
        return failure(format);
    const auto days = daysFrom(call);
    if (!days)
        return failure(days);
    const auto services = call.services();
    if (!services)
        return failure(services);
    const JournalTransfer transfer((*services)->database(), (*services)->journal, (*services)->applications, call.catalogue());
    const ExportOrder order{*format, *days, exportWords(), call.clock().now()};
    const QString path = call.argument();
    if (path == u"-"_s) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto written = transfer.write(buffer, order);
        if (!written)
            return failure(written);
        return Reply{QJsonObject{{u"entries"_s, *written}}, buffer.data(), {}};
    }
    const auto written = transfer.writeFile(path, order);
    if (!written)
        return failure(written);
    return Reply{QJsonObject{{u"entries"_s, *written}, {u"file"_s, path}},
                 (Words::tr("%n entries were written to %1.", nullptr, *written).arg(QDir::toNativeSeparators(path)) + u'\n').toUtf8(), {}};
}

Result<Reply> importJournal(const Call &call)
{
    const auto format = formatNamed(call.has(u"format"_s) ? call.value(u"format"_s) : u"auto"_s, importFormats());
    if (!format)
        return failure(format);
    const auto services = call.services();
    if (!services)
        return failure(services);
    JournalTransfer transfer((*services)->database(), (*services)->journal, (*services)->applications, call.catalogue());
    const QString encoding = call.value(u"encoding"_s);
    if (call.has(u"encoding"_s) && encoding != Windows1252)
        return failure(ErrorCode::InvalidInput, Words::tr("“%1” is no encoding to choose. Leave it out, or use %2.").arg(encoding, Windows1252));
    const auto file = ImportFile::open(call.argument(), *format, encoding == Windows1252 ? TextEncoding::Windows1252 : TextEncoding::Detect);
    if (!file)
        return failure(file);
    const auto plan = file->read(file->guess(), emotionNames(call.catalogue()));
    if (!plan)
        return failure(plan);
    const bool dry = call.has(u"dry-run"_s);
    const auto outcome = transfer.import(*plan, dry ? JournalService::Run::Dry : JournalService::Run::Real);
    if (!outcome)
        return failure(outcome);
    const MergeCounts &counts = outcome->counts;
    QJsonArray issues;
    QString text = dry ? Words::tr("Nothing was changed. It would be like this:") + u'\n' : QString();
    text += Words::tr("%n entries added", nullptr, counts.added) + u'\n';
    text += Words::tr("%n entries changed, because those in the file are newer", nullptr, counts.updated) + u'\n';
    text += Words::tr("%n entries were there already", nullptr, counts.known) + u'\n';
    if (counts.trashed > 0)
        text += Words::tr("%n entries are in the trash and stay there", nullptr, counts.trashed) + u'\n';
    for (const ImportIssue &issue : outcome->issues) {
        issues.append(QJsonObject{{u"line"_s, issue.line}, {u"what"_s, issue.what}, {u"why"_s, issue.why}, {u"file"_s, issue.file}});
        const QString place = issue.file.isEmpty() ? QString() : issue.file + u' ';
        text += Words::tr("%1line %2: %3 %4", "file, line, what, why").arg(place).arg(issue.line).arg(issue.what, issue.why) + u'\n';
    }
    return Reply{QJsonObject{{u"added"_s, counts.added},
                             {u"updated"_s, counts.updated},
                             {u"known"_s, counts.known},
                             {u"trashed"_s, counts.trashed},
                             {u"dryRun"_s, dry},
                             {u"issues"_s, issues}},
                 text.toUtf8(), {}};
}

} // namespace

Commands transferCommands()
{
    const QList<CommandOption> writing{
        {{u"format"_s}, u"FORMAT"_s, Words::tr("One of: %1.").arg(namesOf(exportFormats())), CommandOption::Use::Required},
        {{u"from"_s}, u"DATE"_s, Words::tr("Only entries of this day and later ones, YYYY-MM-DD.")},
        {{u"to"_s}, u"DATE"_s, Words::tr("Only entries of this day and earlier ones, YYYY-MM-DD.")},
    };
    const QList<CommandOption> reading{
        {{u"format"_s}, u"FORMAT"_s, Words::tr("One of: %1. Without it, the format is found out.").arg(namesOf(importFormats()))},
        {{u"encoding"_s}, u"ENCODING"_s, Words::tr("%1, for text of older Windows programs. Without it, UTF-8 and UTF-16 are recognised.").arg(Windows1252)},
        {{u"dry-run"_s}, {}, Words::tr("Says what would happen and changes nothing.")},
    };
    return {
        {{u"export"_s}, u"FILE"_s, Words::tr("Exports the journal to a file, or with markdown-days to a folder; - writes to standard output."), writing, exportJournal},
        {{u"import"_s}, u"FILE"_s, Words::tr("Imports entries from a file, or from RedNotebook's folder."), reading, importJournal},
    };
}

} // namespace secondwind::cli
