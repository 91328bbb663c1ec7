// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/applicationcommands.h"

#include "app/cli/applicationprinting.h"
#include "app/cli/arguments.h"
#include "core/applications/applicationservice.h"
#include "core/applications/perspective.h"
#include "core/content/catalogue.h"
#include "core/plan/timeboxservice.h"
#include "core/services.h"
#include "core/storage/database.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace secondwind::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::ApplicationCommands)
};

const QString StageOn = u"stage-on"_s;
const QStringList ReasonOptions{u"said"_s, u"assumed"_s};

Result<void> readTexts(const Call &call, Application &application)
{
    for (const auto &[option, place] : {std::pair(u"company"_s, &Application::company), std::pair(u"role"_s, &Application::role),
                                        std::pair(u"contact-name"_s, &Application::contactName),
                                        std::pair(u"contact-address"_s, &Application::contactAddress),
                                        std::pair(u"link"_s, &Application::link)}) {
        if (!call.has(option))
            continue;
        const auto text = oneLine(u"--"_s + option, call.value(option));
        if (!text)
            return failure(text);
        application.*place = *text;
    }
    if (call.has(u"notes"_s)) {
        const auto notes = severalLines(u"--notes"_s, call.value(u"notes"_s));
        if (!notes)
            return failure(notes);
        application.notes = *notes;
    }
    return {};
}

// What became of it. --rejected-on says outcome and day at once.
Result<void> readEnd(const Call &call, Application &application)
{
    if (call.has(u"rejected-on"_s)) {
        for (const QString &other : {u"outcome"_s, u"ended-on"_s}) {
            if (call.has(other))
                return failure(ErrorCode::InvalidInput, Words::tr("--rejected-on says what --%1 says. Give one of them.").arg(other));
        }
        const auto date = day(u"--rejected-on"_s, call.value(u"rejected-on"_s));
        if (!date)
            return failure(date);
        application.reject(*date);
    }
    if (call.has(u"outcome"_s)) {
        const auto outcome = oneOf(u"--outcome"_s, call.value(u"outcome"_s), outcomeIds());
        if (!outcome)
            return failure(outcome);
        application.outcome = outcomeFromId(*outcome).value_or(application.outcome);
        if (application.isOpen())
            application.endedOn.reset();
    }
    if (call.has(u"ended-on"_s)) {
        const auto date = day(u"--ended-on"_s, call.value(u"ended-on"_s));
        if (!date)
            return failure(date);
        application.endedOn = *date;
    }
    return {};
}

Result<void> readFacts(const Call &call, Application &application)
{
    if (call.has(u"stage"_s)) {
        const auto stage = oneOf(u"--stage"_s, call.value(u"stage"_s), stageIds());
        if (!stage)
            return failure(stage);
        application.stage = stageFromId(*stage).value_or(application.stage);
    }
    for (const auto &[option, place] : {std::pair(u"applicants"_s, &Application::applicants),
                                        std::pair(u"finalists"_s, &Application::finalists)}) {
        if (!call.has(option))
            continue;
        const auto number = wholeNumber(u"--"_s + option, call.value(option), 1, MostPeople);
        if (!number)
            return failure(number);
        application.*place = *number;
    }
    return readEnd(call, application);
}

using Clearing = void (*)(Application &);

const QMap<QString, Clearing> &clearings()
{
    static const QMap<QString, Clearing> byName{
        {u"role"_s, [](Application &each) { each.role.clear(); }},
        {u"contact-name"_s, [](Application &each) { each.contactName.clear(); }},
        {u"contact-address"_s, [](Application &each) { each.contactAddress.clear(); }},
        {u"applicants"_s, [](Application &each) { each.applicants.reset(); }},
        {u"finalists"_s, [](Application &each) { each.finalists.reset(); }},
        {u"rejected-on"_s, [](Application &each) {
             if (each.outcome == ApplicationOutcome::Rejected)
                 each.reopen();
         }},
        {u"ended-on"_s, [](Application &each) { each.endedOn.reset(); }},
        {u"link"_s, [](Application &each) { each.link.clear(); }},
        {u"notes"_s, [](Application &each) { each.notes.clear(); }},
    };
    return byName;
}

