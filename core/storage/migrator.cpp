// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrator.h"

#include "core/storage/database.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr QLatin1StringView Marker("-- statement");

// What a read-only look at a file finds.
struct Header {
    bool readable = false;
    int version = 0;
    qint32 applicationId = 0;
    int tables = 0;
    QString problem;
};

// SQLite takes a file of one byte for an empty one; no database is smaller than its smallest page.
constexpr qint64 SmallestDatabase = 512;

enum class Look { FileAlone, WithLog };

Header readHeader(const QString &path, Look look)
{
    const QString connectionName = u"secondwind-inspect-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    Header header;
    {
        auto connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, connectionName);
        // "immutable" keeps SQLite from laying -wal and -shm files beside the one it looks at.
        const QString name = QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded());
        connection.setDatabaseName(look == Look::FileAlone ? name + u"?immutable=1"_s : name);
        connection.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s);
        if (connection.open()) {
            QSqlQuery query(connection);
            const auto number = [&](const QString &sql) {
                const bool read = query.exec(sql) && query.next();
                header.readable = header.readable && read;
                return read ? query.value(0).toInt() : 0;
            };
            header.readable = true;
            header.version = number(u"PRAGMA user_version"_s);
            header.applicationId = number(u"PRAGMA application_id"_s);
            header.tables = number(u"SELECT count(*) FROM sqlite_schema"_s);
            header.problem = query.lastError().text();
        } else {
            header.problem = connection.lastError().text();
        }
    }
    QSqlDatabase::removeDatabase(connectionName);
    return header;
}

} // namespace

Migrator::Migrator(Database &database, QList<Step> steps)
    : m_database(database)
    , m_steps(std::move(steps))
{
}

QStringList Migrator::statements(const QString &sql)
{
    QStringList found;
    QString current;
    for (const QString &line : sql.split(u'\n')) {
        if (line.startsWith(Marker)) {
            if (!current.trimmed().isEmpty())
                found.append(current.trimmed());
            current.clear();
        } else if (!line.startsWith(u"--"_s)) {
            current += line + u'\n';
        }
    }
    if (!current.trimmed().isEmpty())
        found.append(current.trimmed());
    return found;
}

QList<Migrator::Step> Migrator::shippedSteps()
{
    QList<Step> steps;
    const QDir folder(u":/migrations"_s);
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            steps.append({name.left(4).toInt(), statements(QString::fromUtf8(file.readAll()))});
    }
    return steps;
}

Result<void> Migrator::inspect(const QString &path)
{
    // An empty file is what a fresh journal starts from.
    const QFileInfo info(path);
    if (info.isFile() && info.size() == 0)
        return {};

    const QString file = QDir::toNativeSeparators(path);
    // After a crash the log holds what the file does not: then both have to be read together.
    const bool hasLog = QFileInfo(path + u"-wal"_s).size() > 0;
    const Header header = readHeader(path, hasLog ? Look::WithLog : Look::FileAlone);
    const bool ours = header.applicationId == Database::ApplicationId || (header.applicationId == 0 && header.tables == 0);
    if (info.size() < SmallestDatabase || !header.readable || !ours) {
        return failure(ErrorCode::NotADatabase,
                       tr("The file %1 is not a Second Wind journal. It was left as it is. Move it away to start "
                          "anew, or choose another folder with --data-dir.")
                           .arg(file),
                       header.problem);
    }
    const auto steps = shippedSteps();
    const int newest = steps.isEmpty() ? 0 : steps.constLast().version;
    if (header.version > newest) {
        return failure(ErrorCode::NewerSchema,
                       tr("The file %1 was written by a newer version of Second Wind. It was left as it is. "
                          "Install that version again to open it.")
                           .arg(file),
                       u"schema %1, known %2"_s.arg(header.version).arg(newest));
    }
    return {};
}

Result<void> Migrator::migrate()
{
    const int current = m_database.pragma(u"user_version"_s).toInt();
    if (m_steps.isEmpty() || m_steps.constLast().version <= current)
        return {};
    // A step that makes a table anew drops the old one; with foreign keys on, all rows that refer
    // to it would go as well. The switch works outside of transactions only.
    if (auto off = m_database.run(u"PRAGMA foreign_keys=OFF"_s); !off)
        return failure(off);
    const auto migrated = runFrom(current);
    if (auto on = m_database.run(u"PRAGMA foreign_keys=ON"_s); !on)
        return failure(on);
    return migrated;
}

Result<void> Migrator::runFrom(int current)
{
    for (const Step &step : std::as_const(m_steps)) {
        if (step.version <= current)
            continue;
        auto transaction = Transaction::begin(m_database);
        if (!transaction)
            return failure(transaction);
        for (const QString &statement : step.statements) {
            if (auto done = m_database.run(statement); !done)
                return failure(done);
        }
        if (auto whole = checkReferences(); !whole)
            return whole;
        for (const QString &mark : {u"PRAGMA user_version=%1"_s.arg(step.version),
                                    u"PRAGMA application_id=%1"_s.arg(Database::ApplicationId)}) {
            if (auto done = m_database.run(mark); !done)
                return failure(done);
        }
        if (auto done = transaction->commit(); !done)
            return failure(done);
    }
    return {};
}

Result<void> Migrator::checkReferences()
{
    auto dangling = m_database.run(u"PRAGMA foreign_key_check"_s);
    if (!dangling)
        return failure(dangling);
    if (dangling->next()) {
        return failure(ErrorCode::Storage, tr("The journal could not be brought up to date. It was left as it is."),
                       u"row of %1 refers to a missing row of %2"_s.arg(dangling->value(0).toString(), dangling->value(2).toString()));
    }
    return {};
}

} // namespace secondwind
