// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/clearlayout.h"

#include <QLayout>
#include <QWidget>

namespace secondwind {

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace secondwind
