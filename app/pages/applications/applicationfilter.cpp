// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/applications/applicationfilter.h"

#include "core/applications/applicationmodel.h"

#include <QMimeData>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

const QString IdFormat = u"application/x-secondwind-application-id"_s;

} // namespace

ApplicationFilter::ApplicationFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(ApplicationModel::SortRole);
    setDynamicSortFilter(true);
}

void ApplicationFilter::setSearch(const QString &typed)
{
    const QStringList words = ApplicationModel::searchForm(typed).split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    invalidateFilter();
}

void ApplicationFilter::setShows(Shows shows)
{
    if (shows == m_shows)
        return;
    m_shows = shows;
    invalidateFilter();
}

void ApplicationFilter::setStage(ApplicationStage stage)
{
    m_stage = stage;
    invalidateFilter();
}

bool ApplicationFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const bool open = index.data(ApplicationModel::IsOpenRole).toBool();
    if (m_stage && (!open || index.data(ApplicationModel::StageRole).toInt() != static_cast<int>(*m_stage)))
        return false;
    if (m_shows == Shows::OnlyEnded && open)
        return false;
    if (m_shows == Shows::OpenAndSearched && !open && m_words.isEmpty())
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = index.data(ApplicationModel::SearchRole).toString();
    return std::ranges::all_of(m_words, [&](const QString &word) { return text.contains(word); });
}

Qt::ItemFlags ApplicationFilter::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return m_stage ? Qt::ItemIsDropEnabled : Qt::NoItemFlags;
    const Qt::ItemFlags usual = QSortFilterProxyModel::flags(index) | Qt::ItemNeverHasChildren;
    return m_stage ? usual | Qt::ItemIsDragEnabled : usual;
}

QStringList ApplicationFilter::mimeTypes() const
{
    return {IdFormat};
}

QMimeData *ApplicationFilter::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(IdFormat, indexes.constFirst().data(ApplicationModel::IdRole).toString().toUtf8());
    return data;
}

bool ApplicationFilter::dropMimeData(const QMimeData *data, Qt::DropAction, int, int, const QModelIndex &)
{
    if (!m_stage || !data->hasFormat(IdFormat))
        return false;
    emit dropped(QString::fromUtf8(data->data(IdFormat)), *m_stage);
    return true;
}

} // namespace secondwind
