// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QObject>

#include <optional>

namespace secondwind {

class Clock;
class Database;
class JournalService;
struct JournalEntry;

/// Writing on five days, up to 20 minutes each (Spera, Buhrfeind and Pennebaker 1994 for people
/// who had lost their job). One course at a time; a day without writing is not counted, and
/// nothing says that it was missed.
class WritingCourse final : public QObject
{
    Q_OBJECT

public:
    static constexpr int Days = 5;
    static constexpr int Minutes = 20;

    struct State {
        QString id;
        QString place; ///< where and when, in the person's words; may be empty
        int written = 0;
        bool today = false; ///< whether today is among the days written
    };

    WritingCourse(Database &database, JournalService &journal, const Clock &clock, QObject *parent = nullptr);

    /// The course that is on; nothing when there is none.
    [[nodiscard]] std::optional<State> state() const;
    /// Begins a course; one that is on goes on, with the new place.
    [[nodiscard]] Result<void> begin(const QString &place);
    /// What is on today's page and not yet kept or let go.
    [[nodiscard]] QString words() const;
    [[nodiscard]] Result<void> saveWords(const QString &words);
    /// Keeps today's page as a journal entry and counts the day, both or neither; returns the
    /// entry's id. The fifth day ends the course.
    [[nodiscard]] Result<QString> keepToday(const JournalEntry &entry);
    /// Counts the day and deletes its words for good, from the file and its log.
    [[nodiscard]] Result<void> letTodayGo();
    /// Ends the course early; words still on the page are deleted.
    [[nodiscard]] Result<void> stop();

signals:
    void courseChanged();

private:
    [[nodiscard]] Result<void> countToday(const QString &entryId);
    [[nodiscard]] Result<void> close();

    Database &m_database;
    JournalService &m_journal;
    const Clock &m_clock;
};

} // namespace secondwind
