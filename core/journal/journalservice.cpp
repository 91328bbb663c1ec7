// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journalservice.h"

#include "core/applications/applicationservice.h"
#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/identifier.h"
#include "core/journal/entryjson.h"
#include "core/journal/searchquery.h"
#include "core/storage/database.h"

#include <QScopeGuard>

#include <cstdlib>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

const QString NewEntry = u"new"_s;
constexpr int AskedEvery = 64; // entries
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

JournalService::JournalService(Database &database, const Catalogue &catalogue, const ApplicationService &applications, const Clock &clock,
                               QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_repository(database, clock)
    , m_archive(database, clock)
    , m_forgetting(database, m_repository.index())
    , m_catalogue(catalogue)
    , m_applications(applications)
    , m_clock(clock)
{
    connect(&applications, &ApplicationService::applicationRenamed, this, &JournalService::findByNewName);
    connect(&applications, &ApplicationService::applicationAboutToBeRemoved, this, &JournalService::letGoOfApplication);
    connect(&applications, &ApplicationService::applicationRemoved, this, &JournalService::entriesMerged);
    // The search index knew the name as well. Should this fail, the next start goes on with it.
    connect(&applications, &ApplicationService::applicationRemoved, this, [this] {
        if (hasToForget().value_or(false))
            static_cast<void>(forgetRemoved());
    });
}

Result<void> JournalService::check(const JournalEntry &entry) const
{
    if (entry.mood == 0 && entry.emotions.isEmpty() && entry.text.trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput, tr("There is nothing to keep yet: a mood, an emotion or a word is enough."));
    if (entry.mood < 0 || entry.mood > 5)
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
    if (auto saved = m_repository.insert(entry, wordsFor(entry)); !saved)
        return failure(saved);
    emit entryAdded(entry.id);
    return entry.id;
}

Result<void> JournalService::update(JournalEntry entry)
{
    if (auto good = check(entry); !good)
        return good;
    entry.at = withFixedOffset(entry.at);
    const auto before = m_repository.find(entry.id);
    if (!before)
        return failure(before);
    // An earlier version, or an editor left open, may name an application that has gone.
    if (!entry.applicationId.isEmpty() && !m_applications.find(entry.applicationId))
        entry.applicationId.clear();
    if (*before == entry)
        return {};
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    if (auto kept = m_archive.addVersion(*before); !kept)
        return kept;
    if (auto saved = m_repository.update(entry, wordsFor(entry)); !saved)
        return saved;
    if (auto done = transaction->commit(); !done)
        return done;
    emit entryChanged(entry.id);
    return {};
}

Result<MergeCounts> JournalService::merge(const QList<StoredEntry> &entries, Run run, const std::function<bool(qsizetype)> &goOn)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    const auto ended = qScopeGuard([this] { m_repository.index().giveUpMany(); });
    if (auto begun = m_repository.index().beginMany(); !begun)
        return failure(begun);
    MergeCounts counts;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (goOn && i % AskedEvery == 0 && !goOn(i))
            return failure(ErrorCode::Cancelled, tr("Stopped. The journal is as it was."));
        if (auto merged = mergeOne(entries.at(i), counts); !merged)
            return failure(merged);
    }
    if (run == Run::Dry)
        return counts; // the transaction goes, and with it all that was tried
    if (auto done = m_repository.index().endMany(); !done)
        return failure(done);
    if (auto done = transaction->commit(); !done)
        return failure(done);
    emit entriesMerged();
    return counts;
}

Result<void> JournalService::mergeOne(const StoredEntry &stored, MergeCounts &counts)
{
    JournalEntry entry = stored.entry;
    if (auto good = check(entry); !good)
        return good;
    entry.at = withFixedOffset(entry.at);
    if (entry.id.isEmpty()) {
        const auto twin = m_repository.twinOf(entry);
        if (!twin)
            return failure(twin);
        if (*twin) {
            ++counts.known;
            return {};
        }
        entry.id = newIdentifier(m_clock);
        ++counts.added;
        return m_repository.insert(entry, wordsFor(entry), stored.created, stored.changed);
    }
    const auto own = m_repository.stored(entry.id);
    if (!own)
        return failure(own);
    if (*own) {
        if ((*own)->entry == entry || !stored.changed.isValid() || stored.changed <= (*own)->changed) {
            ++counts.known;
            return {};
        }
        ++counts.updated;
        if (auto kept = m_archive.addVersion((*own)->entry); !kept)
            return kept;
        return m_repository.update(entry, wordsFor(entry), stored.changed);
    }
    if (m_archive.trashed(entry.id)) {
        ++counts.trashed;
        return {};
    }
    ++counts.added;
    return m_repository.insert(entry, wordsFor(entry), stored.created, stored.changed);
}

QString JournalService::wordsFor(const JournalEntry &entry) const
{
    QStringList parts = entry.tags;
    for (const EmotionRating &rating : entry.emotions) {
        const Emotion *emotion = m_catalogue.emotion(rating.emotion);
        parts.append(emotion ? emotion->name : rating.emotion);
    }
    if (!entry.applicationId.isEmpty()) {
        if (const auto application = m_applications.find(entry.applicationId); application)
            parts += {application->company, application->role};
    }
    QString words = searchtext::indexed(entry.text);
    if (!parts.isEmpty())
        words += u'\n' + searchtext::indexed(parts.join(u'\n'));
    return words;
}

