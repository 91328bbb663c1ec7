// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/carryover.h"

#include "core/applications/applicationservice.h"
#include "core/content/catalogue.h"
#include "core/plan/ownlineservice.h"
#include "core/plan/planservice.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

QStringList linesOf(const GuidedSession &session, const SessionField &field)
{
    if (field.kind == FieldKind::Lines)
        return session.answerOr(field.id, QStringList());
    const QString text = session.textOf(field.id).trimmed();
    return text.isEmpty() ? QStringList() : QStringList{text};
}

QList<PlanItem> planOf(const GuidedSession &session, const SessionField &field, PlanKind kind)
{
    QList<PlanItem> items;
    const auto add = [&](const QString &row, const QString &when, const QString &then) {
        PlanItem item;
        item.kind = kind;
        item.when = when.trimmed();
        item.then = then.trimmed();
        item.applicationId = session.applicationId;
        item.sessionRow = field.id + u'.' + row;
        items.append(item);
    };
    if (field.kind != FieldKind::Plan) {
        add(u"1"_s, {}, session.textOf(field.id));
        return items;
    }
    const Texts texts = session.answerOr(field.id, Texts());
    for (int row = 1; texts.contains(u"%1.when"_s.arg(row)) || texts.contains(u"%1.then"_s.arg(row)); ++row)
        add(QString::number(row), texts.value(u"%1.when"_s.arg(row)), texts.value(u"%1.then"_s.arg(row)));
    return items;
}

// What they said, then the person's guesses: usual reasons ticked, and words.
QList<ApplicationReason> reasonsOf(const GuidedSession &session, const Catalogue &catalogue)
{
    QList<ApplicationReason> reasons;
    const auto addWords = [&](ReasonSource source, QLatin1StringView field) {
        const QString words = session.textOf(field).trimmed().left(ApplicationService::LongestWords);
        if (!words.isEmpty())
            reasons.append({source, {}, words, session.id});
    };
    addWords(ReasonSource::Said, sessionfield::LearnSaid);
    const QStringList ticked = session.answerOr(sessionfield::LearnReasons, QStringList());
    for (const QString &id : ticked) {
        if (std::ranges::find(catalogue.reasons(), id, &RejectionReason::id) != catalogue.reasons().end())
            reasons.append({ReasonSource::Assumed, id, {}, session.id});
    }
    addWords(ReasonSource::Assumed, sessionfield::LearnAssumed);
    return reasons;
}

bool asksForReasons(const SessionStep &step)
{
    return std::ranges::any_of(step.fields, [](const SessionField &field) {
        return field.id == sessionfield::LearnSaid || field.id == sessionfield::LearnAssumed || field.id == sessionfield::LearnReasons;
    });
}

bool choosesFromList(const SessionField &field)
{
    // Additions to a list of choices are kept as they are made, by the field itself.
    return field.kind == FieldKind::Choices || field.kind == FieldKind::Choice || field.kind == FieldKind::Until;
}

} // namespace

Result<void> carryOver(const GuidedSession &session, const SessionStep &step, const SessionNeighbours &neighbours)
{
    for (const SessionField &field : step.fields) {
        if (field.keep.isEmpty() || choosesFromList(field))
            continue;
        Result<void> kept;
        if (const auto line = ownLineKindFromId(field.keep))
            kept = neighbours.ownLines.setFromSession(session.id, session.applicationId, *line, linesOf(session, field));
        else if (const auto plan = planKindFromId(field.keep))
            kept = neighbours.plan.setFromSession(session.id, field.id, planOf(session, field, *plan));
        if (!kept)
            return kept;
    }
    if (asksForReasons(step))
        return neighbours.applications.setSessionReasons(session.applicationId, session.id, reasonsOf(session, neighbours.catalogue));
    return {};
}

} // namespace secondwind
