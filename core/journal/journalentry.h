// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace secondwind {

/// An emotion of the catalogue and how strong it was, 0 to 100 when the person said so.
struct EmotionRating {
    QString emotion;
    std::optional<int> intensity;

    friend bool operator==(const EmotionRating &, const EmotionRating &) = default;
};

/// One journal entry. Mood (1 very low to 5 very good) and emotions are kept apart: how good
/// or bad, and which kind.
struct JournalEntry {
    QString id;
    QDateTime at; ///< with the offset of the place it was written in
    int mood = 0; ///< 0: not said
    QList<EmotionRating> emotions;
    QStringList tags;
    QString text; ///< Markdown
    QString applicationId;

    friend bool operator==(const JournalEntry &, const JournalEntry &) = default;
};

/// Which entries to list; newest first.
struct EntryQuery {
    QString search;
    std::optional<QDate> from;
    std::optional<QDate> to;
    int limit = 50;
    std::optional<qint64> olderThanKey; ///< where the page before ended
};

/// An entry together with its place in time order, from which the next page goes on.
struct ListedEntry {
    qint64 key = 0;
    JournalEntry entry;
};

/// Counts over the journal.
struct JournalStatistics {
    int entries = 0;
    int days = 0;
    std::optional<double> averageMood;
    QList<int> entriesByMood; ///< five numbers, mood 1 first
};

} // namespace secondwind
