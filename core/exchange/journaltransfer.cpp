// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/journaltransfer.h"

#include "core/applications/applicationservice.h"
#include "core/content/catalogue.h"
#include "core/exchange/filewriting.h"
#include "core/journal/moodword.h"
#include "core/storage/database.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QSaveFile>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

tl::unexpected<Error> cancelledExport()
{
    return failure(ErrorCode::Cancelled, JournalTransfer::tr("Stopped. Nothing was written."));
}

std::unique_ptr<Exporter> exporterFor(const ExportOrder &order, const ExportWords &words, const QList<ImportedApplication> &applications)
{
    switch (order.format) {
    case ExportFormat::Json:
        break;
    case ExportFormat::Csv:
        return csvExporter(words);
    case ExportFormat::Markdown:
    case ExportFormat::MarkdownDays:
        return markdownExporter(words);
    case ExportFormat::Html:
        return htmlExporter(words);
    }
    return jsonExporter(order.now, applications);
}

// A folder that files go into one by one; unless they are to be kept, they go with it.
class DayFolder final
{
public:
    explicit DayFolder(const QString &path)
        : m_folder(path)
    {
    }
    Q_DISABLE_COPY_MOVE(DayFolder)
    ~DayFolder()
    {
        for (const QString &name : std::as_const(m_written))
            m_folder.remove(name);
        if (m_isNew)
            m_folder.rmdir(m_folder.absolutePath()); // stays if others put something into it
    }

    [[nodiscard]] Result<void> make()
    {
        if (m_folder.exists())
            return {};
        if (!m_folder.mkpath(m_folder.absolutePath()))
            return failure(ErrorCode::CannotWrite,
                           JournalTransfer::tr("The folder %1 could not be made. Choose another place.").arg(QDir::toNativeSeparators(m_folder.absolutePath())));
        m_isNew = true;
        return {};
    }
    [[nodiscard]] Result<void> write(const DayFile &day)
    {
        const QString path = m_folder.filePath(day.fileName);
        QFile file(path);
        if (file.exists()) {
            return failure(ErrorCode::CannotWrite,
                           JournalTransfer::tr("There is a %1 in this folder already, and it was left alone. Choose another folder.").arg(day.fileName));
        }
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            return cannotWrite(path, file);
        m_written.append(day.fileName);
        if (file.write(day.content) != day.content.size() || !file.flush())
            return cannotWrite(path, file);
        return {};
    }
    void keep()
    {
        m_written.clear();
        m_isNew = false;
    }

private:
    QDir m_folder;
    QStringList m_written;
    bool m_isNew = false;
};

} // namespace

ExportWords exportWords()
{
    ExportWords words;
    words.title = JournalTransfer::tr("Journal");
    words.language = QLocale().bcp47Name();
    words.mood = moodWord;
    words.day = [](const QDate &day) { return QLocale().toString(day, QLocale::LongFormat); };
    words.time = [](const QDateTime &at) { return QLocale().toString(at.time(), QLocale::ShortFormat); };
    return words;
}

JournalTransfer::JournalTransfer(Database &database, JournalService &journal, ApplicationService &applications, const Catalogue &catalogue)
    : m_database(database)
    , m_journal(journal)
    , m_applications(applications)
    , m_catalogue(catalogue)
{
}

// Gives emotions and applications their names; returns the applications.
Result<QList<ImportedApplication>> JournalTransfer::nameEverything(ExportWords &words) const
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
    words.application = [titles](const QString &id) { return titles.value(id); };
    return applications;
}

Result<int> JournalTransfer::write(QIODevice &out, const ExportOrder &order, const GoOn &goOn) const
{
    ExportWords words = order.words;
    const auto applications = nameEverything(words);
    if (!applications)
        return failure(applications);
    const std::unique_ptr<Exporter> exporter = order.otherFormat ? order.otherFormat(words) : exporterFor(order, words, *applications);
    bool written = true;
    const auto put = [&](const QByteArray &piece) { written = written && out.write(piece) == piece.size(); };
    bool stopped = false;
    int count = 0;
    put(exporter->begin());
    const auto visited = m_journal.visit(order.days, [&](const StoredEntry &stored) {
        put(exporter->entry({stored.entry, stored.created, stored.changed}));
        ++count;
        stopped = goOn && !goOn(count);
        return written && !stopped;
    });
    put(exporter->end());
    if (!visited)
        return failure(visited);
    if (stopped)
        return cancelledExport();
    if (!written)
        return failure(ErrorCode::CannotWrite, tr("The file could not be written to its end. There may be no room left."), out.errorString());
    return count;
}

Result<int> JournalTransfer::writeFile(const QString &path, const ExportOrder &order, const GoOn &goOn) const
{
    if (order.format == ExportFormat::MarkdownDays && !order.otherFormat)
        return writeDayFiles(path, order, goOn);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(path, file);
    const auto written = write(file, order, goOn);
    if (!written)
        return written;
    if (!file.commit())
        return cannotWrite(path, file);
    return written;
}

Result<int> JournalTransfer::writeDayFiles(const QString &folder, const ExportOrder &order, const GoOn &goOn) const
{
    ExportWords words = order.words;
    if (const auto named = nameEverything(words); !named)
        return failure(named);
    DayFolder days(folder);
    if (auto made = days.make(); !made)
        return failure(made);
    Result<void> saved;
    bool stopped = false;
    int count = 0;
    QList<JournalEntry> today;
    const auto finishDay = [&] {
        if (!today.isEmpty())
            saved = days.write(markdownDay(today.constFirst().at.date(), today, words));
        today.clear();
    };
    const auto visited = m_journal.visit(order.days, [&](const StoredEntry &stored) {
        if (!today.isEmpty() && today.constLast().at.date() != stored.entry.at.date())
            finishDay();
        today.append(stored.entry);
        ++count;
        stopped = goOn && !goOn(count);
        return saved && !stopped;
    });
    if (visited && saved && !stopped)
        finishDay();
    if (!visited)
        return failure(visited);
    if (!saved)
        return failure(saved);
    if (stopped)
        return cancelledExport();
    days.keep();
    return count;
}

// From the file's ids, and from titles, to the journal's ids.
Result<QHash<QString, QString>> JournalTransfer::applicationIds(const ImportPlan &plan, JournalService::Run run, QStringList &added)
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
            const auto made = m_applications.add(application);
            if (!made)
                return failure(made);
            id = *made;
            added.append(id);
            byName.insert({each.company, each.role}, id);
        }
        ids.insert(each.id, id);
    }
    return ids;
}

Result<ImportOutcome> JournalTransfer::import(const ImportPlan &plan, JournalService::Run run, const GoOn &goOn)
{
    ImportOutcome outcome;
    outcome.issues = plan.issues;
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    const auto ids = applicationIds(plan, run, outcome.applications);
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
