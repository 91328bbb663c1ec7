// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/paintedparts.h"

#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>
#include <QWidget>
#include <QWindow>

namespace secondwind {

namespace {

PaintedParts *partsOf(QObject *object)
{
    return dynamic_cast<PaintedParts *>(object);
}

class AccessiblePart final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    AccessiblePart(QWidget *widget, int part)
        : m_widget(widget)
        , m_part(part)
    {
    }

    [[nodiscard]] bool isValid() const override { return m_widget && m_part < parts()->partCount(); }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QWindow *window() const override
    {
        return m_widget ? m_widget->window()->windowHandle() : nullptr;
    }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_widget);
    }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return isValid() && kind == QAccessible::Name ? parts()->partText(m_part) : QString();
    }
    void setText(QAccessible::Text, const QString &) override { }

    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect place = parts()->partRect(m_part);
        return {m_widget->mapToGlobal(place.topLeft()), place.size()};
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        if (state.invalid)
            return state;
        const bool isCurrent = parts()->currentPart() == m_part;
        state.focusable = true;
        state.selectable = true;
        state.selected = isCurrent;
        state.focused = isCurrent && m_widget->hasFocus();
        state.invisible = !m_widget->isVisible();
        state.disabled = !m_widget->isEnabled();
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &name) override
    {
        if (name == pressAction() && isValid())
            parts()->activatePart(m_part);
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    [[nodiscard]] PaintedParts *parts() const { return partsOf(m_widget); }

    QPointer<QWidget> m_widget;
    int m_part;
};

class AccessibleParts final : public QAccessibleWidget
{
    Q_DISABLE_COPY_MOVE(AccessibleParts)

public:
    explicit AccessibleParts(QWidget *widget)
        : QAccessibleWidget(widget, QAccessible::List)
    {
    }
    ~AccessibleParts() override
    {
        for (const QAccessible::Id id : std::as_const(m_children))
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] int childCount() const override { return parts()->partCount(); }

    // Made when somebody asks; a part keeps its interface while what it shows changes.
    [[nodiscard]] QAccessibleInterface *child(int part) const override
    {
        if (part < 0 || part >= childCount())
            return nullptr;
        if (const auto known = m_children.constFind(part); known != m_children.cend())
            return QAccessible::accessibleInterface(*known);
        auto *made = new AccessiblePart(widget(), part);
        m_children.insert(part, QAccessible::registerAccessibleInterface(made));
        return made;
    }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (auto each = m_children.cbegin(); each != m_children.cend(); ++each) {
            if (QAccessible::accessibleInterface(each.value()) == child)
                return each.key();
        }
        return -1;
    }

    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        return child(parts()->partAt(widget()->mapFromGlobal(QPoint(x, y))));
    }

    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        return widget()->hasFocus() ? child(parts()->currentPart()) : nullptr;
    }

private:
    [[nodiscard]] PaintedParts *parts() const { return partsOf(object()); }

    mutable QHash<int, QAccessible::Id> m_children;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    return widget && partsOf(widget) ? new AccessibleParts(widget) : nullptr;
}

} // namespace

PaintedParts::PaintedParts()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

void announceCurrentPart(QWidget *widget)
{
    const PaintedParts *parts = partsOf(widget);
    if (!QAccessible::isActive() || !widget->hasFocus() || parts->currentPart() < 0)
        return;
    QAccessibleEvent focus(widget, QAccessible::Focus);
    focus.setChild(parts->currentPart());
    QAccessible::updateAccessibility(&focus);
}

} // namespace secondwind
