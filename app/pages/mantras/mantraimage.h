// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/theme.h"

#include <QImage>

namespace secondwind {

/// A line as a picture of exactly `size` pixels, in the program's colours. The words are as large as
/// fit with a wide margin.
[[nodiscard]] QImage mantraImage(const QString &text, const QSize &size, ColorScheme scheme);

} // namespace secondwind
