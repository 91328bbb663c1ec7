// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/checkinreminder.h"

#include "core/clock.h"
#include "core/journal/journalservice.h"
#include "core/storage/settings.h"

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

const QString TimeFormat = u"HH:mm"_s;

} // namespace

CheckInReminder::CheckInReminder(Settings &settings, const JournalService &journal, const Clock &clock)
    : m_settings(settings)
    , m_journal(journal)
    , m_clock(clock)
{
}

std::optional<QTime> CheckInReminder::time() const
{
    const QTime time = QTime::fromString(m_settings.value(setting::ReminderTime), TimeFormat);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

Result<void> CheckInReminder::setTime(std::optional<QTime> time)
{
    return m_settings.setValue(setting::ReminderTime, time ? time->toString(TimeFormat) : QString());
}

bool CheckInReminder::isDue(const QDateTime &since) const
{
    const auto chosen = time();
    if (!chosen)
        return false;
    const QDateTime now = m_clock.now();
    QDateTime moment = now;
    moment.setTime(*chosen);
    if (moment > now || moment <= since)
        return false;
    EntryQuery today;
    today.from = today.to = now.date();
    return m_journal.count(today).value_or(0) == 0;
}

} // namespace secondwind
