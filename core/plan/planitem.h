// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    std::optional<QDate> dueOn;
    std::optional<QDateTime> doneAt;
    QString applicationId;
    QString sessionId;
    QString sessionRow; ///< where in the session it was written ("next.plan.1")
    QDateTime created;

    friend bool operator==(const PlanItem &, const PlanItem &) = default;
};

/// The kind's name in the file ("setback").
[[nodiscard]] QString planKindId(PlanKind kind);
[[nodiscard]] std::optional<PlanKind> planKindFromId(const QString &id);

/// The two halves read together by `pattern` ("When %1, then I will %2."); one half alone as it is.
[[nodiscard]] QString planSentence(const QString &pattern, const QString &when, const QString &then);

} // namespace secondwind
