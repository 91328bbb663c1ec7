// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feedback/letter.h"
#include "core/result.h"

#include <QCoreApplication>

class QSqlQuery;

namespace secondwind {

class Clock;
class Database;
class Statement;

/// Reads and writes letter drafts. Callers go through DraftService.
class DraftRepository final
{
    Q_DECLARE_TR_FUNCTIONS(secondwind::DraftRepository)

public:
    /// A letter handed over and not answered, and when it was.
    struct Awaited {
        LetterDraft draft;
        QDateTime handedOver;
    };

    DraftRepository(Database &database, const Clock &clock);

    /// Inserts the draft or replaces the particulars and words of the one with its id. Where a
    /// kept draft stands, how long it rests, its reply and its reminder are left as they are:
    /// a page that saves what is typed knows nothing newer about those.
    [[nodiscard]] Result<void> save(const LetterDraft &draft);
    /// Notes where the draft stands from now on; `restUntil` goes with Resting alone.
    [[nodiscard]] Result<void> setState(const QString &id, DraftState state, const std::optional<QDateTime> &restUntil = {});
    [[nodiscard]] Result<void> setReply(const QString &id, const QString &reply);
    /// Notes that a reminder of this letter was proposed, the first time only.
    [[nodiscard]] Result<void> setFollowUpProposed(const QString &id);

    [[nodiscard]] Result<LetterDraft> find(const QString &id) const;
    [[nodiscard]] Result<void> remove(const QString &id);
    /// All drafts, last changed first.
    [[nodiscard]] Result<QList<LetterDraft>> list() const;
    /// Where the draft stood, from its beginning on.
    [[nodiscard]] Result<QList<DraftStep>> steps(const QString &id) const;
    /// The drafts resting until `now` or before, the longest rested first.
    [[nodiscard]] Result<QList<LetterDraft>> rested(const QDateTime &now) const;
    /// The letters handed over of which no reminder was proposed or written, the oldest first.
    [[nodiscard]] Result<QList<Awaited>> awaited() const;
    /// The id of the letter that reminds of this one; empty when there is none.
    [[nodiscard]] Result<QString> followUpOf(const QString &id) const;

private:
    [[nodiscard]] Result<QList<LetterDraft>> select(const QString &condition, const QVariantList &values) const;
    [[nodiscard]] Result<void> addStep(const QString &id, DraftState state);
    [[nodiscard]] Result<void> changed(const Result<Statement> &updated) const;

    Database &m_database;
    const Clock &m_clock;
};

} // namespace secondwind
