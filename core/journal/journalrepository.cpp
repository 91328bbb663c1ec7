// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journalrepository.h"

#include "core/clock.h"
#include "core/journal/entrycondition.h"
#include "core/journal/entryrow.h"
#include "core/storage/database.h"

#include <QHash>
#include <QTimeZone>

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int VisitedAtOnce = 500;

QDateTime fromMs(const QVariant &milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds.toLongLong(), Qt::UTC);
}

QVariant moodValue(int mood)
{
    return mood == 0 ? QVariant() : QVariant(mood);
}

} // namespace

JournalRepository::JournalRepository(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
    , m_index(database)
{
}

Result<qint64> JournalRepository::freeKey(const QDateTime &at) const
{
    const qint64 first = at.toMSecsSinceEpoch() * KeysPerMillisecond;
    auto row = m_database.run(u"SELECT max(key) FROM journal_entry WHERE key >= ? AND key < ?"_s,
                              {first, first + KeysPerMillisecond});
    if (!row)
        return failure(row);
    if (row->next() && !row->value(0).isNull())
        return row->value(0).toLongLong() + 1;
    return first;
}

Result<void> JournalRepository::insert(const JournalEntry &entry, const QString &words, const QDateTime &created, const QDateTime &changed)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    const auto key = freeKey(entry.at);
    if (!key)
        return failure(key);
    const QDateTime now = m_clock.now();
    const qint64 createdMs = (created.isValid() ? created : now).toMSecsSinceEpoch();
    const qint64 changedMs = (changed.isValid() ? changed : now).toMSecsSinceEpoch();
    auto added = m_database.run(
        u"INSERT INTO journal_entry (key, id, at_ms, offset_minutes, day, mood, text, words, application_id, created_ms, changed_ms) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {*key, entry.id, entry.at.toMSecsSinceEpoch(), entry.at.offsetFromUtc() / 60, entry.at.date().toJulianDay(),
         moodValue(entry.mood), entry.text, words == entry.text ? QVariant() : QVariant(words), nullIfEmpty(entry.applicationId), createdMs, changedMs});
    if (!added)
        return failure(added);
    if (auto done = writeDetails(*key, entry); !done)
        return done;
    if (auto indexed = m_index.inserted(*key); !indexed)
        return indexed;
    return transaction->commit();
}

Result<void> JournalRepository::update(const JournalEntry &entry, const QString &words, const QDateTime &changedAt)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    auto row = m_database.run(u"SELECT key, at_ms FROM journal_entry WHERE id = ?"_s, {entry.id});
    if (!row)
        return failure(row);
    if (!row->next())
        return failure(ErrorCode::NotFound, tr("This journal entry is no longer there."));
    if (auto indexed = m_index.catchUp(); !indexed)
        return indexed;
    const qint64 oldKey = row->value(0).toLongLong();
    const bool moved = row->value(1).toLongLong() != entry.at.toMSecsSinceEpoch();
    row->finish();
    const auto key = moved ? freeKey(entry.at) : Result<qint64>(oldKey);
    if (!key)
        return failure(key);
    auto changed = m_database.run(
        u"UPDATE journal_entry SET key = ?, at_ms = ?, offset_minutes = ?, day = ?, mood = ?, text = ?, words = ?, "
        "application_id = ?, changed_ms = ? WHERE id = ?"_s,
        {*key, entry.at.toMSecsSinceEpoch(), entry.at.offsetFromUtc() / 60, entry.at.date().toJulianDay(), moodValue(entry.mood),
         entry.text, words == entry.text ? QVariant() : QVariant(words), nullIfEmpty(entry.applicationId),
         (changedAt.isValid() ? changedAt : m_clock.now()).toMSecsSinceEpoch(), entry.id});
    if (!changed)
        return failure(changed);
    for (const QString &table : {u"entry_emotion"_s, u"entry_tag"_s}) {
        if (auto cleared = m_database.run(u"DELETE FROM %1 WHERE entry_key = ?"_s.arg(table), {*key}); !cleared)
            return failure(cleared);
    }
    if (auto done = writeDetails(*key, entry); !done)
        return done;
    return transaction->commit();
}

