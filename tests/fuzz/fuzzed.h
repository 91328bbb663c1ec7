// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importplan.h"

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace secondwind::fuzz {

inline QByteArray bytes(const uint8_t *data, size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
}

inline QString text(const uint8_t *data, size_t size)
{
    return QString::fromUtf8(bytes(data, size));
}

/// Ends the program unless the result is what every reader promises: an error with a message, or
/// entries that the journal can take and issues that say something.
inline void check(const Result<ImportPlan> &plan)
{
    if (!plan) {
        if (plan.error().message.isEmpty())
            std::abort();
        return;
    }
    for (const ImportedEntry &imported : plan->entries) {
        const JournalEntry &entry = imported.entry;
        if (!entry.at.isValid() || entry.at.date().year() < 1 || entry.at.date().year() > 9999 || entry.mood < 0 || entry.mood > 5
            || entry.text.contains(QChar(u'\0')))
            std::abort();
        for (const QString &tag : entry.tags) {
            if (tag.trimmed().isEmpty() || tag.size() > 60 || entry.tags.count(tag) > 1)
                std::abort();
        }
        for (const EmotionRating &rating : entry.emotions) {
            if (rating.emotion.isEmpty() || rating.intensity.value_or(0) < 0 || rating.intensity.value_or(0) > 100)
                std::abort();
        }
    }
    for (const ImportIssue &issue : plan->issues) {
        if (issue.what.isEmpty() || issue.why.isEmpty() || issue.line < 0)
            std::abort();
    }
}

} // namespace secondwind::fuzz
