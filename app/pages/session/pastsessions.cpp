// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/session/pastsessions.h"

#include "app/pages/session/comparison.h"
#include "app/pages/session/pastsessiondelegate.h"
#include "app/pages/session/sessionresult.h"
#include "app/pages/session/sessionwords.h"
#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/labels.h"
#include "app/widgets/messagebar.h"
#include "app/widgets/pageframe.h"
#include "core/applications/applicationservice.h"
#include "core/clock.h"
#include "core/services.h"
#include "core/session/sessionservice.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

PastSessions::PastSessions(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_model(services)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(this);
    outer->addWidget(m_stack);
    makeFrame();
    makeList();
    makeActions();
    makeResult();
    connect(&m_model, &PastSessionModel::failed, this, [this](const QString &message) {
        m_frame->messages()->showMessage(MessageKind::Attention, message, tr("Try again"));
    });
    connect(m_frame->messages(), &MessageBar::actionTriggered, this, [this] {
        m_frame->messages()->dismiss();
        refresh();
    });
    connect(&services.session, &SessionService::pastChanged, this, &PastSessions::refresh);
    connect(&services.applications, &ApplicationService::applicationChanged, this, &PastSessions::refresh);
    refresh();
}

void PastSessions::makeFrame()
{
    m_frame = new PageFrame(tr("Earlier sessions"), m_stack);
    auto *back = makeButton(tr("&Back"), ButtonKind::Secondary, u"closePastSessionsButton"_s, m_frame);
    m_frame->headerRow()->addWidget(back, 0, Qt::AlignTop);
    connect(back, &QPushButton::clicked, this, &PastSessions::closed);
    auto *leave = new QShortcut(QKeySequence(Qt::Key_Escape), m_frame);
    leave->setContext(Qt::WidgetWithChildrenShortcut);
    connect(leave, &QShortcut::activated, this, &PastSessions::closed);
    m_stack->addWidget(m_frame);
}

