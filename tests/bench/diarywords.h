// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace secondwind::bench {

/// A diary's words: few of them very often, most of them rarely (Zipf).
class DiaryWords final
{
public:
    static constexpr int InAnEntry = 120;

    DiaryWords()
    {
        QRandomGenerator letters(1);
        for (int i = 0; i < Vocabulary; ++i) {
            QString word;
            for (int length = 2 + letters.bounded(8); length > 0; --length)
                word += QChar(u'a' + letters.bounded(26));
            m_words.append(word);
        }
    }

    [[nodiscard]] QString word(QRandomGenerator &random) const
    {
        const double place = std::pow(static_cast<double>(Vocabulary), random.generateDouble()) - 1;
        return m_words.at(std::min(static_cast<qsizetype>(place), m_words.size() - 1));
    }
    [[nodiscard]] QString text(QRandomGenerator &random) const
    {
        QStringList words;
        for (int i = 0; i < InAnEntry; ++i)
            words.append(word(random));
        return words.join(u' ');
    }

private:
    static constexpr int Vocabulary = 6000;

    QStringList m_words;
};

} // namespace secondwind::bench
