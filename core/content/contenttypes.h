// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace secondwind {

/// A named group of items: a theme of mantras, a family of emotions, a kind of care ...
struct Group {
    QString id;
    QString name;
    QString line;
};

/// A line to hold on to, and the thought it answers. `text` may hold one blank, written
/// ____, and then `blank` hints at what to put there.
struct Mantra {
    QString id;
    QString theme;
    QString text;
    QString answers;
    QString blank;
    QString you = {};        ///< the same line said to "you"; empty: there is only the one with "I"
    QStringList feelings = {}; ///< ids of the emotions it speaks to

    [[nodiscard]] bool hasBlank() const { return !blank.isEmpty(); }
};

/// A word for a feeling, with one normalising line.
struct Emotion {
    QString id;
    QString family;
    QString name;
    QString line;
};

/// A thinking trap (cognitive distortion; Beck 1976, Burns 1980) with an example from a job
/// search and a counter-question. `hints` are lower-case words that suggest it.
struct ThinkingTrap {
    QString id;
    QString name;
    QString line;
    QString example;
    QString question;
    QStringList hints;
};

/// A question to look back with.
struct ReflectionQuestion {
    QString id;
    QString topic;
    QString text;
    QString covers;
};

/// A reason why an application may end. `kind` is "usual" or "unseen", `control` is "in",
/// "partly" or "not" in the applicant's hands.
struct RejectionReason {
    QString id;
    QString kind;
    QString control;
    QString name;
    QString line;
};

/// Something to do for oneself; `minutes` is what it takes, roughly.
struct CareActivity {
    QString id;
    QString kind;
    QString name;
    QString line;
    int minutes = 0;
};

/// The two halves of an implementation intention (Gollwitzer 1999): "When ..., then I will ...".
struct PlanStarter {
    QString id;
    QString category;
    QString when;
    QString then;
};

/// A setback that may come and an answer to it, to start a rehearsal from.
struct SetbackStarter {
    QString id;
    QString when;
    QString then;
};

/// A question for the recruiter: `label` as in a check list, `text` as in a letter.
struct FeedbackQuestion {
    QString id;
    QString topic;
    QString label;
    QString text;
    QString why;         ///< what makes it worth asking
    QStringList stages;  ///< how far an application must have come for it; empty: any stage
    QStringList reasons; ///< the ids of likely reasons it asks about
    bool forAgency = false; ///< whether an agency can answer it from what its client said
};

/// The bank of questions, and a word on choosing few.
struct FeedbackQuestions {
    QList<FeedbackQuestion> items;
    QString few;
};

/// Wordings of one letter part, by the facts they need ("company+role"; "" needs none). The one
/// that needs most of what is known is taken.
using Variants = QMap<QString, QString>;

/// One or two whole sentences of a letter that belong together.
struct LetterSentence {
    QString id;
    QStringList conditions; ///< facts that hold ("agency") or do not ("no-agency")
    Variants texts;

    static constexpr QLatin1StringView Not{"no-"};
};

struct LetterParagraph {
    QString id;
    QList<LetterSentence> sentences;
};

/// The parts one kind of letter is assembled from.
struct LetterKindParts {
    QString id;
    QString name;
    QString line;
    QString expect; ///< what usually comes of such a letter, said beforehand
    bool toRecruiter = true;
    bool asksQuestions = false;
    bool mayFollowUp = false; ///< whether one reminder is in place when no answer comes
    Variants subject;
    QMap<QString, QList<LetterParagraph>> paragraphs; ///< by tone
};

/// What a language needs to fit the person's own words into a sentence.
struct TypedWords {
    QStringList sentenceBegins; ///< first words that make what follows a sentence ("I")
    QStringList phraseBegins;   ///< first words that are small inside a sentence ("The")
    QStringList verbs;          ///< words that make a sentence of a phrase ("was") ...
    QStringList clauseBegins;   ///< ... unless one of these stands before them ("how")
    QStringList roleBefore;     ///< dropped before a role ("the")
    QStringList roleAfter;      ///< dropped after a role ("position")
    QStringList companyBefore;  ///< dropped before a company ("at")
    QStringList nameJoins;      ///< what stands between two names ("and")
    QStringList nameTitles;     ///< what follows a comma and is no name ("PhD")
};

struct LetterParts {
    QString locale;     ///< of the language the letters are in, for dates and lists of names
    QString dateFormat; ///< as QLocale takes it
    QMap<QString, Variants> greetings; ///< by tone
    QMap<QString, QString> signOffs;   ///< by tone
    Variants subjectDates; ///< what follows a subject when a date is known
    TypedWords typed;
    QList<LetterKindParts> kinds;
};

struct BreathingPhase {
    QString kind; ///< "in", "hold" or "out"
    int milliseconds = 0;
    QString cue;
};

struct BreathingPattern {
    QString id;
    QString name;
    QString line;
    QList<BreathingPhase> phases;
};

struct Breathing {
    QList<BreathingPattern> patterns;
    QString safety;
};

