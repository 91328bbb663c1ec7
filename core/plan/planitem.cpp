// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/planitem.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::PlanItem)
};

} // namespace

QString planKindId(PlanKind kind)
{
    switch (kind) {
    case PlanKind::Action:
        return u"action"_s;
    case PlanKind::Test:
        return u"test"_s;
    case PlanKind::Setback:
        return u"setback"_s;
    }
    Q_UNREACHABLE();
}

std::optional<PlanKind> planKindFromId(const QString &id)
{
    for (const PlanKind kind : {PlanKind::Action, PlanKind::Test, PlanKind::Setback}) {
        if (planKindId(kind) == id)
            return kind;
    }
    return std::nullopt;
}

QString planSentence(const QString &pattern, const QString &when, const QString &then)
{
    const QString first = when.trimmed();
    const QString second = then.trimmed();
    return first.isEmpty() || second.isEmpty() ? first + second : pattern.arg(first, second);
}

QString planSentence(const PlanItem &item)
{
    const QString pattern = item.kind == PlanKind::Setback ? Words::tr("If %1, then I %2.", "what goes wrong, the answer")
                                                           : Words::tr("When %1, then I will %2.", "occasion, what to do");
    return planSentence(pattern, item.when, item.then);
}

} // namespace secondwind
