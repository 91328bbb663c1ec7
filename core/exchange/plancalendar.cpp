// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plancalendar.h"

#include <QTime>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int ShortestMonth = 28;

icalendar::Event eventOf(const PlanItem &item, QDate day, const QString &uid)
{
    icalendar::Event event;
    event.uid = uid;
    event.start = QDateTime(day, QTime(0, 0));
    event.wholeDay = true;
    event.summary = planSentence(item);
    return event;
}

} // namespace

QByteArray recurrenceRule(const Repetition &repetition)
{
    switch (repetition.every) {
    case Repeat::Never:
        return {};
    case Repeat::Daily:
        return "FREQ=DAILY";
    case Repeat::Weekdays:
        return "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR";
    case Repeat::Weekly:
        return "FREQ=WEEKLY";
    case Repeat::Monthly:
        break;
    }
    const int day = repetition.from.day();
    if (day <= ShortestMonth)
        return "FREQ=MONTHLY;BYMONTHDAY=" + QByteArray::number(day);
    // The last of these days that the month has.
    QByteArray days = QByteArray::number(ShortestMonth);
    for (int each = ShortestMonth + 1; each <= day; ++each)
        days += ',' + QByteArray::number(each);
    return "FREQ=MONTHLY;BYMONTHDAY=" + days + ";BYSETPOS=-1";
}

QList<icalendar::Event> planEvents(const QList<PlanItem> &items)
{
    QList<icalendar::Event> events;
    for (const PlanItem &item : items) {
        if (!item.dueOn || item.doneAt)
            continue;
        QDate first = *item.dueOn;
        const QString uid = item.id + u"@second-wind"_s;
        if (item.comesAgain() && !item.repetition.fallsOn(first)) {
            events.append(eventOf(item, first, item.id + u"-moved@second-wind"_s));
            first = item.repetition.nextAfter(first);
        }
        events.append(eventOf(item, first, uid));
        events.last().rule = recurrenceRule(item.repetition);
    }
    return events;
}

} // namespace secondwind
