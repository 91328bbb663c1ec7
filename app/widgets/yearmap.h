// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/dayview.h"

#include <QList>
#include <QStringList>

namespace secondwind {

// A year as a map of its moods: a column for each week, a row for each weekday. Where that would
// make the days too small to see, the year is shown as two half-years or four quarters, one below
// the other. Up and down move by a day, left and right by a week.
class YearMap final : public DayView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(YearMap)

public:
    explicit YearMap(QWidget *parent = nullptr);

    // 1 to 9999; others become the nearest of these.
    void setYear(int year);
    [[nodiscard]] int year() const;

    [[nodiscard]] QDate firstDay() const override;
    [[nodiscard]] QDate lastDay() const override;
    [[nodiscard]] QRect rectOf(QDate day) const override;
    [[nodiscard]] QDate dayAt(const QPoint &position) const override;
    // How many days, which mood most often, the best and the lowest month; fit to be shown.
    [[nodiscard]] QString summary() const override;

    [[nodiscard]] int bandCount() const; // 1, 2 or 4 at the present width

    [[nodiscard]] bool hasHeightForWidth() const override;
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] int daysAhead() const override;
    [[nodiscard]] int daysBelow() const override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Band
    {
        QDate first;
        QDate last;
        QDate start; // of the week that the first day is in
        int top = 0; // of its days; the months stand above
    };
    // Everything in pixels, mirrored only when it is drawn.
    struct Layout
    {
        int cell = 0; // a day's side
        int side = 0; // room for the weekdays
        QList<Band> bands;
        QList<QRect> legend;
        int height = 0;
    };

    [[nodiscard]] Layout layoutFor(int width) const;
    [[nodiscard]] QList<Band> bandsFor(int count) const;
    [[nodiscard]] int columnsOf(const Band &band) const;
    [[nodiscard]] int weekdayRoom() const;
    [[nodiscard]] static QStringList legendTexts();
    void relayout();
    void retranslate();
    [[nodiscard]] qreal ringRadius() const;
    [[nodiscard]] QFont smallFont() const;
    void paintMonths(QPainter &painter, const Band &band) const;
    void paintWeekdays(QPainter &painter, const Band &band) const;
    void paintDays(QPainter &painter, const Band &band, const QRegion &region) const;
    void paintLegend(QPainter &painter) const;
    [[nodiscard]] QRect mirrored(const QRect &place) const;

    int m_year = 0;
    Layout m_layout;
};

} // namespace secondwind