void JournalService::findByNewName(const QString &applicationId)
{
    EntryQuery about;
    about.applicationId = applicationId;
    about.limit = std::numeric_limits<int>::max();
    // Should this fail, the entries are found by the old name until they are saved again.
    const auto entries = m_repository.list(about);
    auto transaction = Transaction::begin(m_database);
    if (!entries || !transaction)
        return;
    for (const ListedEntry &listed : *entries) {
        if (!m_repository.setWords(listed.entry.id, wordsFor(listed.entry)))
            return;
    }
    static_cast<void>(transaction->commit());
}

// Its entries stay and are no longer found by its name.
void JournalService::letGoOfApplication(const QString &applicationId)
{
    EntryQuery about;
    about.applicationId = applicationId;
    about.limit = std::numeric_limits<int>::max();
    const auto entries = m_repository.list(about);
    if (!entries || entries->isEmpty())
        return;
    // Should this fail, they are found by it until they are saved again.
    if (!m_repository.index().setToForget())
        return;
    for (const ListedEntry &listed : *entries) {
        JournalEntry entry = listed.entry;
        entry.applicationId.clear();
        if (!m_repository.setWords(entry.id, wordsFor(entry)))
            return;
    }
}

Result<void> JournalService::moveToTrash(const QString &id)
{
    const auto entry = m_repository.find(id);
    if (!entry)
        return failure(entry);
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    if (auto kept = m_archive.addToTrash(*entry); !kept)
        return kept;
    if (auto removed = m_repository.remove(id); !removed)
        return removed;
    if (auto done = transaction->commit(); !done)
        return done;
    emit entryRemoved(id);
    emit trashChanged();
    return {};
}

Result<void> JournalService::restore(const QString &id)
{
    const auto trashed = m_archive.trashed(id);
    if (!trashed)
        return failure(trashed);
    JournalEntry entry = trashed->entry;
    // The application may have gone in the meantime; the entry is worth more than the link.
    if (!entry.applicationId.isEmpty() && !m_applications.find(entry.applicationId))
        entry.applicationId.clear();
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    if (auto saved = m_repository.insert(entry, wordsFor(entry)); !saved)
        return saved;
    if (auto taken = m_archive.takeFromTrash(id); !taken)
        return taken;
    if (auto done = transaction->commit(); !done)
        return done;
    emit entryAdded(id);
    emit trashChanged();
    return {};
}

Result<void> JournalService::removeForGood(const QString &id)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    const auto inTrash = m_archive.removeForGood(id);
    if (!inTrash)
        return failure(inTrash);
    if (!*inTrash) {
        if (auto removed = m_repository.remove(id); !removed)
            return removed;
    }
    if (auto discarded = m_repository.removeDraft(id); !discarded)
        return discarded;
    if (auto noted = m_repository.index().setToForget(); !noted)
        return noted;
    if (auto done = transaction->commit(); !done)
        return done;
    if (*inTrash)
        emit trashChanged();
    else
        emit entryRemoved(id);
    return {};
}

Result<void> JournalService::removeEarlier(const QString &id)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    if (auto removed = m_archive.removeVersions(id); !removed)
        return removed;
    if (auto discarded = m_repository.removeDraft(id); !discarded)
        return discarded;
    if (auto noted = m_repository.index().setToForget(); !noted)
        return noted;
    return transaction->commit();
}

Result<void> JournalService::removeAll(const QStringList &trashed)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    for (const QString &id : trashed) {
        if (auto removed = m_archive.removeForGood(id); !removed)
            return failure(removed);
        if (auto discarded = m_repository.removeDraft(id); !discarded)
            return discarded;
    }
    if (auto noted = m_repository.index().setToForget(); !noted)
        return noted;
    return transaction->commit();
}

Result<void> JournalService::emptyTrash()
{
    const auto all = m_archive.idsDeletedBefore(m_clock.now().addYears(1));
    if (!all)
        return failure(all);
    if (auto removed = removeAll(*all); !removed)
        return removed;
    emit trashChanged();
    return forgetRemoved();
}

Result<int> JournalService::removeTrashOfSession(const QString &sessionId)
{
    const auto left = m_archive.idsOfSession(sessionId);
    if (!left)
        return failure(left);
    if (left->isEmpty())
        return 0;
    if (auto removed = removeAll(*left); !removed)
        return failure(removed);
    emit trashChanged();
    return static_cast<int>(left->size());
}

Result<int> JournalService::purgeTrash()
{
    const auto old = m_archive.idsDeletedBefore(m_clock.now().addSecs(-EntryArchive::DaysInTrash * qint64(24) * 3600));
    if (!old)
        return failure(old);
    if (!old->isEmpty()) {
        if (auto removed = removeAll(*old); !removed)
            return failure(removed);
        emit trashChanged();
    }
    const auto left = hasToForget();
    if (!left)
        return failure(left);
    if (!*left)
        return 0;
    if (auto forgotten = forgetRemoved(); !forgotten)
        return failure(forgotten);
    return static_cast<int>(old->size());
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
