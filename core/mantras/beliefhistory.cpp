// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mantras/beliefhistory.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::BeliefHistory)
};

} // namespace

QList<QPointF> beliefLine(const QList<BeliefRating> &ratings)
{
    QList<QPointF> points;
    if (ratings.isEmpty())
        return points;
    const qint64 first = ratings.constFirst().at.toMSecsSinceEpoch();
    const qint64 span = ratings.constLast().at.toMSecsSinceEpoch() - first;
    for (qsizetype i = 0; i < ratings.size(); ++i) {
        double x = 0.5;
        if (span > 0)
            x = static_cast<double>(ratings.at(i).at.toMSecsSinceEpoch() - first) / static_cast<double>(span);
        else if (ratings.size() > 1)
            x = static_cast<double>(i) / static_cast<double>(ratings.size() - 1);
        points.append({std::clamp(x, 0.0, 1.0), ratings.at(i).belief / 100.0});
    }
    return points;
}

QString beliefSummary(const QList<BeliefRating> &ratings, const QLocale &locale)
{
    if (ratings.isEmpty())
        return {};
    const auto day = [&](const BeliefRating &rating) { return locale.toString(rating.at.date(), QLocale::LongFormat); };
    const BeliefRating &last = ratings.constLast();
    if (ratings.size() == 1)
        return Words::tr("It felt %1 out of 100 true on %2.", "number, date").arg(last.belief).arg(day(last));
    const auto [least, most] = std::ranges::minmax_element(ratings, {}, &BeliefRating::belief);
    return Words::tr("Asked %n times: %1 of 100 the first time, on %2, and %3 the last time, on %4. Lowest %5, highest %6.", nullptr,
                     static_cast<int>(ratings.size()))
        .arg(ratings.constFirst().belief).arg(day(ratings.constFirst())).arg(last.belief).arg(day(last)).arg(least->belief).arg(most->belief);
}

} // namespace secondwind
