// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/applications/dayfield.h"

#include "app/shell/icons.h"
#include "app/widgets/buttons.h"
#include "core/clock.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

DayField::DayField(const QString &name, const QString &subject, const Clock &clock, Forgetting forgetting, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_forgetting(forgetting)
    , m_edit(new QDateEdit(this))
    , m_set(makeButton(tr("Set the day"), ButtonKind::Quiet, name + u"SetButton"_s, this))
    , m_forget(makeButton({}, ButtonKind::Quiet, name + u"ForgetButton"_s, this))
{
    m_edit->setObjectName(name + u"Edit"_s);
    m_edit->setAccessibleName(subject);
    m_edit->setCalendarPopup(true);
    m_set->setAccessibleName(tr("%1: set the day").arg(subject));
    m_forget->setIcon(icons::icon(u"close"_s));
    m_forget->setAccessibleName(tr("%1: the day is unknown").arg(subject));
    m_forget->setToolTip(tr("I do not know the day"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_edit);
    row->addWidget(m_set);
    row->addWidget(m_forget);
    row->addStretch();
    connect(m_edit, &QDateEdit::dateChanged, this, [this](const QDate &day) {
        m_day = day;
        emit dayChanged();
    });
    connect(m_set, &QPushButton::clicked, this, [this] {
        choose(m_clock.today());
        m_edit->setFocus();
    });
    connect(m_forget, &QPushButton::clicked, this, [this] {
        choose(std::nullopt);
        m_set->setFocus();
    });
    setDay({});
}

void DayField::setDay(const std::optional<QDate> &day)
{
    const QSignalBlocker quiet(m_edit);
    m_day = day;
    if (day)
        m_edit->setDate(*day);
    m_edit->setVisible(day.has_value());
    m_forget->setVisible(day.has_value() && m_forgetting == Forgetting::Offered);
    m_set->setVisible(!day);
}

// No focus proxy: Qt loses parts of the tab order when such a widget is moved in it.
void DayField::focusDay()
{
    if (m_day)
        m_edit->setFocus();
    else
        m_set->setFocus();
}

void DayField::choose(const std::optional<QDate> &day)
{
    setDay(day);
    emit dayChanged();
}

} // namespace secondwind
