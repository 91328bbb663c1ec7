// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/entryrow.h"

#include <QSqlQuery>
#include <QVariant>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind::entryrow {

namespace {

// Emotions and tags come as one text each: a query of their own costs more than the entry, even
// when it has none. "0 6875727 70;1 736164 ": place, name, strength; names as hexadecimal, so
// that every sign may be in them.
QList<QByteArrayList> parts(const QVariant &joined)
{
    if (joined.isNull())
        return {};
    QList<QByteArrayList> all;
    for (const QByteArray &each : joined.toString().toLatin1().split(';'))
        all.append(each.split(' '));
    std::ranges::sort(all, {}, [](const QByteArrayList &part) { return part.constFirst().toInt(); });
    return all;
}

QString name(const QByteArrayList &part)
{
    return QString::fromUtf8(QByteArray::fromHex(part.value(1)));
}

} // namespace

const QString &ownColumns()
{
    // The text as bytes: Qt reads UTF-8 several times as fast as SQLite makes UTF-16 of it.
    static const QString columns = u"e.key, e.id, e.at_ms, e.offset_minutes, e.mood, CAST(e.text AS BLOB), e.application_id"_s;
    return columns;
}

const QString &columns()
{
    static const QString columns = ownColumns()
        + u", (SELECT group_concat(position || ' ' || hex(emotion) || ' ' || coalesce(intensity, ''), ';') FROM entry_emotion WHERE entry_key = e.key)"
          ", (SELECT group_concat(position || ' ' || hex(tag), ';') FROM entry_tag WHERE entry_key = e.key)"_s;
    return columns;
}

ListedEntry withoutDetails(const QSqlQuery &row)
{
    ListedEntry listed;
    listed.key = row.value(0).toLongLong();
    listed.entry.id = row.value(1).toString();
    listed.entry.at = QDateTime::fromMSecsSinceEpoch(row.value(2).toLongLong(), Qt::OffsetFromUTC, row.value(3).toInt() * 60);
    listed.entry.mood = row.value(4).toInt();
    listed.entry.text = QString::fromUtf8(row.value(5).toByteArray());
    if (const QVariant application = row.value(6); !application.isNull())
        listed.entry.applicationId = application.toString();
    return listed;
}

ListedEntry one(const QSqlQuery &row)
{
    ListedEntry listed = withoutDetails(row);
    for (const QByteArrayList &part : parts(row.value(OwnColumns))) {
        EmotionRating rating{name(part), std::nullopt};
        if (const QByteArray intensity = part.value(2); !intensity.isEmpty())
            rating.intensity = intensity.toInt();
        listed.entry.emotions.append(rating);
    }
    for (const QByteArrayList &part : parts(row.value(OwnColumns + 1)))
        listed.entry.tags.append(name(part));
    return listed;
}

} // namespace secondwind::entryrow
