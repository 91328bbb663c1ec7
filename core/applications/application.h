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

/// One job applied for. `applicants` and `finalists` are what the person knows or guesses,
/// 1 to 10,000,000; a date in `rejectedOn` means it ended with a no.
struct Application {
    QString id;
    QString company;
    QString role;
    ApplicationStage stage = ApplicationStage::Applied;
    QString contactName;
    QString contactAddress;
    std::optional<int> applicants;
    std::optional<int> finalists;
    std::optional<QDate> rejectedOn;
    QString notes;

    friend bool operator==(const Application &, const Application &) = default;
};

/// The stage's name in the file and on the command line ("further-interview").
[[nodiscard]] QString stageId(ApplicationStage stage);
[[nodiscard]] std::optional<ApplicationStage> stageFromId(const QString &id);
/// The stage in the person's language.
[[nodiscard]] QString stageName(ApplicationStage stage);
[[nodiscard]] const QList<ApplicationStage> &allStages();
[[nodiscard]] QStringList stageIds();

} // namespace secondwind
