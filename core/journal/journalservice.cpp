// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journalservice.h"

#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/identifier.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

const QString NewEntry = u"new"_s;
constexpr int FurthestOffset = 18 * 3600; // of any zone, in seconds; what the file takes

QString draftKey(const QString &entryId)
{
    return entryId.isEmpty() ? NewEntry : entryId;
}

// Kept to the minute's offset the entry was written in, so that its day survives travel.
QDateTime withFixedOffset(const QDateTime &at)
{
    return at.toOffsetFromUtc(at.offsetFromUtc());
}

QString draftToJson(const JournalEntry &entry)
{
    QJsonArray emotions;
    for (const EmotionRating &rating : entry.emotions) {
        QJsonObject object{{u"emotion"_s, rating.emotion}};
        if (rating.intensity)
            object.insert(u"intensity"_s, *rating.intensity);
        emotions.append(object);
    }
    const QJsonObject object{
        {u"id"_s, entry.id},
        {u"at"_s, entry.at.toString(Qt::ISODateWithMs)},
        {u"mood"_s, entry.mood},
        {u"emotions"_s, emotions},
        {u"tags"_s, QJsonArray::fromStringList(entry.tags)},
        {u"text"_s, entry.text},
        {u"application"_s, entry.applicationId},
    };
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

JournalEntry draftFromJson(const QJsonObject &object)
{
    JournalEntry entry;
    entry.id = object.value(u"id"_s).toString();
    entry.at = QDateTime::fromString(object.value(u"at"_s).toString(), Qt::ISODateWithMs);
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

} // namespace

JournalService::JournalService(Database &database, const Catalogue &catalogue, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_repository(database, clock)
    , m_catalogue(catalogue)
    , m_clock(clock)
{
}

Result<void> JournalService::check(const JournalEntry &entry) const
{
    if (entry.mood < 1 || entry.mood > 5)
        return failure(ErrorCode::InvalidInput, tr("Mood goes from 1 (very low) to 5 (very good)."));
    for (const EmotionRating &rating : entry.emotions) {
        if (!m_catalogue.emotion(rating.emotion))
            return failure(ErrorCode::InvalidInput, tr("“%1” is not one of the emotions this journal knows.").arg(rating.emotion));
        if (rating.intensity && (*rating.intensity < 0 || *rating.intensity > 100))
            return failure(ErrorCode::InvalidInput, tr("The strength of an emotion goes from 0 to 100."));
    }
    if (!entry.at.isValid() || std::abs(entry.at.offsetFromUtc()) > FurthestOffset)
        return failure(ErrorCode::InvalidInput, tr("The date and time of the entry do not exist. Check them once more."));
    for (const QString &tag : entry.tags) {
        if (tag.trimmed().isEmpty() || tag.size() > 60)
            return failure(ErrorCode::InvalidInput, tr("A tag has between 1 and 60 characters."));
    }
    return {};
}

Result<QString> JournalService::add(JournalEntry entry)
{
    if (entry.at.isNull())
        entry.at = m_clock.now();
    if (auto good = check(entry); !good)
        return failure(good);
    entry.at = withFixedOffset(entry.at);
    entry.id = newIdentifier(m_clock);
    if (auto saved = m_repository.insert(entry); !saved)
        return failure(saved);
    emit entryAdded(entry.id);
    return entry.id;
}

Result<void> JournalService::update(JournalEntry entry)
{
    if (auto good = check(entry); !good)
        return good;
    entry.at = withFixedOffset(entry.at);
    if (auto saved = m_repository.update(entry); !saved)
        return saved;
    emit entryChanged(entry.id);
    return {};
}

Result<void> JournalService::remove(const QString &id)
{
    if (auto removed = m_repository.remove(id); !removed)
        return removed;
    emit entryRemoved(id);
    return {};
}

Result<void> JournalService::saveDraft(const JournalEntry &entry)
{
    return m_repository.saveDraft(draftKey(entry.id), draftToJson(entry));
}

std::optional<JournalEntry> JournalService::draft(const QString &entryId) const
{
    const auto content = m_repository.draft(draftKey(entryId));
    if (!content || content->isEmpty())
        return std::nullopt;
    return draftFromJson(QJsonDocument::fromJson(content->toUtf8()).object());
}

Result<void> JournalService::discardDraft(const QString &entryId)
{
    return m_repository.removeDraft(draftKey(entryId));
}

} // namespace secondwind
