// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QString>
#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QStackedLayout;

namespace secondwind {

class ChipGroup;

// A countdown beside some writing or an exercise, to be paused and started over at will. It closes
// nothing, demands nothing and makes no sound; when it is over it says so and that is all.
// It counts on a monotonic clock, never on the wall clock: setting the machine's clock, a time zone
// or daylight saving while it runs changes nothing. Assistive technology hears of it once a minute
// and when it is over.
class SessionTimer final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionTimer)

public:
    // Milliseconds since some fixed moment; must never go back.
    using Clock = std::function<qint64()>;

    explicit SessionTimer(QWidget *parent = nullptr);
    explicit SessionTimer(Clock clock, QWidget *parent = nullptr);

    void setMinutesOffered(const QList<int> &minutes); // one or none: nothing to choose
    void setMinutes(int minutes); // at least 1; goes back to the start
    [[nodiscard]] int minutes() const;
    void setEndText(const QString &text); // said when the time is over instead of the usual words

    void start(); // anew; goes on when paused
    void pause();
    void resume();
    void reset();
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] bool isPaused() const;
    [[nodiscard]] bool isOver() const;
    [[nodiscard]] int remainingSeconds() const; // a begun second counts as a whole one
    [[nodiscard]] int elapsedSeconds() const; // without the pauses

    // Looks at the clock now. Its own timer does so several times a second.
    void refresh();

signals:
    void ended(); // once a run
    void ticked(int remainingSeconds);

protected:
    void changeEvent(QEvent *event) override;

private:
    class Line;
    enum class State { Waiting, Running, Paused, Over };

    void setState(State state);
    void showState();
    void showTime();
    void retranslate();
    void goPressed();
    [[nodiscard]] qint64 elapsedMilliseconds() const;
    [[nodiscard]] qint64 totalMilliseconds() const;

    QElapsedTimer m_monotonic;
    Clock m_clock;
    QTimer m_timer;
    QList<int> m_offered;
    QString m_endText;
    State m_state = State::Waiting;
    int m_minutes = 10;
    qint64 m_before = 0; // milliseconds of the stretches before the last pause
    qint64 m_since = 0; // what the clock said when the present stretch began
    int m_shownSecond = -1;
    int m_saidMinute = -1;

    QStackedLayout *m_stack;
    ChipGroup *m_lengths;
    QWidget *m_progress;
    QLabel *m_text;
    Line *m_line;
    QPushButton *m_go;
    QPushButton *m_reset;
};

} // namespace secondwind
