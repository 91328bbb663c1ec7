// SPDX-License-Identifier: GPL-3.0-or-later
// Search and filters against a slow reference that reads every entry.
#include "core/applications/applicationservice.h"
#include "core/journal/journalservice.h"
#include "core/storage/database.h"
#include "tests/support/tempjournal.h"
#include "tests/support/verify.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;
using secondwind::test::TempJournal;

namespace {

// Words that differ in accents, capitals and beginnings, so that folding and prefixes matter.
const QStringList Vocabulary{u"call"_s, u"called"_s, u"Café"_s, u"cafe"_s, u"CAFÉS"_s, u"naïve"_s, u"interview"_s, u"inter"_s, u"Zoë"_s, u"zoe"_s,
                             u"job"_s,  u"jobs"_s,   u"Straße"_s, u"łódź"_s, u"привет"_s, u"ПРИВЕТ"_s, u"étoile"_s, u"2026"_s, u"我被拒"_s, u"拒绝"_s, u"面接"_s};

// Independent of SearchQuery and SQLite: folds by decomposing everything and dropping marks.
QString folded(const QString &text)
{
    QString plain;
    for (const QChar each : text.normalized(QString::NormalizationForm_D)) {
        if (each.category() != QChar::Mark_NonSpacing)
            plain += each.toLower();
    }
    return plain;
}

bool isIdeograph(QChar each)
{
    return each.unicode() >= 0x3040 && each.unicode() <= 0x9fff;
}

QStringList wordsOf(const QString &text)
{
    QStringList words(QString{});
    for (const QChar each : folded(text)) {
        if (isIdeograph(each))
            words << QString(each) << QString();
        else if (each.isLetterOrNumber())
            words.last() += each;
        else
            words << QString();
    }
    words.removeAll(QString());
    return words;
}

struct Wanted {
    QString text;
    bool unfinished = false;
};

bool occurs(const Wanted &wanted, const QStringList &words)
{
    static QHash<QString, QStringList> known;
    if (!known.contains(wanted.text))
        known.insert(wanted.text, wordsOf(wanted.text));
    const QStringList looked = known.value(wanted.text);
    for (qsizetype first = 0; first + looked.size() <= words.size(); ++first) {
        bool all = true;
        for (qsizetype i = 0; i < looked.size() && all; ++i) {
            const QString &there = words.at(first + i);
            all = there == looked.at(i) || (wanted.unfinished && i == looked.size() - 1 && there.startsWith(looked.at(i)));
        }
        if (all)
            return true;
    }
    return false;
}

// What a random query asks for, and how it is typed.
struct Asked {
    QList<QList<Wanted>> groups;
    QList<Wanted> excluded;
    QString typed;

    [[nodiscard]] bool matches(const QStringList &words) const
    {
        const auto here = [&](const Wanted &wanted) { return occurs(wanted, words); };
        return std::ranges::all_of(groups, [&](const QList<Wanted> &group) { return std::ranges::any_of(group, here); })
            && std::ranges::none_of(excluded, here);
    }
};

template<typename T>
const T &pick(QRandomGenerator &random, const QList<T> &from)
{
    return from.at(random.bounded(from.size()));
}

Asked randomQuery(QRandomGenerator &random)
{
    Asked asked;
    QStringList typed;
    const int groups = random.bounded(3);
    for (int i = 0; i < groups; ++i) {
        QList<Wanted> group;
        QStringList words;
        for (int j = 1 + random.bounded(2); j > 0; --j) {
            if (random.bounded(4) == 0) {
                const QString phrase = pick(random, Vocabulary) + u' ' + pick(random, Vocabulary);
                group.append({phrase});
                words.append(u'"' + phrase + u'"');
            } else {
                group.append({pick(random, Vocabulary)});
                words.append(group.constLast().text);
            }
        }
        asked.groups.append(group);
        typed.append(words.join(u" OR "_s));
    }
    for (int i = random.bounded(2); i > 0; --i) {
        asked.excluded.append({pick(random, Vocabulary)});
        typed.append(u'-' + asked.excluded.constLast().text);
    }
    asked.typed = typed.join(u' ') + u' ';
    if (random.bounded(2) == 0 || typed.isEmpty()) {
        const QString word = pick(random, Vocabulary);
        const Wanted last{word.left(1 + random.bounded(word.size())), true};
        asked.groups.append({last});
        asked.typed += last.text;
    }
    return asked;
}

} // namespace

