// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/moodchart.h"

#include "app/shell/theme.h"
#include "app/widgets/moodpaint.h"
#include "app/widgets/moodpicker.h"
#include "app/widgets/moodwords.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

#include <array>
#include <cmath>

namespace secondwind {

namespace {

using theme::Token;

constexpr int MoodCount = 5;
constexpr int NamesFrom = 560; // width from which the moods' names stand beside their faces
constexpr int Face = 20;
constexpr int LowestPlot = 150;
constexpr int TallestPlot = 230;
constexpr qreal PlotShare = 0.3; // of the width
constexpr int FlagRoom = 18; // above the plot, for the tips of the rejections
constexpr qreal Tip = 4.5; // half of a tip
constexpr int PlotPadding = 16; // between the best and lowest mood and the plot's edge
constexpr int TickLength = 4;
constexpr qreal LargestPoint = 4.5;
constexpr qreal SmallestPoint = 2.2;
constexpr float PointOpacity = 0.62F;
constexpr qreal AverageLine = 2.25;
constexpr qreal ThinLine = 1.4; // where it goes up and down too closely for the other
constexpr qreal ManyGrain = 3; // pixels of the line that become one
constexpr int Densities = 4; // points on top of each other that can be told apart
constexpr qsizetype PieceLength = 16;
constexpr int Bucket = 2; // pixels; many points are put together in squares of this side
constexpr int TooFewHeight = 132;

enum class Unit { Days, Months, Years };

struct Step
{
    Unit unit;
    int count;
    int days; // about
};

constexpr std::array Steps{
    Step{Unit::Days, 1, 1},       Step{Unit::Days, 2, 2},        Step{Unit::Days, 7, 7},
    Step{Unit::Days, 14, 14},     Step{Unit::Months, 1, 30},     Step{Unit::Months, 2, 61},
    Step{Unit::Months, 3, 91},    Step{Unit::Months, 6, 182},    Step{Unit::Years, 1, 365},
    Step{Unit::Years, 2, 730},    Step{Unit::Years, 5, 1826},    Step{Unit::Years, 10, 3652},
    Step{Unit::Years, 50, 18262}, Step{Unit::Years, 200, 73048}, Step{Unit::Years, 1000, 365242},
};

QDate firstTick(const Step &step, QDate from, Qt::DayOfWeek weekStart)
{
    switch (step.unit) {
    case Unit::Days:
        return step.count < 7 ? from : from.addDays((static_cast<int>(weekStart) - from.dayOfWeek() + 7) % 7);
    case Unit::Months: {
        const QDate month(from.year(), (from.month() - 1) / step.count * step.count + 1, 1);
        return month < from ? month.addMonths(step.count) : month;
    }
    case Unit::Years: {
        const int year = (from.year() + step.count - 1) / step.count * step.count;
        const QDate first(year, 1, 1);
        return first < from ? first.addYears(step.count) : first;
    }
    }
    return from;
}

QDate nextTick(const Step &step, QDate day)
{
    switch (step.unit) {
    case Unit::Days:
        return day.addDays(step.count);
    case Unit::Months:
        return day.addMonths(step.count);
    case Unit::Years:
        return day.addYears(step.count);
    }
    return {};
}

void paintTip(QPainter &painter, const QPointF &center, qreal half, const QColor &color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QList<QPointF>{center + QPointF(0, -half), center + QPointF(half, 0),
                                       center + QPointF(0, half), center + QPointF(-half, 0)});
}

// As many points of one colour on top of each other.
QPixmap pointStamp(qreal radius, int count, QColor color, qreal devicePixelRatio)
{
    const int side = 2 * static_cast<int>(std::ceil(radius)) + 2;
    QPixmap stamp(QSize(side, side) * devicePixelRatio);
    stamp.setDevicePixelRatio(devicePixelRatio);
    stamp.fill(Qt::transparent);
    QPainter painter(&stamp);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    color.setAlphaF(static_cast<float>(1 - std::pow(0.66, count)));
    painter.setBrush(color);
    painter.drawEllipse(QPointF(side / 2.0, side / 2.0), radius, radius);
    return stamp;
}

} // namespace

