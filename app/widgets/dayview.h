// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/paintedparts.h"
#include "core/journal/moodseries.h"

#include <QDate>
#include <QHash>
#include <QWidget>

namespace secondwind {

// Days to look at and to pick, each at a place of its own: what a year and a month have in common.
// All days together are one Tab stop; arrows, Home, End, PageUp and PageDown move between them,
// Enter and Space activate. The days' texts are tooltips, stand beside the keyboard's focus, and
// are what assistive technology says.
class DayView : public QWidget, public PaintedParts
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DayView)

public:
    // Any order; several for a day are put together.
    void setDays(const QList<DayMood> &days);
    [[nodiscard]] QList<DayMood> days() const;

    // The day of the machine's clock unless set; an invalid date goes back to that. The current
    // day goes along when it was on today.
    void setToday(QDate today);
    [[nodiscard]] QDate today() const;

    // The day the keyboard is on. Only a day from firstDay() to lastDay() can be.
    void setCurrentDay(QDate day);
    [[nodiscard]] QDate currentDay() const;

    [[nodiscard]] virtual QDate firstDay() const = 0;
    [[nodiscard]] virtual QDate lastDay() const = 0;

    // Where a day is drawn; empty where it is not. The other way round: invalid between days.
    [[nodiscard]] virtual QRect rectOf(QDate day) const = 0;
    [[nodiscard]] virtual QDate dayAt(const QPoint &position) const = 0;

    [[nodiscard]] QString dayText(QDate day) const;
    [[nodiscard]] virtual QString summary() const = 0;

    [[nodiscard]] int partCount() const override;
    [[nodiscard]] int currentPart() const override;
    [[nodiscard]] QString partText(int part) const override;
    [[nodiscard]] QRect partRect(int part) const override;
    [[nodiscard]] int partAt(const QPoint &position) const override;
    void activatePart(int part) override;

signals:
    void dayActivated(QDate day);
    void dayHovered(QDate day); // invalid when the mouse has left the days
    void currentDayChanged(QDate day);

protected:
    explicit DayView(QWidget *parent = nullptr);

    [[nodiscard]] DayMood moodOf(QDate day) const;
    [[nodiscard]] QDate hoveredDay() const;
    // The weekday's place in a week of the person's country, 0 to 6.
    [[nodiscard]] int weekdayIndex(QDate day) const;
    [[nodiscard]] QDate startOfWeek(QDate day) const;

    // How many days the arrow keys move by: to the next in reading order, and to the next below.
    [[nodiscard]] virtual int daysAhead() const = 0;
    [[nodiscard]] virtual int daysBelow() const = 0;
    // A key asks for a day beyond the first or last one; true when the view went there.
    virtual bool goBeyond(QDate day);

    // After another year or month: keeps the current day near where it was.
    void daysReplaced(QDate wanted);
    void refreshDescription();

    // The ring around the current day, `outset` pixels away from it, and the day's words.
    void paintFocus(QPainter &painter, qreal outset, qreal radius) const;

    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QDate targetOf(int key) const;
    void moveTo(QDate day);
    void setHovered(QDate day);

    QHash<QDate, DayMood> m_days;
    QDate m_today;
    QDate m_current;
    QDate m_hovered;
    QDate m_pressed;
};

} // namespace secondwind
