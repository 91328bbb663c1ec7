// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/session/fields/fieldwidget.h"
#include "core/plan/timebox.h"

#include <QDateTime>
#include <QTimer>

class QDateTimeEdit;
class QLabel;
class QPushButton;

namespace secondwind {

class ChipGroup;

/// An end in time: out of a few usual ones, or a date and time of one's own.
class UntilField final : public FieldWidget
{
    Q_OBJECT

public:
    UntilField(const SessionField &field, Services &services, QWidget *parent);
    void setAnswer(const Answer &answer) override;

private:
    void makeChoices();
    [[nodiscard]] QWidget *makeOwnEnd();
    void take(const QDateTime &end);
    void takeBack();
    void takeOwnEnd();
    void show();
    void complain(const QString &message);
    [[nodiscard]] std::optional<TimeBox> running() const;

    Services &m_services;
    ChipGroup *m_chips;
    QPushButton *m_other;
    QWidget *m_own;
    QDateTimeEdit *m_ownEnd;
    QLabel *m_problem;
    QLabel *m_line;
    QPushButton *m_takeBack;
    QDateTime m_end;
    QTimer m_minute; // what is left is said to the minute
};

} // namespace secondwind
