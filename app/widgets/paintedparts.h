// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QString>

class QWidget;

namespace secondwind {

// What a widget tells assistive technology when it paints its parts itself: a list with an item
// for each part, of which one is current. To be inherited beside QWidget.
class PaintedParts
{
public:
    virtual ~PaintedParts() = default;

    // Parts are numbered from 0; currentPart() and partAt() answer -1 for none.
    [[nodiscard]] virtual int partCount() const = 0;
    [[nodiscard]] virtual int currentPart() const = 0;
    [[nodiscard]] virtual QString partText(int part) const = 0;
    [[nodiscard]] virtual QRect partRect(int part) const = 0; // in the widget's coordinates
    [[nodiscard]] virtual int partAt(const QPoint &position) const = 0;
    virtual void activatePart(int part) = 0;

protected:
    PaintedParts();
    PaintedParts(const PaintedParts &) = default;
    PaintedParts &operator=(const PaintedParts &) = default;
};

// Has assistive technology say the current part of a widget that has the focus.
void announceCurrentPart(QWidget *widget);

} // namespace secondwind
