// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/moodchart.h"

#include "app/shell/theme.h"
#include "app/widgets/moodpaint.h"
#include "app/widgets/moodwords.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace secondwind {

namespace {

constexpr int FewestDays = 3;
constexpr qreal PointReach = 12; // pixels between the mouse and what it means
constexpr qreal LineReach = 6;

} // namespace

MoodChart::MoodChart(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMouseTracking(true);
    setAccessibleName(tr("Moods over time"));
    const QDate now = QDate::currentDate();
    setRange(now.addDays(-29), now);
}

void MoodChart::setRange(QDate from, QDate to)
{
    if (!from.isValid() || !to.isValid())
        return;
    m_from = std::min(from, to);
    m_to = std::max(from, to);
    refresh();
}

QDate MoodChart::from() const
{
    return m_from;
}

QDate MoodChart::to() const
{
    return m_to;
}

void MoodChart::setPoints(const QList<DayMood> &points)
{
    m_days = byDay(points);
    m_average = sevenDayAverage(m_days);
    refresh();
}

void MoodChart::setRejections(const QList<Marker> &rejections)
{
    m_markers = rejections;
    std::ranges::stable_sort(m_markers, {}, &Marker::day);
    refresh();
}

void MoodChart::setToday(QDate today)
{
    m_today = today;
    refresh();
}

QString MoodChart::summary() const
{
    if (!hasEnough())
        return tooFewText();
    QString words = moodwords::spanSummary(moodSpan(m_days, m_from, std::min(m_to, today())), locale());
    qsizetype count = 0;
    for (const Rejections &each : m_rejections)
        count += each.texts.size();
    if (count > 0)
        words += u' ' + tr("Marked: %n rejections.", nullptr, static_cast<int>(count));
    return words;
}

bool MoodChart::hasEnough() const
{
    return m_points.size() >= FewestDays;
}

QRect MoodChart::rectOf(QDate day) const
{
    const auto point = std::ranges::find(m_points, day, &DayMood::day);
    return point == m_points.cend() ? QRect() : partRect(static_cast<int>(point - m_points.cbegin()));
}

QRect MoodChart::rejectionRect(QDate day) const
{
    const auto found = std::ranges::find(m_rejections, day, &Rejections::day);
    return found == m_rejections.cend() ? QRect() : partRect(static_cast<int>(m_points.size() + (found - m_rejections.cbegin())));
}

QString MoodChart::currentText() const
{
    return m_current < 0 ? QString() : partText(m_current);
}

int MoodChart::partCount() const
{
    return hasEnough() ? static_cast<int>(m_points.size() + m_rejections.size()) : 0;
}

int MoodChart::currentPart() const
{
    return m_current;
}

QString MoodChart::partText(int part) const
{
    if (isPoint(part))
        return moodwords::dayMood(m_points.at(part), today(), locale());
    const Rejections &rejections = m_rejections.at(part - m_points.size());
    QStringList lines;
    for (const QString &text : rejections.texts)
        lines.append(tr("Rejection: %1, %2", "which, day").arg(text, moodwords::day(rejections.day, locale())));
    return lines.join(u'\n');
}

int MoodChart::partAt(const QPoint &position) const
{
    if (!hasEnough())
        return -1;
    int found = -1;
    const auto nearer = [](qreal distance, qreal &best) {
        const bool isNearer = distance <= best;
        if (isNearer)
            best = distance;
        return isNearer;
    };
    qreal best = PointReach;
    for (int part = 0; part < m_points.size() && position.y() >= m_plot.top(); ++part) {
        const DayMood &point = m_points.at(part);
        const QPointF way(xOf(point.day) - position.x(), yOf(point.mood) - position.y());
        if (qAbs(way.x()) <= best && nearer(std::hypot(way.x(), way.y()), best))
            found = part;
    }
    if (found >= 0 || position.y() > m_plot.bottom())
        return found;
    best = LineReach;
    for (int i = 0; i < m_rejections.size(); ++i) {
        if (nearer(qAbs(xOf(m_rejections.at(i).day) - position.x()), best))
            found = static_cast<int>(m_points.size()) + i;
    }
    return found;
}

void MoodChart::activatePart(int part)
{
    setCurrentPart(part);
    emit dayActivated(dayOf(part));
}

// After the data changed: what is in the range, and what that means for keyboard and words.
void MoodChart::refresh()
{
    const QDate at = m_current < 0 ? m_to : dayOf(m_current);
    const auto inRange = [this](QDate day) { return day >= m_from && day <= m_to; };
    m_points.clear();
    for (const DayMood &day : std::as_const(m_days)) {
        if (day.mood > 0 && inRange(day.day))
            m_points.append(day);
    }
    m_rejections.clear();
    for (const Marker &marker : std::as_const(m_markers)) {
        if (!inRange(marker.day))
            continue;
        if (m_rejections.isEmpty() || m_rejections.constLast().day != marker.day)
            m_rejections.append({marker.day, {}});
        m_rejections.last().texts.append(marker.text);
    }
    m_hovered = -1;
    m_pressed = -1;
    m_current = hasEnough() ? qMax(0, pointFrom(at, -1)) : -1;
    setFocusPolicy(hasEnough() ? Qt::StrongFocus : Qt::NoFocus);
    setAccessibleDescription(summary());
    updateGeometry();
    redraw();
}

