// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/timebox.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace secondwind {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::TimeBox)
};

const QTime EveningEnds(23, 0);
const QTime NextNightEnds(22, 0);

} // namespace

std::chrono::seconds TimeBox::left(const QDateTime &now) const
{
    const qint64 most = begins.secsTo(ends);
    return std::chrono::seconds(std::clamp<qint64>(now.secsTo(ends), 0, most));
}

std::optional<QDateTime> endOf(const QString &choice, const QDateTime &now)
{
    static const QHash<QString, std::chrono::seconds> lengths{
        {u"PT15M"_s, 15min}, {u"PT30M"_s, 30min}, {u"PT1H"_s, 1h}, {u"P1D"_s, 24h}, {u"P2D"_s, 48h}};
    if (const auto it = lengths.constFind(choice); it != lengths.constEnd())
        return now.addSecs(it->count());
    if (choice == u"evening"_s) {
        const QDateTime end(now.date(), EveningEnds);
        return now.secsTo(end) >= 3600 ? std::optional(end) : std::nullopt;
    }
    if (choice == u"tomorrow"_s)
        return QDateTime(now.date().addDays(1), NextNightEnds);
    return std::nullopt;
}

Result<void> checkEnd(const QDateTime &end, const QDateTime &now)
{
    if (!end.isValid())
        return failure(ErrorCode::InvalidInput, Words::tr("This date and time do not exist. Choose another end."));
    if (end <= now)
        return failure(ErrorCode::InvalidInput, Words::tr("That time has already passed. Choose an end that lies ahead."));
    if (now.secsTo(end) > std::chrono::seconds(LongestTimeBox).count())
        return failure(ErrorCode::InvalidInput, Words::tr("That is more than two days away. Choose an earlier end; you can set it anew when it comes."));
    return {};
}

} // namespace secondwind
