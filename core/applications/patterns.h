// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/applications/application.h"

#include <QHash>

namespace secondwind {

/// An application that ended with a no or with silence, as far as patterns need it.
struct EndedApplication {
    ApplicationStage stage = ApplicationStage::Applied;
    QStringList said;    ///< ids of reasons; one named twice counts once
    QStringList assumed; ///< likewise

    friend bool operator==(const EndedApplication &, const EndedApplication &) = default;
};

struct StageCount {
    ApplicationStage stage = ApplicationStage::Applied;
    int count = 0;

    friend bool operator==(const StageCount &, const StageCount &) = default;
};

struct ReasonCount {
    QString reason;
    int count = 0; ///< applications, not mentions

    friend bool operator==(const ReasonCount &, const ReasonCount &) = default;
};

/// What several endings have in common. Counts, never a verdict: few endings show little, and
/// what is assumed is the person's own guess.
struct Patterns {
    /// With fewer endings there is nothing to see.
    static constexpr int Needed = 5;
    /// Fewer than this many of the same are chance, however few there are in all.
    static constexpr int Several = 3;

    int ended = 0;
    QList<StageCount> stages;   ///< every stage, in order
    QList<ReasonCount> said;    ///< the most named first, then by id
    QList<ReasonCount> assumed; ///< likewise
    std::optional<ApplicationStage> stageOften; ///< where more than half ended
    QStringList saidOften;    ///< named for at least half, the most named first
    QStringList assumedOften; ///< likewise

    [[nodiscard]] bool isEnough() const { return ended >= Needed; }
    friend bool operator==(const Patterns &, const Patterns &) = default;
};

/// Those that ended with a no or without an answer; the person's own decisions and offers are
/// left out. `reasons` by the application's id; reasons in own words alone are not counted.
[[nodiscard]] QList<EndedApplication> endedApplications(const QList<Application> &applications,
                                                        const QHash<QString, QList<ApplicationReason>> &reasons);

/// Counts them. What stands out is only filled when isEnough().
[[nodiscard]] Patterns patternsOf(const QList<EndedApplication> &ended);

} // namespace secondwind
