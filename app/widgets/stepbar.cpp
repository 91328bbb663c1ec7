// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/stepbar.h"

#include "app/shell/theme.h"
#include "app/widgets/accessibility.h"

#include <QPainter>
#include <QStyle>

namespace secondwind {

namespace {

constexpr int Thickness = 5;
constexpr int Gap = 5;

} // namespace

StepBar::StepBar(QWidget *parent)
    : QWidget(parent)
{
    installAccessibleRoles();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StepBar::setSteps(int count, int current, const QList<int> &done)
{
    m_count = count;
    m_current = current;
    m_done = done;
    setAccessibleName(tr("Progress"));
    setAccessibleDescription(tr("Step %1 of %2").arg(current + 1).arg(count));
    update();
}

QSize StepBar::sizeHint() const
{
    return {400, Thickness + 4};
}

QSize StepBar::minimumSizeHint() const
{
    return {120, Thickness + 4};
}

void StepBar::paintEvent(QPaintEvent *)
{
    if (m_count <= 0)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QColor accent = theme::color(palette(), theme::Token::Accent);
    const QColor line = theme::color(palette(), theme::Token::Line);
    const QColor background = theme::color(palette(), theme::Token::Background);
    const auto between = [&](int a, int b) { return (a * 9 + b * 11) / 20; };
    const QColor doneColor(between(accent.red(), background.red()),
                           between(accent.green(), background.green()),
                           between(accent.blue(), background.blue()));
    const qreal step = (width() + Gap) / qreal(m_count);
    for (int i = 0; i < m_count; ++i) {
        const int left = qRound(i * step);
        const QRect place(left, (height() - Thickness) / 2, qRound((i + 1) * step) - Gap - left,
                          Thickness);
        painter.setBrush(i == m_current ? accent : m_done.contains(i) ? doneColor : line);
        painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), place),
                                Thickness / 2.0, Thickness / 2.0);
    }
}

} // namespace secondwind
