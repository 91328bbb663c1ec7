// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insights/insightsservice.h"

#include "core/applications/applicationservice.h"
#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/feedback/draftservice.h"
#include "core/journal/journalservice.h"
#include "core/session/sessionservice.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace secondwind {

namespace {

// A letter and its reminder.
struct Request {
    bool handedOver = false;
    bool answered = false;
    bool givenUp = false; ///< by the person's own word, or closed
    QDate lastHandedOver;

    void add(const LetterDraft &draft, const QList<DraftStep> &steps)
    {
        for (const DraftStep &step : steps) {
            handedOver |= step.state == DraftState::HandedOver || step.state == DraftState::Answered || step.state == DraftState::Unanswered;
            if (step.state == DraftState::HandedOver)
                lastHandedOver = std::max(lastHandedOver, step.at.date());
        }
        answered |= draft.state == DraftState::Answered || !draft.reply.isEmpty();
        givenUp |= draft.state == DraftState::Unanswered || draft.state == DraftState::Closed;
    }
    [[nodiscard]] bool isWaiting(const QDate &today) const
    {
        return !answered && !givenUp && lastHandedOver.isValid() && today <= followUpWindow(lastHandedOver).until;
    }
};

std::optional<double> medianOf(const QList<BeliefChange> &beliefs, std::optional<int> (*number)(const BeliefChange &))
{
    QList<double> numbers;
    for (const BeliefChange &each : beliefs) {
        if (const auto value = number(each))
            numbers.append(*value);
    }
    return median(numbers);
}

} // namespace

InsightsService::InsightsService(const InsightSources &sources, const Clock &clock)
    : m_sources(sources)
    , m_clock(clock)
{
}

Result<QList<RejectionInsight>> InsightsService::rejections() const
{
    const auto applications = m_sources.applications.list();
    if (!applications)
        return failure(applications);
    const QDate today = m_clock.today();
    QList<RejectionInsight> found;
    QList<QDate> days;
    for (const Application &each : *applications) {
        if (const auto day = each.rejectedOn(); day && *day <= today) {
            found.append({each.id, ApplicationService::title(each), *day, {}});
            days.append(*day);
        }
    }
    if (found.isEmpty())
        return found;
    std::sort(found.begin(), found.end(), [](const RejectionInsight &a, const RejectionInsight &b) {
        return std::tie(a.day, a.title, a.applicationId) < std::tie(b.day, b.title, b.applicationId);
    });
    const auto moods = m_sources.journal.notedMoods(found.constFirst().day.addDays(-BaselineDays), today);
    if (!moods)
        return failure(moods);
    for (RejectionInsight &each : found)
        each.recovery = recoveryAfter(each.day, *moods, days);
    return found;
}

Result<QList<BeliefChange>> InsightsService::beliefs() const
{
    const auto sessions = m_sources.session.past();
    if (!sessions)
        return failure(sessions);
    QList<BeliefChange> found;
    for (const PastSession &each : *sessions) {
        if (each.state == SessionState::Finished && each.beliefBefore && each.beliefAfter)
            found.prepend({each.id, each.ended.date(), each.thought, *each.beliefBefore, *each.beliefAfter, each.beliefNext});
    }
    return found;
}

std::optional<BeliefSummary> InsightsService::summary(const QList<BeliefChange> &beliefs)
{
    if (beliefs.size() < FewestBeliefs)
        return std::nullopt;
    BeliefSummary summary;
    summary.sessions = static_cast<int>(beliefs.size());
    summary.before = *medianOf(beliefs, [](const BeliefChange &each) { return std::optional(each.before); });
    summary.after = *medianOf(beliefs, [](const BeliefChange &each) { return std::optional(each.after); });
    summary.asked = static_cast<int>(std::count_if(beliefs.cbegin(), beliefs.cend(), [](const BeliefChange &each) { return each.next.has_value(); }));
    if (summary.asked >= FewestBeliefs)
        summary.next = medianOf(beliefs, [](const BeliefChange &each) { return each.next; });
    return summary;
}

Result<SessionMoods> InsightsService::sessionMoods() const
{
    const auto sessions = m_sources.session.past();
    if (!sessions)
        return failure(sessions);
    SessionMoods moods;
    for (const PastSession &each : *sessions) {
        if (each.state != SessionState::Finished || !each.moodBefore || !each.moodAfter)
            continue;
        ++moods.sessions;
        int &count = *each.moodAfter > *each.moodBefore ? moods.better : *each.moodAfter == *each.moodBefore ? moods.same : moods.worse;
        ++count;
    }
    return moods;
}

Result<ReplyRate> InsightsService::replies() const
{
    const auto drafts = m_sources.drafts.list();
    if (!drafts)
        return failure(drafts);
    QHash<QString, Request> requests;
    for (const LetterDraft &draft : *drafts) {
        const LetterKindParts *kind = m_sources.catalogue.letterKind(draft.request.kind);
        const bool asks = kind && kind->toRecruiter && kind->mayFollowUp;
        if (!asks && draft.followsId.isEmpty())
            continue;
        const auto steps = m_sources.drafts.history(draft.id);
        if (!steps)
            return failure(steps);
        requests[draft.followsId.isEmpty() ? draft.id : draft.followsId].add(draft, *steps);
    }
    ReplyRate rate;
    for (const Request &request : std::as_const(requests)) {
        if (!request.handedOver)
            continue;
        ++rate.asked;
        rate.answered += request.answered;
        rate.waiting += request.isWaiting(m_clock.today());
    }
    return rate;
}

} // namespace secondwind
