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

/// One journal entry. Mood (1 very low to 5 very good; 0: not said) and emotions are kept apart:
/// how good or bad, and which kind.
struct JournalEntry {
    QString id;
    QDateTime at; ///< with the offset of the place it was written in
    int mood = 0;
    QList<EmotionRating> emotions;
    QStringList tags;
    QString text; ///< Markdown
    QString applicationId;

    friend bool operator==(const JournalEntry &, const JournalEntry &) = default;
};

/// Which entries to list. What is left empty asks for nothing; the rest has to be
/// true together, and of several moods, emotions or tags one is enough.
struct EntryQuery {
    /// BestFirst: by bm25, at most MostRanked, `olderThanKey` ignored; without words to search
    /// for it is NewestFirst. Reads every entry that is found, so it is for another thread.
    enum class Order { NewestFirst, BestFirst };
    static constexpr int MostRanked = 100;

    QString search; ///< as typed; see SearchQuery
    std::optional<QDate> from;
    std::optional<QDate> to;
    QList<int> moods; ///< 0 finds entries that say none
    QStringList emotions;
    QStringList tags;
    QString applicationId;
    Order order = Order::NewestFirst;
    int limit = 50;
    std::optional<qint64> olderThanKey; ///< where the page before ended

    friend bool operator==(const EntryQuery &, const EntryQuery &) = default;
};

/// Entries of the same millisecond share the factor: key / KeysPerMillisecond is the time.
inline constexpr qint64 KeysPerMillisecond = 1024;

/// An entry together with its place in time order, from which the next page goes on.
struct ListedEntry {
    qint64 key = 0;
    JournalEntry entry;
};

/// An entry with what the journal knows about its making; either time may be null on the way in.
struct StoredEntry {
    JournalEntry entry;
    QDateTime created;
    QDateTime changed;

    friend bool operator==(const StoredEntry &, const StoredEntry &) = default;
};

/// What became of entries brought in from elsewhere.
struct MergeCounts {
    int added = 0;
    int updated = 0; ///< the one from elsewhere was newer
    int known = 0;   ///< the same, or older than the journal's own
    int trashed = 0; ///< it lies in the trash, and stays there

    friend bool operator==(const MergeCounts &, const MergeCounts &) = default;
};

/// What an entry said until `until`, when it was changed.
struct EntryVersion {
    JournalEntry entry;
    QDateTime until;
};

/// A deleted entry that can still be brought back.
struct TrashedEntry {
    JournalEntry entry;
    QDateTime deleted;
};

/// A tag and on how many entries it is.
struct TagCount {
    QString tag;
    int entries = 0;
};

/// Counts over the journal.
struct JournalStatistics {
    int entries = 0;
    int days = 0;
    std::optional<double> averageMood;
    QList<int> entriesByMood; ///< five numbers, mood 1 first
};

} // namespace secondwind
