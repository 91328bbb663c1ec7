// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/storage/statement.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QVariantList>

#include <functional>
#include <memory>
#include <vector>

namespace secondwind {

/// The one door to the journal file. Opens it with the durability settings everything else
/// relies on, brings its schema up to date, and runs prepared statements on it. One
/// connection, used from the thread that opened it; closed when the object goes.
class Database final
{
    Q_DECLARE_TR_FUNCTIONS(secondwind::Database)

public:
    /// Marks a file as ours (PRAGMA application_id), "SWnd".
    static constexpr qint32 ApplicationId = 0x53576e64;

    /// Opens or creates the file at `path`; the folder is made if it is missing (mode 0700,
    /// the file 0600). A file of another program, of a newer version, or a damaged one is
    /// refused and left as it is.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    [[nodiscard]] QString path() const { return m_path; }

    /// Prepares `sql`, or takes it prepared, binds `values` in order and runs it. A null QString is
    /// stored as an empty text; QVariant() stores NULL. As long as rows are left to be read, the
    /// Statement keeps a reading of the file open.
    [[nodiscard]] Result<Statement> run(const QString &sql, const QVariantList &values = {});

    /// The value of a PRAGMA that takes none, as text; empty if SQLite does not know it.
    [[nodiscard]] QString pragma(const QString &name);

    /// SQLite's own check of the file; fails with the first problem it names.
    [[nodiscard]] Result<void> checkIntegrity();

    /// Empties the write-ahead log into the file, so that what was deleted before is in neither:
    /// deleted rows are overwritten in the file (secure_delete), but old pages stay in the log.
    [[nodiscard]] Result<void> forgetDeleted();

    /// Calls `what` when all that was written until now is in the file for good: at once where no
    /// transaction is open, otherwise after the outer one is committed, in the order asked for. A
    /// transaction that is given up takes it along. Signals that tell of a change are sent this way.
    void whenCommitted(std::function<void()> what);

private:
    Database(QString path, QString connectionName);
    [[nodiscard]] QSqlDatabase connection() const;
    [[nodiscard]] Result<QSqlQuery> prepared(const QString &sql);
    [[nodiscard]] Result<void> configure();
    [[nodiscard]] Error sqlError(const QSqlError &error) const;
    [[nodiscard]] Error refused(const QSqlError &error, const QString &sql) const;

    friend class Migrator;
    friend class Transaction;

    QString m_path;
    QString m_connectionName;
    std::shared_ptr<StatementCache> m_statements;
    int m_transactions = 0;  // open ones, the joined included
    bool m_doomed = false;   // a joined one was given up, so the outer one cannot be committed
    std::vector<std::function<void()>> m_whenCommitted;
};

/// All or nothing: begins at construction, rolls back when destroyed without commit(). One begun
/// inside another joins it: only the outer one writes, and it fails when one inside was given up.
class Transaction final
{
public:
    [[nodiscard]] static Result<Transaction> begin(Database &database);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    Q_DISABLE_COPY(Transaction)
    ~Transaction();

    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Database &database);
    Database *m_database;
};

/// NULL for an empty id, so that a missing link is NULL in the file and never "".
[[nodiscard]] QVariant nullIfEmpty(const QString &id);

} // namespace secondwind
