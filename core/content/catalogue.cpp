// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/catalogue.h"

#include "core/content/jsonitem.h"
#include "core/content/localized.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

const QString SourceLanguage = u"en"_s;

QList<Group> readGroups(JsonItem &file, const QString &field, bool lineNeeded)
{
    QList<Group> groups;
    for (JsonItem &item : file.items(field)) {
        groups.append({item.text(u"id"_s), item.text(u"name"_s, 60),
                       lineNeeded ? item.text(u"line"_s, 200) : item.optionalText(u"line"_s, 200)});
        item.finish();
    }
    return groups;
}

QStringList idsOf(const QList<Group> &groups)
{
    QStringList ids;
    for (const Group &group : groups)
        ids.append(group.id);
    return ids;
}

template<typename T>
const T *byId(const QList<T> &items, const QString &id)
{
    const auto it = std::ranges::find(items, id, &T::id);
    return it == items.end() ? nullptr : &*it;
}

} // namespace

const SessionStep *SessionScript::step(const QString &id) const
{
    return byId(steps, id);
}

const SessionRoute *SessionScript::route(const QString &id) const
{
    return byId(routes, id);
}

const SessionField *SessionScript::field(const QString &id) const
{
    for (const SessionStep &step : steps) {
        if (const SessionField *found = byId(step.fields, id))
            return found;
    }
    return nullptr;
}

Catalogue::Catalogue(QString folder, QString language)
    : m_folder(std::move(folder))
    , m_language(std::move(language))
{
}

template<typename T>
const T &Catalogue::loaded(std::optional<T> &place, T (Catalogue::*read)() const) const
{
    if (!place)
        place = (this->*read)();
    return *place;
}

const QList<Group> &Catalogue::mantraThemes() const { return loaded(m_mantras, &Catalogue::readMantras).themes; }
const QList<Mantra> &Catalogue::mantras() const { return loaded(m_mantras, &Catalogue::readMantras).items; }
const QList<Group> &Catalogue::emotionFamilies() const { return loaded(m_emotions, &Catalogue::readEmotions).families; }
const QList<Emotion> &Catalogue::emotions() const { return loaded(m_emotions, &Catalogue::readEmotions).items; }
const QList<ThinkingTrap> &Catalogue::traps() const { return loaded(m_traps, &Catalogue::readTraps); }
const QList<Group> &Catalogue::reflectionTopics() const { return loaded(m_reflections, &Catalogue::readReflections).topics; }
const QList<ReflectionQuestion> &Catalogue::reflections() const { return loaded(m_reflections, &Catalogue::readReflections).items; }
const QList<RejectionReason> &Catalogue::reasons() const { return loaded(m_reasons, &Catalogue::readReasons); }
const QList<Group> &Catalogue::careKinds() const { return loaded(m_care, &Catalogue::readCare).kinds; }
const QList<CareActivity> &Catalogue::careActivities() const { return loaded(m_care, &Catalogue::readCare).items; }
const QList<Group> &Catalogue::planCategories() const { return loaded(m_plan, &Catalogue::readPlan).categories; }
const QList<PlanStarter> &Catalogue::planStarters() const { return loaded(m_plan, &Catalogue::readPlan).items; }
const QList<SetbackStarter> &Catalogue::setbackStarters() const { return loaded(m_plan, &Catalogue::readPlan).setbacks; }
const QList<FeedbackQuestion> &Catalogue::feedbackQuestions() const { return loaded(m_feedbackQuestions, &Catalogue::readFeedbackQuestions).items; }
const QString &Catalogue::fewQuestions() const { return loaded(m_feedbackQuestions, &Catalogue::readFeedbackQuestions).few; }
const LetterParts &Catalogue::letterParts() const { return loaded(m_letterParts, &Catalogue::readLetterParts); }
const Breathing &Catalogue::breathing() const { return loaded(m_breathing, &Catalogue::readBreathing); }
const QList<GuidedExercise> &Catalogue::exercises() const { return loaded(m_exercises, &Catalogue::readExercises); }
const SessionScript &Catalogue::session() const { return loaded(m_session, &Catalogue::readSession); }
const ToneWords &Catalogue::toneWords() const { return loaded(m_toneWords, &Catalogue::readToneWords); }
const QList<Source> &Catalogue::sources() const { return loaded(m_sources, &Catalogue::readSources); }
const HelpLines &Catalogue::helpLines() const { return loaded(m_helpLines, &Catalogue::readHelpLines); }
const SupportWords &Catalogue::supportWords() const { return loaded(m_supportWords, &Catalogue::readSupportWords); }

