// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/contenttypes.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;

namespace secondwind {

class BreathingCircle;
class ChipGroup;

/// Paced breathing with a choice of pattern and length. Used by the Breathe page and by the
/// session. `breathing` outlives the widget.
class BreathingExercise final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BreathingExercise)

public:
    explicit BreathingExercise(const Breathing &breathing, QWidget *parent = nullptr);

    /// The pattern to begin with; an unknown id leaves the first one.
    void setPattern(const QString &id);
    void setMinutes(int minutes);
    /// Whether the end is heard (the system's own sound) as well as seen.
    void setEndSound(bool on);
    void stop();

signals:
    void patternChosen(const QString &id);
    void endSoundChosen(bool on);
    /// Seconds breathed, when the exercise ended or was stopped.
    void breathed(int seconds);

private:
    void applyPattern(const QString &id);
    void toggle();
    void ended();

    const Breathing &m_breathing;
    ChipGroup *m_patterns;
    ChipGroup *m_minutes;
    QLabel *m_line;
    BreathingCircle *m_circle;
    QPushButton *m_start;
    QCheckBox *m_endSound;
    QLabel *m_status;
};

} // namespace secondwind
