// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importplan.h"
#include "core/journal/journalentry.h"

#include <QByteArray>
#include <QDateTime>

#include <functional>
#include <memory>

namespace secondwind {

/// An entry with what the journal knows about its making; either time may be null.
struct ExportedEntry {
    JournalEntry entry;
    QDateTime created = {};
    QDateTime changed = {};
};

/// The words that only the caller knows. Every function may be missing: numbers, ids and ISO dates
/// stand in their place.
struct ExportWords {
    QString title; ///< of the whole
    QString language; ///< BCP 47, of the words
    std::function<QString(int mood)> mood;
    std::function<QString(const QString &id)> emotion;
    std::function<QString(const QString &id)> application; ///< its title; empty: not shown
    std::function<QString(const QDate &day)> day;
    std::function<QString(const QDateTime &at)> time; ///< of the day
};

/// Writes a journal piece by piece: begin() once, entry() for each in the order wanted, end()
/// once. Every piece is UTF-8 and ends at a whole character; nothing is kept of earlier entries.
class Exporter
{
public:
    Exporter() = default;
    virtual ~Exporter();
    Q_DISABLE_COPY_MOVE(Exporter)

    [[nodiscard]] virtual QByteArray begin() = 0;
    [[nodiscard]] virtual QByteArray entry(const ExportedEntry &exported) = 0;
    [[nodiscard]] virtual QByteArray end() = 0;
};

/// Second Wind JSON, one entry a line; secondwindjson::parse reads it back without loss.
[[nodiscard]] std::unique_ptr<Exporter> jsonExporter(const QDateTime &exported, const QList<ImportedApplication> &applications);

/// A table with one header line, see owncsv::header(); times in ISO 8601 with offset. Begins with a
/// byte order mark, without which Excel takes UTF-8 for something else. plaincsv reads it back.
[[nodiscard]] std::unique_ptr<Exporter> csvExporter(const ExportWords &words);

/// One Markdown text, a heading for each day. The text's own headings go below the entry's, and
/// code or HTML left open in one entry does not swallow the next.
[[nodiscard]] std::unique_ptr<Exporter> markdownExporter(const ExportWords &words);

/// One page that needs nothing else: no scripts, no addresses loaded, everything escaped, readable
/// in light and dark. Entries stand as they were typed, with their line breaks.
[[nodiscard]] std::unique_ptr<Exporter> htmlExporter(const ExportWords &words);

/// A file of one day: "2026-11-22.md" and what is in it.
struct DayFile {
    QString fileName;
    QByteArray content;
};

/// The day's entries as a Markdown file of its own; all of them on that day.
[[nodiscard]] DayFile markdownDay(const QDate &day, const QList<JournalEntry> &entries, const ExportWords &words);

} // namespace secondwind
