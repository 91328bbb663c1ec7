// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/plan/itemmodel.h"

#include "app/pages/plan/planwords.h"
#include "app/pages/plan/rowdelegate.h"
#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/plan/ownlineservice.h"
#include "core/plan/planservice.h"
#include "core/services.h"

#include <QLocale>
#include <QMimeData>

#include <algorithm>
#include <utility>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

const QString DragType = u"application/x-secondwind-plan-item"_s;

} // namespace

ItemModel::ItemModel(Services &services, PlanKind kind, QObject *parent)
    : QAbstractListModel(parent)
    , m_services(services)
    , m_kind(kind)
{
}

void ItemModel::reload()
{
    const auto items = m_services.plan.list(m_kind);
    if (!items) {
        emit failed(items.error().message);
        return;
    }
    beginResetModel();
    m_items = *items;
    m_lessons.clear();
    for (const PlanItem &item : std::as_const(m_items)) {
        if (item.lessonId.isEmpty() || m_lessons.contains(item.lessonId))
            continue;
        if (const auto lesson = m_services.ownLines.find(item.lessonId))
            m_lessons.insert(item.lessonId, lesson->text.simplified());
    }
    m_rows.clear();
    m_doneCount = static_cast<int>(std::ranges::count_if(m_items, [](const PlanItem &item) { return item.doneAt.has_value(); }));
    if (m_kind == PlanKind::Action) {
        for (const Group &category : m_services.catalogue.planCategories())
            addRows(category.id, category.name);
    }
    addRows({}, m_rows.isEmpty() ? QString() : tr("Everything else"));
    if (m_doneShown)
        addDoneRows();
    endResetModel();
}

bool ItemModel::isKnown(const QString &category) const
{
    const auto &categories = m_services.catalogue.planCategories();
    return m_kind == PlanKind::Action && std::ranges::find(categories, category, &Group::id) != categories.end();
}

void ItemModel::addRows(const QString &category, const QString &heading)
{
    bool first = true;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        const PlanItem &item = m_items.at(i);
        const bool here = isKnown(item.category) ? item.category == category : category.isEmpty();
        if (!here || item.doneAt)
            continue;
        if (first && !heading.isEmpty())
            m_rows.append({heading, category, -1, false});
        first = false;
        m_rows.append({{}, category, i, false});
    }
}

void ItemModel::addDoneRows()
{
    QList<qsizetype> done;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (m_items.at(i).doneAt)
            done.append(i);
    }
    std::ranges::sort(done, [this](qsizetype one, qsizetype other) { return m_items.at(one).doneAt > m_items.at(other).doneAt; });
    if (!done.isEmpty())
        m_rows.append({tr("Done"), {}, -1, true});
    for (const qsizetype each : std::as_const(done))
        m_rows.append({{}, {}, each, true});
}

void ItemModel::setDoneShown(bool shown)
{
    m_doneShown = shown;
    reload();
}

const PlanItem *ItemModel::item(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_rows.size() || m_rows.at(index.row()).item < 0)
        return nullptr;
    return &m_items.at(m_rows.at(index.row()).item);
}

QModelIndex ItemModel::indexOf(const QString &id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        const qsizetype item = m_rows.at(row).item;
        if (item >= 0 && m_items.at(item).id == id)
            return index(row);
    }
    return {};
}

int ItemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString ItemModel::note(const PlanItem &item) const
{
    QStringList notes;
    if (item.doneAt)
        notes.append(tr("done on %1", "day").arg(QLocale().toString(item.doneAt->toLocalTime().date(), QLocale::ShortFormat)));
    else if (item.dueOn)
        notes.append(PlanWords::due(*item.dueOn, m_services.clock.today()));
    notes.append(PlanWords::repeat(item.repetition));
    if (!item.outcome.isEmpty())
        notes.append(tr("found out: %1", "what a test found").arg(item.outcome.simplified()));
    if (!item.lessonId.isEmpty()) {
        if (const QString lesson = m_lessons.value(item.lessonId); !lesson.isEmpty())
            notes.append(tr("from “%1”", "lesson").arg(lesson));
    }
    notes.removeAll(QString());
    return notes.join(u" · "_s);
}

