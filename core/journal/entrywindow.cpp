// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/entrywindow.h"

#include "core/journal/journalservice.h"
#include "core/journal/searchquery.h"

#include <algorithm>

namespace secondwind {

Result<void> EntryWindow::reset(const EntryQuery &query, int rows, Extent extent)
{
    clear();
    m_query = query;
    m_query.olderThanKey.reset();
    m_query.limit = PageRows;
    if (SearchQuery(query.search).matchExpression().isEmpty())
        m_query.order = EntryQuery::Order::NewestFirst;
    const bool ranked = m_query.order == EntryQuery::Order::BestFirst;
    if (ranked)
        m_query.limit = EntryQuery::MostRanked;
    const auto page = m_service.list(m_query);
    if (!page)
        return failure(page);
    append(*page);
    if (ranked)
        m_complete = true; // there is no next page of the best
    if (m_complete || (extent == Extent::AsAsked && rows <= m_rows))
        return {};
    const auto more = rest();
    if (!more)
        return failure(more);
    appendUnread(extent == Extent::All ? *more : std::min(*more, rows - m_rows));
    m_complete = extent == Extent::All || m_rows < rows;
    return {};
}

void EntryWindow::show(const EntryQuery &query, const QList<ListedEntry> &found)
{
    clear();
    m_query = query;
    append(found);
    m_complete = true;
}

void EntryWindow::clear()
{
    m_stretches.clear();
    m_near = {};
    m_rows = 0;
    m_complete = false;
}

void EntryWindow::append(const QList<ListedEntry> &page)
{
    m_complete = page.size() < m_query.limit;
    if (page.isEmpty())
        return;
    const auto below = lastKey().value_or(std::nullopt);
    m_stretches.push_back({below, static_cast<int>(page.size()), page, 0});
    m_rows += static_cast<int>(page.size());
    use(m_stretches.back());
}

void EntryWindow::appendUnread(int rows)
{
    if (rows <= 0)
        return;
    const auto below = lastKey().value_or(std::nullopt);
    m_stretches.push_back({below, rows, {}, 0});
    m_rows += rows;
}

void EntryWindow::appendRest(int rows)
{
    appendUnread(rows);
    m_complete = true;
}

Result<QList<ListedEntry>> EntryWindow::nextPage()
{
    const auto last = lastKey();
    if (!last)
        return failure(last);
    EntryQuery query = m_query;
    query.olderThanKey = *last;
    return m_service.list(query);
}

Result<int> EntryWindow::rest()
{
    const auto all = m_service.count(m_query);
    return all ? Result<int>(std::max(0, *all - m_rows)) : all;
}

Result<std::optional<qint64>> EntryWindow::lastKey()
{
    if (m_rows == 0)
        return std::optional<qint64>();
    const auto last = entry(m_rows - 1);
    if (!last)
        return failure(last);
    return *last ? std::optional((*last)->key) : m_stretches.back().below;
}

// Most rows asked for are near the one before.
EntryWindow::Place EntryWindow::placeOf(int row) const
{
    if (row < m_near.offset)
        m_near = {};
    while (row - m_near.offset >= m_stretches.at(m_near.stretch).rows)
        m_near.offset += m_stretches.at(m_near.stretch++).rows;
    return {m_near.stretch, row - m_near.offset};
}

Result<QList<ListedEntry>> EntryWindow::read(const Stretch &stretch) const
{
    EntryQuery query = m_query;
    query.olderThanKey = stretch.below;
    query.limit = stretch.rows;
    return m_service.list(query);
}

// Makes the page of a row a stretch of its own; its keys are looked for from the nearer end. False
// when the rows are no longer there.
Result<bool> EntryWindow::cutOut(Place place)
{
    const Stretch whole = m_stretches.at(place.stretch);
    const bool isLast = place.stretch + 1 == m_stretches.size();
    const std::optional<qint64> lowest = isLast ? std::nullopt : m_stretches.at(place.stretch + 1).below;
    const int first = place.offset / PageRows * PageRows;
    const int rows = std::min(PageRows, whole.rows - first);
    const auto keyBefore = [&](int row) -> Result<std::optional<qint64>> {
        if (row == 0 || row == whole.rows)
            return row == 0 ? whole.below : lowest;
        // Below the last stretch there may be entries that have no row yet.
        const bool fromAbove = row <= whole.rows / 2 || (isLast && !m_complete);
        return fromAbove ? m_service.keyAt(m_query, KeysFrom::Newest, whole.below, row - 1)
                         : m_service.keyAt(m_query, KeysFrom::Oldest, lowest, whole.rows - row);
    };
    const auto begin = keyBefore(first);
    if (!begin)
        return failure(begin);
    const auto end = keyBefore(first + rows);
    if (!end)
        return failure(end);
    if ((first > 0 && !*begin) || (first + rows < whole.rows && !*end))
        return false;
    std::vector<Stretch> parts{{whole.below, first, {}, 0}, {*begin, rows, {}, 0}, {*end, whole.rows - first - rows, {}, 0}};
    std::erase_if(parts, [](const Stretch &part) { return part.rows == 0; });
    const auto at = m_stretches.erase(m_stretches.begin() + static_cast<std::ptrdiff_t>(place.stretch));
    m_stretches.insert(at, parts.begin(), parts.end());
    m_near = {};
    return true;
}

Result<const ListedEntry *> EntryWindow::entry(int row)
{
    Place place = placeOf(row);
    if (const Stretch &found = m_stretches.at(place.stretch); found.entries.isEmpty() && found.rows > PageRows) {
        const auto cut = cutOut(place);
        if (!cut)
            return failure(cut);
        if (!*cut)
            return nullptr;
        place = placeOf(row);
    }
    Stretch &stretch = m_stretches.at(place.stretch);
    if (stretch.entries.isEmpty()) {
        const auto entries = read(stretch);
        if (!entries)
            return failure(entries);
        stretch.entries = *entries;
    }
    use(stretch);
    return place.offset < stretch.entries.size() ? &stretch.entries.at(place.offset) : nullptr;
}

void EntryWindow::use(Stretch &stretch)
{
    if (stretch.used == m_turn && m_turn > 0)
        return;
    stretch.used = ++m_turn;
    std::ptrdiff_t read = 0;
    Stretch *longest = nullptr;
    for (Stretch &each : m_stretches) {
        if (each.entries.isEmpty())
            continue;
        ++read;
        if (!longest || each.used < longest->used)
            longest = &each;
    }
    if (read > MostPages)
        longest->entries = {};
}

int EntryWindow::rowInMemory(const QString &id) const
{
    int row = 0;
    for (const Stretch &stretch : m_stretches) {
        const auto found = std::ranges::find_if(stretch.entries, [&](const ListedEntry &listed) { return listed.entry.id == id; });
        if (found != stretch.entries.end())
            return row + static_cast<int>(std::distance(stretch.entries.begin(), found));
        row += stretch.rows;
    }
    return -1;
}

Result<int> EntryWindow::rowOf(const QString &id)
{
    if (const int row = rowInMemory(id); row >= 0 || isAllInMemory())
        return row;
    const auto key = m_service.keyOf(id);
    if (!key)
        return failure(key);
    if (!*key)
        return -1;
    // The first stretch that ends at this key or below.
    int first = 0;
    for (std::size_t at = 0; at < m_stretches.size(); ++at) {
        const bool reaches = at + 1 == m_stretches.size() || m_stretches.at(at + 1).below <= **key;
        if (!reaches) {
            first += m_stretches.at(at).rows;
            continue;
        }
        const auto above = m_service.countBetween(m_query, **key, m_stretches.at(at).below);
        if (!above)
            return failure(above);
        if (*above >= m_stretches.at(at).rows)
            return -1;
        const auto there = entry(first + *above);
        if (!there)
            return failure(there);
        return *there && (*there)->entry.id == id ? first + *above : -1;
    }
    return -1;
}

bool EntryWindow::isAllInMemory() const
{
    return std::ranges::none_of(m_stretches, [](const Stretch &stretch) { return stretch.entries.isEmpty(); });
}

Result<bool> EntryWindow::refresh(int row)
{
    Stretch &stretch = m_stretches.at(placeOf(row).stretch);
    const auto entries = read(stretch);
    if (!entries)
        return failure(entries);
    if (!std::ranges::equal(*entries, stretch.entries, {}, &ListedEntry::key, &ListedEntry::key))
        return false;
    stretch.entries = *entries;
    return true;
}

void EntryWindow::remove(int row)
{
    const Place place = placeOf(row);
    m_near = {};
    Stretch &stretch = m_stretches.at(place.stretch);
    stretch.entries.removeAt(place.offset);
    --m_rows;
    if (--stretch.rows > 0)
        return;
    // The next one keeps the key of what was removed to be older than, which is as good.
    m_stretches.erase(m_stretches.begin() + static_cast<std::ptrdiff_t>(place.stretch));
}

} // namespace secondwind
