// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/tonewords.h"
#include "core/feedback/tonepattern.h"

#include <QHash>

#include <vector>

namespace secondwind {

/// The rules of the tone check, ready to be held against texts. Needs no pattern by pattern
/// pass: a sentence is searched only for the patterns whose rarest word it has.
class ToneRules final
{
public:
    /// `words` and `vocabulary` outlive the rules, which add their words to it; nobody adds any
    /// later. Faulty patterns are left out; the catalogue names them.
    ToneRules(const ToneWords &words, ToneVocabulary &vocabulary);

    /// A place in a text, in tokens.
    struct Hit {
        const ToneRule *rule = nullptr;
        std::size_t sentence = 0;
        TonePattern::Match match;
        int weight = 0;
    };
    /// A sign ("greeting", "thanks") that a text shows.
    struct Sign {
        QString id;
        std::size_t sentence = 0;
        TonePattern::Match match;
    };
    struct Found {
        std::vector<Hit> hits;
        std::vector<Sign> signs;
    };
    /// What the text has, in its order.
    [[nodiscard]] Found search(const ToneText &text) const;

private:
    struct Owner {
        const ToneRule *rule = nullptr; // or else a sign
        QString sign;
        int weight = 0;
    };
    struct Limits {
        std::vector<std::size_t> unless;
        std::vector<std::size_t> guards;
    };

    [[nodiscard]] bool isHeldBack(const Hit &hit, const ToneText &text) const;
    void searchSentence(std::size_t index, const ToneText &text, std::vector<std::size_t> &wanted, Found &found) const;
    static void dropTopics(Found &found);
    static void dropLight(Found &found);

    std::vector<TonePattern> m_patterns;
    std::vector<Owner> m_owners;              // of each pattern that is searched for
    QHash<const ToneRule *, Limits> m_limits;
    std::vector<std::vector<std::size_t>> m_byAnchor; // patterns by word
    std::vector<std::size_t> m_signGuards;
};

} // namespace secondwind
