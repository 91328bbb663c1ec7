// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journalmodel.h"

#include "core/journal/journalservice.h"

#include <algorithm>

namespace secondwind {

JournalModel::JournalModel(JournalService &service, QObject *parent)
    : QAbstractListModel(parent)
    , m_service(service)
{
    connect(&service, &JournalService::entryAdded, this, &JournalModel::reload);
    connect(&service, &JournalService::entriesMerged, this, &JournalModel::reload);
    connect(&service, &JournalService::entryChanged, this, &JournalModel::refreshEntry);
    connect(&service, &JournalService::entryRemoved, this, &JournalModel::removeEntry);
}

void JournalModel::setQuery(const EntryQuery &query)
{
    EntryQuery asked = query;
    asked.limit = m_query.limit;
    asked.olderThanKey.reset();
    if (asked == m_query)
        return;
    m_query = asked;
    m_entries.clear(); // a list of other things begins at its top
    reload();
}

Result<QList<ListedEntry>> JournalModel::firstEntries(int count) const
{
    EntryQuery query = m_query;
    query.limit = count;
    return m_service.list(query);
}

void JournalModel::reload()
{
    const int wanted = std::max(m_query.limit, static_cast<int>(m_entries.size()));
    const auto entries = firstEntries(wanted);
    beginResetModel();
    m_entries = entries.value_or(QList<ListedEntry>());
    m_complete = m_entries.size() < wanted;
    endResetModel();
    if (!entries)
        emit failed(entries.error().message);
}

// A change that moves no entry leaves the view where it is.
void JournalModel::refreshEntry(const QString &id)
{
    const int row = rowOf(id);
    const auto entries = firstEntries(std::max(m_query.limit, static_cast<int>(m_entries.size())));
    const bool sameOrder = row >= 0 && entries
        && std::ranges::equal(*entries, m_entries, {}, &ListedEntry::key, &ListedEntry::key);
    if (!sameOrder) {
        reload();
        return;
    }
    m_entries[row] = entries->at(row);
    emit dataChanged(index(row), index(row));
}

void JournalModel::removeEntry(const QString &id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_entries.removeAt(row);
    endRemoveRows();
    // The entry below may now be the first of its day.
    if (row < m_entries.size())
        emit dataChanged(index(row), index(row), {FirstOfDayRole});
}

int JournalModel::rowOf(const QString &id) const
{
    const auto it = std::ranges::find_if(m_entries, [&](const ListedEntry &listed) { return listed.entry.id == id; });
    return it == m_entries.end() ? -1 : static_cast<int>(std::distance(m_entries.begin(), it));
}

int JournalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant JournalModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const JournalEntry &entry = m_entries.at(index.row()).entry;
    switch (role) {
    case Qt::DisplayRole:
    case TextRole:
        return entry.text;
    case IdRole:
        return entry.id;
    case AtRole:
        return entry.at;
    case MoodRole:
        return entry.mood;
    case EmotionsRole: {
        QStringList emotions;
        for (const EmotionRating &rating : entry.emotions)
            emotions.append(rating.emotion);
        return emotions;
    }
    case TagsRole:
        return entry.tags;
    case FirstOfDayRole:
        return index.row() == 0 || m_entries.at(index.row() - 1).entry.at.date() != entry.at.date();
    default:
        return {};
    }
}

QHash<int, QByteArray> JournalModel::roleNames() const
{
    return {{IdRole, "id"},     {AtRole, "at"},     {MoodRole, "mood"},
            {EmotionsRole, "emotions"}, {TagsRole, "tags"}, {TextRole, "text"}, {FirstOfDayRole, "firstOfDay"}};
}

bool JournalModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete;
}

void JournalModel::fetchMore(const QModelIndex &parent)
{
    if (parent.isValid() || m_complete)
        return;
    EntryQuery query = m_query;
    if (!m_entries.isEmpty())
        query.olderThanKey = m_entries.constLast().key;
    const auto more = m_service.list(query);
    if (!more || more->isEmpty()) {
        m_complete = true;
        if (!more)
            emit failed(more.error().message);
        return;
    }
    const int first = static_cast<int>(m_entries.size());
    beginInsertRows({}, first, first + static_cast<int>(more->size()) - 1);
    m_entries.append(*more);
    endInsertRows();
    m_complete = more->size() < m_query.limit;
}

} // namespace secondwind
