// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

class QWidget;

namespace secondwind {

class Catalogue;

/// Something to be done on a page that need not be shown, or made, yet.
struct PageAction
{
    QString page; ///< the name the page goes by
    QString text;
    QStringList parts; ///< object names of what is pressed there, in this order
};

/// What the list of commands offers from everywhere, in the order of the pages.
[[nodiscard]] QList<PageAction> pageActions(const Catalogue &catalogue);

/// Presses a part of `page`: triggers an action, clicks a button, opens a card, or gives a field
/// the keyboard. An unknown name changes nothing.
void pressPart(QWidget *page, const QString &objectName);

} // namespace secondwind
