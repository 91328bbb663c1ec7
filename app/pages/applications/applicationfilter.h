// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/applications/application.h"

#include <QSortFilterProxyModel>

namespace secondwind {

// Which applications a view shows: those in which something occurs, at one stage or any. The ended
// ones are folded away until they are asked for or searched.
class ApplicationFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ApplicationFilter)

public:
    enum class Shows { OpenAndSearched, All, OnlyEnded };

    explicit ApplicationFilter(QObject *parent = nullptr);

    void setSearch(const QString &typed);
    void setShows(Shows shows);
    // Only open ones at this stage; what is dropped here is to be moved to it.
    void setStage(ApplicationStage stage);
    [[nodiscard]] std::optional<ApplicationStage> stage() const { return m_stage; }

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::CopyAction; }
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;

signals:
    void dropped(const QString &id, secondwind::ApplicationStage stage);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words; // in ApplicationModel::searchForm()
    Shows m_shows = Shows::OpenAndSearched;
    std::optional<ApplicationStage> m_stage;
};

} // namespace secondwind
