// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/plan/itemview.h"

#include "app/pages/plan/itemdialog.h"
#include "app/pages/plan/listpart.h"
#include "app/pages/plan/planwords.h"
#include "app/shell/theme.h"
#include "app/widgets/askbox.h"
#include "app/widgets/buttons.h"
#include "core/clock.h"
#include "core/plan/planservice.h"
#include "core/services.h"

#include <QAction>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int Week = 7;

QString nameOf(PlanKind kind)
{
    switch (kind) {
    case PlanKind::Action:
        return ItemView::tr("What is planned");
    case PlanKind::Test:
        return ItemView::tr("Small tests");
    case PlanKind::Setback:
        return ItemView::tr("What may go wrong, and your answers");
    }
    Q_UNREACHABLE();
}

} // namespace

ItemView::ItemView(Services &services, PlanKind kind, const QString &empty, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_kind(kind)
    , m_model(services, kind)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Space3);
    m_empty = new EmptyPart(prefix() + u"Empty"_s, empty, this);
    column->addWidget(m_empty);
    connect(m_empty, &EmptyPart::beginWanted, this, qOverload<>(&ItemView::add));
    makeList();
    makeButtons();
    makeMenu();
    connect(&m_model, &ItemModel::failed, this, &ItemView::failed);
    // Later: the row that was ticked is still being handled.
    connect(&m_model, &ItemModel::ticked, this, &ItemView::tick, Qt::QueuedConnection);
    connect(&services.plan, &PlanService::planChanged, this, [this] {
        if (isVisible())
            refresh();
    });
}

QString ItemView::prefix() const
{
    return planKindId(m_kind);
}

void ItemView::makeList()
{
    m_list = new RowList(prefix() + u"List"_s, nameOf(m_kind), this);
    m_list->setModel(&m_model);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setDragEnabled(true);
    m_list->setAcceptDrops(true);
    m_list->setDropIndicatorShown(true);
    m_list->setDragDropMode(QAbstractItemView::DragDrop);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_list, 1);
    connect(m_list, &QListView::activated, this, &ItemView::edit);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ItemView::refreshButtons);
}

void ItemView::makeButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::Space2);
    m_remove = makeButton(tr("&Delete"), ButtonKind::Quiet, prefix() + u"DeleteButton"_s, this);
    m_doneShown = makeButton({}, ButtonKind::Quiet, prefix() + u"DoneShownButton"_s, this);
    m_later = makeButton(tr("Another da&y"), ButtonKind::Secondary, prefix() + u"LaterButton"_s, this);
    m_edit = makeButton(tr("&Edit"), ButtonKind::Secondary, prefix() + u"EditButton"_s, this);
    row->addWidget(m_remove);
    row->addWidget(m_doneShown);
    row->addStretch();
    row->addWidget(m_later);
    row->addWidget(m_edit);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    auto *menu = new QMenu(m_later);
    menu->addAction(tr("&Tomorrow"), this, [this] { putOff(m_services.clock.today().addDays(1)); })->setObjectName(u"putOffTomorrow"_s);
    menu->addAction(tr("In a &week"), this, [this] { putOff(m_services.clock.today().addDays(Week)); })->setObjectName(u"putOffWeek"_s);
    menu->addAction(tr("&Choose a day…"), this, &ItemView::chooseDay)->setObjectName(u"putOffChoose"_s);
    menu->addSeparator();
    m_letGo = menu->addAction({}, this, &ItemView::letGo);
    m_letGo->setObjectName(u"letGoAction"_s);
    m_later->setMenu(menu);
    connect(m_remove, &QPushButton::clicked, this, &ItemView::remove);
    connect(m_edit, &QPushButton::clicked, this, &ItemView::edit);
    connect(m_doneShown, &QPushButton::clicked, this, [this] {
        m_model.setDoneShown(!m_model.isDoneShown());
        refresh();
    });
}

void ItemView::makeMenu()
{
    const auto add = [this](const QString &text, const QKeySequence &key, auto action) {
        auto *made = new QAction(text, m_list);
        made->setShortcut(key);
        made->setShortcutContext(Qt::WidgetShortcut);
        connect(made, &QAction::triggered, this, action);
        m_list->addAction(made);
        return made;
    };
    add(tr("&Edit"), {}, [this] { edit(); });
    m_up = add(tr("Move &up"), QKeySequence(Qt::ALT | Qt::Key_Up), [this] { move(-1); });
    m_down = add(tr("Move d&own"), QKeySequence(Qt::ALT | Qt::Key_Down), [this] { move(1); });
    add(tr("&Delete…"), QKeySequence::Delete, [this] { remove(); });
}

