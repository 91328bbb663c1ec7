// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/carestatistics.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace secondwind {

namespace {

struct Sum {
    int count = 0;
    int change = 0;
    QString name;
    QDateTime last;
};

bool helpsMore(const CareEffect &one, const CareEffect &other)
{
    return std::tuple(-one.meanChange, -one.count, one.name, one.activityId)
        < std::tuple(-other.meanChange, -other.count, other.name, other.activityId);
}

} // namespace

CareSummary careSummary(const QList<CareEntry> &entries)
{
    CareSummary summary;
    QHash<QString, Sum> sums;
    for (const CareEntry &entry : entries) {
        if (!entry.doneAt)
            continue;
        ++summary.done;
        if (!entry.moodBefore || !entry.moodAfter)
            continue;
        ++summary.measured;
        Sum &sum = sums[entry.activityId];
        ++sum.count;
        sum.change += *entry.moodAfter - *entry.moodBefore;
        if (!sum.last.isValid() || *entry.doneAt >= sum.last) {
            sum.last = *entry.doneAt;
            sum.name = entry.name;
        }
    }
    for (auto it = sums.cbegin(); it != sums.cend(); ++it) {
        if (it->count >= CareSummary::Enough)
            summary.effects.append({it.key(), it->name, it->count, static_cast<double>(it->change) / it->count});
    }
    std::ranges::sort(summary.effects, helpsMore);
    return summary;
}

} // namespace secondwind
