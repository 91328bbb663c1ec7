// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>

#include <optional>

class QComboBox;
class QDateEdit;

namespace secondwind {

class Clock;

struct Period
{
    std::optional<QDate> from;
    std::optional<QDate> to;

    friend bool operator==(const Period &, const Period &) = default;
};

// Which days: any, the last month or year, or from one to another.
class PeriodPicker final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PeriodPicker)

public:
    // The parts are named `prefix` with Period, From and To behind it; `subject` is what
    // assistive technology calls the choice. The clock outlives the picker.
    PeriodPicker(const QString &prefix, const QString &subject, const Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] Period period() const;
    void setAny();
    void setDays(const QDate &from, const QDate &to);

signals:
    void changed();

private:
    enum class Kind { Any, Month, Year, Chosen };

    [[nodiscard]] QDateEdit *makeDay(const QString &name, const QString &accessibleName);
    [[nodiscard]] Kind kind() const;
    void choose(Kind kind);
    void showDays();

    const Clock &m_clock;
    QComboBox *m_kind;
    QDateEdit *m_from;
    QDateEdit *m_to;
};

} // namespace secondwind
