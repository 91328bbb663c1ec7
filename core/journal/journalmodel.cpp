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
    connect(&service, &JournalService::entryChanged, this, &JournalModel::reload);
    connect(&service, &JournalService::entryRemoved, this, &JournalModel::removeEntry);
}

void JournalModel::setSearch(const QString &text)
{
    if (text == m_query.search)
        return;
    m_query.search = text;
    reload();
}

void JournalModel::reload()
{
    beginResetModel();
    m_entries.clear();
    m_complete = false;
    m_query.olderThanKey.reset();
    const auto entries = m_service.list(m_query);
    if (entries) {
        m_entries = *entries;
        m_complete = entries->size() < m_query.limit;
    } else {
        m_complete = true;
    }
    endResetModel();
    if (!entries)
        emit failed(entries.error().message);
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
    if (!m_entries.isEmpty())
        m_query.olderThanKey = m_entries.constLast().key;
    const auto more = m_service.list(m_query);
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
