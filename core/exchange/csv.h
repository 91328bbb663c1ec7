// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QStringList>

#include <optional>

// Own code, because no kept CSV library is in Debian and in the package managers of Windows and macOS.
namespace secondwind::csv {

/// One record and the line of the file it begins on, counted from 1.
struct Record {
    QStringList cells;
    int line = 1;
};

/// The delimiter that occurs most in the first record outside quotes: comma, semicolon or tab.
[[nodiscard]] QChar guessedDelimiter(const QString &text);

/// Reads CSV by RFC 4180 record by record: quotes, doubled quotes, line breaks in quotes; lines
/// may end in CRLF, LF or CR. Empty lines are passed over. Kind to what programs get wrong: a
/// quote inside an unquoted cell is itself, and text after a closing quote belongs to the cell.
class Reader final
{
public:
    explicit Reader(const QString &text, std::optional<QChar> delimiter = std::nullopt);

    /// The next record, nothing at the end. Fails when a quote is never closed.
    [[nodiscard]] Result<std::optional<Record>> next();

    [[nodiscard]] QChar delimiter() const { return m_delimiter; }
    [[nodiscard]] qsizetype position() const { return m_at; } ///< in characters
    [[nodiscard]] qsizetype size() const { return m_text.size(); }

private:
    void endLine();

    QString m_text;
    QChar m_delimiter;
    qsizetype m_at = 0;
    int m_line = 1;
};

/// One record with commas and CRLF at its end, every cell protected and quoted as needed.
[[nodiscard]] QString written(const QStringList &cells);

/// Puts an apostrophe before what a spreadsheet would take for a formula, and before what
/// already looks so protected: unprotectedCell(protectedCell(x)) is x for every x.
[[nodiscard]] QString protectedCell(const QString &cell);
/// Takes that apostrophe off again; only for files written by protectedCell.
[[nodiscard]] QString unprotectedCell(const QString &cell);

} // namespace secondwind::csv
