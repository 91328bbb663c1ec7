// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/trapsuggestion.h"

#include <algorithm>
#include <utility>

namespace secondwind {

namespace {

QString plain(const QString &text)
{
    QString folded = text.toCaseFolded();
    // Same length as before, so that places found in it are places in the text.
    folded.replace(u'’', u'\'');
    return folded.size() == text.size() ? folded : QString(text).replace(u'’', u'\'');
}

bool isWordPart(const QString &text, qsizetype at)
{
    return at >= 0 && at < text.size() && text.at(at).isLetterOrNumber();
}

// Where `hint` stands in `text` as whole words, or -1.
qsizetype placeOf(const QString &hint, const QString &text)
{
    for (qsizetype at = text.indexOf(hint); at >= 0; at = text.indexOf(hint, at + 1)) {
        if (!isWordPart(text, at - 1) && !isWordPart(text, at + hint.size()))
            return at;
    }
    return -1;
}

} // namespace

QList<TrapSuggestion> suggestedTraps(const QString &text, const QList<ThinkingTrap> &traps, qsizetype most)
{
    const QString searched = plain(text);
    QList<std::pair<int, TrapSuggestion>> found;
    for (const ThinkingTrap &trap : traps) {
        int hits = 0;
        TrapSuggestion suggestion{trap.id, {}};
        for (const QString &hint : trap.hints) {
            const qsizetype at = placeOf(plain(hint), searched);
            if (at < 0)
                continue;
            ++hits;
            if (hint.size() > suggestion.words.size())
                suggestion.words = text.mid(at, hint.size());
        }
        if (hits > 0)
            found.append({hits, suggestion});
    }
    std::ranges::stable_sort(found, std::greater(), [](const auto &each) { return each.first; });
    QList<TrapSuggestion> suggestions;
    for (const auto &[hits, suggestion] : std::as_const(found).first(std::min(most, found.size())))
        suggestions.append(suggestion);
    return suggestions;
}

} // namespace secondwind
