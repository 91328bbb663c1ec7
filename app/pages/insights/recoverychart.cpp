// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/insights/recoverychart.h"

#include "app/pages/insights/insightwords.h"
#include "app/shell/theme.h"
#include "core/plaintip.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLinearGradient>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

using theme::TextRole;
using theme::Token;

constexpr int WidestLabel = 220;
constexpr int BarHeight = 12;
constexpr int ShortestBar = 6;
constexpr qreal BarShare = 0.62; // of the room beside the label; the rest is for the words

bool hasBar(const Recovery &recovery)
{
    return recovery.state == RecoveryState::Back || recovery.state == RecoveryState::NotYet;
}

} // namespace

RecoveryChart::RecoveryChart(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"recoveryChart"_s);
    setAccessibleName(tr("Days until the usual level was back, one line for each rejection, oldest first"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RecoveryChart::setRejections(const QList<RejectionInsight> &insights)
{
    m_rows = insights.last(std::min<qsizetype>(insights.size(), MostRows));
    m_longest = 1;
    for (const RejectionInsight &row : std::as_const(m_rows)) {
        if (hasBar(row.recovery))
            m_longest = std::max(m_longest, row.recovery.days);
    }
    m_current = m_rows.isEmpty() ? -1 : std::clamp(m_current, 0, partCount() - 1);
    updateGeometry();
    update();
}

int RecoveryChart::partCount() const
{
    return static_cast<int>(m_rows.size());
}

int RecoveryChart::currentPart() const
{
    return m_current;
}

QString RecoveryChart::partText(int part) const
{
    return InsightWords::sentence(m_rows.at(part));
}

QRect RecoveryChart::partRect(int part) const
{
    return {0, part * rowHeight(), width(), rowHeight()};
}

int RecoveryChart::partAt(const QPoint &position) const
{
    const int row = position.y() / rowHeight();
    return rect().contains(position) && row < partCount() ? row : -1;
}

void RecoveryChart::activatePart(int part)
{
    setCurrent(part);
    emit applicationActivated(m_rows.at(part).applicationId);
}

QSize RecoveryChart::sizeHint() const
{
    return {480, rowHeight() * std::max(1, partCount())};
}

QSize RecoveryChart::minimumSizeHint() const
{
    return {260, sizeHint().height()};
}

int RecoveryChart::rowHeight() const
{
    const int body = QFontMetrics(theme::font(TextRole::Body, font()), this).height();
    const int small = QFontMetrics(theme::font(TextRole::Small, font()), this).height();
    return body + small + theme::Space3;
}

int RecoveryChart::labelWidth() const
{
    return std::min(WidestLabel, width() * 2 / 5);
}

void RecoveryChart::setCurrent(int part)
{
    m_current = part;
    update();
    announceCurrentPart(this);
}

void RecoveryChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int row = 0; row < partCount(); ++row)
        paintRow(painter, row);
    if (hasFocus() && m_current >= 0) {
        painter.setPen(QPen(theme::color(palette(), Token::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(partRect(m_current)).adjusted(1, 1, -1, -1), theme::RadiusControl, theme::RadiusControl);
    }
}

void RecoveryChart::paintRow(QPainter &painter, int row) const
{
    const RejectionInsight &insight = m_rows.at(row);
    const QRect area = partRect(row).adjusted(theme::Space2, 0, -theme::Space2, 0);
    const auto place = [&](const QRect &logical) { return QStyle::visualRect(layoutDirection(), rect(), logical); };
    const auto leading = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    const QFont body = theme::font(TextRole::Body, font());
    const QFont small = theme::font(TextRole::Small, font());
    const QFontMetrics bodyMetrics(body, this);
    const QFontMetrics smallMetrics(small, this);
    const int label = labelWidth();
    const int top = area.top() + theme::Space3 / 2;

    painter.setFont(body);
    painter.setPen(theme::color(palette(), Token::Text));
    painter.drawText(place(QRect(area.left(), top, label, bodyMetrics.height())), leading | Qt::AlignVCenter,
                     bodyMetrics.elidedText(insight.title, Qt::ElideRight, label));
    painter.setFont(small);
    painter.setPen(theme::color(palette(), Token::Muted));
    painter.drawText(place(QRect(area.left(), top + bodyMetrics.height(), label, smallMetrics.height())), leading | Qt::AlignVCenter,
                     InsightWords::day(insight.day));

    int wordsLeft = area.left() + label + theme::Space4;
    const int room = area.right() - wordsLeft;
    if (hasBar(insight.recovery)) {
        const int length = std::max(ShortestBar, qRound(room * BarShare * insight.recovery.days / m_longest));
        const QRect bar = place(QRect(wordsLeft, area.center().y() - BarHeight / 2, length, BarHeight));
        const QColor accent = theme::color(palette(), Token::Accent);
        painter.setPen(Qt::NoPen);
        if (insight.recovery.state == RecoveryState::Back) {
            painter.setBrush(accent);
        } else { // fades out: nobody knows where it ends
            const bool mirrored = layoutDirection() == Qt::RightToLeft;
            QLinearGradient gradient(mirrored ? bar.topRight() : bar.topLeft(), mirrored ? bar.topLeft() : bar.topRight());
            QColor gone = accent;
            gone.setAlphaF(0.12F);
            gradient.setColorAt(0, accent);
            gradient.setColorAt(1, gone);
            painter.setBrush(gradient);
        }
        painter.drawRoundedRect(bar, BarHeight / 2.0, BarHeight / 2.0);
        wordsLeft += length + theme::Space3;
    }
    painter.setPen(theme::color(palette(), hasBar(insight.recovery) ? Token::Text : Token::Muted));
    const QRect words(wordsLeft, area.top(), area.right() - wordsLeft, area.height());
    painter.drawText(place(words), leading | Qt::AlignVCenter, smallMetrics.elidedText(InsightWords::shortly(insight.recovery), Qt::ElideRight, words.width()));
}

void RecoveryChart::keyPressEvent(QKeyEvent *event)
{
    const int last = partCount() - 1;
    switch (event->key()) {
    case Qt::Key_Down:
        setCurrent(std::min(last, m_current + 1));
        return;
    case Qt::Key_Up:
        setCurrent(std::max(std::min(0, last), m_current - 1));
        return;
    case Qt::Key_Home:
        setCurrent(std::min(0, last));
        return;
    case Qt::Key_End:
        setCurrent(last);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            activatePart(m_current);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void RecoveryChart::mouseReleaseEvent(QMouseEvent *event)
{
    const int part = partAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && part >= 0)
        activatePart(part);
}

void RecoveryChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
    announceCurrentPart(this);
}

void RecoveryChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

bool RecoveryChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int part = partAt(help->pos());
        if (part >= 0)
            QToolTip::showText(help->globalPos(), plainTip(partText(part)), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace secondwind
