// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/theme.h"

#include <QIcon>
#include <QString>

// The program's own line icons (":/icons/NAME.svg"), drawn in the palette's colours at the moment
// they are painted, so they stay right after a change of theme or screen.
namespace secondwind::icons {

[[nodiscard]] QIcon icon(const QString &name);
[[nodiscard]] QIcon icon(const QString &name, theme::Token token);

// One picture in one colour for code that paints by itself.
[[nodiscard]] QPixmap pixmap(const QString &name, int size, const QColor &color,
                             qreal devicePixelRatio);

} // namespace secondwind::icons
