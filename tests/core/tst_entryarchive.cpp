// SPDX-License-Identifier: GPL-3.0-or-later
// The trash and the earlier versions of an entry.
#include "core/applications/applicationservice.h"
#include "core/clock.h"
#include "core/journal/journalservice.h"
#include "core/session/sessionservice.h"
#include "core/storage/database.h"
#include "tests/support/tempjournal.h"
#include "tests/support/verify.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using secondwind::test::TempJournal;

class TestEntryArchive final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        test::failOnWarnings();
        m_journal = std::make_unique<TempJournal>();
    }
    void cleanup() { m_journal.reset(); }

    void whatWasDeletedComesBackWhole()
    {
        JournalEntry entry;
        entry.mood = 2;
        entry.text = u"# Two\n\n**words** 🙂"_s;
        entry.emotions = {{u"sad"_s, 70}, {u"angry"_s, std::nullopt}};
        entry.tags = {u"interview"_s, u"second round"_s};
        entry.at = QDateTime::fromString(u"2025-02-01T23:30:15.250+05:30"_s, Qt::ISODateWithMs);
        entry.id = *service().add(entry);
        const QVariant created = createdOf(entry.id);
        m_journal->clock().advance(std::chrono::hours(5));
        QSignalSpy removed(&service(), &JournalService::entryRemoved);
        QSignalSpy trash(&service(), &JournalService::trashChanged);
        VERIFY_OK(service().moveToTrash(entry.id));
        QCOMPARE(removed.count(), 1);
        QCOMPARE(trash.count(), 1);
        VERIFY_ERROR(service().find(entry.id), ErrorCode::NotFound);
        QCOMPARE(found(u"words"_s), QStringList());
        QCOMPARE(service().trash()->size(), 1);
        QVERIFY(service().trash()->constFirst().entry == entry);
        QCOMPARE(service().trash()->constFirst().deleted, m_journal->clock().now());

        m_journal->reopen();
        QSignalSpy added(&service(), &JournalService::entryAdded);
        VERIFY_OK(service().restore(entry.id));
        QCOMPARE(added.count(), 1);
        QVERIFY(*service().find(entry.id) == entry);
        QCOMPARE(found(u"words"_s), QStringList{entry.id});
        QCOMPARE(createdOf(entry.id), created);
        QCOMPARE(service().trash()->size(), 0);
        VERIFY_ERROR(service().restore(entry.id), ErrorCode::NotFound);
    }

    void lastDeletedComesFirst()
    {
        const QString a = added(u"a"_s);
        const QString b = added(u"b"_s);
        VERIFY_OK(service().moveToTrash(b));
        m_journal->clock().advance(std::chrono::minutes(1));
        VERIFY_OK(service().moveToTrash(a));
        QCOMPARE(service().trash()->at(0).entry.id, a);
        QCOMPARE(service().trash()->at(1).entry.id, b);
    }

    void theSessionGetsItsEntryBack()
    {
        SessionService &session = m_journal->services().session;
        VERIFY_OK(session.start(u"first-aid"_s));
        const QString sessionId = *session.finish();
        const QString entryId = session.past()->constFirst().entryId;
        VERIFY_OK(service().moveToTrash(entryId));
        QCOMPARE(session.past()->constFirst().entryId, QString());
        VERIFY_OK(service().restore(entryId));
        QCOMPARE(session.past()->constFirst().entryId, entryId);

        // Deleted for good with its entry, while that lies in the trash.
        VERIFY_OK(service().moveToTrash(entryId));
        VERIFY_OK(session.remove(sessionId, SessionService::Entry::Remove));
        QCOMPARE(service().trash()->size(), 0);
    }

    void anEntryComesBackWithoutAnApplicationThatIsGone()
    {
        Application application;
        application.company = u"Northwind"_s;
        JournalEntry entry;
        entry.text = u"about it"_s;
        entry.applicationId = *m_journal->services().applications.add(application);
        const QString id = *service().add(entry);
        VERIFY_OK(service().moveToTrash(id));
        VERIFY_OK(m_journal->services().database().run(u"DELETE FROM application"_s));
        VERIFY_OK(service().restore(id));
        QCOMPARE(service().find(id)->applicationId, QString());
    }

    void afterThirtyDaysItIsGoneFromEveryFile()
    {
        const QString early = added(u"unrepeatableword"_s);
        const QString late = added(u"anotherone"_s);
        VERIFY_OK(service().moveToTrash(early));
        m_journal->clock().advance(std::chrono::hours(24));
        VERIFY_OK(service().moveToTrash(late));
        m_journal->clock().advance(std::chrono::hours(24 * 29));
        QCOMPARE(*service().purgeTrash(), 0); // 30 days to the minute: still there
        m_journal->clock().advance(std::chrono::minutes(1));
        QVERIFY(m_journal->bytes().contains("unrepeatableword"));
        QCOMPARE(*service().purgeTrash(), 1);
        QVERIFY(!m_journal->bytes().contains("unrepeatableword"));
        QCOMPARE(service().trash()->size(), 1);
        QVERIFY(m_journal->bytes().contains("anotherone"));
    }

    void emptyingTheTrashLeavesTheJournalAlone()
    {
        const QString kept = added(u"kept"_s);
        const QString gone = added(u"unrepeatableword"_s);
        JournalEntry changed = *service().find(gone);
        changed.text = u"and another secretword"_s;
        VERIFY_OK(service().update(changed)); // the first words are a version now
        VERIFY_OK(service().moveToTrash(gone));
        VERIFY_OK(service().emptyTrash());
        QCOMPARE(service().trash()->size(), 0);
        QCOMPARE(service().versions(gone)->size(), 0);
        QVERIFY(!m_journal->bytes().contains("unrepeatableword"));
        QVERIFY(!m_journal->bytes().contains("secretword"));
        VERIFY_OK(service().find(kept));
    }

    void deletedForGoodTakesDraftAndVersionsAlong()
    {
        const QString id = added(u"firstword"_s);
        JournalEntry entry = *service().find(id);
        entry.text = u"secondword"_s;
        VERIFY_OK(service().update(entry));
        entry.text = u"thirdword"_s;
        VERIFY_OK(service().saveDraft(entry));
        VERIFY_OK(service().removeForGood(id));
        VERIFY_OK(service().forgetRemoved());
        for (const char *word : {"firstword", "secondword", "thirdword"})
            QVERIFY2(!m_journal->bytes().contains(word), word);
        VERIFY_ERROR(service().removeForGood(id), ErrorCode::NotFound);
    }

    void tenVersionsAreKept()
    {
        const QString id = added(u"0"_s);
        for (int i = 1; i <= 13; ++i) {
            m_journal->clock().advance(std::chrono::minutes(1));
            JournalEntry entry = *service().find(id);
            entry.text = QString::number(i);
            VERIFY_OK(service().update(entry));
        }
        const auto versions = service().versions(id);
        VERIFY_OK(versions);
        QCOMPARE(versions->size(), 10);
        QCOMPARE(versions->constFirst().entry.text, u"12"_s);
        QCOMPARE(versions->constFirst().until, m_journal->clock().now());
        QCOMPARE(versions->constLast().entry.text, u"3"_s);
        // Of another entry nothing is kept or dropped.
        QCOMPARE(service().versions(added(u"other"_s))->size(), 0);
    }

    void savingWithoutAChangeMakesNoVersion()
    {
        const QString id = added(u"x"_s);
        QSignalSpy changed(&service(), &JournalService::entryChanged);
        VERIFY_OK(service().update(*service().find(id)));
        QCOMPARE(service().versions(id)->size(), 0);
        QCOMPARE(changed.count(), 0);
    }

    void versionsSurviveTheTrash()
    {
        const QString id = added(u"before"_s);
        JournalEntry entry = *service().find(id);
        entry.text = u"after"_s;
        VERIFY_OK(service().update(entry));
        VERIFY_OK(service().moveToTrash(id));
        VERIFY_OK(service().restore(id));
        QCOMPARE(service().versions(id)->constFirst().entry.text, u"before"_s);
    }

    void whatIsNotThereCannotBeTrashed()
    {
        VERIFY_ERROR(service().moveToTrash(u"nothing"_s), ErrorCode::NotFound);
        QCOMPARE(service().trash()->size(), 0);
    }

private:
    [[nodiscard]] JournalService &service() { return m_journal->services().journal; }
    QString added(const QString &text)
    {
        JournalEntry entry;
        entry.text = text;
        return *service().add(entry);
    }
    QStringList found(const QString &typed)
    {
        EntryQuery query;
        query.search = typed;
        QStringList ids;
        const auto entries = service().list(query);
        if (!entries)
            return {u"failed"_s};
        for (const ListedEntry &listed : *entries)
            ids.append(listed.entry.id);
        return ids;
    }
    QVariant createdOf(const QString &id) { return m_journal->value(u"SELECT created_ms FROM journal_entry WHERE id = ?"_s, {id}); }

    std::unique_ptr<TempJournal> m_journal;
};

QTEST_GUILESS_MAIN(TestEntryArchive)

#include "tst_entryarchive.moc"
