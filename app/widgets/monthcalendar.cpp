// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/monthcalendar.h"

#include "app/shell/icons.h"
#include "app/shell/theme.h"
#include "app/widgets/accessibility.h"
#include "app/widgets/buttons.h"
#include "app/widgets/dayview.h"
#include "app/widgets/labels.h"
#include "app/widgets/moodpaint.h"
#include "app/widgets/moodpicker.h"
#include "app/widgets/moodwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

using theme::Token;

constexpr int WeekDays = 7;
constexpr int Weeks = 6; // as many as any month needs, so that nothing jumps from month to month
constexpr int SmallestCell = 36;
constexpr int LargestCell = 84;
constexpr int TallestRow = 68;
constexpr int SmallestFace = 18;
constexpr int LargestFace = 32;
constexpr int MostDots = 3;
constexpr float FaintShare = 0.45F;
constexpr int LastYear = 9999;

} // namespace

class MonthCalendar::Grid final : public DayView
{
public:
    explicit Grid(MonthCalendar *calendar)
        : DayView(calendar)
        , m_calendar(calendar)
        , m_first(today().year(), today().month(), 1)
    {
        setObjectName(u"monthGrid"_s);
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        setMaximumWidth(WeekDays * LargestCell);
        retranslate();
        daysReplaced(today());
    }

    void setMonth(QDate first, QDate current)
    {
        m_first = first;
        retranslate();
        daysReplaced(current);
    }

    void retranslate() { setAccessibleName(moodwords::month(m_first.year(), m_first.month(), locale())); }

    [[nodiscard]] QDate firstDay() const override { return m_first; }
    [[nodiscard]] QDate lastDay() const override { return m_first.addMonths(1).addDays(-1); }

    [[nodiscard]] QRect rectOf(QDate day) const override
    {
        const qint64 number = startOfWeek(m_first).daysTo(day);
        if (!day.isValid() || number < 0 || number >= Weeks * WeekDays)
            return {};
        return cellAt(static_cast<int>(number));
    }

    [[nodiscard]] QDate dayAt(const QPoint &position) const override
    {
        for (int i = 0; i < Weeks * WeekDays; ++i) {
            if (cellAt(i).contains(position))
                return startOfWeek(m_first).addDays(i);
        }
        return {};
    }

    [[nodiscard]] QString summary() const override
    {
        const QDate last = lastDay();
        int count = 0;
        for (QDate day = m_first; day <= last; day = day.addDays(1))
            count += moodOf(day).entries > 0 ? 1 : 0;
        return moodwords::monthSummary(count, m_first.year(), m_first.month(), locale());
    }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return headHeight() + Weeks * rowHeight(width); }
    [[nodiscard]] QSize sizeHint() const override { return {WeekDays * 64, heightForWidth(WeekDays * 64)}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {WeekDays * SmallestCell, 0}; }

protected:
    [[nodiscard]] int daysAhead() const override { return 1; }
    [[nodiscard]] int daysBelow() const override { return WeekDays; }

    bool goBeyond(QDate day) override
    {
        if (day.year() < 1 || day.year() > LastYear)
            return false;
        m_calendar->setCurrentDay(day);
        return true;
    }

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintWeekdays(painter);
        const QDate start = startOfWeek(m_first);
        for (int i = 0; i < Weeks * WeekDays; ++i)
            paintDay(painter, start.addDays(i), cellAt(i));
        paintFocus(painter, 0.5, theme::RadiusControl);
    }

