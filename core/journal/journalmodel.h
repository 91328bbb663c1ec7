// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalentry.h"
#include "core/result.h"

#include <QAbstractListModel>

namespace secondwind {

class JournalService;

/// Journal entries newest first, read a page at a time as the view asks for more. Follows
/// the service; `service` outlives the model.
class JournalModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole + 1, AtRole, MoodRole, EmotionsRole, TagsRole, TextRole, FirstOfDayRole };

    explicit JournalModel(JournalService &service, QObject *parent = nullptr);

    /// Shows only the entries `query` asks for; its limit and place are the model's own.
    void setQuery(const EntryQuery &query);
    [[nodiscard]] const EntryQuery &query() const { return m_query; }
    /// The row of an entry already read, or -1.
    [[nodiscard]] int rowOf(const QString &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

public slots:
    /// Reads anew, as many entries as were read before.
    void reload();

signals:
    /// Reading failed; the message is fit to show.
    void failed(const QString &message);

private:
    void removeEntry(const QString &id);
    void refreshEntry(const QString &id);
    [[nodiscard]] Result<QList<ListedEntry>> firstEntries(int count) const;

    JournalService &m_service;
    EntryQuery m_query;
    QList<ListedEntry> m_entries;
    bool m_complete = false;
};

} // namespace secondwind
