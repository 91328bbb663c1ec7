// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/moodseries.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace secondwind {

class MonthCalendar;
class MoodCourse;
class Services;
class YearMap;

/// The journal's moods to look at: a year, a month, and their course. `services` outlives it.
class MoodsView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MoodsView)

public:
    explicit MoodsView(Services &services, QWidget *parent = nullptr);
    ~MoodsView() override;

    /// Shows what the journal says now, and puts the keyboard on the year.
    void begin();

signals:
    /// The entries of this day are wanted.
    void dayActivated(const QDate &day);
    void failed(const QString &message);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeYear();
    [[nodiscard]] QWidget *makeMonth();
    [[nodiscard]] QWidget *makeCourse();
    [[nodiscard]] QList<DayMood> moods(const QDate &from, const QDate &to);
    void focusMoved(QWidget *from, QWidget *to);
    void refresh();
    void showYear(int year);
    void showMonth();

    Services &m_services;
    QScrollArea *m_area;
    QLabel *m_yearTitle;
    QPushButton *m_laterYear;
    YearMap *m_year;
    QLabel *m_yearText;
    MonthCalendar *m_month;
    QLabel *m_monthText;
    MoodCourse *m_course;
    QBoxLayout *m_lower;
};

} // namespace secondwind
