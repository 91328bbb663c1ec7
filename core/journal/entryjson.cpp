// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/entryjson.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace secondwind::entryjson {

QJsonObject toJson(const JournalEntry &entry)
{
    QJsonObject object;
    if (!entry.id.isEmpty())
        object.insert(u"id"_s, entry.id);
    if (entry.at.isValid())
        object.insert(u"at"_s, entry.at.toString(Qt::ISODateWithMs));
    if (entry.mood > 0)
        object.insert(u"mood"_s, entry.mood);
    QJsonArray emotions;
    for (const EmotionRating &rating : entry.emotions) {
        QJsonObject emotion{{u"emotion"_s, rating.emotion}};
        if (rating.intensity)
            emotion.insert(u"intensity"_s, *rating.intensity);
        emotions.append(emotion);
    }
    if (!emotions.isEmpty())
        object.insert(u"emotions"_s, emotions);
    if (!entry.tags.isEmpty())
        object.insert(u"tags"_s, QJsonArray::fromStringList(entry.tags));
    if (!entry.text.isEmpty())
        object.insert(u"text"_s, entry.text);
    if (!entry.applicationId.isEmpty())
        object.insert(u"application"_s, entry.applicationId);
    return object;
}

JournalEntry fromJson(const QJsonObject &object)
{
    JournalEntry entry;
    entry.id = object.value(u"id"_s).toString();
    entry.at = QDateTime::fromString(object.value(u"at"_s).toString(), Qt::ISODateWithMs);
    if (entry.at.isValid())
        entry.at = entry.at.toOffsetFromUtc(entry.at.offsetFromUtc());
    entry.mood = object.value(u"mood"_s).toInt();
    const QJsonArray emotions = object.value(u"emotions"_s).toArray();
    for (const QJsonValue &each : emotions) {
        EmotionRating rating{each[u"emotion"_s].toString(), std::nullopt};
        if (each[u"intensity"_s].isDouble())
            rating.intensity = each[u"intensity"_s].toInt();
        entry.emotions.append(rating);
    }
    const QJsonArray tags = object.value(u"tags"_s).toArray();
    for (const QJsonValue &tag : tags)
        entry.tags.append(tag.toString());
    entry.text = object.value(u"text"_s).toString();
    entry.applicationId = object.value(u"application"_s).toString();
    return entry;
}

QString toText(const JournalEntry &entry)
{
    return QString::fromUtf8(QJsonDocument(toJson(entry)).toJson(QJsonDocument::Compact));
}

JournalEntry fromText(const QString &text)
{
    return fromJson(QJsonDocument::fromJson(text.toUtf8()).object());
}

} // namespace secondwind::entryjson
