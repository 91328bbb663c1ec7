// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feedback/draftrepository.h"
#include "core/feedback/letterwriter.h"

#include <QObject>

namespace secondwind {

/// Letters as the screens see them. The only writer of drafts.
class DraftService final : public QObject
{
    Q_OBJECT

public:
    DraftService(Database &database, const Catalogue &catalogue, const Clock &clock, QObject *parent = nullptr);

    /// The letter these particulars make, without saving anything.
    [[nodiscard]] Result<Letter> write(const LetterRequest &request) const { return m_writer.write(request); }

    /// Saves a draft; gives it an id if it has none, and returns the id.
    [[nodiscard]] Result<QString> save(LetterDraft draft);
    /// Rests the draft until the day after today.
    [[nodiscard]] Result<void> restUntilTomorrow(const QString &id);
    [[nodiscard]] Result<void> setState(const QString &id, DraftState state);
    [[nodiscard]] Result<void> remove(const QString &id);
    [[nodiscard]] Result<LetterDraft> find(const QString &id) const { return m_repository.find(id); }
    [[nodiscard]] Result<QList<LetterDraft>> list() const { return m_repository.list(); }
    /// The draft last worked on that has not been handed over.
    [[nodiscard]] std::optional<LetterDraft> unfinished() const;

signals:
    void draftSaved(const QString &id);
    void draftRemoved(const QString &id);

private:
    DraftRepository m_repository;
    LetterWriter m_writer;
    const Clock &m_clock;
};

} // namespace secondwind
