// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/exercise.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <functional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QShortcut;
class QStackedWidget;
class QVBoxLayout;

namespace secondwind {

class MoodPicker;
class ReadingLabel;
class Services;

/// A guided exercise, one step at a time: what it is and a mood beforehand, the steps with a time
/// that is only a suggestion, and a mood afterwards. Space pauses, Left and Right go from step to
/// step, Escape leaves. Counts on a monotonic clock. `services` outlives it.
class ExerciseView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExerciseView)

public:
    /// Milliseconds since some fixed moment; must never go back.
    using Clock = std::function<qint64()>;

    explicit ExerciseView(Services &services, QWidget *parent = nullptr);

    void setClock(Clock clock);
    void begin(const GuidedExercise &exercise);
    /// Looks at the clock now. Its own timer does so several times a second.
    void refresh();
    [[nodiscard]] int secondsLeft() const;
    [[nodiscard]] bool isPaused() const { return m_paused; }

signals:
    void closed();
    void failed(const QString &message);
    /// Noted in the care log under this id.
    void logged(const QString &entryId);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Phase { Before, Steps, After };

    [[nodiscard]] QWidget *makeBefore();
    [[nodiscard]] QWidget *makeSteps();
    [[nodiscard]] QWidget *makeAfter();
    void makeTop(QVBoxLayout *column);
    void setPhase(Phase phase);
    void showStep(int step);
    void goBy(int steps);
    void pause(bool paused);
    void showTime();
    void finish();
    void fitMargins();
    [[nodiscard]] qint64 elapsed() const;
    [[nodiscard]] QString filled(const QString &text) const;

    Services &m_services;
    GuidedExercise m_exercise;
    QElapsedTimer m_monotonic;
    Clock m_clock;
    QTimer m_timer;
    Phase m_phase = Phase::Before;
    int m_step = 0;
    bool m_paused = false;
    qint64 m_before = 0; ///< milliseconds of this step before the last pause
    qint64 m_since = 0;  ///< what the clock said when the present stretch began

    QVBoxLayout *m_column;
    QLabel *m_place = nullptr;
    QStackedWidget *m_stack;
    QLabel *m_name = nullptr;
    ReadingLabel *m_line = nullptr;
    QLabel *m_wayOutBefore = nullptr;
    QLabel *m_source = nullptr;
    QWidget *m_wordPart = nullptr;
    QLabel *m_wordLabel = nullptr;
    QLineEdit *m_word = nullptr;
    MoodPicker *m_moodBefore = nullptr;
    QPushButton *m_begin = nullptr;
    QLabel *m_title = nullptr;
    ReadingLabel *m_text = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_time = nullptr;
    QLabel *m_wayOut = nullptr;
    QPushButton *m_previous = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_next = nullptr;
    QCheckBox *m_goesOn = nullptr;
    MoodPicker *m_moodAfter = nullptr;
    QPushButton *m_finish = nullptr;
    QShortcut *m_left = nullptr;
    QShortcut *m_right = nullptr;
};

} // namespace secondwind
