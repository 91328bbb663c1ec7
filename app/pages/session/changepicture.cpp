// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/session/changepicture.h"

#include "app/shell/theme.h"
#include "app/widgets/accessibility.h"
#include "app/widgets/moodpicker.h"

#include <QPainter>
#include <QStyle>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

using theme::TextRole;
using theme::Token;

constexpr int FigureHeight = 34;
constexpr int BarWidth = 56;
constexpr int BarHeight = 6;
constexpr int SmallestCell = 84;

} // namespace

ChangePicture::ChangePicture(Measure measure, const Moments &moments, QWidget *parent)
    : QWidget(parent)
    , m_measure(measure)
    , m_heading(measure == Measure::Mood ? tr("Mood") : tr("Belief in the thought"))
{
    setAccessiblePicture(this);
    const auto add = [this](const QString &when, std::optional<int> value) {
        if (value)
            m_said.append({when, *value});
    };
    add(tr("Before"), moments.before);
    add(tr("After"), moments.after);
    add(tr("Later"), moments.later);
    setObjectName(measure == Measure::Mood ? u"moodChange"_s : u"beliefChange"_s);
    setAccessibleName(SessionWords::change(measure, moments));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QString ChangePicture::word(int value) const
{
    return m_measure == Measure::Mood ? moodName(value) : tr("%1 of 100").arg(value);
}

int ChangePicture::cellWidth() const
{
    const QFontMetrics body(font());
    const QFontMetrics small(theme::font(TextRole::Small, font()));
    int width = SmallestCell;
    for (const Said &said : m_said)
        width = qMax(width, qMax(body.horizontalAdvance(word(said.value)), small.horizontalAdvance(said.when)) + theme::Space4);
    return width;
}

int ChangePicture::headingHeight() const
{
    return QFontMetrics(theme::font(TextRole::SmallStrong, font())).height() + theme::Space3;
}

QSize ChangePicture::sizeHint() const
{
    const QFontMetrics heading(theme::font(TextRole::SmallStrong, font()));
    const int text = QFontMetrics(font()).height() + QFontMetrics(theme::font(TextRole::Small, font())).height();
    return {qMax(cellWidth() * static_cast<int>(m_said.size()), heading.horizontalAdvance(m_heading) + 1),
            headingHeight() + FigureHeight + theme::Space2 + text};
}

QSize ChangePicture::minimumSizeHint() const
{
    return sizeHint();
}

void ChangePicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int cellSize = cellWidth();
    const auto place = [&](const QRect &logical) { return QStyle::visualRect(layoutDirection(), rect(), logical); };
    painter.setFont(theme::font(TextRole::SmallStrong, font()));
    painter.setPen(theme::color(palette(), Token::Muted));
    painter.drawText(rect(), int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignTop | Qt::TextSingleLine, m_heading);
    const int top = headingHeight();
    for (int i = 0; i < m_said.size(); ++i) {
        paintCell(painter, place(QRect(i * cellSize, top, cellSize, height() - top)), m_said.at(i));
        if (i == 0)
            continue;
        // From one face to the next, so that the order is plain without words.
        const int from = (i - 1) * cellSize + FigureHeight + theme::Space2;
        const QRect path = place(QRect(from, top + FigureHeight / 2, i * cellSize - theme::Space2 - from, 1));
        if (m_measure == Measure::Mood)
            painter.fillRect(path, theme::color(palette(), Token::Line));
    }
}

void ChangePicture::paintCell(QPainter &painter, const QRect &cell, const Said &said) const
{
    const auto place = [&](const QRect &logical) { return QStyle::visualRect(layoutDirection(), cell, logical); };
    if (m_measure == Measure::Mood) {
        paintMoodFace(painter, place(QRect(cell.left(), cell.top(), FigureHeight, FigureHeight)), said.value, palette());
    } else {
        const QRect track(cell.left(), cell.top() + (FigureHeight - BarHeight) / 2, BarWidth, BarHeight);
        QRect filled = track;
        filled.setWidth(qRound(BarWidth * said.value / 100.0));
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::color(palette(), Token::Line));
        painter.drawRoundedRect(place(track), BarHeight / 2.0, BarHeight / 2.0);
        painter.setBrush(theme::color(palette(), Token::Accent));
        painter.drawRoundedRect(place(filled), BarHeight / 2.0, BarHeight / 2.0);
    }
    const int leading = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::TextSingleLine;
    QRect line(cell.left(), cell.top() + FigureHeight + theme::Space2, cell.width(), QFontMetrics(font()).height());
    painter.setFont(font());
    painter.setPen(theme::color(palette(), Token::Text));
    painter.drawText(line, leading, word(said.value));
    const QFont small = theme::font(TextRole::Small, font());
    line.moveTop(line.bottom() + 1);
    line.setHeight(QFontMetrics(small).height());
    painter.setFont(small);
    painter.setPen(theme::color(palette(), Token::Muted));
    painter.drawText(line, leading, said.when);
}

} // namespace secondwind
