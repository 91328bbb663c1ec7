// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/care/carewords.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace secondwind {

namespace {

constexpr double Noticeable = 0.05; // less is 0.0 on the screen

} // namespace

QStringList CareWords::effects(const CareSummary &summary)
{
    QStringList lines;
    const auto shown = std::min<qsizetype>(summary.effects.size(), MostEffects);
    for (const CareEffect &effect : summary.effects.first(shown)) {
        const QString change = QLocale().toString(std::abs(effect.meanChange), 'f', 1);
        if (std::abs(effect.meanChange) < Noticeable)
            lines.append(tr("%1: the mood stayed where it was, %n times", nullptr, effect.count).arg(effect.name));
        else if (effect.meanChange > 0)
            lines.append(tr("%1: mood up by %2 on average, %n times", nullptr, effect.count).arg(effect.name, change));
        else
            lines.append(tr("%1: mood down by %2 on average, %n times", nullptr, effect.count).arg(effect.name, change));
    }
    return lines;
}

QString CareWords::basis(const CareSummary &summary)
{
    if (!summary.effects.isEmpty())
        return tr("From your own notes, once there are three about the same thing. It says what went together, not what caused what.");
    if (summary.measured == 0)
        return tr("Nothing to say yet. Note your mood before and after something; once you have done that three times for the same thing, it is compared here.");
    return tr("Not enough yet: %n times with a mood before and after. Three of the same are needed.", nullptr, summary.measured);
}

} // namespace secondwind
