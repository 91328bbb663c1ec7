// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/applications/applicationmodel.h"

#include "core/applications/applicationservice.h"
#include "core/plaintip.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

ApplicationModel::ApplicationModel(ApplicationService &service, QObject *parent)
    : QAbstractTableModel(parent)
    , m_service(service)
{
    connect(&service, &ApplicationService::applicationAdded, this, &ApplicationModel::readOne);
    connect(&service, &ApplicationService::applicationChanged, this, &ApplicationModel::readOne);
    connect(&service, &ApplicationService::applicationRemoved, this, &ApplicationModel::removeOne);
    connect(&service, &ApplicationService::applicationsImported, this, &ApplicationModel::reload);
    reload();
}

void ApplicationModel::reload()
{
    const auto read = m_service.overview();
    beginResetModel();
    m_rows.clear();
    if (read) {
        m_rows.reserve(read->size());
        for (const ListedApplication &each : *read)
            m_rows.append({each, {}});
    }
    endResetModel();
    if (!read)
        emit failed(read.error().message);
}

void ApplicationModel::readOne(const QString &id)
{
    const auto read = m_service.listed(id);
    if (!read) {
        emit failed(read.error().message);
        return;
    }
    const int row = rowOf(id);
    if (row < 0) {
        beginInsertRows({}, 0, 0);
        m_rows.prepend({*read, {}});
        endInsertRows();
        return;
    }
    m_rows[row] = {*read, {}};
    emit dataChanged(index(row, 0), index(row, Columns - 1));
}

void ApplicationModel::removeOne(const QString &id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
}

int ApplicationModel::rowOf(const QString &id) const
{
    const auto it = std::ranges::find(m_rows, id, [](const Row &row) -> const QString & { return row.listed.application.id; });
    return it == m_rows.end() ? -1 : static_cast<int>(std::distance(m_rows.begin(), it));
}

int ApplicationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ApplicationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString ApplicationModel::text(const ListedApplication &listed, int column) const
{
    const Application &application = listed.application;
    const auto shortDay = [](const QDate &day) { return QLocale().toString(day, QLocale::ShortFormat); };
    switch (column) {
    case Company:
        return application.company;
    case JobRole:
        return application.role;
    case Stage:
        return stageName(application.stage);
    case Begun:
        return shortDay(listed.begun);
    case Latest:
        return shortDay(listed.latest);
    case Outcome:
        return outcomeName(application.outcome);
    default:
        return {};
    }
}

QVariant ApplicationModel::sortValue(const ListedApplication &listed, int column) const
{
    switch (column) {
    case Stage:
        return static_cast<int>(listed.application.stage);
    case Begun:
        return listed.begun;
    case Latest:
        return listed.latest;
    case Outcome:
        return static_cast<int>(listed.application.outcome);
    default:
        return text(listed, column).toCaseFolded();
    }
}

// What a screen reader says of the row.
QString ApplicationModel::wholeText(const ListedApplication &listed) const
{
    return tr("%1. %2. Since %3, last on %4. %5", "title, stage, day, day, outcome")
        .arg(ApplicationService::title(listed.application), text(listed, Stage), text(listed, Begun), text(listed, Latest), text(listed, Outcome));
}

QVariant ApplicationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    const Application &application = row.listed.application;
    switch (role) {
    case Qt::DisplayRole:
        return text(row.listed, index.column());
    case Qt::ToolTipRole:
        return plainTip(text(row.listed, index.column()));
    case Qt::AccessibleTextRole:
        return index.column() == Company ? wholeText(row.listed) : text(row.listed, index.column());
    case IdRole:
        return application.id;
    case TitleRole:
        return ApplicationService::title(application);
    case StageRole:
        return static_cast<int>(application.stage);
    case IsOpenRole:
        return application.isOpen();
    case BegunRole:
        return row.listed.begun;
    case LatestRole:
        return row.listed.latest;
    case OutcomeRole:
        return application.isOpen() ? QString() : outcomeName(application.outcome);
    case SearchRole:
        return searchText(row);
    case SortRole:
        return sortValue(row.listed, index.column());
    default:
        return {};
    }
}

QVariant ApplicationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Company:
        return tr("Company");
    case JobRole:
        return tr("Role");
    case Stage:
        return tr("How far it got");
    case Begun:
        return tr("Since");
    case Latest:
        return tr("Last step");
    case Outcome:
        return tr("What became of it");
    default:
        return {};
    }
}

const QString &ApplicationModel::searchText(const Row &row) const
{
    if (row.search.isEmpty()) {
        const Application &application = row.listed.application;
        row.search = searchForm(QStringList{application.company, application.role, application.contactName, application.contactAddress, application.notes,
                                            application.link, stageName(application.stage), outcomeName(application.outcome)}
                                    .join(u'\n'));
    }
    return row.search;
}

QString ApplicationModel::searchForm(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_KD);
    plain.removeIf([](QChar character) { return character.category() == QChar::Mark_NonSpacing; });
    return plain.toCaseFolded();
}

bool ApplicationModel::matches(const QString &form, const QString &typed)
{
    const auto words = searchForm(typed).split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&](const QString &word) { return form.contains(word); });
}

} // namespace secondwind
