// SPDX-License-Identifier: GPL-3.0-or-later
// The letters and the questions they ask, from letters.json and feedback.json.
#include "core/content/catalogue.h"
#include "core/content/jsonitem.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

const QStringList Tones{u"warm"_s, u"formal"_s, u"brief"_s};
const QStringList Stages{u"applied"_s, u"screening"_s, u"interview"_s, u"further-interview"_s, u"final"_s};

// Facts with words of their own, which a text can show as {fact}.
const QStringList Slots{u"name"_s, u"company"_s, u"role"_s, u"appreciated"_s, u"question"_s, u"questions"_s, u"interview"_s, u"applied"_s};
// Facts that only are or are not so.
const QStringList Circumstances{u"agency"_s, u"circle"_s, u"fuller"_s};

QStringList factsOf(const QString &key)
{
    return key.split(u'+', Qt::SkipEmptyParts);
}

// A letter asks one question or several, and an agency is not one's own circle.
bool excludeEachOther(const QStringList &facts)
{
    return (facts.contains("question"_L1) && facts.contains("questions"_L1)) || (facts.contains("agency"_L1) && facts.contains("circle"_L1));
}

// Two wordings that need as much must never both be the best: which one is said would be chance.
void checkOneIsBest(JsonItem &item, const QString &field, const Variants &texts)
{
    QStringList mentioned;
    const QStringList keys = texts.keys();
    for (const QString &key : keys)
        mentioned += factsOf(key);
    mentioned.removeDuplicates();
    for (int known = 0; known < 1 << mentioned.size(); ++known) {
        QStringList facts;
        for (qsizetype i = 0; i < mentioned.size(); ++i) {
            if (known & (1 << i))
                facts.append(mentioned.at(i));
        }
        if (excludeEachOther(facts))
            continue;
        qsizetype most = -1;
        QStringList best;
        for (const QString &key : keys) {
            const QStringList needed = factsOf(key);
            if (!std::ranges::all_of(needed, [&](const QString &fact) { return facts.contains(fact); }) || needed.size() < most)
                continue;
            if (needed.size() > most)
                best.clear();
            most = needed.size();
            best.append(key);
        }
        if (best.size() > 1) {
            item.complain(field, u"“%1” fit equally well when %2 are known; add “%3”"_s
                                     .arg(best.join(u"” and “"_s), facts.join(u", "_s), facts.join(u'+')));
            return;
        }
    }
}

void checkTexts(JsonItem &item, const QString &field, const Variants &texts, const QStringList &given = {})
{
    static const QRegularExpression slot(u"\\{([^{}]*)\\}"_s);
    for (auto it = texts.begin(); it != texts.end(); ++it) {
        const QStringList needed = factsOf(it.key()) + given;
        for (const QString &fact : needed) {
            if (!Slots.contains(fact) && !Circumstances.contains(fact))
                item.complain(field, u"“%1” is no fact a letter knows"_s.arg(fact));
        }
        for (auto match = slot.globalMatch(it.value()); match.hasNext();) {
            const QString name = match.next().captured(1);
            if (!needed.contains(name) || !Slots.contains(name))
                item.complain(field, u"“%1” shows {%2} without needing it"_s.arg(it.key(), name));
        }
        // A sentence typed by the person takes the place of the one around {appreciated}.
        if (it->contains("{appreciated}"_L1) && it->count(u'{') > 1)
            item.complain(field, u"“%1” shows more than {appreciated}"_s.arg(it.key()));
    }
    checkOneIsBest(item, field, texts);
}

LetterSentence readSentence(JsonItem &item)
{
    LetterSentence sentence{item.text(u"id"_s, 40), item.optionalText(u"if"_s, 120).split(u' ', Qt::SkipEmptyParts), {}};
    QStringList given;
    for (const QString &condition : std::as_const(sentence.conditions)) {
        const bool absent = condition.startsWith(LetterSentence::Not);
        const QString fact = absent ? condition.mid(LetterSentence::Not.size()) : condition;
        if (!Slots.contains(fact) && !Circumstances.contains(fact))
            item.complain(u"if"_s, u"“%1” is no fact a letter knows"_s.arg(fact));
        else if (!absent)
            given.append(fact);
    }
    const QString plain = item.optionalText(u"text"_s, 300);
    if (plain.isEmpty())
        sentence.texts = item.textsByKey(u"texts"_s);
    else
        sentence.texts.insert(QString(), plain);
    checkTexts(item, plain.isEmpty() ? u"texts"_s : u"text"_s, sentence.texts, given);
    item.finish();
    return sentence;
}

