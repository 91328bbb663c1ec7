// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insights/insightsservice.h"

#include <QCoreApplication>
#include <QStringList>

namespace secondwind {

/// What the insights say, the same on the page and on paper. Each sentence says how much it rests
/// on; where that is too little it says what is missing instead.
class InsightWords final
{
    Q_DECLARE_TR_FUNCTIONS(secondwind::InsightWords)

public:
    /// "3 March 2025"
    [[nodiscard]] static QString day(const QDate &day);
    /// Beside a bar: "6 days", "not back after 12 days".
    [[nodiscard]] static QString shortly(const Recovery &recovery);
    /// One rejection in a sentence.
    [[nodiscard]] static QString sentence(const RejectionInsight &insight);
    /// All rejections at a glance.
    [[nodiscard]] static QStringList recoveries(const QList<RejectionInsight> &insights);
    /// How the days are counted.
    [[nodiscard]] static QString definition();
    [[nodiscard]] static QStringList beliefs(const QList<BeliefChange> &beliefs);
    [[nodiscard]] static QString sessionMoods(const SessionMoods &moods);
    [[nodiscard]] static QString replies(const ReplyRate &rate);

private:
    [[nodiscard]] static QString backAgain(const QList<double> &days);
};

} // namespace secondwind
