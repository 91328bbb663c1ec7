// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/session/pastsessiondelegate.h"

#include "app/pages/session/pastsessionmodel.h"
#include "app/pages/session/sessionwords.h"
#include "app/shell/theme.h"
#include "app/widgets/listlines.h"
#include "app/widgets/moodpicker.h"
#include "core/clock.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

using listlines::Padding;
using theme::TextRole;
using theme::Token;

constexpr int FaceSize = 26;
constexpr int FaceGap = 18;
constexpr int FacesWidth = 2 * FaceSize + FaceGap;

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

QList<listlines::Line> PastSessionDelegate::lines(const QModelIndex &index, const QFont &base) const
{
    QList<listlines::Line> result{{caption(index), theme::font(TextRole::Small, base), Token::Muted}};
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

void PastSessionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    listlines::paintPanel(*painter, option);
    const int before = index.data(PastSessionModel::MoodBeforeRole).toInt();
    const int after = index.data(PastSessionModel::MoodAfterRole).toInt();
    paintFaces(*painter, option, before, after);
    listlines::paint(*painter, option, lines(index, option.font), before > 0 || after > 0 ? FacesWidth + theme::Space4 : 0);
    painter->restore();
}

QSize PastSessionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {FacesWidth + 2 * Padding, qMax(listlines::heightOf(lines(index, option.font)), FaceSize) + 2 * Padding};
}

} // namespace secondwind
