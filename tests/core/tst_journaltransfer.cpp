// SPDX-License-Identifier: GPL-3.0-or-later
// The journal out into a file and files into the journal, through the database.
#include "core/applications/applicationservice.h"
#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/exchange/importfile.h"
#include "core/exchange/journaltransfer.h"
#include "core/journal/journalservice.h"
#include "core/storage/database.h"
#include "tests/support/tempjournal.h"
#include "tests/support/verify.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using secondwind::test::TempJournal;

namespace {

using Run = JournalService::Run;

JournalEntry entryOf(const QString &text, const QDateTime &at)
{
    JournalEntry entry;
    entry.text = text;
    entry.mood = 3;
    entry.at = at;
    return entry;
}

JournalTransfer transferOf(TempJournal &journal)
{
    return {journal->database(), journal->journal, journal->applications, journal->catalogue};
}

QByteArray written(TempJournal &journal, ExportFormat format, const EntryQuery &days = {})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto count = transferOf(journal).write(buffer, {format, days, {}, QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC)});
    return count ? buffer.data() : count.error().message.toUtf8();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestJournalTransfer final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        test::failOnWarnings();
        m_journal = std::make_unique<TempJournal>();
    }
    void cleanup() { m_journal.reset(); }

    void aJournalComesBackByteForByte()
    {
        fill(*m_journal, 1200);
        const QByteArray first = written(*m_journal, ExportFormat::Json);
        TempJournal other;
        const auto outcome = importInto(other, first, u"journal.json"_s);
        VERIFY_OK(outcome);
        QCOMPARE(outcome->issues, QList<ImportIssue>());
        QCOMPARE(outcome->counts, (MergeCounts{1200, 0, 0, 0}));
        QString second = QString::fromUtf8(written(other, ExportFormat::Json));
        // Only the application got an id of its own.
        const QString mine = m_journal->services().applications.list()->constFirst().id;
        const QString theirs = other->applications.list()->constFirst().id;
        second.replace(theirs, mine);
        QCOMPARE(second.toUtf8(), first);

        // The same once more changes nothing.
        const auto again = importInto(other, first, u"journal.json"_s);
        VERIFY_OK(again);
        QCOMPARE(again->counts, (MergeCounts{0, 0, 1200, 0}));
        QCOMPARE(other->applications.list()->size(), 1);
    }

    void aTableBringsBackWhatAPersonSees()
    {
        fill(*m_journal, 300);
        TempJournal other;
        const auto outcome = importInto(other, written(*m_journal, ExportFormat::Csv), u"journal.csv"_s);
        VERIFY_OK(outcome);
        QCOMPARE(outcome->counts.added, 300);
        QList<JournalEntry> before;
        VERIFY_OK((*m_journal)->journal.visit({}, [&](const StoredEntry &stored) {
            before.append(stored.entry);
            before.last().applicationId.clear(); // there is no such application in the other journal
            return true;
        }));
        QList<JournalEntry> after;
        VERIFY_OK(other->journal.visit({}, [&](const StoredEntry &stored) {
            after.append(stored.entry);
            return true;
        }));
        QCOMPARE(after.size(), before.size());
        for (qsizetype i = 0; i < after.size(); ++i)
            QVERIFY2(after.at(i) == before.at(i), qPrintable(before.at(i).text));
    }

    void theNewerEditWins()
    {
        const QString id = *(*m_journal)->journal.add(entryOf(u"old words"_s, {}));
        const QByteArray exported = written(*m_journal, ExportFormat::Json);
        m_journal->clock().advanceDays(1);
        JournalEntry changed = *(*m_journal)->journal.find(id);
        changed.text = u"new words"_s;
        VERIFY_OK((*m_journal)->journal.update(changed));
        const QByteArray newer = written(*m_journal, ExportFormat::Json);

        // The older file changes nothing.
        QCOMPARE(importInto(*m_journal, exported, u"a.json"_s)->counts, (MergeCounts{0, 0, 1, 0}));
        QCOMPARE((*m_journal)->journal.find(id)->text, u"new words"_s);

        // Elsewhere, where the old words still are, the newer file wins and the old are a version.
        TempJournal other;
        VERIFY_OK(importInto(other, exported, u"a.json"_s));
        QSignalSpy merged(&other->journal, &JournalService::entriesMerged);
        QCOMPARE(importInto(other, newer, u"b.json"_s)->counts, (MergeCounts{0, 1, 0, 0}));
        QCOMPARE(merged.count(), 1);
        QCOMPARE(other->journal.find(id)->text, u"new words"_s);
        QCOMPARE(other->journal.versions(id)->constFirst().entry.text, u"old words"_s);
    }

    void whatWasDeletedStaysDeleted()
    {
        const QString id = *(*m_journal)->journal.add(entryOf(u"words"_s, {}));
        const QByteArray exported = written(*m_journal, ExportFormat::Json);
        VERIFY_OK((*m_journal)->journal.moveToTrash(id));
        QCOMPARE(importInto(*m_journal, exported, u"a.json"_s)->counts, (MergeCounts{0, 0, 0, 1}));
        QCOMPARE((*m_journal)->journal.count().value(), 0);
        QCOMPARE((*m_journal)->journal.trash()->size(), 1);
    }

    void aDryRunCountsAndChangesNothing()
    {
        fill(*m_journal, 50);
        const QByteArray exported = written(*m_journal, ExportFormat::Json);
        TempJournal other;
        QSignalSpy merged(&other->journal, &JournalService::entriesMerged);
        const auto outcome = importInto(other, exported, u"a.json"_s, Run::Dry);
        VERIFY_OK(outcome);
        QCOMPARE(outcome->counts.added, 50);
        QCOMPARE(other->journal.count().value(), 0);
        QCOMPARE(other->applications.list()->size(), 0);
        QCOMPARE(merged.count(), 0);
        VERIFY_OK(other->database().checkIntegrity());
        VERIFY_OK(other->journal.add(entryOf(u"still writable"_s, {})));
    }

    void stoppingLeavesTheJournalAsItWas()
    {
        fill(*m_journal, 500);
        const QByteArray exported = written(*m_journal, ExportFormat::Json);
        TempJournal other;
        VERIFY_OK(other->journal.add(entryOf(u"mine"_s, {})));
        const auto plan = planOf(exported, u"a.json"_s);
        VERIFY_OK(plan);
        qsizetype done = 0;
        const auto stopped = transferOf(other).import(*plan, Run::Real, [&](qsizetype at) {
            done = at;
            return at < 200;
        });
        VERIFY_ERROR(stopped, ErrorCode::Cancelled);
        QVERIFY(done >= 200);
        QCOMPARE(other->journal.count().value(), 1);
        QCOMPARE(other->applications.list()->size(), 0);
    }

    void anEntryTheJournalCannotTakeIsAnIssue()
    {
        const QByteArray file = R"({"format":"secondwind-journal","version":1,"entries":[
            {"at":"2025-01-01T10:00:00.000+01:00","text":"good"},
            {"at":"2025-01-02T10:00:00.000+01:00"}]})";
        const auto outcome = importInto(*m_journal, file, u"a.json"_s);
        VERIFY_OK(outcome);
        QCOMPARE(outcome->counts.added, 1);
        QCOMPARE(outcome->issues.size(), 1);
    }

    void daylioAndRedNotebookAreRecognised()
    {
        const QByteArray daylio = "full_date,date,weekday,time,mood,activities,note_title,note\n"
                                  "2025-03-01,March 1,Saturday,21:05,good,walk | family,,\"A good, long day\"\n"
                                  "2025-03-02,March 2,Sunday,9:15,flauschig,,,\n";
        const auto outcome = importInto(*m_journal, daylio, u"daylio_export.csv"_s);
        VERIFY_OK(outcome);
        QCOMPARE(outcome->counts.added, 1); // a mood nobody can tell and no words make no entry
        QVERIFY(outcome->issues.size() >= 1);
        const JournalEntry entry = (*m_journal)->journal.list({})->constFirst().entry;
        QCOMPARE(entry.mood, 4);
        QCOMPARE(entry.tags, (QStringList{u"walk"_s, u"family"_s}));
        // The same file again: no id, so known by moment, words and mood.
        QCOMPARE(importInto(*m_journal, daylio, u"daylio_export.csv"_s)->counts.known, 1);

        const auto notebook = importInto(*m_journal, "5: {text: 'Walked to the //lake// with #Mira.'}\n", u"2025-04.txt"_s);
        VERIFY_OK(notebook);
        QCOMPARE(notebook->counts.added, 1);
        QCOMPARE((*m_journal)->journal.list({})->constFirst().entry.at.date(), QDate(2025, 4, 5));
        QCOMPARE((*m_journal)->journal.list({})->constFirst().entry.mood, 0);
    }

    void onlyTheDaysAskedForLeave()
    {
        for (int day = 1; day <= 5; ++day)
            VERIFY_OK((*m_journal)->journal.add(entryOf(u"day %1"_s.arg(day), QDateTime(QDate(2025, 3, day), QTime(12, 0)))));
        EntryQuery days;
        days.from = QDate(2025, 3, 2);
        days.to = QDate(2025, 3, 3);
        for (const ExportFormat format : {ExportFormat::Json, ExportFormat::Csv, ExportFormat::Markdown, ExportFormat::Html}) {
            const QByteArray text = written(*m_journal, format, days);
            QVERIFY(text.contains("day 2") && text.contains("day 3"));
            QVERIFY(!text.contains("day 1") && !text.contains("day 4"));
            QVERIFY(text.indexOf("day 2") < text.indexOf("day 3"));
        }
    }

    void badFilesChangeNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("half a character") << QByteArray("date,text\n2025-01-01,caf\xc3");
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
        QTest::newRow("cut off") << QByteArray(R"({"format":"secondwind-journal","version":1,"entries":[{"at":)");
        QTest::newRow("newer") << QByteArray(R"({"format":"secondwind-journal","version":99,"entries":[]})");
        QTest::newRow("deeply nested") << QByteArray(100000, '[');
        QTest::newRow("a quote left open") << QByteArray("date,text\n2025-01-01,\"never closed\n");
        QTest::newRow("no date column") << QByteArray("name,colour\nMira,green\n");
    }
    void badFilesChangeNothing()
    {
        QFETCH(const QByteArray, bytes);
        const auto outcome = importInto(*m_journal, bytes, u"file"_s);
        QVERIFY(!outcome.has_value());
        QVERIFY(outcome.error().message.endsWith(u'.'));
        QCOMPARE((*m_journal)->journal.count().value(), 0);
    }

    void daysBecomeFilesOfTheirOwn()
    {
        const QDateTime morning(QDate(2026, 3, 1), QTime(9, 0), Qt::OffsetFromUTC, 3600);
        for (const auto &[text, at] : {std::pair(u"one"_s, morning), std::pair(u"two"_s, morning.addSecs(3600)), std::pair(u"three"_s, morning.addDays(2))})
            VERIFY_OK((*m_journal)->journal.add(entryOf(text, at)));
        const QString folder = m_journal->folder() + u"/out/days"_s;
        const ExportOrder order{ExportFormat::MarkdownDays, {}, exportWords(), morning};
        QCOMPARE(transferOf(*m_journal).writeFile(folder, order).value(), 3);
        QCOMPARE(QDir(folder).entryList(QDir::Files, QDir::Name), (QStringList{u"2026-03-01.md"_s, u"2026-03-03.md"_s}));
        const QByteArray first = contentOf(folder + u"/2026-03-01.md"_s);
        QVERIFY(first.contains("one") && first.contains("two") && !first.contains("three"));

        // A file that is there already is nobody's to replace, and what was written before it goes again.
        QVERIFY(QFile::remove(folder + u"/2026-03-01.md"_s));
        const QByteArray kept = contentOf(folder + u"/2026-03-03.md"_s);
        VERIFY_ERROR(transferOf(*m_journal).writeFile(folder, order), ErrorCode::CannotWrite);
        QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList(u"2026-03-03.md"_s));
        QCOMPARE(contentOf(folder + u"/2026-03-03.md"_s), kept);

        const QString other = m_journal->folder() + u"/other"_s;
        VERIFY_ERROR(transferOf(*m_journal).writeFile(other, order, [](qsizetype done) { return done < 3; }), ErrorCode::Cancelled);
        QVERIFY(!QDir(other).exists());
    }

    void aFileStaysAsItWasWhenTheWritingEnds()
    {
        VERIFY_OK((*m_journal)->journal.add(entryOf(u"new"_s, QDateTime(QDate(2026, 3, 1), QTime(9, 0), Qt::OffsetFromUTC, 0))));
        const QString path = m_journal->folder() + u"/journal.json"_s;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("before") == 6);
        file.close();
        const ExportOrder order{ExportFormat::Json, {}, {}, {}};
        VERIFY_ERROR(transferOf(*m_journal).writeFile(path, order, [](qsizetype) { return false; }), ErrorCode::Cancelled);
        QCOMPARE(contentOf(path), "before");
        VERIFY_OK(transferOf(*m_journal).writeFile(path, order));
        QVERIFY(contentOf(path).contains("new"));
        VERIFY_ERROR(transferOf(*m_journal).writeFile(m_journal->folder() + u"/no/such/folder.json"_s, order), ErrorCode::CannotWrite);
    }

    void aFileThatIsNotThereSaysSo()
    {
        VERIFY_ERROR(ImportFile::open(m_journal->folder() + u"/nothing.csv"_s), ErrorCode::NotFound);
        QVERIFY(QDir().mkpath(m_journal->folder() + u"/empty"_s));
        VERIFY_ERROR(ImportFile::open(m_journal->folder() + u"/empty"_s), ErrorCode::NotFound);
    }