QFont MoodChart::smallFont() const
{
    return theme::font(theme::TextRole::Small, font());
}

int MoodChart::lineHeight() const
{
    return QFontMetrics(smallFont(), this).height();
}

bool MoodChart::namesMoods(int width) const
{
    return width >= NamesFrom;
}

int MoodChart::axisRoom(int width) const
{
    int room = Face + theme::Space3;
    if (!namesMoods(width))
        return room;
    int widest = 0;
    const QFontMetrics metrics(smallFont(), this);
    for (int mood = 1; mood <= MoodCount; ++mood)
        widest = qMax(widest, metrics.horizontalAdvance(moodName(mood)));
    return room + widest + theme::Space2;
}

bool MoodChart::hasHeightForWidth() const
{
    return true;
}

int MoodChart::heightForWidth(int width) const
{
    if (!hasEnough())
        return TooFewHeight;
    const int plotHeight = qBound(LowestPlot, qRound(width * PlotShare), TallestPlot);
    const QList<QRect> legend = moodpaint::legendPlaces(legendTexts(), QFontMetrics(smallFont(), this), 0, width);
    return FlagRoom + plotHeight + TickLength + theme::Space1 + lineHeight() + theme::Space3
        + legend.constLast().bottom() + 1;
}

QSize MoodChart::sizeHint() const
{
    return {720, heightForWidth(720)};
}

QSize MoodChart::minimumSizeHint() const
{
    return {240, 0};
}

QRect MoodChart::placedPlot() const
{
    const int axis = axisRoom(width());
    const int plotHeight = qBound(LowestPlot, qRound(width() * PlotShare), TallestPlot);
    return QStyle::visualRect(layoutDirection(), rect(), QRect(axis, FlagRoom, width() - axis, plotHeight));
}

// The middle of the day.
qreal MoodChart::xOf(QDate day) const
{
    const QRectF area = m_plot;
    const qreal share = (static_cast<qreal>(m_from.daysTo(day)) + 0.5) / static_cast<qreal>(m_from.daysTo(m_to) + 1);
    return layoutDirection() == Qt::RightToLeft ? area.right() - share * area.width() : area.left() + share * area.width();
}

qreal MoodChart::yOf(double mood) const
{
    const QRectF area = QRectF(m_plot).adjusted(0, PlotPadding, 0, -PlotPadding);
    return area.bottom() - (mood - 1) / (MoodCount - 1) * area.height();
}

double MoodChart::moodOf(qreal y) const
{
    return 1 + (yOf(1) - y) / (yOf(1) - yOf(MoodCount)) * (MoodCount - 1);
}

qreal MoodChart::pointRadius() const
{
    const qreal day = m_plot.width() / static_cast<qreal>(m_from.daysTo(m_to) + 1);
    return qBound(SmallestPoint, 1.2 * day, LargestPoint);
}

QRect MoodChart::partRect(int part) const
{
    const QPointF center(xOf(dayOf(part)), isPoint(part) ? yOf(m_points.at(part).mood) : FlagRoom / 2.0);
    const qreal half = isPoint(part) ? LargestPoint : Tip;
    return QRectF(center.x() - half, center.y() - half, 2 * half, 2 * half).toAlignedRect();
}

QStringList MoodChart::legendTexts() const
{
    QStringList texts{tr("A day"), tr("7-day average")};
    if (!m_rejections.isEmpty())
        texts.append(tr("Rejection"));
    return texts;
}

