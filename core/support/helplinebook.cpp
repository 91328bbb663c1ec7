// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/helplinebook.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

QString folded(const QString &text)
{
    QString result;
    const QString decomposed = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar character : decomposed) {
        if (!character.isMark())
            result += character;
    }
    return result;
}

} // namespace

QString helpLineKey(const QString &country, const HelpLine &line)
{
    return country + u'/' + line.name;
}

bool saysTheSame(const HelpLine &one, const HelpLine &other)
{
    return one.name == other.name && one.phone == other.phone && one.text == other.text && one.hours == other.hours && one.url == other.url;
}

QList<ShownHelpLine> shownHelpLines(const HelpLines &shipped, const QList<OwnHelpLine> &own)
{
    using Origin = ShownHelpLine::Origin;
    QList<ShownHelpLine> known;
    for (const HelpCountry &country : shipped.countries) {
        for (const HelpLine &line : country.lines)
            known.append({helpLineKey(country.code, line), country.code, line, Origin::Shipped});
    }
    QList<ShownHelpLine> added;
    for (const OwnHelpLine &each : own) {
        const auto it = each.replaces.isEmpty() ? known.end() : std::ranges::find(known, each.replaces, &ShownHelpLine::key);
        if (it == known.end()) {
            if (each.isOnlyHiding())
                continue; // the line is shipped no more
            added.append({each.id, each.country, each.line, Origin::Own, each.hidden});
            continue;
        }
        it->hidden = each.hidden;
        if (each.isOnlyHiding())
            continue;
        HelpLine corrected = each.line;
        corrected.languages = it->line.languages; // are not asked for
        it->origin = saysTheSame(corrected, it->line) ? Origin::Shipped : Origin::Corrected;
        it->line = corrected;
    }
    return added + known;
}

QList<ShownHelpLine> ofCountry(const QList<ShownHelpLine> &lines, const QString &country, bool hidden)
{
    QList<ShownHelpLine> found;
    for (const ShownHelpLine &each : lines) {
        if (each.hidden == hidden && (each.country == country || each.country.isEmpty()))
            found.append(each);
    }
    return found;
}

QList<ShownHelpLine> searched(const QList<ShownHelpLine> &lines, const HelpLines &shipped, const QString &words)
{
    const QStringList needles = folded(words).split(u' ', Qt::SkipEmptyParts);
    QList<ShownHelpLine> found;
    for (const ShownHelpLine &each : lines) {
        const auto country = std::ranges::find(shipped.countries, each.country, &HelpCountry::code);
        const QString place = country == shipped.countries.end() ? QString() : country->name;
        const QString text = folded(QStringList{each.line.name, each.line.phone, QString(each.line.phone).remove(u' '), each.line.text, place,
                                                each.line.languages.join(u' ')}.join(u'\n'));
        const bool all = std::ranges::all_of(needles, [&](const QString &needle) { return text.contains(needle); });
        if (!each.hidden && all)
            found.append(each);
    }
    return found;
}

} // namespace secondwind
