// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

/// JSON piece by piece, byte for byte as QJsonDocument writes it compactly, but without building
/// a document for every piece.
namespace secondwind::jsonwriting {

/// The text in quotes, escaped.
void appendString(QByteArray &out, const QString &text);

/// The moment in ISO 8601 with milliseconds and its offset, in quotes. The offset is in whole
/// minutes.
void appendMoment(QByteArray &out, const QDateTime &moment);

} // namespace secondwind::jsonwriting
