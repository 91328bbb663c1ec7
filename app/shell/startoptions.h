// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QCoreApplication>
#include <QStringList>

namespace secondwind {

/// What the command line asked for.
struct StartOptions {
    QString dataFolder;
    QStringList wishes; ///< page names, or "new-entry", "draft-feedback"
    bool selfTest = false;
    QString output; ///< text to print and leave, as for --help
};

/// Reads the command line; fails with a sentence on options it does not know.
[[nodiscard]] Result<StartOptions> readStartOptions(const QStringList &arguments);

} // namespace secondwind
