// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAccessibleWidget>

namespace secondwind {

// A button of our own drawing as assistive technology meets it: pressing it is its first action.
// Subclasses say what kind of button it is.
class AccessibleButton : public QAccessibleWidget
{
public:
    AccessibleButton(QAbstractButton *button, QAccessible::Role role)
        : QAccessibleWidget(button, role)
    {
    }

    [[nodiscard]] QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        names.prepend(pressAction());
        return names;
    }

    void doAction(const QString &name) override
    {
        if (name == pressAction())
            button()->click();
        else
            QAccessibleWidget::doAction(name);
    }

protected:
    [[nodiscard]] QAbstractButton *button() const { return qobject_cast<QAbstractButton *>(object()); }
};

} // namespace secondwind
