// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/guidedsession.h"

#include <QCoreApplication>

namespace secondwind {

class Database;

/// Reads and writes guided sessions. Callers go through SessionService.
class SessionRepository final
{
    Q_DECLARE_TR_FUNCTIONS(secondwind::SessionRepository)

public:
    explicit SessionRepository(Database &database);

    /// Saves everything but the answers.
    [[nodiscard]] Result<void> save(const GuidedSession &session);
    [[nodiscard]] Result<void> saveAnswer(const QString &sessionId, const QString &field, const Answer &answer, qint64 nowMs);
    [[nodiscard]] Result<void> removeAnswer(const QString &sessionId, const QString &field);
    /// The open session last worked on.
    [[nodiscard]] Result<std::optional<GuidedSession>> open(const SessionScript &script) const;
    [[nodiscard]] Result<GuidedSession> find(const QString &id, const SessionScript &script) const;
    /// Sessions finished or set aside, newest first.
    [[nodiscard]] Result<QList<PastSession>> past(const SessionScript &script) const;
    [[nodiscard]] Result<PickCounts> pickedBefore(const QString &field) const;
    /// Notes the check-in; without numbers it was waved away.
    [[nodiscard]] Result<void> saveCheckIn(const QString &id, std::optional<int> mood, std::optional<int> belief, qint64 nowMs);
    /// Deletes a session with its answers.
    [[nodiscard]] Result<void> remove(const QString &id);

private:
    [[nodiscard]] Result<void> readDetails(GuidedSession &session, const SessionScript &script) const;

    Database &m_database;
};

} // namespace secondwind
