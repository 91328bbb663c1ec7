// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/journaltransfer.h"

#include "core/applications/applicationservice.h"
#include "core/content/catalogue.h"
#include "core/exchange/dayliocsv.h"
#include "core/exchange/exporter.h"
#include "core/exchange/plaincsv.h"
#include "core/exchange/rednotebook.h"
#include "core/exchange/secondwindjson.h"
#include "core/exchange/textdecoding.h"
#include "core/storage/database.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

Result<QString> textOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::NotFound, JournalTransfer::tr("The file %1 cannot be read.").arg(QDir::toNativeSeparators(path)),
                       file.errorString());
    }
    if (auto good = checkedFileSize(file.size()); !good)
        return failure(good);
    return decodedText(file.readAll());
}

Result<ImportPlan> readRedNotebook(const QString &path, const ImportProgress &progress)
{
    QStringList paths{path};
    if (const QDir folder(path); QFileInfo(path).isDir()) {
        paths.clear();
        const QStringList names = folder.entryList(QDir::Files, QDir::Name);
        for (const QString &name : names) {
            if (rednotebook::isMonthFile(name))
                paths.append(folder.filePath(name));
        }
        if (paths.isEmpty()) {
            return failure(ErrorCode::NotFound,
                           JournalTransfer::tr("The folder %1 holds no month files of RedNotebook, such as 2026-03.txt.").arg(QDir::toNativeSeparators(path)));
        }
    }
    QList<rednotebook::MonthFile> months;
    for (const QString &each : std::as_const(paths)) {
        const auto text = textOf(each);
        if (!text)
            return failure(text);
        months.append({QFileInfo(each).fileName(), *text});
    }
    return rednotebook::parse(months, progress);
}

Result<ImportPlan> readDaylio(const QString &text, const ImportProgress &progress)
{
    const auto names = dayliocsv::moodNames(text);
    if (!names)
        return failure(names);
    return dayliocsv::parse(text, guessedMeanings(*names), progress);
}

Result<ImportPlan> readTable(const QString &text, const QHash<QString, QString> &emotions, const ImportProgress &progress)
{
    auto preview = plaincsv::columns(text);
    if (!preview)
        return failure(preview);
    plaincsv::Mapping mapping = preview->guess;
    mapping.emotionNames = emotions;
    if (mapping.moodScale == plaincsv::MoodScale::Names && mapping.moodNames.isEmpty())
        mapping.moodNames = guessedMeanings(preview->moodNames);
    return plaincsv::parse(text, mapping, progress);
}

} // namespace

JournalTransfer::JournalTransfer(Database &database, JournalService &journal, ApplicationService &applications, const Catalogue &catalogue)
    : m_database(database)
    , m_journal(journal)
    , m_applications(applications)
    , m_catalogue(catalogue)
{
}

QHash<QString, QString> JournalTransfer::emotionNames() const
{
    QHash<QString, QString> names;
    for (const Emotion &emotion : m_catalogue.emotions()) {
        names.insert(emotion.name.toLower(), emotion.id);
        names.insert(emotion.id.toLower(), emotion.id);
    }
    return names;
}

