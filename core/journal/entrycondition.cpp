// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/entrycondition.h"

#include "core/journal/searchquery.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

qint64 firstKeyOf(const QDate &day)
{
    // Of days further away than any entry the product would be too large.
    constexpr qint64 furthest = 100'000'000;
    constexpr qint64 millisecondsOfDay = 24 * 3600 * 1000;
    const qint64 days = QDate(1970, 1, 1).daysTo(day);
    return std::clamp(days, -furthest, furthest) * millisecondsOfDay * KeysPerMillisecond;
}

// "?, ?, ?"
QString placeholders(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u", "_s);
}

} // namespace

EntryCondition::EntryCondition(const EntryQuery &query, Reads reads)
{
    const SearchQuery search(query.search);
    const bool columns = reads == Reads::Entries || query.from || query.to || !query.applicationId.isEmpty();
    m_search = !search.matchExpression().isEmpty();
    if (m_search) {
        m_from = columns ? u"FROM entry_search s JOIN journal_entry e ON e.key = s.rowid"_s : u"FROM entry_search s"_s;
        m_key = u"s.rowid"_s;
    } else if (columns) {
        m_from = u"FROM journal_entry e"_s;
        m_key = u"e.key"_s;
    } else {
        // FTS5's own table of lengths: a row for every entry, and some twenty bytes each.
        m_from = u"FROM entry_search_docsize s"_s;
        m_key = u"s.id"_s;
    }
    addSearch(search, query.search);
    // A day is at most a day away from the same day in UTC; so the keys say where to begin.
    if (query.from)
        add(u"e.day >= ? AND %1 >= ?"_s.arg(m_key), {query.from->toJulianDay(), firstKeyOf(query.from->addDays(-1))});
    if (query.to)
        add(u"e.day <= ? AND %1 < ?"_s.arg(m_key), {query.to->toJulianDay(), firstKeyOf(query.to->addDays(2))});
    addMoods(query.moods);
    addNamed(u"entry_emotion"_s, u"emotion"_s, query.emotions);
    addNamed(u"entry_tag"_s, u"tag"_s, query.tags);
    if (!query.applicationId.isEmpty())
        add(u"e.application_id = ?"_s, {query.applicationId});
}

void EntryCondition::add(const QString &condition, const QVariantList &values)
{
    m_where.append(condition);
    m_values += values;
}

QString EntryCondition::text() const
{
    return m_where.isEmpty() ? m_from : m_from + u" WHERE "_s + m_where.join(u" AND "_s);
}

void EntryCondition::addSearch(const SearchQuery &search, const QString &typed)
{
    const QString match = search.matchExpression();
    const QString excluded = search.excludedExpression();
    if (!match.isEmpty())
        add(u"entry_search MATCH ?"_s, {excluded.isEmpty() ? match : u"(%1) NOT %2"_s.arg(match, excluded)});
    else if (!excluded.isEmpty())
        add(m_key + u" NOT IN (SELECT rowid FROM entry_search WHERE entry_search MATCH ?)"_s, {excluded});
    else if (!typed.trimmed().isEmpty())
        add(u"0"_s, {}); // signs only: nothing can match
}

void EntryCondition::addMoods(const QList<int> &moods)
{
    if (moods.isEmpty())
        return;
    QVariantList said;
    for (const int mood : moods) {
        if (mood != 0)
            said.append(mood);
    }
    QStringList either;
    if (!said.isEmpty())
        either.append(u"mood IN (%1)"_s.arg(placeholders(said.size())));
    if (said.size() < moods.size())
        either.append(u"mood IS NULL"_s);
    add(m_key + u" IN (SELECT key FROM journal_entry WHERE %1)"_s.arg(either.join(u" OR "_s)), said);
}

void EntryCondition::addNamed(const QString &table, const QString &column, const QStringList &names)
{
    if (names.isEmpty())
        return;
    QVariantList values;
    for (const QString &name : names)
        values.append(name);
    add(m_key + u" IN (SELECT entry_key FROM %1 WHERE %2 IN (%3))"_s.arg(table, column, placeholders(names.size())), values);
}

} // namespace secondwind
