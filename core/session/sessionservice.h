// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalentry.h"
#include "core/session/neighbours.h"
#include "core/session/sessionrepository.h"
#include "core/session/summary.h"

#include <QObject>

#include <functional>

namespace secondwind {

class Clock;
struct MantraOccasion;

/// The guided session as the wizard sees it: one session at a time, saved after each change,
/// so that it can be left at any moment and taken up on the same step and words.
class SessionService final : public QObject
{
    Q_OBJECT

public:
    SessionService(Database &database, const SessionNeighbours &neighbours, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] const SessionScript &script() const;
    /// The session left open, if there is one; it becomes the current one.
    [[nodiscard]] Result<bool> resume();
    /// Begins a session; one still open is set aside, its words kept.
    [[nodiscard]] Result<void> start(const QString &route);
    [[nodiscard]] bool isActive() const { return m_session.has_value(); }
    /// The current session. Only while isActive().
    [[nodiscard]] const GuidedSession &session() const { return *m_session; }
    [[nodiscard]] const SessionStep &step() const;

    /// Saves an answer; an empty one takes it back. A time-box begins or ends with its answer.
    [[nodiscard]] Result<void> setAnswer(const QString &field, const Answer &answer);
    [[nodiscard]] Result<void> next();
    [[nodiscard]] Result<void> skip();
    [[nodiscard]] Result<void> back();
    [[nodiscard]] Result<void> goTo(const QString &step);
    [[nodiscard]] Result<void> changeRoute(const QString &route);
    /// To be called when the session is left for now: keeps what the step leaves for later, and
    /// words that were let go are gone. Moving to another step does the same.
    [[nodiscard]] Result<void> leave();
    /// Saves the summary to the journal and closes the session; returns the session's id.
    [[nodiscard]] Result<QString> finish();
    /// Closes the session without a summary; its words stay in the file.
    [[nodiscard]] Result<void> setAside();

    [[nodiscard]] QList<SummaryPart> summary() const;
    /// The thought that was caught and the emotions that were named, the strongest first, in the
    /// current session; when there is none, in the last one.
    [[nodiscard]] MantraOccasion mantraOccasion() const;

    /// Sessions finished or set aside, newest first.
    [[nodiscard]] Result<QList<PastSession>> past() const { return m_repository.past(script()); }
    /// How often the options of a field that takes several were picked in past sessions.
    [[nodiscard]] Result<PickCounts> pickedBefore(const QString &field) const { return m_repository.pickedBefore(field); }
    [[nodiscard]] Result<QList<SummaryPart>> summaryOfPast(const QString &id) const;
    /// Makes a session that was set aside the open one again; the one open now is set aside.
    [[nodiscard]] Result<void> pickUp(const QString &id);
    enum class Entry { Keep, Remove };
    /// Deletes a session for good, from the file and its log, and the journal entry it was saved
    /// as if asked to. Lessons, strengths and plans it left stay.
    [[nodiscard]] Result<void> remove(const QString &id, Entry entry);

    /// The session to ask about again: the last one finished, from the next day on for a week,
    /// unless it was asked about already.
    [[nodiscard]] std::optional<PastSession> checkInDue() const;
    /// Notes how it is after some time; the mood joins the journal as an entry.
    [[nodiscard]] Result<void> checkIn(const QString &id, int mood, std::optional<int> belief);
    [[nodiscard]] Result<void> waveCheckInAway(const QString &id);

signals:
    void stepChanged();
    void answerChanged(const QString &field);
    void routeChanged();
    void finished(const QString &sessionId);
    /// Past sessions changed: one finished, was deleted or checked in on.
    void pastChanged();
    /// A session began, was resumed, finished or was set aside.
    void activeChanged();

private:
    [[nodiscard]] Result<void> move(const std::function<void(GuidedSession &)> &change);
    [[nodiscard]] Result<void> save(GuidedSession session);
    [[nodiscard]] Result<void> saveAnswer(const SessionField &field, const Answer &answer);
    [[nodiscard]] Result<void> setEnd(const SessionField &field, const QString &end);
    /// Whether the words on the pad are to go.
    [[nodiscard]] bool isLetGo() const;
    /// Removes words that were let go from the file; says whether there were any.
    [[nodiscard]] Result<bool> letGo();
    /// To follow once that is committed: they leave memory, screen and log as well.
    [[nodiscard]] Result<void> forget(bool wordsWentAway);
    [[nodiscard]] JournalEntry entry() const;
    [[nodiscard]] Result<QString> saveSummary();
    [[nodiscard]] Result<bool> letGoOfEarlier(const QString &entryId);
    [[nodiscard]] Result<void> setOpenOneAside();
    void open(GuidedSession session);

    Database &m_database;
    SessionRepository m_repository;
    SessionNeighbours m_neighbours;
    const Clock &m_clock;
    std::optional<GuidedSession> m_session;
};

} // namespace secondwind
