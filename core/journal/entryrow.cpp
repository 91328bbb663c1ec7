// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/entryrow.h"

#include <QSqlQuery>
#include <QVariant>

using namespace Qt::Literals::StringLiterals;

namespace secondwind::entryrow {

// Every value read through Qt costs more than SQLite's arithmetic, so that numbers come together:
// time * 32768 + (offset + 1080) * 8 + mood, which holds until the year 10889. Texts come as bytes,
// since Qt reads UTF-8 several times as fast as SQLite makes UTF-16 of it.
const QString &columns()
{
    static const QString columns = u"e.key, e.at_ms * 32768 + (e.offset_minutes + 1080) * 8 + coalesce(e.mood, 0), "
                                   "CAST(e.id AS BLOB), CAST(e.text AS BLOB), e.application_id"_s;
    return columns;
}

ListedEntry entry(const QSqlQuery &row)
{
    const qint64 numbers = row.value(1).toLongLong();
    const auto low = static_cast<int>(numbers & 32767);
    ListedEntry listed;
    listed.key = row.value(0).toLongLong();
    listed.entry.at = QDateTime::fromMSecsSinceEpoch(numbers >> 15, Qt::OffsetFromUTC, (low / 8 - 1080) * 60);
    listed.entry.mood = low % 8;
    listed.entry.id = QString::fromUtf8(row.value(2).toByteArray());
    listed.entry.text = QString::fromUtf8(row.value(3).toByteArray());
    if (const QVariant application = row.value(4); !application.isNull())
        listed.entry.applicationId = application.toString();
    return listed;
}

// Place, strength and kind are one number as well:
// position * 128 + intensity for an emotion (127: not said), -1 - position for a tag.
const QString &detailsBetween()
{
    static const QString sql = u"SELECT entry_key, emotion, position * 128 + coalesce(intensity, 127) FROM entry_emotion WHERE entry_key BETWEEN ? AND ? "
                               "UNION ALL SELECT entry_key, tag, -1 - position FROM entry_tag WHERE entry_key BETWEEN ? AND ?"_s;
    return sql;
}

const QString &detailsAmong()
{
    // One value, however many keys; each of a few hundred would have to be bound by itself.
    static const QString sql = u"SELECT entry_key, emotion, position * 128 + coalesce(intensity, 127) FROM json_each(?) CROSS JOIN entry_emotion ON entry_key = value "
                               "UNION ALL SELECT entry_key, tag, -1 - position FROM json_each(?) CROSS JOIN entry_tag ON entry_key = value"_s;
    return sql;
}

Detail detail(const QSqlQuery &row)
{
    const qint64 code = row.value(2).toLongLong();
    Detail detail{row.value(0).toLongLong(), code < 0, code < 0 ? -1 - code : code / 128, row.value(1).toString(), std::nullopt};
    if (code >= 0 && code % 128 != 127)
        detail.intensity = static_cast<int>(code % 128);
    return detail;
}

} // namespace secondwind::entryrow
