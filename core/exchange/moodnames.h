// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace secondwind {

/// A word for a mood in a file, how often it comes, and what it probably means: 1 (very low) to
/// 5 (very good), 0 when nothing is known of it. The person has the last word.
struct MoodName {
    QString name;
    int entries = 0;
    int guess = 0;

    friend bool operator==(const MoodName &, const MoodName &) = default;
};

/// What each name means, 1 to 5, by moodNameKey().
using MoodMeanings = QHash<QString, int>;

/// A name without differences of case and spacing.
[[nodiscard]] QString moodNameKey(const QString &name);

/// 1 to 5 for the names that mood diaries come with in some languages, otherwise 0.
[[nodiscard]] int guessedMood(const QString &name);

/// Counts the names of a file.
class MoodNameCount final
{
public:
    void add(const QString &name);
    /// Of equally frequent ones the first to come stands first.
    [[nodiscard]] QList<MoodName> mostFrequentFirst() const;

private:
    QList<MoodName> m_names;
    QHash<QString, qsizetype> m_places;
};

/// The guesses of all names that have one.
[[nodiscard]] MoodMeanings guessedMeanings(const QList<MoodName> &names);

} // namespace secondwind
