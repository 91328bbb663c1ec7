// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QDate;
class QLabel;

namespace secondwind {

class ChipGroup;
class MoodChart;
class Services;

/// Mood over a chosen stretch of time with the rejections marked, as a chart and in words.
/// `services` outlives it.
class MoodCourse final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MoodCourse)

public:
    explicit MoodCourse(Services &services, QWidget *parent = nullptr);

    /// Reads the moods anew.
    void refresh();
    /// What the chart shows, in words.
    [[nodiscard]] QString summary() const;

signals:
    void dayActivated(const QDate &day);
    void failed(const QString &message);

private:
    Services &m_services;
    ChipGroup *m_range;
    MoodChart *m_chart;
    QLabel *m_text;
};

} // namespace secondwind
