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

private:
    [[nodiscard]] Result<void> readDetails(GuidedSession &session, const SessionScript &script) const;

    Database &m_database;
};

} // namespace secondwind
