// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace secondwind::csv {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::Csv)
};

bool isLineEnd(QChar character)
{
    return character == u'\n' || character == u'\r';
}

// Whether there is something a spreadsheet computes with after any number of apostrophes; the
// wide signs count in East Asian settings.
bool looksLikeFormula(const QString &cell, bool afterApostrophe)
{
    const auto first = std::ranges::find_if(cell, [](QChar character) { return character != u'\''; });
    if (first == cell.end() || (afterApostrophe && first == cell.begin()))
        return false;
    return u"=+-@\t\r\n＝＋－＠"_s.contains(*first);
}

} // namespace

QChar guessedDelimiter(const QString &text)
{
    const std::array<QChar, 3> candidates{u',', u';', u'\t'};
    std::array<int, 3> counts{};
    bool quoted = false;
    bool begun = false;
    for (const QChar character : text) {
        if (character == u'"')
            quoted = !quoted;
        else if (!quoted && isLineEnd(character) && begun)
            break;
        if (!isLineEnd(character))
            begun = true;
        const auto found = std::ranges::find(candidates, character);
        if (!quoted && found != candidates.end())
            ++counts.at(size_t(found - candidates.begin()));
    }
    return candidates.at(size_t(std::ranges::max_element(counts) - counts.begin()));
}

Reader::Reader(const QString &text, std::optional<QChar> delimiter)
    : m_text(text)
    , m_delimiter(delimiter ? *delimiter : guessedDelimiter(text))
{
}

// Steps over CRLF, LF or CR.
void Reader::endLine()
{
    if (m_text.at(m_at) == u'\r' && m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'\n')
        ++m_at;
    ++m_at;
    ++m_line;
}

Result<std::optional<Record>> Reader::next()
{
    while (m_at < m_text.size() && isLineEnd(m_text.at(m_at)))
        endLine();
    if (m_at >= m_text.size())
        return std::nullopt;

    Record record{{}, m_line};
    QString cell;
    bool cellBegins = true;
    while (m_at < m_text.size() && !isLineEnd(m_text.at(m_at))) {
        const QChar character = m_text.at(m_at);
        if (character == m_delimiter) {
            record.cells.append(cell);
            cell.clear();
            cellBegins = true;
            ++m_at;
        } else if (character == u'"' && cellBegins) {
            const int opened = m_line;
            cellBegins = false;
            for (++m_at;; ++m_at) {
                const qsizetype quote = m_text.indexOf(u'"', m_at);
                const auto piece = QStringView(m_text).mid(m_at, quote < 0 ? -1 : quote - m_at);
                for (qsizetype at = 0; at < piece.size(); ++at) {
                    if (piece.at(at) == u'\n' || (piece.at(at) == u'\r' && (at + 1 == piece.size() || piece.at(at + 1) != u'\n')))
                        ++m_line;
                }
                if (quote < 0) {
                    m_at = m_text.size();
                    return failure(ErrorCode::InvalidInput,
                                   Words::tr("In line %1 a quotation mark begins a cell and is never closed.").arg(QLocale().toString(opened)));
                }
                cell += piece;
                m_at = quote + 1;
                if (m_at >= m_text.size() || m_text.at(m_at) != u'"')
                    break;
                cell += u'"';
            }
        } else {
            // What follows up to the end of the cell, in one go.
            qsizetype end = m_at + 1;
            while (end < m_text.size() && m_text.at(end) != m_delimiter && !isLineEnd(m_text.at(end)))
                ++end;
            cell += QStringView(m_text).mid(m_at, end - m_at);
            cellBegins = false;
            m_at = end;
        }
    }
    record.cells.append(cell);
    if (m_at < m_text.size())
        endLine();
    return record;
}

QString protectedCell(const QString &cell)
{
    return looksLikeFormula(cell, false) ? u'\'' + cell : cell;
}

QString unprotectedCell(const QString &cell)
{
    return looksLikeFormula(cell, true) ? cell.mid(1) : cell;
}

QString written(const QStringList &cells)
{
    QString line;
    for (qsizetype at = 0; at < cells.size(); ++at) {
        if (at > 0)
            line += u',';
        const QString cell = protectedCell(cells.at(at));
        const auto special = [](QChar c) { return c == u',' || c == u';' || c == u'"' || c == u'\t' || isLineEnd(c); };
        const bool edges = !cell.isEmpty() && (cell.front().isSpace() || cell.back().isSpace());
        if (edges || std::ranges::any_of(cell, special)) {
            QString doubled = cell;
            line += u'"' + doubled.replace(u'"', u"\"\""_s) + u'"';
        } else {
            line += cell;
        }
    }
    // A record of one empty cell would read as an empty line.
    return (line.isEmpty() ? u"\"\""_s : line) + u"\r\n"_s;
}

} // namespace secondwind::csv
