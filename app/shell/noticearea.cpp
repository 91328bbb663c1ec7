// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/noticearea.h"

#include "app/shell/theme.h"
#include "app/widgets/messagebar.h"
#include "core/journal/journalservice.h"
#include "core/plan/timeboxservice.h"
#include "core/services.h"

#include <QApplication>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

NoticeArea::NoticeArea(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_timeBox(new MessageBar(this))
    , m_reminder(new MessageBar(this))
    , m_problem(new MessageBar(this))
    , m_timeBoxes(services, this)
    , m_reminders(services, this)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Space4, theme::Space3, theme::Space4, 0);
    column->setSpacing(theme::Space2);
    m_timeBox->setObjectName(u"timeBoxNotice"_s);
    m_reminder->setObjectName(u"reminderNotice"_s);
    column->addWidget(m_timeBox);
    m_problem->setObjectName(u"problemNotice"_s);
    column->addWidget(m_reminder);
    column->addWidget(m_problem);
    hide();
    connect(&services.journal.forgetting(), &Forgetting::failed, this, [this](const Error &error) {
        m_problem->showMessage(MessageKind::Attention, error.message);
        show();
    });
    connect(m_problem, &MessageBar::dismissed, this, &NoticeArea::shrink);
    connect(&m_timeBoxes, &TimeBoxWatch::over, this, &NoticeArea::showTimeBox);
    connect(m_timeBox, &MessageBar::dismissed, this, [this] {
        shrink();
        // Should closing fail, the note comes back; it does no harm.
        (void)m_services.timeBoxes.close(m_shown);
    });
    connect(&m_reminders, &ReminderWatch::due, this, &NoticeArea::showReminder);
    connect(m_reminder, &MessageBar::dismissed, this, &NoticeArea::shrink);
    connect(m_reminder, &MessageBar::actionTriggered, this, [this] {
        m_reminder->dismiss();
        shrink();
        emit entryWanted();
    });
}

void NoticeArea::begin()
{
    m_timeBoxes.look();
}

void NoticeArea::reminderChanged()
{
    m_reminders.begin();
}

void NoticeArea::showTimeBox(const TimeBox &box)
{
    if (m_timeBox->isVisibleTo(this) && m_shown == box.id)
        return;
    m_shown = box.id;
    emit timeBoxEnded();
    m_timeBox->showMessage(MessageKind::Info,
                           box.kind == TimeBoxKind::Hold
                               ? tr("The hold on new applications is over. Nothing has to happen now; you can apply again when you want to.")
                               : tr("The time you gave this is over. It may still hurt. You can turn to something else now, or give it more time."));
    show();
}

void NoticeArea::showReminder()
{
    m_reminder->showMessage(MessageKind::Info, tr("This is the time of day you chose. How are you right now?"), tr("&Write it down"));
    show();
    QApplication::alert(window());
}

void NoticeArea::shrink()
{
    setVisible(std::ranges::any_of(std::array{m_timeBox, m_reminder, m_problem}, [this](const MessageBar *each) { return each->isVisibleTo(this); }));
}

} // namespace secondwind
