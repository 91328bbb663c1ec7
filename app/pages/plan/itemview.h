// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/plan/itemmodel.h"

#include <QWidget>

class QAction;
class QListView;
class QPushButton;

namespace secondwind {

class EmptyPart;

/// What is planned of one kind: a list to tick, order (by dragging, or Alt with the up and down
/// keys), change, put off and delete. `services` outlives it.
class ItemView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ItemView)

public:
    ItemView(Services &services, PlanKind kind, const QString &empty, QWidget *parent = nullptr);

    void refresh();
    /// Opens the dialog for a new one, these parts filled in; returns whether one was saved.
    bool add(const PlanItem &begun);
    void add();
    void focusList();
    void select(const QString &id);
    [[nodiscard]] const QList<PlanItem> &items() const { return m_model.items(); }

signals:
    void failed(const QString &message);
    /// `doneId` names what can be taken back, or is empty.
    void done(const QString &message, const QString &doneId);

private:
    void makeList();
    void makeButtons();
    void makeMenu();
    void refreshButtons();
    void edit();
    void remove();
    void move(int step);
    void tick(const QString &id, bool isDone);
    void putOff(QDate day);
    void chooseDay();
    void letGo();
    [[nodiscard]] const PlanItem *current() const;
    [[nodiscard]] QString prefix() const;

    Services &m_services;
    PlanKind m_kind;
    ItemModel m_model;
    EmptyPart *m_empty;
    QListView *m_list = nullptr;
    QPushButton *m_doneShown = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_later = nullptr;
    QAction *m_letGo = nullptr;
    QAction *m_up = nullptr;
    QAction *m_down = nullptr;
};

} // namespace secondwind
