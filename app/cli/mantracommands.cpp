// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/mantracommands.h"

#include "app/cli/arguments.h"
#include "core/content/catalogue.h"
#include "core/mantras/mantraservice.h"
#include "core/services.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace secondwind::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::MantraCommands)
};

QStringList themeIds(const Catalogue &catalogue)
{
    QStringList ids;
    for (const Group &theme : catalogue.mantraThemes())
        ids.append(theme.id);
    return ids;
}

QJsonObject toJson(const MarkedMantra &marked)
{
    return {{u"id"_s, marked.mantra.id},         {u"theme"_s, marked.mantra.theme},
            {u"text"_s, marked.text()},          {u"answers"_s, marked.mantra.answers},
            {u"blank"_s, marked.mantra.blank},   {u"filling"_s, marked.mark.filling},
            {u"favourite"_s, marked.mark.favourite},
            {u"own"_s, marked.own},              {u"hidden"_s, marked.mark.hidden},
            {u"wording"_s, marked.mark.wording}, {u"belief"_s, marked.belief ? QJsonValue(*marked.belief) : QJsonValue()}};
}

Reply one(const MarkedMantra &marked)
{
    return {toJson(marked), marked.text().toUtf8() + '\n', {}};
}

Result<Reply> list(const Call &call)
{
    MantraQuery query;
    if (call.has(u"theme"_s)) {
        const auto theme = oneOf(u"--theme"_s, call.value(u"theme"_s), themeIds(call.catalogue()));
        if (!theme)
            return failure(theme);
        query.theme = *theme;
    }
    if (call.has(u"search"_s)) {
        const auto search = oneLine(u"--search"_s, call.value(u"search"_s));
        if (!search)
            return failure(search);
        query.search = *search;
    }
    if (call.has(u"own"_s))
        query.whose = MantraQuery::Whose::Own;
    if (call.has(u"hidden"_s))
        query.hidden = MantraQuery::Hidden::Only;
    const auto services = call.services();
    if (!services)
        return failure(services);
    QJsonArray json;
    QByteArray text;
    const auto mantras = (*services)->mantras.list(query);
    for (const MarkedMantra &marked : mantras) {
        json.append(toJson(marked));
        text += u"%1  %2\n"_s.arg(marked.mantra.id.leftJustified(28), marked.text()).toUtf8();
    }
    return Reply{json, text, {}};
}

Result<Reply> today(const Call &call)
{
    const auto services = call.services();
    if (!services)
        return failure(services);
    return (*services)->mantras.today().map(one);
}

Result<Reply> show(const Call &call)
{
    const auto services = call.services();
    if (!services)
        return failure(services);
    return (*services)->mantras.find(call.argument()).map(one);
}

} // namespace

Commands mantraCommands(const Catalogue &catalogue)
{
    const QList<CommandOption> filters{
        {{u"theme"_s}, u"THEME"_s, Words::tr("Only mantras of this theme: %1.").arg(themeIds(catalogue).join(u", "_s))},
        {{u"search"_s}, u"TEXT"_s, Words::tr("Only mantras in which this text occurs; case and accents do not matter.")},
        {{u"own"_s}, {}, Words::tr("Only your own, and those you gave your own words.")},
        {{u"hidden"_s}, {}, Words::tr("Only those you hid; otherwise these are left out.")},
    };
    return {
        {{u"mantra"_s, u"list"_s}, {}, Words::tr("Lists mantras, with their ids."), filters, list},
        {{u"mantra"_s, u"today"_s}, {}, Words::tr("Prints today's mantra, the same all day."), {}, today},
        {{u"mantra"_s, u"show"_s}, u"ID"_s, Words::tr("Prints one mantra."), {}, show},
    };
}

} // namespace secondwind::cli
