// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/applications/perspective.h"

#include <QCoreApplication>

#include <algorithm>

namespace secondwind {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::Perspective)
};

struct Range {
    int low = 0;
    int high = 0;
};

// How many usually stand where the person stood, when nobody said. Assumptions, see the header.
Range usualRemaining(ApplicationStage stage)
{
    switch (stage) {
    case ApplicationStage::Applied:
        return {MostPeople, MostPeople};
    case ApplicationStage::Screening:
        return {8, 20};
    case ApplicationStage::Interview:
        return {4, 10};
    case ApplicationStage::FurtherInterview:
        return {3, 6};
    case ApplicationStage::Final:
        return {2, 4};
    }
    Q_UNREACHABLE();
}

// How many applied, when nobody said; at least the finalists did.
Range applicantsFor(const PerspectiveQuestion &question)
{
    if (question.applicants)
        return {*question.applicants, *question.applicants};
    const int finalists = question.finalists.value_or(0);
    return {std::max(20, finalists), std::max(250, 10 * finalists)};
}

int aheadInHundred(int applicants, int remaining)
{
    const qint64 behind = std::max(0, applicants - remaining);
    return static_cast<int>(100 * behind / applicants);
}

Result<void> check(const PerspectiveQuestion &question)
{
    for (const auto &number : {question.applicants, question.finalists}) {
        if (number && (*number < 1 || *number > MostPeople))
            return failure(ErrorCode::InvalidInput, Words::tr("The numbers go from 1 to 10,000,000. Leave one empty if you do not know it."));
    }
    if (question.applicants && question.finalists && *question.finalists > *question.applicants) {
        return failure(ErrorCode::InvalidInput,
                       Words::tr("More people in the final round than applied is not possible. Check the two numbers."));
    }
    return {};
}

QString sentenceFor(const PerspectiveQuestion &question, const Perspective &result)
{
    if (question.stage == ApplicationStage::Applied)
        return Words::tr("From an application alone nobody can say where you stood. A no at this point is mostly about the size of the pile.");
    if (result.aheadHigh == 0)
        return Words::tr("You were among everyone who got this far. The numbers say nothing more than that.");
    if (result.aheadLow == result.aheadHigh)
        return Words::tr("You came further than %n in 100 of the people who applied.", nullptr, result.aheadLow);
    return Words::tr("You came further than roughly %1 to %2 in 100 of the people who applied.")
        .arg(result.aheadLow).arg(result.aheadHigh);
}

QString explanationFor(const PerspectiveQuestion &question, Range applicants, Range remaining, bool estimated)
{
    if (question.stage == ApplicationStage::Applied)
        return Words::tr("From outside nobody can see who was looked at and who was not, so there is nothing to count.");
    const QString limits = Words::tr("It counts people, not worth: it says how many stopped earlier, and nothing about the one who was chosen.");
    if (!estimated) {
        return Words::tr("%1 applied and %2 reached the final round, so %3 stopped earlier. %4")
            .arg(applicants.low).arg(remaining.low).arg(applicants.low - remaining.low).arg(limits);
    }
    return Words::tr("Assumed: between %1 and %2 applied, and between %3 and %4 came as far as you. Where you gave a number, it was used. %5")
        .arg(applicants.low).arg(applicants.high).arg(remaining.low).arg(remaining.high).arg(limits);
}

} // namespace

Result<Perspective> perspective(const PerspectiveQuestion &question)
{
    if (auto good = check(question); !good)
        return failure(good);

    const Range applicants = applicantsFor(question);
    Range remaining = usualRemaining(question.stage);
    if (question.finalists) {
        // At least the finalists stood at any earlier stage, and probably more.
        remaining.low = std::max(remaining.low, *question.finalists);
        remaining.high = std::max(remaining.high, 2 * *question.finalists);
        if (question.stage == ApplicationStage::Final)
            remaining = {*question.finalists, *question.finalists};
    }
    remaining.low = std::min(remaining.low, applicants.high);
    remaining.high = std::min(remaining.high, applicants.high);

    Perspective result;
    const bool counted = question.stage == ApplicationStage::Applied || (question.stage == ApplicationStage::Final && question.finalists);
    result.estimated = !question.applicants || !counted;
    result.aheadLow = aheadInHundred(applicants.low, std::min(remaining.high, applicants.low));
    result.aheadHigh = aheadInHundred(applicants.high, remaining.low);
    result.sentence = sentenceFor(question, result);
    result.explanation = explanationFor(question, applicants, remaining, result.estimated);
    return result;
}

} // namespace secondwind
