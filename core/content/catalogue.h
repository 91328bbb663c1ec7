// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/contenttypes.h"
#include "core/content/exercise.h"
#include "core/content/tonewords.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace secondwind {

class JsonItem;

/// All words that help: mantras, emotions, questions, letter parts, the session. Each file is
/// read when it is first asked for, because start-up needs almost none of them.
///
/// The files are compiled in and checked by a test and by `secondwind --self-test`; should one
/// be broken all the same, what can be read of it is served and problems() names the rest.
class Catalogue final
{
public:
    /// `folder` holds one folder per language; ":/content" is the compiled-in one. What a
    /// language lacks is English, item by item.
    explicit Catalogue(QString folder = QStringLiteral(":/content"), QString language = QStringLiteral("en"));

    [[nodiscard]] const QList<Group> &mantraThemes() const;
    [[nodiscard]] const QList<Mantra> &mantras() const;
    [[nodiscard]] const QList<Group> &emotionFamilies() const;
    [[nodiscard]] const QList<Emotion> &emotions() const;
    [[nodiscard]] const QList<ThinkingTrap> &traps() const;
    [[nodiscard]] const QList<Group> &reflectionTopics() const;
    [[nodiscard]] const QList<ReflectionQuestion> &reflections() const;
    [[nodiscard]] const QList<RejectionReason> &reasons() const;
    [[nodiscard]] const QList<Group> &careKinds() const;
    [[nodiscard]] const QList<CareActivity> &careActivities() const;
    [[nodiscard]] const QList<Group> &planCategories() const;
    [[nodiscard]] const QList<PlanStarter> &planStarters() const;
    [[nodiscard]] const QList<SetbackStarter> &setbackStarters() const;
    [[nodiscard]] const QList<FeedbackQuestion> &feedbackQuestions() const;
    /// Why one to three questions are better than more.
    [[nodiscard]] const QString &fewQuestions() const;
    [[nodiscard]] const LetterParts &letterParts() const;
    [[nodiscard]] const Breathing &breathing() const;
    [[nodiscard]] const QList<GuidedExercise> &exercises() const;
    [[nodiscard]] const ToneWords &toneWords() const;
    /// The weights of ToneWeights as they are written in the file; empty where there are none.
    [[nodiscard]] QString toneWeights() const;
    [[nodiscard]] const SessionScript &session() const;
    [[nodiscard]] const QList<Source> &sources() const;
    [[nodiscard]] const HelpLines &helpLines() const;
    [[nodiscard]] const SupportWords &supportWords() const;

    [[nodiscard]] const Emotion *emotion(const QString &id) const;
    [[nodiscard]] const Mantra *mantra(const QString &id) const;
    [[nodiscard]] const LetterKindParts *letterKind(const QString &id) const;

    /// Reads every file and returns all faults, each naming file, item and field; empty is good.
    [[nodiscard]] QStringList problems() const;

private:
    struct Mantras { QList<Group> themes; QList<Mantra> items; };
    struct Emotions { QList<Group> families; QList<Emotion> items; };
    struct Reflections { QList<Group> topics; QList<ReflectionQuestion> items; };
    struct Care { QList<Group> kinds; QList<CareActivity> items; };
    struct Plan { QList<Group> categories; QList<PlanStarter> items; QList<SetbackStarter> setbacks; };

    template<typename T>
    const T &loaded(std::optional<T> &place, T (Catalogue::*read)() const) const;
    JsonItem open(const QString &name) const;
    JsonItem openShared(const QString &name) const;
    QJsonObject readFile(const QString &shownName) const;

    Mantras readMantras() const;
    Emotions readEmotions() const;
    QList<ThinkingTrap> readTraps() const;
    Reflections readReflections() const;
    QList<RejectionReason> readReasons() const;
    Care readCare() const;
    Plan readPlan() const;
    FeedbackQuestions readFeedbackQuestions() const;
    LetterParts readLetterParts() const;
    LetterKindParts readLetterKind(JsonItem &item) const;
    Breathing readBreathing() const;
    QList<GuidedExercise> readExercises() const;
    SessionScript readSession() const;
    ToneWords readToneWords() const;
    QList<Source> readSources() const;
    HelpLines readHelpLines() const;
    SupportWords readSupportWords() const;
    QList<Option> options(JsonItem &field, const QString &name) const;

    QString m_folder;
    QString m_language;
    mutable QStringList m_problems;
    mutable std::optional<Mantras> m_mantras;
    mutable std::optional<Emotions> m_emotions;
    mutable std::optional<QList<ThinkingTrap>> m_traps;
    mutable std::optional<Reflections> m_reflections;
    mutable std::optional<QList<RejectionReason>> m_reasons;
    mutable std::optional<Care> m_care;
    mutable std::optional<Plan> m_plan;
    mutable std::optional<FeedbackQuestions> m_feedbackQuestions;
    mutable std::optional<LetterParts> m_letterParts;
    mutable std::optional<Breathing> m_breathing;
    mutable std::optional<QList<GuidedExercise>> m_exercises;
    mutable std::optional<SessionScript> m_session;
    mutable std::optional<ToneWords> m_toneWords;
    mutable std::optional<QList<Source>> m_sources;
    mutable std::optional<HelpLines> m_helpLines;
    mutable std::optional<SupportWords> m_supportWords;
};

} // namespace secondwind
