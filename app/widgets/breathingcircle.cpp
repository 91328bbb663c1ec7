// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/breathingcircle.h"

#include "app/shell/theme.h"
#include "app/widgets/accessibility.h"

#include <QLocale>
#include <QPainter>
#include <QtMath>

namespace secondwind {

namespace {

using theme::Token;

constexpr int ReadyMilliseconds = 3000;
constexpr int FrameMilliseconds = 33;
constexpr int CalmFrameMilliseconds = 200; // only numbers change
constexpr qreal SmallestShare = 0.5; // of the largest circle

} // namespace

BreathingCircle::BreathingCircle(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    installAccessibleRoles();
    setAccessibleName(tr("Breathing exercise"));
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &BreathingCircle::tick);
}

void BreathingCircle::setPattern(const QList<BreathPhase> &pattern)
{
    stop();
    m_pattern = pattern;
    update();
}

void BreathingCircle::setDuration(int seconds)
{
    m_durationSeconds = seconds;
}

void BreathingCircle::start()
{
    if (m_pattern.isEmpty())
        return;
    m_phaseIndex = -1;
    m_lastSecond = -1;
    m_stoppedAt = 0;
    m_clock.start();
    m_timer.start(theme::reducedMotion() ? CalmFrameMilliseconds : FrameMilliseconds);
    setAccessibleDescription(tr("Get ready"));
    update();
}

void BreathingCircle::stop()
{
    if (!isRunning())
        return;
    m_stoppedAt = elapsedSeconds();
    m_timer.stop();
    m_phaseIndex = -1;
    setAccessibleDescription(QString());
    update();
}

bool BreathingCircle::isRunning() const
{
    return m_timer.isActive();
}

int BreathingCircle::elapsedSeconds() const
{
    if (!isRunning())
        return m_stoppedAt;
    return static_cast<int>(qMax<qint64>(0, elapsedMilliseconds()) / 1000);
}

QSize BreathingCircle::sizeHint() const
{
    return {320, 320};
}

QSize BreathingCircle::minimumSizeHint() const
{
    return {200, 200};
}

qint64 BreathingCircle::elapsedMilliseconds() const
{
    return m_clock.elapsed() - ReadyMilliseconds;
}

void BreathingCircle::tick()
{
    const qint64 elapsed = elapsedMilliseconds();
    if (elapsed >= qint64(m_durationSeconds) * 1000) {
        m_timer.stop();
        m_stoppedAt = m_durationSeconds;
        m_phaseIndex = -1;
        setAccessibleDescription(tr("Finished"));
        update();
        emit ticked(m_durationSeconds);
        emit finished();
        return;
    }
    const Moment moment = momentAt(elapsed);
    if (moment.index >= 0 && moment.index != m_phaseIndex)
        enterPhase(moment.index);
    update();
    if (elapsed >= 0 && elapsedSeconds() != m_lastSecond) {
        m_lastSecond = elapsedSeconds();
        emit ticked(m_lastSecond);
    }
}

void BreathingCircle::enterPhase(int index)
{
    m_phaseIndex = index;
    const QString cue = m_pattern.at(index).cue;
    setAccessibleDescription(cue);
    emit phaseChanged(cue);
}

BreathingCircle::Moment BreathingCircle::momentAt(qint64 milliseconds) const
{
    if (milliseconds < 0)
        return {-1, 0, static_cast<int>((-milliseconds + 999) / 1000)};
    qint64 round = 0;
    for (const BreathPhase &phase : m_pattern)
        round += phase.milliseconds;
    if (round <= 0)
        return {};
    qint64 rest = milliseconds % round;
    for (int i = 0; i < m_pattern.size(); ++i) {
        const int length = m_pattern.at(i).milliseconds;
        if (rest < length) {
            return {i, static_cast<qreal>(rest) / length,
                    static_cast<int>((length - rest + 999) / 1000)};
        }
        rest -= length;
    }
    return {};
}

// Two breaths in after another (a sigh) share the way up in proportion to their time.
qreal BreathingCircle::sizeAt(const Moment &moment) const
{
    if (moment.index < 0)
        return 0;
    const auto total = [this](Phase phase) {
        int sum = 0;
        for (const BreathPhase &each : m_pattern)
            sum += each.phase == phase ? each.milliseconds : 0;
        return qMax(1, sum);
    };
    const qreal allIn = total(Phase::In);
    const qreal allOut = total(Phase::Out);
    qreal size = 0;
    for (int i = 0; i <= moment.index; ++i) {
        const BreathPhase &phase = m_pattern.at(i);
        qreal share = i < moment.index ? 1.0 : moment.progress;
        if (i == moment.index)
            share = (1 - qCos(share * M_PI)) / 2; // breath has no corners
        if (phase.phase == Phase::In)
            size += share * phase.milliseconds / allIn;
        else if (phase.phase == Phase::Out)
            size -= share * phase.milliseconds / allOut;
    }
    return qBound(0.0, size, 1.0);
}

