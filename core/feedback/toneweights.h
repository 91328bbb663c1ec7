// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feedback/toneturns.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <bitset>
#include <optional>

namespace secondwind {

/// Weighs the turns of phrase of a sentence: what reads as harsh is more often told by many small
/// words together than by one. The weights were learned from labelled letters (logistic regression
/// on turns of phrase, weighted by their rarity; see tests/tone).
class ToneWeights final
{
public:
    /// How a sentence reads.
    struct Reading {
        double strength = 0; ///< log odds that it may sting, as learned
        QString label;       ///< how it would, one of toneLabels()
        qsizetype first = 0; ///< tokens [first, last] that speak for it most
        qsizetype last = 0;
    };

    /// Reads weights as tests/tone/learn_weights.py writes them. Of a text that is none, nothing is
    /// known and every sentence reads well. Adds their words to the vocabulary.
    ToneWeights(QStringView written, ToneVocabulary &vocabulary);

    /// Nothing when nothing is known of any of its words.
    [[nodiscard]] std::optional<Reading> read(const ToneText &text, const ToneSentence &sentence) const;

    [[nodiscard]] bool isEmpty() const { return m_weights.isEmpty(); }
    /// From this strength on a sentence is worth a second look for itself.
    [[nodiscard]] double enough() const { return m_enough; }

private:
    static constexpr std::size_t Labels = 6;
    struct Weight {
        float rarity = 0;
        float strength = 0;
        std::array<float, Labels> labels{};
    };

    [[nodiscard]] static std::size_t place(quint64 key) { return static_cast<std::size_t>(key * 0x9e3779b97f4a7c15ULL >> 46); }

    ToneTurnReader m_reader;
    QStringList m_labels;
    QHash<quint64, Weight> m_weights;
    std::bitset<1 << 18> m_maybe; // by place(): most turns have no weight, and this says so faster
    Weight m_base;
    double m_enough = 0;
};

} // namespace secondwind
