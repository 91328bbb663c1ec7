// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/applications/countbars.h"

#include "app/shell/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace secondwind {

namespace {

using theme::Token;

constexpr int BarHeight = 14;
constexpr int RowAir = 14;
constexpr int Side = 6; // room for the focus ring
constexpr int LeastBar = 72; // so that the longest bar is still told from the shortest

} // namespace

CountBars::CountBars(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CountBars::setBars(const QList<Bar> &bars)
{
    m_bars = bars;
    m_current = std::clamp(m_current, 0, std::max(0, partCount() - 1));
    updateGeometry();
    update();
}

int CountBars::rowHeight() const
{
    return std::max(fontMetrics().height(), BarHeight) + RowAir;
}

int CountBars::partCount() const
{
    return static_cast<int>(m_bars.size());
}

int CountBars::currentPart() const
{
    return hasFocus() && !m_bars.isEmpty() ? m_current : -1;
}

QString CountBars::partText(int part) const
{
    const Bar &bar = m_bars.at(part);
    return tr("%1: %2", "name, count").arg(bar.name, QLocale().toString(bar.count));
}

QRect CountBars::partRect(int part) const
{
    return {0, part * rowHeight(), width(), rowHeight()};
}

int CountBars::partAt(const QPoint &position) const
{
    const int part = position.y() / rowHeight();
    return rect().contains(position) && part < partCount() ? part : -1;
}

void CountBars::activatePart(int part)
{
    m_current = part;
    update();
}

QSize CountBars::sizeHint() const
{
    return {420, partCount() * rowHeight()};
}

QSize CountBars::minimumSizeHint() const
{
    return {220, sizeHint().height()};
}

void CountBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetrics metrics = fontMetrics();
    QFont strongFont = font();
    strongFont.setWeight(QFont::DemiBold);
    const QFontMetrics strong(strongFont);
    int most = 1;
    int names = 0;
    for (const Bar &bar : std::as_const(m_bars)) {
        most = std::max(most, bar.count);
        names = std::max(names, strong.horizontalAdvance(bar.name));
    }
    const int number = metrics.horizontalAdvance(QLocale().toString(most)) + theme::Space2;
    const int name = std::min(names, std::max(width() / 2, width() - 2 * Side - number - theme::Space4 - LeastBar)) + theme::Space4;
    const int room = width() - 2 * Side - name - number;
    const auto mirrored = [this](const QRect &place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    for (int part = 0; part < partCount(); ++part) {
        const Bar &bar = m_bars.at(part);
        const QRect row = partRect(part);
        painter.setPen(theme::color(palette(), bar.standsOut ? Token::Text : Token::Muted));
        painter.setFont(bar.standsOut ? strongFont : font());
        painter.drawText(mirrored({Side, row.top(), name - theme::Space4, row.height()}), Qt::AlignLeading | Qt::AlignVCenter,
                         (bar.standsOut ? strong : metrics).elidedText(bar.name, Qt::ElideRight, name - theme::Space4));
        const int length = bar.count == 0 ? 2 : std::max(4, room * bar.count / most);
        const QRect shape = mirrored({Side + name, row.center().y() - BarHeight / 2, length, BarHeight});
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::color(palette(), bar.count == 0 ? Token::Line : bar.standsOut ? Token::Accent : Token::Muted));
        painter.drawRoundedRect(shape, std::min(4, length / 2), std::min(4, length / 2));
        painter.setPen(theme::color(palette(), bar.standsOut ? Token::Text : Token::Muted));
        painter.drawText(mirrored({Side + name + length + theme::Space2, row.top(), number, row.height()}), Qt::AlignLeading | Qt::AlignVCenter,
                         QLocale().toString(bar.count));
        if (part == currentPart()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(theme::color(palette(), Token::Accent), 2));
            painter.drawRoundedRect(QRectF(row).adjusted(1, 2, -1, -2), theme::RadiusControl, theme::RadiusControl);
        }
    }
}

void CountBars::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (step == 0 || m_bars.isEmpty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_current = std::clamp(m_current + step, 0, partCount() - 1);
    update();
    announceCurrentPart(this);
}

void CountBars::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void CountBars::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace secondwind
