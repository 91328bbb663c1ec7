// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"
#include "core/storage/migrator.h"
#include "tests/support/verify.h"

#include <QDir>
#include <QFile>
#include <QSqlError>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using secondwind::test::QuietStorageLog;

namespace {

using Damage = std::function<void(const QString &path)>;

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

void makeJournal(const QString &path)
{
    const auto database = Database::open(path);
    VERIFY_OK(database);
    for (int i = 0; i < 40; ++i)
        VERIFY_OK((*database)->run(u"INSERT INTO setting (name, value) VALUES (?, ?)"_s, {QString::number(i), QString(500, u'x')}));
}

void runElsewhere(const QString &path, const QStringList &statements)
{
    const QString name = u"another program"_s;
    {
        auto connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        connection.setDatabaseName(path);
        QVERIFY(connection.open());
        QSqlQuery query(connection);
        for (const QString &statement : statements)
            QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
    }
    QSqlDatabase::removeDatabase(name);
}

QByteArrayList contentsOf(const QString &folder)
{
    QByteArrayList contents;
    for (const QString &name : QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name))
        contents.append(name.toUtf8() + ": " + read(QDir(folder).filePath(name)));
    return contents;
}

} // namespace

Q_DECLARE_METATYPE(Damage)

class TestDatabase final : public QObject
{
    Q_OBJECT

private slots:
    void freshFileHasTheDurabilitySettings_data()
    {
        QTest::addColumn<QString>("expected");
        QTest::newRow("foreign_keys") << u"1"_s;
        QTest::newRow("journal_mode") << u"wal"_s;
        QTest::newRow("synchronous") << u"2"_s;
        QTest::newRow("cache_spill") << u"0"_s;
        QTest::newRow("temp_store") << u"2"_s;
        QTest::newRow("secure_delete") << u"1"_s;
        QTest::newRow("page_size") << u"4096"_s;
        QTest::newRow("application_id") << QString::number(Database::ApplicationId);
        QTest::newRow("user_version") << QString::number(Migrator::shippedSteps().constLast().version);
    }
    void freshFileHasTheDurabilitySettings()
    {
        QFETCH(const QString, expected);
        const QTemporaryDir folder;
        const auto database = Database::open(folder.filePath(u"journal.db"_s));
        VERIFY_OK(database);
        QCOMPARE((*database)->pragma(QString::fromLatin1(QTest::currentDataTag())), expected);
    }

#ifdef Q_OS_UNIX
    void freshFileAndFolderBelongToTheirOwnerAlone()
    {
        const QTemporaryDir folder;
        const QString made = folder.filePath(u"a/b"_s);
        const auto database = Database::open(made + u"/journal.db"_s);
        VERIFY_OK(database);
        VERIFY_OK((*database)->run(u"INSERT INTO setting (name, value) VALUES ('a', 'b')"_s));
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        constexpr auto owner = QFile::ReadOwner | QFile::WriteOwner;
        QVERIFY(!(QFile::permissions(made) & others));
        QVERIFY(QFile::permissions(made).testFlag(QFile::ExeOwner));
        const auto files = QDir(made).entryInfoList(QDir::Files);
        QVERIFY(files.size() >= 1);
        for (const QFileInfo &file : files) {
            QVERIFY2(!(file.permissions() & others), qPrintable(file.fileName()));
            QVERIFY2(!(file.permissions() & QFile::ExeOwner) && (file.permissions() & owner) == owner, qPrintable(file.fileName()));
        }
    }
#endif

