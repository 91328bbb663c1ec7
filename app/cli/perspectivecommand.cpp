// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/perspectivecommand.h"

#include "app/cli/arguments.h"
#include "core/applications/perspective.h"

#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace secondwind::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::PerspectiveCommand)
};

Result<Reply> run(const Call &call)
{
    PerspectiveQuestion question;
    const auto stage = oneOf(u"--stage"_s, call.value(u"stage"_s), stageIds());
    if (!stage)
        return failure(stage);
    question.stage = stageFromId(*stage).value_or(ApplicationStage::Applied);
    for (const auto &[option, place] : {std::pair(u"applicants"_s, &PerspectiveQuestion::applicants),
                                        std::pair(u"finalists"_s, &PerspectiveQuestion::finalists)}) {
        if (!call.has(option))
            continue;
        const auto number = wholeNumber(u"--"_s + option, call.value(option), 1, MostPeople);
        if (!number)
            return failure(number);
        question.*place = *number;
    }
    const auto result = perspective(question);
    if (!result)
        return failure(result);
    const QJsonObject json{{u"stage"_s, *stage},
                           {u"applicants"_s, question.applicants ? QJsonValue(*question.applicants) : QJsonValue()},
                           {u"finalists"_s, question.finalists ? QJsonValue(*question.finalists) : QJsonValue()},
                           {u"aheadLow"_s, result->aheadLow},
                           {u"aheadHigh"_s, result->aheadHigh},
                           {u"estimated"_s, result->estimated},
                           {u"sentence"_s, result->sentence},
                           {u"explanation"_s, result->explanation}};
    return Reply{json, (result->sentence + u'\n' + result->explanation + u'\n').toUtf8(), {}};
}

} // namespace

Commands perspectiveCommands()
{
    const QList<CommandOption> options{
        {{u"applicants"_s}, u"N"_s, Words::tr("How many people applied, if known.")},
        {{u"stage"_s}, u"STAGE"_s, Words::tr("How far you came: %1.").arg(stageIds().join(u", "_s)), CommandOption::Use::Required},
        {{u"finalists"_s}, u"N"_s, Words::tr("How many people were in the final round, if known.")},
    };
    return {{{u"perspective"_s}, {}, Words::tr("Says how many in 100 applicants stopped before you did."), options, run}};
}

} // namespace secondwind::cli
