// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/applications/applicationmodel.h"

#include "core/applications/applicationservice.h"

#include <algorithm>

namespace secondwind {

ApplicationModel::ApplicationModel(ApplicationService &service, QObject *parent)
    : QAbstractListModel(parent)
    , m_service(service)
{
    connect(&service, &ApplicationService::applicationAdded, this, &ApplicationModel::reload);
    connect(&service, &ApplicationService::applicationChanged, this, &ApplicationModel::reload);
    reload();
}

void ApplicationModel::reload()
{
    beginResetModel();
    m_applications = m_service.list().value_or(QList<Application>());
    endResetModel();
}

int ApplicationModel::rowOf(const QString &id) const
{
    const auto it = std::ranges::find(m_applications, id, &Application::id);
    return it == m_applications.end() ? -1 : static_cast<int>(std::distance(m_applications.begin(), it));
}

int ApplicationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_applications.size());
}

QVariant ApplicationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Application &application = m_applications.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return ApplicationService::title(application);
    case IdRole:
        return application.id;
    default:
        return {};
    }
}

} // namespace secondwind
