// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/journal/moodsview.h"

#include "app/pages/journal/moodcourse.h"
#include "app/shell/icons.h"
#include "app/shell/theme.h"
#include "app/widgets/buttons.h"
#include "app/widgets/card.h"
#include "app/widgets/dayview.h"
#include "app/widgets/labels.h"
#include "app/widgets/monthcalendar.h"
#include "app/widgets/yearmap.h"
#include "core/clock.h"
#include "core/journal/journalservice.h"
#include "core/services.h"

#include <QApplication>
#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int SideBySideFrom = 880;
constexpr int EarliestYear = 1;

QLabel *makeText(const QString &name, QWidget *parent)
{
    QLabel *text = makeLabel({}, theme::TextRole::Body, parent);
    text->setObjectName(name);
    setLabelTone(text, LabelTone::Muted);
    return text;
}

QVBoxLayout *columnOf(Card *card)
{
    auto *column = new QVBoxLayout(card);
    column->setSpacing(theme::Space3);
    return column;
}

} // namespace

MoodsView::MoodsView(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_area = new QScrollArea(this);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus); // what is in it takes the keyboard, and it follows
    m_area->viewport()->setAutoFillBackground(false);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    outer->addWidget(m_area);
    auto *content = new QWidget(m_area);
    content->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, theme::Space3, 0);
    column->setSpacing(theme::Space4);
    column->addWidget(makeYear());
    m_lower = new QBoxLayout(QBoxLayout::LeftToRight);
    m_lower->setSpacing(theme::Space4);
    m_lower->addWidget(makeMonth(), 2);
    m_lower->addWidget(makeCourse(), 3);
    column->addLayout(m_lower);
    column->addStretch();
    m_area->setWidget(content);
    connect(qApp, &QApplication::focusChanged, this, &MoodsView::focusMoved);

    connect(&services.journal, &JournalService::entriesMerged, this, [this] {
        if (isVisible())
            refresh();
    });
    for (const auto changed : {&JournalService::entryAdded, &JournalService::entryChanged, &JournalService::entryRemoved}) {
        connect(&services.journal, changed, this, [this] {
            if (isVisible())
                refresh();
        });
    }
}

// Children lose the focus while QWidget takes them down, when this is no view any more.
MoodsView::~MoodsView()
{
    disconnect(qApp, nullptr, this, nullptr);
}

// QScrollArea itself only follows a Tab that begins inside it.
void MoodsView::focusMoved(QWidget *, QWidget *to)
{
    if (to && QApplication::mouseButtons() == Qt::NoButton && m_area->widget()->isAncestorOf(to))
        m_area->ensureWidgetVisible(to, 0, theme::Space5);
}

QWidget *MoodsView::makeYear()
{
    auto *card = new Card(CardKind::Plain, this);
    QVBoxLayout *column = columnOf(card);
    auto *head = new QHBoxLayout;
    m_yearTitle = makeLabel({}, theme::TextRole::Section, card);
    m_yearTitle->setWordWrap(false);
    m_yearTitle->setObjectName(u"yearTitle"_s);
    const auto arrow = [&](const QString &icon, const QString &name, const QString &accessibleName, int years) {
        QPushButton *button = makeButton({}, ButtonKind::Quiet, name, card);
        button->setIcon(icons::icon(icon));
        button->setAccessibleName(accessibleName);
        button->setToolTip(accessibleName);
        connect(button, &QPushButton::clicked, this, [this, years] { showYear(m_year->year() + years); });
        return button;
    };
    QPushButton *earlier = arrow(u"left"_s, u"earlierYearButton"_s, tr("The year before"), -1);
    m_laterYear = arrow(u"right"_s, u"laterYearButton"_s, tr("The year after"), 1);
    head->addWidget(m_yearTitle);
    head->addStretch();
    head->addWidget(earlier);
    head->addWidget(m_laterYear);
    column->addLayout(head);
    m_year = new YearMap(card);
    m_year->setObjectName(u"yearMap"_s);
    column->addWidget(m_year);
    m_yearText = makeText(u"yearText"_s, card);
    column->addWidget(m_yearText);
    connect(m_year, &YearMap::dayActivated, this, &MoodsView::dayActivated);
    return card;
}

QWidget *MoodsView::makeMonth()
{
    auto *card = new Card(CardKind::Plain, this);
    QVBoxLayout *column = columnOf(card);
    m_month = new MonthCalendar(card);
    m_month->setObjectName(u"monthCalendar"_s);
    column->addWidget(m_month);
    m_monthText = makeText(u"monthText"_s, card);
    column->addWidget(m_monthText);
    column->addStretch();
    connect(m_month, &MonthCalendar::dayActivated, this, &MoodsView::dayActivated);
    connect(m_month, &MonthCalendar::monthChanged, this, &MoodsView::showMonth);
    return card;
}

QWidget *MoodsView::makeCourse()
{
    auto *card = new Card(CardKind::Plain, this);
    QVBoxLayout *column = columnOf(card);
    column->addWidget(makeLabel(tr("The course"), theme::TextRole::Section, card));
    m_course = new MoodCourse(m_services, card);
    column->addWidget(m_course);
    column->addStretch();
    connect(m_course, &MoodCourse::dayActivated, this, &MoodsView::dayActivated);
    connect(m_course, &MoodCourse::failed, this, &MoodsView::failed);
    return card;
}

QList<DayMood> MoodsView::moods(const QDate &from, const QDate &to)
{
    const auto days = m_services.journal.dayMoods(from, to);
    if (!days)
        emit failed(days.error().message);
    return days.value_or(QList<DayMood>());
}

void MoodsView::begin()
{
    refresh();
    m_year->setFocus();
}

void MoodsView::refresh()
{
    const QDate today = m_services.clock.today();
    m_year->setToday(today);
    m_month->setToday(today);
    const bool isFirst = m_yearTitle->text().isEmpty();
    showYear(isFirst ? today.year() : m_year->year());
    if (isFirst) {
        m_year->setCurrentDay(today);
        m_month->setCurrentDay(today); // and its month
    }
    showMonth();
    m_course->refresh();
}

void MoodsView::showYear(int year)
{
    const int shown = std::clamp(year, EarliestYear, m_services.clock.today().year());
    m_year->setYear(shown);
    m_year->setDays(moods(QDate(shown, 1, 1), QDate(shown, 12, 31)));
    m_yearTitle->setText(locale().toString(QDate(shown, 1, 1), u"yyyy"_s));
    m_yearText->setText(m_year->summary());
    m_laterYear->setEnabled(shown < m_services.clock.today().year());
}

void MoodsView::showMonth()
{
    const QDate first(m_month->year(), m_month->month(), 1);
    // The days of the neighbours that fill the first and last week are shown as well.
    m_month->setDays(moods(first.addDays(-7), first.addMonths(1).addDays(14)));
    m_monthText->setText(m_month->summary());
}

void MoodsView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_lower->setDirection(width() >= SideBySideFrom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace secondwind
