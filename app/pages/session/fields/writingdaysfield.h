// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/session/fields/fieldwidget.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace secondwind {

/// The offer to write on five days. Nothing is asked of the session; the course is its own.
class WritingDaysField final : public FieldWidget
{
    Q_OBJECT

public:
    WritingDaysField(const SessionField &field, Services &services, QWidget *parent);
    void setAnswer(const Answer &) override {}
    void refresh() override;

private:
    void begin();

    Services &m_services;
    QLineEdit *m_place;
    QPushButton *m_begin;
    QLabel *m_state;
};

} // namespace secondwind
