// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/session/fields/fieldwidget.h"

namespace secondwind {

class WritingPad;

/// The vent pad of a session.
class PadField final : public FieldWidget
{
    Q_OBJECT

public:
    PadField(const SessionField &field, Services &services, QWidget *parent);
    void setAnswer(const Answer &answer) override;
    void refresh() override;

private:
    Services &m_services;
    WritingPad *m_pad;
    bool m_wasKept = false;
};

} // namespace secondwind
