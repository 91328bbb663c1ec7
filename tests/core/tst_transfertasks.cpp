// SPDX-License-Identifier: GPL-3.0-or-later
// Files in and out on a thread of their own, beside services that use the same journal file.
#include "core/exchange/transfertasks.h"
#include "core/journal/journalservice.h"
#include "core/storage/database.h"
#include "tests/support/tempjournal.h"
#include "tests/support/verify.h"

#include <QFile>
#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using secondwind::test::TempJournal;

namespace {

constexpr int ManyEntries = 3000;

QByteArray table(int entries)
{
    QByteArray text = "date,mood,text\n";
    for (int i = 0; i < entries; ++i)
        text += QDate(2020, 1, 1).addDays(i).toString(Qt::ISODate).toUtf8() + ",4,entry number " + QByteArray::number(i) + '\n';
    return text;
}

/// Waits with a running event loop, as the window does.
template<typename T>
bool finished(const QFuture<T> &future)
{
    QFutureWatcher<T> watcher;
    QSignalSpy spy(&watcher, &QFutureWatcher<T>::finished);
    watcher.setFuture(future);
    return spy.wait(60000);
}

} // namespace

class TestTransferTasks final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        test::failOnWarnings();
        m_journal = std::make_unique<TempJournal>();
        m_path = m_journal->folder() + u"/in.csv"_s;
    }
    void cleanup() { m_journal.reset(); }

    void aPreviewTellsAndChangesNothing()
    {
        const auto preview = previewOf(table(20));
        VERIFY_OK(preview);
        QCOMPARE(preview->plan.entries.size(), 20);
        QCOMPARE(preview->outcome.counts, (MergeCounts{20, 0, 0, 0}));
        QCOMPARE((*m_journal)->journal.count().value(), 0);
    }

    void mergedEntriesAreSeenHere()
    {
        const auto preview = previewOf(table(20));
        VERIFY_OK(preview);
        const auto merging = transfertasks::merge(m_journal->services().database().path(), preview->plan);
        QVERIFY(finished(merging));
        VERIFY_OK(merging.result());
        QCOMPARE(merging.progressValue(), transfertasks::ProgressWhole);
        QCOMPARE((*m_journal)->journal.count().value(), 20);
        const auto again = previewOf(table(21));
        VERIFY_OK(again);
        QCOMPARE(again->outcome.counts, (MergeCounts{1, 0, 20, 0}));
    }

    void aMergeThatIsCancelledLeavesNothing()
    {
        const auto preview = previewOf(table(ManyEntries));
        VERIFY_OK(preview);
        auto merging = transfertasks::merge(m_journal->services().database().path(), preview->plan);
        QFutureWatcher<Result<ImportOutcome>> watcher;
        connect(&watcher, &QFutureWatcherBase::progressValueChanged, this, [&merging](int value) {
            if (value > 0)
                merging.cancel();
        });
        QSignalSpy ended(&watcher, &QFutureWatcherBase::finished);
        watcher.setFuture(merging);
        QVERIFY(ended.wait(60000));
        QVERIFY(merging.isCanceled());
        QCOMPARE(merging.resultCount(), 0);
        QCOMPARE((*m_journal)->journal.count().value(), 0);
    }

    void writesWhatTheJournalHolds()
    {
        JournalEntry entry;
        entry.text = u"the only one"_s;
        entry.at = QDateTime(QDate(2026, 3, 1), QTime(9, 0), Qt::OffsetFromUTC, 0);
        VERIFY_OK((*m_journal)->journal.add(entry));
        const QString path = m_journal->folder() + u"/out.md"_s;
        const auto writing = transfertasks::write(m_journal->services().database().path(), {ExportFormat::Markdown, {}, exportWords(), entry.at}, path);
        QVERIFY(finished(writing));
        QCOMPARE(writing.result().value(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("the only one"));
    }

    void anErrorComesBackAsAValue()
    {
        const auto opening = transfertasks::open(m_journal->folder() + u"/nothing.csv"_s, ImportFormat::Detect, TextEncoding::Detect);
        QVERIFY(finished(opening));
        VERIFY_ERROR(opening.result(), ErrorCode::NotFound);
        const auto writing = transfertasks::write(m_journal->services().database().path(), {}, m_journal->folder() + u"/no/such/file"_s);
        QVERIFY(finished(writing));
        VERIFY_ERROR(writing.result(), ErrorCode::CannotWrite);
    }

private:
    [[nodiscard]] Result<transfertasks::ImportPreview> previewOf(const QByteArray &bytes)
    {
        QFile file(m_path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return failure(ErrorCode::CannotWrite, m_path);
        file.close();
        const auto opening = transfertasks::open(m_path, ImportFormat::Detect, TextEncoding::Detect);
        if (!finished(opening))
            return failure(ErrorCode::Cancelled, u"not opened in time"_s);
        const auto opened = opening.result();
        if (!opened)
            return failure(opened);
        const auto previewing = transfertasks::preview(m_journal->services().database().path(), *opened, opened->guess());
        if (!finished(previewing))
            return failure(ErrorCode::Cancelled, u"not read in time"_s);
        return previewing.result();
    }

    std::unique_ptr<TempJournal> m_journal;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestTransferTasks)

#include "tst_transfertasks.moc"
