// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mantras/mantraservice.h"

#include "core/clock.h"
#include "core/content/catalogue.h"

#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr int DaysWithoutRepeat = 30;
constexpr int LongestFilling = 80;
const QString Blank = u"____"_s;

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

} // namespace

QString MarkedMantra::text() const
{
    if (!mantra.hasBlank() || mark.filling.isEmpty())
        return mantra.text;
    QString filled = mantra.text;
    return filled.replace(Blank, mark.filling);
}

MantraService::MantraService(Database &database, const Catalogue &catalogue, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_repository(database, clock)
    , m_catalogue(catalogue)
    , m_clock(clock)
{
}

QList<MarkedMantra> MantraService::list(const MantraQuery &query) const
{
    const auto marks = m_repository.marks().value_or(QHash<QString, MantraMark>());
    const QString needle = folded(query.search.trimmed());
    QList<MarkedMantra> found;
    for (const Mantra &mantra : m_catalogue.mantras()) {
        const MarkedMantra marked{mantra, marks.value(mantra.id)};
        if (!query.theme.isEmpty() && mantra.theme != query.theme)
            continue;
        if (query.favouritesOnly && !marked.mark.favourite)
            continue;
        if (!needle.isEmpty() && !folded(marked.text() + u'\n' + mantra.answers).contains(needle))
            continue;
        found.append(marked);
    }
    return found;
}

Result<MarkedMantra> MantraService::find(const QString &id) const
{
    const Mantra *mantra = m_catalogue.mantra(id);
    if (!mantra)
        return failure(ErrorCode::NotFound, tr("There is no mantra with the id %1.").arg(id));
    const auto marks = m_repository.marks();
    if (!marks)
        return failure(marks);
    return MarkedMantra{*mantra, marks->value(id)};
}

Result<MarkedMantra> MantraService::today()
{
    const auto chosen = m_repository.chosenFor(m_clock.today());
    if (!chosen)
        return failure(chosen);
    if (m_catalogue.mantra(*chosen))
        return find(*chosen);
    return chooseToday({});
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
    const auto recent = m_repository.chosenSince(m_clock.today().addDays(-DaysWithoutRepeat));
    if (!recent)
        return failure(recent);
    QStringList candidates;
    QStringList others;
    for (const Mantra &mantra : m_catalogue.mantras()) {
        // One with a blank asks for work; today's mantra is there to be read.
        if (mantra.id == notThis || mantra.hasBlank())
            continue;
        others.append(mantra.id);
        if (!recent->contains(mantra.id))
            candidates.append(mantra.id);
    }
    if (candidates.isEmpty())
        candidates = others;
    if (candidates.isEmpty())
        return failure(ErrorCode::Content, tr("There are no mantras to choose from."));
    const QString id = candidates.at(QRandomGenerator::global()->bounded(candidates.size()));
    if (auto saved = m_repository.setChosenFor(m_clock.today(), id); !saved)
        return failure(saved);
    emit todayChanged();
    return find(id);
}

Result<void> MantraService::setFavourite(const QString &id, bool favourite)
{
    auto marked = find(id);
    if (!marked)
        return failure(marked);
    marked->mark.favourite = favourite;
    return saveMark(id, marked->mark);
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

Result<void> MantraService::saveMark(const QString &id, const MantraMark &mark)
{
    if (auto saved = m_repository.setMark(id, mark); !saved)
        return saved;
    emit mantraChanged(id);
    return {};
}

} // namespace secondwind
