// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/guidedsession.h"

#include <QAbstractListModel>

namespace secondwind {

class Services;

/// The sessions finished or set aside, newest first. Reads them when told to; `services`
/// outlives it.
class PastSessionModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PastSessionModel)

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        DayRole,         ///< QDate it began on
        ApplicationRole, ///< its title; empty without one
        ThoughtRole,     ///< whole, however long
        RouteRole,       ///< the route's name
        MoodBeforeRole,  ///< 1 to 5, 0 when not said
        MoodAfterRole,
        LeftOpenRole, ///< QDate it was set aside on; invalid when it was finished
    };

    explicit PastSessionModel(Services &services, QObject *parent = nullptr);

    void reload();
    [[nodiscard]] const QList<PastSession> &sessions() const { return m_sessions; }
    /// -1 when there is none.
    [[nodiscard]] int rowOf(const QString &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

signals:
    void failed(const QString &message);

private:
    [[nodiscard]] QString spoken(const QModelIndex &index) const;

    Services &m_services;
    QList<PastSession> m_sessions;
    QHash<QString, QString> m_titles; ///< by application, so that each is looked up once
};

} // namespace secondwind
