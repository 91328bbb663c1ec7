// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/applications/application.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

QString stageWord(const char *text)
{
    return QCoreApplication::translate("secondwind::ApplicationStage", text);
}

QString outcomeWord(const char *text)
{
    return QCoreApplication::translate("secondwind::ApplicationOutcome", text);
}

// The stages in their order, then every end alike.
qsizetype rankOf(const QString &step)
{
    const auto stage = stageFromId(step);
    return stage ? allStages().indexOf(*stage) : allStages().size();
}

template<typename T>
QStringList idsOf(const QList<T> &all, QString (*idOf)(T))
{
    QStringList ids;
    for (const T each : all)
        ids.append(idOf(each));
    return ids;
}

template<typename T>
std::optional<T> withId(const QList<T> &all, QString (*idOf)(T), const QString &id)
{
    for (const T each : all) {
        if (idOf(each) == id)
            return each;
    }
    return std::nullopt;
}

} // namespace

std::optional<QDate> Application::rejectedOn() const
{
    return outcome == ApplicationOutcome::Rejected ? endedOn : std::nullopt;
}

void Application::reject(const QDate &on)
{
    outcome = ApplicationOutcome::Rejected;
    endedOn = on;
}

void Application::reopen()
{
    outcome = ApplicationOutcome::Open;
    endedOn.reset();
}

const QList<ApplicationStage> &allStages()
{
    static const QList<ApplicationStage> stages{ApplicationStage::Applied, ApplicationStage::Screening,
                                                ApplicationStage::Interview, ApplicationStage::FurtherInterview,
                                                ApplicationStage::Final};
    return stages;
}

QString stageId(ApplicationStage stage)
{
    switch (stage) {
    case ApplicationStage::Applied:
        return u"applied"_s;
    case ApplicationStage::Screening:
        return u"screening"_s;
    case ApplicationStage::Interview:
        return u"interview"_s;
    case ApplicationStage::FurtherInterview:
        return u"further-interview"_s;
    case ApplicationStage::Final:
        return u"final"_s;
    }
    Q_UNREACHABLE();
}

QStringList stageIds()
{
    return idsOf(allStages(), stageId);
}

std::optional<ApplicationStage> stageFromId(const QString &id)
{
    return withId(allStages(), stageId, id);
}

QString stageName(ApplicationStage stage)
{
    switch (stage) {
    case ApplicationStage::Applied:
        return stageWord(QT_TRANSLATE_NOOP("secondwind::ApplicationStage", "Applied"));
    case ApplicationStage::Screening:
        return stageWord(QT_TRANSLATE_NOOP("secondwind::ApplicationStage", "First call or test"));
    case ApplicationStage::Interview:
        return stageWord(QT_TRANSLATE_NOOP("secondwind::ApplicationStage", "Interview"));
    case ApplicationStage::FurtherInterview:
        return stageWord(QT_TRANSLATE_NOOP("secondwind::ApplicationStage", "Second or third interview"));
    case ApplicationStage::Final:
        return stageWord(QT_TRANSLATE_NOOP("secondwind::ApplicationStage", "Final round"));
    }
    Q_UNREACHABLE();
}

const QList<ApplicationOutcome> &allOutcomes()
{
    static const QList<ApplicationOutcome> outcomes{ApplicationOutcome::Open,      ApplicationOutcome::Rejected,
                                                    ApplicationOutcome::NoAnswer,  ApplicationOutcome::Withdrawn,
                                                    ApplicationOutcome::OfferAccepted, ApplicationOutcome::OfferDeclined};
    return outcomes;
}

QString outcomeId(ApplicationOutcome outcome)
{
    switch (outcome) {
    case ApplicationOutcome::Open:
        return u"open"_s;
    case ApplicationOutcome::Rejected:
        return u"rejected"_s;
    case ApplicationOutcome::NoAnswer:
        return u"no-answer"_s;
    case ApplicationOutcome::Withdrawn:
        return u"withdrawn"_s;
    case ApplicationOutcome::OfferAccepted:
        return u"offer-accepted"_s;
    case ApplicationOutcome::OfferDeclined:
        return u"offer-declined"_s;
    }
    Q_UNREACHABLE();
}

QStringList outcomeIds()
{
    return idsOf(allOutcomes(), outcomeId);
}

std::optional<ApplicationOutcome> outcomeFromId(const QString &id)
{
    return withId(allOutcomes(), outcomeId, id);
}

QString outcomeName(ApplicationOutcome outcome)
{
    switch (outcome) {
    case ApplicationOutcome::Open:
        return outcomeWord(QT_TRANSLATE_NOOP("secondwind::ApplicationOutcome", "Still open"));
    case ApplicationOutcome::Rejected:
        return outcomeWord(QT_TRANSLATE_NOOP("secondwind::ApplicationOutcome", "They said no"));
    case ApplicationOutcome::NoAnswer:
        return outcomeWord(QT_TRANSLATE_NOOP("secondwind::ApplicationOutcome", "No answer came"));
    case ApplicationOutcome::Withdrawn:
        return outcomeWord(QT_TRANSLATE_NOOP("secondwind::ApplicationOutcome", "You withdrew"));
    case ApplicationOutcome::OfferAccepted:
        return outcomeWord(QT_TRANSLATE_NOOP("secondwind::ApplicationOutcome", "Offer, and you said yes"));
    case ApplicationOutcome::OfferDeclined:
        return outcomeWord(QT_TRANSLATE_NOOP("secondwind::ApplicationOutcome", "Offer, and you said no"));
    }
    Q_UNREACHABLE();
}

QString reasonSourceId(ReasonSource source)
{
    return source == ReasonSource::Said ? u"said"_s : u"assumed"_s;
}

std::optional<ReasonSource> reasonSourceFromId(const QString &id)
{
    return withId(QList<ReasonSource>{ReasonSource::Said, ReasonSource::Assumed}, reasonSourceId, id);
}

QString stepName(const QString &step)
{
    if (const auto stage = stageFromId(step))
        return stageName(*stage);
    const auto outcome = outcomeFromId(step);
    return outcome ? outcomeName(*outcome) : step;
}

QList<ApplicationStep> inOrder(QList<ApplicationStep> steps)
{
    std::ranges::stable_sort(steps, {}, [](const ApplicationStep &each) {
        const qsizetype rank = rankOf(each.step);
        constexpr qint64 beforeAll = std::numeric_limits<qint64>::min();
        constexpr qint64 afterAll = std::numeric_limits<qint64>::max();
        const qint64 day = each.on ? each.on->toJulianDay() : rank < allStages().size() ? beforeAll : afterAll;
        return std::pair(day, rank);
    });
    return steps;
}

bool stagesOutOfOrder(const QList<ApplicationStep> &steps)
{
    const auto ordered = inOrder(steps);
    qsizetype furthest = -1;
    for (const ApplicationStep &each : ordered) {
        if (!each.on)
            continue;
        const qsizetype rank = rankOf(each.step);
        if (rank < furthest)
            return true;
        furthest = rank;
    }
    return false;
}

} // namespace secondwind
