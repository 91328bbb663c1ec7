// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/session/fields/fieldwidget.h"

class QLineEdit;
class QVBoxLayout;

namespace secondwind {

/// If-then rows, with starters to take over.
class PlanField final : public FieldWidget
{
    Q_OBJECT

public:
    PlanField(const SessionField &field, QWidget *parent);
    void setAnswer(const Answer &answer) override;

private:
    struct Row {
        QWidget *line;
        QLineEdit *when;
        QLineEdit *then;
    };

    void addRow(int number, QVBoxLayout *column);
    void addStarters(QVBoxLayout *column);
    void showRows();
    void take(const Option &starter);
    void report();

    QList<Row> m_rows;
};

} // namespace secondwind
