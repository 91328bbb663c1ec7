// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

/// Dates for the person's own calendar, as iCalendar (RFC 5545).
namespace secondwind::icalendar {

struct Event {
    QString uid; ///< the same for the same thing, so that a second import replaces the first
    QDateTime start; ///< the wall clock counts: nine in the evening stays nine in the evening everywhere
    bool wholeDay = false; ///< only the date of `start` counts
    QByteArray rule = {}; ///< when it comes again, as a recurrence rule (RFC 5545, 3.3.10: "FREQ=DAILY"); empty: once
    bool alarm = false; ///< the calendar makes itself heard when it begins
    QString summary;
    QString description = {};
};

/// A whole file, lines ended by CRLF and folded at 75 octets. `written` is when, in any zone.
[[nodiscard]] QByteArray file(const QList<Event> &events, const QDateTime &written);

} // namespace secondwind::icalendar