Result<void> read(const Call &call, Application &application)
{
    if (call.has(StageOn)) {
        if (const auto date = day(u"--"_s + StageOn, call.value(StageOn)); !date)
            return failure(date);
    }
    for (const QString &source : ReasonOptions) {
        const auto values = call.values(source);
        for (const QString &each : values) {
            if (const auto words = severalLines(u"--"_s + source, each); !words)
                return failure(words);
        }
    }
    if (auto texts = readTexts(call, application); !texts)
        return texts;
    return readFacts(call, application);
}

// The day of the stage, and reasons: what is kept beside the application itself.
Result<void> addRest(const Call &call, ApplicationService &service, const QString &id)
{
    if (call.has(StageOn)) {
        const auto application = service.find(id);
        auto steps = service.history(id);
        const auto date = day(u"--"_s + StageOn, call.value(StageOn));
        if (!application || !steps || !date)
            return application ? (steps ? Result<void>(failure(date)) : failure(steps)) : failure(application);
        const QString stage = stageId(application->stage);
        const auto known = std::ranges::find(*steps, stage, &ApplicationStep::step);
        if (known == steps->end())
            steps->append({stage, *date, {}});
        else
            known->on = *date;
        if (auto saved = service.setHistory(id, *steps); !saved)
            return saved;
    }
    for (const QString &source : ReasonOptions) {
        const auto values = call.values(source);
        for (const QString &each : values) {
            const auto &known = call.catalogue().reasons();
            const bool isId = std::ranges::find(known, each, &RejectionReason::id) != known.end();
            if (auto saved = service.addReason(id, *reasonSourceFromId(source), isId ? each : QString(), isId ? QString() : each); !saved)
                return saved;
        }
    }
    return {};
}

Result<Reply> add(const Call &call)
{
    Application application;
    if (const auto good = read(call, application); !good)
        return failure(good);
    const auto services = call.services();
    if (!services)
        return failure(services);
    auto transaction = Transaction::begin((*services)->database());
    if (!transaction)
        return failure(transaction);
    const auto id = (*services)->applications.add(application);
    if (!id)
        return failure(id);
    if (const auto added = addRest(call, (*services)->applications, *id); !added)
        return failure(added);
    if (const auto done = transaction->commit(); !done)
        return failure(done);
    const auto hold = (*services)->timeBoxes.running(TimeBoxKind::Hold);
    const QString note = hold && application.isOpen()
        ? Words::tr("You chose to hold new applications until %1. This one is added all the same.", "date and time")
              .arg(QLocale().toString(hold->ends, QLocale::ShortFormat))
        : QString();
    return Reply{QJsonObject{{u"id"_s, *id}}, id->toUtf8() + '\n', note};
}

Result<Reply> list(const Call &call)
{
    std::optional<ApplicationOutcome> wanted;
    if (call.has(u"outcome"_s)) {
        const auto outcome = oneOf(u"--outcome"_s, call.value(u"outcome"_s), outcomeIds());
        if (!outcome)
            return failure(outcome);
        wanted = outcomeFromId(*outcome);
    }
    const auto services = call.services();
    if (!services)
        return failure(services);
    const auto applications = (*services)->applications.list();
    if (!applications)
        return failure(applications);
    QJsonArray json;
    QByteArray text;
    for (const Application &each : *applications) {
        if (wanted && each.outcome != *wanted)
            continue;
        json.append(toJson(each));
        text += u"%1  %2  %3  %4\n"_s.arg(each.id, stageId(each.stage).leftJustified(17), outcomeId(each.outcome).leftJustified(14),
                                          ApplicationService::title(each))
                    .toUtf8();
    }
    return Reply{json, text, {}};
}

Result<Reply> show(const Call &call)
{
    const auto services = call.services();
    if (!services)
        return failure(services);
    return (*services)->applications.record(call.argument()).map([&](const ApplicationRecord &record) {
        return Reply{toJson(record), toText(record, call.catalogue()), {}};
    });
}

Result<void> clearReasons(const QStringList &cleared, ApplicationService &service, const QString &id)
{
    auto reasons = service.reasons(id);
    if (!reasons)
        return failure(reasons);
    const auto gone = reasons->removeIf([&](const ApplicationReason &each) { return cleared.contains(reasonSourceId(each.source)); });
    return gone > 0 ? service.setReasons(id, *reasons) : Result<void>();
}

