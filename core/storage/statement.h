// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlQuery>
#include <QString>

#include <memory>
#include <map>

namespace secondwind {

/// Prepared statements that wait, reset, to be run again: preparing one costs more than most of
/// them take to run. One that is running is not in here, so the same SQL may run inside itself.
class StatementCache final
{
public:
    /// More than the program has in use at a time, few enough to cost no memory worth naming.
    static constexpr std::size_t Most = 64;

    StatementCache() = default;
    Q_DISABLE_COPY_MOVE(StatementCache)
    ~StatementCache() = default;

    /// Whether a statement may be kept: PRAGMAs act in part while they are prepared, and what
    /// changes the schema is run once.
    [[nodiscard]] static bool takes(const QString &sql);

    /// The statement for this SQL, which then is the caller's; nothing when none waits.
    [[nodiscard]] std::unique_ptr<QSqlQuery> take(const QString &sql);
    /// Keeps a statement that is reset; the one that waited longest goes when there are too many.
    void put(const QString &sql, QSqlQuery &&query);
    [[nodiscard]] std::size_t size() const { return m_waiting.size(); }

private:
    struct Waiting {
        QSqlQuery query;
        quint64 since = 0;
    };

    std::map<QString, Waiting> m_waiting;
    quint64 m_turn = 0;
};

/// A statement that ran, and its rows. Goes back to wait for its next run when it is destroyed, and
/// is reset by then, so that it keeps no reading of the file open. Never copied: a copy would read
/// on in rows that are no longer its own. The database may go first.
class Statement final : public QSqlQuery
{
public:
    /// `cache` empty: the statement is not kept.
    Statement(QSqlQuery &&query, QString sql, std::weak_ptr<StatementCache> cache);
    Statement(Statement &&) noexcept = default;
    Statement &operator=(Statement &&) = delete;
    Q_DISABLE_COPY(Statement)
    ~Statement();

private:
    QString m_sql;
    std::weak_ptr<StatementCache> m_cache;
};

} // namespace secondwind
