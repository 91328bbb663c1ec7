// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/session/fields/fieldwidget.h"

namespace secondwind {

/// The setbacks rehearsed in earlier sessions, shown when the next no is here: what was planned
/// for it then. Nothing is asked.
class RehearsalsField final : public FieldWidget
{
    Q_OBJECT

public:
    RehearsalsField(const SessionField &field, Services &services, QWidget *parent);
    void setAnswer(const Answer &) override {}
    [[nodiscard]] bool hasContent() const override { return m_count > 0; }

private:
    int m_count = 0;
};

} // namespace secondwind
