// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QObject>

#include <optional>

namespace secondwind {

class Clock;
class Database;

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

    WritingCourse(Database &database, const Clock &clock, QObject *parent = nullptr);

    /// The course that is on; nothing when there is none.
    [[nodiscard]] std::optional<State> state() const;
    /// Begins a course; one that is on goes on, with the new place.
    [[nodiscard]] Result<void> begin(const QString &place);
    /// Counts today; `entryId` is what was kept of it, empty when it was let go. The fifth day
    /// ends the course. Can be repeated for the same day.
    [[nodiscard]] Result<void> writtenToday(const QString &entryId);
    /// Ends the course early.
    [[nodiscard]] Result<void> stop();

signals:
    void courseChanged();

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace secondwind
