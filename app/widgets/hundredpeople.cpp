// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/hundredpeople.h"

#include "app/shell/theme.h"
#include "app/widgets/accessibility.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace secondwind {

namespace {

using theme::Token;

constexpr int People = 100;
constexpr int WideFrom = 420; // from here twenty in a row, below it ten
constexpr int LargestCell = 34;
constexpr int SmallestCell = 18;
constexpr qreal SideAir = 4.0 / 24; // of a cell: air that the outer figures do without

struct Grid
{
    int columns;
    int rows;
    qreal cell;
};

Grid gridFor(int width)
{
    const int columns = width >= WideFrom ? 20 : 10;
    const qreal cell =
        qBound(qreal(SmallestCell), width / (columns - 2 * SideAir), qreal(LargestCell));
    return {columns, People / columns, cell};
}

QPainterPath figure(const QRectF &cell)
{
    const qreal unit = cell.width() / 24.0;
    const QPointF center = cell.center();
    QPainterPath path;
    path.addEllipse(center + QPointF(0, -5.2) * unit, 3.5 * unit, 3.5 * unit);
    QPainterPath body(center + QPointF(-6.2, 9.2) * unit);
    body.lineTo(center + QPointF(-6.2, 5.6) * unit);
    body.cubicTo(center + QPointF(-6.2, 1.4) * unit, center + QPointF(-3.4, 0.2) * unit,
                 center + QPointF(0, 0.2) * unit);
    body.cubicTo(center + QPointF(3.4, 0.2) * unit, center + QPointF(6.2, 1.4) * unit,
                 center + QPointF(6.2, 5.6) * unit);
    body.lineTo(center + QPointF(6.2, 9.2) * unit);
    body.closeSubpath();
    path.addPath(body);
    return path;
}

} // namespace

HundredPeople::HundredPeople(QWidget *parent)
    : QWidget(parent)
{
    setAccessiblePicture(this);
    setAccessibleName(tr("One hundred people"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void HundredPeople::setAhead(int low, int high)
{
    const bool known = low >= 0 || high >= 0;
    m_low = known ? qBound(0, low, People) : -1;
    m_high = known ? qBound(m_low, high, People) : -1;
    update();
}

void HundredPeople::setDescription(const QString &description)
{
    setAccessibleDescription(description);
    setToolTip(description);
}

bool HundredPeople::hasHeightForWidth() const
{
    return true;
}

int HundredPeople::heightForWidth(int width) const
{
    const Grid grid = gridFor(width);
    return qRound(grid.rows * grid.cell);
}

QSize HundredPeople::sizeHint() const
{
    return {480, heightForWidth(480)};
}

QSize HundredPeople::minimumSizeHint() const
{
    return {10 * SmallestCell, 5 * SmallestCell};
}

void HundredPeople::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Grid grid = gridFor(width());
    const QColor accent = theme::color(palette(), Token::Accent);
    const QColor soft = theme::color(palette(), Token::SoftAccent);
    const QColor quiet = theme::color(palette(), Token::Muted);
    // Somewhere between the two counts stands the person; the middle is the fairest guess.
    const int place = m_low < 0 ? -1 : qMin(People - 1, (m_low + m_high) / 2);
    for (int i = 0; i < People; ++i) {
        const QRect square(qRound((i % grid.columns - SideAir) * grid.cell),
                           qRound(i / grid.columns * grid.cell), qRound(grid.cell),
                           qRound(grid.cell));
        const QRectF cell = QStyle::visualRect(layoutDirection(), rect(), square);
        const QPainterPath path = figure(cell);
        if (i == place) {
            const qreal inset = SideAir * grid.cell;
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme::color(palette(), Token::Text));
            painter.drawRoundedRect(cell.adjusted(inset, 1, -inset, -1), 5, 5);
            painter.setBrush(theme::color(palette(), Token::Background));
            painter.drawPath(path);
        } else if (i < m_low) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(accent);
            painter.drawPath(path);
        } else if (i < m_high) {
            painter.setPen(QPen(accent, 1.2));
            painter.setBrush(soft);
            painter.drawPath(path);
        } else {
            painter.setPen(QPen(quiet, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawPath(path);
        }
    }
}

} // namespace secondwind
