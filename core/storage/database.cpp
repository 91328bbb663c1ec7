// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"

#include "core/storage/migrator.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QSqlError>
#include <QUuid>

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

Q_LOGGING_CATEGORY(storageLog, "secondwind.storage")

// SQLite's primary result codes (sqlite.org/rescode.html) that a person can do something about.
constexpr int SqliteReadOnly = 8;
constexpr int SqliteFull = 13;
constexpr int SqliteCannotOpen = 14;
constexpr int SqliteNotADatabase = 26;
constexpr int SqliteCorrupt = 11;
constexpr int SqliteForeignKey = 787; // an extended code

constexpr qsizetype LongestKept = 16'384; // UTF-16 units of all values of a statement

struct Setting {
    QString name;
    QString value;
    QString expected;
};

// cache_spill and temp_store: SQLite 3.40 can lose acknowledged commits after a crash when the
// page cache spills and a savepoint is rolled back in WAL mode; neither happens with these.
QList<Setting> durabilitySettings()
{
    return {
        {u"foreign_keys"_s, u"ON"_s, u"1"_s},
        {u"journal_mode"_s, u"WAL"_s, u"wal"_s},
        {u"synchronous"_s, u"FULL"_s, u"2"_s},
        {u"cache_spill"_s, u"OFF"_s, u"0"_s},
        {u"temp_store"_s, u"MEMORY"_s, u"2"_s},
        {u"secure_delete"_s, u"ON"_s, u"1"_s},
    };
}