QList<LetterParagraph> readParagraphs(JsonItem &tone)
{
    QList<LetterParagraph> paragraphs;
    for (JsonItem &item : tone.items(u"paragraphs"_s)) {
        LetterParagraph paragraph{item.text(u"id"_s, 40), {}};
        for (JsonItem &sentence : item.items(u"sentences"_s))
            paragraph.sentences.append(readSentence(sentence));
        item.finish();
        paragraphs.append(paragraph);
    }
    tone.finish();
    return paragraphs;
}

TypedWords readTypedWords(JsonItem item)
{
    TypedWords words{item.texts(u"sentenceBegins"_s), item.texts(u"phraseBegins"_s), item.texts(u"verbs"_s),
                     item.texts(u"clauseBegins"_s), item.optionalTexts(u"roleBefore"_s), item.optionalTexts(u"roleAfter"_s),
                     item.optionalTexts(u"companyBefore"_s), item.texts(u"nameJoins"_s), item.optionalTexts(u"nameTitles"_s)};
    item.finish();
    return words;
}

} // namespace

FeedbackQuestions Catalogue::readFeedbackQuestions() const
{
    JsonItem file = open(u"feedback.json"_s);
    FeedbackQuestions questions;
    questions.few = file.text(u"few"_s, 240);
    for (JsonItem &item : file.items(u"questions"_s)) {
        const FeedbackQuestion question{item.text(u"id"_s), item.text(u"topic"_s, 40), item.text(u"label"_s, 60),
                                        item.text(u"text"_s, 240), item.text(u"why"_s, 160), item.optionalTexts(u"stages"_s),
                                        item.optionalTexts(u"reasons"_s), item.optionalFlag(u"agency"_s)};
        for (const QString &stage : question.stages) {
            if (!Stages.contains(stage))
                item.complain(u"stages"_s, u"“%1” is none of %2"_s.arg(stage, Stages.join(u", "_s)));
        }
        item.finish();
        questions.items.append(question);
    }
    file.finish();
    return questions;
}

LetterKindParts Catalogue::readLetterKind(JsonItem &item) const
{
    LetterKindParts kind{item.text(u"id"_s), item.text(u"name"_s, 40), item.text(u"line"_s, 240), item.text(u"expect"_s, 300),
                         item.oneOf(u"audience"_s, {u"recruiter"_s, u"circle"_s}) == u"recruiter"_s,
                         item.boolean(u"questions"_s), item.boolean(u"followUp"_s), item.textsByKey(u"subject"_s), {}};
    checkTexts(item, u"subject"_s, kind.subject);
    if (!kind.subject.contains(QString()))
        item.complain(u"subject"_s, u"has no wording for when nothing is known"_s);
    JsonItem tones(u"letters.json"_s, item.name(), item.object(u"tones"_s), m_problems);
    for (const QString &tone : Tones) {
        JsonItem parts(u"letters.json"_s, item.name() + u' ' + tone, tones.object(tone), m_problems);
        kind.paragraphs.insert(tone, readParagraphs(parts));
    }
    tones.finish();
    item.finish();
    return kind;
}

LetterParts Catalogue::readLetterParts() const
{
    JsonItem file = open(u"letters.json"_s);
    LetterParts parts;
    parts.locale = file.text(u"locale"_s, 20);
    if (QLocale(parts.locale).language() == QLocale::C)
        file.complain(u"locale"_s, u"“%1” is no language"_s.arg(parts.locale));
    parts.dateFormat = file.text(u"dateFormat"_s, 40);
    if (!parts.dateFormat.contains(u'd') || !parts.dateFormat.contains(u'M'))
        file.complain(u"dateFormat"_s, u"has no day (d) or no month (M)"_s);
    JsonItem greetings(u"letters.json"_s, u"greetings"_s, file.object(u"greetings"_s), m_problems);
    for (const QString &tone : Tones) {
        const Variants texts = greetings.textsByKey(tone);
        checkTexts(greetings, tone, texts);
        if (!texts.contains(QString()))
            greetings.complain(tone, u"has no greeting for when no name is known"_s);
        parts.greetings.insert(tone, texts);
    }
    greetings.finish();
    parts.signOffs = file.textsByKey(u"signOffs"_s);
    for (const QString &tone : Tones) {
        if (!parts.signOffs.contains(tone))
            file.complain(u"signOffs"_s, u"“%1” is missing"_s.arg(tone));
    }
    parts.subjectDates = file.textsByKey(u"subjectDates"_s);
    parts.typed = readTypedWords(JsonItem(u"letters.json"_s, u"typed"_s, file.object(u"typed"_s), m_problems));
    for (JsonItem &item : file.items(u"kinds"_s))
        parts.kinds.append(readLetterKind(item));
    file.finish();
    return parts;
}

} // namespace secondwind
