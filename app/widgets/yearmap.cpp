// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/yearmap.h"

#include "app/shell/theme.h"
#include "app/widgets/moodpaint.h"
#include "app/widgets/moodpicker.h"
#include "app/widgets/moodwords.h"

#include <QLocale>
#include <QPaintEvent>
#include <QPainter>
#include <QStyle>

namespace secondwind {

namespace {

using theme::Token;

constexpr int Gap = 3;
constexpr int SmallestCell = 9;
constexpr int LargestCell = 20;
constexpr int MoodCount = 5;
constexpr int Margin = 3; // so that a ring around the outermost days is not cut
constexpr int WeekDays = 7;
constexpr int LastYear = 9999;

} // namespace

YearMap::YearMap(QWidget *parent)
    : DayView(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setYear(today().year());
}

void YearMap::setYear(int year)
{
    const int wanted = qBound(1, year, LastYear);
    if (wanted == m_year)
        return;
    const bool isFirst = m_year == 0;
    const QDate near = isFirst ? today() : currentDay();
    m_year = wanted;
    relayout();
    retranslate();
    daysReplaced(near.addYears(m_year - near.year()));
}

int YearMap::year() const
{
    return m_year;
}

QDate YearMap::firstDay() const
{
    return QDate(m_year, 1, 1);
}

QDate YearMap::lastDay() const
{
    return QDate(m_year, 12, 31);
}

QRect YearMap::rectOf(QDate day) const
{
    const int pitch = m_layout.cell + Gap;
    for (const Band &band : m_layout.bands) {
        if (day < band.first || day > band.last)
            continue;
        const int column = static_cast<int>(band.start.daysTo(day)) / WeekDays;
        return mirrored({m_layout.side + column * pitch, band.top + weekdayIndex(day) * pitch,
                         m_layout.cell, m_layout.cell});
    }
    return {};
}

// The gaps belong to the day before them, so that the mouse does not fall between two.
QDate YearMap::dayAt(const QPoint &position) const
{
    const int pitch = m_layout.cell + Gap;
    const QPoint at = mirrored({position, QSize(1, 1)}).topLeft() - QPoint(m_layout.side, 0);
    for (const Band &band : m_layout.bands) {
        const int below = at.y() - band.top;
        if (at.x() < 0 || below < 0 || below >= WeekDays * pitch)
            continue;
        const QDate day = band.start.addDays(at.x() / pitch * WeekDays + below / pitch);
        if (day >= band.first && day <= band.last)
            return day;
    }
    return {};
}

QString YearMap::summary() const
{
    return moodwords::yearSummary(yearMoods(days(), m_year), m_year, locale());
}

int YearMap::bandCount() const
{
    return static_cast<int>(m_layout.bands.size());
}

bool YearMap::hasHeightForWidth() const
{
    return true;
}

int YearMap::heightForWidth(int width) const
{
    return layoutFor(width).height;
}

QSize YearMap::sizeHint() const
{
    return {800, heightForWidth(800)};
}

QSize YearMap::minimumSizeHint() const
{
    const QList<Band> quarters = bandsFor(4);
    int width = 0;
    for (const Band &band : quarters)
        width = qMax(width, weekdayRoom() + columnsOf(band) * (SmallestCell + Gap) - Gap + Margin);
    return {width, 0};
}

int YearMap::daysAhead() const
{
    return WeekDays;
}

int YearMap::daysBelow() const
{
    return 1;
}

YearMap::Layout YearMap::layoutFor(int width) const
{
    Layout layout;
    layout.side = weekdayRoom();
    for (const int count : {1, 2, 4}) {
        layout.bands = bandsFor(count);
        int columns = 0;
        for (const Band &band : std::as_const(layout.bands))
            columns = qMax(columns, columnsOf(band));
        layout.cell = (width - layout.side - Margin + Gap) / columns - Gap;
        if (layout.cell >= SmallestCell)
            break;
    }
    layout.cell = qBound(SmallestCell, layout.cell, LargestCell);
    int top = 0;
    for (Band &band : layout.bands) {
        band.top = top + QFontMetrics(smallFont(), this).height() + theme::Space1;
        top = band.top + WeekDays * (layout.cell + Gap) - Gap + theme::Space3;
    }
    layout.legend = moodpaint::legendPlaces(legendTexts(), QFontMetrics(smallFont(), this), top + theme::Space1, width);
    layout.height = layout.legend.constLast().bottom() + 1;
    return layout;
}

QList<YearMap::Band> YearMap::bandsFor(int count) const
{
    QList<Band> bands;
    const int months = 12 / count;
    for (int i = 0; i < count; ++i) {
        const QDate first(m_year, 1 + i * months, 1);
        bands.append({first, first.addMonths(months).addDays(-1), startOfWeek(first), 0});
    }
    return bands;
}

int YearMap::columnsOf(const Band &band) const
{
    return static_cast<int>(band.start.daysTo(band.last)) / WeekDays + 1;
}

int YearMap::weekdayRoom() const
{
    const QFontMetrics metrics(smallFont(), this);
    int widest = 0;
    for (int day = 1; day <= WeekDays; ++day)
        widest = qMax(widest, metrics.horizontalAdvance(locale().standaloneDayName(day, QLocale::ShortFormat)));
    return widest + theme::Space2;
}

// Very low to very good, then the days without a mood.
QStringList YearMap::legendTexts()
{
    QStringList texts;
    for (int mood = 1; mood <= MoodCount; ++mood)
        texts.append(moodName(mood));
    texts.append(tr("Without a mood"));
    return texts;
}

void YearMap::relayout()
{
    m_layout = layoutFor(width());
    updateGeometry();
    update();
}

void YearMap::retranslate()
{
    setAccessibleName(tr("Moods of the year %1").arg(moodwords::year(m_year, locale())));
}

QFont YearMap::smallFont() const
{
    return theme::font(theme::TextRole::Small, font());
}

QRect YearMap::mirrored(const QRect &place) const
{
    return QStyle::visualRect(layoutDirection(), rect(), place);
}

void YearMap::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Band &band : std::as_const(m_layout.bands)) {
        paintMonths(painter, band);
        paintWeekdays(painter, band);
        paintDays(painter, band, event->region());
    }
    paintLegend(painter);
    paintFocus(painter, 1.5, ringRadius());
}

