// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/periodpicker.h"

#include "app/shell/theme.h"
#include "core/clock.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int MonthDays = 30;
constexpr int YearDays = 365;

} // namespace

PeriodPicker::PeriodPicker(const QString &prefix, const QString &subject, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_kind(new QComboBox(this))
    , m_from(makeDay(prefix + u"From"_s, tr("First day")))
    , m_to(makeDay(prefix + u"To"_s, tr("Last day")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::Space2);
    for (QWidget *each : QWidgetList{m_kind, m_from, m_to})
        row->addWidget(each);
    m_kind->setObjectName(prefix + u"Period"_s);
    m_kind->setAccessibleName(subject);
    setFocusProxy(m_kind);
    m_kind->addItem(tr("Any day"), static_cast<int>(Kind::Any));
    m_kind->addItem(tr("The last 30 days"), static_cast<int>(Kind::Month));
    m_kind->addItem(tr("The last 12 months"), static_cast<int>(Kind::Year));
    m_kind->addItem(tr("From … to …"), static_cast<int>(Kind::Chosen));
    m_from->setDate(clock.today().addDays(-MonthDays));
    m_to->setDate(clock.today());
    showDays();
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showDays();
        emit changed();
    });
    for (const QDateEdit *day : {m_from, m_to})
        connect(day, &QDateEdit::dateChanged, this, &PeriodPicker::changed);
}

QDateEdit *PeriodPicker::makeDay(const QString &name, const QString &accessibleName)
{
    auto *day = new QDateEdit(this);
    day->setObjectName(name);
    day->setAccessibleName(accessibleName);
    day->setCalendarPopup(true);
    day->setMinimumDate(QDate(1, 1, 1));
    return day;
}

PeriodPicker::Kind PeriodPicker::kind() const
{
    return static_cast<Kind>(m_kind->currentData().toInt());
}

void PeriodPicker::choose(Kind kind)
{
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(kind)));
}

void PeriodPicker::showDays()
{
    m_from->setVisible(kind() == Kind::Chosen);
    m_to->setVisible(kind() == Kind::Chosen);
}

Period PeriodPicker::period() const
{
    switch (kind()) {
    case Kind::Any:
        break;
    case Kind::Month:
        return {m_clock.today().addDays(1 - MonthDays), {}};
    case Kind::Year:
        return {m_clock.today().addDays(1 - YearDays), {}};
    case Kind::Chosen:
        // The wrong way round is understood as well.
        return {std::min(m_from->date(), m_to->date()), std::max(m_from->date(), m_to->date())};
    }
    return {};
}

void PeriodPicker::setAny()
{
    choose(Kind::Any);
}

void PeriodPicker::setDays(const QDate &from, const QDate &to)
{
    {
        const QSignalBlocker quiet(this);
        m_from->setDate(from);
        m_to->setDate(to);
        choose(Kind::Chosen);
    }
    emit changed();
}

} // namespace secondwind
