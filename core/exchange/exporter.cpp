// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exporter.h"

#include "core/exchange/csv.h"
#include "core/exchange/importing.h"
#include "core/exchange/jsonwriting.h"
#include "core/exchange/markdownwriting.h"
#include "core/exchange/owncsv.h"
#include "core/exchange/secondwindjson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

Exporter::~Exporter() = default;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::Exporter)
};

QString isoTime(const QDateTime &at)
{
    const QDateTime moment = importing::withMinuteOffset(at);
    return moment.toString(moment.time().msec() == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

QString dayWords(const ExportWords &words, const QDate &day)
{
    return words.day ? words.day(day) : day.toString(Qt::ISODate);
}

QString timeWords(const ExportWords &words, const QDateTime &at)
{
    return words.time ? words.time(at) : at.time().toString(u"HH:mm"_s);
}

// What is told about an entry, line by line; everything on one line and as the person calls it.
QStringList details(const ExportWords &words, const JournalEntry &entry)
{
    QStringList lines;
    if (entry.mood > 0)
        lines.append(Words::tr("Mood: %1").arg(words.mood ? words.mood(entry.mood) : QString::number(entry.mood)));
    QStringList emotions;
    for (const EmotionRating &rating : entry.emotions) {
        const QString name = words.emotion ? words.emotion(rating.emotion) : rating.emotion;
        emotions.append(rating.intensity ? Words::tr("%1 (%2)", "an emotion and its strength").arg(name, QString::number(*rating.intensity)) : name);
    }
    if (!emotions.isEmpty())
        lines.append(Words::tr("Emotions: %1").arg(emotions.join(u", "_s)));
    if (!entry.tags.isEmpty())
        lines.append(Words::tr("Tags: %1").arg(entry.tags.join(u", "_s)));
    const QString application = entry.applicationId.isEmpty() || !words.application ? QString() : words.application(entry.applicationId);
    if (!application.isEmpty())
        lines.append(Words::tr("Application: %1").arg(application));
    for (QString &line : lines)
        line = line.simplified();
    return lines;
}

class JsonExporter final : public Exporter
{
public:
    JsonExporter(const QDateTime &exported, const QList<ImportedApplication> &applications)
        : m_exported(exported)
        , m_applications(applications)
    {
    }

    QByteArray begin() override
    {
        QJsonArray applications;
        for (const ImportedApplication &each : m_applications)
            applications.append(QJsonObject{{u"id"_s, each.id}, {u"company"_s, each.company}, {u"role"_s, each.role}});
        // By hand, because QJsonObject would sort the keys: who opens the file sees first what it is.
        return "{\"format\":\"" + secondwindjson::formatName().toUtf8() + "\",\"version\":" + QByteArray::number(secondwindjson::Version)
            + ",\"exported\":\"" + m_exported.toUTC().toString(Qt::ISODate).toUtf8()
            + "\",\n\"applications\":" + QJsonDocument(applications).toJson(QJsonDocument::Compact) + ",\n\"entries\":[";
    }
    // What entryjson::toJson says, with the two times of making; the keys stand in the order of
    // the alphabet, as QJsonDocument has them.
    QByteArray entry(const ExportedEntry &exported) override
    {
        const JournalEntry &entry = exported.entry;
        QByteArray piece(m_first ? "\n{" : ",\n{");
        piece.reserve(2 * entry.text.size() + 400);
        m_first = false;
        const qsizetype begin = piece.size();
        const auto key = [&](const char *name) {
            piece += piece.size() > begin ? ",\"" : "\"";
            (piece += name) += "\":";
        };
        const auto text = [&](const char *name, const QString &value) {
            if (value.isEmpty())
                return;
            key(name);
            jsonwriting::appendString(piece, value);
        };
        const auto moment = [&](const char *name, const QDateTime &at) {
            if (!at.isValid())
                return;
            key(name);
            jsonwriting::appendMoment(piece, at);
        };
        text("application", entry.applicationId);
        moment("at", entry.at.offsetFromUtc() % 60 == 0 ? entry.at : importing::withMinuteOffset(entry.at));
        moment("changed", exported.changed.toUTC());
        moment("created", exported.created.toUTC());
        if (!entry.emotions.isEmpty()) {
            key("emotions");
            writeEmotions(piece, entry.emotions);
        }
        text("id", entry.id);
        if (entry.mood > 0) {
            key("mood");
            piece += QByteArray::number(entry.mood);
        }
        if (!entry.tags.isEmpty()) {
            key("tags");
            for (qsizetype i = 0; i < entry.tags.size(); ++i) {
                piece += i == 0 ? '[' : ',';
                jsonwriting::appendString(piece, entry.tags.at(i));
            }
            piece += ']';
        }
        text("text", entry.text);
        piece += '}';
        return piece;
    }
    QByteArray end() override { return "\n]}\n"; }

private:
    static void writeEmotions(QByteArray &piece, const QList<EmotionRating> &emotions)
    {
        for (qsizetype i = 0; i < emotions.size(); ++i) {
            piece += i == 0 ? "[{\"emotion\":" : ",{\"emotion\":";
            jsonwriting::appendString(piece, emotions.at(i).emotion);
            if (const auto intensity = emotions.at(i).intensity)
                (piece += ",\"intensity\":") += QByteArray::number(*intensity);
            piece += '}';
        }
        piece += ']';
    }

    QDateTime m_exported;
    QList<ImportedApplication> m_applications;
    bool m_first = true;
};

class CsvExporter final : public Exporter
{
public:
    explicit CsvExporter(const ExportWords &words)
        : m_words(words)
    {
    }

    QByteArray begin() override { return "\xef\xbb\xbf" + csv::written(owncsv::header()).toUtf8(); }
    QByteArray entry(const ExportedEntry &exported) override
    {
        const JournalEntry &entry = exported.entry;
        const QString application = m_words.application && !entry.applicationId.isEmpty() ? m_words.application(entry.applicationId) : QString();
        return csv::written({isoTime(entry.at), entry.mood > 0 ? QString::number(entry.mood) : QString(), owncsv::emotions(entry.emotions),
                             owncsv::joined(entry.tags), application, entry.text, entry.id})
            .toUtf8();
    }
    QByteArray end() override { return {}; }

private:
    ExportWords m_words;
};

QString markdownEntry(const ExportWords &words, const JournalEntry &entry, int level)
{
    QString text = QString(level, u'#') + u' ' + markdown::escaped(timeWords(words, entry.at)) + u"\n\n"_s;
    const QStringList lines = details(words, entry);
    for (const QString &line : lines)
        text += u"- "_s + markdown::escaped(line) + u'\n';
    if (!lines.isEmpty())
        text += u'\n';
    const QString body = markdown::below(entry.text, level);
    return body.isEmpty() ? text : text + body + u"\n\n"_s;
}

class MarkdownExporter final : public Exporter
{
public:
    explicit MarkdownExporter(const ExportWords &words)
        : m_words(words)
    {
    }

    QByteArray begin() override
    {
        return m_words.title.isEmpty() ? QByteArray() : ("# "_L1 + markdown::escaped(m_words.title) + u"\n\n"_s).toUtf8();
    }
    QByteArray entry(const ExportedEntry &exported) override
    {
        QString text;
        if (const QDate day = exported.entry.at.date(); day != m_day) {
            text = u"## "_s + markdown::escaped(dayWords(m_words, day)) + u"\n\n"_s;
            m_day = day;
        }
        return (text + markdownEntry(m_words, exported.entry, 3)).toUtf8();
    }
    QByteArray end() override { return {}; }

private:
    ExportWords m_words;
    QDate m_day;
};

void appendHtml(QString &out, QStringView text)
{
    const auto isPlain = [](QChar character) {
        const char16_t code = character.unicode();
        const bool sign = code == u'<' || code == u'>' || code == u'&' || code == u'"';
        return code >= 0x20 ? !sign && code != 0x7f : code == u'\n' || code == u'\t';
    };
    for (auto from = text.begin(); from != text.end();) {
        const auto end = std::find_if_not(from, text.end(), isPlain);
        out += QStringView(from, end);
        from = end;
        if (from == text.end())
            break;
        const QChar sign = *from++;
        if (sign == u'<')
            out += "&lt;"_L1;
        else if (sign == u'>')
            out += "&gt;"_L1;
        else if (sign == u'&')
            out += "&amp;"_L1;
        else if (sign == u'"')
            out += "&quot;"_L1;
        else
            out += QChar(QChar::ReplacementCharacter);
    }
}

QString html(const QString &text)
{
    QString escaped;
    escaped.reserve(text.size());
    appendHtml(escaped, text);
    return escaped;
}

void appendParagraphs(QString &out, QString text)
{
    if (text.contains(u'\r'))
        text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    bool open = false;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        const bool empty = line.trimmed().isEmpty();
        if (open)
            out += empty ? "</p>\n"_L1 : "<br>\n"_L1;
        else if (!empty)
            out += "<p dir=\"auto\">"_L1;
        open = !empty;
        if (open)
            appendHtml(out, line);
    }
    if (open)
        out += "</p>\n"_L1;
}

class HtmlExporter final : public Exporter
{
public:
    explicit HtmlExporter(const ExportWords &words)
        : m_words(words)
    {
    }

    QByteArray begin() override
    {
        const QString title = html(m_words.title.simplified());
        const QString language = m_words.language.isEmpty() ? u"en"_s : html(m_words.language);
        return (u"<!DOCTYPE html>\n<html lang=\""_s + language + u"\" dir=\"auto\">\n<head>\n<meta charset=\"utf-8\">\n"_s
                + u"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"_s
                + u"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"_s + title + u"</title>\n"_s + style()
                + u"</head>\n<body>\n<h1 dir=\"auto\">"_s + title + u"</h1>\n"_s)
            .toUtf8();
    }
    QByteArray entry(const ExportedEntry &exported) override
    {
        const JournalEntry &entry = exported.entry;
        QString text;
        text.reserve(entry.text.size() + 400);
        if (const QDate day = entry.at.date(); day != m_day) {
            text += u"<h2 dir=\"auto\">"_s + html(dayWords(m_words, day)) + u"</h2>\n"_s;
            m_day = day;
        }
        text += u"<article>\n<h3 dir=\"auto\"><time datetime=\""_s + isoTime(entry.at) + u"\">"_s + html(timeWords(m_words, entry.at))
            + u"</time></h3>\n"_s;
        const QStringList lines = details(m_words, entry);
        if (!lines.isEmpty())
            text += u"<ul>\n"_s;
        for (const QString &line : lines)
            text += u"<li dir=\"auto\">"_s + html(line) + u"</li>\n"_s;
        if (!lines.isEmpty())
            text += u"</ul>\n"_s;
        appendParagraphs(text, entry.text);
        return (text + u"</article>\n"_s).toUtf8();
    }
    QByteArray end() override { return "</body>\n</html>\n"; }

private:
    static QString style()
    {
        return uR"(<style>
:root { color-scheme: light dark; }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.6 system-ui, sans-serif; color: #23262b; background: #fbfaf8; overflow-wrap: break-word; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid rgba(128, 128, 128, 0.4); }
h3 { margin-bottom: 0.25rem; }
ul { margin: 0 0 0.75rem; padding-inline-start: 1.2rem; color: #5a6069; }
p { white-space: pre-wrap; }
br { line-height: 0; }
@media (prefers-color-scheme: dark) { body { color: #e4e2de; background: #1c1e22; } ul { color: #a9aeb6; } }
@media print { body { max-width: none; margin: 0; background: none; } article { break-inside: avoid-page; } }
</style>
)"_s;
    }

    ExportWords m_words;
    QDate m_day;
};

} // namespace

std::unique_ptr<Exporter> jsonExporter(const QDateTime &exported, const QList<ImportedApplication> &applications)
{
    return std::make_unique<JsonExporter>(exported, applications);
}

std::unique_ptr<Exporter> csvExporter(const ExportWords &words)
{
    return std::make_unique<CsvExporter>(words);
}

std::unique_ptr<Exporter> markdownExporter(const ExportWords &words)
{
    return std::make_unique<MarkdownExporter>(words);
}

std::unique_ptr<Exporter> htmlExporter(const ExportWords &words)
{
    return std::make_unique<HtmlExporter>(words);
}

DayFile markdownDay(const QDate &day, const QList<JournalEntry> &entries, const ExportWords &words)
{
    QString text = u"# "_s + markdown::escaped(dayWords(words, day)) + u"\n\n"_s;
    for (const JournalEntry &entry : entries)
        text += markdownEntry(words, entry, 2);
    while (text.endsWith(u"\n\n"_s))
        text.chop(1);
    return {day.toString(Qt::ISODate) + u".md"_s, text.toUtf8()};
}

} // namespace secondwind
