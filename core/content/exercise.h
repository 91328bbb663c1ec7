// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace secondwind {

/// One thing to do in a guided exercise, and about how long, in seconds.
struct ExerciseStep {
    QString title;
    QString text;
    int seconds = 0; ///< 5 to 300
};

/// A short exercise that is led through step by step. `source` says who described it first.
struct GuidedExercise {
    QString id;
    QString name;
    QString line;
    QString source;
    QString wayOut; ///< what to do instead when it is not good for the person
    QString word;   ///< what to ask for beforehand (the word of word repetition); empty: nothing
    int minutes = 0;
    QList<ExerciseStep> steps;
};

} // namespace secondwind
