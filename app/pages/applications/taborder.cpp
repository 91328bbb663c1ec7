// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/applications/taborder.h"

#include <QWidget>

namespace secondwind {

void tabBefore(const QWidget *anchor, QWidget *added)
{
    QWidget *before = anchor->previousInFocusChain();
    while (before != anchor && (before == added || before->focusProxy() || before->focusPolicy() == Qt::NoFocus))
        before = before->previousInFocusChain();
    if (before != anchor)
        QWidget::setTabOrder(before, added);
}

} // namespace secondwind
