// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insights/recovery.h"

#include <algorithm>

namespace secondwind {

std::optional<double> median(QList<double> numbers)
{
    if (numbers.isEmpty())
        return std::nullopt;
    std::sort(numbers.begin(), numbers.end());
    const qsizetype middle = numbers.size() / 2;
    if (numbers.size() % 2 == 1)
        return numbers.at(middle);
    return (numbers.at(middle - 1) + numbers.at(middle)) / 2;
}

Recovery recoveryAfter(const QDate &rejection, const QList<NotedMood> &moods, const QList<QDate> &others)
{
    Recovery recovery;
    QList<double> before;
    QList<NotedMood> after;
    const QDate from = rejection.addDays(-BaselineDays);
    for (const NotedMood &noted : moods) {
        if (noted.day > rejection)
            after.append(noted);
        else if (noted.day >= from && noted.day < rejection)
            before.append(noted.mood);
    }
    recovery.entriesBefore = static_cast<int>(before.size());
    recovery.entriesAfter = static_cast<int>(after.size());
    if (recovery.entriesBefore < FewestBaselineEntries)
        return recovery;
    recovery.baseline = median(before);
    if (recovery.entriesAfter < EntriesInARow) {
        recovery.state = RecoveryState::TooFewAfter;
        return recovery;
    }

    const double level = *recovery.baseline - BaselineTolerance;
    QDate until = after.constLast().day;
    recovery.state = RecoveryState::NotYet;
    int inARow = 0;
    for (qsizetype i = 0; i < after.size(); ++i) {
        inARow = after.at(i).mood >= level ? inARow + 1 : 0;
        if (inARow == EntriesInARow) {
            recovery.state = RecoveryState::Back;
            until = after.at(i + 1 - EntriesInARow).day;
            recovery.backOn = until;
            break;
        }
    }
    recovery.days = static_cast<int>(rejection.daysTo(until));
    recovery.anotherMeanwhile = std::any_of(others.cbegin(), others.cend(), [&](const QDate &day) { return day > rejection && day <= until; });
    return recovery;
}

std::optional<RecoveryTrend> recoveryTrend(const QList<Recovery> &oldestFirst)
{
    QList<double> days;
    for (const Recovery &each : oldestFirst) {
        if (each.state == RecoveryState::Back)
            days.append(each.days);
    }
    if (days.size() < FewestForTrend)
        return std::nullopt;
    const qsizetype half = days.size() / 2;
    return RecoveryTrend{static_cast<int>(half), *median(days.first(half)), *median(days.last(half))};
}

} // namespace secondwind
