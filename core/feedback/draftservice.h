// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feedback/draftrepository.h"
#include "core/feedback/letterchange.h"
#include "core/feedback/letterwriter.h"
#include "core/feedback/workingdays.h"
#include "core/storage/settings.h"

#include <QObject>

namespace secondwind {

/// A letter that waits for the person.
struct DueLetter {
    enum class Why {
        Rested,   ///< its rest is over
        FollowUp, ///< a reminder may be in place; `window` says when
    };

    LetterDraft draft;
    Why why = Why::Rested;
    FollowUpWindow window = {};
};

/// What the form makes of a draft now, beside what the person made of it. Nothing is saved.
struct Rewriting {
    Letter fresh;
    LetterMerge subject;
    LetterMerge body;
};

/// Letters as the screens see them. The only writer of drafts.
class DraftService final : public QObject
{
    Q_OBJECT

public:
    /// The hour a letter rests until on the next day, unless the person chose another.
    static constexpr int UsualRestingHour = 9;

    DraftService(Database &database, const Catalogue &catalogue, const Clock &clock, QObject *parent = nullptr);

    /// The letter these particulars make, without saving anything.
    [[nodiscard]] Result<Letter> write(const LetterRequest &request) const { return m_writer.write(request); }
    /// The letter the draft's particulars make now, and how it goes together with the draft's
    /// words. An address half typed does not stand in the way.
    [[nodiscard]] Result<Rewriting> rewrite(const LetterDraft &draft) const;
    /// The draft with the merged words, the fresh ones kept as the base of the next merge.
    [[nodiscard]] static LetterDraft rewritten(LetterDraft draft, const Rewriting &rewriting);

    /// Saves a draft; gives it an id if it has none, and returns the id. Of a kept draft the
    /// particulars and words are replaced; where it stands, its rest, reply and reminder have
    /// functions of their own.
    [[nodiscard]] Result<QString> save(LetterDraft draft);
    /// Rests the draft until that moment; fails if it is past.
    [[nodiscard]] Result<void> rest(const QString &id, const QDateTime &until);
    /// Rests the draft until the resting hour of the day after today.
    [[nodiscard]] Result<void> restUntilTomorrow(const QString &id);
    /// The moment restUntilTomorrow() would rest a draft until, in local time.
    [[nodiscard]] QDateTime tomorrow() const;
    /// 0 to 23, local time.
    [[nodiscard]] int restingHour() const;
    [[nodiscard]] Result<void> setRestingHour(int hour);

    [[nodiscard]] Result<void> setState(const QString &id, DraftState state);
    /// Keeps what they answered; the letter counts as answered.
    [[nodiscard]] Result<void> keepReply(const QString &id, const QString &reply);
    /// Where the draft stood and since when, from its beginning on.
    [[nodiscard]] Result<QList<DraftStep>> history(const QString &id) const { return m_repository.steps(id); }

    /// What waits now: rests that are over, then letters a reminder may be in place for. A
    /// reminder is proposed from the 7th working day after handing over, once a letter, never
    /// for a letter that asked nothing, was answered, given up or closed, nor for a reminder.
    [[nodiscard]] Result<QList<DueLetter>> due() const;
    /// The reminder was offered and waved away; it is not proposed again.
    [[nodiscard]] Result<void> declineFollowUp(const QString &id);
    /// Begins the one reminder of a letter handed over and returns the new draft's id. Fails if
    /// there is one already, and for a letter that is not waiting for an answer.
    [[nodiscard]] Result<QString> followUp(const QString &id);
    /// When a reminder of this letter is in place; nothing unless it waits for an answer.
    [[nodiscard]] std::optional<FollowUpWindow> windowOf(const QString &id) const;

    /// A new draft with the same particulars and words, and returns its id.
    [[nodiscard]] Result<QString> duplicate(const QString &id);
    [[nodiscard]] Result<void> remove(const QString &id);
    [[nodiscard]] Result<LetterDraft> find(const QString &id) const { return m_repository.find(id); }
    [[nodiscard]] Result<QList<LetterDraft>> list() const { return m_repository.list(); }
    /// The drafts whose people, company, role, words or reply hold what was typed, as the
    /// journal's search understands it; all of them for nothing typed. Last changed first.
    [[nodiscard]] Result<QList<LetterDraft>> search(const QString &typed) const;
    /// The draft last worked on that has not been handed over.
    [[nodiscard]] std::optional<LetterDraft> unfinished() const;

signals:
    void draftSaved(const QString &id);
    void draftRemoved(const QString &id);

private:
    [[nodiscard]] Result<void> announced(const Result<void> &done, const QString &id);
    [[nodiscard]] bool mayFollowUp(const LetterDraft &draft) const;
    [[nodiscard]] std::optional<QDate> handedOverOn(const QString &id) const;

    DraftRepository m_repository;
    LetterWriter m_writer;
    Settings m_settings;
    const Catalogue &m_catalogue;
    const Clock &m_clock;
};

} // namespace secondwind
