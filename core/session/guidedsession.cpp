// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/guidedsession.h"

#include <algorithm>
#include <utility>

namespace secondwind {

namespace {

QStringList stepsOf(const SessionScript &script, const QString &route)
{
    const SessionRoute *found = script.route(route);
    return found ? found->steps : QStringList();
}

// A step's place in the script's own order, which every route keeps.
qsizetype placeInScript(const SessionScript &script, const QString &step)
{
    const auto it = std::ranges::find(script.steps, step, &SessionStep::id);
    return std::distance(script.steps.begin(), it);
}

} // namespace

GuidedSession::GuidedSession(QString newId, const SessionRoute &firstRoute, const QDateTime &startedAt)
    : id(std::move(newId))
    , route(firstRoute.id)
    , step(firstRoute.steps.value(0))
    , started(startedAt)
    , changed(startedAt)
{
}

int GuidedSession::stepCount(const SessionScript &script) const
{
    return static_cast<int>(stepsOf(script, route).size());
}

int GuidedSession::position(const SessionScript &script) const
{
    return static_cast<int>(stepsOf(script, route).indexOf(step));
}

bool GuidedSession::isFirst(const SessionScript &script) const
{
    return position(script) <= 0;
}

bool GuidedSession::isLast(const SessionScript &script) const
{
    return position(script) == stepCount(script) - 1;
}

QString GuidedSession::stepAt(const SessionScript &script, int position) const
{
    return stepsOf(script, route).value(position);
}

void GuidedSession::advance(const SessionScript &script, StepState mark)
{
    steps.insert(step, mark);
    if (!isLast(script))
        step = stepAt(script, position(script) + 1);
}

void GuidedSession::back(const SessionScript &script)
{
    if (!isFirst(script))
        step = stepAt(script, position(script) - 1);
}

void GuidedSession::goTo(const SessionScript &script, const QString &target)
{
    if (stepsOf(script, route).contains(target))
        step = target;
}

void GuidedSession::changeRoute(const SessionScript &script, const QString &newRoute)
{
    const QStringList ids = stepsOf(script, newRoute);
    if (ids.isEmpty())
        return;
    const qsizetype here = placeInScript(script, step);
    const auto next = std::ranges::find_if(ids, [&](const QString &each) { return placeInScript(script, each) >= here; });
    route = newRoute;
    step = next == ids.end() ? ids.constLast() : *next;
}

bool GuidedSession::isShown(const SessionField &field) const
{
    if (field.shownWhen.isEmpty())
        return true;
    const auto it = answers.constFind(field.shownWhen.field);
    if (it == answers.constEnd())
        return false;
    const auto wanted = [&](const QString &value) { return field.shownWhen.anyOf.contains(value); };
    if (const auto *text = std::get_if<QString>(&*it))
        return wanted(*text);
    if (const auto *items = std::get_if<QStringList>(&*it))
        return std::ranges::any_of(*items, wanted);
    if (const auto *levels = std::get_if<Levels>(&*it))
        return std::ranges::any_of(levels->keys(), wanted);
    return false;
}

std::optional<int> GuidedSession::numberOf(const QString &field) const
{
    const auto it = answers.constFind(field);
    if (it == answers.constEnd())
        return std::nullopt;
    const int *value = std::get_if<int>(&*it);
    return value ? std::optional(*value) : std::nullopt;
}

} // namespace secondwind
