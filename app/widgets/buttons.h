// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPushButton;
class QString;
class QWidget;

namespace secondwind {

enum class ButtonKind { Secondary, Primary, Quiet, Danger, Chip, Nav };

// Chip and Nav buttons are meant to be checkable; the caller decides.
void setButtonKind(QPushButton *button, ButtonKind kind);
[[nodiscard]] ButtonKind buttonKind(const QWidget *button);

[[nodiscard]] QPushButton *makeButton(const QString &text, ButtonKind kind,
                                      const QString &objectName, QWidget *parent);

} // namespace secondwind
