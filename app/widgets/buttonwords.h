// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QPushButton;

namespace secondwind {

// Puts a person's own words on a button: an "&" is one and no mnemonic, several lines become one, and
// what is too long ends in "…". The whole is its accessible name and, where it is cut, its tool tip.
void setButtonWords(QPushButton *button, const QString &words);

} // namespace secondwind
