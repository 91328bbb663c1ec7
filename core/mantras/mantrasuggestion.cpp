// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mantras/mantrasuggestion.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::MantraSuggestion)
};

constexpr qsizetype FromThoughtFirst = 2;
constexpr qsizetype LongestQuote = 90;
// A word that stands in every twentieth answered thought or more often tells too little alone.
constexpr double Telling = 3.0;

QSet<QString> plainWords()
{
    const QString words = Words::tr(
        "a|an|the|and|or|but|so|if|that|this|these|those|it|its|is|are|was|were|be|been|am|i|i'm|im|i've|i'll|i'd|me|my|mine|you|your|he|she|they|them|"
        "their|we|us|our|of|to|in|on|at|by|for|from|with|as|not|no|do|did|does|done|don't|didn't|have|has|had|will|would|could|can|can't|cannot|"
        "there|here|what|when|who|how|why|all|any|some|than|then|too|very|just|one|get|got|go|going|into|about|up|out|now|more|much|such|because",
        "words that tell nothing about a thought, in lower case, parted by |");
    const QStringList list = words.split(u'|');
    return {list.cbegin(), list.cend()};
}

// Endings that say nothing about what a word means; enough to let "interviews" meet "interview".
QString stem(QString word)
{
    for (const QString &ending : {u"'s"_s, u"ing"_s, u"ed"_s, u"es"_s, u"s"_s, u"e"_s}) {
        if (word.size() > ending.size() + 3 && word.endsWith(ending)) {
            word.chop(ending.size());
            break;
        }
    }
    return word;
}

QSet<QString> stemsIn(const QString &text, const QSet<QString> &plain)
{
    static const QRegularExpression word(u"[\\p{L}\\p{N}']+"_s, QRegularExpression::UseUnicodePropertiesOption);
    QSet<QString> stems;
    auto matches = word.globalMatch(text.toCaseFolded().replace(u'’', u'\''));
    while (matches.hasNext()) {
        const QString found = matches.next().captured();
        if (found.size() > 2 && !plain.contains(found))
            stems.insert(stem(found));
    }
    return stems;
}

bool mayBeOffered(const MarkedMantra &marked)
{
    return !marked.mark.hidden && marked.isReadable() && marked.belief.value_or(100) >= LeastBelief;
}

// The ids of those whose answered thought is like this one, the likest first.
QStringList answering(const QString &thought, const QList<MarkedMantra> &mantras)
{
    const QSet<QString> plain = plainWords();
    const QSet<QString> wanted = stemsIn(thought, plain);
    QHash<QString, int> holders;
    QList<QSet<QString>> held;
    for (const MarkedMantra &marked : mantras) {
        held.append(stemsIn(marked.mantra.answers, plain));
        for (const QString &each : std::as_const(held.last()))
            ++holders[each];
    }
    QList<std::pair<double, QString>> scored;
    for (qsizetype i = 0; i < mantras.size(); ++i) {
        QSet<QString> common = held.at(i);
        common.intersect(wanted);
        QStringList shared = common.values();
        shared.sort(); // a sum of fractions depends on its order, the answer may not
        double score = 0;
        for (const QString &each : std::as_const(shared))
            score += std::log2(static_cast<double>(mantras.size()) / holders.value(each));
        if (score >= Telling)
            scored.append({score, mantras.at(i).mantra.id});
    }
    // The order of the catalogue decides between equals.
    std::ranges::stable_sort(scored, std::greater(), [](const auto &each) { return each.first; });
    QStringList ids;
    for (const auto &[score, id] : std::as_const(scored))
        ids.append(id);
    return ids;
}

} // namespace

QList<MantraSuggestion> suggestedMantras(const MantraOccasion &occasion, const QList<MarkedMantra> &mantras, qsizetype most)
{
    QList<MarkedMantra> offered = mantras;
    offered.removeIf([](const MarkedMantra &each) { return !mayBeOffered(each); });
    QList<MantraSuggestion> suggestions;
    const auto take = [&](const MantraSuggestion &suggestion) {
        const bool there = std::ranges::any_of(suggestions, [&](const MantraSuggestion &each) { return each.mantra == suggestion.mantra; });
        if (!there && suggestions.size() < most)
            suggestions.append(suggestion);
        return !there;
    };
    const QStringList answers = answering(occasion.thought, offered);
    for (const QString &id : answers.mid(0, FromThoughtFirst))
        take({id, MantraSuggestion::Why::Thought, {}});
    for (qsizetype before = -1; before != suggestions.size() && suggestions.size() < most;) {
        before = suggestions.size();
        for (const QString &emotion : occasion.emotions) {
            for (const MarkedMantra &marked : std::as_const(offered)) {
                if (marked.mantra.feelings.contains(emotion) && take({marked.mantra.id, MantraSuggestion::Why::Emotion, emotion}))
                    break;
            }
        }
    }
    for (const QString &id : answers.mid(FromThoughtFirst))
        take({id, MantraSuggestion::Why::Thought, {}});
    return suggestions;
}

QString reasonFor(const MantraSuggestion &suggestion, const MantraOccasion &occasion, const QList<Emotion> &emotions)
{
    if (suggestion.why == MantraSuggestion::Why::Emotion) {
        const auto it = std::ranges::find(emotions, suggestion.emotion, &Emotion::id);
        return Words::tr("Because you named “%1”.").arg(it == emotions.end() ? suggestion.emotion : it->name);
    }
    QString thought = occasion.thought.simplified();
    while (thought.endsWith(u'.'))
        thought.chop(1); // the sentence around it has its own
    if (thought.size() > LongestQuote)
        thought = thought.left(LongestQuote).section(u' ', 0, -2) + u'…';
    return Words::tr("Because the thought was “%1”.").arg(thought);
}

} // namespace secondwind