void MoodChart::redraw()
{
    m_plot = placedPlot();
    m_canvas = {};
    update();
}

QDate MoodChart::today() const
{
    return m_today.isValid() ? m_today : QDate::currentDate();
}

QString MoodChart::tooFewText() const
{
    if (m_points.isEmpty())
        return moodwords::spanSummary({}, locale());
    return tr("%n days with a mood so far. From the third on they are drawn here.", nullptr, static_cast<int>(m_points.size()));
}

bool MoodChart::isPoint(int part) const
{
    return part < m_points.size();
}

QDate MoodChart::dayOf(int part) const
{
    return isPoint(part) ? m_points.at(part).day : m_rejections.at(part - m_points.size()).day;
}

// The nearest point on that day or after it (step 1), or before it (step -1); -1 = none.
int MoodChart::pointFrom(QDate day, int step) const
{
    const auto after = step > 0 ? std::ranges::lower_bound(m_points, day, {}, &DayMood::day)
                                : std::ranges::upper_bound(m_points, day, {}, &DayMood::day);
    const auto index = static_cast<int>(after - m_points.cbegin());
    if (step > 0)
        return index < m_points.size() ? index : -1;
    return index - 1;
}

int MoodChart::rejectionFrom(QDate day, int step) const
{
    const auto after = step > 0 ? std::ranges::lower_bound(m_rejections, day, {}, &Rejections::day)
                                : std::ranges::upper_bound(m_rejections, day, {}, &Rejections::day);
    const auto index = static_cast<int>(after - m_rejections.cbegin());
    const auto before = static_cast<int>(m_points.size());
    if (step > 0)
        return index < m_rejections.size() ? before + index : -1;
    return index > 0 ? before + index - 1 : -1;
}

// -1 where a key leads nowhere.
int MoodChart::targetOf(int key, Qt::KeyboardModifiers modifiers) const
{
    const auto last = static_cast<int>(m_points.size()) - 1;
    if (key == Qt::Key_Home)
        return 0;
    if (key == Qt::Key_End)
        return last;
    const bool forward = (key == Qt::Key_Right) == (layoutDirection() == Qt::LeftToRight);
    const int step = forward ? 1 : -1;
    const QDate day = dayOf(m_current);
    if (modifiers & Qt::ShiftModifier)
        return rejectionFrom(isPoint(m_current) ? day : day.addDays(step), step);
    if (!isPoint(m_current))
        return pointFrom(day, step);
    const int next = m_current + step;
    return next <= last ? next : -1;
}

void MoodChart::setCurrentPart(int part)
{
    if (part < 0 || part >= partCount() || part == m_current)
        return;
    m_current = part;
    update();
    announceCurrentPart(this);
}

void MoodChart::setHovered(int part)
{
    if (part == m_hovered)
        return;
    m_hovered = part;
    setCursor(part < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    update();
}

void MoodChart::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
    if (!plain || m_current < 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
        setCurrentPart(targetOf(event->key(), event->modifiers()));
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (!event->isAutoRepeat())
            emit dayActivated(dayOf(m_current));
        break;
    default:
        QWidget::keyPressEvent(event);
        break;
    }
}

void MoodChart::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? partAt(event->position().toPoint()) : -1;
    if (m_pressed < 0)
        QWidget::mousePressEvent(event);
}

void MoodChart::mouseReleaseEvent(QMouseEvent *event)
{
    const int part = partAt(event->position().toPoint());
    const bool isClick = event->button() == Qt::LeftButton && part >= 0 && part == m_pressed;
    m_pressed = -1;
    if (isClick)
        activatePart(part);
    else
        QWidget::mouseReleaseEvent(event);
}

void MoodChart::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(partAt(event->position().toPoint()));
    QWidget::mouseMoveEvent(event);
}

void MoodChart::leaveEvent(QEvent *event)
{
    setHovered(-1);
    QWidget::leaveEvent(event);
}

void MoodChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
    // Later, because Qt itself goes on to say that the whole picture has the focus.
    QMetaObject::invokeMethod(this, [this] { announceCurrentPart(this); }, Qt::QueuedConnection);
}

void MoodChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void MoodChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
    case QEvent::LocaleChange:
        setAccessibleName(tr("Moods over time"));
        refresh();
        break;
    case QEvent::FontChange:
        updateGeometry();
        redraw();
        break;
    case QEvent::PaletteChange:
    case QEvent::StyleChange:
    case QEvent::LayoutDirectionChange:
    case QEvent::EnabledChange:
        redraw();
        break;
    default:
        break;
    }
}

void MoodChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    redraw();
}

} // namespace secondwind