qreal YearMap::ringRadius() const
{
    return 1.5 + qBound(2.0, m_layout.cell * 0.22, 5.0);
}

void YearMap::paintMonths(QPainter &painter, const Band &band) const
{
    const int pitch = m_layout.cell + Gap;
    const QFontMetrics metrics(smallFont(), this);
    auto format = QLocale::ShortFormat;
    for (int month = 1; month <= 12; ++month) {
        // Four weeks is the shortest way from one month's name to the next.
        if (metrics.horizontalAdvance(locale().standaloneMonthName(month, QLocale::ShortFormat)) > 4 * pitch - Gap)
            format = QLocale::NarrowFormat;
    }
    painter.setFont(smallFont());
    painter.setPen(theme::color(palette(), Token::Muted));
    for (QDate first = band.first; first <= band.last; first = first.addMonths(1)) {
        const int column = static_cast<int>(band.start.daysTo(first)) / WeekDays;
        const QRect place(m_layout.side + column * pitch, band.top - theme::Space1 - metrics.height(),
                          5 * pitch, metrics.height());
        moodpaint::leadingText(painter, mirrored(place), locale().standaloneMonthName(first.month(), format), layoutDirection());
    }
}

void YearMap::paintWeekdays(QPainter &painter, const Band &band) const
{
    const int pitch = m_layout.cell + Gap;
    const int height = QFontMetrics(smallFont(), this).height();
    const int step = qMax(2, (height + pitch - 1) / pitch);
    for (int row = 0; row < WeekDays; row += step) {
        const QRect place(0, band.top + row * pitch + (m_layout.cell - height) / 2, m_layout.side, height);
        const int weekday = band.start.addDays(row).dayOfWeek();
        moodpaint::leadingText(painter, mirrored(place), locale().standaloneDayName(weekday, QLocale::ShortFormat), layoutDirection());
    }
}

void YearMap::paintDays(QPainter &painter, const Band &band, const QRegion &region) const
{
    const QDate now = today();
    const qreal radius = ringRadius();
    for (QDate day = band.first; day <= band.last; day = day.addDays(1)) {
        const QRect place = rectOf(day);
        if (!region.intersects(place.adjusted(-Margin, -Margin, Margin, Margin)))
            continue;
        const DayMood mood = moodOf(day);
        if (mood.entries > 0)
            moodpaint::cell(painter, place, moodLevel(mood.mood), palette());
        else
            moodpaint::emptyCell(painter, place, day > now, palette());
        const bool hovered = day == hoveredDay();
        if (day == now || hovered) {
            painter.setPen(QPen(theme::color(palette(), hovered ? Token::Muted : Token::Text), 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(place).adjusted(-1.5, -1.5, 1.5, 1.5), radius, radius);
        }
    }
}

void YearMap::paintLegend(QPainter &painter) const
{
    painter.setFont(smallFont());
    const QStringList texts = legendTexts();
    constexpr int Side = moodpaint::MarkWidth;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QRect place = m_layout.legend.at(i);
        const QRect mark(place.x(), place.y() + (place.height() - Side) / 2, Side, Side);
        moodpaint::cell(painter, mirrored(mark), i < MoodCount ? static_cast<int>(i) + 1 : 0, palette());
        painter.setPen(theme::color(palette(), Token::Muted));
        moodpaint::leadingText(painter, mirrored(place.adjusted(Side + moodpaint::MarkGap, 0, 0, 0)), texts.at(i), layoutDirection());
    }
}

void YearMap::resizeEvent(QResizeEvent *event)
{
    DayView::resizeEvent(event);
    m_layout = layoutFor(width());
}

void YearMap::changeEvent(QEvent *event)
{
    DayView::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
    case QEvent::LocaleChange:
        retranslate();
        [[fallthrough]];
    case QEvent::FontChange:
        relayout();
        break;
    default:
        break;
    }
}

} // namespace secondwind
