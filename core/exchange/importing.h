// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importplan.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace secondwind::importing {

inline constexpr qsizetype LongestTag = 60;

/// Gathers the issues of one file, those that would only repeat themselves once.
class Issues final
{
public:
    explicit Issues(QList<ImportIssue> &issues, QString file = {})
        : m_issues(issues)
        , m_file(std::move(file))
    {
    }

    void add(int line, const QString &what, const QString &why);
    /// Only the first one with this key is kept.
    void addOnce(const QString &key, int line, const QString &what, const QString &why);

private:
    QList<ImportIssue> &m_issues;
    QString m_file;
    QSet<QString> m_said;
};

/// Asks a progress callback every so many steps, so that asking costs nothing.
class Pace final
{
public:
    Pace(const ImportProgress &progress, qint64 total)
        : m_progress(progress)
        , m_total(total)
    {
    }

    /// False: the person wants to stop.
    [[nodiscard]] bool goOn(qint64 done);

private:
    const ImportProgress &m_progress;
    qint64 m_total;
    int m_steps = 0;
};

[[nodiscard]] tl::unexpected<Error> cancelled();

/// What no database or screen can hold (NUL, half a surrogate pair) is replaced, with an issue.
[[nodiscard]] QString wholeCharacters(QString text, int line, Issues &issues);
/// The same, and every line end becomes \n.
[[nodiscard]] QString cleanText(QString text, int line, Issues &issues);

/// Adds a tag as the journal keeps it: white space made single, at most LongestTag characters
/// (cut with an issue), none twice. An empty one adds nothing.
void addTag(JournalEntry &entry, const QString &tag, int line, Issues &issues);

/// Adds a tag exactly as it is where the journal can keep it so, otherwise as addTag does.
void addOwnTag(JournalEntry &entry, const QString &tag, int line, Issues &issues);

/// The emotion a file names, by its name in lower case; without any names every name is an id.
using EmotionNames = QHash<QString, QString>;
/// Adds the emotion; a name that is not among the names becomes a tag, with an issue. A strength
/// outside 0 to 100 is left out with an issue.
void addEmotion(JournalEntry &entry, const QString &name, std::optional<double> intensity, const EmotionNames &names,
                int line, Issues &issues);

/// Digits of any script as 0 to 9, and every run of white space as one space.
[[nodiscard]] QString plainDigitsAndSpaces(const QString &text);

/// A date of the years 1 to 9999, if there is such a day.
[[nodiscard]] std::optional<QDate> calendarDay(int year, int month, int day);

/// A time of day as programs of many countries write it: "21:05", "21.05", "9:05 PM",
/// "9:05 p. m.", "21:05:30"; any kind of space and any script's digits.
[[nodiscard]] std::optional<QTime> timeOfDay(const QString &text);

/// A month's number by its name or short name in the languages this program expects in files.
[[nodiscard]] std::optional<int> monthByName(const QString &name);

/// The moment of a wall clock of this machine's zone, with that day's offset to the minute. A
/// time that a clock change skipped goes past the gap, one that came twice is the first of the
/// two; both with an issue.
[[nodiscard]] QDateTime localMoment(const QDate &date, const QTime &time, int line, Issues &issues);

/// The moment with its offset rounded to the minute, as the journal and ISO 8601 write it; before
/// standard time zones had offsets with seconds. The wall clock stays.
[[nodiscard]] QDateTime withMinuteOffset(const QDateTime &moment);

/// Whether there is anything in the entry beside its time.
[[nodiscard]] bool saysSomething(const JournalEntry &entry);

} // namespace secondwind::importing
