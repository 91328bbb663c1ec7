// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/applications/effort.h"

#include "core/storage/database.h"

#include <QDateTime>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

Result<int> count(Database &database, const QString &sql, const QVariantList &values)
{
    auto row = database.run(sql, values);
    if (!row)
        return failure(row);
    return row->next() ? row->value(0).toInt() : 0;
}

} // namespace

Result<Effort> effortOf(Database &database, const QList<ListedApplication> &applications, const std::optional<QDate> &since)
{
    Effort effort;
    effort.applications = static_cast<int>(
        std::ranges::count_if(applications, [&](const ListedApplication &each) { return !since || each.begun >= *since; }));
    const QString day = since ? since->toString(Qt::ISODate) : QString();
    const qint64 ms = since ? since->startOfDay().toMSecsSinceEpoch() : 0;
    const qint64 julian = since ? since->toJulianDay() : 0;
    struct Part {
        int Effort::*place;
        QString sql;
        QVariant from;
    };
    const QString conversations = u"('interview', 'further-interview', 'final')"_s;
    const QList<Part> parts{
        {&Effort::interviews, u"SELECT count(*) FROM application_step WHERE step IN %1 AND coalesce(on_day, '') >= ?"_s.arg(conversations), day},
        {&Effort::letters, u"SELECT count(DISTINCT letter_id) FROM letter_step WHERE state = 'handed-over' AND at_ms >= ?"_s, ms},
        {&Effort::sessions, u"SELECT count(*) FROM guided_session WHERE state = 'finished' AND finished_ms >= ?"_s, ms},
        {&Effort::entries, u"SELECT count(*) FROM journal_entry WHERE day >= ?"_s, julian},
        {&Effort::lessons, u"SELECT count(*) FROM own_line WHERE kind = 'lesson' AND created_ms >= ?"_s, ms},
        {&Effort::plans, u"SELECT count(*) FROM (SELECT done_ms FROM plan_item UNION ALL SELECT done_ms FROM plan_done) WHERE done_ms >= ?"_s, ms},
    };
    for (const Part &part : parts) {
        const auto counted = count(database, part.sql, {part.from});
        if (!counted)
            return failure(counted);
        effort.*part.place = *counted;
    }
    if (since)
        return effort;
    // Those that came that far before the history was kept.
    const auto unnoted = count(database,
                               u"SELECT count(*) FROM application a WHERE stage IN %1 AND NOT EXISTS "
                               "(SELECT 1 FROM application_step WHERE application_id = a.id AND step IN %1)"_s.arg(conversations),
                               {});
    if (!unnoted)
        return failure(unnoted);
    effort.interviews += *unnoted;
    return effort;
}

std::optional<QDate> stretchWithoutRest(const QList<QDate> &days, const QDate &today)
{
    const QSet<QDate> busy(days.begin(), days.end());
    const QDate last = busy.contains(today) ? today : today.addDays(-1);
    QDate first = last;
    while (busy.contains(first))
        first = first.addDays(-1);
    first = first.addDays(1);
    return first.daysTo(last) + 1 >= DaysWithoutRest ? std::optional(first) : std::nullopt;
}

} // namespace secondwind
