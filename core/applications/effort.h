// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/applications/application.h"
#include "core/result.h"

namespace secondwind {

class Database;

/// What a person did in their search. Only what was done; there is nothing here to fall behind
/// with.
struct Effort {
    int applications = 0; ///< begun
    int interviews = 0;   ///< conversations of any round
    int letters = 0;      ///< handed over
    int sessions = 0;     ///< guided sessions finished
    int entries = 0;      ///< in the journal
    int lessons = 0;      ///< kept
    int plans = 0;        ///< plan items done

    friend bool operator==(const Effort &, const Effort &) = default;
};

/// Counts on `since` and after it; everything without a day. Interviews noted without a day count
/// in everything alone. `applications` are all there are.
[[nodiscard]] Result<Effort> effortOf(Database &database, const QList<ListedApplication> &applications, const std::optional<QDate> &since);

/// How many days in a row make a stretch.
inline constexpr int DaysWithoutRest = 7;

/// The first day of the stretch that `today` is part of: days in a row, each with at least one new
/// application, seven or more of them, so seven or more applications without a day of rest. A
/// stretch that ended yesterday still counts, for today may yet become the rest. `days` holds the
/// days on which applications were begun, in any order, as often as there were applications.
[[nodiscard]] std::optional<QDate> stretchWithoutRest(const QList<QDate> &days, const QDate &today);

} // namespace secondwind
