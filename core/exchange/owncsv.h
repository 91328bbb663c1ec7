// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalentry.h"

#include <QStringList>

/// What the CSV writer and the CSV reader agree on for this journal's own files.
namespace secondwind::owncsv {

/// The names of the first line: time, mood, emotions, tags, application, text, id.
[[nodiscard]] const QStringList &header();

/// The parts with | between them; a | or \ inside a part has a \ before it.
[[nodiscard]] QString joined(const QStringList &parts);
[[nodiscard]] QStringList split(const QString &cell);

/// "hurt=70|sad"
[[nodiscard]] QString emotions(const QList<EmotionRating> &ratings);

} // namespace secondwind::owncsv
