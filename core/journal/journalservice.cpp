// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journalservice.h"

#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/identifier.h"
#include "core/journal/entryjson.h"

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
    return m_repository.saveDraft(draftKey(entry.id), entryjson::toText(entry));
}

std::optional<JournalEntry> JournalService::draft(const QString &entryId) const
{
    const auto content = m_repository.draft(draftKey(entryId));
    if (!content || content->isEmpty())
        return std::nullopt;
    return entryjson::fromText(*content);
}

Result<void> JournalService::discardDraft(const QString &entryId)
{
    return m_repository.removeDraft(draftKey(entryId));
}

} // namespace secondwind
