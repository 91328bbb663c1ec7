// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/applications/effort.h"
#include "core/applications/patterns.h"

#include <QCoreApplication>

namespace secondwind {

/// What is said about several applications. All sentences name their counts.
class ApplicationWords final
{
    Q_DECLARE_TR_FUNCTIONS(secondwind::ApplicationWords)

public:
    /// "6 of 8 ended at this stage: Interview."
    [[nodiscard]] static QString stagePattern(const Patterns &patterns);
    /// What usually helps people who hear no at this stage. No diagnosis.
    [[nodiscard]] static QString stageAdvice(ApplicationStage stage);
    /// "They named “Salary expectations” in 4 of 8.", or that the person assumes it.
    [[nodiscard]] static QString reasonPattern(ReasonSource source, const QString &name, int count, int ended);
    /// What usually helps with a reason that is "in", "partly" or "not" in one's hands.
    [[nodiscard]] static QString reasonAdvice(const QString &control);
    /// That patterns need more endings, and how many there are.
    [[nodiscard]] static QString notEnough(int ended);
    /// One line for each thing done; none for what was not.
    [[nodiscard]] static QStringList effort(const Effort &effort);
    /// The kind hint after a stretch without rest.
    [[nodiscard]] static QString restHint();
    /// "from 3 March, Interview": what tells two of the same name apart.
    [[nodiscard]] static QString told(const ListedApplication &listed);
    /// The titles of applications to choose from; of several with the same one each says since when
    /// and how far.
    [[nodiscard]] static QStringList names(const QList<ListedApplication> &applications);
    /// "There is one for this company and role already: ..." for the ones found.
    [[nodiscard]] static QString alreadyThere(const QList<ListedApplication> &similar);
};

} // namespace secondwind
