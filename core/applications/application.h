// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace secondwind {

/// How far an application came.
enum class ApplicationStage { Applied, Screening, Interview, FurtherInterview, Final };

/// What became of an application.
enum class ApplicationOutcome { Open, Rejected, NoAnswer, Withdrawn, OfferAccepted, OfferDeclined };

/// One job applied for. `applicants` and `finalists` are what the person knows or guesses,
/// 1 to 10,000,000.
struct Application {
    QString id;
    QString company;
    QString role;
    ApplicationStage stage = ApplicationStage::Applied;
    QString contactName;
    QString contactAddress;
    std::optional<int> applicants;
    std::optional<int> finalists;
    ApplicationOutcome outcome = ApplicationOutcome::Open;
    std::optional<QDate> endedOn; ///< never while it is open; missing when nobody knows the day
    QString notes;
    QString link; ///< to the ad, as typed

    [[nodiscard]] bool isOpen() const { return outcome == ApplicationOutcome::Open; }
    /// The day it ended with a no, if it did and the day is known.
    [[nodiscard]] std::optional<QDate> rejectedOn() const;
    void reject(const QDate &on);
    void reopen();

    friend bool operator==(const Application &, const Application &) = default;
};

/// One line of an application's history: it came to a stage, or it ended.
struct ApplicationStep {
    QString step; ///< id of a stage or of an outcome
    std::optional<QDate> on; ///< missing when nobody knows
    QString note;

    friend bool operator==(const ApplicationStep &, const ApplicationStep &) = default;
};

/// Whether a reason comes from them or is the person's own guess. The two are never mixed.
enum class ReasonSource { Said, Assumed };

/// A reason why it ended: one of the catalogue's, words, or both.
struct ApplicationReason {
    ReasonSource source = ReasonSource::Assumed;
    QString reason; ///< id in the catalogue's reasons, or empty
    QString words;
    QString sessionId; ///< the guided session it was given in, if any

    friend bool operator==(const ApplicationReason &, const ApplicationReason &) = default;
};

/// Everything known about one application.
struct ApplicationRecord {
    Application application;
    QList<ApplicationStep> steps;
    QList<ApplicationReason> reasons;

    friend bool operator==(const ApplicationRecord &, const ApplicationRecord &) = default;
};

/// An application as a list shows it.
struct ListedApplication {
    Application application;
    QDate begun; ///< the first day of its history; the day it was added where there is none
    QDate latest; ///< the last one

    friend bool operator==(const ListedApplication &, const ListedApplication &) = default;
};

/// The stage's name in the file and on the command line ("further-interview").
[[nodiscard]] QString stageId(ApplicationStage stage);
[[nodiscard]] std::optional<ApplicationStage> stageFromId(const QString &id);
/// The stage in the person's language.
[[nodiscard]] QString stageName(ApplicationStage stage);
[[nodiscard]] const QList<ApplicationStage> &allStages();
[[nodiscard]] QStringList stageIds();

/// The outcome's name in the file and on the command line ("no-answer").
[[nodiscard]] QString outcomeId(ApplicationOutcome outcome);
[[nodiscard]] std::optional<ApplicationOutcome> outcomeFromId(const QString &id);
/// The outcome in the person's language.
[[nodiscard]] QString outcomeName(ApplicationOutcome outcome);
[[nodiscard]] const QList<ApplicationOutcome> &allOutcomes();
[[nodiscard]] QStringList outcomeIds();

/// "said" or "assumed".
[[nodiscard]] QString reasonSourceId(ReasonSource source);
[[nodiscard]] std::optional<ReasonSource> reasonSourceFromId(const QString &id);

/// The name of a stage or an outcome in the person's language; the id itself for neither.
[[nodiscard]] QString stepName(const QString &step);
/// In the order in which things happened: by day, on one day by stage, the end last. A stage
/// without a day comes before the ones with a day, an end without a day after everything.
[[nodiscard]] QList<ApplicationStep> inOrder(QList<ApplicationStep> steps);
/// Whether the days tell another order than the stages do (an interview before the first call).
/// That happens, and is no mistake.
[[nodiscard]] bool stagesOutOfOrder(const QList<ApplicationStep> &steps);

} // namespace secondwind