QVariant ItemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PlanItem *item = this->item(index);
    if (!item) {
        if (role == Qt::DisplayRole)
            return m_rows.at(index.row()).heading;
        return role == row::HeadingRole ? QVariant(true) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        return planSentence(*item);
    case Qt::CheckStateRole:
        if (m_kind == PlanKind::Setback)
            return {};
        return item->doneAt ? Qt::Checked : Qt::Unchecked;
    case row::IdRole:
        return item->id;
    case row::NoteRole:
        return note(*item);
    case row::DueRole:
        return !item->doneAt && item->dueOn && *item->dueOn <= m_services.clock.today();
    case row::QuietRole:
        return item->doneAt.has_value();
    case Qt::AccessibleTextRole: {
        QStringList lines{planSentence(*item), note(*item)};
        lines.removeAll(QString());
        return lines.join(u'\n');
    }
    default:
        return {};
    }
}

bool ItemModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const PlanItem *item = this->item(index);
    if (!item || role != Qt::CheckStateRole || m_kind == PlanKind::Setback)
        return false;
    emit ticked(item->id, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags ItemModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    const PlanItem *item = this->item(index);
    if (!item)
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (m_kind != PlanKind::Setback)
        flags |= Qt::ItemIsUserCheckable;
    if (!item->doneAt)
        flags |= Qt::ItemIsDragEnabled;
    return flags;
}

void ItemModel::place(const QString &id, const QString &category, const QString &beforeId)
{
    if (auto placed = m_services.plan.place(id, category, beforeId); !placed)
        emit failed(placed.error().message);
}

bool ItemModel::moveBy(const QModelIndex &index, int step)
{
    const PlanItem *moved = item(index);
    const int target = index.row() + step;
    if (!moved || moved->doneAt || target < 0 || target >= m_rows.size())
        return false;
    const Row &there = m_rows.at(target);
    if (there.item < 0 || there.done || there.category != m_rows.at(index.row()).category)
        return false;
    // Down: before the one after the next; what follows may belong to another category or be none.
    const int before = step > 0 ? target + 1 : target;
    const bool same = before < m_rows.size() && m_rows.at(before).item >= 0 && !m_rows.at(before).done;
    const QString id = moved->id;
    place(id, moved->category, same ? m_items.at(m_rows.at(before).item).id : QString());
    return true;
}

Qt::DropActions ItemModel::supportedDropActions() const
{
    return Qt::MoveAction;
}

QStringList ItemModel::mimeTypes() const
{
    return {DragType};
}

QMimeData *ItemModel::mimeData(const QModelIndexList &indexes) const
{
    const PlanItem *dragged = indexes.isEmpty() ? nullptr : item(indexes.constFirst());
    if (!dragged)
        return nullptr;
    auto data = std::make_unique<QMimeData>();
    data->setData(DragType, dragged->id.toUtf8());
    return data.release(); // the drag owns it
}

bool ItemModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int, const QModelIndex &parent)
{
    const QString id = data ? QString::fromUtf8(data->data(DragType)) : QString();
    const QModelIndex dragged = indexOf(id);
    if (action != Qt::MoveAction || !dragged.isValid())
        return false;
    int at = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    // Not among what is done: there the order is that of the days.
    while (at > 0 && (at > m_rows.size() || m_rows.at(at - 1).done))
        --at;
    // Dropped at the end of a category it belongs to the rows above it.
    const bool before = at < m_rows.size() && m_rows.at(at).item >= 0 && !m_rows.at(at).done;
    const Row &neighbour = m_rows.at(before ? at : std::max(0, at - 1));
    place(id, neighbour.category, before ? m_items.at(neighbour.item).id : QString());
    return true;
}

} // namespace secondwind
