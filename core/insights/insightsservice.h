// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insights/recovery.h"
#include "core/result.h"

#include <QString>

namespace secondwind {

class ApplicationService;
class Catalogue;
class Clock;
class DraftService;
class JournalService;
class SessionService;

/// A rejection and how long it was felt.
struct RejectionInsight {
    QString applicationId;
    QString title; ///< "Northwind, Data analyst"
    QDate day;
    Recovery recovery;
};

/// How much a caught thought was believed, 0 to 100.
struct BeliefChange {
    QString sessionId;
    QDate day;
    QString thought;
    int before = 0;
    int after = 0;
    std::optional<int> next; ///< a day or more later
};

/// The beliefs of several sessions at a glance, as medians.
struct BeliefSummary {
    int sessions = 0;
    double before = 0;
    double after = 0;
    int asked = 0; ///< of these, with a number from a day or more later
    std::optional<double> next;
};

/// How moods stood before and after sessions.
struct SessionMoods {
    int sessions = 0; ///< with both moods
    int better = 0;
    int same = 0;
    int worse = 0;

    friend bool operator==(const SessionMoods &, const SessionMoods &) = default;
};

/// What came of letters that ask for an answer. A letter and its reminder are one request.
struct ReplyRate {
    int asked = 0;    ///< requests handed over
    int answered = 0; ///< of these
    int waiting = 0;  ///< of these, still too fresh to count as unanswered

    [[nodiscard]] int decided() const { return asked - waiting; }
    friend bool operator==(const ReplyRate &, const ReplyRate &) = default;
};

/// From how many on a number is shown; below it there is only what is missing.
inline constexpr int FewestBeliefs = 3;
inline constexpr int FewestSessionMoods = 3;
inline constexpr int FewestReplies = 5;

/// Where what the person noted comes from: read, never written.
struct InsightSources {
    const Catalogue &catalogue;
    const ApplicationService &applications;
    const JournalService &journal;
    const DraftService &drafts;
    const SessionService &session;
};

/// What can be seen over time in what the person noted. Nothing is stored: each answer is worked
/// out anew. Shows numbers, judges nothing.
class InsightsService final
{
public:
    InsightsService(const InsightSources &sources, const Clock &clock);

    /// Every application with the day of a rejection, oldest first; days to come are left out.
    [[nodiscard]] Result<QList<RejectionInsight>> rejections() const;
    /// Every finished session with a belief before and after, oldest first.
    [[nodiscard]] Result<QList<BeliefChange>> beliefs() const;
    /// Nothing below FewestBeliefs.
    [[nodiscard]] static std::optional<BeliefSummary> summary(const QList<BeliefChange> &beliefs);
    [[nodiscard]] Result<SessionMoods> sessionMoods() const;
    /// Requests to recruiters; one without an answer counts as waiting until the time for a
    /// reminder is over.
    [[nodiscard]] Result<ReplyRate> replies() const;

private:
    InsightSources m_sources;
    const Clock &m_clock;
};

} // namespace secondwind
