// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/carestatistics.h"

#include <QCoreApplication>
#include <QStringList>

namespace secondwind {

/// What the care log says about what helped, in words.
class CareWords final
{
    Q_DECLARE_TR_FUNCTIONS(secondwind::CareWords)

public:
    /// How many activities are named at most.
    static constexpr int MostEffects = 5;

    /// A line for each of the best; empty while there is too little.
    [[nodiscard]] static QStringList effects(const CareSummary &summary);
    /// What those lines rest on, or what is missing for them.
    [[nodiscard]] static QString basis(const CareSummary &summary);
};

} // namespace secondwind