private:
    [[nodiscard]] QFont smallFont() const { return theme::font(theme::TextRole::Small, font()); }
    [[nodiscard]] int lineHeight() const { return QFontMetrics(smallFont(), this).height(); }
    [[nodiscard]] int headHeight() const { return lineHeight() + theme::Space2; }

    // As square as there is room, and never too low for a number above a face.
    [[nodiscard]] int rowHeight(int width) const
    {
        return qMax(qBound(SmallestCell, width / WeekDays, TallestRow), lineHeight() + SmallestFace + 8);
    }

    [[nodiscard]] QRect cellAt(int number) const
    {
        const int column = number % WeekDays;
        const int left = column * width() / WeekDays;
        const int height = rowHeight(width());
        const QRect place(left, headHeight() + number / WeekDays * height, (column + 1) * width() / WeekDays - left, height);
        return QStyle::visualRect(layoutDirection(), rect(), place).adjusted(2, 2, -2, -2);
    }

    void paintWeekdays(QPainter &painter) const
    {
        auto format = QLocale::ShortFormat;
        for (int day = 1; day <= WeekDays; ++day) {
            const QString name = locale().standaloneDayName(day, QLocale::ShortFormat);
            if (QFontMetrics(smallFont(), this).horizontalAdvance(name) > width() / WeekDays - theme::Space1)
                format = QLocale::NarrowFormat;
        }
        painter.setFont(smallFont());
        painter.setPen(theme::color(palette(), Token::Muted));
        for (int column = 0; column < WeekDays; ++column) {
            QRect place = cellAt(column);
            place.setTop(0);
            place.setHeight(lineHeight());
            const int weekday = startOfWeek(m_first).addDays(column).dayOfWeek();
            painter.drawText(place, Qt::AlignCenter, locale().standaloneDayName(weekday, format));
        }
    }

    void paintDay(QPainter &painter, QDate day, const QRect &place) const
    {
        const bool isNeighbour = day.month() != m_first.month();
        const bool isToday = day == today();
        if (day == hoveredDay()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme::color(palette(), Token::SoftSurface));
            painter.drawRoundedRect(place, theme::RadiusControl, theme::RadiusControl);
        }
        if (isToday) {
            painter.setPen(QPen(theme::color(palette(), Token::Muted), 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(place).adjusted(0.75, 0.75, -0.75, -0.75), theme::RadiusControl, theme::RadiusControl);
        }
        painter.setOpacity(isNeighbour ? qreal(FaintShare) : 1.0);
        const DayMood mood = moodOf(day);
        const int line = lineHeight();
        const int face = qMin(LargestFace, place.height() - line - 4);
        const int above = (place.height() - line - face) / 3;
        const QRect number(place.left(), place.top() + above, place.width(), line);
        painter.setFont(isToday ? theme::font(theme::TextRole::SmallStrong, font()) : smallFont());
        painter.setPen(theme::color(palette(), mood.entries > 0 || isToday ? Token::Text : Token::Muted));
        painter.drawText(number, Qt::AlignCenter, locale().toString(day.day()));
        if (mood.entries > 0) {
            const QRectF circle(place.left() + (place.width() - face) / 2.0, number.bottom() + above, face, face);
            paintMoodFace(painter, circle, moodLevel(mood.mood), palette());
            paintDots(painter, circle, mood.entries);
        }
        painter.setOpacity(1);
    }

    // Beside the face, one above the other: two, or three for more than two entries.
    void paintDots(QPainter &painter, const QRectF &face, int entries) const
    {
        if (entries < 2)
            return;
        constexpr qreal Step = 5;
        constexpr qreal Radius = 1.5;
        const int count = qMin(entries, MostDots);
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const qreal x = mirrored ? face.left() - 4 : face.right() + 4;
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::color(palette(), Token::Muted));
        for (int i = 0; i < count; ++i)
            painter.drawEllipse(QPointF(x, face.center().y() + (i - (count - 1) / 2.0) * Step), Radius, Radius);
    }

    MonthCalendar *m_calendar;
    QDate m_first;
};

