// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/session/fields/fieldwidget.h"
#include "core/session/readdress.h"

class QLabel;
class QLineEdit;

namespace secondwind {

class ChipGroup;
class ReadingLabel;

/// Another field's words, handed back to the person who wrote them: as "I", "you" or by name.
class EchoField final : public FieldWidget
{
    Q_OBJECT

public:
    EchoField(const SessionField &field, Services &services, QWidget *parent);
    void setAnswer(const Answer &) override {}
    void refresh() override;

private:
    void choose(const QString &form);
    void keepName();
    [[nodiscard]] Address address() const;

    Services &m_services;
    ChipGroup *m_forms;
    QWidget *m_naming;
    QLineEdit *m_name;
    QLabel *m_problem;
    ReadingLabel *m_text;
};

} // namespace secondwind
