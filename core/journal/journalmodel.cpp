// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journalmodel.h"

#include "core/journal/journalservice.h"
#include "core/journal/moodword.h"

#include <QLocale>

namespace secondwind {

namespace {

constexpr qsizetype SpokenCharacters = 200; // of the text, before somebody decides to open it

}

JournalModel::JournalModel(JournalService &service, QObject *parent)
    : QAbstractListModel(parent)
    , m_service(service)
    , m_window(service)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &JournalModel::reload);
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
    m_extent = EntryWindow::Extent::AsAsked;
    reset(0); // a list of other things begins at its top
}

void JournalModel::showFound(const EntryQuery &query, const QList<ListedEntry> &found)
{
    m_query = query;
    m_query.limit = EntryWindow::PageRows;
    m_query.olderThanKey.reset();
    m_extent = EntryWindow::Extent::AsAsked;
    beginResetModel();
    m_window.show(m_query, found);
    endResetModel();
}

void JournalModel::reload()
{
    reset(m_window.rows());
}

void JournalModel::reset(int rows)
{
    beginResetModel();
    const auto read = m_window.reset(m_query, rows, m_extent);
    if (!read)
        m_window.clear();
    endResetModel();
    if (!read)
        emit failed(read.error().message);
}

// A change that moves no entry leaves the view where it is.
void JournalModel::refreshEntry(const QString &id)
{
    const int row = m_window.rowInMemory(id);
    if (row < 0 || !m_window.refresh(row).value_or(false)) {
        reload();
        return;
    }
    emit dataChanged(index(row), index(row));
}

void JournalModel::removeEntry(const QString &id)
{
    const int row = m_window.rowInMemory(id);
    if (row < 0) {
        // It is gone from the journal, so there is nobody left to ask where it was.
        if (!m_window.isAllInMemory())
            reload();
        return;
    }
    beginRemoveRows({}, row, row);
    m_window.remove(row);
    endRemoveRows();
    // The entry below may now be the first of its day.
    if (row < rowCount())
        emit dataChanged(index(row), index(row), {FirstOfDayRole});
}

int JournalModel::rowOf(const QString &id) const
{
    return m_window.rowOf(id).value_or(-1);
}

int JournalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_window.rows();
}

const ListedEntry *JournalModel::entry(int row) const
{
    const auto found = m_window.entry(row);
    if (!found || !*found)
        m_again.start(); // another program changed the journal, or it cannot be read
    return found.value_or(nullptr);
}

QVariant JournalModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ListedEntry *listed = entry(index.row());
    if (!listed)
        return {};
    const JournalEntry &entry = listed->entry;
    switch (role) {
    case Qt::DisplayRole:
    case TextRole:
        return entry.text;
    case Qt::AccessibleTextRole:
        return spoken(entry);
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
    case FirstOfDayRole: {
        const QDate day = entry.at.date(); // the entry may go when the one above is read
        const ListedEntry *above = index.row() == 0 ? nullptr : this->entry(index.row() - 1);
        return !above || above->entry.at.date() != day;
    }
    default:
        return {};
    }
}

// A screen reader comes to a row without having passed the day's heading or seen the face.
QString JournalModel::spoken(const JournalEntry &entry) const
{
    const QString at = QLocale().toString(entry.at, QLocale::ShortFormat);
    const QString mood = moodWord(entry.mood);
    const QString words = entry.text.left(SpokenCharacters).simplified();
    return mood.isEmpty() ? tr("%1. %2", "day and time, first words of an entry").arg(at, words)
                          : tr("%1, %2. %3", "day and time, mood, first words of an entry").arg(at, mood, words);
}

QHash<int, QByteArray> JournalModel::roleNames() const
{
    return {{IdRole, "id"},     {AtRole, "at"},     {MoodRole, "mood"},
            {EmotionsRole, "emotions"}, {TagsRole, "tags"}, {TextRole, "text"}, {FirstOfDayRole, "firstOfDay"}};
}

bool JournalModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_window.isComplete();
}

void JournalModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    const auto page = m_window.nextPage();
    if (!page || page->isEmpty()) {
        m_window.append({}); // that was all
        if (!page)
            emit failed(page.error().message);
        return;
    }
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(page->size()) - 1);
    m_window.append(*page);
    endInsertRows();
}

void JournalModel::fetchAll()
{
    m_extent = EntryWindow::Extent::All;
    if (m_window.isComplete())
        return;
    const auto rest = m_window.rest();
    if (!rest) {
        emit failed(rest.error().message);
        return;
    }
    if (*rest == 0) {
        m_window.appendRest(0);
        return;
    }
    beginInsertRows({}, rowCount(), rowCount() + *rest - 1);
    m_window.appendRest(*rest);
    endInsertRows();
}

} // namespace secondwind
