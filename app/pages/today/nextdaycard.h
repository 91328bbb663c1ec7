// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QLabel;

namespace secondwind {

class MoodPicker;
class PercentSlider;
class Services;

/// The check-in the day after a session: mood and belief once more, asked once, easily waved
/// away. Hidden when nothing is due. `services` outlives it.
class NextDayCard final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NextDayCard)

public:
    explicit NextDayCard(Services &services, QWidget *parent = nullptr);

    void refresh();

signals:
    void failed(const QString &message);
    void done(const QString &message);

private:
    void save();
    void waveAway();

    Services &m_services;
    QString m_sessionId;
    QLabel *m_text;
    MoodPicker *m_mood;
    QWidget *m_beliefPart;
    QLabel *m_thought;
    PercentSlider *m_belief;
    QLabel *m_hint;
};

} // namespace secondwind