MonthCalendar::MonthCalendar(QWidget *parent)
    : QWidget(parent)
    , m_before(makeArrow(u"monthBeforeButton"_s, -1))
    , m_after(makeArrow(u"monthAfterButton"_s, 1))
    , m_title(makeLabel(QString(), theme::TextRole::Section, this))
    , m_grid(new Grid(this))
{
    m_title->setObjectName(u"monthTitle"_s);
    m_title->setAlignment(Qt::AlignCenter);
    auto *head = new QHBoxLayout;
    head->setSpacing(theme::Space2);
    head->addWidget(m_before);
    head->addWidget(m_title, 1);
    head->addWidget(m_after);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Space2);
    column->addLayout(head);
    column->addWidget(m_grid);
    setMaximumWidth(m_grid->maximumWidth());
    setTabOrder(m_before, m_after);
    setTabOrder(m_after, m_grid);
    connect(m_grid, &DayView::dayActivated, this, &MonthCalendar::dayActivated);
    connect(m_grid, &DayView::dayHovered, this, &MonthCalendar::dayHovered);
    refresh();
}

void MonthCalendar::setMonth(int year, int month)
{
    const QDate first(qBound(1, year, LastYear), qBound(1, month, 12), 1);
    setCurrentDay(first.addDays(qMin(currentDay().day(), first.daysInMonth()) - 1));
}

int MonthCalendar::year() const
{
    return m_grid->firstDay().year();
}

int MonthCalendar::month() const
{
    return m_grid->firstDay().month();
}

void MonthCalendar::setDays(const QList<DayMood> &days)
{
    m_grid->setDays(days);
}

void MonthCalendar::setToday(QDate today)
{
    m_grid->setToday(today);
}

QDate MonthCalendar::currentDay() const
{
    return m_grid->currentDay();
}

void MonthCalendar::setCurrentDay(QDate day)
{
    if (!day.isValid() || day.year() < 1 || day.year() > LastYear)
        return;
    const QDate first(day.year(), day.month(), 1);
    if (first == m_grid->firstDay()) {
        m_grid->setCurrentDay(day);
        return;
    }
    m_grid->setMonth(first, day);
    refresh();
    if (isVisible() && !m_grid->hasFocus()) // there the day is said
        announce(m_title);
    emit monthChanged(first.year(), first.month());
}

QRect MonthCalendar::rectOf(QDate day) const
{
    const QRect place = m_grid->rectOf(day);
    return place.isEmpty() ? QRect() : place.translated(m_grid->pos());
}

QString MonthCalendar::summary() const
{
    return m_grid->summary();
}

DayView *MonthCalendar::grid() const
{
    return m_grid;
}

QPushButton *MonthCalendar::makeArrow(const QString &objectName, int months)
{
    QPushButton *button = makeButton(QString(), ButtonKind::Quiet, objectName, this);
    button->setFixedSize(theme::ControlHeight, theme::ControlHeight);
    connect(button, &QPushButton::clicked, this, [this, months] {
        const QDate target = m_grid->firstDay().addMonths(months);
        setMonth(target.year(), target.month());
    });
    return button;
}

void MonthCalendar::refresh()
{
    const QDate first = m_grid->firstDay();
    m_title->setText(moodwords::month(first.year(), first.month(), locale()));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    m_before->setIcon(icons::icon(mirrored ? u"right"_s : u"left"_s, Token::Accent));
    m_after->setIcon(icons::icon(mirrored ? u"left"_s : u"right"_s, Token::Accent));
    const QDate before = first.addMonths(-1);
    const QDate after = first.addMonths(1);
    m_before->setEnabled(before.year() >= 1);
    m_after->setEnabled(after.year() <= LastYear);
    const auto name = [this](QPushButton *button, const QString &text) {
        button->setAccessibleName(text);
        button->setToolTip(text);
    };
    name(m_before, tr("Previous month, %1").arg(moodwords::month(before.year(), before.month(), locale())));
    name(m_after, tr("Next month, %1").arg(moodwords::month(after.year(), after.month(), locale())));
}

void MonthCalendar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
    case QEvent::LocaleChange:
        m_grid->retranslate();
        [[fallthrough]];
    case QEvent::LayoutDirectionChange:
        refresh();
        break;
    default:
        break;
    }
}

} // namespace secondwind
