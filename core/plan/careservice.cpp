// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/careservice.h"

#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/identifier.h"
#include "core/plan/ownlineservice.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

const QString OutletKind = u"outlet"_s;

std::optional<int> moodOf(int mood)
{
    return mood >= 1 && mood <= 5 ? std::optional(mood) : std::nullopt;
}

// Outlets are a list of their own in the session.
OwnLineKind lineKindOf(const QString &kind)
{
    return kind == OutletKind ? OwnLineKind::Outlet : OwnLineKind::Care;
}

CareEntry entryOf(const CareChoice &choice)
{
    CareEntry entry;
    entry.activityId = choice.id;
    entry.kind = choice.kind;
    entry.name = choice.name;
    return entry;
}

} // namespace

CareService::CareService(Database &database, const Catalogue &catalogue, OwnLineService &ownLines, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_repository(database)
    , m_catalogue(catalogue)
    , m_ownLines(ownLines)
    , m_clock(clock)
{
    connect(&ownLines, &OwnLineService::linesChanged, this, [this](OwnLineKind kind) {
        if (kind == OwnLineKind::Care || kind == OwnLineKind::Outlet)
            emit choicesChanged();
    });
}

Result<QList<CareChoice>> CareService::choices() const
{
    QList<CareChoice> choices;
    for (const OwnLineKind kind : {OwnLineKind::Care, OwnLineKind::Outlet}) {
        const auto lines = m_ownLines.list(kind);
        if (!lines)
            return failure(lines);
        for (const OwnLine &line : *lines)
            choices.append({line.id, kind == OwnLineKind::Outlet ? OutletKind : line.topic, line.text, {}, 0, true});
    }
    for (const CareActivity &activity : m_catalogue.careActivities())
        choices.append({activity.id, activity.kind, activity.name, activity.line, activity.minutes, false});
    return choices;
}

Result<QString> CareService::addOwn(const QString &kind, const QString &name)
{
    OwnLine line;
    line.kind = lineKindOf(kind);
    line.text = name;
    line.topic = kind;
    const auto id = m_ownLines.add(line);
    if (!id)
        return id;
    // One that is known under another kind is looked for under the one chosen now.
    const auto kept = m_ownLines.find(*id);
    if (kept && kept->topic != kind) {
        if (auto filed = m_ownLines.file(*id, line.kind, kind); !filed)
            return failure(filed);
    }
    return id;
}

Result<void> CareService::changeOwn(const QString &id, const QString &kind, const QString &name)
{
    return m_ownLines.change(id, name, lineKindOf(kind), kind);
}

Result<void> CareService::removeOwn(const QString &id)
{
    return m_ownLines.remove(id);
}

Result<QString> CareService::insert(CareEntry entry)
{
    entry.id = newIdentifier(m_clock);
    entry.created = m_clock.now();
    if (auto saved = m_repository.insert(entry); !saved)
        return failure(saved);
    emit careChanged();
    return entry.id;
}

Result<void> CareService::update(const CareEntry &entry)
{
    if (auto saved = m_repository.update(entry); !saved)
        return saved;
    emit careChanged();
    return {};
}

Result<QString> CareService::plan(const CareChoice &choice, QDate day)
{
    if (!day.isValid() || day < m_clock.today())
        return failure(ErrorCode::InvalidInput, tr("That day has already passed. Choose today or a later day."));
    const auto known = m_repository.planned(day, day);
    if (!known)
        return failure(known);
    const auto same = std::ranges::find(*known, choice.id, &CareEntry::activityId);
    if (same != known->end())
        return same->id;
    CareEntry entry = entryOf(choice);
    entry.plannedOn = day;
    return insert(entry);
}

Result<void> CareService::moveTo(const QString &id, QDate day)
{
    if (!day.isValid() || day < m_clock.today())
        return failure(ErrorCode::InvalidInput, tr("That day has already passed. Choose today or a later day."));
    auto entry = m_repository.find(id);
    if (!entry)
        return failure(entry);
    entry->plannedOn = day;
    return update(*entry);
}

Result<void> CareService::setMoodBefore(const QString &id, int mood)
{
    auto entry = m_repository.find(id);
    if (!entry)
        return failure(entry);
    entry->moodBefore = moodOf(mood);
    return update(*entry);
}

Result<void> CareService::setDone(const QString &id, int moodBefore, int moodAfter)
{
    auto entry = m_repository.find(id);
    if (!entry)
        return failure(entry);
    entry->doneAt = m_clock.now();
    if (moodOf(moodBefore))
        entry->moodBefore = moodOf(moodBefore);
    entry->moodAfter = moodOf(moodAfter);
    return update(*entry);
}

Result<QString> CareService::addDone(const CareChoice &choice, int moodBefore, int moodAfter)
{
    CareEntry entry = entryOf(choice);
    entry.doneAt = m_clock.now();
    entry.moodBefore = moodOf(moodBefore);
    entry.moodAfter = moodOf(moodAfter);
    return insert(entry);
}

Result<void> CareService::takeBackDone(const QString &id)
{
    auto entry = m_repository.find(id);
    if (!entry)
        return failure(entry);
    entry->doneAt.reset();
    entry->moodAfter.reset();
    if (!entry->plannedOn)
        entry->plannedOn = m_clock.today();
    return update(*entry);
}

Result<void> CareService::remove(const QString &id)
{
    if (auto removed = m_repository.remove(id); !removed)
        return removed;
    emit careChanged();
    return {};
}

Result<CareSummary> CareService::summary() const
{
    const auto entries = m_repository.done(-1);
    if (!entries)
        return failure(entries);
    return careSummary(*entries);
}

} // namespace secondwind
