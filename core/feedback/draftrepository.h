// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feedback/letter.h"
#include "core/result.h"

#include <QCoreApplication>

namespace secondwind {

class Clock;
class Database;

/// Reads and writes letter drafts. Callers go through DraftService.
class DraftRepository final
{
    Q_DECLARE_TR_FUNCTIONS(secondwind::DraftRepository)

public:
    DraftRepository(Database &database, const Clock &clock);

    /// Inserts the draft or replaces the one with its id.
    [[nodiscard]] Result<void> save(const LetterDraft &draft);
    [[nodiscard]] Result<LetterDraft> find(const QString &id) const;
    [[nodiscard]] Result<void> remove(const QString &id);
    /// All drafts, last changed first.
    [[nodiscard]] Result<QList<LetterDraft>> list() const;

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace secondwind