const Emotion *Catalogue::emotion(const QString &id) const { return byId(emotions(), id); }
const Mantra *Catalogue::mantra(const QString &id) const { return byId(mantras(), id); }
const LetterKindParts *Catalogue::letterKind(const QString &id) const { return byId(letterParts().kinds, id); }

QString Catalogue::toneWeights() const
{
    QFile file(u"%1/%2/toneweights.tsv"_s.arg(m_folder, m_language));
    if (!file.exists())
        file.setFileName(u"%1/%2/toneweights.tsv"_s.arg(m_folder, SourceLanguage));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList Catalogue::problems() const
{
    (void)mantras();
    (void)emotions();
    (void)traps();
    (void)reflections();
    (void)reasons();
    (void)careActivities();
    (void)planStarters();
    (void)feedbackQuestions();
    (void)letterParts();
    (void)breathing();
    (void)exercises();
    (void)session();
    (void)toneWords();
    (void)sources();
    (void)helpLines();
    (void)supportWords();
    return m_problems;
}

QJsonObject Catalogue::readFile(const QString &shownName) const
{
    QFile file(u"%1/%2"_s.arg(m_folder, shownName));
    if (!file.open(QIODevice::ReadOnly)) {
        m_problems.append(u"%1: the file is missing"_s.arg(shownName));
        return {};
    }
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(file.readAll(), &error);
    if (error.error != QJsonParseError::NoError)
        m_problems.append(u"%1: %2 at byte %3"_s.arg(shownName, error.errorString()).arg(error.offset));
    else if (!document.isObject())
        m_problems.append(u"%1: the file is not one JSON object"_s.arg(shownName));
    return document.object();
}

JsonItem Catalogue::open(const QString &name) const
{
    const QString english = SourceLanguage + u'/' + name;
    const QString shown = m_language + u'/' + name;
    QJsonObject object = readFile(english);
    // A translation need not be whole: a missing file, item or text stays English.
    if (m_language != SourceLanguage && QFile::exists(u"%1/%2"_s.arg(m_folder, shown))) {
        QStringList unknown;
        object = localized(object, readFile(shown), unknown);
        for (const QString &path : std::as_const(unknown))
            m_problems.append(u"%1: \"%2\" is not in the English file"_s.arg(shown, path));
    }
    return JsonItem(shown, u"(file)"_s, object, m_problems);
}

JsonItem Catalogue::openShared(const QString &name) const
{
    return JsonItem(name, u"(file)"_s, readFile(name), m_problems);
}

Catalogue::Mantras Catalogue::readMantras() const
{
    JsonItem file = open(u"mantras.json"_s);
    Mantras mantras;
    mantras.themes = readGroups(file, u"themes"_s, true);
    const QStringList themes = idsOf(mantras.themes);
    for (JsonItem &item : file.items(u"mantras"_s)) {
        Mantra mantra{item.text(u"id"_s), item.oneOf(u"theme"_s, themes), item.text(u"text"_s, 160),
                      item.text(u"answers"_s, 160), item.optionalText(u"blank"_s, 90),
                      item.optionalText(u"you"_s, 170), item.optionalTexts(u"feelings"_s)};
        const auto blanks = mantra.text.count(u"____"_s);
        if (blanks > 1 || (blanks == 1) != mantra.hasBlank())
            item.complain(u"text"_s, u"a blank (____) and its hint belong together, one at most"_s);
        item.finish();
        mantras.items.append(mantra);
    }
    file.finish();
    return mantras;
}

Catalogue::Emotions Catalogue::readEmotions() const
{
    JsonItem file = open(u"emotions.json"_s);
    Emotions emotions;
    emotions.families = readGroups(file, u"families"_s, false);
    const QStringList families = idsOf(emotions.families);
    for (JsonItem &item : file.items(u"emotions"_s)) {
        emotions.items.append({item.text(u"id"_s), item.oneOf(u"family"_s, families),
                               item.text(u"name"_s, 40), item.text(u"line"_s, 200)});
        item.finish();
    }
    file.finish();
    return emotions;
}

QList<ThinkingTrap> Catalogue::readTraps() const
{
    JsonItem file = open(u"traps.json"_s);
    QList<ThinkingTrap> traps;
    for (JsonItem &item : file.items(u"traps"_s)) {
        traps.append({item.text(u"id"_s), item.text(u"name"_s, 40), item.text(u"line"_s, 160),
                      item.text(u"example"_s, 160), item.text(u"question"_s, 160),
                      item.optionalTexts(u"words"_s)});
        item.finish();
    }
    file.finish();
    return traps;
}

Catalogue::Reflections Catalogue::readReflections() const
{
    JsonItem file = open(u"reflections.json"_s);
    Reflections reflections;
    reflections.topics = readGroups(file, u"topics"_s, false);
    const QStringList topics = idsOf(reflections.topics);
    for (JsonItem &item : file.items(u"questions"_s)) {
        reflections.items.append({item.text(u"id"_s), item.oneOf(u"topic"_s, topics),
                                  item.text(u"text"_s, 200), item.text(u"covers"_s, 40)});
        item.finish();
    }
    file.finish();
    return reflections;
}

QList<RejectionReason> Catalogue::readReasons() const
{
    JsonItem file = open(u"reasons.json"_s);
    QList<RejectionReason> reasons;
    for (JsonItem &item : file.items(u"reasons"_s)) {
        reasons.append({item.text(u"id"_s), item.oneOf(u"kind"_s, {u"usual"_s, u"unseen"_s}),
                        item.oneOf(u"control"_s, {u"in"_s, u"partly"_s, u"not"_s}),
                        item.text(u"name"_s, 60), item.text(u"line"_s, 200)});
        item.finish();
    }
    file.finish();
    return reasons;
}

Catalogue::Care Catalogue::readCare() const
{
    JsonItem file = open(u"care.json"_s);
    Care care;
    care.kinds = readGroups(file, u"kinds"_s, false);
    const QStringList kinds = idsOf(care.kinds);
    for (JsonItem &item : file.items(u"activities"_s)) {
        care.items.append({item.text(u"id"_s), item.oneOf(u"kind"_s, kinds), item.text(u"name"_s, 60),
                           item.text(u"line"_s, 200), item.integer(u"minutes"_s, 1, 480)});
        item.finish();
    }
    file.finish();
    return care;
}

Catalogue::Plan Catalogue::readPlan() const
{
    JsonItem file = open(u"plan.json"_s);
    Plan plan;
    plan.categories = readGroups(file, u"categories"_s, false);
    const QStringList categories = idsOf(plan.categories);
    for (JsonItem &item : file.items(u"starters"_s)) {
        plan.items.append({item.text(u"id"_s), item.oneOf(u"category"_s, categories),
                           item.text(u"when"_s, 120), item.text(u"then"_s, 160)});
        item.finish();
    }
    for (JsonItem &item : file.items(u"setbacks"_s)) {
        plan.setbacks.append({item.text(u"id"_s), item.text(u"when"_s, 120), item.text(u"then"_s, 160)});
        item.finish();
    }
    file.finish();
    return plan;
}

Breathing Catalogue::readBreathing() const
{
    JsonItem file = open(u"breathing.json"_s);
    Breathing breathing;
    for (JsonItem &item : file.items(u"patterns"_s)) {
        BreathingPattern pattern{item.text(u"id"_s), item.text(u"name"_s, 60), item.text(u"line"_s, 200), {}};
        for (JsonItem &phase : item.items(u"phases"_s)) {
            pattern.phases.append({phase.oneOf(u"kind"_s, {u"in"_s, u"hold"_s, u"out"_s}),
                                   static_cast<int>(phase.number(u"seconds"_s, 0.5, 20) * 1000),
                                   phase.text(u"cue"_s, 40)});
            phase.finish();
        }
        item.finish();
        breathing.patterns.append(pattern);
    }
    breathing.safety = file.text(u"safety"_s, 200);
    file.finish();
    return breathing;
}

QList<GuidedExercise> Catalogue::readExercises() const
{
    JsonItem file = open(u"exercises.json"_s);
    QList<GuidedExercise> exercises;
    for (JsonItem &item : file.items(u"exercises"_s)) {
        GuidedExercise exercise{item.text(u"id"_s), item.text(u"name"_s, 60), item.text(u"line"_s, 200), item.text(u"source"_s, 160),
                                item.text(u"wayOut"_s, 300), item.optionalText(u"word"_s, 120), item.integer(u"minutes"_s, 1, 30), {}};
        for (JsonItem &step : item.items(u"steps"_s)) {
            exercise.steps.append({step.text(u"title"_s, 60), step.text(u"text"_s, 500), step.integer(u"seconds"_s, 5, 300)});
            step.finish();
        }
        item.finish();
        exercises.append(exercise);
    }
    file.finish();
    return exercises;
}

QList<Source> Catalogue::readSources() const
{
    JsonItem file = open(u"sources.json"_s);
    QList<Source> sources;
    for (JsonItem &item : file.items(u"sources"_s)) {
        sources.append({item.text(u"title"_s), item.text(u"author"_s), item.text(u"line"_s)});
        item.finish();
    }
    file.finish();
    return sources;
}

HelpLines Catalogue::readHelpLines() const
{
    JsonItem file = openShared(u"helplines.json"_s);
    HelpLines help;
    help.checked = QDate::fromString(file.text(u"checked"_s), Qt::ISODate);
    if (!help.checked.isValid())
        file.complain(u"checked"_s, u"is not a date"_s);
    for (JsonItem &item : file.items(u"directories"_s)) {
        help.directories.append({item.text(u"name"_s), item.text(u"url"_s)});
        item.finish();
    }
    for (JsonItem &item : file.items(u"countries"_s)) {
        HelpCountry country{item.text(u"code"_s, 2), item.text(u"name"_s), item.text(u"emergency"_s), {}};
        for (JsonItem &line : item.items(u"lines"_s)) {
            // Some lines can only be rung, some only be texted, so both may be empty, not absent.
            HelpLine found;
            found.name = line.text(u"name"_s);
            const auto plain = line.optionalPlain({u"phone"_s, u"text"_s, u"url"_s, u"hours"_s});
            found.phone = plain.value(u"phone"_s);
            found.text = plain.value(u"text"_s);
            found.url = plain.value(u"url"_s);
            found.hours = plain.value(u"hours"_s);
            found.languages = line.texts(u"languages"_s);
            (void)line.optionalPlain({u"evidence"_s, u"confidence"_s});
            if (found.phone.isEmpty() && found.text.isEmpty())
                line.complain(u"phone"_s, u"there is no way to reach this line"_s);
            line.finish();
            country.lines.append(found);
        }
        item.finish();
        help.countries.append(country);
    }
    file.finish();
    return help;
}

SupportWords Catalogue::readSupportWords() const
{
    JsonItem file = open(u"support.json"_s);
    SupportWords words;
    words.greeting = file.text(u"greeting"_s, 40);
    words.plainGreeting = file.text(u"plainGreeting"_s, 40);
    for (JsonItem &item : file.items(u"drafts"_s)) {
        words.drafts.append({item.text(u"id"_s), item.oneOf(u"to"_s, {u"friend"_s, u"mentor"_s, u"coach"_s, u"therapist"_s}),
                             item.text(u"name"_s, 60), item.text(u"subject"_s, 80), item.text(u"text"_s, 600)});
        item.finish();
    }
    for (JsonItem &item : file.items(u"guides"_s)) {
        words.guides.append({item.text(u"id"_s), item.text(u"name"_s, 60), item.text(u"line"_s, 200), item.texts(u"steps"_s),
                             item.text(u"costs"_s, 400), item.text(u"say"_s, 400)});
        item.finish();
    }
    words.notice = file.text(u"notice"_s, 300);
    file.finish();
    return words;
}

} // namespace secondwind
