// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/moodseries.h"

#include <QDate>
#include <QList>
#include <QWidget>

class QLabel;
class QPushButton;

namespace secondwind {

class DayView;

// A month as a calendar with the face of each day's mood, between buttons for the month before
// and after. Its days are one Tab stop; left and right move by a day, up and down by a week, and
// on into the neighbouring month.
class MonthCalendar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MonthCalendar)

public:
    explicit MonthCalendar(QWidget *parent = nullptr);

    // Year 1 to 9999, month 1 to 12; others become the nearest of these. Emits monthChanged().
    void setMonth(int year, int month);
    [[nodiscard]] int year() const;
    [[nodiscard]] int month() const;

    // Any order; several for a day are put together.
    void setDays(const QList<DayMood> &days);
    // The day of the machine's clock unless set.
    void setToday(QDate today);
    [[nodiscard]] QDate currentDay() const;
    void setCurrentDay(QDate day); // shows its month

    [[nodiscard]] QRect rectOf(QDate day) const; // empty where it is not shown
    [[nodiscard]] QString summary() const;
    [[nodiscard]] DayView *grid() const;

signals:
    void dayActivated(QDate day);
    void dayHovered(QDate day); // invalid when the mouse has left the days
    void monthChanged(int year, int month);

protected:
    void changeEvent(QEvent *event) override;

private:
    class Grid;

    [[nodiscard]] QPushButton *makeArrow(const QString &objectName, int months);
    void refresh();

    QPushButton *m_before;
    QPushButton *m_after;
    QLabel *m_title;
    Grid *m_grid;
};

} // namespace secondwind
