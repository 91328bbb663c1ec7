// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/session/fields/fieldwidget.h"

class QLabel;
class QVBoxLayout;

namespace secondwind {

class BreathingExercise;

/// Paced breathing inside a step.
class BreathingField final : public FieldWidget
{
    Q_OBJECT

public:
    BreathingField(const SessionField &field, Services &services, QWidget *parent);
    void setAnswer(const Answer &answer) override;

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void showTotal();

    BreathingExercise *m_exercise;
    QLabel *m_total;
    int m_seconds = 0;
};

/// What the session holds so far.
class SummaryField final : public FieldWidget
{
    Q_OBJECT

public:
    SummaryField(const SessionField &field, Services &services, QWidget *parent);
    void setAnswer(const Answer &) override {}
    void refresh() override;

private:
    Services &m_services;
    QVBoxLayout *m_parts;
};

} // namespace secondwind