private:
    static void fill(TempJournal &journal, int count)
    {
        QRandomGenerator random(3);
        Application application;
        application.company = u"北风, \"Nord\""_s;
        application.role = u"=Analyst"_s;
        const QString applicationId = *journal->applications.add(application);
        const QStringList pieces{u"words"_s, u"=1+1"_s, u"Ünïcödé"_s, u"我被拒"_s, u"مرحبا"_s, u"🙂👩‍👩‍👧"_s, u"\"quoted\""_s, u"a,b;c"_s, u"**bold**"_s, u"line\nline"_s, u"e\u0301"_s};
        auto transaction = Transaction::begin(journal->database());
        for (int i = 0; i < count; ++i) {
            JournalEntry entry;
            QStringList words(u"%1"_s.arg(i));
            for (int j = random.bounded(6); j > 0; --j)
                words.append(pieces.at(random.bounded(pieces.size())));
            entry.text = words.join(u' ');
            entry.mood = random.bounded(6);
            entry.at = QDateTime(QDate(1960, 1, 1).addDays(random.bounded(60000)), QTime(random.bounded(24), random.bounded(60), random.bounded(60), random.bounded(1000)),
                                 Qt::OffsetFromUTC, (random.bounded(27) - 12) * 3600);
            if (random.bounded(2) == 0)
                entry.emotions = {{u"sad"_s, random.bounded(101)}, {u"calm"_s, std::nullopt}};
            if (random.bounded(2) == 0)
                entry.tags = {u"second round"_s, u"a|b"_s};
            if (random.bounded(4) == 0)
                entry.applicationId = applicationId;
            VERIFY_OK(journal->journal.add(entry));
        }
        VERIFY_OK(transaction->commit());
    }
    [[nodiscard]] Result<ImportPlan> planOf(const QByteArray &bytes, const QString &name)
    {
        const QString path = m_journal->folder() + u'/' + name;
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return failure(ErrorCode::CannotWrite, path);
        file.close();
        const auto opened = ImportFile::open(path);
        if (!opened)
            return failure(opened);
        return opened->read(opened->guess(), emotionNames((*m_journal)->catalogue));
    }
    [[nodiscard]] Result<ImportOutcome> importInto(TempJournal &journal, const QByteArray &bytes, const QString &name, Run run = Run::Real)
    {
        const auto plan = planOf(bytes, name);
        if (!plan)
            return failure(plan);
        return transferOf(journal).import(*plan, run);
    }

    std::unique_ptr<TempJournal> m_journal;
};

QTEST_GUILESS_MAIN(TestJournalTransfer)

#include "tst_journaltransfer.moc"
