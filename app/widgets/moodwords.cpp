// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/moodwords.h"

#include "app/widgets/moodpicker.h"

#include <QCoreApplication>

#include <cmath>

namespace secondwind::moodwords {

namespace {

constexpr double NearEnough = 0.25; // from here on a mean lies between two moods
constexpr double Noticeable = 0.25; // a smaller difference between two means is none

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::MoodWords)
};

QString mostOften(const QList<int> &moods)
{
    QString words = moodName(moods.constFirst()).toLower();
    for (qsizetype i = 1; i < moods.size(); ++i)
        words = Words::tr("%1 or %2", "moods").arg(words, moodName(moods.at(i)).toLower());
    return words;
}

QString monthName(int month, const QLocale &locale)
{
    return locale.standaloneMonthName(month, QLocale::LongFormat);
}

} // namespace

QString day(QDate day, const QLocale &locale)
{
    return locale.toString(day, locale.dateFormat(QLocale::LongFormat));
}

QString month(int number, int month, const QLocale &locale)
{
    return Words::tr("%1 %2", "month, year").arg(monthName(month, locale), year(number, locale));
}

QString year(int year, const QLocale &locale)
{
    QLocale plain(locale);
    plain.setNumberOptions(plain.numberOptions() | QLocale::OmitGroupSeparator);
    return plain.toString(year);
}

QString mood(double mood)
{
    const double below = std::floor(mood);
    if (mood - below < NearEnough || mood - below > 1 - NearEnough)
        return moodName(moodLevel(mood)).toLower();
    const int level = static_cast<int>(below);
    return Words::tr("%1 to %2", "moods").arg(moodName(level).toLower(), moodName(level + 1).toLower());
}

QString dayMood(const DayMood &mood, QDate today, const QLocale &locale)
{
    QString name = day(mood.day, locale);
    if (mood.day == today)
        name = Words::tr("Today, %1", "day").arg(name);
    if (mood.entries < 1) {
        return mood.day > today ? Words::tr("%1: still to come", "day").arg(name)
                                : Words::tr("%1: no entry", "day").arg(name);
    }
    if (mood.mood <= 0)
        return Words::tr("%1: %n entries, without a mood", "day", mood.entries).arg(name);
    return Words::tr("%1: %n entries, mood %2", "day, mood", mood.entries).arg(name, moodwords::mood(mood.mood));
}

QString yearSummary(const YearMoods &moods, int year, const QLocale &locale)
{
    const QString name = moodwords::year(year, locale);
    if (moods.days == 0)
        return Words::tr("Nothing is written in %1 yet.", "year").arg(name);
    QStringList sentences{Words::tr("%n days with an entry in %1.", "year", moods.days).arg(name)};
    if (!moods.mostOften.isEmpty() && moods.mostOften.size() <= 2)
        sentences.append(Words::tr("Most often the mood was %1.", "one mood, or two that are level").arg(mostOften(moods.mostOften)));
    if (moods.rated < FewestDaysOfYear) {
        sentences.append(Words::tr("Not enough yet to compare months; that takes %n days with a mood.", nullptr, FewestDaysOfYear));
    } else if (moods.bestMonth) {
        sentences.append(Words::tr("The mood was best in %1 and lowest in %2.", "months")
                             .arg(monthName(*moods.bestMonth, locale), monthName(*moods.lowestMonth, locale)));
    }
    return sentences.join(u' ');
}

QString monthSummary(int days, int year, int month, const QLocale &locale)
{
    const QString name = moodwords::month(year, month, locale);
    if (days == 0)
        return Words::tr("Nothing is written in %1 yet.", "month").arg(name);
    return Words::tr("%n days with an entry in %1.", "month", days).arg(name);
}

QString spanSummary(const MoodSpan &span, const QLocale &locale)
{
    if (span.days == 0)
        return Words::tr("No mood is noted in this time yet.");
    const QString first = day(span.first, locale);
    if (span.days == 1)
        return Words::tr("One day with a mood: %1.", "day").arg(first);
    QStringList sentences{Words::tr("%n days with a mood, from %1 to %2.", "days", span.days).arg(first, day(span.last, locale)),
                          Words::tr("Usually the mood was %1.", "mood").arg(mood(span.median))};
    if (span.recent) {
        const double change = *span.recent - *span.before;
        sentences.append(change > Noticeable ? Words::tr("On average it was higher in the last 30 days than in the 30 before.")
                         : change < -Noticeable ? Words::tr("On average it was lower in the last 30 days than in the 30 before.")
                                                : Words::tr("On average the last 30 days were much like the 30 before."));
    }
    return sentences.join(u' ');
}

} // namespace secondwind::moodwords
