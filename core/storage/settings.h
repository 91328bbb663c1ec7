// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace secondwind {

class Database;

/// Small choices of the person, kept in the journal file so that they travel with it.
class Settings final
{
public:
    explicit Settings(Database &database);

    [[nodiscard]] QString value(const QString &name, const QString &otherwise = {}) const;
    [[nodiscard]] Result<void> setValue(const QString &name, const QString &value);

private:
    Database &m_database;
};

/// The names under which settings are kept.
namespace setting {
inline constexpr QLatin1StringView Theme("theme");
inline constexpr QLatin1StringView Country("support-country");
inline constexpr QLatin1StringView PersonName("person-name");
inline constexpr QLatin1StringView SenderName("sender-name");
inline constexpr QLatin1StringView SenderPhone("sender-phone");
inline constexpr QLatin1StringView SenderLink("sender-link");
inline constexpr QLatin1StringView RestingHour("letter-resting-hour"); ///< 0 to 23
inline constexpr QLatin1StringView AddressForm("address-form"); ///< "me", "you" or "name"
inline constexpr QLatin1StringView MantraForm("mantra-form"); ///< "i", "you" or "name"
inline constexpr QLatin1StringView BreathingEndCue("breathing-end-cue"); ///< "sound" or empty
inline constexpr QLatin1StringView HoldAsked("hold-asked"); ///< the hold that was already asked about
inline constexpr QLatin1StringView WindowGeometry("window-geometry");
inline constexpr QLatin1StringView BreathingPattern("breathing-pattern");
inline constexpr QLatin1StringView RestHint("rest-hint"); ///< "off" or empty
inline constexpr QLatin1StringView RestHintGiven("rest-hint-given"); ///< first day of the stretch it was given for
inline constexpr QLatin1StringView ExerciseGoesOn("exercise-goes-on"); ///< "yes" or empty
inline constexpr QLatin1StringView ReminderTime("reminder-time"); ///< "21:30" or empty
} // namespace setting

} // namespace secondwind
