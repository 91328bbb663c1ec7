// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/timebox.h"

#include <QObject>

namespace secondwind {

class Clock;
class Database;

/// Time-boxes and holds: one of each kind runs at a time, the newest. Nobody is kept from
/// anything by them; they only remind.
class TimeBoxService final : public QObject
{
    Q_OBJECT

public:
    TimeBoxService(Database &database, const Clock &clock, QObject *parent = nullptr);

    /// Begins one, or moves the end of the one this session began; an earlier one of the kind is
    /// closed. Fails for an end that checkEnd() refuses.
    [[nodiscard]] Result<void> begin(TimeBoxKind kind, const QDateTime &ends, const QString &sessionId);
    /// Takes back what this session began.
    [[nodiscard]] Result<void> takeBack(TimeBoxKind kind, const QString &sessionId);
    /// The one that is running now.
    [[nodiscard]] std::optional<TimeBox> running(TimeBoxKind kind) const;
    /// One that is over and that nobody was told about yet.
    [[nodiscard]] std::optional<TimeBox> over(TimeBoxKind kind) const;
    /// The person was told, or ended it early.
    [[nodiscard]] Result<void> close(const QString &id);

signals:
    void timeBoxesChanged();

private:
    [[nodiscard]] std::optional<TimeBox> newestOpen(TimeBoxKind kind) const;

    Database &m_database;
    const Clock &m_clock;
};

} // namespace secondwind
