// SPDX-License-Identifier: GPL-3.0-or-later
// The reader of tone.json: the tone check's words and patterns.
#include "core/content/tonewords.h"

#include "core/content/catalogue.h"
#include "core/content/jsonitem.h"
#include "core/content/tonepatternsyntax.h"

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

const QStringList Signs{u"greeting"_s, u"sign-off"_s, u"thanks"_s, u"appreciation"_s, u"topic"_s};
const QStringList ShapeLabels{u"shouting"_s, u"placeholder"_s, u"too-long"_s, u"no-thanks"_s, u"no-greeting"_s, u"no-sign-off"_s};

const QStringList WeighedLabels{u"hostile"_s, u"blame"_s, u"entitled"_s, u"pleading"_s, u"self-deprecating"_s, u"sarcastic"_s};

enum class Use { Searched, Guarding };

class PatternReader final
{
public:
    /// What a searched pattern needs a guarding one need not: a word to look it up by.
    QStringList read(JsonItem &item, const QString &field, const QStringList &patterns, Use use)
    {
        for (const QString &pattern : patterns) {
            QStringList faults;
            const auto nodes = readTonePattern(pattern, m_classes, faults);
            if (nodes && use == Use::Searched && !asksForAWord(*nodes))
                faults.append(u"\"%1\": asks for no word that must be there"_s.arg(pattern));
            for (const QString &fault : std::as_const(faults))
                item.complain(field, fault);
        }
        return patterns;
    }

    QList<ToneWordClass> readClasses(JsonItem &file, const QString &field, Use use, bool usable)
    {
        QList<ToneWordClass> classes;
        for (JsonItem &item : file.items(field)) {
            const QString id = item.text(u"id"_s);
            classes.append({id, read(item, u"patterns"_s, item.texts(u"patterns"_s), use)});
            item.finish();
            if (usable)
                m_classes.insert(id);
        }
        return classes;
    }

private:
    QSet<QString> m_classes;
};

ToneRule readRule(JsonItem &item, PatternReader &patterns, const QStringList &guards)
{
    ToneRule rule;
    rule.id = item.text(u"id"_s);
    rule.label = item.oneOf(u"label"_s, toneLabels());
    rule.why = item.text(u"why"_s, 240);
    rule.instead = item.optionalText(u"instead"_s, 240);
    rule.leaveOut = item.optionalFlag(u"leaveOut"_s);
    if (rule.leaveOut && !rule.instead.isEmpty())
        item.complain(u"leaveOut"_s, u"a sentence is replaced or left out, not both"_s);
    if (item.has(u"weight"_s))
        rule.weight = item.integer(u"weight"_s, 1, ToneRule::FullWeight);
    rule.patterns = patterns.read(item, u"patterns"_s, item.optionalTexts(u"patterns"_s), Use::Searched);
    rule.hints = patterns.read(item, u"hints"_s, item.optionalTexts(u"hints"_s), Use::Searched);
    if (rule.patterns.isEmpty() && rule.hints.isEmpty())
        item.complain(u"patterns"_s, u"there are neither patterns nor hints"_s);
    rule.unless = patterns.read(item, u"unless"_s, item.optionalTexts(u"unless"_s), Use::Guarding);
    rule.despite = item.optionalTexts(u"despite"_s);
    for (const QString &guard : std::as_const(rule.despite)) {
        if (!guards.contains(guard))
            item.complain(u"despite"_s, u"there is no guard \"%1\""_s.arg(guard));
    }
    item.finish();
    return rule;
}

ToneShape readShape(JsonItem &item)
{
    ToneShape shape;
    shape.why = item.textsByKey(u"why"_s);
    shape.instead = item.textsByKey(u"instead"_s);
    for (const QString &label : ShapeLabels) {
        if (!shape.why.contains(label))
            item.complain(u"why"_s, u"\"%1\" is missing"_s.arg(label));
    }
    shape.shouted = item.texts(u"shouted"_s);
    shape.shoutedEndings = item.texts(u"shoutedEndings"_s);
    shape.blanks = item.texts(u"blanks"_s);
    shape.notBlanks = item.texts(u"notBlanks"_s);
    item.finish();
    return shape;
}

} // namespace

const QStringList &toneLabels()
{
    static const QStringList labels{u"hostile"_s,  u"blame"_s,       u"entitled"_s, u"pleading"_s,  u"self-deprecating"_s, u"sarcastic"_s,
                                    u"shouting"_s, u"placeholder"_s, u"too-long"_s, u"no-thanks"_s, u"no-greeting"_s,      u"no-sign-off"_s};
    return labels;
}

ToneWords Catalogue::readToneWords() const
{
    JsonItem file = open(u"tone.json"_s);
    ToneWords words;
    words.clauseWords = file.texts(u"clauseWords"_s);
    JsonItem irregular(u"tone.json"_s, u"irregular"_s, file.object(u"irregular"_s), m_problems);
    for (const QString &base : irregular.keys())
        words.irregular.insert(base, irregular.texts(base));
    PatternReader patterns;
    words.classes = patterns.readClasses(file, u"classes"_s, Use::Guarding, true);
    words.guards = patterns.readClasses(file, u"guards"_s, Use::Guarding, false);
    words.signs = patterns.readClasses(file, u"signs"_s, Use::Searched, false);
    QStringList guards{u"quoted"_s, u"topic"_s};
    for (const ToneWordClass &guard : std::as_const(words.guards))
        guards.append(guard.id);
    for (const ToneWordClass &sign : std::as_const(words.signs)) {
        if (!Signs.contains(sign.id))
            file.complain(u"signs"_s, u"\"%1\" is none of %2"_s.arg(sign.id, Signs.join(u", "_s)));
    }
    for (JsonItem &item : file.items(u"rules"_s))
        words.rules.append(readRule(item, patterns, guards));
    JsonItem weighed(u"tone.json"_s, u"weighed"_s, file.object(u"weighed"_s), m_problems);
    for (const QString &label : WeighedLabels)
        words.weighed.insert(label, weighed.text(label));
    weighed.finish();
    JsonItem shape(u"tone.json"_s, u"shape"_s, file.object(u"shape"_s), m_problems);
    words.shape = readShape(shape);
    file.finish();
    return words;
}

} // namespace secondwind
