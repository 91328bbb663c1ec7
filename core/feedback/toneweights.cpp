// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/toneweights.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr double Unit = 1000; // the file has whole numbers

// The stretch of words that speak most for it: the largest sum in a row.
std::pair<qsizetype, qsizetype> heaviestStretch(const std::vector<double> &words)
{
    std::pair<qsizetype, qsizetype> best{0, static_cast<qsizetype>(words.size()) - 1};
    double bestSum = 0;
    double sum = 0;
    qsizetype from = 0;
    for (qsizetype at = 0; at < static_cast<qsizetype>(words.size()); ++at) {
        if (sum <= 0) {
            sum = 0;
            from = at;
        }
        sum += words[static_cast<std::size_t>(at)];
        if (sum > bestSum) {
            bestSum = sum;
            best = {from, at};
        }
    }
    return best;
}

} // namespace

ToneWeights::ToneWeights(QStringView written, ToneVocabulary &vocabulary)
    : m_reader(vocabulary)
{
    for (const QStringView line : written.tokenize(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#'))
            continue;
        const qsizetype tab = line.indexOf(u'\t');
        const QStringView name = line.first(std::max<qsizetype>(tab, 0));
        const QStringView rest = line.sliced(tab + 1);
        if (name == u"@labels") {
            for (const QStringView label : rest.tokenize(u'\t'))
                m_labels.append(label.toString());
            continue;
        }
        std::array<float, 2 + Labels> numbers{};
        std::size_t count = 0;
        for (const QStringView field : rest.tokenize(u'\t')) {
            if (count < numbers.size())
                numbers[count] = static_cast<float>(field.toInt() / Unit);
            ++count;
        }
        Weight weight{numbers[0], numbers[1], {}};
        std::copy(numbers.begin() + 2, numbers.end(), weight.labels.begin());
        if (name == u"@enough") {
            m_enough = numbers[0];
        } else if (name == u"@base") {
            m_base = weight;
        } else if (count == numbers.size() && !name.isEmpty()) {
            const quint64 key = ToneTurn::parsed(name, vocabulary).key;
            m_weights.insert(key, weight);
            m_maybe.set(place(key));
        }
    }
    if (m_labels.size() != static_cast<qsizetype>(Labels))
        m_weights.clear();
}

std::optional<ToneWeights::Reading> ToneWeights::read(const ToneText &text, const ToneSentence &sentence) const
{
    if (m_weights.isEmpty() || sentence.tokenCount == 0)
        return std::nullopt;
    double squares = 0;
    double strength = 0;
    std::array<double, Labels> labels{};
    std::vector<double> words(static_cast<std::size_t>(sentence.tokenCount));
    struct Known {
        ToneTurn turn;
        const Weight *weight;
    };
    std::vector<Known> turns;
    m_reader.read(text, sentence, [&](const ToneTurn &turn) {
        if (!m_maybe.test(place(turn.key)))
            return;
        if (const auto known = m_weights.constFind(turn.key); known != m_weights.cend())
            turns.push_back({turn, &*known});
    });
    // Each counts once, where it stands first.
    std::ranges::stable_sort(turns, {}, [](const Known &each) { return each.turn.key; });
    turns.erase(std::unique(turns.begin(), turns.end(), [](const Known &one, const Known &other) { return one.turn.key == other.turn.key; }), turns.end());
    for (const auto &[turn, known] : turns) {
        squares += static_cast<double>(known->rarity) * known->rarity;
        const double adds = static_cast<double>(known->rarity) * known->strength;
        strength += adds;
        for (std::size_t label = 0; label < Labels; ++label)
            labels[label] += static_cast<double>(known->rarity) * known->labels[label];
        const auto share = static_cast<double>(turn.last - turn.first + 1);
        for (qsizetype token = turn.first; token <= turn.last; ++token)
            words[static_cast<std::size_t>(token - sentence.firstToken)] += adds / share;
    }
    if (squares <= 0)
        return std::nullopt;
    const double norm = std::sqrt(squares);
    for (std::size_t label = 0; label < Labels; ++label)
        labels[label] = labels[label] / norm + m_base.labels[label];
    const auto best = std::ranges::max_element(labels) - labels.begin();
    const auto [first, last] = heaviestStretch(words);
    return Reading{strength / norm + m_base.strength, m_labels.at(best), sentence.firstToken + first, sentence.firstToken + last};
}

} // namespace secondwind
