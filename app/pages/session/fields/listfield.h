// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/session/fields/fieldwidget.h"

namespace secondwind {

class TextArea;

/// Several short lines of text, one a row, with ways to begin one and, where lines are kept for
/// life, the ones from before to take up again.
class ListField final : public FieldWidget
{
    Q_OBJECT

public:
    ListField(const SessionField &field, Services &services, QWidget *parent);
    void setAnswer(const Answer &answer) override;

private:
    void makeBeginnings();
    void makeEarlier();
    void addLine(const QString &text);
    void report();

    Services &m_services;
    TextArea *m_text;
};

} // namespace secondwind
