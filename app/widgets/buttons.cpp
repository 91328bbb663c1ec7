// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/buttons.h"

#include "app/shell/theme.h"

#include <QApplication>
#include <QPushButton>
#include <QVariant>

namespace secondwind {

namespace {

constexpr const char *KindProperty =
    "secondwindButtonKind"; // read by the style through buttonKind()

} // namespace

void setButtonKind(QPushButton *button, ButtonKind kind)
{
    button->setProperty(KindProperty, static_cast<int>(kind));
    button->setAutoDefault(false);
    if (kind == ButtonKind::Chip) {
        button->setFont(theme::font(theme::TextRole::Small, QApplication::font()));
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    button->setCursor(Qt::PointingHandCursor);
    button->updateGeometry();
    button->update();
}

ButtonKind buttonKind(const QWidget *button)
{
    if (button == nullptr)
        return ButtonKind::Secondary;
    const QVariant kind = button->property(KindProperty);
    return kind.isValid() ? static_cast<ButtonKind>(kind.toInt()) : ButtonKind::Secondary;
}

QPushButton *makeButton(const QString &text, ButtonKind kind, const QString &objectName,
                        QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(objectName);
    setButtonKind(button, kind);
    return button;
}

} // namespace secondwind
