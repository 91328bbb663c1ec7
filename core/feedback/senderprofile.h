// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace secondwind {

class Settings;
struct LetterRequest;

/// What stands under the person's letters. Every line may be empty; what is empty is left out.
/// It fills in the form and goes nowhere unless it stands in a letter.
struct SenderProfile {
    QString name;
    QString phone;
    QString link; ///< a page of theirs, a portfolio or a network profile, as typed

    friend bool operator==(const SenderProfile &, const SenderProfile &) = default;
};

/// The profile as kept; the name the app calls the person by stands in for a name not yet given.
[[nodiscard]] SenderProfile senderProfile(const Settings &settings);

/// Keeps all three lines, each made one line without control characters.
[[nodiscard]] Result<void> keepSenderProfile(Settings &settings, const SenderProfile &profile);

/// Writes the profile into the particulars of a new letter, over whatever is there.
void fillInSender(LetterRequest &request, const SenderProfile &profile);

} // namespace secondwind
