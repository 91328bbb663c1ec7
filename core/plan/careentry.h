// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace secondwind {

/// Something that can be done for oneself: a shipped activity, or one of the person's own.
struct CareChoice {
    QString id;
    QString kind; ///< a kind of the catalogue; empty for an own one that was never sorted
    QString name;
    QString line;    ///< empty for own ones
    int minutes = 0; ///< 0: not said
    bool isOwn = false;

    friend bool operator==(const CareChoice &, const CareChoice &) = default;
};

/// Something planned or done for oneself, its name and kind as they were then.
struct CareEntry {
    QString id;
    QString activityId;
    QString kind;
    QString name;
    std::optional<QDate> plannedOn;
    std::optional<QDateTime> doneAt; ///< with the offset of the zone it was done in
    std::optional<int> moodBefore;   ///< 1 to 5
    std::optional<int> moodAfter;    ///< 1 to 5; only when it is done
    QDateTime created;

    friend bool operator==(const CareEntry &, const CareEntry &) = default;
};

} // namespace secondwind
