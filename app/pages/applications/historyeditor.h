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

    // In the order given; emits nothing.
    void setSteps(const QList<ApplicationStep> &steps);
    // Shows what changed in the file and leaves what is typed alone: rows that say the same already
    // stay as they are, so that nobody is disturbed in them.
    void refresh(const QList<ApplicationStep> &steps);
    [[nodiscard]] QList<ApplicationStep> steps() const;
    // Something is typed that the file does not have.
    [[nodiscard]] bool isUnsaved() const;
    // Hands on at once what is not saved.
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
    void drop(const Row &row);
    void clear();
    [[nodiscard]] static ApplicationStep stepOf(const Row &row);
    [[nodiscard]] QList<ApplicationStep> withEndOf(const QList<ApplicationStep> &kept, QList<ApplicationStep> wanted) const;
    void noteOrder();

    const Clock &m_clock;
    SaveTimer m_saveTimer;
    QVBoxLayout *m_rows;
    QList<Row> m_shown;
    QList<ApplicationStep> m_saved; // as the file has them
    QLabel *m_order;
    QComboBox *m_stage;
};

} // namespace secondwind
