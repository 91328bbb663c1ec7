// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/applicationcommands.h"

#include "app/cli/arguments.h"
#include "core/applications/applicationservice.h"
#include "core/applications/perspective.h"
#include "core/plan/timeboxservice.h"
#include "core/services.h"

#include <QJsonArray>
#include <QJsonObject>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace secondwind::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::ApplicationCommands)
};

QJsonValue orNull(const std::optional<int> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonObject toJson(const Application &application)
{
    const auto rejected = application.rejectedOn;
    return {{u"id"_s, application.id},
            {u"company"_s, application.company},
            {u"role"_s, application.role},
            {u"stage"_s, stageId(application.stage)},
            {u"contactName"_s, application.contactName},
            {u"contactAddress"_s, application.contactAddress},
            {u"applicants"_s, orNull(application.applicants)},
            {u"finalists"_s, orNull(application.finalists)},
            {u"rejectedOn"_s, rejected ? QJsonValue(rejected->toString(Qt::ISODate)) : QJsonValue()},
            {u"notes"_s, application.notes}};
}

QByteArray toText(const Application &application)
{
    QStringList lines{ApplicationService::title(application), Words::tr("Stage: %1").arg(stageName(application.stage))};
    const auto add = [&](const QString &sentence, const QString &value) {
        if (!value.isEmpty())
            lines.append(sentence.arg(value));
    };
    const auto number = [](const std::optional<int> &known) { return known ? QString::number(*known) : QString(); };
    add(Words::tr("Applicants: %1"), number(application.applicants));
    add(Words::tr("Finalists: %1"), number(application.finalists));
    add(Words::tr("Rejected on: %1"), application.rejectedOn ? application.rejectedOn->toString(Qt::ISODate) : QString());
    add(Words::tr("Contact: %1"), application.contactName);
    add(Words::tr("E-mail: %1"), application.contactAddress);
    add(u"%1"_s, application.notes);
    return lines.join(u'\n').toUtf8() + '\n';
}

Result<void> readTexts(const Call &call, Application &application)
{
    for (const auto &[option, place] : {std::pair(u"company"_s, &Application::company), std::pair(u"role"_s, &Application::role),
                                        std::pair(u"contact-name"_s, &Application::contactName),
                                        std::pair(u"contact-address"_s, &Application::contactAddress)}) {
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
    if (call.has(u"rejected-on"_s)) {
        const auto date = day(u"--rejected-on"_s, call.value(u"rejected-on"_s));
        if (!date)
            return failure(date);
        application.rejectedOn = *date;
    }
    return {};
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
        {u"rejected-on"_s, [](Application &each) { each.rejectedOn.reset(); }},
        {u"notes"_s, [](Application &each) { each.notes.clear(); }},
    };
    return byName;
}

Result<void> read(const Call &call, Application &application)
{
    if (auto texts = readTexts(call, application); !texts)
        return texts;
    return readFacts(call, application);
}

Result<Reply> add(const Call &call)
{
    Application application;
    if (const auto good = read(call, application); !good)
        return failure(good);
    const auto services = call.services();
    if (!services)
        return failure(services);
    const auto id = (*services)->applications.add(application);
    if (!id)
        return failure(id);
    const auto hold = (*services)->timeBoxes.running(TimeBoxKind::Hold);
    const QString note = hold && !application.rejectedOn
        ? Words::tr("You asked yourself to send no new applications until %1. It is added all the same.", "date and time")
              .arg(QLocale().toString(hold->ends, QLocale::ShortFormat))
        : QString();
    return Reply{QJsonObject{{u"id"_s, *id}}, id->toUtf8() + '\n', note};
}

Result<Reply> list(const Call &call)
{
    const auto services = call.services();
    if (!services)
        return failure(services);
    const auto applications = (*services)->applications.list();
    if (!applications)
        return failure(applications);
    QJsonArray json;
    QByteArray text;
    for (const Application &each : *applications) {
        json.append(toJson(each));
        text += u"%1  %2  %3\n"_s.arg(each.id, stageId(each.stage).leftJustified(17), ApplicationService::title(each)).toUtf8();
    }
    return Reply{json, text, {}};
}

Reply one(const Application &application)
{
    return {toJson(application), toText(application), {}};
}

Result<Reply> show(const Call &call)
{
    const auto services = call.services();
    if (!services)
        return failure(services);
    return (*services)->applications.find(call.argument()).map(one);
}

Result<Reply> update(const Call &call)
{
    Application change;
    if (const auto good = read(call, change); !good)
        return failure(good);
    const auto cleared = call.values(u"clear"_s);
    for (const QString &name : cleared) {
        if (const auto known = oneOf(u"--clear"_s, name, clearings().keys()); !known)
            return failure(known);
        if (call.has(name))
            return failure(ErrorCode::InvalidInput, Words::tr("--%1 is both given and cleared.").arg(name));
    }
    const auto services = call.services();
    if (!services)
        return failure(services);
    auto application = (*services)->applications.find(call.argument());
    if (!application)
        return failure(application);
    for (const QString &name : cleared)
        clearings().value(name)(*application);
    if (const auto good = read(call, *application); !good)
        return failure(good);
    if (const auto saved = (*services)->applications.update(*application); !saved)
        return failure(saved);
    return Reply{toJson(*application), {}, {}};
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
        {{u"finalists"_s}, u"N"_s, Words::tr("How many people stood in the final round.")},
        {{u"rejected-on"_s}, u"DATE"_s, Words::tr("The day of the rejection, YYYY-MM-DD.")},
        {{u"notes"_s}, u"TEXT"_s, Words::tr("Anything else.")},
    };
    const CommandOption company{{u"company"_s}, u"COMPANY"_s, Words::tr("The company.")};
    CommandOption neededCompany = company;
    neededCompany.use = CommandOption::Use::Required;
    const CommandOption clear{{u"clear"_s}, u"FIELD"_s,
                       Words::tr("Takes back what was known: %1.").arg(clearings().keys().join(u", "_s)), CommandOption::Use::Repeated};
    const QString word = u"application"_s;
    return {
        {{word, u"add"_s}, {}, Words::tr("Adds an application and prints its id."), QList<CommandOption>{neededCompany} + facts, add},
        {{word, u"list"_s}, {}, Words::tr("Lists applications, last changed first."), {}, list},
        {{word, u"show"_s}, u"ID"_s, Words::tr("Prints one application."), {}, show},
        {{word, u"update"_s}, u"ID"_s, Words::tr("Changes what is given, leaves the rest."), QList<CommandOption>{company} + facts + QList<CommandOption>{clear}, update},
    };
}

} // namespace secondwind::cli
