// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/transfercommands.h"

#include "app/cli/journalcommands.h"
#include "core/exchange/exporter.h"
#include "core/exchange/journaltransfer.h"
#include "core/journal/moodword.h"
#include "core/services.h"

#include <QBuffer>
#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace secondwind::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::TransferCommands)
};

template<typename Format>
using Named = std::pair<QString, Format>;

const QList<Named<ExportFormat>> &exportFormats()
{
    static const QList<Named<ExportFormat>> formats{
        {u"json"_s, ExportFormat::Json}, {u"csv"_s, ExportFormat::Csv}, {u"markdown"_s, ExportFormat::Markdown}, {u"html"_s, ExportFormat::Html}};
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

ExportWords exportWords()
{
    ExportWords words;
    words.title = Words::tr("Journal");
    words.language = QLocale().bcp47Name();
    words.mood = moodWord;
    words.day = [](const QDate &day) { return QLocale().toString(day, QLocale::LongFormat); };
    words.time = [](const QDateTime &at) { return QLocale().toString(at.time(), QLocale::ShortFormat); };
    return words;
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
    const QString path = call.argument();
    if (path == u"-"_s) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto written = transfer.write(buffer, *format, *days, call.clock().now(), exportWords());
        if (!written)
            return failure(written);
        return Reply{QJsonObject{{u"entries"_s, *written}}, buffer.data(), {}};
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return failure(ErrorCode::CannotWrite, Words::tr("The file %1 cannot be written.").arg(QDir::toNativeSeparators(path)), file.errorString());
    }
    const auto written = transfer.write(file, *format, *days, call.clock().now(), exportWords());
    if (!written)
        return failure(written);
    if (!file.commit())
        return failure(ErrorCode::CannotWrite, Words::tr("The file %1 cannot be written.").arg(QDir::toNativeSeparators(path)), file.errorString());
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
    const auto plan = transfer.read(call.argument(), *format);
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
        text += Words::tr("%n entries lie in the trash and stay there", nullptr, counts.trashed) + u'\n';
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
        {{u"dry-run"_s}, {}, Words::tr("Says what would happen and changes nothing.")},
    };
    return {
        {{u"export"_s}, u"FILE"_s, Words::tr("Writes the journal to a file; - writes to standard output."), writing, exportJournal},
        {{u"import"_s}, u"FILE"_s, Words::tr("Brings entries in from a file, or from RedNotebook's folder."), reading, importJournal},
    };
}

} // namespace secondwind::cli
