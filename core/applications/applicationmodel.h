// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/applications/application.h"

#include <QAbstractListModel>

namespace secondwind {

class ApplicationService;

/// All applications, last changed first. Follows the service, which outlives the model.
class ApplicationModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole + 1 };

    explicit ApplicationModel(ApplicationService &service, QObject *parent = nullptr);

    [[nodiscard]] int rowOf(const QString &id) const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void reload();

    ApplicationService &m_service;
    QList<Application> m_applications;
};

} // namespace secondwind
