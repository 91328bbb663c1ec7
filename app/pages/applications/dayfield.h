// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>

#include <optional>

class QDateEdit;
class QPushButton;

namespace secondwind {

class Clock;

// A day that may be unknown: then one button offers to set it. `clock` outlives it.
class DayField final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DayField)

public:
    // The parts are named `name` with Edit, SetButton and ForgetButton behind it; `subject` is what
    // assistive technology calls the day.
    enum class Forgetting { Offered, Hidden };
    DayField(const QString &name, const QString &subject, const Clock &clock, Forgetting forgetting, QWidget *parent = nullptr);

    [[nodiscard]] std::optional<QDate> day() const { return m_day; }
    void setDay(const std::optional<QDate> &day); // emits nothing
    // Gives the focus to the day or, where it is unknown, to the button that sets it.
    void focusDay();

signals:
    void dayChanged();

private:
    void choose(const std::optional<QDate> &day);

    const Clock &m_clock;
    const Forgetting m_forgetting;
    std::optional<QDate> m_day;
    QDateEdit *m_edit;
    QPushButton *m_set;
    QPushButton *m_forget;
};

} // namespace secondwind