Result<void> JournalRepository::writeDetails(qint64 key, const JournalEntry &entry)
{
    for (qsizetype i = 0; i < entry.emotions.size(); ++i) {
        const EmotionRating &rating = entry.emotions.at(i);
        auto added = m_database.run(
            u"INSERT OR REPLACE INTO entry_emotion (entry_key, emotion, intensity, position) VALUES (?, ?, ?, ?)"_s,
            {key, rating.emotion, rating.intensity ? QVariant(*rating.intensity) : QVariant(), i});
        if (!added)
            return failure(added);
    }
    for (qsizetype i = 0; i < entry.tags.size(); ++i) {
        auto added = m_database.run(u"INSERT OR REPLACE INTO entry_tag (entry_key, tag, position) VALUES (?, ?, ?)"_s,
                                    {key, entry.tags.at(i), i});
        if (!added)
            return failure(added);
    }
    return {};
}

Result<void> JournalRepository::remove(const QString &id)
{
    auto removed = m_database.run(u"DELETE FROM journal_entry WHERE id = ?"_s, {id});
    if (!removed)
        return failure(removed);
    if (removed->numRowsAffected() == 0)
        return failure(ErrorCode::NotFound, tr("This journal entry is no longer there."));
    return {};
}

// One reading for a few hundred entries, instead of two for each.
Result<void> JournalRepository::readDetailsOf(QList<ListedEntry> &entries, Lie lie) const
{
    if (entries.isEmpty())
        return {};
    QHash<qint64, JournalEntry *> places;
    QString keys;
    for (ListedEntry &each : entries) {
        places.insert(each.key, &each.entry);
        if (lie == Lie::Apart)
            keys += (keys.isEmpty() ? u'[' : u',') + QString::number(each.key);
    }
    keys += u']';
    const auto [lowest, highest] = std::minmax(entries.constFirst().key, entries.constLast().key);
    auto rows = lie == Lie::Together ? m_database.run(entryrow::detailsBetween(), {lowest, highest, lowest, highest})
                                      : m_database.run(entryrow::detailsAmong(), {keys, keys});
    if (!rows)
        return failure(rows);
    QList<entryrow::Detail> details;
    while (rows->next())
        details.append(entryrow::detail(*rows));
    std::ranges::sort(details, {}, &entryrow::Detail::position);
    for (const entryrow::Detail &each : std::as_const(details)) {
        JournalEntry *entry = places.value(each.key);
        if (!entry)
            continue;
        if (each.isTag)
            entry->tags.append(each.name);
        else
            entry->emotions.append({each.name, each.intensity});
    }
    return {};
}

Result<void> JournalRepository::visit(const EntryQuery &days, const std::function<bool(const StoredEntry &)> &visit) const
{
    EntryQuery range;
    range.from = days.from;
    range.to = days.to;
    EntryCondition condition(range, EntryCondition::Reads::Entries);
    condition.add(u"e.key > ?"_s, {});
    const QString sql = u"SELECT %1, e.created_ms, e.changed_ms %2 ORDER BY e.key LIMIT ?"_s.arg(entryrow::columns(), condition.text());
    qint64 after = std::numeric_limits<qint64>::min();
    while (true) {
        auto rows = m_database.run(sql, condition.values() << after << VisitedAtOnce);
        if (!rows)
            return failure(rows);
        QList<ListedEntry> entries;
        QList<StoredEntry> stored;
        while (rows->next()) {
            entries.append(entryrow::entry(*rows));
            stored.append({{}, fromMs(rows->value(entryrow::Columns)), fromMs(rows->value(entryrow::Columns + 1))});
        }
        if (entries.isEmpty())
            return {};
        if (auto done = readDetailsOf(entries, Lie::Together); !done)
            return done;
        for (qsizetype i = 0; i < entries.size(); ++i) {
            stored[i].entry = std::move(entries[i].entry);
            if (!visit(stored.at(i)))
                return {};
        }
        after = entries.constLast().key;
    }
}

Result<std::optional<StoredEntry>> JournalRepository::stored(const QString &id) const
{
    auto row = m_database.run(u"SELECT %1, e.created_ms, e.changed_ms FROM journal_entry e WHERE e.id = ?"_s.arg(entryrow::columns()), {id});
    if (!row)
        return failure(row);
    if (!row->next())
        return std::optional<StoredEntry>();
    QList<ListedEntry> one{entryrow::entry(*row)};
    if (auto done = readDetailsOf(one, Lie::Together); !done)
        return failure(done);
    return std::optional(StoredEntry{one.constFirst().entry, fromMs(row->value(entryrow::Columns)), fromMs(row->value(entryrow::Columns + 1))});
}

