// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/accessibility.h"

#include "app/widgets/accessiblebutton.h"
#include "app/widgets/breathingcircle.h"
#include "app/widgets/card.h"
#include "app/widgets/stepbar.h"

#include <QAccessibleWidget>
#include <QVariant>

namespace secondwind {

namespace {

class AccessibleCard final : public QAccessibleWidget
{
public:
    explicit AccessibleCard(Card *card)
        : QAccessibleWidget(card, QAccessible::Grouping)
    {
    }

    [[nodiscard]] QAccessible::Role role() const override
    {
        return card()->isClickable() ? QAccessible::Button : QAccessible::Grouping;
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.selected = card()->isSelected();
        return state;
    }

    [[nodiscard]] QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        if (card()->isClickable())
            names.prepend(pressAction());
        return names;
    }

    void doAction(const QString &name) override
    {
        if (name == pressAction() && card()->isClickable())
            emit card()->activated();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    [[nodiscard]] Card *card() const { return qobject_cast<Card *>(object()); }
};

constexpr const char *PictureProperty = "secondwindPicture";
constexpr const char *RoleProperty = "secondwindAccessibleRole";

class AccessibleChoice final : public AccessibleButton
{
public:
    using AccessibleButton::AccessibleButton;

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        const QString text = AccessibleButton::text(kind);
        return kind == QAccessible::Name && text.isEmpty() ? button()->text() : text;
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = AccessibleButton::state();
        const bool isPage = role() == QAccessible::PageTab;
        state.selectable = isPage;
        state.selected = isPage && button()->isChecked();
        state.checkable = !isPage;
        state.checked = !isPage && button()->isChecked();
        return state;
    }
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    if (auto *card = qobject_cast<Card *>(object))
        return new AccessibleCard(card);
    if (auto *picture = qobject_cast<QWidget *>(object); picture && picture->property(PictureProperty).toBool())
        return new QAccessibleWidget(picture, QAccessible::Graphic);
    if (auto *circle = qobject_cast<BreathingCircle *>(object))
        return new QAccessibleWidget(circle, QAccessible::Animation);
    if (auto *bar = qobject_cast<StepBar *>(object))
        return new QAccessibleWidget(bar, QAccessible::Indicator);
    if (auto *button = qobject_cast<QAbstractButton *>(object)) {
        const QVariant role = button->property(RoleProperty);
        if (role.isValid())
            return new AccessibleChoice(button, static_cast<QAccessible::Role>(role.toInt()));
    }
    return nullptr;
}

} // namespace

void installAccessibleRoles()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

void setAccessiblePicture(QWidget *widget)
{
    installAccessibleRoles();
    widget->setProperty(PictureProperty, true);
}

void setAccessibleRole(QAbstractButton *button, QAccessible::Role role)
{
    installAccessibleRoles();
    // Setting a text is enough for Qt to make and keep an interface of its own kind.
    if (QAccessibleInterface *stale = QAccessible::queryAccessibleInterface(button))
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(stale));
    button->setProperty(RoleProperty, static_cast<int>(role));
}

void announce(QWidget *widget)
{
    QAccessibleEvent alert(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace secondwind