// The closest ticks whose names have room.
QList<MoodChart::Tick> MoodChart::ticks() const
{
    const QFontMetrics metrics(smallFont(), this);
    const auto nameOf = [this](Unit unit, QDate day) {
        if (unit == Unit::Days)
            return locale().toString(day, tr("d MMM", "a day below a chart, as Qt's date formats write it"));
        if (unit == Unit::Years || day.month() == 1)
            return moodwords::year(day.year(), locale());
        return locale().standaloneMonthName(day.month(), QLocale::ShortFormat);
    };
    const auto span = static_cast<int>(m_from.daysTo(m_to)) + 1;
    const int room = m_plot.width();
    const auto fits = [&](const Step &step) {
        const int widest = metrics.horizontalAdvance(nameOf(step.unit, QDate(2026, 9, 28))) + theme::Space4;
        return (span / step.days + 1) * widest <= room;
    };
    const auto fitting = std::ranges::find_if(Steps, fits);
    const Step &step = fitting == Steps.cend() ? Steps.back() : *fitting;
    QList<Tick> ticks;
    for (QDate day = firstTick(step, m_from, locale().firstDayOfWeek()); day <= m_to; day = nextTick(step, day))
        ticks.append({day, nameOf(step.unit, day)});
    return ticks;
}

void MoodChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!hasEnough()) {
        paintTooFew(painter);
        return;
    }
    if (m_canvas.isNull() || m_canvas.devicePixelRatio() != devicePixelRatioF())
        paintCanvas();
    painter.drawPixmap(0, 0, m_canvas);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = moodpaint::showsFocus(this);
    if (focused && m_hovered < 0)
        paintPicked(painter, m_current);
    if (m_hovered >= 0)
        paintPicked(painter, m_hovered);
}

void MoodChart::paintCanvas()
{
    m_canvas = QPixmap(size() * devicePixelRatioF());
    m_canvas.setDevicePixelRatio(devicePixelRatioF());
    m_canvas.fill(Qt::transparent);
    QPainter painter(&m_canvas);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smallFont());
    paintAxes(painter);
    paintTicks(painter);
    paintRejections(painter);
    if (m_points.size() > m_plot.width())
        paintManyPoints(painter);
    else
        paintPoints(painter);
    paintAverage(painter);
    paintLegend(painter);
}

void MoodChart::paintTooFew(QPainter &painter) const
{
    constexpr int Between = 10;
    const QString words = tooFewText();
    const QRect room = rect().adjusted(theme::Space4, 0, -theme::Space4, 0);
    const int textHeight = QFontMetrics(font(), this).boundingRect(room, Qt::AlignHCenter | Qt::TextWordWrap, words).height();
    const int top = qMax(0, (height() - Face - theme::Space3 - textHeight) / 2);
    const int row = MoodCount * Face + (MoodCount - 1) * Between;
    painter.setOpacity(0.5);
    for (int mood = 1; mood <= MoodCount; ++mood) {
        const QRect place((width() - row) / 2 + (mood - 1) * (Face + Between), top, Face, Face);
        paintMoodFace(painter, QStyle::visualRect(layoutDirection(), rect(), place), mood, palette());
    }
    painter.setOpacity(1);
    painter.setPen(theme::color(palette(), Token::Muted));
    painter.drawText(QRect(room.left(), top + Face + theme::Space3, room.width(), textHeight),
                     Qt::AlignHCenter | Qt::TextWordWrap, words);
}

void MoodChart::paintAxes(QPainter &painter) const
{
    const QRect area = m_plot;
    for (int mood = 1; mood <= MoodCount; ++mood) {
        const qreal y = std::floor(yOf(mood)) + 0.5;
        painter.setPen(QPen(theme::color(palette(), Token::Line), 1));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right() + 1, y));
        const QRect face(0, qRound(y - Face / 2.0), Face, Face);
        paintMoodFace(painter, QStyle::visualRect(layoutDirection(), rect(), face), mood, palette());
        if (!namesMoods(width()))
            continue;
        const QRect name(Face + theme::Space2, face.top(), axisRoom(width()) - Face - theme::Space2, Face);
        painter.setPen(theme::color(palette(), Token::Muted));
        moodpaint::leadingText(painter, QStyle::visualRect(layoutDirection(), rect(), name), moodName(mood), layoutDirection());
    }
}

