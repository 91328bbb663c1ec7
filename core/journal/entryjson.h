// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalentry.h"

#include <QJsonObject>

namespace secondwind::entryjson {

/// One entry as the drafts, the trash, earlier versions and the export keep it. What an entry
/// does not have is left out; the time is ISO 8601 with milliseconds and offset.
[[nodiscard]] QJsonObject toJson(const JournalEntry &entry);

/// Takes what it knows and leaves empty what is missing or of another type; whether that makes
/// an entry is for JournalService to say.
[[nodiscard]] JournalEntry fromJson(const QJsonObject &object);

/// The same as compact text.
[[nodiscard]] QString toText(const JournalEntry &entry);
[[nodiscard]] JournalEntry fromText(const QString &text);

} // namespace secondwind::entryjson
