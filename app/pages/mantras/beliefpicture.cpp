// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/mantras/beliefpicture.h"

#include "app/shell/theme.h"
#include "app/widgets/accessibility.h"
#include "core/mantras/beliefhistory.h"

#include <QPainter>
#include <QPolygonF>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr double Dot = 4;

} // namespace

BeliefPicture::BeliefPicture(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"beliefPicture"_s);
    setAccessiblePicture(this);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void BeliefPicture::setRatings(const QList<BeliefRating> &ratings)
{
    m_points = beliefLine(ratings);
    setAccessibleName(beliefSummary(ratings));
    setToolTip(accessibleName());
    setVisible(!m_points.isEmpty());
    update();
}

QSize BeliefPicture::sizeHint() const
{
    return {180, 44};
}

void BeliefPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF(rect()).adjusted(Dot + 1, Dot + 1, -Dot - 1, -Dot - 1);
    painter.setPen(QPen(theme::color(palette(), theme::Token::Line), 1));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.drawLine(area.topLeft(), area.topRight());
    QPolygonF line;
    for (const QPointF &point : std::as_const(m_points)) {
        const double x = layoutDirection() == Qt::RightToLeft ? 1 - point.x() : point.x();
        line.append({area.left() + x * area.width(), area.bottom() - point.y() * area.height()});
    }
    const QColor accent = theme::color(palette(), theme::Token::Accent);
    painter.setPen(QPen(accent, 2));
    painter.drawPolyline(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(accent);
    for (const QPointF &point : std::as_const(line))
        painter.drawEllipse(point, Dot, Dot);
}

} // namespace secondwind
