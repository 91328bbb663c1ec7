// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feedback/tonecheck.h"

namespace secondwind {

/// What the shape of a letter tells: how it begins and ends, how long it is, what was left to
/// fill in, and how loud the print is.
class ToneShapeCheck final
{
public:
    /// Everything handed in outlives the check.
    ToneShapeCheck(const ToneLetter &letter, const ToneText &text, const std::vector<ToneRules::Sign> &signs, const ToneShape &shape);

    /// What is missing or too much in the whole letter. Thanks in the sentences `mocked` are
    /// not meant and do not count; they are in order.
    [[nodiscard]] QList<ToneFinding> wholeLetter(const std::vector<std::size_t> &mocked) const;
    /// Blanks and raised voices in body and subject.
    [[nodiscard]] QList<ToneFinding> print() const;

private:
    [[nodiscard]] bool hasSign(const QString &id, qsizetype firstToken, qsizetype endToken) const;
    [[nodiscard]] bool greets() const;
    [[nodiscard]] bool signsOff() const;
    [[nodiscard]] bool isNameLine(const ToneText::Line &line) const;
    [[nodiscard]] ToneFinding missing(const QString &label, qsizetype at, const QString &name, const QString &before, const QString &after) const;
    [[nodiscard]] qsizetype afterGreeting() const;
    void addPrint(const QString &text, bool inSubject, QList<ToneFinding> &findings) const;
    [[nodiscard]] std::optional<ToneFinding> tooLong() const;

    const ToneLetter &m_letter;
    const ToneText &m_text;
    const std::vector<ToneRules::Sign> &m_signs;
    const ToneShape &m_shape;
};

/// A stretch of a text in UTF-16 units.
struct ToneSpan {
    qsizetype start = 0;
    qsizetype length = 0;

    [[nodiscard]] qsizetype end() const { return start + length; }
};

/// Left-over blanks of a template in any text: {name}, [Company], <role>, XXX, TODO ...
[[nodiscard]] QList<ToneSpan> blanksIn(const QString &text, const ToneShape &shape);
/// Words in capitals and rows of !! and ?!, outside the `blanks`.
[[nodiscard]] QList<ToneSpan> shoutsIn(const QString &text, const QList<ToneSpan> &blanks, const ToneShape &shape);

} // namespace secondwind
