// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>

#include <optional>

namespace secondwind {

/// What a day's entries say together. The mood, 1 (very low) to 5 (very good), is the mean of
/// those that have one; 0 means that the day has entries, but none with a mood.
struct DayMood {
    QDate day;
    double mood = 0;
    int entries = 0;

    friend bool operator==(const DayMood &, const DayMood &) = default;
};

/// One mood noted, 1 to 5, on the day it belonged to where it was written.
struct NotedMood {
    QDate day;
    int mood = 0;

    friend bool operator==(const NotedMood &, const NotedMood &) = default;
};

/// The mood, 1 to 5, over the seven calendar days that end on this one.
struct AverageMood {
    QDate day;
    double mood = 0;
};

/// What can be said about the days of a year.
struct YearMoods {
    int days = 0;                     ///< with an entry
    int rated = 0;                    ///< of these, with a mood
    QList<int> mostOften;             ///< moods 1 to 5; more than one when they are level
    std::optional<int> bestMonth;     ///< 1 to 12; both or none, and never the same
    std::optional<int> lowestMonth;
};

/// What can be said about the course of moods from one day to another.
struct MoodSpan {
    int days = 0;                     ///< with a mood
    QDate first;                      ///< the first and the last of them
    QDate last;
    double median = 0;                ///< of the days' means, 1 to 5
    std::optional<double> recent;     ///< mean of the last 30 days; both or none
    std::optional<double> before;     ///< mean of the 30 before them
};

/// Fewer days with a mood than this in a year: its months are not compared.
inline constexpr int FewestDaysOfYear = 10;
/// A month takes part in the comparison from so many days with a mood on.
inline constexpr int FewestDaysOfMonth = 3;
/// Thirty days are compared with the thirty before from so many days with a mood in each.
inline constexpr int FewestDaysOfThirty = 5;

/// The mood, 1 to 5, that a mean is shown as; halves go up. 0 for days without a mood.
[[nodiscard]] int moodLevel(double mood);

/// One for each day, in the order of time. Several for a day become one, weighted by entries;
/// what has no day or no entries is left out; moods beyond 5 are 5, below 1 none.
[[nodiscard]] QList<DayMood> byDay(QList<DayMood> days);

/// For a day d the mean over the calendar days d-6 to d of the days' means, each weighted by its
/// entries. Days without a mood do not count. A day whose window holds fewer than two entries has
/// no average and is not in the list, so that two neighbours in the list with a day missing
/// between them are the two sides of a gap. Never reaches past the last day with a mood. `days`
/// as byDay() gives them.
[[nodiscard]] QList<AverageMood> sevenDayAverage(const QList<DayMood> &days);

/// `days` as byDay() gives them; only those in the year count.
[[nodiscard]] YearMoods yearMoods(const QList<DayMood> &days, int year);

/// Over the days from `from` to `to`; the last 30 days are those that end on `to`. The comparison
/// also looks at days before `from`. `days` as byDay() gives them.
[[nodiscard]] MoodSpan moodSpan(const QList<DayMood> &days, QDate from, QDate to);

} // namespace secondwind
