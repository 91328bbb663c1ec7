// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sessioncommands.h"

#include "app/cli/arguments.h"
#include "core/content/catalogue.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace secondwind::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::SessionCommands)
};

QStringList routeIds(const Catalogue &catalogue)
{
    QStringList ids;
    for (const SessionRoute &route : catalogue.session().routes)
        ids.append(route.id);
    return ids;
}

QJsonArray toJson(const QList<secondwind::Option> &options)
{
    QJsonArray json;
    for (const secondwind::Option &option : options)
        json.append(QJsonObject{{u"id"_s, option.id}, {u"text"_s, option.text}, {u"line"_s, option.line}});
    return json;
}

QJsonObject toJson(const SessionField &field)
{
    const QJsonObject shownWhen{{u"field"_s, field.shownWhen.field},
                                {u"anyOf"_s, QJsonArray::fromStringList(field.shownWhen.anyOf)}};
    return {{u"id"_s, field.id},
            {u"kind"_s, fieldKindId(field.kind)},
            {u"label"_s, field.label},
            {u"help"_s, field.help},
            {u"placeholder"_s, field.placeholder},
            {u"summary"_s, field.summary},
            {u"from"_s, field.from},
            {u"keep"_s, field.keep},
            {u"sentence"_s, field.sentence},
            {u"folded"_s, field.folded},
            {u"parts"_s, toJson(field.parts)},
            {u"options"_s, toJson(field.options)},
            {u"buckets"_s, toJson(field.buckets)},
            {u"shownWhen"_s, field.shownWhen.isEmpty() ? QJsonValue() : QJsonValue(shownWhen)}};
}

QJsonObject toJson(const SessionStep &step)
{
    QJsonArray fields;
    for (const SessionField &field : step.fields)
        fields.append(toJson(field));
    return {{u"id"_s, step.id},       {u"title"_s, step.title}, {u"minutes"_s, step.minutes},
            {u"intro"_s, step.intro}, {u"why"_s, step.why},     {u"fields"_s, fields}};
}

Result<Reply> routes(const Call &call)
{
    QJsonArray json;
    QByteArray text;
    for (const SessionRoute &route : call.catalogue().session().routes) {
        json.append(QJsonObject{{u"id"_s, route.id},
                                {u"name"_s, route.name},
                                {u"line"_s, route.line},
                                {u"minutes"_s, route.minutes},
                                {u"steps"_s, QJsonArray::fromStringList(route.steps)}});
        text += Words::tr("%1, about %n minutes: %2", nullptr, route.minutes).arg(route.id, route.steps.join(u", "_s)).toUtf8() + '\n';
    }
    return Reply{json, text, {}};
}

Result<Reply> steps(const Call &call)
{
    const auto id = oneOf(u"ROUTE"_s, call.argument(), routeIds(call.catalogue()));
    if (!id)
        return failure(id);
    const SessionScript &script = call.catalogue().session();
    QJsonArray json;
    QByteArray text;
    for (const QString &name : script.route(*id)->steps) {
        const SessionStep *step = script.step(name);
        if (!step)
            continue; // check names this fault
        json.append(toJson(*step));
        text += Words::tr("%1, about %n minutes: %2", nullptr, step->minutes).arg(step->id, step->title).toUtf8() + '\n';
        for (const SessionField &field : step->fields)
            text += u"  %1  %2\n"_s.arg(field.id.leftJustified(24), field.label).toUtf8();
    }
    return Reply{json, text, {}};
}

} // namespace

Commands sessionCommands(const Catalogue &catalogue)
{
    return {
        {{u"session"_s, u"routes"_s}, {}, Words::tr("Lists the routes through the guided session."), {}, routes},
        {{u"session"_s, u"steps"_s}, u"ROUTE"_s,
         Words::tr("Lists the steps of a route and what they ask: %1.").arg(routeIds(catalogue).join(u", "_s)), {}, steps},
    };
}

} // namespace secondwind::cli