Result<std::optional<QString>> JournalRepository::twinOf(const JournalEntry &entry) const
{
    const qint64 first = entry.at.toMSecsSinceEpoch() * KeysPerMillisecond;
    auto row = m_database.run(u"SELECT id FROM journal_entry WHERE key >= ? AND key < ? AND text = ? AND mood IS ?"_s,
                              {first, first + KeysPerMillisecond, entry.text, moodValue(entry.mood)});
    if (!row)
        return failure(row);
    if (!row->next())
        return std::optional<QString>();
    return std::optional(row->value(0).toString());
}

Result<JournalEntry> JournalRepository::find(const QString &id) const
{
    auto row = m_database.run(u"SELECT %1 FROM journal_entry e WHERE e.id = ?"_s.arg(entryrow::columns()), {id});
    if (!row)
        return failure(row);
    if (!row->next())
        return failure(ErrorCode::NotFound, tr("There is no journal entry with the id %1.").arg(id));
    QList<ListedEntry> one{entryrow::entry(*row)};
    if (auto done = readDetailsOf(one, Lie::Together); !done)
        return failure(done);
    return one.constFirst().entry;
}

Result<QList<ListedEntry>> JournalRepository::list(const EntryQuery &query) const
{
    EntryCondition condition(query, EntryCondition::Reads::Entries);
    const Lie lie = condition.isEmpty() ? Lie::Together : Lie::Apart;
    const bool best = query.order == EntryQuery::Order::BestFirst && condition.isSearch();
    if (query.olderThanKey && !best)
        condition.add(condition.key() + u" < ?"_s, {*query.olderThanKey});
    const QString order = best ? u"s.rank, s.rowid DESC"_s : condition.key() + u" DESC"_s;
    auto rows = m_database.run(u"SELECT %1 %2 ORDER BY %3 LIMIT ?"_s.arg(entryrow::columns(), condition.text(), order),
                               condition.values() << (best ? std::min(query.limit, EntryQuery::MostRanked) : query.limit));
    if (!rows)
        return failure(rows);
    QList<ListedEntry> entries;
    while (rows->next())
        entries.append(entryrow::entry(*rows));
    if (auto done = readDetailsOf(entries, lie); !done)
        return failure(done);
    return entries;
}

Result<int> JournalRepository::count(const EntryQuery &query) const
{
    return countOf(EntryCondition(query, EntryCondition::Reads::Keys));
}

Result<int> JournalRepository::countBetween(const EntryQuery &query, qint64 key, std::optional<qint64> below) const
{
    EntryCondition condition(query, EntryCondition::Reads::Keys);
    condition.add(condition.key() + u" > ?"_s, {key});
    if (below)
        condition.add(condition.key() + u" < ?"_s, {*below});
    return countOf(condition);
}

Result<int> JournalRepository::countOf(const EntryCondition &condition) const
{
    auto row = m_database.run(u"SELECT count(*) "_s + condition.text(), condition.values());
    if (!row)
        return failure(row);
    return row->next() ? row->value(0).toInt() : 0;
}

Result<std::optional<qint64>> JournalRepository::keyAt(const EntryQuery &query, KeysFrom from, std::optional<qint64> beyond, int steps) const
{
    EntryCondition condition(query, EntryCondition::Reads::Keys);
    const bool newest = from == KeysFrom::Newest;
    if (beyond)
        condition.add(condition.key() + (newest ? u" < ?"_s : u" >= ?"_s), {*beyond});
    auto row = m_database.run(u"SELECT %1 %2 ORDER BY %1 %3 LIMIT 1 OFFSET ?"_s.arg(condition.key(), condition.text(), newest ? u"DESC"_s : u"ASC"_s),
                              condition.values() << steps);
    if (!row)
        return failure(row);
    return row->next() ? std::optional(row->value(0).toLongLong()) : std::nullopt;
}

Result<std::optional<qint64>> JournalRepository::keyOf(const QString &id) const
{
    auto row = m_database.run(u"SELECT key FROM journal_entry WHERE id = ?"_s, {id});
    if (!row)
        return failure(row);
    return row->next() ? std::optional(row->value(0).toLongLong()) : std::nullopt;
}

