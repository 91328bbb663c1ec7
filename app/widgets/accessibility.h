// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

class QAbstractButton;
class QWidget;

namespace secondwind {

// Tells assistive technology what our own widgets are (a clickable card is a button, a drawing is a
// graphic). Called by the constructors of those widgets; only the first call does anything.
void installAccessibleRoles();

// A widget that draws a picture; its accessible name and description say what is to be seen.
void setAccessiblePicture(QWidget *widget);
// Qt takes every button that stays down for a check box. This one is said to be what it is: one of
// several (RadioButton) or a page to go to (PageTab).
void setAccessibleRole(QAbstractButton *button, QAccessible::Role role);

// Has assistive technology say the widget's name now, wherever the keyboard is.
void announce(QWidget *widget);

} // namespace secondwind
