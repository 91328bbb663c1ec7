// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/ownlineservice.h"

#include "core/clock.h"
#include "core/identifier.h"

#include <algorithm>

namespace secondwind {

namespace {

bool sameLine(const QString &one, const QString &other)
{
    return one.trimmed().compare(other.trimmed(), Qt::CaseInsensitive) == 0;
}

} // namespace

OwnLineService::OwnLineService(Database &database, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_repository(database)
    , m_clock(clock)
{
}

Result<QString> OwnLineService::add(OwnLine line)
{
    line.text = line.text.trimmed();
    if (line.text.isEmpty())
        return failure(ErrorCode::InvalidInput, tr("Write a few words first."));
    if (line.text.size() > LongestLine)
        return failure(ErrorCode::InvalidInput, tr("A line has at most %n characters.", nullptr, LongestLine));
    const auto known = m_repository.list(line.kind);
    if (!known)
        return failure(known);
    const auto same = std::ranges::find_if(*known, [&](const OwnLine &each) { return sameLine(each.text, line.text); });
    if (same != known->end())
        return same->id;
    line.id = newIdentifier(m_clock);
    line.created = m_clock.now();
    if (auto saved = m_repository.insert(line); !saved)
        return failure(saved);
    emit linesChanged(line.kind);
    return line.id;
}

Result<void> OwnLineService::setText(const QString &id, const QString &text)
{
    if (text.trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput, tr("Write a few words first."));
    if (text.size() > LongestLine)
        return failure(ErrorCode::InvalidInput, tr("A line has at most %n characters.", nullptr, LongestLine));
    const auto line = m_repository.find(id);
    if (!line)
        return failure(line);
    if (auto saved = m_repository.setText(id, text.trimmed()); !saved)
        return saved;
    emit linesChanged(line->kind);
    return {};
}

Result<void> OwnLineService::file(const QString &id, OwnLineKind kind, const QString &topic)
{
    const auto line = m_repository.find(id);
    if (!line)
        return failure(line);
    if (auto saved = m_repository.file(id, kind, topic); !saved)
        return saved;
    emit linesChanged(line->kind);
    if (kind != line->kind)
        emit linesChanged(kind);
    return {};
}

Result<void> OwnLineService::remove(const QString &id)
{
    const auto line = m_repository.find(id);
    if (!line)
        return failure(line);
    if (auto removed = m_repository.remove(id); !removed)
        return removed;
    emit linesChanged(line->kind);
    return {};
}

Result<void> OwnLineService::setFromSession(const QString &sessionId, const QString &applicationId, OwnLineKind kind, const QStringList &texts)
{
    const auto known = m_repository.list(kind);
    if (!known)
        return failure(known);
    for (const OwnLine &line : *known) {
        const bool still = std::ranges::any_of(texts, [&](const QString &text) { return sameLine(line.text, text); });
        if (line.sessionId != sessionId || still)
            continue;
        if (auto removed = remove(line.id); !removed)
            return removed;
    }
    for (const QString &text : texts) {
        if (text.trimmed().isEmpty())
            continue;
        // What is too long for a line stays whole in the session; its beginning is what is kept.
        auto added = add({{}, kind, text.trimmed().left(LongestLine), applicationId, sessionId, {}});
        if (!added)
            return failure(added);
    }
    return {};
}

} // namespace secondwind
