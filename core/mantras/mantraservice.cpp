// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mantras/mantraservice.h"

#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/identifier.h"
#include "core/storage/database.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

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
    // People type the straight apostrophe.
    return result.replace(u'’', u'\'');
}

bool answersTo(const MarkedMantra &marked, const MantraQuery &query, const QString &needle)
{
    if (marked.mark.hidden != (query.hidden == MantraQuery::Hidden::Only))
        return false;
    if (query.whose == MantraQuery::Whose::Own && !marked.own && marked.mark.wording.isEmpty())
        return false;
    if (!query.theme.isEmpty() && marked.mantra.theme != query.theme)
        return false;
    if (query.favouritesOnly && !marked.mark.favourite)
        return false;
    return needle.isEmpty() || folded(marked.text() + u'\n' + marked.mantra.text + u'\n' + marked.mantra.answers).contains(needle);
}

} // namespace

MantraService::MantraService(Database &database, const Catalogue &catalogue, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_repository(database, clock)
    , m_settings(database)
    , m_catalogue(catalogue)
    , m_clock(clock)
{
}

Result<QList<MarkedMantra>> MantraService::all() const
{
    const auto marks = m_repository.marks();
    if (!marks)
        return failure(marks);
    const auto own = m_repository.own();
    if (!own)
        return failure(own);
    const auto beliefs = m_repository.lastBeliefs();
    if (!beliefs)
        return failure(beliefs);
    const MantraForm spoken = form();
    const QString name = personName();
    QList<MarkedMantra> mantras;
    const auto append = [&](const Mantra &mantra, bool isOwn) {
        const auto belief = beliefs->constFind(mantra.id);
        mantras.append({mantra, marks->value(mantra.id), isOwn, belief == beliefs->constEnd() ? std::nullopt : std::optional(*belief), spoken, name});
    };
    for (const Mantra &mantra : m_catalogue.mantras())
        append(mantra, false);
    for (const Mantra &mantra : *own)
        append(mantra, true);
    return mantras;
}

QList<MarkedMantra> MantraService::list(const MantraQuery &query) const
{
    QList<MarkedMantra> found;
    auto known = all();
    if (!known) {
        // The shipped lines are there to be read even when the file is not.
        known = QList<MarkedMantra>();
        for (const Mantra &mantra : m_catalogue.mantras())
            known->append({mantra, {}});
    }
    const QString needle = folded(query.search.trimmed());
    for (const MarkedMantra &marked : std::as_const(*known)) {
        if (answersTo(marked, query, needle))
            found.append(marked);
    }
    return found;
}

Result<MarkedMantra> MantraService::find(const QString &id) const
{
    const auto known = all();
    if (!known)
        return failure(known);
    const auto it = std::ranges::find_if(*known, [&](const MarkedMantra &each) { return each.mantra.id == id; });
    if (it == known->end())
        return failure(ErrorCode::NotFound, tr("There is no mantra with the id %1.").arg(id));
    return *it;
}

Result<MarkedMantra> MantraService::today()
{
    const auto chosen = m_repository.chosenFor(m_clock.today());
    if (!chosen)
        return failure(chosen);
    if (!chosen->isEmpty()) {
        auto found = find(*chosen);
        if (found && !found->mark.hidden)
            return found;
    }
    return chooseToday(*chosen);
}

Result<MarkedMantra> MantraService::anotherToday()
{
    const auto current = m_repository.chosenFor(m_clock.today());
    if (!current)
        return failure(current);
    return chooseToday(*current);
}

Result<MarkedMantra> MantraService::chooseToday(const QString &notThis)
{
    auto known = all();
    if (!known)
        return failure(known);
    known->removeIf([&](const MarkedMantra &each) { return each.mantra.id == notThis || each.mark.hidden || !each.isReadable(); });
    if (known->isEmpty())
        return failure(ErrorCode::NotFound, tr("There is no other mantra in sight. Bring back a hidden one, or write your own."));
    QList<MarkedMantra> chances;
    const QDate since = m_clock.today().addDays(-DaysWithoutRepeat);
    for (const MarkedMantra &each : std::as_const(*known)) {
        if (each.mark.shown && *each.mark.shown >= since)
            continue;
        for (int i = each.mark.favourite ? FavouriteChances : 1; i > 0; --i)
            chances.append(each);
    }
    const MarkedMantra chosen = chances.isEmpty()
        ? *std::ranges::min_element(*known, {}, [](const MarkedMantra &each) { return *each.mark.shown; })
        : chances.at(QRandomGenerator::global()->bounded(chances.size()));
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    MantraMark mark = chosen.mark;
    mark.shown = m_clock.today();
    if (auto saved = m_repository.setMark(chosen.mantra.id, mark); !saved)
        return failure(saved);
    if (auto saved = m_repository.setChosenFor(m_clock.today(), chosen.mantra.id); !saved)
        return failure(saved);
    if (auto saved = transaction->commit(); !saved)
        return failure(saved);
    emit todayChanged();
    return find(chosen.mantra.id);
}

Result<void> MantraService::setFavourite(const QString &id, bool favourite)
{
    auto marked = find(id);
    if (!marked)
        return failure(marked);
    marked->mark.favourite = favourite;
    return saveMark(id, marked->mark);
}

Result<void> MantraService::setHidden(const QString &id, bool hidden)
{
    auto marked = find(id);
    if (!marked)
        return failure(marked);
    marked->mark.hidden = hidden;
    if (auto saved = saveMark(id, marked->mark); !saved)
        return saved;
    emit listChanged();
    return {};
}

Result<void> MantraService::fillBlank(const QString &id, const QString &filling)
{
    auto marked = find(id);
    if (!marked)
        return failure(marked);
    if (!marked->mantra.hasBlank())
        return failure(ErrorCode::InvalidInput, tr("This mantra has no blank to fill."));
    if (filling.size() > LongestFilling)
        return failure(ErrorCode::InvalidInput, tr("That is too long to carry around. Up to %n characters fit.", nullptr, LongestFilling));
    marked->mark.filling = filling.simplified();
    return saveMark(id, marked->mark);
}

Result<void> MantraService::setWording(const QString &id, const QString &wording)
{
    auto marked = find(id);
    if (!marked)
        return failure(marked);
    if (marked->own)
        return failure(ErrorCode::InvalidInput, tr("This mantra is your own; its words can be changed themselves."));
    const QString words = wording.simplified();
    if (words.size() > LongestLine)
        return failure(ErrorCode::InvalidInput, tr("That is too long to carry around. Up to %n characters fit.", nullptr, LongestLine));
    marked->mark.wording = words == marked->mantra.text ? QString() : words;
    return saveMark(id, marked->mark);
}

Result<Mantra> MantraService::checkedOwn(const QString &text, const QString &answers, const QString &theme) const
{
    Mantra mantra{{}, theme, text.simplified(), answers.simplified(), {}};
    if (mantra.text.isEmpty())
        return failure(ErrorCode::InvalidInput, tr("Write a few words first."));
    if (mantra.text.size() > LongestLine || mantra.answers.size() > LongestLine)
        return failure(ErrorCode::InvalidInput, tr("That is too long to carry around. Up to %n characters fit.", nullptr, LongestLine));
    const auto &themes = m_catalogue.mantraThemes();
    if (!theme.isEmpty() && std::ranges::find(themes, theme, &Group::id) == themes.end())
        return failure(ErrorCode::InvalidInput, tr("There is no theme with the id %1.").arg(theme));
    return mantra;
}

Result<QString> MantraService::addOwn(const QString &text, const QString &answers, const QString &theme)
{
    auto mantra = checkedOwn(text, answers, theme);
    if (!mantra)
        return failure(mantra);
    mantra->id = newIdentifier(m_clock);
    if (auto saved = m_repository.saveOwn(*mantra); !saved)
        return failure(saved);
    emit listChanged();
    return mantra->id;
}

Result<void> MantraService::changeOwn(const QString &id, const QString &text, const QString &answers, const QString &theme)
{
    const auto marked = find(id);
    if (!marked)
        return failure(marked);
    if (!marked->own)
        return failure(ErrorCode::InvalidInput, tr("This mantra came with the program; it can be given your own wording."));
    auto mantra = checkedOwn(text, answers, theme);
    if (!mantra)
        return failure(mantra);
    mantra->id = id;
    if (auto saved = m_repository.saveOwn(*mantra); !saved)
        return saved;
    emit mantraChanged(id);
    return {};
}

Result<RemovedMantra> MantraService::removeOwn(const QString &id)
{
    const auto marked = find(id);
    if (!marked)
        return failure(marked);
    if (!marked->own)
        return failure(ErrorCode::InvalidInput, tr("This mantra came with the program; it can be hidden."));
    const auto rated = ratings(id);
    if (!rated)
        return failure(rated);
    if (auto removed = m_repository.removeOwn(id); !removed)
        return failure(removed);
    emit listChanged();
    return RemovedMantra{marked->mantra, marked->mark, *rated};
}

Result<void> MantraService::putBack(const RemovedMantra &removed)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    if (auto saved = m_repository.saveOwn(removed.mantra); !saved)
        return saved;
    if (auto saved = m_repository.setMark(removed.mantra.id, removed.mark); !saved)
        return saved;
    for (const BeliefRating &rating : removed.ratings) {
        if (auto saved = m_repository.addRating(removed.mantra.id, rating); !saved)
            return saved;
    }
    if (auto saved = transaction->commit(); !saved)
        return saved;
    emit listChanged();
    return {};
}

