// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/dayview.h"

#include "app/shell/theme.h"
#include "app/widgets/moodpaint.h"
#include "app/widgets/moodwords.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace secondwind {

namespace {

constexpr int HoverRoom = 3; // for what is drawn around a day

} // namespace

DayView::DayView(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void DayView::setDays(const QList<DayMood> &days)
{
    m_days.clear();
    for (const DayMood &day : byDay(days))
        m_days.insert(day.day, day);
    refreshDescription();
    update();
}

QList<DayMood> DayView::days() const
{
    QList<DayMood> days = m_days.values();
    std::ranges::sort(days, {}, &DayMood::day);
    return days;
}

void DayView::setToday(QDate today)
{
    const QDate before = this->today();
    m_today = today;
    if (m_current == before)
        setCurrentDay(this->today());
    update();
}

QDate DayView::today() const
{
    return m_today.isValid() ? m_today : QDate::currentDate();
}

void DayView::setCurrentDay(QDate day)
{
    if (day == m_current || !day.isValid() || day < firstDay() || day > lastDay())
        return;
    m_current = day;
    update();
    emit currentDayChanged(day);
    announceCurrentPart(this);
}

QDate DayView::currentDay() const
{
    return m_current;
}

QString DayView::dayText(QDate day) const
{
    return moodwords::dayMood(moodOf(day), today(), locale());
}

int DayView::partCount() const
{
    return static_cast<int>(firstDay().daysTo(lastDay())) + 1;
}

int DayView::currentPart() const
{
    return m_current.isValid() ? static_cast<int>(firstDay().daysTo(m_current)) : -1;
}

QString DayView::partText(int part) const
{
    return dayText(firstDay().addDays(part));
}

QRect DayView::partRect(int part) const
{
    return rectOf(firstDay().addDays(part));
}

int DayView::partAt(const QPoint &position) const
{
    const QDate day = dayAt(position);
    const bool isPart = day.isValid() && day >= firstDay() && day <= lastDay();
    return isPart ? static_cast<int>(firstDay().daysTo(day)) : -1;
}

void DayView::activatePart(int part)
{
    const QDate day = firstDay().addDays(part);
    setCurrentDay(day);
    emit dayActivated(day);
}

DayMood DayView::moodOf(QDate day) const
{
    return m_days.value(day, {day, 0, 0});
}

QDate DayView::hoveredDay() const
{
    return m_hovered;
}

int DayView::weekdayIndex(QDate day) const
{
    return (day.dayOfWeek() - static_cast<int>(locale().firstDayOfWeek()) + 7) % 7;
}

QDate DayView::startOfWeek(QDate day) const
{
    return day.addDays(-weekdayIndex(day));
}

bool DayView::goBeyond(QDate)
{
    return false;
}

void DayView::daysReplaced(QDate wanted)
{
    m_current = std::clamp(wanted, firstDay(), lastDay());
    m_pressed = {};
    setHovered({});
    refreshDescription();
    update();
    emit currentDayChanged(m_current);
    announceCurrentPart(this);
}

void DayView::refreshDescription()
{
    setAccessibleDescription(summary());
}

void DayView::paintFocus(QPainter &painter, qreal outset, qreal radius) const
{
    if (!moodpaint::showsFocus(this))
        return;
    const QRectF place = QRectF(rectOf(m_current)).adjusted(-outset, -outset, outset, outset);
    painter.setPen(QPen(theme::color(palette(), theme::Token::Accent), moodpaint::RingWidth));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(place, radius, radius);
    moodpaint::callout(painter, rect(), place, dayText(m_current), this);
}

bool DayView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QDate day = dayAt(help->pos());
    if (day.isValid())
        QToolTip::showText(help->globalPos(), dayText(day), this, rectOf(day));
    else
        QToolTip::hideText();
    return true;
}

void DayView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
    const int key = event->key();
    const bool activates = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
    if (plain && activates) {
        if (!event->isAutoRepeat() && m_current.isValid())
            emit dayActivated(m_current);
        return;
    }
    const QDate target = plain ? targetOf(key) : QDate();
    if (target.isValid())
        moveTo(target);
    else
        QWidget::keyPressEvent(event);
}

// Invalid for any other key.
QDate DayView::targetOf(int key) const
{
    const int ahead = layoutDirection() == Qt::RightToLeft ? -daysAhead() : daysAhead();
    switch (key) {
    case Qt::Key_Right:
        return m_current.addDays(ahead);
    case Qt::Key_Left:
        return m_current.addDays(-ahead);
    case Qt::Key_Down:
        return m_current.addDays(daysBelow());
    case Qt::Key_Up:
        return m_current.addDays(-daysBelow());
    case Qt::Key_Home:
        return firstDay();
    case Qt::Key_End:
        return lastDay();
    case Qt::Key_PageDown:
        return m_current.addMonths(1);
    case Qt::Key_PageUp:
        return m_current.addMonths(-1);
    default:
        return {};
    }
}

void DayView::moveTo(QDate day)
{
    const bool isHere = day >= firstDay() && day <= lastDay();
    if (isHere || goBeyond(day))
        setCurrentDay(day);
}

void DayView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? dayAt(event->position().toPoint()) : QDate();
    if (!m_pressed.isValid())
        QWidget::mousePressEvent(event);
}

void DayView::mouseReleaseEvent(QMouseEvent *event)
{
    const QDate day = dayAt(event->position().toPoint());
    const bool isClick = event->button() == Qt::LeftButton && day.isValid() && day == m_pressed;
    m_pressed = {};
    if (!isClick) {
        QWidget::mouseReleaseEvent(event);
        return;
    }
    moveTo(day);
    emit dayActivated(day);
}

void DayView::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(dayAt(event->position().toPoint()));
    QWidget::mouseMoveEvent(event);
}

void DayView::leaveEvent(QEvent *event)
{
    setHovered({});
    QWidget::leaveEvent(event);
}

void DayView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
    // Later, because Qt itself goes on to say that the whole picture has the focus.
    QMetaObject::invokeMethod(this, [this] { announceCurrentPart(this); }, Qt::QueuedConnection);
}

void DayView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void DayView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        refreshDescription();
}

void DayView::setHovered(QDate day)
{
    if (day == m_hovered)
        return;
    // Only around the two days: the mouse crosses many on its way.
    for (const QDate &changed : {m_hovered, day})
        update(rectOf(changed).adjusted(-HoverRoom, -HoverRoom, HoverRoom, HoverRoom));
    m_hovered = day;
    setCursor(day.isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    emit dayHovered(day);
}

} // namespace secondwind
