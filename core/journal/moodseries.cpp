// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/moodseries.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace secondwind {

namespace {

constexpr int WindowDays = 7;
constexpr int FewestEntries = 2;
constexpr int Thirty = 30;

// A mean that is added up.
struct Sum
{
    double weighted = 0;
    int weight = 0;
    int days = 0;

    void add(double mood, int entries = 1)
    {
        weighted += mood * entries;
        weight += entries;
        ++days;
    }
    [[nodiscard]] double mean() const { return weighted / weight; }
};

double cleaned(double mood)
{
    return mood >= 1 ? std::min(mood, 5.0) : 0; // NaN is no mood either
}

Sum sumOf(const QList<DayMood> &days, QDate from, QDate to)
{
    Sum sum;
    for (const DayMood &day : days) {
        if (day.mood > 0 && day.day >= from && day.day <= to)
            sum.add(day.mood);
    }
    return sum;
}

void compareMonths(const std::array<Sum, 12> &months, YearMoods &year)
{
    int best = -1;
    int lowest = -1;
    const auto meanOf = [&months](int month) { return months.at(static_cast<std::size_t>(month)).mean(); };
    for (int month = 0; month < 12; ++month) {
        if (months.at(static_cast<std::size_t>(month)).days < FewestDaysOfMonth)
            continue;
        if (best < 0 || meanOf(month) > meanOf(best))
            best = month;
        if (lowest < 0 || meanOf(month) < meanOf(lowest))
            lowest = month;
    }
    if (best == lowest) // none, one, or all alike
        return;
    year.bestMonth = best + 1;
    year.lowestMonth = lowest + 1;
}

} // namespace

int moodLevel(double mood)
{
    return cleaned(mood) > 0 ? static_cast<int>(std::floor(cleaned(mood) + 0.5)) : 0;
}

QList<DayMood> byDay(QList<DayMood> days)
{
    days.removeIf([](const DayMood &day) { return !day.day.isValid() || day.entries < 1; });
    std::ranges::stable_sort(days, {}, &DayMood::day);
    QList<DayMood> result;
    result.reserve(days.size());
    Sum rated;
    for (const DayMood &day : std::as_const(days)) {
        if (result.isEmpty() || result.constLast().day != day.day) {
            result.append({day.day, 0, 0});
            rated = {};
        }
        DayMood &merged = result.last();
        merged.entries += day.entries;
        if (const double mood = cleaned(day.mood); mood > 0) {
            rated.add(mood, day.entries);
            merged.mood = rated.mean();
        }
    }
    return result;
}

QList<AverageMood> sevenDayAverage(const QList<DayMood> &days)
{
    QList<DayMood> rated;
    std::ranges::copy_if(days, std::back_inserter(rated), [](const DayMood &day) { return day.mood > 0; });
    QList<AverageMood> averages;
    qsizetype oldest = 0;
    for (qsizetype i = 0; i < rated.size(); ++i) {
        // From each day to the day before the next, as long as it is in the window.
        QDate end = rated.at(i).day;
        if (i + 1 < rated.size())
            end = std::min(rated.at(i + 1).day.addDays(-1), end.addDays(WindowDays - 1));
        for (QDate day = rated.at(i).day; day <= end; day = day.addDays(1)) {
            while (rated.at(oldest).day.daysTo(day) >= WindowDays)
                ++oldest;
            Sum sum;
            for (qsizetype j = oldest; j <= i; ++j)
                sum.add(rated.at(j).mood, rated.at(j).entries);
            if (sum.weight >= FewestEntries)
                averages.append({day, sum.mean()});
        }
    }
    return averages;
}

YearMoods yearMoods(const QList<DayMood> &days, int year)
{
    YearMoods result;
    std::array<Sum, 12> months;
    std::array<int, 5> levels{};
    for (const DayMood &day : days) {
        if (day.day.year() != year)
            continue;
        ++result.days;
        if (day.mood <= 0)
            continue;
        ++result.rated;
        ++levels.at(static_cast<std::size_t>(moodLevel(day.mood) - 1));
        months.at(static_cast<std::size_t>(day.day.month() - 1)).add(day.mood);
    }
    const int most = *std::ranges::max_element(levels);
    for (int level = 1; most > 0 && level <= 5; ++level) {
        if (levels.at(static_cast<std::size_t>(level - 1)) == most)
            result.mostOften.append(level);
    }
    if (result.rated >= FewestDaysOfYear)
        compareMonths(months, result);
    return result;
}

MoodSpan moodSpan(const QList<DayMood> &days, QDate from, QDate to)
{
    MoodSpan span;
    QList<double> moods;
    for (const DayMood &day : days) {
        if (day.mood <= 0 || day.day < from || day.day > to)
            continue;
        if (moods.isEmpty())
            span.first = day.day;
        span.last = day.day;
        moods.append(day.mood);
    }
    span.days = static_cast<int>(moods.size());
    if (moods.isEmpty())
        return span;
    std::ranges::sort(moods);
    const qsizetype middle = moods.size() / 2;
    span.median = moods.size() % 2 == 1 ? moods.at(middle) : (moods.at(middle - 1) + moods.at(middle)) / 2;

    const Sum recent = sumOf(days, to.addDays(1 - Thirty), to);
    const Sum before = sumOf(days, to.addDays(1 - 2 * Thirty), to.addDays(-Thirty));
    if (recent.days >= FewestDaysOfThirty && before.days >= FewestDaysOfThirty) {
        span.recent = recent.mean();
        span.before = before.mean();
    }
    return span;
}

} // namespace secondwind
