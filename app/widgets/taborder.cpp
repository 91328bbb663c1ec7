// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/taborder.h"

#include <QWidget>

namespace secondwind {

namespace {

// Of a group that is one stop, every member counts: which of them Tab comes to changes.
bool isStop(const QWidget *widget)
{
    return widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy();
}

// The widget itself and what it holds, in the order of the Tab key.
QWidgetList stopsInside(QWidget *widget)
{
    QWidgetList stops;
    QWidget *at = widget;
    do {
        if (isStop(at) && (at == widget || widget->isAncestorOf(at)))
            stops.append(at);
        at = at->nextInFocusChain();
    } while (at != widget);
    return stops;
}

} // namespace

void putStopsAfter(QWidget *&previous, QWidget *part)
{
    const QWidgetList stops = stopsInside(part);
    for (QWidget *stop : stops) {
        QWidget::setTabOrder(previous, stop);
        previous = stop;
    }
}

void putStopsBefore(QWidget *stop, QWidget *part)
{
    QWidget *previous = stop->previousInFocusChain();
    while (previous != stop && (!isStop(previous) || previous == part || part->isAncestorOf(previous)))
        previous = previous->previousInFocusChain();
    if (previous != stop)
        putStopsAfter(previous, part);
}

QWidget *stopBehind(const QWidget *part)
{
    QWidget *next = part->nextInFocusChain();
    while (next != part && (!isStop(next) || part->isAncestorOf(next)))
        next = next->nextInFocusChain();
    return next;
}

void setTabOrderInside(QWidget *earlier, QWidget *later)
{
    const QWidgetList stops = stopsInside(earlier);
    QWidget *previous = stops.isEmpty() ? nullptr : stops.constLast();
    if (previous)
        putStopsAfter(previous, later);
}

} // namespace secondwind