class TestJournalSearch final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        test::failOnWarnings();
        m_journal = std::make_unique<TempJournal>();
    }
    void cleanup() { m_journal.reset(); }

    void findsWhatASlowReadingFinds()
    {
        QRandomGenerator random(20261122);
        QList<JournalEntry> entries;
        QHash<QString, QStringList> read;
        for (int i = 0; i < 300; ++i) {
            JournalEntry entry;
            QStringList words;
            for (int j = random.bounded(9); j >= 0; --j)
                words.append(pick(random, Vocabulary));
            entry.text = words.join(pick(random, QList<QString>{u" "_s, u", "_s, u"-"_s, u"\n"_s}));
            if (random.bounded(3) == 0)
                entry.tags = {pick(random, Vocabulary)};
            entry.id = *service().add(entry);
            entries.append(entry);
            read.insert(entry.id, wordsOf(entry.text + u'\n' + entry.tags.join(u'\n')));
        }
        int findings = 0;
        for (int i = 0; i < 1000; ++i) {
            const Asked asked = randomQuery(random);
            EntryQuery query;
            query.search = asked.typed;
            query.limit = 1000;
            QSet<QString> expected;
            for (const JournalEntry &entry : std::as_const(entries)) {
                if (asked.matches(read.value(entry.id)))
                    expected.insert(entry.id);
            }
            const auto listed = service().list(query);
            VERIFY_OK(listed);
            QSet<QString> found;
            for (const ListedEntry &each : *listed)
                found.insert(each.entry.id);
            QVERIFY2(found == expected, qPrintable(u"“%1”: %2 found, %3 expected"_s.arg(asked.typed).arg(found.size()).arg(expected.size())));
            QCOMPARE(*service().count(query), found.size());
            findings += static_cast<int>(found.size());
        }
        QVERIFY(findings > 2500); // the queries were about something
    }

    void emotionsAndApplicationsAreFound()
    {
        Application application;
        application.company = u"北风 Söhne"_s;
        application.role = u"Data analyst"_s;
        application.id = *m_journal->services().applications.add(application);
        JournalEntry entry;
        entry.text = u"words"_s;
        entry.emotions = {{u"sad"_s, 20}};
        entry.applicationId = application.id;
        const QString id = *service().add(entry);
        for (const QString &typed : {u"sad"_s, u"sohne"_s, u"北风"_s, u"words analyst sad"_s})
            QCOMPARE(foundBy(typed), QStringList{id});
        QCOMPARE(foundBy(u"words -analyst"_s), QStringList());

        // A new name counts from now on, the old one no more.
        application = *m_journal->services().applications.find(application.id);
        application.company = u"Southwind"_s;
        VERIFY_OK(m_journal->services().applications.update(application));
        QCOMPARE(foundBy(u"southwind"_s), QStringList{id});
        QCOMPARE(foundBy(u"sohne"_s), QStringList());
        VERIFY_OK(m_journal->services().database().checkIntegrity());
        // The search index is what the entries say.
        VERIFY_OK(m_journal->services().database().run(u"INSERT INTO entry_search (entry_search, rank) VALUES ('integrity-check', 1)"_s));
    }

    void filtersCombine()
    {
        QRandomGenerator random(7);
        const QStringList emotions{u"sad"_s, u"angry"_s, u"calm"_s, u"hopeful"_s};
        const QStringList tags{u"interview"_s, u"family"_s, u"sleep"_s};
        QList<JournalEntry> entries;
        for (int i = 0; i < 400; ++i) {
            JournalEntry entry;
            entry.text = pick(random, Vocabulary);
            entry.mood = random.bounded(6);
            entry.at = QDateTime(QDate(2025, 1, 1).addDays(random.bounded(60)), QTime(random.bounded(24), 0));
            for (const QString &emotion : emotions) {
                if (random.bounded(4) == 0)
                    entry.emotions.append({emotion, std::nullopt});
            }
            for (const QString &tag : tags) {
                if (random.bounded(4) == 0)
                    entry.tags.append(tag);
            }
            entry.id = *service().add(entry);
            entries.append(entry);
        }
        for (int i = 0; i < 500; ++i) {
            EntryQuery query;
            query.limit = 1000;
            if (random.bounded(2) == 0)
                query.search = pick(random, Vocabulary) + u' ';
            if (random.bounded(2) == 0)
                query.from = QDate(2025, 1, 1).addDays(random.bounded(60));
            if (random.bounded(2) == 0)
                query.to = QDate(2025, 1, 1).addDays(random.bounded(60));
            for (int mood = 0; mood <= 5; ++mood) {
                if (random.bounded(5) == 0)
                    query.moods.append(mood);
            }
            if (random.bounded(3) == 0)
                query.emotions = {pick(random, emotions), pick(random, emotions)};
            if (random.bounded(3) == 0)
                query.tags = {pick(random, tags)};
            QSet<QString> expected;
            for (const JournalEntry &entry : std::as_const(entries)) {
                const auto hasAny = [](const QStringList &wanted, const QStringList &there) {
                    return wanted.isEmpty() || std::ranges::any_of(wanted, [&](const QString &each) { return there.contains(each); });
                };
                QStringList felt;
                for (const EmotionRating &rating : entry.emotions)
                    felt.append(rating.emotion);
                const bool words = query.search.isEmpty() || occurs({query.search}, wordsOf(entry.text + u'\n' + entry.tags.join(u'\n')));
                if (words && (!query.from || entry.at.date() >= *query.from) && (!query.to || entry.at.date() <= *query.to)
                    && (query.moods.isEmpty() || query.moods.contains(entry.mood)) && hasAny(query.emotions, felt) && hasAny(query.tags, entry.tags))
                    expected.insert(entry.id);
            }
            const QStringList ids = found(query);
            QCOMPARE(QSet<QString>(ids.begin(), ids.end()), expected);
        }
    }

    void theApplicationIsAFilterToo()
    {
        Application application;
        application.company = u"Northwind"_s;
        JournalEntry entry;
        entry.text = u"about it"_s;
        entry.applicationId = *m_journal->services().applications.add(application);
        const QString id = *service().add(entry);
        entry.applicationId.clear();
        VERIFY_OK(service().add(entry));
        EntryQuery query;
        query.applicationId = service().find(id)->applicationId;
        QCOMPARE(found(query), QStringList{id});
    }

    void tagsAreCounted()
    {
        for (const QStringList &tags : {QStringList{u"b"_s, u"a"_s}, QStringList{u"a"_s}, QStringList{u"c"_s}}) {
            JournalEntry entry;
            entry.mood = 3;
            entry.tags = tags;
            VERIFY_OK(service().add(entry));
        }
        const auto counted = service().tags();
        VERIFY_OK(counted);
        QStringList said;
        for (const TagCount &each : *counted)
            said.append(u"%1 %2"_s.arg(each.tag).arg(each.entries));
        QCOMPARE(said, (QStringList{u"a 2"_s, u"b 1"_s, u"c 1"_s}));
    }

private:
    [[nodiscard]] JournalService &service() { return m_journal->services().journal; }
    QStringList foundBy(const QString &typed)
    {
        EntryQuery query;
        query.search = typed;
        return found(query);
    }
    QStringList found(EntryQuery query)
    {
        query.limit = 1000;
        QStringList ids;
        const auto listed = service().list(query);
        if (!listed)
            return {u"failed"_s};
        for (const ListedEntry &each : *listed)
            ids.append(each.entry.id);
        return ids;
    }

    std::unique_ptr<TempJournal> m_journal;
};

QTEST_GUILESS_MAIN(TestJournalSearch)

#include "tst_journalsearch.moc"
