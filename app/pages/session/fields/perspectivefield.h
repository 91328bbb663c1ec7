// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/session/fields/fieldwidget.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace secondwind {

class Disclosure;
class HundredPeople;

/// The perspective calculator: how many applied, how far it went, drawn as a hundred people.
class PerspectiveField final : public FieldWidget
{
    Q_OBJECT

public:
    PerspectiveField(const SessionField &field, Services &services, QWidget *parent);
    void setAnswer(const Answer &answer) override;

private:
    void changed();
    void show();
    [[nodiscard]] Levels levels() const;

    QComboBox *m_stage;
    QLineEdit *m_applicants;
    QLineEdit *m_finalists;
    HundredPeople *m_picture;
    QLabel *m_sentence;
    QLabel *m_explanation;
    Disclosure *m_arithmetic;
};

} // namespace secondwind
