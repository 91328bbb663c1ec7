// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/plan/linemodel.h"

#include "app/pages/plan/rowdelegate.h"
#include "core/applications/applicationservice.h"
#include "core/plan/ownlineservice.h"
#include "core/plan/planservice.h"
#include "core/services.h"

#include <QHash>
#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

LineModel::LineModel(Services &services, QList<Kind> kinds, QObject *parent)
    : QAbstractListModel(parent)
    , m_services(services)
    , m_kinds(std::move(kinds))
{
}

void LineModel::reload()
{
    QHash<QString, int> plans;
    for (const PlanItem &item : m_services.plan.list(PlanKind::Action).value_or(QList<PlanItem>()))
        ++plans[item.lessonId];
    QList<Row> rows;
    for (const Kind &kind : std::as_const(m_kinds)) {
        const auto lines = m_services.ownLines.list(kind.kind);
        if (!lines) {
            emit failed(lines.error().message);
            return;
        }
        if (!lines->isEmpty() && !kind.heading.isEmpty())
            rows.append({kind.heading, {}, {}});
        for (const OwnLine &line : *lines)
            rows.append({{}, line, note(line, plans.value(line.id))});
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

QString LineModel::note(const OwnLine &line, int plans) const
{
    QStringList notes{QLocale().toString(line.created.date(), QLocale::ShortFormat)};
    if (!line.applicationId.isEmpty()) {
        if (const auto application = m_services.applications.find(line.applicationId))
            notes.append(ApplicationService::title(*application));
    }
    if (plans > 0)
        notes.append(tr("in your plan"));
    return notes.join(u" · "_s);
}

const OwnLine *LineModel::line(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_rows.size() || !m_rows.at(index.row()).heading.isEmpty())
        return nullptr;
    return &m_rows.at(index.row()).line;
}

QModelIndex LineModel::indexOf(const QString &id) const
{
    const auto it = std::ranges::find_if(m_rows, [&](const Row &row) { return row.heading.isEmpty() && row.line.id == id; });
    return it == m_rows.end() ? QModelIndex() : index(static_cast<int>(it - m_rows.begin()));
}

int LineModel::lineCount() const
{
    return static_cast<int>(std::ranges::count_if(m_rows, [](const Row &row) { return row.heading.isEmpty(); }));
}

int LineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant LineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &here = m_rows.at(index.row());
    const bool heading = !here.heading.isEmpty();
    switch (role) {
    case Qt::DisplayRole:
        return heading ? here.heading : here.line.text;
    case row::HeadingRole:
        return heading;
    case row::IdRole:
        return here.line.id;
    case row::NoteRole:
        return here.note;
    case Qt::AccessibleTextRole:
        return heading ? here.heading : here.line.text + u'\n' + here.note;
    default:
        return {};
    }
}

Qt::ItemFlags LineModel::flags(const QModelIndex &index) const
{
    return line(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

} // namespace secondwind
