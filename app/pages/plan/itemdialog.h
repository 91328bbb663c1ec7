// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/planitem.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QGridLayout;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace secondwind {

class Services;
class TextArea;

/// One item of the plan to write or to change: its two halves, a day and a rhythm for something to
/// do, what was found out for a small test. Saves by itself when accepted; `services` outlives it.
class ItemDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ItemDialog)

public:
    /// An item without an id is a new one.
    ItemDialog(Services &services, const PlanItem &item, QWidget *parent = nullptr);

    /// The item as it was saved.
    [[nodiscard]] const PlanItem &item() const { return m_item; }
    /// Puts the cursor where what was found out is written.
    void focusOutcome();

    void accept() override;
    void reject() override; ///< asks first when words would be lost

private:
    void makeHalves(QVBoxLayout *column);
    void makeIdeas(QVBoxLayout *column);
    void makeCategory(QVBoxLayout *column);
    void makeDays(QVBoxLayout *column);
    void makeOutcome(QVBoxLayout *column);
    void makeButtons(QVBoxLayout *column);
    void fillIdeas();
    void takeIdea(int index);
    [[nodiscard]] PlanItem written() const;

    Services &m_services;
    PlanItem m_item;
    QLineEdit *m_when = nullptr;
    QLineEdit *m_then = nullptr;
    QComboBox *m_ideas = nullptr;
    QComboBox *m_category = nullptr;
    QCheckBox *m_dated = nullptr;
    QDateEdit *m_day = nullptr;
    QComboBox *m_repeat = nullptr;
    TextArea *m_outcome = nullptr;
    QLabel *m_problem = nullptr;
};

} // namespace secondwind