Result<void> MantraService::rate(const QString &id, int belief)
{
    if (belief < 0 || belief > 100)
        return failure(ErrorCode::InvalidInput, tr("How true it feels is a number from 0 to 100."));
    const auto marked = find(id);
    if (!marked)
        return failure(marked);
    if (auto saved = m_repository.addRating(id, {belief, m_clock.now()}); !saved)
        return saved;
    emit mantraChanged(id);
    return {};
}

Result<void> MantraService::takeBackRating(const QString &id)
{
    if (auto removed = m_repository.removeLastRating(id); !removed)
        return removed;
    emit mantraChanged(id);
    return {};
}

MantraForm MantraService::form() const
{
    return mantraFormFromId(m_settings.value(setting::MantraForm));
}

QString MantraService::personName() const
{
    return m_settings.value(setting::PersonName).simplified();
}

Result<void> MantraService::setForm(MantraForm form)
{
    if (auto saved = m_settings.setValue(setting::MantraForm, mantraFormId(form)); !saved)
        return saved;
    emit listChanged();
    emit todayChanged();
    return {};
}

Result<void> MantraService::setPersonName(const QString &name)
{
    if (auto saved = m_settings.setValue(setting::PersonName, name.simplified()); !saved)
        return saved;
    emit listChanged();
    emit todayChanged();
    return {};
}

Result<void> MantraService::saveMark(const QString &id, const MantraMark &mark)
{
    if (auto saved = m_repository.setMark(id, mark); !saved)
        return saved;
    emit mantraChanged(id);
    return {};
}

} // namespace secondwind
