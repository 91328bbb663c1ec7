// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace secondwind {

/// A RedNotebook text in Markdown, the #words found in it (as they were written, none twice), and
/// which of its features Markdown has no word for.
struct TranslatedMarkup {
    QString markdown;
    QStringList hashtags;
    bool hadUnderline = false;
    bool hadPicture = false;
    bool hadTable = false;
};

/// Translates RedNotebook's markup, a dialect of txt2tags: **bold**, //italic//, __underline__,
/// --strikethrough--, ``mono``, ""raw"", = title =, lists, [link ""address""] and
/// [""picture"".png]. Takes time in proportion to the text.
[[nodiscard]] TranslatedMarkup translatedRedNotebookMarkup(const QString &text);

} // namespace secondwind
