// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/sessiontimer.h"

#include "app/shell/theme.h"
#include "app/widgets/accessibility.h"
#include "app/widgets/buttons.h"
#include "app/widgets/chipgroup.h"
#include "app/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

using theme::Token;

constexpr int LookMilliseconds = 200; // often enough that no second is seen to be skipped
constexpr int Thickness = 4;

} // namespace

// How much of the time has gone by. It fills; an hourglass that empties would press.
class SessionTimer::Line final : public QWidget
{
public:
    explicit Line(QWidget *parent)
        : QWidget(parent)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setFixedHeight(Thickness);
    }

    void setShare(qreal share, bool quiet)
    {
        m_share = share;
        m_quiet = quiet;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        QRectF groove = rect();
        painter.setBrush(theme::color(palette(), Token::Line));
        painter.drawRoundedRect(groove, Thickness / 2.0, Thickness / 2.0);
        if (m_share <= 0)
            return;
        QRectF gone = groove;
        gone.setWidth(qMax(qreal(Thickness), groove.width() * qMin(m_share, 1.0)));
        if (layoutDirection() == Qt::RightToLeft)
            gone.moveRight(groove.right());
        painter.setBrush(theme::color(palette(), m_quiet ? Token::Muted : Token::Accent));
        painter.drawRoundedRect(gone, Thickness / 2.0, Thickness / 2.0);
    }

private:
    qreal m_share = 0;
    bool m_quiet = false;
};

SessionTimer::SessionTimer(QWidget *parent)
    : SessionTimer(Clock(), parent)
{
}

SessionTimer::SessionTimer(Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(std::move(clock))
    , m_offered({5, 10, 15, 20})
    , m_stack(new QStackedLayout)
    , m_lengths(new ChipGroup(ChipGroup::Selection::Single, this))
    , m_progress(new QWidget(this))
    , m_text(makeLabel({}, theme::TextRole::Strong, m_progress))
    , m_line(new Line(m_progress))
    , m_go(makeButton({}, ButtonKind::Secondary, u"timerGoButton"_s, this))
    , m_reset(makeButton({}, ButtonKind::Quiet, u"timerResetButton"_s, this))
{
    if (!m_clock) {
        m_monotonic.start();
        m_clock = [this] { return m_monotonic.elapsed(); };
    }
    m_lengths->setObjectName(u"timerLengths"_s);
    m_text->setObjectName(u"timerText"_s);
    m_timer.setInterval(LookMilliseconds);

    auto *progress = new QVBoxLayout(m_progress);
    progress->setContentsMargins(0, 0, 0, 0);
    progress->setSpacing(6);
    progress->addStretch();
    progress->addWidget(m_text);
    progress->addWidget(m_line);
    progress->addStretch();
    auto *choice = new QWidget(this);
    auto *choiceColumn = new QVBoxLayout(choice);
    choiceColumn->setContentsMargins(0, 0, 0, 0);
    choiceColumn->addStretch();
    choiceColumn->addWidget(m_lengths);
    choiceColumn->addStretch();
    m_stack->addWidget(choice);
    m_stack->addWidget(m_progress);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::Space3);
    row->addLayout(m_stack, 1);
    row->addWidget(m_go, 0, Qt::AlignVCenter);
    row->addWidget(m_reset, 0, Qt::AlignVCenter);
    retranslate();

    connect(&m_timer, &QTimer::timeout, this, &SessionTimer::refresh);
    connect(m_go, &QPushButton::clicked, this, &SessionTimer::goPressed);
    connect(m_reset, &QPushButton::clicked, this, &SessionTimer::reset);
    connect(m_lengths, &ChipGroup::selectionChanged, this,
            [this](const QStringList &ids) { setMinutes(ids.value(0).toInt()); });
}

void SessionTimer::setMinutesOffered(const QList<int> &minutes)
{
    m_offered = minutes;
    if (!minutes.isEmpty() && !minutes.contains(m_minutes))
        setMinutes(minutes.constFirst());
    retranslate();
}

void SessionTimer::setMinutes(int minutes)
{
    m_minutes = qMax(1, minutes);
    m_lengths->setSelected({QString::number(m_minutes)});
    reset();
}

int SessionTimer::minutes() const
{
    return m_minutes;
}

void SessionTimer::setEndText(const QString &text)
{
    m_endText = text;
    showTime();
}

void SessionTimer::start()
{
    if (isRunning())
        return;
    if (!isPaused())
        m_before = 0;
    m_since = m_clock();
    m_shownSecond = -1;
    setState(State::Running);
    refresh();
}

void SessionTimer::pause()
{
    refresh(); // it may be over by now
    if (!isRunning())
        return;
    m_before = elapsedMilliseconds();
    setState(State::Paused);
}

