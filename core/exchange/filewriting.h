// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

class QFileDevice;

namespace secondwind {

/// Writes `bytes` as the file `path`, whole or not at all: a file already there stays as it was until the last
/// byte is on disk. Fails with DiskFull or CannotWrite and a sentence that names the file or its folder.
[[nodiscard]] Result<void> writeFile(const QString &path, const QByteArray &bytes);

/// Why `file`, which was to become `path`, could not be opened or written.
[[nodiscard]] tl::unexpected<Error> cannotWrite(const QString &path, const QFileDevice &file);

} // namespace secondwind
