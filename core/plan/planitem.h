// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/repetition.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>

namespace secondwind {

enum class PlanKind {
    Action,  ///< something to do, as an implementation intention (Gollwitzer 1999)
    Test,    ///< a behavioural experiment: a small way to find out whether a thought is true
    Setback, ///< a rehearsed setback: what may go wrong, and the answer to it (Vinokur and Schul 1997)
};

/// One thing planned: "When <when>, then I will <then>". Either half may be empty, not both.
struct PlanItem {
    QString id;
    PlanKind kind = PlanKind::Action;
    QString category; ///< a category of the catalogue, or empty
    QString when;
    QString then;
    std::optional<QDate> dueOn;      ///< the next day, when it comes again
    std::optional<QDateTime> doneAt; ///< never set for what comes again
    QString applicationId;
    QString sessionId;
    QString sessionRow; ///< where in the session it was written ("next.plan.1")
    QDateTime created;
    Repetition repetition; ///< from is the day the person chose; due days that were moved do not shift it
    QString lessonId;      ///< the own line it was made from; may be empty
    QString outcome;       ///< what a test found out

    [[nodiscard]] bool comesAgain() const { return repetition.every != Repeat::Never; }

    friend bool operator==(const PlanItem &, const PlanItem &) = default;
};

/// The kind's name in the file ("setback").
[[nodiscard]] QString planKindId(PlanKind kind);
[[nodiscard]] std::optional<PlanKind> planKindFromId(const QString &id);

/// The two halves read together by `pattern` ("When %1, then I will %2."); one half alone as it is.
[[nodiscard]] QString planSentence(const QString &pattern, const QString &when, const QString &then);
/// The two halves of an item in the words that fit its kind.
[[nodiscard]] QString planSentence(const PlanItem &item);

} // namespace secondwind
