// SPDX-License-Identifier: GPL-3.0-or-later
// The reader of steps.json: the guided session as data.
#include "core/content/catalogue.h"
#include "core/content/jsonitem.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

struct KindName {
    FieldKind kind;
    QString name;
};

const QList<KindName> &kindNames()
{
    static const QList<KindName> names{
        {FieldKind::Application, u"application"_s}, {FieldKind::Mood, u"mood"_s},
        {FieldKind::Emotions, u"emotions"_s},       {FieldKind::Text, u"text"_s},
        {FieldKind::Line, u"line"_s},               {FieldKind::Lines, u"lines"_s},
        {FieldKind::Percent, u"percent"_s},         {FieldKind::Choice, u"choice"_s},
        {FieldKind::Choices, u"choices"_s},         {FieldKind::Sorter, u"sorter"_s},
        {FieldKind::Breathing, u"breathing"_s},     {FieldKind::Perspective, u"perspective"_s},
        {FieldKind::Reflections, u"reflections"_s}, {FieldKind::Plan, u"plan"_s},
        {FieldKind::Letter, u"letter"_s},           {FieldKind::Mantra, u"mantra"_s},
        {FieldKind::Pad, u"pad"_s},                 {FieldKind::Until, u"until"_s},
        {FieldKind::Repetition, u"repetition"_s},   {FieldKind::Rehearsals, u"rehearsals"_s},
        {FieldKind::WritingDays, u"writing-days"_s}, {FieldKind::Patterns, u"patterns"_s},
        {FieldKind::Effort, u"effort"_s},
        {FieldKind::Echo, u"echo"_s},               {FieldKind::Summary, u"summary"_s},
    };
    return names;
}

// What answers may be kept as: own lines, plan items, time-boxes.
const QStringList KeepNames{u"lesson"_s, u"strength"_s, u"went-well"_s, u"beyond-work"_s, u"outlet"_s, u"care"_s,
                            u"trap"_s, u"action"_s, u"test"_s, u"setback"_s, u"feeling"_s, u"hold"_s};

FieldKind kindOf(JsonItem &item)
{
    QStringList allowed;
    for (const KindName &each : kindNames())
        allowed.append(each.name);
    const QString name = item.oneOf(u"kind"_s, allowed);
    const auto it = std::ranges::find(kindNames(), name, &KindName::name);
    return it == kindNames().end() ? FieldKind::Text : it->kind;
}

QList<Option> readOptions(JsonItem &item, const QString &field)
{
    QList<Option> options;
    for (JsonItem &each : item.optionalItems(field)) {
        options.append({each.text(u"id"_s), each.text(u"text"_s, 80), each.optionalText(u"line"_s)});
        each.finish();
    }
    return options;
}

// A field that waits for a value nobody can give would never be shown.
void checkConditions(JsonItem &file, const SessionScript &script, const QList<Emotion> &emotions)
{
    for (const SessionStep &step : script.steps) {
        for (const SessionField &field : step.fields) {
            const SessionField *other = script.field(field.shownWhen.field);
            if (!other)
                continue;
            for (const QString &value : field.shownWhen.anyOf) {
                const bool known = other->kind == FieldKind::Emotions
                    ? std::ranges::find(emotions, value, &Emotion::id) != emotions.end()
                    : std::ranges::find(other->options, value, &Option::id) != other->options.end();
                if (!known)
                    file.complain(field.id, u"waits for \"%1\", which \"%2\" cannot hold"_s.arg(value, other->id));
            }
        }
    }
}

void checkReferences(JsonItem &file, const SessionScript &script)
{
    QStringList ids;
    for (const SessionStep &step : script.steps) {
        for (const SessionField &field : step.fields) {
            if (ids.contains(field.id))
                file.complain(field.id, u"this id occurs twice"_s);
            ids.append(field.id);
        }
    }
    for (const SessionStep &step : script.steps) {
        for (const SessionField &field : step.fields) {
            for (const QString &other : {field.from, field.shownWhen.field}) {
                if (!other.isEmpty() && !ids.contains(other))
                    file.complain(field.id, u"refers to \"%1\", which is not a field"_s.arg(other));
            }
        }
    }
    for (const SessionRoute &route : script.routes) {
        for (const QString &step : route.steps) {
            if (!script.step(step))
                file.complain(route.id, u"refers to \"%1\", which is not a step"_s.arg(step));
        }
    }
    if (!script.field(script.thoughtField))
        file.complain(u"thought"_s, u"is not the id of a field"_s);
}

} // namespace

