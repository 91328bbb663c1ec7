// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/supportrepository.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace secondwind {

class Services;

/// The people the person may call: how to reach them, what to ask. `services` outlives it.
class PeoplePanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PeoplePanel)

public:
    explicit PeoplePanel(Services &services, QWidget *parent = nullptr);

signals:
    void copyWanted(const QString &text);
    void failed(const QString &message);
    void removed(const secondwind::TrustedPerson &person);

private:
    void refresh();
    void edit(const TrustedPerson &person);
    [[nodiscard]] QWidget *makeRow(const TrustedPerson &person);

    Services &m_services;
    QVBoxLayout *m_rows;
    QPushButton *m_add;
};

} // namespace secondwind