Result<void> prepareFile(const QString &path)
{
    const QFileInfo info(path);
    QDir folder = info.absoluteDir();
    if (!folder.exists()) {
        if (!folder.mkpath(u"."_s)) {
            return failure(ErrorCode::CannotOpen,
                           Database::tr("The folder %1 cannot be created, so there is nowhere to keep the journal. "
                                        "Check that you may write there and that no file has the same name, or start Second Wind with another folder (--data-dir).")
                               .arg(QDir::toNativeSeparators(folder.absolutePath())));
        }
        QFile::setPermissions(folder.absolutePath(),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    if (info.exists())
        return {};
    // Made here with the right mode before SQLite sees it; the -wal and -shm files take the
    // mode of the main file.
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        return failure(ErrorCode::ReadOnly,
                       Database::tr("Nothing can be written in the folder %1. Make it writable, or choose "
                                    "another one with --data-dir.")
                           .arg(QDir::toNativeSeparators(folder.absolutePath())),
                       file.errorString());
    }
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

} // namespace

Database::Database(QString path, QString connectionName)
    : m_path(std::move(path))
    , m_connectionName(std::move(connectionName))
    , m_statements(std::make_shared<StatementCache>())
{
}

Database::~Database()
{
    m_statements.reset(); // before their connection
    if (auto database = QSqlDatabase::database(m_connectionName, false); database.isOpen())
        database.close();
    QSqlDatabase::removeDatabase(m_connectionName);
}

QSqlDatabase Database::connection() const
{
    return QSqlDatabase::database(m_connectionName, false);
}

Error Database::sqlError(const QSqlError &error) const
{
    if (error.nativeErrorCode().toInt() == SqliteForeignKey)
        return {ErrorCode::NotFound, tr("What this belongs to is no longer in the journal. Choose it once more."), error.text()};
    const int code = error.nativeErrorCode().toInt() & 0xff;
    const QString file = QDir::toNativeSeparators(m_path);
    const QString detail = error.text();
    switch (code) {
    case SqliteFull:
        return {ErrorCode::DiskFull,
                tr("There is no room left on the disk for %1. Free some space and try again; what was saved before is safe.").arg(file),
                detail};
    case SqliteReadOnly:
        return {ErrorCode::ReadOnly,
                tr("The file %1 or its folder cannot be written to. Make both writable and try again.").arg(file), detail};
    case SqliteCannotOpen:
        return {ErrorCode::CannotOpen,
                tr("The file %1 cannot be opened. Check that it and its folder may be read and written by you.").arg(file), detail};
    case SqliteNotADatabase:
    case SqliteCorrupt:
        return {ErrorCode::NotADatabase,
                tr("The file %1 is damaged or is not a Second Wind journal. It was left as it is. "
                   "Move it away to start anew, or put a backup in its place.").arg(file),
                detail};
    default:
        return {ErrorCode::Storage,
                tr("The journal file %1 did not accept the change. Nothing that was saved before is lost; try again.").arg(file), detail};
    }
}

Result<std::unique_ptr<Database>> Database::open(const QString &path)
{
    if (auto prepared = prepareFile(path); !prepared)
        return failure(prepared);
    if (auto known = Migrator::inspect(path); !known)
        return failure(known);

    const QString name = u"secondwind-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    connection.setDatabaseName(path);
    connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=3000;QSQLITE_ENABLE_REGEXP=0"_s);
    std::unique_ptr<Database> database(new Database(path, name));
    const bool opened = connection.open();
    const QSqlError openError = connection.lastError();
    connection = {};
    if (!opened)
        return tl::unexpected(database->sqlError(openError));
    if (auto configured = database->configure(); !configured)
        return failure(configured);
    if (auto migrated = Migrator(*database, Migrator::shippedSteps()).migrate(); !migrated)
        return failure(migrated);
    return database;
}

Result<void> Database::configure()
{
    for (const Setting &setting : durabilitySettings()) {
        auto set = run(u"PRAGMA %1=%2"_s.arg(setting.name, setting.value));
        if (!set)
            return failure(set);
        set->finish();
        const QString actual = pragma(setting.name);
        if (actual != setting.expected) {
            return failure(ErrorCode::Storage,
                           tr("The file %1 lies on a disk that cannot keep a journal safely (%2). Choose a folder on "
                              "this computer's own disk with --data-dir.")
                               .arg(QDir::toNativeSeparators(m_path), setting.name),
                           u"%1 is %2"_s.arg(setting.name, actual));
        }
    }
    return {};
}

Result<QSqlQuery> Database::prepared(const QString &sql)
{
    if (const auto waiting = m_statements->take(sql))
        return std::move(*waiting);
    QSqlQuery query(connection());
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return tl::unexpected(refused(query.lastError(), sql));
    return query;
}

Result<Statement> Database::run(const QString &sql, const QVariantList &values)
{
    auto query = prepared(sql);
    if (!query)
        return failure(query);
    qsizetype characters = 0;
    for (const QVariant &value : values) {
        if (value.typeId() != QMetaType::QString) {
            query->addBindValue(value);
            continue;
        }
        const QString text = value.toString();
        characters += text.size();
        query->addBindValue(text.isNull() ? QVariant(u""_s) : value);
    }
    // One value too few would otherwise run with what the run before left in its place.
    const bool complete = query->boundValues().size() == values.size();
    if (!complete || !query->exec())
        return tl::unexpected(refused(query->lastError(), sql));
    // A waiting statement holds on to the values of its last run.
    const bool kept = characters <= LongestKept && StatementCache::takes(sql);
    return Statement(std::move(*query), sql, kept ? std::weak_ptr(m_statements) : std::weak_ptr<StatementCache>());
}

// The statement is ours and holds no words of the person; the values are never logged.
Error Database::refused(const QSqlError &error, const QString &sql) const
{
    qCWarning(storageLog).noquote() << error.databaseText() << "in" << sql.simplified();
    return sqlError(error);
}

QString Database::pragma(const QString &name)
{
    auto query = run(u"PRAGMA %1"_s.arg(name));
    return query && query->next() ? query->value(0).toString() : QString();
}

Result<void> Database::checkIntegrity()
{
    auto query = run(u"PRAGMA integrity_check"_s);
    if (!query)
        return failure(query);
    if (!query->next() || query->value(0).toString() != u"ok"_s) {
        return failure(ErrorCode::NotADatabase,
                       tr("The file %1 is damaged. Put a backup in its place before you write on.")
                           .arg(QDir::toNativeSeparators(m_path)),
                       query->value(0).toString());
    }
    return {};
}

Result<void> Database::forgetDeleted()
{
    auto emptied = run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    if (!emptied)
        return failure(emptied);
    // The first column says whether another program reading the file kept the log in use.
    if (!emptied->next() || emptied->value(0).toInt() != 0)
        return failure(ErrorCode::Storage, tr("The words are deleted, but another program has the journal open, so traces stay on the disk. Close both programs to remove them."));
    return {};
}

void Database::whenCommitted(std::function<void()> what)
{
    if (m_transactions == 0)
        what();
    else
        m_whenCommitted.push_back(std::move(what));
}

Transaction::Transaction(Database &database)
    : m_database(&database)
{
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Result<Transaction> Transaction::begin(Database &database)
{
    // IMMEDIATE: a second writer is met here, not half-way through.
    if (database.m_transactions == 0) {
        if (auto begun = database.run(u"BEGIN IMMEDIATE"_s); !begun)
            return failure(begun);
        database.m_doomed = false;
    }
    ++database.m_transactions;
    return Transaction(database);
}

Transaction::~Transaction()
{
    if (!m_database)
        return;
    m_database->m_doomed = true;
    if (--m_database->m_transactions > 0)
        return;
    m_database->m_whenCommitted.clear();
    if (!m_database->run(u"ROLLBACK"_s))
        qCWarning(storageLog) << "a transaction could not be rolled back";
}

Result<void> Transaction::commit()
{
    if (m_database->m_transactions == 1) {
        if (m_database->m_doomed)
            return failure(ErrorCode::Storage, Database::tr("A part of the change could not be saved, so none of it was. Try again."));
        if (auto committed = m_database->run(u"COMMIT"_s); !committed)
            return failure(committed);
    }
    Database *database = std::exchange(m_database, nullptr);
    if (--database->m_transactions > 0)
        return {};
    const auto waiting = std::exchange(database->m_whenCommitted, {});
    for (const auto &each : waiting)
        each();
    return {};
}

QVariant nullIfEmpty(const QString &id)
{
    return id.isEmpty() ? QVariant() : QVariant(id);
}

} // namespace secondwind