    void refusesAndLeavesAsItIs_data()
    {
        QTest::addColumn<Damage>("damage");
        QTest::addColumn<ErrorCode>("code");
        const auto newRow = [](const char *name, ErrorCode code, const Damage &damage) { QTest::newRow(name) << damage << code; };

        newRow("a text file", ErrorCode::NotADatabase, [](const QString &path) { write(path, "Dear diary,\n"); });
        newRow("a long text file", ErrorCode::NotADatabase, [](const QString &path) { write(path, QByteArray("Dear diary,\n").repeated(2000)); });
        newRow("one byte", ErrorCode::NotADatabase, [](const QString &path) { write(path, "x"); });
        newRow("garbage under SQLite's header", ErrorCode::NotADatabase,
               [](const QString &path) { write(path, QByteArray("SQLite format 3\0", 16) + QByteArray("\x93\x07\xfe", 3).repeated(3000)); });
        newRow("another program's SQLite", ErrorCode::NotADatabase,
               [](const QString &path) { runElsewhere(path, {u"CREATE TABLE theirs (a)"_s, u"INSERT INTO theirs VALUES (1)"_s}); });
        newRow("another program's SQLite with a high version", ErrorCode::NotADatabase,
               [](const QString &path) { runElsewhere(path, {u"CREATE TABLE theirs (a)"_s, u"PRAGMA user_version=99"_s}); });
        newRow("a newer version", ErrorCode::NewerSchema, [](const QString &path) {
            makeJournal(path);
            runElsewhere(path, {u"PRAGMA user_version=%1"_s.arg(Migrator::shippedSteps().constLast().version + 1)});
        });
        newRow("a newer version without WAL", ErrorCode::NewerSchema, [](const QString &path) {
            makeJournal(path);
            runElsewhere(path, {u"PRAGMA journal_mode=DELETE"_s, u"PRAGMA user_version=1000"_s});
        });
        newRow("another program's SQLite without tables", ErrorCode::NotADatabase,
               [](const QString &path) { runElsewhere(path, {u"PRAGMA application_id=77"_s}); });
        for (const int size : {50, 100, 512, 4096, 5000, 16384}) {
            newRow(QByteArray("cut off after " + QByteArray::number(size)).constData(), ErrorCode::NotADatabase, [size](const QString &path) {
                makeJournal(path);
                write(path, read(path).first(size));
            });
        }
    }
    void refusesAndLeavesAsItIs()
    {
        QFETCH(const Damage, damage);
        QFETCH(const ErrorCode, code);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"journal.db"_s);
        damage(path);
        const auto before = contentsOf(folder.path());
        const QuietStorageLog quiet;
        const auto refused = Database::open(path);
        VERIFY_ERROR(refused, code);
        QVERIFY(refused.error().message.contains(u"journal.db"_s));
        QCOMPARE(contentsOf(folder.path()), before);
    }

    void afterACrashTheLogIsReadWithTheFile()
    {
        const QTemporaryDir folder;
        const QString crashed = folder.filePath(u"crashed.db"_s);
        {
            // Copied while in use: what a crash leaves, all of it still in the log.
            const auto database = Database::open(folder.filePath(u"journal.db"_s));
            VERIFY_OK(database);
            VERIFY_OK((*database)->run(u"INSERT INTO setting (name, value) VALUES ('a', 'in the log')"_s));
            QVERIFY(QFile::copy(folder.filePath(u"journal.db"_s), crashed));
            QVERIFY(QFile::copy(folder.filePath(u"journal.db-wal"_s), crashed + u"-wal"_s));
        }
        const auto database = Database::open(crashed);
        VERIFY_OK(database);
        QCOMPARE(valueOf(**database, u"SELECT value FROM setting"_s).toString(), u"in the log"_s);
    }

    void aNewerVersionInTheLogIsRefusedToo()
    {
        const QTemporaryDir folder;
        const QString crashed = folder.filePath(u"crashed.db"_s);
        {
            const auto database = Database::open(folder.filePath(u"journal.db"_s));
            VERIFY_OK(database);
            VERIFY_OK((*database)->run(u"PRAGMA user_version=99"_s));
            QVERIFY(QFile::copy(folder.filePath(u"journal.db"_s), crashed));
            QVERIFY(QFile::copy(folder.filePath(u"journal.db-wal"_s), crashed + u"-wal"_s));
        }
        const QByteArray before = read(crashed) + read(crashed + u"-wal"_s);
        VERIFY_ERROR(Database::open(crashed), ErrorCode::NewerSchema);
        QCOMPARE(read(crashed) + read(crashed + u"-wal"_s), before);
    }

    void aNameWithSignsIsTakenLiterally()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"50% of a? #1 ü/journal.db"_s);
        makeJournal(path);
        QVERIFY(QFileInfo::exists(path));
        VERIFY_OK(Database::open(path));
    }

    void aFolderThatCannotBeMadeIsAnError()
    {
        const auto refused = Database::open(u"/dev/null/below/journal.db"_s);
        VERIFY_ERROR(refused, ErrorCode::CannotOpen);
        QVERIFY(refused.error().message.contains(u"/dev/null/below"_s));
    }

    void aFolderInTheFilesPlaceIsAnError()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(u"journal.db"_s));
        const QuietStorageLog quiet;
        QVERIFY(!Database::open(folder.filePath(u"journal.db"_s)));
        QVERIFY(QDir(folder.filePath(u"journal.db"_s)).exists());
    }

    void anEmptyFileBecomesAJournal()
    {
        const QTemporaryDir folder;
        write(folder.filePath(u"journal.db"_s), {});
        VERIFY_OK(Database::open(folder.filePath(u"journal.db"_s)));
    }

    void secondOpenChangesNothing()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"journal.db"_s);
        makeJournal(path);
        const auto before = contentsOf(folder.path());
        VERIFY_OK(Database::open(path));
        QCOMPARE(contentsOf(folder.path()), before);
    }

    void aFullDiskIsSaidAndWhatWasSavedStays()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"journal.db"_s);
        makeJournal(path);
        {
            const auto database = Database::open(path);
            VERIFY_OK(database);
            VERIFY_OK((*database)->run(u"PRAGMA max_page_count=%1"_s.arg((*database)->pragma(u"page_count"_s).toInt() + 2)));
            const QuietStorageLog quiet;
            VERIFY_ERROR((*database)->run(u"INSERT INTO setting (name, value) VALUES ('long', ?)"_s, {QString(200'000, u'y')}), ErrorCode::DiskFull);
            // Within a transaction too, which SQLite may end by itself.
            {
                auto transaction = Transaction::begin(**database);
                VERIFY_OK(transaction);
                VERIFY_OK((*database)->run(u"UPDATE setting SET value = 'changed' WHERE name = '1'"_s));
                VERIFY_ERROR((*database)->run(u"INSERT INTO setting (name, value) VALUES ('long', ?)"_s, {QString(200'000, u'y')}), ErrorCode::DiskFull);
            }
            VERIFY_OK((*database)->run(u"UPDATE setting SET value = 'after' WHERE name = '2'"_s));
        }
        const auto database = Database::open(path);
        VERIFY_OK(database);
        VERIFY_OK((*database)->checkIntegrity());
        QCOMPARE(valueOf(**database, u"SELECT count(*) FROM setting"_s).toInt(), 40);
        QCOMPARE(valueOf(**database, u"SELECT value FROM setting WHERE name = '1'"_s).toString(), QString(500, u'x'));
        QCOMPARE(valueOf(**database, u"SELECT value FROM setting WHERE name = '2'"_s).toString(), u"after"_s);
    }

    void aTransactionNotCommittedIsRolledBack()
    {
        const QTemporaryDir folder;
        const auto database = Database::open(folder.filePath(u"journal.db"_s));
        VERIFY_OK(database);
        for (const bool commit : {false, true}) {
            auto transaction = Transaction::begin(**database);
            VERIFY_OK(transaction);
            VERIFY_OK((*database)->run(u"INSERT INTO setting (name, value) VALUES (?, 'x')"_s, {commit ? u"kept"_s : u"dropped"_s}));
            if (commit)
                VERIFY_OK(transaction->commit());
        }
        QCOMPARE(valueOf(**database, u"SELECT group_concat(name) FROM setting"_s).toString(), u"kept"_s);
    }

    void aNullTextIsStoredAsEmptyAndNoValueAsNull()
    {
        const QTemporaryDir folder;
        const auto database = Database::open(folder.filePath(u"journal.db"_s));
        VERIFY_OK(database);
        auto row = (*database)->run(u"SELECT typeof(?), typeof(?), typeof(?)"_s, {QString(), QVariant(), nullIfEmpty(u""_s)});
        VERIFY_OK(row);
        QVERIFY(row->next());
        QCOMPARE(row->value(0).toString(), u"text"_s);
        QCOMPARE(row->value(1).toString(), u"null"_s);
        QCOMPARE(row->value(2).toString(), u"null"_s);
    }

    void damageInsideIsFoundByTheCheck()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"journal.db"_s);
        makeJournal(path);
        QByteArray bytes = read(path);
        // Overwrites the tail of the last page, where the settings' cells lie.
        bytes.replace(bytes.size() - 3000, 3000, QByteArray(3000, '\xff'));
        write(path, bytes);
        const QuietStorageLog quiet;
        const auto database = Database::open(path);
        if (database)
            VERIFY_ERROR((*database)->checkIntegrity(), ErrorCode::NotADatabase);
        else
            QCOMPARE(database.error().code, ErrorCode::NotADatabase);
    }

    void aWrongStatementIsAnErrorAndNoCrash()
    {
        const QTemporaryDir folder;
        const auto database = Database::open(folder.filePath(u"journal.db"_s));
        VERIFY_OK(database);
        const QuietStorageLog quiet;
        VERIFY_ERROR((*database)->run(u"SELECT nothing FROM nowhere"_s), ErrorCode::Storage);
        VERIFY_OK((*database)->checkIntegrity());
    }

    void theSameStatementRunsInsideItself()
    {
        const QTemporaryDir folder;
        makeJournal(folder.filePath(u"journal.db"_s));
        const auto database = Database::open(folder.filePath(u"journal.db"_s));
        VERIFY_OK(database);
        const QString sql = u"SELECT name FROM setting WHERE name < ? ORDER BY name"_s;
        for (int again = 0; again < 2; ++again) {
            QStringList pairs;
            auto outer = (*database)->run(sql, {u"12"_s});
            while (outer->next()) {
                auto inner = (*database)->run(sql, {u"11"_s});
                while (inner->next())
                    pairs.append(outer->value(0).toString() + inner->value(0).toString());
            }
            QCOMPARE(pairs, (QStringList{u"00"_s, u"01"_s, u"010"_s, u"10"_s, u"11"_s, u"110"_s, u"100"_s, u"101"_s, u"1010"_s, u"110"_s, u"111"_s, u"1110"_s}));
        }
    }

    void aStatementLeftHalfReadKeepsNoReadingOpen()
    {
        const QTemporaryDir folder;
        makeJournal(folder.filePath(u"journal.db"_s));
        const auto database = Database::open(folder.filePath(u"journal.db"_s));
        VERIFY_OK(database);
        {
            auto rows = (*database)->run(u"SELECT name FROM setting"_s);
            VERIFY_OK(rows);
            QVERIFY(rows->next());
        }
        VERIFY_OK((*database)->run(u"DELETE FROM setting"_s));
        VERIFY_OK((*database)->forgetDeleted());
        QVERIFY(!(*database)->run(u"SELECT name FROM setting"_s)->next());
    }

    void aStatementRunAgainForgetsItsLastRun()
    {
        const QTemporaryDir folder;
        const auto database = Database::open(folder.filePath(u"journal.db"_s));
        VERIFY_OK(database);
        const QString sql = u"SELECT ?, ?"_s;
        for (const QVariantList &values : {QVariantList{1, u"a"_s}, QVariantList{QVariant(), QString()}, QVariantList{u"ü"_s, 2.5}}) {
            auto row = (*database)->run(sql, values);
            VERIFY_OK(row);
            QVERIFY(row->next());
            QCOMPARE(row->value(0).toString(), values.at(0).toString());
            QCOMPARE(row->value(1).toString(), values.at(1).toString());
        }
        const QuietStorageLog quiet;
        VERIFY_ERROR((*database)->run(sql, {3}), ErrorCode::Storage);
        // One that failed is no worse for it.
        const QString insert = u"INSERT INTO setting (name, value) VALUES (?, ?)"_s;
        VERIFY_OK((*database)->run(insert, {u"a"_s, u"1"_s}));
        VERIFY_ERROR((*database)->run(insert, {u"a"_s, u"2"_s}), ErrorCode::Storage);
        VERIFY_OK((*database)->run(insert, {u"b"_s, u"3"_s}));
        // Nor when the schema changes under it.
        VERIFY_OK((*database)->run(u"CREATE TEMP TRIGGER twice AFTER INSERT ON setting WHEN new.name = 'c' BEGIN INSERT INTO setting VALUES ('d', new.value); END"_s));
        VERIFY_OK((*database)->run(insert, {u"c"_s, u"4"_s}));
        QCOMPARE(valueOf(**database, u"SELECT group_concat(name || value, ' ') FROM setting"_s).toString(), u"a1 b3 c4 d4"_s);
    }

    void fewStatementsWaitAndMayOutliveTheDatabase()
    {
        const QTemporaryDir folder;
        auto database = Database::open(folder.filePath(u"journal.db"_s));
        VERIFY_OK(database);
        StatementCache cache;
        for (std::size_t i = 0; i < 2 * StatementCache::Most; ++i)
            cache.put(u"SELECT %1"_s.arg(i), QSqlQuery(QSqlDatabase()));
        QCOMPARE(cache.size(), StatementCache::Most);
        QVERIFY(!cache.take(u"SELECT 0"_s));
        QVERIFY(cache.take(u"SELECT %1"_s.arg(2 * StatementCache::Most - 1)));
        QVERIFY(!cache.take(u"SELECT %1"_s.arg(2 * StatementCache::Most - 1)));
        QVERIFY(!StatementCache::takes(u"PRAGMA user_version"_s));
        auto rows = (*database)->run(u"SELECT 1"_s);
        VERIFY_OK(rows);
        test::failOnWarnings();
        rows->finish();
        *database = nullptr;
    }

private:
    static QVariant valueOf(Database &database, const QString &sql)
    {
        auto query = database.run(sql);
        return query && query->next() ? query->value(0) : QVariant();
    }
};

QTEST_GUILESS_MAIN(TestDatabase)

#include "tst_database.moc"
