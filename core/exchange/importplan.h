// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalentry.h"
#include "core/result.h"

#include <functional>

namespace secondwind {

/// Something in a file that was left out or understood differently. `what` and `why` are whole
/// sentences for the person.
struct ImportIssue {
    int line = 0; ///< counted from 1; 0: the file as a whole
    QString what;
    QString why;
    QString file = {}; ///< its name, where several were read

    friend bool operator==(const ImportIssue &, const ImportIssue &) = default;
};

/// One entry as a file tells it. The id is empty unless the format keeps one; mood 0 means that
/// the file does not say, or says it in a word nobody translated.
struct ImportedEntry {
    JournalEntry entry;
    int line = 0;
    QDateTime created = {}; ///< null if the format has none
    QDateTime changed = {}; ///< null if the format has none
    QString applicationTitle = {}; ///< when only a name is known
    QString file = {};
};

/// An application that entries of the file refer to by its id.
struct ImportedApplication {
    QString id;
    QString company;
    QString role;

    friend bool operator==(const ImportedApplication &, const ImportedApplication &) = default;
};

/// What an import would bring; nothing has been saved yet.
struct ImportPlan {
    QList<ImportedEntry> entries; ///< in the order of the file
    QList<ImportIssue> issues;
    QList<ImportedApplication> applications;
};

/// Told now and then how far a reading is; answering false ends it with ErrorCode::Cancelled.
/// The unit of both numbers is the format's own.
using ImportProgress = std::function<bool(qint64 done, qint64 total)>;

} // namespace secondwind
