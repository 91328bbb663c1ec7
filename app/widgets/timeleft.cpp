// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/timeleft.h"

#include <QCoreApplication>

namespace secondwind {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::TimeLeft)
};

} // namespace

QString timeLeft(std::chrono::seconds left)
{
    const int minutes = static_cast<int>(std::chrono::ceil<std::chrono::minutes>(left).count());
    const int hours = minutes / 60;
    if (hours == 0)
        return Words::tr("%n minutes left.", nullptr, minutes);
    if (minutes % 60 == 0)
        return Words::tr("%n hours left.", nullptr, hours);
    //: Both numbers have their own plural: "2 hours" and "5 minutes" are put in.
    return Words::tr("%1 and %2 left.", "hours, minutes")
        .arg(Words::tr("%n hours", nullptr, hours), Words::tr("%n minutes", nullptr, minutes % 60));
}

} // namespace secondwind
