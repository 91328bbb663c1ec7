// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/transfertasks.h"

#include "core/applications/applicationservice.h"
#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/storage/database.h"

#include <QtConcurrentRun>

#include <memory>

namespace secondwind::transfertasks {

namespace {

// The journal as one thread sees it.
struct Journal {
    explicit Journal(std::unique_ptr<Database> opened)
        : database(std::move(opened))
        , applications(*database, clock)
        , journal(*database, catalogue, applications, clock)
        , transfer(*database, journal, applications, catalogue)
    {
    }

    SystemClock clock;
    Catalogue catalogue;
    std::unique_ptr<Database> database;
    ApplicationService applications;
    JournalService journal;
    JournalTransfer transfer;
};

Result<std::unique_ptr<Journal>> openJournal(const QString &file)
{
    auto database = Database::open(file);
    if (!database)
        return failure(database);
    return std::make_unique<Journal>(std::move(*database));
}

/// Runs `work`, which gets the promise to tell its progress to, in the pool.
template<typename T, typename Work>
QFuture<Result<T>> start(Work work)
{
    return QtConcurrent::run([work = std::move(work)](QPromise<Result<T>> &promise) {
        promise.setProgressRange(0, ProgressWhole);
        promise.addResult(work(promise));
        promise.setProgressValue(ProgressWhole);
    });
}

template<typename T>
bool tell(QPromise<Result<T>> &promise, qint64 done, qint64 total, int from = 0, int to = ProgressWhole)
{
    if (total > 0)
        promise.setProgressValue(from + static_cast<int>((to - from) * done / total));
    return !promise.isCanceled();
}

} // namespace

QFuture<Result<ImportFile>> open(const QString &path, ImportFormat format, TextEncoding encoding)
{
    return start<ImportFile>([=](QPromise<Result<ImportFile>> &) { return ImportFile::open(path, format, encoding); });
}

QFuture<Result<ImportPreview>> preview(const QString &journalFile, const ImportFile &file, const ImportChoices &choices)
{
    return start<ImportPreview>([=](QPromise<Result<ImportPreview>> &promise) -> Result<ImportPreview> {
        const auto journal = openJournal(journalFile);
        if (!journal)
            return failure(journal);
        // Reading and comparing take about as long.
        const auto plan = file.read(choices, emotionNames((*journal)->catalogue), [&](qint64 done, qint64 total) {
            return tell(promise, done, total, 0, ProgressWhole / 2);
        });
        if (!plan)
            return failure(plan);
        const auto outcome = (*journal)->transfer.import(*plan, JournalService::Run::Dry, [&](qsizetype done) {
            return tell(promise, done, plan->entries.size(), ProgressWhole / 2);
        });
        if (!outcome)
            return failure(outcome);
        return ImportPreview{*plan, *outcome};
    });
}

QFuture<Result<ImportOutcome>> merge(const QString &journalFile, const ImportPlan &plan)
{
    return start<ImportOutcome>([=](QPromise<Result<ImportOutcome>> &promise) -> Result<ImportOutcome> {
        const auto journal = openJournal(journalFile);
        if (!journal)
            return failure(journal);
        return (*journal)->transfer.import(plan, JournalService::Run::Real, [&](qsizetype done) { return tell(promise, done, plan.entries.size()); });
    });
}

QFuture<Result<int>> write(const QString &journalFile, const ExportOrder &order, const QString &path)
{
    return start<int>([=](QPromise<Result<int>> &promise) -> Result<int> {
        const auto journal = openJournal(journalFile);
        if (!journal)
            return failure(journal);
        const auto total = (*journal)->journal.count(order.days);
        if (!total)
            return failure(total);
        return (*journal)->transfer.writeFile(path, order, [&](qsizetype done) { return tell(promise, done, *total); });
    });
}

} // namespace secondwind::transfertasks
