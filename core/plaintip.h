// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace secondwind {

/// The text of a tool tip that shows a person's words as they are: a tool tip that looks like markup
/// would be read as such, with the pictures and links in it.
[[nodiscard]] inline QString plainTip(const QString &words)
{
    if (words.isEmpty())
        return {};
    return QStringLiteral("<p>") + words.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br/>")) + QStringLiteral("</p>");
}

} // namespace secondwind
