// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/moodseries.h"

#include <QDate>
#include <QLocale>
#include <QString>

// What the pictures of the journal say, in words: the same sentences in tooltips, beside the
// keyboard's focus and to assistive technology.
namespace secondwind::moodwords {

// "Tuesday, 3 March 2026"
[[nodiscard]] QString day(QDate day, const QLocale &locale);
// "March 2026"
[[nodiscard]] QString month(int year, int month, const QLocale &locale);
[[nodiscard]] QString year(int year, const QLocale &locale);

// A mean, 1 to 5: "low", or "low to okay" when it lies in the middle between two.
[[nodiscard]] QString mood(double mood);

// "Tuesday, 3 March 2026: 2 entries, mood low to okay". No entries: says so, or that the day is
// still to come.
[[nodiscard]] QString dayMood(const DayMood &mood, QDate today, const QLocale &locale);

// A few sentences on a whole year, month or stretch of time.
[[nodiscard]] QString yearSummary(const YearMoods &moods, int year, const QLocale &locale);
[[nodiscard]] QString monthSummary(int days, int year, int month, const QLocale &locale);
[[nodiscard]] QString spanSummary(const MoodSpan &span, const QLocale &locale);

} // namespace secondwind::moodwords