Result<QList<DayMood>> JournalRepository::dayMoods(const QDate &from, const QDate &to) const
{
    // Answered by the index on (day, mood) alone.
    auto rows = m_database.run(u"SELECT day, avg(mood), count(*) FROM journal_entry WHERE day BETWEEN ? AND ? GROUP BY day ORDER BY day"_s,
                               {from.toJulianDay(), to.toJulianDay()});
    if (!rows)
        return failure(rows);
    QList<DayMood> days;
    while (rows->next())
        days.append({QDate::fromJulianDay(rows->value(0).toLongLong()), rows->value(1).toDouble(), rows->value(2).toInt()});
    return days;
}

Result<QList<NotedMood>> JournalRepository::notedMoods(const QDate &from, const QDate &to) const
{
    // Answered by the index on (day, mood), which holds the key as well.
    auto rows = m_database.run(u"SELECT day, mood FROM journal_entry INDEXED BY journal_entry_day "
                               "WHERE day BETWEEN ? AND ? AND mood IS NOT NULL ORDER BY day, key"_s,
                               {from.toJulianDay(), to.toJulianDay()});
    if (!rows)
        return failure(rows);
    QList<NotedMood> moods;
    while (rows->next())
        moods.append({QDate::fromJulianDay(rows->value(0).toLongLong()), rows->value(1).toInt()});
    return moods;
}

Result<std::optional<QDate>> JournalRepository::firstDay() const
{
    auto row = m_database.run(u"SELECT min(day) FROM journal_entry"_s);
    if (!row)
        return failure(row);
    if (!row->next() || row->value(0).isNull())
        return std::optional<QDate>();
    return std::optional(QDate::fromJulianDay(row->value(0).toLongLong()));
}

Result<QList<TagCount>> JournalRepository::tags() const
{
    auto rows = m_database.run(u"SELECT tag, count(*) FROM entry_tag GROUP BY tag ORDER BY count(*) DESC, tag"_s);
    if (!rows)
        return failure(rows);
    QList<TagCount> tags;
    while (rows->next())
        tags.append({rows->value(0).toString(), rows->value(1).toInt()});
    return tags;
}

Result<void> JournalRepository::setWords(const QString &id, const QString &words)
{
    auto changed = m_database.run(u"UPDATE journal_entry SET words = nullif(?, text) WHERE id = ?"_s, {words, id});
    if (!changed)
        return failure(changed);
    return {};
}

Result<JournalStatistics> JournalRepository::statistics(const EntryQuery &query) const
{
    const EntryCondition condition(query, EntryCondition::Reads::Entries);
    auto row = m_database.run(
        u"SELECT count(*), count(DISTINCT e.day), avg(e.mood), sum(e.mood = 1), sum(e.mood = 2), sum(e.mood = 3), "
        "sum(e.mood = 4), sum(e.mood = 5) "_s + condition.text(), condition.values());
    if (!row)
        return failure(row);
    JournalStatistics statistics;
    if (row->next()) {
        statistics.entries = row->value(0).toInt();
        statistics.days = row->value(1).toInt();
        if (!row->value(2).isNull())
            statistics.averageMood = row->value(2).toDouble();
        for (int mood = 1; mood <= 5; ++mood)
            statistics.entriesByMood.append(row->value(2 + mood).toInt());
    }
    return statistics;
}

Result<void> JournalRepository::saveDraft(const QString &entryId, const QString &content)
{
    auto saved = m_database.run(
        u"INSERT INTO entry_draft (entry_id, content, changed_ms) VALUES (?, ?, ?) "
        "ON CONFLICT (entry_id) DO UPDATE SET content = excluded.content, changed_ms = excluded.changed_ms"_s,
        {entryId, content, m_clock.now().toMSecsSinceEpoch()});
    if (!saved)
        return failure(saved);
    return {};
}

Result<QString> JournalRepository::draft(const QString &entryId) const
{
    auto row = m_database.run(u"SELECT content FROM entry_draft WHERE entry_id = ?"_s, {entryId});
    if (!row)
        return failure(row);
    return row->next() ? row->value(0).toString() : QString();
}

Result<void> JournalRepository::removeDraft(const QString &entryId)
{
    auto removed = m_database.run(u"DELETE FROM entry_draft WHERE entry_id = ?"_s, {entryId});
    if (!removed)
        return failure(removed);
    return {};
}

} // namespace secondwind
