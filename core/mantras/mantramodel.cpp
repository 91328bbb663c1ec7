// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mantras/mantramodel.h"

#include "core/content/catalogue.h"

#include <QRandomGenerator>

#include <algorithm>

namespace secondwind {

MantraModel::MantraModel(MantraService &service, const Catalogue &catalogue, QObject *parent)
    : QAbstractListModel(parent)
    , m_service(service)
    , m_catalogue(catalogue)
    , m_mantras(service.list())
{
    connect(&service, &MantraService::mantraChanged, this, &MantraModel::refresh);
    connect(&service, &MantraService::listChanged, this, [this] { setQuery(m_query); });
}

void MantraModel::setQuery(const MantraQuery &query)
{
    beginResetModel();
    m_query = query;
    m_mantras = m_service.list(query);
    endResetModel();
}

void MantraModel::shuffle()
{
    beginResetModel();
    std::shuffle(m_mantras.begin(), m_mantras.end(), *QRandomGenerator::global());
    endResetModel();
}

void MantraModel::refresh(const QString &id)
{
    const int row = rowOf(id);
    const auto changed = m_service.find(id);
    if (row < 0 || !changed)
        return;
    // One taken back from the kept ones stays in place until the list is asked for anew, so
    // that a slip can be undone where it happened.
    m_mantras[row] = *changed;
    emit dataChanged(index(row), index(row));
}

int MantraModel::rowOf(const QString &id) const
{
    const auto it = std::ranges::find_if(m_mantras, [&](const MarkedMantra &marked) { return marked.mantra.id == id; });
    return it == m_mantras.end() ? -1 : static_cast<int>(std::distance(m_mantras.begin(), it));
}

int MantraModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_mantras.size());
}

QVariant MantraModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MarkedMantra &marked = m_mantras.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TextRole:
        return marked.text();
    case IdRole:
        return marked.mantra.id;
    case ThemeRole:
        return marked.mantra.theme;
    case ThemeNameRole: {
        const auto &themes = m_catalogue.mantraThemes();
        const auto it = std::ranges::find(themes, marked.mantra.theme, &Group::id);
        return it == themes.end() ? QString() : it->name;
    }
    case AnswersRole:
        return marked.mantra.answers;
    case FavouriteRole:
        return marked.mark.favourite;
    case BlankRole:
        return marked.mantra.blank;
    case FillingRole:
        return marked.mark.filling;
    case OwnRole:
        return marked.own;
    case HiddenRole:
        return marked.mark.hidden;
    case BeliefRole:
        return marked.belief ? QVariant(*marked.belief) : QVariant();
    default:
        return {};
    }
}

} // namespace secondwind
