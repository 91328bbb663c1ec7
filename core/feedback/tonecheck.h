// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feedback/tonerules.h"
#include "core/feedback/toneweights.h"

#include <QList>
#include <QString>

#include <optional>

namespace secondwind {

class Catalogue;

/// A letter as the tone check reads it. All but the body may be empty.
struct ToneLetter {
    QString subject;
    QString body;
    QString readerName;
    QString writerName;
};

/// Words to put in place of [start, start + length) of the body; empty words: take it out.
struct ToneSuggestion {
    qsizetype start = 0;
    qsizetype length = 0;
    QString text;
};

/// Something in a letter that may not land as meant. Places are UTF-16 units of the body; a
/// length of 0 is the place where something is missing.
struct ToneFinding {
    QString label; ///< one of toneLabels()
    qsizetype start = 0;
    qsizetype length = 0;
    QString text; ///< the words meant, as the letter has them
    QString why;  ///< to the writer
    std::optional<ToneSuggestion> suggestion;
    bool inSubject = false; ///< `text` stands in the subject; start and length are 0
};

enum class ToneVerdict { Send, Revise };

[[nodiscard]] QString toneVerdictId(ToneVerdict verdict);

struct ToneReport {
    QList<ToneFinding> findings; ///< by place

    [[nodiscard]] ToneVerdict verdict() const { return findings.isEmpty() ? ToneVerdict::Send : ToneVerdict::Revise; }
};

/// Reads letters for what may not land as meant, and says why. Rules know plain turns of phrase and
/// what to put instead; weights, learned from letters, tell how a whole sentence reads, where no
/// rule fits and whether one that fits is to be believed. The same letter always gets the
/// same answer; nothing leaves the machine. Any thread may check, at the same time too.
class ToneCheck final
{
public:
    /// The longest letter that is not too long, in words.
    static constexpr qsizetype MostWords = 250;

    /// Takes its rules and wording from the catalogue, which must outlive it.
    explicit ToneCheck(const Catalogue &catalogue);

    [[nodiscard]] ToneReport check(const ToneLetter &letter) const;

private:
    using Readings = std::vector<std::optional<ToneWeights::Reading>>; // by sentence

    void dropDoubtful(ToneRules::Found &found, const Readings &readings) const;
    [[nodiscard]] QList<ToneFinding> ruleFindings(const ToneText &text, const ToneRules::Found &found) const;
    [[nodiscard]] QList<ToneFinding> weighedFindings(const ToneText &text, const Readings &readings, const ToneRules::Found &found) const;

    const ToneWords &m_words;
    ToneVocabulary m_vocabulary;
    ToneWeights m_weights;
    ToneRules m_rules;
};

} // namespace secondwind