/// An article the app's ideas come from.
struct Source {
    QString title;
    QString author;
    QString line;
};

struct HelpLine {
    QString name;
    QString phone;
    QString text;
    QString url;
    QString hours;
    QStringList languages;
};

struct HelpCountry {
    QString code; ///< ISO 3166-1 alpha-2
    QString name;
    QString emergency;
    QList<HelpLine> lines;
};

struct HelpDirectory {
    QString name;
    QString url;
};

/// Where to call, as checked on the given day.
struct HelpLines {
    QDate checked;
    QList<HelpDirectory> directories;
    QList<HelpCountry> countries;
};

/// A short message to somebody close, to begin from. `to` is "friend", "mentor", "coach" or
/// "therapist".
struct TalkDraft {
    QString id;
    QString to;
    QString name;
    QString subject;
    QString text;
};

/// How to find a kind of professional: plain steps, what it costs, what to say on the phone.
struct HelpGuide {
    QString id;
    QString name;
    QString line;
    QStringList steps;
    QString costs;
    QString say;
};

/// The words of the support page.
struct SupportWords {
    QString greeting;      ///< %1 is the name of the one written to
    QString plainGreeting; ///< when there is no name
    QList<TalkDraft> drafts;
    QList<HelpGuide> guides;
    QString notice; ///< what this app is not
};

/// One thing that can be picked in a session step.
struct Option {
    QString id;
    QString text;
    QString line;
};

/// What a field of a session step asks for; decides the type of its answer.
enum class FieldKind {
    Application, ///< the id of an application
    Mood,        ///< 1 to 5
    Emotions,    ///< emotion id -> intensity 0 to 100
    Text,        ///< several lines of text
    Line,        ///< one line of text
    Lines,       ///< several short texts
    Percent,     ///< 0 to 100
    Choice,      ///< one option id
    Choices,     ///< option ids
    Sorter,      ///< option id -> bucket id
    Breathing,   ///< seconds breathed
    Perspective, ///< "applicants", "finalists" -> number; "stage" is the application's
    Reflections, ///< question id -> text
    Plan,        ///< if-then rows: "1.when", "1.then", "2.when", ... -> text
    Letter,      ///< the id of a letter draft
    Mantra,      ///< the id of a mantra
    Pad,         ///< text written freely, beside a timer
    Until,       ///< an end in time, ISO 8601 with its offset
    Repetition,  ///< the word that was said over and over (Masuda and others 2009)
    WritingDays, ///< nothing asked: offers to write on five days
    Patterns,    ///< nothing asked: shows what another field's answers had in common over sessions
    Effort,      ///< nothing asked: shows what was done so far
    Rehearsals,  ///< nothing asked: shows the setbacks rehearsed in earlier sessions
    Echo,        ///< nothing asked: shows another field's text
    Summary,     ///< nothing asked: shows what the session holds
};

/// The kind's name in steps.json and on the command line ("perspective").
[[nodiscard]] QString fieldKindId(FieldKind kind);

/// Shows a field only when another holds one of these values.
struct FieldCondition {
    QString field;
    QStringList anyOf;

    [[nodiscard]] bool isEmpty() const { return field.isEmpty(); }
};

struct SessionField {
    QString id; ///< unique across all steps, "step.field"
    FieldKind kind = FieldKind::Text;
    QString label;
    QString help;
    QString placeholder;
    QString summary; ///< heading in the summary; empty: left out there
    QString from;    ///< for Echo: the field whose text is shown
    QString keep;    ///< what the answer is kept as beyond the session ("lesson"); empty: nothing
    QString sentence; ///< for Plan: how the two halves (%1, %2) read together
    QList<Option> parts;   ///< for Plan: the two halves, "when" and "then", with their examples
    QList<Option> options; ///< for Lines: ways to begin; for Plan: "when" as text, "then" as line
    QList<Option> buckets; ///< for Sorter
    FieldCondition shownWhen;
    bool folded = false; ///< shown as one line at first, until it is opened or answered
};

struct SessionStep {
    QString id;
    QString title;
    QString intro;
    QString why;
    int minutes = 0;
    QList<SessionField> fields;
};

struct SessionRoute {
    QString id;
    QString name;
    QString line;
    int minutes = 0;
    QStringList steps;
    QStringList brief; ///< steps that are cut to a minute on this route

    /// How long a step takes on this route, roughly.
    [[nodiscard]] int minutesOf(const SessionStep &step) const { return brief.contains(step.id) ? 1 : step.minutes; }
};

/// The guided session as data.
struct SessionScript {
    QList<SessionRoute> routes;
    QList<SessionStep> steps;
    QString thoughtField; ///< the field whose text stays in sight on later steps

    [[nodiscard]] const SessionStep *step(const QString &id) const;
    [[nodiscard]] const SessionRoute *route(const QString &id) const;
    [[nodiscard]] const SessionField *field(const QString &id) const;
};

} // namespace secondwind
