// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/supportservice.h"

#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/identifier.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

HelpLine tidied(HelpLine line)
{
    for (QString *text : {&line.name, &line.phone, &line.text, &line.hours, &line.url})
        *text = text->simplified();
    return line;
}

bool isTooLong(const QStringList &texts)
{
    return std::ranges::any_of(texts, [](const QString &text) { return text.size() > SupportService::LongestText; });
}

} // namespace

SupportService::SupportService(Database &database, const Catalogue &catalogue, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_repository(database, clock)
    , m_catalogue(catalogue)
    , m_clock(clock)
{
}

QList<ShownHelpLine> SupportService::lines() const
{
    return shownHelpLines(m_catalogue.helpLines(), m_repository.lines().value_or(QList<OwnHelpLine>()));
}

Result<QString> SupportService::addLine(const QString &country, const HelpLine &line)
{
    const OwnHelpLine added{newIdentifier(m_clock), country, line, {}, false};
    if (auto saved = save(added); !saved)
        return failure(saved);
    return added.id;
}

// What is noted of the line, or would be: a shipped one as it is shipped.
Result<OwnHelpLine> SupportService::noted(const QString &key) const
{
    const auto own = m_repository.lines();
    if (!own)
        return failure(own);
    OwnHelpLine fresh{newIdentifier(m_clock), {}, {}, key, false};
    for (const OwnHelpLine &each : *own) {
        if (each.id != key && each.replaces != key)
            continue;
        if (!each.isOnlyHiding())
            return each;
        fresh = each;
    }
    const auto shown = shownHelpLines(m_catalogue.helpLines(), {});
    const auto it = std::ranges::find(shown, key, &ShownHelpLine::key);
    if (it == shown.end())
        return failure(ErrorCode::NotFound, tr("This helpline is no longer there."));
    fresh.country = it->country;
    fresh.line = it->line;
    return fresh;
}

Result<void> SupportService::changeLine(const QString &key, const HelpLine &line)
{
    auto own = noted(key);
    if (!own)
        return failure(own);
    own->line = line;
    return save(*own);
}

Result<void> SupportService::setLineHidden(const QString &key, bool hidden)
{
    auto own = noted(key);
    if (!own)
        return failure(own);
    own->hidden = hidden;
    return save(*own);
}

// What is shipped is not written down again: a number that is corrected in a later version would
// not get through to the person.
Result<bool> SupportService::saveAsShipped(const OwnHelpLine &line)
{
    const auto shipped = shownHelpLines(m_catalogue.helpLines(), {});
    const auto it = std::ranges::find(shipped, line.replaces, &ShownHelpLine::key);
    if (line.replaces.isEmpty() || it == shipped.end() || !saysTheSame(line.line, it->line))
        return false;
    OwnHelpLine hiding{line.id, line.country, {}, line.replaces, true};
    hiding.line.name = it->line.name;
    if (auto saved = line.hidden ? m_repository.saveLine(hiding) : m_repository.removeLine(line.id); !saved)
        return failure(saved);
    emit linesChanged();
    return true;
}

Result<void> SupportService::removeLine(const QString &key)
{
    const auto own = noted(key);
    if (!own)
        return failure(own);
    if (auto removed = m_repository.removeLine(own->id); !removed)
        return removed;
    emit linesChanged();
    return {};
}

Result<void> SupportService::save(const OwnHelpLine &line)
{
    OwnHelpLine kept = line;
    kept.line = tidied(line.line);
    const HelpLine &words = kept.line;
    const auto asShipped = saveAsShipped(kept);
    if (!asShipped)
        return failure(asShipped);
    if (*asShipped)
        return {};
    if (words.name.isEmpty() || (words.phone.isEmpty() && words.text.isEmpty() && words.url.isEmpty()))
        return failure(ErrorCode::InvalidInput, tr("A helpline needs a name, and a number, a text or a web address to reach it."));
    if (isTooLong({words.name, words.phone, words.text, words.hours, words.url}))
        return failure(ErrorCode::InvalidInput, tr("That is too long. Up to %n characters fit.", nullptr, LongestText));
    if (auto saved = m_repository.saveLine(kept); !saved)
        return saved;
    emit linesChanged();
    return {};
}

Result<QString> SupportService::savePerson(TrustedPerson person)
{
    for (QString *text : {&person.name, &person.reach, &person.ask})
        *text = text->simplified();
    if (person.name.isEmpty())
        return failure(ErrorCode::InvalidInput, tr("Write a name first."));
    if (isTooLong({person.name, person.reach, person.ask}))
        return failure(ErrorCode::InvalidInput, tr("That is too long. Up to %n characters fit.", nullptr, LongestText));
    if (person.id.isEmpty())
        person.id = newIdentifier(m_clock);
    if (auto saved = m_repository.savePerson(person); !saved)
        return failure(saved);
    emit peopleChanged();
    return person.id;
}

Result<void> SupportService::removePerson(const QString &id)
{
    if (auto removed = m_repository.removePerson(id); !removed)
        return removed;
    emit peopleChanged();
    return {};
}

Result<void> SupportService::movePerson(const QString &id, int places)
{
    const auto known = people();
    if (!known)
        return failure(known);
    QStringList ids;
    for (const TrustedPerson &person : *known)
        ids.append(person.id);
    const qsizetype from = ids.indexOf(id);
    const qsizetype to = from + places;
    if (from < 0 || to < 0 || to >= ids.size())
        return {};
    ids.move(from, to);
    if (auto moved = m_repository.setOrder(ids); !moved)
        return moved;
    emit peopleChanged();
    return {};
}

} // namespace secondwind
