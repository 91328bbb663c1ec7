// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalentry.h"
#include "core/session/sessionrepository.h"
#include "core/session/summary.h"

#include <QObject>

#include <functional>

namespace secondwind {

class Clock;
class JournalService;

/// The guided session as the wizard sees it: one session at a time, saved after each change,
/// so that it can be left at any moment and taken up on the same step and words.
class SessionService final : public QObject
{
    Q_OBJECT

public:
    SessionService(Database &database, const SummarySources &sources, JournalService &journal, const Clock &clock,
                   QObject *parent = nullptr);

    [[nodiscard]] const SessionScript &script() const;
    /// The session left open, if there is one; it becomes the current one.
    [[nodiscard]] Result<bool> resume();
    /// Begins a session; one still open is set aside, its words kept.
    [[nodiscard]] Result<void> start(const QString &route);
    [[nodiscard]] bool isActive() const { return m_session.has_value(); }
    /// The current session. Only while isActive().
    [[nodiscard]] const GuidedSession &session() const { return *m_session; }
    [[nodiscard]] const SessionStep &step() const;

    /// Saves an answer; an empty one takes it back.
    [[nodiscard]] Result<void> setAnswer(const QString &field, const Answer &answer);
    [[nodiscard]] Result<void> next();
    [[nodiscard]] Result<void> skip();
    [[nodiscard]] Result<void> back();
    [[nodiscard]] Result<void> goTo(const QString &step);
    [[nodiscard]] Result<void> changeRoute(const QString &route);
    /// Saves the summary to the journal and closes the session; returns the entry's id.
    /// Words on the vent pad that the person let go are removed from the session.
    [[nodiscard]] Result<QString> finish();
    /// Closes the session without a summary; its words stay in the file.
    [[nodiscard]] Result<void> setAside();

    [[nodiscard]] QList<SummaryPart> summary() const;

signals:
    void stepChanged();
    void answerChanged(const QString &field);
    void routeChanged();
    void finished(const QString &entryId);
    /// A session began, was resumed, finished or was set aside.
    void activeChanged();

private:
    [[nodiscard]] Result<void> move(const std::function<void(GuidedSession &)> &change);
    [[nodiscard]] Result<void> save(GuidedSession session);
    [[nodiscard]] Result<void> saveSummary(JournalEntry entry);

    SessionRepository m_repository;
    SummarySources m_sources;
    JournalService &m_journal;
    const Clock &m_clock;
    std::optional<GuidedSession> m_session;
};

} // namespace secondwind
