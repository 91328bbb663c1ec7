// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "core/journal/journalservice.h"
#include "tests/support/tempjournal.h"
#include "tests/support/verify.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using secondwind::test::TempJournal;

namespace {

JournalEntry entryOf(const QString &text, int mood = 3)
{
    JournalEntry entry;
    entry.mood = mood;
    entry.text = text;
    return entry;
}

QDateTime at(const char *iso)
{
    return QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

} // namespace

class TestJournal final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        test::failOnWarnings();
        m_journal = std::make_unique<TempJournal>();
    }
    void cleanup() { m_journal.reset(); }

    void anEntryComesBackAsItWasWritten()
    {
        JournalEntry entry = entryOf(u"# A day\n\nwith **words**, \"quotes\", 'more' and 李小龙 🙂\n"_s, 2);
        entry.at = at("2025-02-01T23:30:15+05:30");
        entry.emotions = {{u"sad"_s, 70}, {u"angry"_s, std::nullopt}, {u"hopeful"_s, 0}};
        entry.tags = {u"interview"_s, u"Zoë"_s};
        const auto id = service().add(entry);
        VERIFY_OK(id);
        entry.id = *id;
        m_journal->reopen();
        const auto found = service().find(*id);
        VERIFY_OK(found);
        QCOMPARE(*found == entry, true);
        QCOMPARE(found->at.offsetFromUtc(), 5 * 3600 + 1800);
    }

    void anEntryWithoutATimeIsOfNow()
    {
        const auto id = service().add(entryOf(u"x"_s));
        VERIFY_OK(id);
        QCOMPARE(service().find(*id)->at, m_journal->clock().now());
        QCOMPARE(service().find(*id)->at.offsetFromUtc(), m_journal->clock().now().offsetFromUtc());
    }

    void anEntryMayBeAMoodAlone()
    {
        VERIFY_OK(service().add(entryOf({}, 4)));
    }

    void anEntryMayLeaveTheMoodOpen()
    {
        JournalEntry emotionAlone;
        emotionAlone.emotions = {{u"sad"_s, 40}};
        for (const JournalEntry &entry : {entryOf(u"words alone"_s, 0), emotionAlone}) {
            const auto id = service().add(entry);
            VERIFY_OK(id);
            QCOMPARE(service().find(*id)->mood, 0);
        }
        VERIFY_OK(service().add(entryOf(u"x"_s, 2)));
        const auto statistics = service().statistics();
        VERIFY_OK(statistics);
        QCOMPARE(statistics->entries, 3);
        QCOMPARE(statistics->averageMood, 2.0);
        QCOMPARE(statistics->entriesByMood, (QList<int>{0, 1, 0, 0, 0}));
    }

    void daysSayTheirMeanMood()
    {
        const auto entryOn = [&](const char *iso, int mood) {
            JournalEntry entry = entryOf(u"x"_s, mood);
            entry.at = at(iso);
            VERIFY_OK(service().add(entry));
        };
        entryOn("2025-03-01T10:00:00+01:00", 1);
        entryOn("2025-03-01T23:59:00+01:00", 4);
        entryOn("2025-03-01T12:00:00+01:00", 0); // says no mood and counts in none
        entryOn("2025-03-03T10:00:00+01:00", 0);
        entryOn("2025-03-04T00:30:00+13:00", 5); // the day it was there, not here
        entryOn("2025-03-05T10:00:00+01:00", 2);
        const auto days = service().dayMoods(QDate(2025, 3, 1), QDate(2025, 3, 4));
        VERIFY_OK(days);
        QCOMPARE(*days, (QList<DayMood>{{QDate(2025, 3, 1), 2.5, 3}, {QDate(2025, 3, 3), 0, 1}, {QDate(2025, 3, 4), 5, 1}}));
        QCOMPARE(service().firstDay().value(), std::optional(QDate(2025, 3, 1)));
    }

    void anEmptyJournalHasNoFirstDay()
    {
        QCOMPARE(service().firstDay().value(), std::optional<QDate>());
        QCOMPARE(service().dayMoods(QDate(1, 1, 1), QDate(9999, 12, 31))->size(), 0);
    }

    void anEditReplacesEverything()
    {
        JournalEntry entry = entryOf(u"before"_s, 1);
        entry.emotions = {{u"sad"_s, 10}};
        entry.tags = {u"old"_s};
        entry.id = *service().add(entry);
        entry.text = u"after"_s;
        entry.mood = 5;
        entry.emotions = {{u"calm"_s, 90}, {u"sad"_s, std::nullopt}};
        entry.tags = {u"new"_s};
        entry.at = at("2024-12-31T08:00:00-08:00");
        QSignalSpy changed(&service(), &JournalService::entryChanged);
        VERIFY_OK(service().update(entry));
        QCOMPARE(changed.count(), 1);
        QVERIFY(*service().find(entry.id) == entry);
        QCOMPARE(idsFound(u"before"_s).size(), 0);
        QCOMPARE(idsFound(u"old"_s).size(), 0);
        QCOMPARE(idsFound(u"after"_s), QStringList{entry.id});
        QCOMPARE(idsFound(u"new"_s), QStringList{entry.id});
        QCOMPARE(m_journal->value(u"SELECT count(*) FROM entry_emotion"_s).toInt(), 2);
        QCOMPARE(m_journal->value(u"SELECT count(*) FROM entry_tag"_s).toInt(), 1);
    }

    void anEditedTimeMovesTheEntryInTheList()
    {
        const QString first = added(u"first"_s, at("2025-03-01T10:00:00+01:00"));
        const QString second = added(u"second"_s, at("2025-03-02T10:00:00+01:00"));
        QCOMPARE(allIds(), (QStringList{second, first}));
        JournalEntry moved = *service().find(first);
        moved.at = at("2025-03-03T10:00:00+01:00");
        VERIFY_OK(service().update(moved));
        QCOMPARE(allIds(), (QStringList{first, second}));
    }

    void aRemovedEntryLeavesNothingBehind()
    {
        JournalEntry entry = entryOf(u"secret words"_s);
        entry.tags = {u"hidden"_s};
        entry.emotions = {{u"sad"_s, 5}};
        const QString id = *service().add(entry);
        QSignalSpy removed(&service(), &JournalService::entryRemoved);
        VERIFY_OK(service().removeForGood(id));
        QCOMPARE(removed.count(), 1);
        VERIFY_ERROR(service().find(id), ErrorCode::NotFound);
        QCOMPARE(idsFound(u"secret"_s).size(), 0);
        QCOMPARE(m_journal->value(u"SELECT (SELECT count(*) FROM entry_tag) + (SELECT count(*) FROM entry_emotion)"_s).toInt(), 0);
        VERIFY_ERROR(service().removeForGood(id), ErrorCode::NotFound);
        QCOMPARE(removed.count(), 1);
    }

    void wordsOfARemovedEntryAreInNoFile()
    {
        const QString kept = *service().add(entryOf(u"something ordinary"_s));
        const QString id = *service().add(entryOf(u"unrepeatableword"_s));
        VERIFY_OK(service().removeForGood(id));
        VERIFY_OK(service().forgetRemoved());
        QVERIFY(!m_journal->bytes().contains("unrepeatableword"));
        QCOMPARE(idsFound(u"ordinary"_s), QStringList{kept});
    }

    void pagesCoverEveryEntryOnceInOrder()
    {
        // Written in a mixed order, many in one millisecond, some years back.
        QStringList written;
        for (int i = 0; i < 40; ++i)
            written.append(added(QString::number(i), at("2025-03-01T10:00:00+01:00")));
        for (int i = 0; i < 20; ++i)
            written.append(added(QString::number(i), at("2025-03-01T10:00:00+01:00").addDays((i * 7) % 20 - 10)));
        written.append(added(u"old"_s, at("1999-01-01T00:00:00Z")));
        written.append(added(u"before 1970"_s, at("1960-05-05T12:00:00Z")));

        QStringList paged;
        EntryQuery query;
        query.limit = 7;
        QDateTime before;
        while (true) {
            const auto page = service().list(query);
            VERIFY_OK(page);
            if (page->isEmpty())
                break;
            QVERIFY(page->size() <= 7);
            for (const ListedEntry &each : *page) {
                QVERIFY(!before.isValid() || each.entry.at <= before);
                before = each.entry.at;
                paged.append(each.entry.id);
            }
            query.olderThanKey = page->constLast().key;
        }
        QCOMPARE(paged.size(), written.size());
        QCOMPARE(QSet<QString>(paged.begin(), paged.end()).size(), written.size());
        QCOMPARE(service().count().value_or(-1), static_cast<int>(written.size()));
    }

    void aPageDoesNotShiftWhenEntriesComeIn()
    {
        for (int i = 0; i < 6; ++i)
            added(QString::number(i), at("2025-03-01T10:00:00Z").addDays(i));
        EntryQuery query;
        query.limit = 3;
        const auto first = service().list(query);
        added(u"newer"_s, at("2025-04-01T10:00:00Z"));
        query.olderThanKey = first->constLast().key;
        const auto second = service().list(query);
        QCOMPARE(second->constFirst().entry.text, u"2"_s);
    }

    void searchFinds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("found");
        const QString letter = u"The recruiter from Northwind wrote: thank you, Zoë, but no. Café at 5."_s;
        const auto row = [&](const char *name, const QString &text, const QString &typed, bool found) { QTest::newRow(name) << text << typed << found; };
        row("a word", letter, u"northwind"_s, true);
        row("a beginning", letter, u"recr"_s, true);
        row("one letter", letter, u"r"_s, true);
        row("all words in any order", letter, u"zoë recruiter"_s, true);
        row("one word missing", letter, u"recruiter manager"_s, false);
        row("only the last may be unfinished", letter, u"recr wrote"_s, false);
        row("a phrase", letter, u"\"thank you\""_s, true);
        row("a phrase in the wrong order", letter, u"\"you thank\""_s, false);
        row("without the accents", letter, u"zoe cafe"_s, true);
        row("with accents that are not there", u"resume"_s, u"résumé"_s, true);
        row("decomposed", letter, u"Cafe\u0301"_s, true);
        row("a number", letter, u"5"_s, true);
        row("Chinese", u"今天我被拒绝了，很难过"_s, u"拒绝"_s, true);
        row("Chinese in the wrong order", u"今天我被拒绝了"_s, u"绝拒"_s, false);
        row("Japanese", u"面接に落ちました"_s, u"落ち"_s, true);
        row("Korean", u"면접에서 떨어졌다"_s, u"떨어"_s, true);
        row("Arabic", u"رفضت الشركة طلبي"_s, u"الشركة"_s, true);
        row("an apostrophe", u"I didn't get it"_s, u"didn't"_s, true);
        row("a hyphenated word", u"a follow-up mail"_s, u"follow-up"_s, true);
        row("signs alone find nothing", letter, u"?!"_s, false);
    }
    void searchFinds()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, typed);
        QFETCH(const bool, found);
        const QString id = added(text, at("2025-03-01T10:00:00Z"));
        added(u"Something else altogether 昨日"_s, at("2025-03-02T10:00:00Z"));
        QCOMPARE(idsFound(typed), found ? QStringList{id} : QStringList());
        EntryQuery query;
        query.search = typed;
        QCOMPARE(service().count(query).value_or(-1), found ? 1 : 0);
    }

    void searchFindsTags()
    {
        JournalEntry entry = entryOf(u"words"_s);
        entry.tags = {u"second interview"_s, u"東京"_s};
        const QString id = *service().add(entry);
        QCOMPARE(idsFound(u"interview words"_s), QStringList{id});
        QCOMPARE(idsFound(u"東京"_s), QStringList{id});
    }

    void noInputMakesTheSearchFail_data()
    {
        QTest::addColumn<QString>("typed");
        int number = 0;
        for (const QString &typed : {u"\""_s, u"\"\""_s, u"\"\"\""_s, u"a\"b"_s, u"("_s, u")("_s, u"*"_s, u"a*"_s, u"^a"_s, u"a:b"_s, u"words:a"_s,
                                     u"NEAR(a b)"_s, u"NEAR"_s, u"AND"_s, u"a AND"_s, u"OR NOT"_s, u"-a"_s, u"+a + b"_s, u"{a b}:c"_s, u"'"_s,
                                     u"'; DROP TABLE journal_entry; --"_s, u"%"_s, u"_"_s, u"\\"_s, u"a\\\"b"_s, u"🙂"_s, u"a🙂"_s, u"\u0301"_s,
                                     u"a\u0000b"_s, QString(QChar(u'\0')), u"\u200b"_s, u"\ufffd"_s, QString(QChar(0xd800)), u"١٢"_s, u"½"_s, u"ª"_s,
                                     u"\U0001e900"_s, u"\n"_s, u"a\tb"_s, QString(5000, u'a'), QString(u"a "_s).repeated(500)})
            QTest::newRow(qPrintable(u"%1 %2"_s.arg(++number).arg(typed.left(30).toHtmlEscaped()))) << typed;
    }
    void noInputMakesTheSearchFail()
    {
        QFETCH(const QString, typed);
        added(u"a b c words"_s, at("2025-03-01T10:00:00Z"));
        EntryQuery query;
        query.search = typed;
        VERIFY_OK(service().list(query));
        VERIFY_OK(service().count(query));
        VERIFY_OK(service().statistics(query));
        QCOMPARE(service().count().value_or(-1), 1);
    }

    void theDayIsTheOneOfThePlaceItWasWrittenIn()
    {
        // 23:30 in Auckland is the same moment as 11:30 in Berlin; and 00:30 there is the day before here.
        const QString auckland = added(u"a"_s, at("2025-06-02T00:30:00+12:00"));
        const QString hawaii = added(u"h"_s, at("2025-06-01T23:30:00-10:00"));
        EntryQuery first;
        first.from = first.to = QDate(2025, 6, 1);
        EntryQuery second;
        second.from = second.to = QDate(2025, 6, 2);
        QCOMPARE(idsOf(first), QStringList{hawaii});
        QCOMPARE(idsOf(second), QStringList{auckland});
        QCOMPARE(service().find(auckland)->at.date(), QDate(2025, 6, 2));
    }

    void searchAndDaysNarrowTogether()
    {
        added(u"job one"_s, at("2025-03-01T10:00:00Z"));
        const QString two = added(u"job two"_s, at("2025-03-05T10:00:00Z"));
        added(u"else"_s, at("2025-03-05T11:00:00Z"));
        EntryQuery query;
        query.search = u"job"_s;
        query.from = QDate(2025, 3, 2);
        QCOMPARE(idsOf(query), QStringList{two});
    }

    void statisticsCount()
    {
        QCOMPARE(service().statistics()->entries, 0);
        QVERIFY(!service().statistics()->averageMood);
        QCOMPARE(service().statistics()->entriesByMood, (QList<int>{0, 0, 0, 0, 0}));
        added(u"a"_s, at("2025-03-01T10:00:00Z"), 1);
        added(u"b"_s, at("2025-03-01T11:00:00Z"), 2);
        added(u"c"_s, at("2025-03-02T11:00:00Z"), 5);
        added(u"d"_s, at("2025-03-09T11:00:00Z"), 2);
        const auto statistics = service().statistics();
        QCOMPARE(statistics->entries, 4);
        QCOMPARE(statistics->days, 3);
        QCOMPARE(*statistics->averageMood, 2.5);
        QCOMPARE(statistics->entriesByMood, (QList<int>{1, 2, 0, 0, 1}));
        EntryQuery query;
        query.to = QDate(2025, 3, 2);
        QCOMPARE(service().statistics(query)->entries, 3);
    }

    void draftsAreKeptPerEntry()
    {
        QVERIFY(!service().draft());
        JournalEntry fresh = entryOf(u"half a sen"_s, 0);
        fresh.at = at("2025-03-01T10:00:00+01:00");
        fresh.emotions = {{u"sad"_s, 3}, {u"calm"_s, std::nullopt}};
        fresh.tags = {u"x"_s};
        VERIFY_OK(service().saveDraft(fresh));
        JournalEntry edited = *service().find(*service().add(entryOf(u"saved"_s)));
        edited.text = u"saved and half edi"_s;
        VERIFY_OK(service().saveDraft(edited));
        m_journal->reopen();
        QVERIFY(service().draft().has_value());
        QVERIFY(*service().draft() == fresh);
        QVERIFY(*service().draft(edited.id) == edited);
        QCOMPARE(service().find(edited.id)->text, u"saved"_s);
        VERIFY_OK(service().discardDraft());
        QVERIFY(!service().draft());
        QVERIFY(service().draft(edited.id).has_value());
        VERIFY_OK(service().discardDraft()); // nothing there any more
    }

    void wrongEntriesAreRefused_data()
    {
        QTest::addColumn<JournalEntry>("entry");
        const auto row = [](const char *name, const std::function<void(JournalEntry &)> &change) {
            JournalEntry entry = entryOf(u"x"_s);
            change(entry);
            QTest::newRow(name) << entry;
        };
        row("nothing at all", [](JournalEntry &e) { e.mood = 0; e.text = u" \n"_s; });
        row("mood 6", [](JournalEntry &e) { e.mood = 6; });
        row("mood -1", [](JournalEntry &e) { e.mood = -1; });
        row("an unknown emotion", [](JournalEntry &e) { e.emotions = {{u"hangry"_s, std::nullopt}}; });
        row("an emotion of strength 101", [](JournalEntry &e) { e.emotions = {{u"sad"_s, 101}}; });
        row("an emotion of strength -1", [](JournalEntry &e) { e.emotions = {{u"sad"_s, -1}}; });
        row("30 February", [](JournalEntry &e) { e.at = QDateTime(QDate(2025, 2, 30), QTime(10, 0)); e.at = e.at.isNull() ? QDateTime(QDate(2025, 2, 28), QTime(25, 0)) : e.at; });
        row("an empty tag", [](JournalEntry &e) { e.tags = {u" "_s}; });
        row("a very long tag", [](JournalEntry &e) { e.tags = {QString(61, u'x')}; });
        row("an offset no place has", [](JournalEntry &e) { e.at = QDateTime(QDate(2025, 3, 1), QTime(10, 0), Qt::OffsetFromUTC, 19 * 3600); });
    }
    void wrongEntriesAreRefused()
    {
        QFETCH(const JournalEntry, entry);
        QSignalSpy spy(&service(), &JournalService::entryAdded);
        VERIFY_ERROR(service().add(entry), ErrorCode::InvalidInput);
        QCOMPARE(spy.count(), 0);
        QCOMPARE(service().count().value_or(-1), 0);

        const QString id = *service().add(entryOf(u"good"_s));
        JournalEntry changed = entry;
        changed.id = id;
        VERIFY_ERROR(service().update(changed), ErrorCode::InvalidInput);
        QCOMPARE(service().find(id)->text, u"good"_s);
    }

    void anUnknownApplicationIsNotFound()
    {
        JournalEntry entry = entryOf(u"x"_s);
        entry.applicationId = u"nobody"_s;
        const test::QuietStorageLog quiet;
        VERIFY_ERROR(service().add(entry), ErrorCode::NotFound);
        QCOMPARE(service().count().value_or(-1), 0);
    }

    void anUnknownEntryIsNotFound()
    {
        VERIFY_ERROR(service().find(u"nobody"_s), ErrorCode::NotFound);
        JournalEntry entry = entryOf(u"x"_s);
        entry.id = u"nobody"_s;
        entry.at = m_journal->clock().now();
        VERIFY_ERROR(service().update(entry), ErrorCode::NotFound);
    }

    void theSameEmotionOrTagTwiceIsKeptOnce()
    {
        JournalEntry entry = entryOf(u"x"_s);
        entry.emotions = {{u"sad"_s, 1}, {u"sad"_s, 2}};
        entry.tags = {u"a"_s, u"a"_s};
        const auto id = service().add(entry);
        VERIFY_OK(id);
        QCOMPARE(service().find(*id)->emotions.size(), 1);
        QCOMPARE(service().find(*id)->tags.size(), 1);
    }

private:
    JournalService &service() { return (*m_journal)->journal; }
    QString added(const QString &text, const QDateTime &when, int mood = 3)
    {
        JournalEntry entry = entryOf(text, mood);
        entry.at = when;
        return service().add(entry).value_or(QString());
    }
    QStringList idsOf(const EntryQuery &query)
    {
        QStringList ids;
        const auto entries = service().list(query);
        if (!entries)
            return {QString::fromUtf8(test::describe(entries))};
        for (const ListedEntry &each : *entries)
            ids.append(each.entry.id);
        return ids;
    }
    QStringList allIds() { return idsOf({}); }
    QStringList idsFound(const QString &typed)
    {
        EntryQuery query;
        query.search = typed;
        return idsOf(query);
    }

    std::unique_ptr<TempJournal> m_journal;
};

QTEST_GUILESS_MAIN(TestJournal)

#include "tst_journal.moc"