void MoodChart::paintTicks(QPainter &painter) const
{
    const QFontMetrics metrics(smallFont(), this);
    const QRect area = m_plot;
    const int top = area.bottom() + 1;
    QRect before;
    for (const Tick &tick : ticks()) {
        const qreal x = std::floor(xOf(tick.day)) + 0.5;
        painter.setPen(QPen(theme::color(palette(), Token::Line), 1));
        painter.drawLine(QPointF(x, top), QPointF(x, top + TickLength));
        QRect place(0, top + TickLength + theme::Space1, metrics.horizontalAdvance(tick.text) + 2, lineHeight());
        place.moveLeft(qBound(0, qRound(x) - place.width() / 2, width() - place.width()));
        if (place.adjusted(-theme::Space2, 0, theme::Space2, 0).intersects(before))
            continue;
        before = place;
        painter.setPen(theme::color(palette(), Token::Muted));
        painter.drawText(place, Qt::AlignCenter, tick.text);
    }
}

void MoodChart::paintPoints(QPainter &painter) const
{
    const qreal radius = pointRadius();
    for (const DayMood &point : m_points) {
        QColor color = theme::mood(palette(), moodLevel(point.mood));
        painter.setPen(radius > 3 ? QPen(color, 1) : QPen(Qt::NoPen));
        color.setAlphaF(PointOpacity);
        painter.setBrush(color);
        painter.drawEllipse(QPointF(xOf(point.day), yOf(point.mood)), radius, radius);
    }
}

// Points that fall on the same few pixels are drawn once, the more of them the denser.
void MoodChart::paintManyPoints(QPainter &painter) const
{
    const int columns = m_plot.width() / Bucket + 1;
    const int rows = m_plot.height() / Bucket + 1;
    QList<int> counts(columns * rows, 0);
    for (const DayMood &point : m_points) {
        const int column = qBound(0, static_cast<int>(xOf(point.day) - m_plot.left()) / Bucket, columns - 1);
        const int row = qBound(0, static_cast<int>(yOf(point.mood) - m_plot.top()) / Bucket, rows - 1);
        ++counts[row * columns + column];
    }
    const qreal radius = pointRadius();
    std::array<QPixmap, static_cast<std::size_t>(MoodCount) * Densities> stamps; // made when they are needed
    for (int row = 0; row < rows; ++row) {
        const qreal y = m_plot.top() + (row + 0.5) * Bucket;
        const int mood = qBound(1, moodLevel(moodOf(y)), MoodCount);
        for (int column = 0; column < columns; ++column) {
            const int count = qMin(counts.at(row * columns + column), Densities);
            if (count == 0)
                continue;
            QPixmap &stamp = stamps.at(static_cast<std::size_t>((mood - 1) * Densities + count - 1));
            if (stamp.isNull())
                stamp = pointStamp(radius, count, theme::mood(palette(), mood), devicePixelRatioF());
            const QPointF half(stamp.width() / stamp.devicePixelRatio() / 2, stamp.height() / stamp.devicePixelRatio() / 2);
            painter.drawPixmap(QPointF(m_plot.left() + (column + 0.5) * Bucket, y) - half, stamp);
        }
    }
}

