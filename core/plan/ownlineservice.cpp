// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/ownlineservice.h"

#include "core/clock.h"
#include "core/identifier.h"
#include "core/storage/database.h"

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
    , m_database(database)
    , m_repository(database)
    , m_clock(clock)
{
}

// Once it is in the file: nobody is told of what may still be given up.
void OwnLineService::tellChanged(OwnLineKind kind)
{
    m_database.whenCommitted([this, kind] { emit linesChanged(kind); });
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
    tellChanged(line.kind);
    return line.id;
}

Result<void> OwnLineService::setText(const QString &id, const QString &text)
{
    const auto line = m_repository.find(id);
    if (!line)
        return failure(line);
    return change(id, text, line->kind, line->topic);
}

Result<void> OwnLineService::change(const QString &id, const QString &text, OwnLineKind kind, const QString &topic)
{
    if (text.trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput, tr("Write a few words first."));
    if (text.size() > LongestLine)
        return failure(ErrorCode::InvalidInput, tr("A line has at most %n characters.", nullptr, LongestLine));
    const auto line = m_repository.find(id);
    if (!line)
        return failure(line);
    if (auto saved = m_repository.change(id, text.trimmed(), kind, topic); !saved)
        return saved;
    tellChanged(line->kind);
    if (kind != line->kind)
        tellChanged(kind);
    return {};
}

Result<void> OwnLineService::file(const QString &id, OwnLineKind kind, const QString &topic)
{
    const auto line = m_repository.find(id);
    if (!line)
        return failure(line);
    return change(id, line->text, kind, topic);
}

Result<void> OwnLineService::remove(const QString &id)
{
    const auto line = m_repository.find(id);
    if (!line)
        return failure(line);
    if (auto removed = m_repository.remove(id); !removed)
        return removed;
    tellChanged(line->kind);
    // Should this fail, the words leave the file's log with what is deleted next.
    m_database.whenCommitted([this] { static_cast<void>(m_database.forgetDeleted()); });
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
