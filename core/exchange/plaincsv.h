// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importing.h"
#include "core/exchange/importplan.h"
#include "core/exchange/moodnames.h"

/// Any table with one entry a line, its columns assigned by the person.
namespace secondwind::plaincsv {

/// What a column holds. Several text or tag columns add up; of the others the first counts.
enum class Role {
    Ignored,
    Date, ///< a time in the same cell counts where no column holds the time
    Time,
    Mood,
    Text,
    Title, ///< becomes a heading above the text
    Tags,
    Emotions, ///< "hurt=70|sad"
    Application,
    Id,
};

enum class DateOrder {
    Guess, ///< from all dates of the column; said in an issue when they leave it open
    YearFirst,
    DayFirst,
    MonthFirst,
};

enum class MoodScale { OneToFive, OneToTen, Names };

/// How to read the table.
struct Mapping {
    QList<Role> roles; ///< by column
    bool hasHeader = true;
    DateOrder dateOrder = DateOrder::Guess;
    MoodScale moodScale = MoodScale::OneToFive;
    MoodMeanings moodNames; ///< for MoodScale::Names
    QChar tagSeparator = u',';
    bool own = false; ///< written by this program: cells are protected, parts escaped
    importing::EmotionNames emotionNames; ///< empty: every name is an id

    friend bool operator==(const Mapping &, const Mapping &) = default;
};

/// The beginning of a table and what it probably means, for the person to correct.
struct Preview {
    QStringList names; ///< of the columns; numbers where there is no header
    QList<QStringList> rows; ///< the first five
    Mapping guess;
    bool dateOrderOpen = false; ///< every date read so far could be day first or month first
    QList<MoodName> moodNames; ///< of the mood column, most frequent first
};

/// Looks at the first thousand records. `roles`, when the person assigned the columns, stand in place
/// of guessed ones. Fails on text that is no CSV.
[[nodiscard]] Result<Preview> columns(const QString &text, const QList<Role> &roles = {});

/// Reads the table. Dates without a time are at noon, times without an offset in this machine's
/// zone; what could not be read is left out or left open with an issue. Fails on text that is no
/// CSV and on a mapping without a date.
[[nodiscard]] Result<ImportPlan> parse(const QString &text, const Mapping &mapping, const ImportProgress &progress = {});

} // namespace secondwind::plaincsv
