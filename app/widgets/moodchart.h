// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/paintedparts.h"
#include "core/journal/moodseries.h"

#include <QDate>
#include <QList>
#include <QPixmap>
#include <QString>
#include <QStringList>
#include <QWidget>

namespace secondwind {

// Moods over time: a point for each day that has one, the seven-day average as a line with gaps
// where nothing was written, rejections as dashed lines across. From three days with a mood on;
// below that it says so in a sentence. One Tab stop: left and right go from point to point, with
// Shift from rejection to rejection, Enter and Space activate.
class MoodChart final : public QWidget, public PaintedParts
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MoodChart)

public:
    // What happened on a day, as short as "Northwind, Data analyst".
    struct Marker
    {
        QDate day;
        QString text;
    };

    explicit MoodChart(QWidget *parent = nullptr);

    // Both days are shown.
    void setRange(QDate from, QDate to);
    [[nodiscard]] QDate from() const;
    [[nodiscard]] QDate to() const;

    // Any order; several for a day are put together. Days before the range count for the average
    // of its first week.
    void setPoints(const QList<DayMood> &points);
    void setRejections(const QList<Marker> &rejections);
    // The day of the machine's clock unless set; the last 30 days of the summary end on it.
    void setToday(QDate today);

    // What can be said in words, fit to be shown.
    [[nodiscard]] QString summary() const;
    [[nodiscard]] bool hasEnough() const; // three days with a mood in the range

    // Where the day's point or rejection is; empty where there is none.
    [[nodiscard]] QRect rectOf(QDate day) const;
    [[nodiscard]] QRect rejectionRect(QDate day) const;
    [[nodiscard]] QString currentText() const; // of the point or rejection the keyboard is on

    [[nodiscard]] int partCount() const override;
    [[nodiscard]] int currentPart() const override;
    [[nodiscard]] QString partText(int part) const override;
    [[nodiscard]] QRect partRect(int part) const override;
    [[nodiscard]] int partAt(const QPoint &position) const override;
    void activatePart(int part) override;

    [[nodiscard]] bool hasHeightForWidth() const override;
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void dayActivated(QDate day);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Rejections // of one day
    {
        QDate day;
        QStringList texts;
    };
    struct Tick
    {
        QDate day;
        QString text;
    };

    void refresh();
    void redraw();
    [[nodiscard]] QDate today() const;
    [[nodiscard]] QString tooFewText() const;
    [[nodiscard]] QStringList legendTexts() const;

    // Parts are the points in the order of time, then the rejections.
    [[nodiscard]] bool isPoint(int part) const;
    [[nodiscard]] QDate dayOf(int part) const;
    [[nodiscard]] int pointFrom(QDate day, int step) const;
    [[nodiscard]] int rejectionFrom(QDate day, int step) const;
    [[nodiscard]] int targetOf(int key, Qt::KeyboardModifiers modifiers) const;
    void setCurrentPart(int part);
    void setHovered(int part);

    [[nodiscard]] QFont smallFont() const;
    [[nodiscard]] int lineHeight() const;
    [[nodiscard]] bool namesMoods(int width) const;
    [[nodiscard]] int axisRoom(int width) const;
    [[nodiscard]] QRect placedPlot() const;
    [[nodiscard]] qreal xOf(QDate day) const;
    [[nodiscard]] qreal yOf(double mood) const;
    [[nodiscard]] double moodOf(qreal y) const;
    [[nodiscard]] qreal pointRadius() const;
    [[nodiscard]] QList<Tick> ticks() const;

    void paintCanvas();
    void paintTooFew(QPainter &painter) const;
    void paintAxes(QPainter &painter) const;
    void paintTicks(QPainter &painter) const;
    void paintPoints(QPainter &painter) const;
    void paintManyPoints(QPainter &painter) const;
    void paintAverage(QPainter &painter) const;
    void paintRejections(QPainter &painter) const;
    void paintLegend(QPainter &painter) const;
    void paintPicked(QPainter &painter, int part) const;

    QDate m_from;
    QDate m_to;
    QDate m_today;
    QList<DayMood> m_days;
    QList<AverageMood> m_average;
    QList<Marker> m_markers;
    QList<DayMood> m_points; // with a mood, in the range
    QList<Rejections> m_rejections; // in the range
    QRect m_plot; // where the points are, mirrored already
    QPixmap m_canvas; // everything but what is picked; null when it has to be drawn again
    int m_current = -1;
    int m_hovered = -1;
    int m_pressed = -1;
};

} // namespace secondwind
