// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/planitem.h"

#include <QAbstractListModel>
#include <QHash>

namespace secondwind {

class Services;

/// The plan items of a kind as the list shows them: under the headings of their categories in the
/// person's order, and what is done below when it is asked for. Ticking a row and dragging it
/// changes the plan. Reads when told to; `services` outlives it.
class ItemModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ItemModel)

public:
    ItemModel(Services &services, PlanKind kind, QObject *parent = nullptr);

    void reload();
    void setDoneShown(bool shown);
    [[nodiscard]] bool isDoneShown() const { return m_doneShown; }
    [[nodiscard]] int doneCount() const { return m_doneCount; }
    [[nodiscard]] int openCount() const { return static_cast<int>(m_items.size()) - m_doneCount; }
    [[nodiscard]] const QList<PlanItem> &items() const { return m_items; }
    /// Null for a heading and for no row.
    [[nodiscard]] const PlanItem *item(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const QString &id) const;
    /// Moves an open item by one place within its category; false when it is there already.
    bool moveBy(const QModelIndex &index, int step);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;

signals:
    void failed(const QString &message);
    /// A box was ticked or cleared; the page decides what follows.
    void ticked(const QString &id, bool done);

private:
    struct Row {
        QString heading;
        QString category; ///< that the rows here belong to
        qsizetype item = -1;
        bool done = false;
    };

    void addRows(const QString &category, const QString &heading);
    void addDoneRows();
    [[nodiscard]] bool isKnown(const QString &category) const;
    [[nodiscard]] QString note(const PlanItem &item) const;
    void place(const QString &id, const QString &category, const QString &beforeId);

    Services &m_services;
    PlanKind m_kind;
    QList<PlanItem> m_items;
    QHash<QString, QString> m_lessons; // by id, of the items that came from one
    QList<Row> m_rows;
    int m_doneCount = 0;
    bool m_doneShown = false;
};

} // namespace secondwind
