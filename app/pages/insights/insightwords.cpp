// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/insights/insightwords.h"

#include <QLocale>

#include <algorithm>

namespace secondwind {

namespace {

constexpr int FewestForHalves = 3;

// 6, or 6.5 where two halves meet.
QString number(double value)
{
    return QLocale().toString(value, 'f', value == static_cast<int>(value) ? 0 : 1);
}

} // namespace

QString InsightWords::day(const QDate &day)
{
    return QLocale().toString(day, tr("d MMMM yyyy", "a day"));
}

QString InsightWords::shortly(const Recovery &recovery)
{
    switch (recovery.state) {
    case RecoveryState::Back:
        return tr("%n days", "until the usual level was back", recovery.days);
    case RecoveryState::NotYet:
        return tr("not back in the %n days noted", nullptr, recovery.days);
    case RecoveryState::NoBaseline:
        return tr("too few moods before");
    case RecoveryState::TooFewAfter:
        return tr("too few moods after");
    }
    return {};
}

QString InsightWords::sentence(const RejectionInsight &insight)
{
    const Recovery &recovery = insight.recovery;
    const QString date = day(insight.day);
    switch (recovery.state) {
    case RecoveryState::Back: {
        const QString usual = QLocale().toString(*recovery.baseline, 'f', 1);
        if (recovery.anotherMeanwhile) {
            return tr("%1, %2: back at the usual %3 after %n days, with another rejection in between.", "application, day, mood", recovery.days)
                .arg(insight.title, date, usual);
        }
        return tr("%1, %2: back at the usual %3 after %n days.", "application, day, mood", recovery.days).arg(insight.title, date, usual);
    }
    case RecoveryState::NotYet:
        return tr("%1, %2: not back at the usual %3 in the %n days noted since.", "application, day, mood", recovery.days)
            .arg(insight.title, date, QLocale().toString(*recovery.baseline, 'f', 1));
    case RecoveryState::NoBaseline:
        return tr("%1, %2: %n moods noted in the fortnight before. It takes %3 to know the usual level.", "application, day", recovery.entriesBefore)
            .arg(insight.title, date, QLocale().toString(FewestBaselineEntries));
    case RecoveryState::TooFewAfter:
        return tr("%1, %2: %n moods noted since. It takes %3 to say anything.", "application, day", recovery.entriesAfter)
            .arg(insight.title, date, QLocale().toString(EntriesInARow));
    }
    return {};
}

QString InsightWords::backAgain(const QList<double> &days)
{
    const int count = static_cast<int>(days.size());
    if (count < FewestForHalves)
        return tr("Back at the usual level so far: after %n rejections.", nullptr, count);
    return tr("Back at the usual level after %n rejections: half of them within %1 days, all within %2.", nullptr, count)
        .arg(number(*median(days)), number(*std::max_element(days.cbegin(), days.cend())));
}

QStringList InsightWords::recoveries(const QList<RejectionInsight> &insights)
{
    if (insights.isEmpty())
        return {tr("No rejection has a date yet. Once an application has one, and moods are noted around it, this shows how long it hurt.")};
    QList<Recovery> all;
    QList<double> days;
    for (const RejectionInsight &each : insights) {
        all.append(each.recovery);
        if (each.recovery.state == RecoveryState::Back)
            days.append(each.recovery.days);
    }
    const auto count = [&](RecoveryState state) {
        return static_cast<int>(std::count_if(all.cbegin(), all.cend(), [state](const Recovery &each) { return each.state == state; }));
    };
    QStringList lines;
    if (days.isEmpty())
        lines.append(tr("Not enough notes yet to say how long any of them hurt."));
    else
        lines.append(backAgain(days));
    if (const auto trend = recoveryTrend(all)) {
        lines.append(tr("Half of the %n earlier ones were over within %1 days, half of the later ones within %2.", nullptr, trend->each)
                         .arg(number(trend->earlier), number(trend->later)));
    }
    if (const int notYet = count(RecoveryState::NotYet); notYet > 0)
        lines.append(tr("Not back yet, as far as there are notes: %n.", nullptr, notYet));
    if (const int unknown = count(RecoveryState::NoBaseline) + count(RecoveryState::TooFewAfter); unknown > 0)
        lines.append(tr("With too few moods noted around the day to say anything: %n.", nullptr, unknown));
    return lines;
}

QString InsightWords::definition()
{
    return tr("Your usual level is the middle one of the moods you noted in the %1 days before the rejection; it takes at least %2 of them. "
              "You count as back on the day of the first of two moods in a row that are at most half a point below it. "
              "Moods from the day of the rejection itself are left out. A mood belongs to the day you noted it on.")
        .arg(QLocale().toString(BaselineDays), QLocale().toString(FewestBaselineEntries));
}

QStringList InsightWords::beliefs(const QList<BeliefChange> &beliefs)
{
    const auto summary = InsightsService::summary(beliefs);
    if (!summary) {
        return {tr("Sessions where you rated the thought before and after, so far: %n. With %1, this shows a comparison.", nullptr, static_cast<int>(beliefs.size()))
                    .arg(QLocale().toString(FewestBeliefs))};
    }
    QStringList lines{tr("Over %n sessions, the typical belief in the thought went from %1 of 100 before to %2 after.", nullptr, summary->sessions)
                          .arg(number(summary->before), number(summary->after))};
    if (summary->next)
        lines.append(tr("A day or more later, asked %n times: %1.", nullptr, summary->asked).arg(number(*summary->next)));
    return lines;
}

QString InsightWords::sessionMoods(const SessionMoods &moods)
{
    if (moods.sessions < FewestSessionMoods) {
        return tr("Sessions where you noted your mood before and after, so far: %n. With %1, this shows a comparison.", nullptr, moods.sessions)
            .arg(QLocale().toString(FewestSessionMoods));
    }
    return tr("Mood after %n sessions: better in %1, the same in %2, lower in %3.", nullptr, moods.sessions)
        .arg(QLocale().toString(moods.better), QLocale().toString(moods.same), QLocale().toString(moods.worse));
}

QString InsightWords::replies(const ReplyRate &rate)
{
    if (rate.decided() < FewestReplies) {
        return tr("Requests no longer waiting for an answer, so far: %n. With %1, this shows how many were answered.", nullptr, rate.decided())
            .arg(QLocale().toString(FewestReplies));
    }
    const QString answered = tr("Of %n requests no longer waiting for an answer, %1 got one.", nullptr, rate.decided()).arg(QLocale().toString(rate.answered));
    if (rate.waiting == 0)
        return answered;
    return tr("%1 %2", "two sentences").arg(answered, tr("%n more are still waiting.", nullptr, rate.waiting));
}

} // namespace secondwind