void SessionTimer::resume()
{
    if (isPaused())
        start();
}

void SessionTimer::reset()
{
    m_before = 0;
    setState(State::Waiting);
}

bool SessionTimer::isRunning() const
{
    return m_state == State::Running;
}

bool SessionTimer::isPaused() const
{
    return m_state == State::Paused;
}

bool SessionTimer::isOver() const
{
    return m_state == State::Over;
}

int SessionTimer::remainingSeconds() const
{
    return static_cast<int>((totalMilliseconds() - elapsedMilliseconds() + 999) / 1000);
}

int SessionTimer::elapsedSeconds() const
{
    return static_cast<int>(elapsedMilliseconds() / 1000);
}

qint64 SessionTimer::elapsedMilliseconds() const
{
    const qint64 running = isRunning() ? m_clock() - m_since : 0;
    return qMin(totalMilliseconds(), m_before + running);
}

qint64 SessionTimer::totalMilliseconds() const
{
    return qint64(m_minutes) * 60 * 1000;
}

void SessionTimer::refresh()
{
    if (!isRunning())
        return;
    const int remaining = remainingSeconds();
    if (remaining == m_shownSecond)
        return;
    m_shownSecond = remaining;
    if (remaining == 0) {
        m_before = totalMilliseconds();
        setState(State::Over);
        announce(m_text);
    } else {
        showTime();
    }
    emit ticked(remaining);
    if (remaining == 0)
        emit ended();
}

void SessionTimer::setState(State state)
{
    m_state = state;
    if (isRunning())
        m_timer.start();
    else
        m_timer.stop();
    m_saidMinute = -1;
    showState();
    showTime();
}

void SessionTimer::showState()
{
    const bool waiting = m_state == State::Waiting;
    m_stack->setCurrentIndex(waiting && m_offered.size() > 1 ? 0 : 1);
    // A button that goes away hands the keyboard to the one that stays.
    if (isOver() && m_go->hasFocus()) {
        m_reset->show();
        m_reset->setFocus(Qt::OtherFocusReason);
    } else if (waiting && m_reset->hasFocus()) {
        m_go->show();
        m_go->setFocus(Qt::OtherFocusReason);
    }
    m_go->setVisible(!isOver());
    m_reset->setVisible(!waiting);
    m_go->setText(isRunning() ? tr("Pa&use") : isPaused() ? tr("G&o on") : tr("Star&t"));
    m_reset->setText(tr("Start o&ver"));
}

void SessionTimer::showTime()
{
    const int remaining = remainingSeconds();
    const auto total = static_cast<qreal>(totalMilliseconds());
    m_line->setShare(static_cast<qreal>(elapsedMilliseconds()) / total, isPaused());
    if (isOver()) {
        const QString usual = tr("The time is up. Finish your sentence; nothing closes.");
        m_text->setAccessibleName(m_endText.isEmpty() ? usual : m_endText);
        m_text->setText(m_text->accessibleName());
        return;
    }
    // The name first: with one set, a new text is no news to assistive technology.
    const int minute = (remaining + 59) / 60;
    if (minute != m_saidMinute) {
        m_saidMinute = minute;
        const QString said = locale().toString(minute);
        m_text->setAccessibleName(isPaused() ? tr("Paused, about %1 min left").arg(said)
                                             : tr("About %1 min left").arg(said));
    }
    const QString time = u"%1:%2"_s.arg(locale().toString(remaining / 60))
                             .arg(remaining % 60, 2, 10, QLatin1Char('0'));
    m_text->setText(isPaused() ? tr("Paused, %1 left", "minutes and seconds").arg(time)
                               : tr("%1 left", "minutes and seconds").arg(time));
}

void SessionTimer::retranslate()
{
    setAccessibleName(tr("Timer"));
    m_lengths->setAccessibleName(tr("How long"));
    QList<Chip> chips;
    for (const int minutes : std::as_const(m_offered))
        chips.append({QString::number(minutes), tr("%1 min").arg(locale().toString(minutes)), {}});
    m_lengths->setChips(chips);
    m_lengths->setSelected({QString::number(m_minutes)});
    // As wide as its widest word: pausing shifts nothing under the pointer.
    int width = 0;
    for (const QString &word : {tr("Star&t"), tr("Pa&use"), tr("G&o on")}) {
        m_go->setText(word);
        width = qMax(width, m_go->sizeHint().width());
    }
    m_go->setMinimumWidth(width);
    m_saidMinute = -1;
    showState();
    showTime();
}

void SessionTimer::goPressed()
{
    if (isRunning())
        pause();
    else
        start();
}

void SessionTimer::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace secondwind
