// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

namespace secondwind {

/// The pages by the names used on the command line and in the rail.
namespace page {
inline constexpr QLatin1StringView Today("today");
inline constexpr QLatin1StringView Session("session");
inline constexpr QLatin1StringView Journal("journal");
inline constexpr QLatin1StringView Mantras("mantras");
inline constexpr QLatin1StringView Write("write");
inline constexpr QLatin1StringView Plan("plan");
inline constexpr QLatin1StringView Care("care");
inline constexpr QLatin1StringView Applications("applications");
inline constexpr QLatin1StringView Breathe("breathe");
inline constexpr QLatin1StringView Insights("insights");
inline constexpr QLatin1StringView Support("support");
} // namespace page

} // namespace secondwind
