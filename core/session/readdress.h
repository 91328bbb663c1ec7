// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace secondwind {

/// How words meant for a friend speak to the one who wrote them.
enum class Address {
    Me,   ///< "Dear me,"
    You,  ///< "Dear you,"
    Name, ///< "Dear Ada,"
};

/// The words to a friend, addressed to the person who wrote them. A greeting at the beginning
/// ("Dear Noor,", "Hi Noor,", "Noor,") is exchanged, or put in front when there is none; the
/// friend's name elsewhere becomes the person's own, and "my friend" while that is unknown.
/// Nothing else is touched: the words are the person's. Using one's own name or "you" instead of
/// "I" makes distance (Kross and Ayduk 2017; Orvell and others 2019).
[[nodiscard]] QString readdressed(const QString &words, const QString &friendName, const QString &ownName, Address address);

} // namespace secondwind
