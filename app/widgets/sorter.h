// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/chipgroup.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QWidget>

class QVBoxLayout;

namespace secondwind {

// Sorts statements into a few named places, one row a statement. Each row is one Tab stop; arrows
// move between the places.
class Sorter final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Sorter)

public:
    struct Item
    {
        QString id;
        QString text;
        QString line; // said below the text in small; may be empty
    };

    explicit Sorter(QWidget *parent = nullptr);

    void setBuckets(const QList<Chip> &buckets);
    void setItems(const QList<Item> &items);
    [[nodiscard]] QHash<QString, QString> buckets() const; // item id -> bucket id
    void setSorted(const QHash<QString, QString> &sorted); // emits nothing

signals:
    void sorted(const QString &item, const QString &bucket); // empty bucket: taken out again

private:
    class Row;
    void rebuild();

    QList<Chip> m_buckets;
    QList<Item> m_items;
    QHash<QString, QString> m_sorted;
    QList<Row *> m_rows;
    QVBoxLayout *m_layout;
};

} // namespace secondwind
