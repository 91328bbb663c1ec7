// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QString>
#include <QTimer>
#include <QWidget>

namespace secondwind {

// Paces breathing: a circle that grows, rests and shrinks, with a word and the seconds left. The
// phase shows in shape and word as well as in size. All times come from one clock, so a timer that
// fires late never makes the exercise longer.
class BreathingCircle final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BreathingCircle)

public:
    enum class Phase { In, Hold, Out };

    struct BreathPhase
    {
        Phase phase;
        int milliseconds;
        QString cue;
    };

    explicit BreathingCircle(QWidget *parent = nullptr);

    void setPattern(const QList<BreathPhase> &pattern); // stops a running exercise
    void setDuration(int seconds); // without the 3 s to get ready

    void start();
    void stop();
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] int elapsedSeconds() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void finished();
    void phaseChanged(const QString &cue);
    void ticked(int elapsedSeconds);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Moment
    {
        int index = -1; // -1: getting ready, or not running
        qreal progress = 0;
        int secondsLeft = 0;
    };

    void tick();
    void enterPhase(int index);
    [[nodiscard]] qint64 elapsedMilliseconds() const;
    [[nodiscard]] Moment momentAt(qint64 milliseconds) const;
    [[nodiscard]] qreal sizeAt(const Moment &moment) const;
    [[nodiscard]] QString cueFor(const Moment &moment) const;
    void paintCircle(QPainter &painter, const Moment &moment) const;
    void paintBar(QPainter &painter, const Moment &moment) const;
    void paintCue(QPainter &painter, const Moment &moment, const QRectF &rect) const;

    QList<BreathPhase> m_pattern;
    QTimer m_timer;
    QElapsedTimer m_clock;
    int m_durationSeconds = 300;
    int m_phaseIndex = -1;
    int m_lastSecond = -1;
    int m_stoppedAt = 0;
};

} // namespace secondwind
