// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QFutureWatcher>
#include <QObject>

#include <chrono>

namespace secondwind {

class Database;
class SearchIndex;

/// Sees to it that words deleted for good leave the search index and the log of the file. Those of
/// a small journal are gone when begin() returns; of a large one they take seconds, which pass on
/// another thread with a connection of its own. Cut short by the end of the program, it goes on
/// with the next begin(); until then SearchIndex::hasToForget() is true.
class Forgetting final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds Patience{50}; ///< of a person who clicked

    /// `database` and `index` outlive it. begin() takes about as long as `patience` at most.
    Forgetting(const Database &database, SearchIndex &index, std::chrono::milliseconds patience = Patience, QObject *parent = nullptr);
    ~Forgetting() override;

    [[nodiscard]] Result<void> begin();
    [[nodiscard]] bool isRunning() const { return m_watcher.isRunning(); }

signals:
    /// What begin() left to the other thread is done.
    void done();
    void failed(const secondwind::Error &error);

private:
    void goOn();
    void noteEnd();

    const Database &m_database;
    SearchIndex &m_index;
    const std::chrono::milliseconds m_patience;
    QFutureWatcher<Result<void>> m_watcher;
    bool m_again = false;
};

} // namespace secondwind
