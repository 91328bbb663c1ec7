// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

/// Readers for what was typed on the command line. Each takes the name of the option for its
/// message and fails with InvalidInput, a sentence that says what is expected.
namespace secondwind::cli {

/// One line of text: not blank, no line break or other control character.
[[nodiscard]] Result<QString> oneLine(const QString &option, const QString &typed);
/// Text of several lines: not blank, no control characters but line breaks and tabs. Line ends
/// become "\n".
[[nodiscard]] Result<QString> severalLines(const QString &option, const QString &typed);
/// A whole number within bounds.
[[nodiscard]] Result<int> wholeNumber(const QString &option, const QString &typed, int least, int most);
/// A day of the calendar, YYYY-MM-DD.
[[nodiscard]] Result<QDate> day(const QString &option, const QString &typed);
/// A moment, ISO 8601; local time where no offset is given, midnight where no time is.
[[nodiscard]] Result<QDateTime> moment(const QString &option, const QString &typed);
/// One of a set of ids.
[[nodiscard]] Result<QString> oneOf(const QString &option, const QString &typed, const QStringList &ids);
/// All of standard input, as UTF-8.
[[nodiscard]] Result<QString> standardInput();

/// The moment as every command prints it: ISO 8601 with milliseconds and offset.
[[nodiscard]] QString isoText(const QDateTime &at);

} // namespace secondwind::cli