QString fieldKindId(FieldKind kind)
{
    const auto it = std::ranges::find(kindNames(), kind, &KindName::kind);
    return it == kindNames().end() ? QString() : it->name;
}

QList<Option> Catalogue::options(JsonItem &field, const QString &name) const
{
    QList<Option> options;
    const auto addReasons = [&](const QString &kind) {
        for (const RejectionReason &reason : reasons()) {
            if (reason.kind == kind)
                options.append({reason.id, reason.name, reason.line});
        }
    };
    if (name == u"traps"_s) {
        for (const ThinkingTrap &trap : traps())
            options.append({trap.id, trap.name, trap.line});
    } else if (name == u"reasons.usual"_s) {
        addReasons(u"usual"_s);
    } else if (name == u"reasons.unseen"_s) {
        addReasons(u"unseen"_s);
    } else if (name == u"reflections"_s) {
        for (const ReflectionQuestion &question : reflections())
            options.append({question.id, question.text, {}});
    } else if (name == u"plan"_s) {
        for (const PlanStarter &starter : planStarters())
            options.append({starter.id, starter.when, starter.then});
    } else if (name == u"setbacks"_s) {
        for (const SetbackStarter &starter : setbackStarters())
            options.append({starter.id, starter.when, starter.then});
    } else if (name == u"care"_s || name == u"outlets"_s) {
        for (const CareActivity &activity : careActivities()) {
            if ((activity.kind == u"outlet"_s) == (name == u"outlets"_s))
                options.append({activity.id, activity.name, activity.line});
        }
    } else {
        field.complain(u"options"_s, u"\"%1\" names no list"_s.arg(name));
    }
    return options;
}

SessionScript Catalogue::readSession() const
{
    JsonItem file = open(u"steps.json"_s);
    SessionScript script;
    script.thoughtField = file.text(u"thought"_s);
    for (JsonItem &item : file.items(u"steps"_s)) {
        SessionStep step;
        step.id = item.text(u"id"_s);
        step.title = item.text(u"title"_s, 40);
        step.minutes = item.integer(u"minutes"_s, 1, 40);
        step.intro = item.text(u"intro"_s, 400);
        step.why = item.text(u"why"_s, 500);
        for (JsonItem &entry : item.items(u"fields"_s)) {
            SessionField field;
            field.id = entry.text(u"id"_s);
            field.kind = kindOf(entry);
            field.label = entry.text(u"label"_s, 120);
            field.help = entry.optionalText(u"help"_s);
            field.placeholder = entry.optionalText(u"placeholder"_s, 160);
            field.summary = entry.optionalText(u"summary"_s, 60);
            field.from = entry.optionalText(u"from"_s);
            field.keep = entry.optionalOneOf(u"keep"_s, KeepNames);
            field.folded = entry.optionalFlag(u"folded"_s);
            field.sentence = entry.optionalText(u"sentence"_s, 80);
            field.parts = readOptions(entry, u"parts"_s);
            field.options = readOptions(entry, u"choices"_s);
            field.buckets = readOptions(entry, u"buckets"_s);
            if (const QString name = entry.optionalText(u"options"_s); !name.isEmpty())
                field.options = options(entry, name);
            for (JsonItem &when : entry.optionalItems(u"shownWhen"_s)) {
                field.shownWhen = {when.text(u"field"_s), when.texts(u"anyOf"_s)};
                when.finish();
            }
            if (!field.id.startsWith(step.id + u'.'))
                entry.complain(u"id"_s, u"does not begin with its step's id"_s);
            entry.finish();
            step.fields.append(field);
        }
        item.finish();
        script.steps.append(step);
    }
    for (JsonItem &item : file.items(u"routes"_s)) {
        script.routes.append({item.text(u"id"_s), item.text(u"name"_s, 40), item.text(u"line"_s, 200),
                              item.integer(u"minutes"_s, 1, 120), item.texts(u"steps"_s), item.optionalTexts(u"brief"_s)});
        item.finish();
    }
    checkReferences(file, script);
    checkConditions(file, script, emotions());
    file.finish();
    return script;
}

} // namespace secondwind