// One value for a pixel is enough, and for a few where the days are many.
void MoodChart::paintAverage(QPainter &painter) const
{
    const QColor color = theme::color(palette(), Token::Accent);
    const bool many = m_points.size() > m_plot.width();
    const qreal grain = many ? ManyGrain : 1;
    painter.setPen(many
                       ? QPen(color, ThinLine, Qt::SolidLine, Qt::SquareCap, Qt::BevelJoin) // round ones take their time
                       : QPen(color, AverageLine, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    QPolygonF line;
    int merged = 0;
    const auto finish = [&] {
        if (line.size() == 1)
            painter.drawPoint(line.constFirst());
        // In pieces: a long line that crosses itself costs a hundred times as much in one.
        for (qsizetype i = 0; i + 1 < line.size(); i += PieceLength)
            painter.drawPolyline(line.sliced(i, std::min<qsizetype>(PieceLength + 1, line.size() - i)));
        line.clear();
    };
    QDate before;
    for (const AverageMood &each : m_average) {
        if (each.day < m_from || each.day > m_to)
            continue;
        if (before.isValid() && before.addDays(1) != each.day)
            finish();
        before = each.day;
        const QPointF at(xOf(each.day), yOf(each.mood));
        if (!line.isEmpty() && std::floor(line.constLast().x() / grain) == std::floor(at.x() / grain)) {
            ++merged;
            line.last().ry() += (at.y() - line.constLast().y()) / merged;
        } else {
            merged = 1;
            line.append(at);
        }
    }
    finish();
}

void MoodChart::paintRejections(QPainter &painter) const
{
    const QColor color = theme::color(palette(), Token::Attention);
    for (const Rejections &each : m_rejections) {
        const qreal x = std::floor(xOf(each.day)) + 0.5;
        QPen pen(color, 1.2);
        pen.setDashPattern({3, 3});
        painter.setPen(pen);
        painter.drawLine(QPointF(x, FlagRoom / 2.0 + Tip), QPointF(x, m_plot.bottom() + 1));
        paintTip(painter, {x, FlagRoom / 2.0}, Tip, color);
    }
}

void MoodChart::paintLegend(QPainter &painter) const
{
    const QStringList texts = legendTexts();
    const int top = m_plot.bottom() + 1 + TickLength + theme::Space1 + lineHeight() + theme::Space3;
    const QList<QRect> places = moodpaint::legendPlaces(texts, QFontMetrics(smallFont(), this), top, width());
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QRect place = places.at(i);
        const QRectF mark = QStyle::visualRect(layoutDirection(), rect(), QRect(place.topLeft(), QSize(moodpaint::MarkWidth, place.height())));
        const QPointF middle = mark.center();
        if (i == 0) {
            QColor color = theme::mood(palette(), 3);
            painter.setPen(QPen(color, 1));
            color.setAlphaF(PointOpacity);
            painter.setBrush(color);
            painter.drawEllipse(middle, LargestPoint, LargestPoint);
        } else if (i == 1) {
            painter.setPen(QPen(theme::color(palette(), Token::Accent), AverageLine, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(middle - QPointF(6, 0), middle + QPointF(6, 0));
        } else {
            paintTip(painter, middle, Tip, theme::color(palette(), Token::Attention));
        }
        painter.setPen(theme::color(palette(), Token::Muted));
        moodpaint::leadingText(painter, QStyle::visualRect(layoutDirection(), rect(), place.adjusted(moodpaint::MarkWidth + moodpaint::MarkGap, 0, 0, 0)), texts.at(i), layoutDirection());
    }
}

// What keyboard or mouse is on, with its words.
void MoodChart::paintPicked(QPainter &painter, int part) const
{
    const bool focused = part == m_current && moodpaint::showsFocus(this);
    const QColor ring = theme::color(palette(), focused ? Token::Accent : Token::Text);
    const QRectF place = partRect(part);
    if (isPoint(part)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::mood(palette(), moodLevel(m_points.at(part).mood)));
        painter.drawEllipse(place.center(), LargestPoint, LargestPoint);
    } else {
        const qreal x = std::floor(xOf(dayOf(part))) + 0.5;
        painter.setPen(QPen(theme::color(palette(), Token::Attention), 1.8));
        painter.drawLine(QPointF(x, FlagRoom / 2.0), QPointF(x, m_plot.bottom() + 1));
        paintTip(painter, {x, FlagRoom / 2.0}, Tip, theme::color(palette(), Token::Attention));
    }
    painter.setPen(QPen(ring, moodpaint::RingWidth));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(place.center(), LargestPoint + 3, LargestPoint + 3);
    moodpaint::callout(painter, rect(), place.adjusted(-3, -3, 3, 3), partText(part), this);
}

} // namespace secondwind
