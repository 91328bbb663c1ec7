// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/forgetting.h"

#include "core/journal/searchindex.h"
#include "core/storage/database.h"

#include <QtConcurrentRun>

#include <thread>

using namespace std::chrono_literals;

namespace secondwind {

namespace {

constexpr std::chrono::milliseconds Portion = 10ms;
constexpr std::chrono::milliseconds Pause = 5ms; // in which the window can write

void forget(QPromise<Result<void>> &promise, const QString &journalFile)
{
    const auto database = Database::open(journalFile);
    if (!database) {
        promise.addResult(failure(database));
        return;
    }
    SearchIndex index(**database);
    while (!promise.isCanceled()) {
        const auto done = index.forgetSome(Portion);
        if (!done || *done) {
            promise.addResult(done ? Result<void>() : failure(done));
            return;
        }
        std::this_thread::sleep_for(Pause);
    }
}

} // namespace

Forgetting::Forgetting(const Database &database, SearchIndex &index, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_index(index)
    , m_patience(patience)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &Forgetting::noteEnd);
}

Forgetting::~Forgetting()
{
    m_watcher.disconnect(this);
    m_watcher.cancel();
    m_watcher.waitForFinished();
    // Should this fail, so does everything else on this file.
    if (m_again)
        (void)m_index.setToForget();
}

Result<void> Forgetting::begin()
{
    // Words deleted now may lie where the other thread has been already.
    if (isRunning()) {
        m_again = true;
        return {};
    }
    const auto whole = m_index.forgetSome(m_patience);
    if (!whole)
        return failure(whole);
    if (!*whole)
        goOn();
    return {};
}

void Forgetting::goOn()
{
    m_again = false;
    m_watcher.setFuture(QtConcurrent::run(forget, m_database.path()));
}

void Forgetting::noteEnd()
{
    const auto result = m_watcher.future().result();
    if (!result)
        emit failed(result.error());
    else if (m_again)
        goOn();
    else
        emit done();
}

} // namespace secondwind
