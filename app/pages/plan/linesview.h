// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/plan/linemodel.h"

#include <QWidget>

#include <utility>

class QListView;
class QPushButton;

namespace secondwind {

class EmptyPart;

/// Lessons, or the strengths bank: lines of one's own to read, add, change, remove, copy, and to
/// make a plan of. `services` outlives it.
class LinesView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LinesView)

public:
    /// What one view holds. Each kind's `name` says what one of it is ("A lesson").
    struct Kind {
        OwnLineKind kind;
        QString heading;
        QString name;
    };

    /// `prefix` begins the object names of its parts ("lesson").
    LinesView(Services &services, const QString &prefix, const QList<Kind> &kinds, const QString &empty, QWidget *parent = nullptr);

    void refresh();
    /// Opens the dialog for a new one.
    void add();
    void focusList();
    /// To this line, where it still is.
    void goTo(const QString &id);

signals:
    void failed(const QString &message);
    void done(const QString &message);
    /// Something to do is to be made of this line.
    void planWanted(const QString &lineId);

private:
    void makeButtons();
    void refreshButtons();
    void edit();
    void remove();
    void copy();
    [[nodiscard]] QList<std::pair<QString, QString>> kindChoices() const;

    Services &m_services;
    QString m_prefix;
    QList<Kind> m_kinds;
    LineModel m_model;
    EmptyPart *m_empty;
    QListView *m_list;
    QPushButton *m_remove = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_plan = nullptr;
};

} // namespace secondwind
