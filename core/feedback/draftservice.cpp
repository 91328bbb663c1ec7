// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/draftservice.h"

#include "core/clock.h"
#include "core/identifier.h"

namespace secondwind {

DraftService::DraftService(Database &database, const Catalogue &catalogue, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_repository(database, clock)
    , m_writer(catalogue)
    , m_clock(clock)
{
}

Result<QString> DraftService::save(LetterDraft draft)
{
    // An address half typed is kept as it is; it is checked when the letter leaves.
    if (draft.id.isEmpty())
        draft.id = newIdentifier(m_clock);
    if (auto saved = m_repository.save(draft); !saved)
        return failure(saved);
    emit draftSaved(draft.id);
    return draft.id;
}

Result<void> DraftService::restUntilTomorrow(const QString &id)
{
    auto draft = m_repository.find(id);
    if (!draft)
        return failure(draft);
    draft->state = DraftState::Resting;
    draft->restUntil = m_clock.today().addDays(1);
    if (auto saved = save(*draft); !saved)
        return failure(saved);
    return {};
}

Result<void> DraftService::setState(const QString &id, DraftState state)
{
    auto draft = m_repository.find(id);
    if (!draft)
        return failure(draft);
    draft->state = state;
    draft->restUntil.reset();
    if (auto saved = save(*draft); !saved)
        return failure(saved);
    return {};
}

Result<void> DraftService::remove(const QString &id)
{
    if (auto removed = m_repository.remove(id); !removed)
        return removed;
    emit draftRemoved(id);
    return {};
}

std::optional<LetterDraft> DraftService::unfinished() const
{
    const auto drafts = m_repository.list();
    if (!drafts)
        return std::nullopt;
    for (const LetterDraft &draft : *drafts) {
        if (draft.state == DraftState::Drafted || draft.state == DraftState::Resting)
            return draft;
    }
    return std::nullopt;
}

} // namespace secondwind
