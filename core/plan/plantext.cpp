// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plantext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::PlanText)
};

QString lineOf(const PlanItem &item)
{
    const QString words = u"- "_s + planSentence(item);
    return item.dueOn ? Words::tr("%1 (%2)", "what is planned, day").arg(words, QLocale().toString(*item.dueOn, QLocale::ShortFormat)) : words;
}

} // namespace

QString planText(const QList<PlanItem> &items, const QList<Group> &categories)
{
    QList<Group> groups = categories;
    groups.append({{}, categories.isEmpty() ? QString() : Words::tr("Everything else"), {}});
    QStringList parts;
    for (const Group &group : std::as_const(groups)) {
        QStringList lines;
        for (const PlanItem &item : items) {
            const bool known = std::ranges::find(categories, item.category, &Group::id) != categories.end();
            if (!item.doneAt && (known ? item.category == group.id : group.id.isEmpty()))
                lines.append(lineOf(item));
        }
        if (lines.isEmpty())
            continue;
        if (!group.name.isEmpty())
            lines.prepend(group.name);
        parts.append(lines.join(u'\n'));
    }
    return parts.isEmpty() ? QString() : parts.join(u"\n\n"_s) + u'\n';
}

} // namespace secondwind
