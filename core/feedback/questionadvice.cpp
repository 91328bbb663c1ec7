// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/questionadvice.h"

#include "core/content/catalogue.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::QuestionAdvice)
};

QString nameOfReason(const Catalogue &catalogue, const QString &id)
{
    const auto &reasons = catalogue.reasons();
    const auto it = std::ranges::find(reasons, id, &RejectionReason::id);
    return it == reasons.end() ? QString() : it->name;
}

bool suits(const FeedbackQuestion &question, const QuestionContext &context)
{
    // Without a known stage only those are sure to make sense that suit any.
    return (!context.agency || question.forAgency) && (question.stages.isEmpty() || question.stages.contains(context.stage));
}

// Which of the likely reasons it asks about, as a place in their list; behind the last for none.
qsizetype placeOfReason(const FeedbackQuestion &question, const QStringList &reasons)
{
    for (qsizetype place = 0; place < reasons.size(); ++place) {
        if (question.reasons.contains(reasons.at(place)))
            return place;
    }
    return reasons.size();
}

} // namespace

QList<QuestionAdvice> recommendedQuestions(const Catalogue &catalogue, const QuestionContext &context)
{
    const LetterKindParts *kind = catalogue.letterKind(context.kind);
    if (!kind || !kind->asksQuestions)
        return {};
    QList<FeedbackQuestion> fitting = catalogue.feedbackQuestions();
    fitting.removeIf([&](const FeedbackQuestion &question) { return !suits(question, context); });
    std::ranges::stable_sort(fitting, {}, [&](const FeedbackQuestion &question) { return placeOfReason(question, context.reasons); });

    // A letter that may itself be reminded of is a first one; a reminder asks for one thing.
    const qsizetype most = kind->mayFollowUp ? MostQuestionsAdvised : 1;
    QList<QuestionAdvice> advice;
    QStringList topics;
    for (const FeedbackQuestion &question : std::as_const(fitting)) {
        if (advice.size() == most || topics.contains(question.topic))
            continue;
        topics.append(question.topic);
        const QString reason = nameOfReason(catalogue, context.reasons.value(placeOfReason(question, context.reasons)));
        advice.append({question.id, reason.isEmpty() ? question.why : Words::tr("You named “%1” as a likely reason. This asks about it.").arg(reason)});
    }
    return advice;
}

QString wordOnManyQuestions(const Catalogue &catalogue, qsizetype chosen)
{
    return chosen > MostQuestionsAdvised ? catalogue.fewQuestions() : QString();
}

} // namespace secondwind
