// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/ownline.h"

#include <QAbstractListModel>
#include <QList>

namespace secondwind {

class Services;

/// Own lines of one or several kinds, newest first, each kind under its heading when there are
/// several. Reads when told to; `services` outlives it.
class LineModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LineModel)

public:
    struct Kind {
        OwnLineKind kind;
        QString heading;
    };

    LineModel(Services &services, QList<Kind> kinds, QObject *parent = nullptr);

    void reload();
    /// Null for a heading and for no row.
    [[nodiscard]] const OwnLine *line(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const QString &id) const;
    [[nodiscard]] int lineCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void failed(const QString &message);

private:
    struct Row {
        QString heading;
        OwnLine line;
        QString note;
    };

    [[nodiscard]] QString note(const OwnLine &line, int plans) const;

    Services &m_services;
    QList<Kind> m_kinds;
    QList<Row> m_rows;
};

} // namespace secondwind
