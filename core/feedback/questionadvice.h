// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace secondwind {

class Catalogue;

/// More than so many questions are advised against, never refused.
inline constexpr qsizetype MostQuestionsAdvised = 3;

/// What is known when questions are chosen. Everything but the kind may be missing.
struct QuestionContext {
    QString kind;
    QString stage;       ///< how far it came, the id of an ApplicationStage; empty: unknown
    bool agency = false;
    QStringList reasons; ///< ids of the likely reasons the person chose, the likeliest first
};

/// A question worth asking here, and why, in a sentence for the person.
struct QuestionAdvice {
    QString id;
    QString why;

    friend bool operator==(const QuestionAdvice &, const QuestionAdvice &) = default;
};

/// At most MostQuestionsAdvised questions, the most fitting first, no two on one topic; one for
/// a reminder, none for a letter that asks nothing. Questions that answer a likely reason come
/// before the others; what needs an interview is left out when there was none, and what only
/// the employer can know when the letter goes to an agency.
[[nodiscard]] QList<QuestionAdvice> recommendedQuestions(const Catalogue &catalogue, const QuestionContext &context);

/// A word on why few questions are better, when more than MostQuestionsAdvised are chosen;
/// empty otherwise.
[[nodiscard]] QString wordOnManyQuestions(const Catalogue &catalogue, qsizetype chosen);

} // namespace secondwind