const PlanItem *ItemView::current() const
{
    return m_model.item(m_list->currentIndex());
}

void ItemView::refresh()
{
    const PlanItem *before = current();
    const QString id = before ? before->id : QString();
    const int row = std::max(0, m_list->currentIndex().row());
    m_model.reload();
    QModelIndex index = m_model.indexOf(id);
    // Where it is gone, the next one, else the last.
    for (int i = row; !index.isValid() && i < m_model.rowCount(); ++i)
        index = m_model.item(m_model.index(i)) ? m_model.index(i) : QModelIndex();
    for (int i = m_model.rowCount() - 1; !index.isValid() && i >= 0; --i)
        index = m_model.item(m_model.index(i)) ? m_model.index(i) : QModelIndex();
    m_list->setCurrentIndex(index);
    m_empty->setVisible(m_model.openCount() == 0);
    m_list->setVisible(m_model.rowCount() > 0);
    refreshButtons();
}

void ItemView::refreshButtons()
{
    const PlanItem *item = current();
    const bool some = m_model.rowCount() > 0;
    for (QPushButton *button : {m_remove, m_edit}) {
        button->setVisible(some);
        button->setEnabled(item != nullptr);
    }
    m_later->setVisible(some && m_kind != PlanKind::Setback);
    m_later->setEnabled(item && !item->doneAt);
    m_letGo->setText(item && item->comesAgain() ? tr("&Skip it this time") : tr("&No day for now"));
    m_letGo->setEnabled(item && item->dueOn);
    m_doneShown->setVisible(m_model.doneCount() > 0);
    m_doneShown->setText(m_model.isDoneShown() ? tr("&Hide what is done") : tr("&Show what is done (%n)", nullptr, m_model.doneCount()));
    for (QAction *action : {m_up, m_down})
        action->setEnabled(item && !item->doneAt);
}

void ItemView::focusList()
{
    if (m_list->isVisibleTo(this))
        m_list->setFocus();
}

void ItemView::select(const QString &id)
{
    if (const QModelIndex index = m_model.indexOf(id); index.isValid())
        m_list->setCurrentIndex(index);
}

void ItemView::add()
{
    PlanItem item;
    item.kind = m_kind;
    add(item);
}

bool ItemView::add(const PlanItem &begun)
{
    ItemDialog dialog(m_services, begun, this);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    refresh();
    select(dialog.item().id);
    focusList();
    return true;
}

void ItemView::edit()
{
    const PlanItem *item = current();
    if (!item)
        return;
    ItemDialog dialog(m_services, *item, this);
    dialog.exec();
    focusList();
}

void ItemView::remove()
{
    const PlanItem *item = current();
    if (!item)
        return;
    const QString id = item->id;
    if (mayDelete(this, tr("Delete this for good?"), planSentence(*item))) {
        if (auto removed = m_services.plan.remove(id); !removed)
            emit failed(removed.error().message);
    }
    focusList();
}

void ItemView::move(int step)
{
    m_model.moveBy(m_list->currentIndex(), step);
}

void ItemView::tick(const QString &id, bool isDone)
{
    const auto before = m_services.plan.find(id);
    const auto saved = m_services.plan.setDone(id, isDone);
    if (!saved) {
        emit failed(saved.error().message);
        return;
    }
    const auto after = m_services.plan.find(id);
    if (!isDone || !before || !after)
        return;
    if (after->kind == PlanKind::Test && after->outcome.isEmpty()) {
        ItemDialog dialog(m_services, *after, this);
        dialog.focusOutcome();
        dialog.exec();
        focusList();
    }
    if (!after->comesAgain())
        emit done(tr("Done."), id);
    else if (after->dueOn == before->dueOn)
        emit done(tr("It was ticked today already."), {});
    else // an earlier tick of today is not to be taken back in its place
        emit done(tr("Done. It comes again: %1.", "day").arg(PlanWords::due(*after->dueOn, m_services.clock.today())),
                  *saved == PlanTick::Again ? QString() : id);
}

void ItemView::putOff(QDate day)
{
    const PlanItem *item = current();
    if (!item)
        return;
    if (auto moved = m_services.plan.moveTo(item->id, day); !moved)
        emit failed(moved.error().message);
    focusList();
}

void ItemView::chooseDay()
{
    const PlanItem *item = current();
    if (!item)
        return;
    const QDate today = m_services.clock.today();
    if (const auto day = askDay(this, item->dueOn.value_or(today), today))
        putOff(*day);
    focusList();
}

void ItemView::letGo()
{
    const PlanItem *item = current();
    if (!item)
        return;
    if (auto gone = m_services.plan.letGo(item->id); !gone)
        emit failed(gone.error().message);
    focusList();
}

} // namespace secondwind
