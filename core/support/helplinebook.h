// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/supportrepository.h"

namespace secondwind {

/// A help line as it is shown: shipped, or what the person made of it.
struct ShownHelpLine {
    enum class Origin {
        Shipped,
        Corrected, ///< a shipped one with the person's changes
        Own,
    };

    QString key;     ///< names it in SupportService: the shipped line's "country/name", or an own line's id
    QString country; ///< its code; empty for one shown everywhere
    HelpLine line;
    Origin origin = Origin::Shipped;
    bool hidden = false;
};

/// "DE/TelefonSeelsorge": what a shipped line is known by.
[[nodiscard]] QString helpLineKey(const QString &country, const HelpLine &line);

/// Name and every way to reach it are the same; languages are not compared, they are not asked for.
[[nodiscard]] bool saysTheSame(const HelpLine &one, const HelpLine &other);

/// The lines of all countries: own ones first, then the shipped ones in their order with the person's
/// corrections. A correction of a line that is shipped no more counts as an own line.
[[nodiscard]] QList<ShownHelpLine> shownHelpLines(const HelpLines &shipped, const QList<OwnHelpLine> &own);

/// Those of a country that are not hidden (or, with `hidden`, those that are).
[[nodiscard]] QList<ShownHelpLine> ofCountry(const QList<ShownHelpLine> &lines, const QString &country, bool hidden = false);

/// Those in whose name, number, languages or country's name the words occur, each of them; case and accents do
/// not matter. Hidden ones are left out.
[[nodiscard]] QList<ShownHelpLine> searched(const QList<ShownHelpLine> &lines, const HelpLines &shipped, const QString &words);

} // namespace secondwind
