// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/savetimer.h"
#include "core/applications/application.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace secondwind {

class Clock;
class DayField;

// The stages an application came to, each with its day and a note, and how it ended. `clock`
// outlives it.
class HistoryEditor final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryEditor)

public:
    explicit HistoryEditor(const Clock &clock, QWidget *parent = nullptr);

    // In the order given; emits nothing. Rows that say the same already stay as they are, so that
    // nobody is disturbed in them.
    void setSteps(const QList<ApplicationStep> &steps);
    [[nodiscard]] QList<ApplicationStep> steps() const;
    // Hands on at once what waits to be saved.
    void flush();

signals:
    void edited();

private:
    struct Row {
        QString step;
        QWidget *area;
        DayField *day;
        QLineEdit *note;
    };

    void addRow(const ApplicationStep &step);
    void addChosen();
    void removeRow(const QWidget *area);
    void clear();
    void noteOrder();

    const Clock &m_clock;
    SaveTimer m_saveTimer;
    QVBoxLayout *m_rows;
    QList<Row> m_shown;
    QLabel *m_order;
    QComboBox *m_stage;
};

} // namespace secondwind
