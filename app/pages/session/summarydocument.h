// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/session/guidedsession.h"
#include "core/session/summary.h"

#include <QCoreApplication>
#include <QStringList>

#include <memory>

class QPagedPaintDevice;
class QTextDocument;

namespace secondwind {

/// A session as it stands on paper and in a file, everything already in words.
struct SummarySheet {
    QString title;
    QString when; ///< day, time and route
    QStringList changes;
    QList<SummaryPart> parts;
};

/// Puts a session's summary on paper, into a PDF and into Markdown.
class SummaryDocument final
{
    Q_DECLARE_TR_FUNCTIONS(secondwind::SummaryDocument)

public:
    /// The sheet as a document to read, its body in letters of this size.
    [[nodiscard]] static std::unique_ptr<QTextDocument> document(const SummarySheet &sheet, qreal points = LargestPoints);
    /// The document laid out for the device: a little smaller where that keeps it on one page.
    /// `device` outlives it.
    [[nodiscard]] static std::unique_ptr<QTextDocument> documentFor(const SummarySheet &sheet, QPagedPaintDevice &device);
    /// Paints it page by page, with page numbers when there are several.
    [[nodiscard]] static Result<void> print(const SummarySheet &sheet, QPagedPaintDevice &device);

    /// A whole Markdown file; nothing in the person's words is read as markup.
    [[nodiscard]] static QString markdown(const SummarySheet &sheet);
    /// The same without any marks, for the clipboard.
    [[nodiscard]] static QString plainText(const SummarySheet &sheet);

    [[nodiscard]] static Result<void> writePdf(const SummarySheet &sheet, const QString &path);
    [[nodiscard]] static Result<void> writeMarkdown(const SummarySheet &sheet, const QString &path);

    static constexpr qreal LargestPoints = 11;
    static constexpr qreal SmallestPoints = 9.5;
};

} // namespace secondwind
