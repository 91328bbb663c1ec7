// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/applications/patterns.h"

#include <QMap>
#include <QSet>

#include <algorithm>

namespace secondwind {

namespace {

using Reasons = QStringList EndedApplication::*;

QList<ReasonCount> counted(const QList<EndedApplication> &ended, Reasons reasons)
{
    QMap<QString, int> counts; // by id, so that equal counts keep that order
    for (const EndedApplication &each : ended) {
        const QStringList &named = each.*reasons;
        for (const QString &reason : QSet<QString>(named.begin(), named.end()))
            ++counts[reason];
    }
    QList<ReasonCount> result;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        result.append({it.key(), it.value()});
    std::ranges::stable_sort(result, std::ranges::greater{}, &ReasonCount::count);
    return result;
}

QStringList namedOften(const QList<ReasonCount> &counts, int ended)
{
    QStringList often;
    for (const ReasonCount &each : counts) {
        if (each.count >= Patterns::Several && 2 * each.count >= ended)
            often.append(each.reason);
    }
    return often;
}

} // namespace

QList<EndedApplication> endedApplications(const QList<Application> &applications, const QHash<QString, QList<ApplicationReason>> &reasons)
{
    QList<EndedApplication> ended;
    for (const Application &application : applications) {
        if (application.outcome != ApplicationOutcome::Rejected && application.outcome != ApplicationOutcome::NoAnswer)
            continue;
        EndedApplication one{application.stage, {}, {}};
        const auto given = reasons.value(application.id);
        for (const ApplicationReason &reason : given) {
            if (!reason.reason.isEmpty())
                (reason.source == ReasonSource::Said ? one.said : one.assumed).append(reason.reason);
        }
        ended.append(one);
    }
    return ended;
}

Patterns patternsOf(const QList<EndedApplication> &ended)
{
    Patterns patterns;
    patterns.ended = static_cast<int>(ended.size());
    for (const ApplicationStage stage : allStages())
        patterns.stages.append({stage, static_cast<int>(std::ranges::count(ended, stage, &EndedApplication::stage))});
    patterns.said = counted(ended, &EndedApplication::said);
    patterns.assumed = counted(ended, &EndedApplication::assumed);
    if (!patterns.isEnough())
        return patterns;
    for (const StageCount &each : patterns.stages) {
        if (2 * each.count > patterns.ended)
            patterns.stageOften = each.stage;
    }
    patterns.saidOften = namedOften(patterns.said, patterns.ended);
    patterns.assumedOften = namedOften(patterns.assumed, patterns.ended);
    return patterns;
}

} // namespace secondwind