QString BreathingCircle::cueFor(const Moment &moment) const
{
    if (moment.index >= 0)
        return m_pattern.at(moment.index).cue;
    return isRunning() ? tr("Get ready") : QString();
}

void BreathingCircle::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Moment moment = isRunning() ? momentAt(elapsedMilliseconds()) : Moment{};
    if (theme::reducedMotion())
        paintBar(painter, moment);
    else
        paintCircle(painter, moment);
}

void BreathingCircle::paintCircle(QPainter &painter, const Moment &moment) const
{
    const QPointF center = QRectF(rect()).center();
    const qreal largest = qMin(width(), height()) / 2.0 - theme::Space3;
    const qreal radius = largest * (SmallestShare + (1 - SmallestShare) * sizeAt(moment));
    const QColor accent = theme::color(palette(), Token::Accent);
    const QColor soft = theme::color(palette(), Token::SoftAccent);
    const QColor line = theme::color(palette(), Token::Line);

    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(line, 1.5));
    painter.drawEllipse(center, largest, largest);

    const Phase phase = moment.index < 0 ? Phase::In : m_pattern.at(moment.index).phase;
    switch (phase) {
    case Phase::In: // an open ring
        painter.setPen(QPen(accent, 4));
        painter.drawEllipse(center, radius, radius);
        break;
    case Phase::Hold: { // a ring with a dot on top
        painter.setPen(QPen(accent, 4));
        painter.setBrush(soft);
        painter.drawEllipse(center, radius, radius);
        painter.setPen(Qt::NoPen);
        painter.setBrush(accent);
        painter.drawEllipse(center + QPointF(0, -radius), 9, 9);
        break;
    }
    case Phase::Out: // a filled disc
        painter.setPen(Qt::NoPen);
        painter.setBrush(soft);
        painter.drawEllipse(center, radius, radius);
        break;
    }
    const qreal text = largest * SmallestShare * 1.9;
    paintCue(painter, moment, QRectF(center.x() - text / 2, center.y() - text / 2, text, text));
}

void BreathingCircle::paintBar(QPainter &painter, const Moment &moment) const
{
    const QRectF area = rect();
    const qreal barWidth = qMin(area.width() - 2 * theme::Space4, 320.0);
    const QRectF groove(area.center().x() - barWidth / 2, area.center().y() + theme::Space6,
                        barWidth, 8);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::color(palette(), Token::Line));
    painter.drawRoundedRect(groove, 4, 4);
    if (moment.index >= 0) {
        // Whole seconds only: the bar steps, it does not move.
        const BreathPhase &phase = m_pattern.at(moment.index);
        const int seconds = qMax(1, (phase.milliseconds + 999) / 1000);
        const qreal share = qreal(seconds - moment.secondsLeft + 1) / seconds;
        QRectF done = groove;
        done.setWidth(groove.width() * qBound(0.0, share, 1.0));
        if (layoutDirection() == Qt::RightToLeft)
            done.moveRight(groove.right());
        painter.setBrush(theme::color(palette(), Token::Accent));
        painter.drawRoundedRect(done, 4, 4);
    }
    paintCue(painter, moment, QRectF(area.left(), groove.top() - 100, area.width(), 80));
}

void BreathingCircle::paintCue(QPainter &painter, const Moment &moment, const QRectF &rect) const
{
    const QString cue = cueFor(moment);
    if (cue.isEmpty())
        return;
    const QFont large = theme::font(theme::TextRole::Section, font());
    const QFontMetricsF metrics(large);
    const QString seconds = locale().toString(moment.secondsLeft);
    const QRectF cueRect = metrics.boundingRect(QRectF(0, 0, rect.width(), rect.height()),
                                                Qt::AlignHCenter | Qt::TextWordWrap, cue);
    const qreal numberHeight = QFontMetricsF(font()).height();
    const qreal height = cueRect.height() + theme::Space1 + numberHeight;
    qreal y = rect.center().y() - height / 2;
    painter.setFont(large);
    painter.setPen(theme::color(palette(), Token::Text));
    painter.drawText(QRectF(rect.left(), y, rect.width(), cueRect.height() + 1),
                     Qt::AlignHCenter | Qt::TextWordWrap, cue);
    y += cueRect.height() + theme::Space1;
    painter.setFont(font());
    painter.setPen(theme::color(palette(), Token::Muted));
    painter.drawText(QRectF(rect.left(), y, rect.width(), numberHeight + 1), Qt::AlignHCenter,
                     seconds);
}

} // namespace secondwind