Result<int> JournalTransfer::write(QIODevice &out, ExportFormat format, const EntryQuery &days, const QDateTime &now, ExportWords words,
                                   const std::function<bool(int)> &goOn) const
{
    const auto known = m_applications.list();
    if (!known)
        return failure(known);
    QList<ImportedApplication> applications;
    QHash<QString, QString> titles;
    for (const Application &each : *known) {
        applications.append({each.id, each.company, each.role});
        titles.insert(each.id, ApplicationService::title(each));
    }
    words.emotion = [this](const QString &id) {
        const Emotion *emotion = m_catalogue.emotion(id);
        return emotion ? emotion->name : id;
    };
    words.application = [&titles](const QString &id) { return titles.value(id); };

    std::unique_ptr<Exporter> exporter;
    switch (format) {
    case ExportFormat::Json:
        exporter = jsonExporter(now, applications);
        break;
    case ExportFormat::Csv:
        exporter = csvExporter(words);
        break;
    case ExportFormat::Markdown:
        exporter = markdownExporter(words);
        break;
    case ExportFormat::Html:
        exporter = htmlExporter(words);
        break;
    }
    bool written = true;
    const auto put = [&](const QByteArray &piece) { written = written && out.write(piece) == piece.size(); };
    bool stopped = false;
    int count = 0;
    put(exporter->begin());
    const auto visited = m_journal.visit(days, [&](const StoredEntry &stored) {
        put(exporter->entry({stored.entry, stored.created, stored.changed}));
        ++count;
        stopped = goOn && !goOn(count);
        return written && !stopped;
    });
    put(exporter->end());
    if (!visited)
        return failure(visited);
    if (stopped)
        return failure(ErrorCode::Cancelled, tr("Stopped. Nothing was written."));
    if (!written)
        return failure(ErrorCode::CannotWrite, tr("The file could not be written to its end. There may be no room left."), out.errorString());
    return count;
}

Result<ImportPlan> JournalTransfer::read(const QString &path, ImportFormat format, const ImportProgress &progress) const
{
    const QFileInfo info(path);
    const bool month = info.isDir() || rednotebook::isMonthFile(info.fileName());
    if (format == ImportFormat::RedNotebook || (format == ImportFormat::Detect && month))
        return readRedNotebook(path, progress);
    const auto text = textOf(path);
    if (!text)
        return failure(text);
    if (format == ImportFormat::Json || (format == ImportFormat::Detect && secondwindjson::looksLikeIt(*text)))
        return secondwindjson::parse(*text, emotionNames(), progress);
    if (format == ImportFormat::DaylioCsv || (format == ImportFormat::Detect && dayliocsv::looksLikeIt(*text)))
        return readDaylio(*text, progress);
    return readTable(*text, emotionNames(), progress);
}

// From the file's ids, and from titles, to the journal's ids.
Result<QHash<QString, QString>> JournalTransfer::applicationIds(const ImportPlan &plan, JournalService::Run run)
{
    const auto known = m_applications.list();
    if (!known)
        return failure(known);
    QHash<QString, QString> ids;
    QHash<std::pair<QString, QString>, QString> byName;
    for (const Application &each : *known) {
        ids.insert(each.id, each.id);
        ids.insert(ApplicationService::title(each), each.id);
        byName.insert({each.company, each.role}, each.id);
    }
    for (const ImportedApplication &each : plan.applications) {
        if (ids.contains(each.id))
            continue;
        QString id = byName.value({each.company, each.role});
        if (id.isEmpty() && run == JournalService::Run::Real) {
            Application application;
            application.company = each.company;
            application.role = each.role;
            const auto added = m_applications.add(application);
            if (!added)
                return failure(added);
            id = *added;
            byName.insert({each.company, each.role}, id);
        }
        ids.insert(each.id, id);
    }
    return ids;
}

Result<ImportOutcome> JournalTransfer::import(const ImportPlan &plan, JournalService::Run run, const std::function<bool(qsizetype)> &goOn)
{
    ImportOutcome outcome;
    outcome.issues = plan.issues;
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    const auto ids = applicationIds(plan, run);
    if (!ids)
        return failure(ids);
    QList<StoredEntry> entries;
    entries.reserve(plan.entries.size());
    for (const ImportedEntry &imported : plan.entries) {
        JournalEntry entry = imported.entry;
        const QString named = entry.applicationId.isEmpty() ? imported.applicationTitle : entry.applicationId;
        entry.applicationId = ids->value(named);
        if (auto good = m_journal.check(entry); !good)
            outcome.issues.append({imported.line, tr("An entry was left out."), good.error().message, imported.file});
        else
            entries.append({entry, imported.created, imported.changed});
    }
    const auto merged = m_journal.merge(entries, run, goOn);
    if (!merged)
        return failure(merged);
    outcome.counts = *merged;
    if (run == JournalService::Run::Dry)
        return outcome;
    if (auto done = transaction->commit(); !done)
        return failure(done);
    return outcome;
}

} // namespace secondwind
