// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/applications/application.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace secondwind {

class Services;

/// Adds an application that is under way. While a hold on new applications runs it says so first,
/// once a hold, with what is left of it; nobody is kept from adding. `services` outlives it.
class NewApplicationDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NewApplicationDialog)

public:
    explicit NewApplicationDialog(Services &services, QWidget *parent = nullptr);

    /// The application that was added; empty until then.
    [[nodiscard]] QString addedId() const { return m_addedId; }

private:
    [[nodiscard]] QWidget *makeHold();
    [[nodiscard]] QWidget *makeForm();
    void goOn();
    void add();
    void noteSimilar();
    void showHold();

    Services &m_services;
    QString m_addedId;
    QTimer m_countdown;
    QWidget *m_hold = nullptr;
    QLabel *m_holdText = nullptr;
    QWidget *m_form;
    QLineEdit *m_company;
    QLineEdit *m_role;
    QComboBox *m_stage;
    QLabel *m_similar;
    QLabel *m_problem;
    QPushButton *m_add;
};

} // namespace secondwind
