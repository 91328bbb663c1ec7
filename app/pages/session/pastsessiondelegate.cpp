// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/session/pastsessiondelegate.h"

#include "app/pages/session/pastsessionmodel.h"
#include "app/pages/session/sessionwords.h"
#include "app/shell/theme.h"
#include "app/widgets/moodpicker.h"
#include "core/clock.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

using theme::TextRole;
using theme::Token;

constexpr int Padding = 14;
constexpr int FaceSize = 26;
constexpr int FaceGap = 18;
constexpr int FacesWidth = 2 * FaceSize + FaceGap;
constexpr int LineGap = 3;

void paintPanel(QPainter &painter, const QStyleOptionViewItem &option)
{
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || (option.state & QStyle::State_MouseOver)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::color(option.palette, selected ? Token::SoftAccent : Token::SoftSurface));
        painter.drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), theme::RadiusControl, theme::RadiusControl);
    }
    if (selected && (option.state & QStyle::State_HasFocus)) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme::color(option.palette, Token::Accent), 2));
        painter.drawRoundedRect(option.rect.adjusted(2, 2, -2, -2), theme::RadiusControl, theme::RadiusControl);
    }
}

// Each face keeps its place, so that one alone still says whether it was before or after.
void paintFaces(QPainter &painter, const QStyleOptionViewItem &option, int before, int after)
{
    const QRect &rect = option.rect;
    const int left = rect.right() - Padding - FacesWidth;
    const int top = rect.center().y() - FaceSize / 2;
    const auto place = [&](const QRect &logical) { return QStyle::visualRect(option.direction, rect, logical); };
    if (before > 0)
        paintMoodFace(painter, place(QRect(left, top, FaceSize, FaceSize)), before, option.palette);
    if (after > 0)
        paintMoodFace(painter, place(QRect(left + FaceSize + FaceGap, top, FaceSize, FaceSize)), after, option.palette);
    if (before > 0 && after > 0) {
        painter.fillRect(place(QRect(left + FaceSize + 4, rect.center().y(), FaceGap - 8, 1)),
                         theme::color(option.palette, Token::Muted));
    }
}

} // namespace

struct PastSessionDelegate::Line {
    QString text;
    QFont font;
    Token token;
};

PastSessionDelegate::PastSessionDelegate(const Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_clock(clock)
{
}

QString PastSessionDelegate::caption(const QModelIndex &index) const
{
    const QDate day = index.data(PastSessionModel::DayRole).toDate();
    const QDate today = m_clock.today();
    const QString name = day == today           ? tr("Today")
        : day == today.addDays(-1) ? tr("Yesterday")
                                   : SessionWords::day(day);
    const QString route = index.data(PastSessionModel::RouteRole).toString();
    return route.isEmpty() ? name : tr("%1 · %2", "day, route").arg(name, route);
}

QList<PastSessionDelegate::Line> PastSessionDelegate::lines(const QModelIndex &index, const QFont &base) const
{
    QList<Line> result{{caption(index), theme::font(TextRole::Small, base), Token::Muted}};
    const auto add = [&](const QString &text, TextRole role, Token token) {
        if (!text.isEmpty())
            result.append({text, theme::font(role, base), token});
    };
    add(index.data(PastSessionModel::ApplicationRole).toString(), TextRole::Strong, Token::Text);
    add(index.data(PastSessionModel::ThoughtRole).toString().simplified(), TextRole::Reading, Token::Text);
    const QDate leftOpen = index.data(PastSessionModel::LeftOpenRole).toDate();
    if (leftOpen.isValid())
        add(tr("Left open on %1").arg(SessionWords::day(leftOpen)), TextRole::Small, Token::Accent);
    return result;
}

int PastSessionDelegate::heightOf(const QList<Line> &lines)
{
    int height = -LineGap;
    for (const Line &line : lines)
        height += QFontMetrics(line.font).height() + LineGap;
    return height;
}

void PastSessionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintPanel(*painter, option);
    const int before = index.data(PastSessionModel::MoodBeforeRole).toInt();
    const int after = index.data(PastSessionModel::MoodAfterRole).toInt();
    paintFaces(*painter, option, before, after);
    const int taken = before > 0 || after > 0 ? FacesWidth + theme::Space4 : 0;
    const auto all = lines(index, option.font);
    // In the middle: a session without words is lower than its faces.
    const int top = (option.rect.height() - heightOf(all)) / 2;
    QRect place = option.rect.adjusted(Padding, top, -Padding - taken, 0);
    for (const Line &line : all) {
        const QFontMetrics metrics(line.font);
        place.setHeight(metrics.height());
        painter->setFont(line.font);
        painter->setPen(theme::color(option.palette, line.token));
        painter->drawText(QStyle::visualRect(option.direction, option.rect, place), Qt::AlignLeading | Qt::AlignTop | Qt::TextSingleLine,
                          metrics.elidedText(line.text, Qt::ElideRight, place.width()));
        place.moveTop(place.bottom() + 1 + LineGap);
    }
    painter->restore();
}

QSize PastSessionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {FacesWidth + 2 * Padding, qMax(heightOf(lines(index, option.font)), FaceSize) + 2 * Padding};
}

} // namespace secondwind
