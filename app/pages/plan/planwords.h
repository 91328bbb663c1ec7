// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/planitem.h"

#include <QCoreApplication>

namespace secondwind {

/// What the screens say of days and rhythms.
class PlanWords final
{
    Q_DECLARE_TR_FUNCTIONS(secondwind::PlanWords)

public:
    /// "today", "tomorrow", "Friday", "3 March", and for a day gone by "was meant for Tuesday".
    [[nodiscard]] static QString due(QDate day, QDate today);
    /// "every weekday"; empty for what does not come again.
    [[nodiscard]] static QString repeat(const Repetition &repetition);
    /// As it is offered: "Every weekday"; "Once" for Never.
    [[nodiscard]] static QString choice(Repeat repeat);
    /// A day near enough by its weekday, any other by its date.
    [[nodiscard]] static QString day(QDate day, QDate today);
};

} // namespace secondwind
