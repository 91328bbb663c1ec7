// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace secondwind {

/// How the bytes of a file are to be read.
enum class TextEncoding {
    Detect,      ///< UTF-8, or UTF-16 where a byte order mark or the bytes themselves say so
    Windows1252, ///< the old code of Western Windows; every file can be read so, rightly or not
};

/// No file larger than this is read, in bytes.
inline constexpr qint64 LargestImport = 256LL * 1024 * 1024;

/// Fails with a sentence for an empty file and for one over LargestImport; ask before reading.
[[nodiscard]] Result<void> checkedFileSize(qint64 size);

/// The text of a file without its byte order mark. Strict: half a character, an archive, a
/// picture, or anything else that is not text is an error; half a character names the byte,
/// counted from 1, and what is text but not UTF-8 is ErrorCode::UnknownEncoding.
[[nodiscard]] Result<QString> decodedText(const QByteArray &bytes, TextEncoding encoding = TextEncoding::Detect);

} // namespace secondwind
