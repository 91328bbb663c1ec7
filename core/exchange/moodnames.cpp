// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/moodnames.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

// Words that mean the same place on the scale in every language they occur in.
MoodMeanings knownNames()
{
    const std::array<QStringList, 5> names{
        QStringList{u"awful"_s, u"terrible"_s, u"horrible"_s, u"very bad"_s, u"lausig"_s, u"furchtbar"_s, u"schrecklich"_s, u"mies"_s,
                    u"sehr schlecht"_s, u"affreux"_s, u"très mauvais"_s, u"très mal"_s, u"fatal"_s, u"pésimo"_s, u"muy mal"_s,
                    u"orribile"_s, u"terribile"_s, u"pessimo"_s, u"péssimo"_s, u"horrível"_s, u"terrível"_s, u"vreselijk"_s,
                    u"verschrikkelijk"_s, u"afschuwelijk"_s, u"okropnie"_s, u"okropny"_s, u"strasznie"_s, u"fatalnie"_s},
        QStringList{u"bad"_s, u"schlecht"_s, u"mauvais"_s, u"mal"_s, u"malo"_s, u"male"_s, u"cattivo"_s, u"ruim"_s, u"mau"_s,
                    u"slecht"_s, u"źle"_s, u"zły"_s, u"kiepsko"_s},
        QStringList{u"meh"_s, u"ok"_s, u"okay"_s, u"so so"_s, u"so-so"_s, u"neutral"_s, u"average"_s, u"geht so"_s, u"mittel"_s,
                    u"na ja"_s, u"naja"_s, u"bof"_s, u"moyen"_s, u"normal"_s, u"regular"_s, u"così così"_s, u"normale"_s,
                    u"mais ou menos"_s, u"matig"_s, u"gaat wel"_s, u"średnio"_s, u"tak sobie"_s},
        QStringList{u"good"_s, u"gut"_s, u"bien"_s, u"bon"_s, u"bueno"_s, u"bene"_s, u"buono"_s, u"bem"_s, u"bom"_s, u"goed"_s,
                    u"dobrze"_s, u"dobry"_s},
        QStringList{u"rad"_s, u"great"_s, u"awesome"_s, u"amazing"_s, u"excellent"_s, u"very good"_s, u"super"_s, u"sehr gut"_s,
                    u"toll"_s, u"genial"_s, u"génial"_s, u"très bien"_s, u"excelente"_s, u"muy bien"_s, u"fantástico"_s,
                    u"fantastico"_s, u"ottimo"_s, u"geniale"_s, u"benissimo"_s, u"ótimo"_s, u"óptimo"_s, u"incrível"_s, u"geweldig"_s,
                    u"fantastisch"_s, u"świetnie"_s, u"świetny"_s, u"wspaniale"_s}};
    MoodMeanings meanings;
    for (size_t at = 0; at < names.size(); ++at) {
        for (const QString &name : names.at(at))
            meanings.insert(moodNameKey(name), int(at) + 1);
    }
    return meanings;
}

} // namespace

QString moodNameKey(const QString &name)
{
    return name.simplified().normalized(QString::NormalizationForm_C).toCaseFolded();
}

int guessedMood(const QString &name)
{
    static const MoodMeanings known = knownNames();
    return known.value(moodNameKey(name));
}

void MoodNameCount::add(const QString &name)
{
    const QString key = moodNameKey(name);
    if (key.isEmpty())
        return;
    if (const auto place = m_places.constFind(key); place != m_places.constEnd()) {
        ++m_names[*place].entries;
        return;
    }
    m_places.insert(key, m_names.size());
    m_names.append({name.simplified(), 1, guessedMood(name)});
}

QList<MoodName> MoodNameCount::mostFrequentFirst() const
{
    QList<MoodName> sorted = m_names;
    std::ranges::stable_sort(sorted, std::ranges::greater{}, &MoodName::entries);
    return sorted;
}

MoodMeanings guessedMeanings(const QList<MoodName> &names)
{
    MoodMeanings meanings;
    for (const MoodName &each : names) {
        if (each.guess > 0)
            meanings.insert(moodNameKey(each.name), each.guess);
    }
    return meanings;
}

} // namespace secondwind
