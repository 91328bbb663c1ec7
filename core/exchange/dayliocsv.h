// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importplan.h"
#include "core/exchange/moodnames.h"

/// What the Daylio app writes as CSV: full_date, date, weekday, time, mood, activities,
/// note_title, note; older exports have a year instead of full_date, newer ones scales.
namespace secondwind::dayliocsv {

/// Whether the text begins with Daylio's header.
[[nodiscard]] bool looksLikeIt(const QString &text);

/// The first pass: the moods' names, which the person may have renamed, most frequent first.
[[nodiscard]] Result<QList<MoodName>> moodNames(const QString &text);

/// The second pass. Activities become tags, the note's title a heading, simple markup Markdown;
/// times are this machine's zone. A name without a meaning becomes mood 0 with an issue, a row
/// without a day that exists is left out with an issue. Fails on text that is not such a CSV.
[[nodiscard]] Result<ImportPlan> parse(const QString &text, const MoodMeanings &moods, const ImportProgress &progress = {});

} // namespace secondwind::dayliocsv
