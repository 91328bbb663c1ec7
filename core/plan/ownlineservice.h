// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/ownlinerepository.h"

#include <QObject>
#include <QStringList>

namespace secondwind {

class Clock;

/// The person's own lines (lessons, strengths, who they are beyond work, additions to the
/// shipped lists) as the screens see them. The only writer of them.
class OwnLineService final : public QObject
{
    Q_OBJECT

public:
    /// The longest line that is taken, in characters.
    static constexpr int LongestLine = 500;

    OwnLineService(Database &database, const Clock &clock, QObject *parent = nullptr);

    /// Keeps a line and returns its id; a line that is already there (apart from case and outer
    /// white space) is not kept twice, its id is returned. Fails for an empty or overlong text.
    [[nodiscard]] Result<QString> add(OwnLine line);
    [[nodiscard]] Result<void> setText(const QString &id, const QString &text);
    /// Words, kind and topic at once, all or none.
    [[nodiscard]] Result<void> change(const QString &id, const QString &text, OwnLineKind kind, const QString &topic);
    /// Moves a line, as it is, to another kind and topic.
    [[nodiscard]] Result<void> file(const QString &id, OwnLineKind kind, const QString &topic);
    /// Removes a line for good.
    [[nodiscard]] Result<void> remove(const QString &id);
    [[nodiscard]] Result<OwnLine> find(const QString &id) const { return m_repository.find(id); }
    /// All lines of a kind, newest first.
    [[nodiscard]] Result<QList<OwnLine>> list(OwnLineKind kind) const { return m_repository.list(kind); }

    /// Makes what a session gave of this kind be `texts`: new ones are added, those it gave
    /// before and no longer has are removed. Lines from elsewhere are left alone.
    [[nodiscard]] Result<void> setFromSession(const QString &sessionId, const QString &applicationId, OwnLineKind kind, const QStringList &texts);

signals:
    void linesChanged(secondwind::OwnLineKind kind);

private:
    void tellChanged(OwnLineKind kind);

    Database &m_database;
    OwnLineRepository m_repository;
    const Clock &m_clock;
};

} // namespace secondwind