Result<Reply> update(const Call &call)
{
    Application change;
    if (const auto good = read(call, change); !good)
        return failure(good);
    const auto cleared = call.values(u"clear"_s);
    for (const QString &name : cleared) {
        if (const auto known = oneOf(u"--clear"_s, name, clearings().keys() + ReasonOptions); !known)
            return failure(known);
        // Reasons that are cleared may be given anew.
        if (call.has(name) && !ReasonOptions.contains(name))
            return failure(ErrorCode::InvalidInput, Words::tr("--%1 is both given and cleared.").arg(name));
    }
    const auto services = call.services();
    if (!services)
        return failure(services);
    auto application = (*services)->applications.find(call.argument());
    if (!application)
        return failure(application);
    for (const QString &name : cleared) {
        if (const Clearing clear = clearings().value(name))
            clear(*application);
    }
    if (const auto good = read(call, *application); !good)
        return failure(good);
    auto transaction = Transaction::begin((*services)->database());
    if (!transaction)
        return failure(transaction);
    ApplicationService &service = (*services)->applications;
    if (const auto saved = service.update(*application); !saved)
        return failure(saved);
    if (const auto saved = clearReasons(cleared, service, application->id); !saved)
        return failure(saved);
    if (const auto saved = addRest(call, service, application->id); !saved)
        return failure(saved);
    const auto record = service.record(application->id);
    if (!record)
        return failure(record);
    if (const auto done = transaction->commit(); !done)
        return failure(done);
    return Reply{toJson(*record), {}, {}};
}

} // namespace

Commands applicationCommands()
{
    const QList<CommandOption> facts{
        {{u"role"_s}, u"ROLE"_s, Words::tr("The job.")},
        {{u"stage"_s}, u"STAGE"_s, Words::tr("How far it came: %1.").arg(stageIds().join(u", "_s))},
        {{u"contact-name"_s}, u"NAME"_s, Words::tr("The person to write to.")},
        {{u"contact-address"_s}, u"ADDR"_s, Words::tr("That person's e-mail address.")},
        {{u"applicants"_s}, u"N"_s, Words::tr("How many people applied.")},
        {{u"finalists"_s}, u"N"_s, Words::tr("How many people were in the final round.")},
        {{StageOn}, u"DATE"_s, Words::tr("The day it came to that stage, YYYY-MM-DD; without it, today for an open one.")},
        {{u"outcome"_s}, u"OUTCOME"_s, Words::tr("What became of it: %1.").arg(outcomeIds().join(u", "_s))},
        {{u"ended-on"_s}, u"DATE"_s, Words::tr("The day it ended, YYYY-MM-DD; without it, the day stays unknown.")},
        {{u"rejected-on"_s}, u"DATE"_s, Words::tr("The day of the rejection, YYYY-MM-DD; says the outcome as well.")},
        {{u"said"_s}, u"REASON"_s, Words::tr("A reason they gave: its id or words."), CommandOption::Use::Repeated},
        {{u"assumed"_s}, u"REASON"_s, Words::tr("A reason you assume: its id or words."), CommandOption::Use::Repeated},
        {{u"link"_s}, u"LINK"_s, Words::tr("The link to the ad.")},
        {{u"notes"_s}, u"TEXT"_s, Words::tr("Anything else.")},
    };
    const CommandOption company{{u"company"_s}, u"COMPANY"_s, Words::tr("The company.")};
    CommandOption neededCompany = company;
    neededCompany.use = CommandOption::Use::Required;
    const CommandOption clear{{u"clear"_s}, u"FIELD"_s,
                       Words::tr("Takes back what was known: %1.").arg((clearings().keys() + ReasonOptions).join(u", "_s)), CommandOption::Use::Repeated};
    const QString word = u"application"_s;
    return {
        {{word, u"add"_s}, {}, Words::tr("Adds an application and prints its id."), QList<CommandOption>{neededCompany} + facts, add},
        {{word, u"list"_s}, {}, Words::tr("Lists applications, last changed first."),
         {{{u"outcome"_s}, u"OUTCOME"_s, Words::tr("Only those that ended so: %1.").arg(outcomeIds().join(u", "_s))}}, list},
        {{word, u"show"_s}, u"ID"_s, Words::tr("Prints one application with its history and its reasons."), {}, show},
        {{word, u"update"_s}, u"ID"_s, Words::tr("Changes what is given, leaves the rest."), QList<CommandOption>{company} + facts + QList<CommandOption>{clear}, update},
    };
}

} // namespace secondwind::cli
