// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/answer.h"

#include <QDateTime>
#include <QHash>
#include <QString>

#include <optional>

namespace secondwind {

enum class SessionState { Open, Finished, SetAside };

enum class StepState { Untouched, Done, Skipped };

/// One run through the guided session: where the person is and what was answered. The rules
/// of moving live here; saving is SessionService's.
class GuidedSession final
{
public:
    GuidedSession() = default;
    /// A fresh session on the first step of `route`, which must be in the script.
    GuidedSession(QString id, const SessionRoute &route, const QDateTime &startedAt);

    QString id;
    QString route;
    QString step;
    SessionState state = SessionState::Open;
    QString applicationId;
    QString entryId; ///< the journal entry its summary was saved as
    QDateTime started;
    QDateTime changed;
    QHash<QString, StepState> steps;
    QHash<QString, Answer> answers;

    /// Number of steps on the route and the place of the present one, from 0.
    [[nodiscard]] int stepCount(const SessionScript &script) const;
    [[nodiscard]] int position(const SessionScript &script) const;
    [[nodiscard]] bool isFirst(const SessionScript &script) const;
    [[nodiscard]] bool isLast(const SessionScript &script) const;
    [[nodiscard]] QString stepAt(const SessionScript &script, int position) const;

    /// Marks the present step and goes on; stays where it is on the last one.
    void advance(const SessionScript &script, StepState mark);
    void back(const SessionScript &script);
    /// Goes to any step of the route.
    void goTo(const SessionScript &script, const QString &step);
    /// Takes another route without losing an answer: stays on the step if the new route has
    /// it, otherwise goes to the next one it has, or its last.
    void changeRoute(const SessionScript &script, const QString &newRoute);

    /// Whether the field is to be asked, given the answers so far.
    [[nodiscard]] bool isShown(const SessionField &field) const;

    template<typename T>
    [[nodiscard]] T answerOr(const QString &field, T otherwise) const
    {
        const auto it = answers.constFind(field);
        if (it == answers.constEnd())
            return otherwise;
        const T *value = std::get_if<T>(&*it);
        return value ? *value : otherwise;
    }
    [[nodiscard]] QString textOf(const QString &field) const { return answerOr(field, QString()); }
    [[nodiscard]] std::optional<int> numberOf(const QString &field) const;
};

/// One past session at a glance, for comparing. Moods 1 to 5, beliefs 0 to 100; "next" is what was
/// said at the check-in a day or more later.
struct PastSession {
    QString id;
    QString route;
    SessionState state = SessionState::Finished;
    QString applicationId;
    QString entryId; ///< the journal entry its summary was saved as; empty when there is none
    QDateTime started;
    QDateTime ended; ///< finished or last worked on
    QString thought; ///< the thought caught, if any
    std::optional<int> moodBefore;
    std::optional<int> moodAfter;
    std::optional<int> moodNext;
    std::optional<int> beliefBefore;
    std::optional<int> beliefAfter;
    std::optional<int> beliefNext;
    bool checkedIn = false; ///< the check-in was answered or waved away
};

/// How often each option of one field was picked, over all past sessions that answered it.
struct PickCounts {
    /// From how many sessions on something is called a pattern.
    static constexpr int Pattern = 3;

    int sessions = 0;
    QHash<QString, int> times;
};

/// The fields the rest of the app reads by name.
namespace sessionfield {
inline constexpr QLatin1StringView Application("arrive.application");
inline constexpr QLatin1StringView MoodBefore("arrive.mood");
inline constexpr QLatin1StringView Emotions("arrive.emotions");
inline constexpr QLatin1StringView VentPad("let-out.pad");
inline constexpr QLatin1StringView VentKeep("let-out.keep");
inline constexpr QLatin1StringView LetGo("shred"); ///< the answer to VentKeep that removes the words
inline constexpr QLatin1StringView BeliefBefore("thought.belief-before");
inline constexpr QLatin1StringView BeliefAfter("thought.belief-after");
inline constexpr QLatin1StringView FriendName("friend.name");
inline constexpr QLatin1StringView LearnSaid("learn.said");
inline constexpr QLatin1StringView LearnAssumed("learn.assumed");
inline constexpr QLatin1StringView LearnReasons("learn.reasons");
inline constexpr QLatin1StringView AskWay("ask.way");
inline constexpr QLatin1StringView Letter("ask.letter");
inline constexpr QLatin1StringView Mantra("carry.mantra");
inline constexpr QLatin1StringView MoodAfter("carry.mood");
} // namespace sessionfield

} // namespace secondwind
