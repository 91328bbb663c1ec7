// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entrywindow.h"

#include <QAbstractListModel>
#include <QTimer>

namespace secondwind {

class JournalService;

/// Journal entries newest first. Rows come a page at a time as the view asks for more, or all at
/// once with fetchAll(); what is in them is read when it is looked at, and only that of the pages
/// looked at last is kept. Follows the service; `service` outlives the model.
class JournalModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole + 1, AtRole, MoodRole, EmotionsRole, TagsRole, TextRole, FirstOfDayRole };

    explicit JournalModel(JournalService &service, QObject *parent = nullptr);

    /// Shows only the entries `query` asks for; its limit and place are the model's own.
    void setQuery(const EntryQuery &query);
    [[nodiscard]] const EntryQuery &query() const { return m_query; }
    /// Shows what was found for `query` elsewhere, such as the best hundred in another thread.
    void showFound(const EntryQuery &query, const QList<ListedEntry> &found);
    /// The row of an entry, or -1 when it has none.
    [[nodiscard]] int rowOf(const QString &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

public slots:
    /// Reads anew; there are as many rows as before, or all if there were all.
    void reload();
    /// Makes a row for every entry at once, for views that do not ask each for its size. Counts
    /// them, which takes milliseconds when a search finds tens of thousands.
    void fetchAll();

signals:
    /// Reading failed; the message is fit to show.
    void failed(const QString &message);

private:
    void removeEntry(const QString &id);
    void refreshEntry(const QString &id);
    void reset(int rows);
    [[nodiscard]] const ListedEntry *entry(int row) const;
    [[nodiscard]] QString spoken(const JournalEntry &entry) const;

    JournalService &m_service;
    EntryQuery m_query;
    mutable EntryWindow m_window; // reading on is no change to be seen
    EntryWindow::Extent m_extent = EntryWindow::Extent::AsAsked;
    mutable QTimer m_again; // reads anew, but not from within data()
};

} // namespace secondwind
