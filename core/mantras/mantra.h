// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/contenttypes.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace secondwind {

/// Whom a mantra speaks to. Using "you" or one's own name instead of "I" makes distance (Kross
/// and Ayduk 2017; Orvell and others 2019).
enum class MantraForm { I, You, Name };

/// The form's name in the settings ("i", "you", "name").
[[nodiscard]] QString mantraFormId(MantraForm form);
/// An unknown name is MantraForm::I.
[[nodiscard]] MantraForm mantraFormFromId(const QString &id);

/// What the person made of one mantra.
struct MantraMark {
    bool favourite = false;
    QString filling;       ///< what they put in the blank
    bool hidden = false;
    QString wording = {};  ///< their own words for a shipped one; empty: as shipped
    std::optional<QDate> shown = {}; ///< the day it last was the day's mantra
};

/// How true a mantra felt at a moment, 0 to 100.
struct BeliefRating {
    int belief = 0;
    QDateTime at; ///< with the offset it was noted in

    friend bool operator==(const BeliefRating &, const BeliefRating &) = default;
};

/// A mantra, shipped or the person's own, together with what the person made of it.
struct MarkedMantra {
    Mantra mantra;
    MantraMark mark;
    bool own = false;
    std::optional<int> belief = {}; ///< how true it felt when last asked
    MantraForm form = MantraForm::I;
    QString name = {}; ///< what the person is called, for MantraForm::Name

    /// The line to read: in the person's own words if there are any, otherwise in the chosen form
    /// where isSpoken(), with the blank filled when the person filled it.
    [[nodiscard]] QString text() const;
    /// Whether the line is, or would be, said to "you" or by name without wrong grammar. It is not when
    /// the words are the person's own, or when what they put in the blank speaks of "I".
    [[nodiscard]] bool isSpoken() const;
    /// Whether there is nothing left to fill in.
    [[nodiscard]] bool isReadable() const;
    /// The line with "I", without the person's own wording.
    [[nodiscard]] QString shippedText() const { return mantra.text; }
};

} // namespace secondwind