void PastSessions::makeList()
{
    m_comparison = new Comparison(m_frame);
    m_frame->body()->addWidget(m_comparison);
    m_empty = makeLabel(tr("Nothing here yet, and that is fine. When a session ends, its words can be read again on this page."),
                        theme::TextRole::Body, m_frame);
    m_empty->setObjectName(u"noPastSessions"_s);
    setLabelTone(m_empty, LabelTone::Muted);
    m_frame->body()->addWidget(m_empty);
    m_list = new QListView(m_frame);
    m_list->setObjectName(u"pastSessionsList"_s);
    m_list->setAccessibleName(tr("Earlier sessions, newest first"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new PastSessionDelegate(m_services.clock, m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->viewport()->setCursor(Qt::PointingHandCursor);
    m_list->setResizeMode(QListView::Adjust);
    // As tall as its rows: the page scrolls, and the comparison scrolls away with it.
    m_list->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frame->body()->addWidget(m_list);
    m_frame->body()->addStretch();
    const auto openAt = [this](const QModelIndex &index) { open(index.data(PastSessionModel::IdRole).toString()); };
    connect(m_list, &QListView::activated, this, openAt);
    connect(m_list, &QListView::clicked, this, openAt);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &PastSessions::keepCurrentInSight);
}

void PastSessions::makeActions()
{
    auto *openAction = new QAction(tr("&Open"), m_list);
    connect(openAction, &QAction::triggered, this, [this] { open(currentId()); });
    m_pickUp = new QAction(tr("Pick it &up"), m_list);
    connect(m_pickUp, &QAction::triggered, this, [this] { emit pickUpWanted(currentId()); });
    auto *removeAction = new QAction(tr("&Delete for good …"), m_list);
    removeAction->setShortcut(QKeySequence(QKeySequence::Delete));
    removeAction->setShortcutContext(Qt::WidgetShortcut);
    connect(removeAction, &QAction::triggered, this, [this] { askToDelete(currentId()); });
    m_list->addActions({openAction, m_pickUp, removeAction});
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void PastSessions::makeResult()
{
    m_result = new SessionResult(m_services, SessionResult::Occasion::LookingBack, m_stack);
    m_stack->addWidget(m_result);
    auto *removeButton = makeButton(tr("&Delete for good"), ButtonKind::Quiet, u"deleteSessionButton"_s, m_result);
    m_result->frame()->headerRow()->addWidget(removeButton, 0, Qt::AlignTop);
    connect(removeButton, &QPushButton::clicked, this, [this] { askToDelete(m_result->sessionId()); });
    connect(m_result, &SessionResult::closed, this, &PastSessions::showList);
    connect(m_result, &SessionResult::entryWanted, this, &PastSessions::entryWanted);
    connect(m_result, &SessionResult::pickUpWanted, this, &PastSessions::pickUpWanted);
}

void PastSessions::setExits(SummaryExits &exits)
{
    m_result->setExits(exits);
}

void PastSessions::begin()
{
    m_frame->messages()->dismiss();
    showList();
}

void PastSessions::refresh()
{
    const QString current = currentId();
    const int row = m_list->currentIndex().row();
    m_model.reload();
    m_comparison->setSessions(m_model.sessions());
    const bool empty = m_model.rowCount() == 0;
    m_empty->setVisible(empty);
    m_list->setVisible(!empty);
    afterReset(current, row);
}

// The same session stays current; where it is gone, the one that took its place.
void PastSessions::afterReset(const QString &current, int row)
{
    const int same = m_model.rowOf(current);
    const int last = m_model.rowCount() - 1;
    m_list->setCurrentIndex(m_model.index(same >= 0 ? same : std::clamp(row, 0, std::max(0, last))));
    if (m_stack->currentWidget() != m_result)
        return;
    if (!fillResult(m_result->sessionId()))
        showList();
}

bool PastSessions::fillResult(const QString &id)
{
    const PastSession *past = session(id);
    if (!past)
        return false;
    const auto parts = m_services.session.summaryOfPast(id);
    if (!parts) {
        m_frame->messages()->showMessage(MessageKind::Attention, parts.error().message);
        return false;
    }
    m_result->setSession(*past, *parts);
    return true;
}

void PastSessions::open(const QString &id)
{
    m_frame->messages()->dismiss();
    if (!fillResult(id))
        return;
    m_list->setCurrentIndex(m_model.index(m_model.rowOf(id)));
    m_stack->setCurrentWidget(m_result);
    m_result->focusSummary();
}

void PastSessions::showList()
{
    m_stack->setCurrentWidget(m_frame);
    focusList();
}

void PastSessions::focusList()
{
    if (m_model.rowCount() == 0) {
        m_frame->findChild<QPushButton *>(u"closePastSessionsButton"_s)->setFocus();
        return;
    }
    m_list->setFocus();
    keepCurrentInSight();
}

void PastSessions::keepCurrentInSight()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    const bool leftOpen = current.data(PastSessionModel::LeftOpenRole).toDate().isValid();
    m_pickUp->setEnabled(leftOpen);
    if (!m_list->isVisible())
        return;
    // The list never scrolls by itself, so the page has to.
    const QRect row = m_list->visualRect(current);
    const QPoint top = m_list->viewport()->mapTo(m_frame->scrollArea()->widget(), row.topLeft());
    m_frame->scrollArea()->ensureVisible(0, top.y() + row.height() / 2, 0, row.height() / 2 + theme::Space2);
}

const PastSession *PastSessions::session(const QString &id) const
{
    const int row = m_model.rowOf(id);
    return row < 0 ? nullptr : &m_model.sessions().at(row);
}

QString PastSessions::currentId() const
{
    return m_list->currentIndex().data(PastSessionModel::IdRole).toString();
}

void PastSessions::askToDelete(const QString &id)
{
    const PastSession *found = session(id);
    if (!found)
        return;
    // A copy: the list may be read anew while the box is open.
    const PastSession past = *found;
    QMessageBox box(QMessageBox::NoIcon, tr("Delete this session?"),
                    tr("Delete the session of %1 for good?").arg(SessionWords::when(past)), QMessageBox::NoButton, this);
    box.setObjectName(u"deleteSessionBox"_s);
    box.setInformativeText(tr("The session cannot be brought back. Lessons, strengths and plans that came from it stay."));
    QCheckBox *withEntry = nullptr;
    if (!past.entryId.isEmpty()) {
        withEntry = new QCheckBox(tr("&Also delete its journal entry"), &box);
        withEntry->setObjectName(u"deleteEntryCheck"_s);
        box.setCheckBox(withEntry);
    }
    QPushButton *removeButton = box.addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    box.setDefaultButton(box.addButton(tr("&Keep it"), QMessageBox::RejectRole));
    box.exec();
    if (box.clickedButton() == removeButton)
        remove(past, withEntry && withEntry->isChecked());
}

void PastSessions::remove(const PastSession &session, bool withEntry)
{
    const auto removed = m_services.session.remove(session.id, withEntry ? SessionService::Entry::Remove : SessionService::Entry::Keep);
    if (!removed) {
        MessageBar *bar = m_stack->currentWidget() == m_result ? m_result->frame()->messages() : m_frame->messages();
        bar->showMessage(MessageKind::Attention, removed.error().message);
        return;
    }
    showList();
    const QString when = SessionWords::when(session);
    m_frame->messages()->showMessage(MessageKind::Done, withEntry ? tr("The session of %1 and its journal entry are deleted.").arg(when)
                                                                  : tr("The session of %1 is deleted.").arg(when));
}

} // namespace secondwind
