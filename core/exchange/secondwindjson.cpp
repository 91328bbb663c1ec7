// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/secondwindjson.h"

#include "core/journal/entryjson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace secondwind::secondwindjson {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::SecondWindJson)
};

constexpr qsizetype LongestId = 100;

// Qt's parser keeps no lines, so the beginnings of the entries are looked up in the text, which
// is known to be valid JSON by then.
QList<int> entryLines(const QString &text)
{
    QList<int> lines;
    int line = 1;
    int depth = 0;
    bool inString = false;
    bool inEntries = false;
    bool elementBegins = false;
    qsizetype stringFrom = 0;
    QStringView lastString;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar character = text.at(at);
        if (character == u'\n')
            ++line;
        if (inString) {
            if (character == u'\\') {
                ++at;
            } else if (character == u'"') {
                inString = false;
                lastString = QStringView(text).mid(stringFrom, at - stringFrom);
            }
            continue;
        }
        if (elementBegins && depth == 2 && !character.isSpace() && character != u']') {
            lines.append(line);
            elementBegins = false;
        }
        if (character == u'"') {
            inString = true;
            stringFrom = at + 1;
        } else if (character == u'{' || character == u'[') {
            if (character == u'[' && depth == 1 && lastString == u"entries") {
                inEntries = true;
                elementBegins = true;
                lines.clear(); // of the same key twice the last one counts
            }
            ++depth;
        } else if (character == u'}' || character == u']') {
            --depth;
            if (depth < 2)
                inEntries = false;
        } else if (character == u',' && depth == 2 && inEntries) {
            elementBegins = true;
        }
    }
    return lines;
}

tl::unexpected<Error> notReadable(const QByteArray &bytes, const QJsonParseError &error)
{
    if (error.error == QJsonParseError::DeepNesting || error.error == QJsonParseError::DocumentTooLarge) {
        return failure(ErrorCode::InvalidInput, Words::tr("This file is nested deeper or is larger than a journal could be."), error.errorString());
    }
    const qsizetype line = bytes.left(error.offset).count('\n') + 1;
    if (error.offset >= bytes.size() - 1) {
        return failure(ErrorCode::InvalidInput,
                       Words::tr("This file ends in the middle, in line %1. It was probably not copied completely.").arg(QLocale().toString(line)),
                       error.errorString());
    }
    return failure(ErrorCode::InvalidInput, Words::tr("In line %1 this file does not follow the rules of JSON.").arg(QLocale().toString(line)),
                   error.errorString());
}

// A time as it stands there, and whether an offset says where it is meant.
struct WrittenMoment {
    QDateTime at;
    bool hasOffset = false;
};

std::optional<WrittenMoment> moment(const QJsonValue &value)
{
    static const QRegularExpression form(uR"(^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?$)"_s);
    const QString text = value.toString();
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const bool hasOffset = match.capturedLength(3) > 0;
    const QDateTime moment = QDateTime::fromString(hasOffset ? text : text + u'Z', Qt::ISODateWithMs);
    const int year = moment.date().year();
    constexpr int furthestOffset = 18 * 3600; // of any zone, in seconds
    if (!moment.isValid() || year < 1 || year > 9999 || std::abs(moment.offsetFromUtc()) > furthestOffset)
        return std::nullopt;
    return WrittenMoment{moment, hasOffset};
}

class EntryReader final
{
public:
    EntryReader(ImportPlan &plan, const importing::EmotionNames &emotions)
        : m_plan(plan)
        , m_issues(plan.issues)
        , m_emotions(emotions)
    {
    }

    void read(const QJsonValue &value, int line);
    void readApplications(const QJsonValue &value);
    [[nodiscard]] importing::Issues &issues() { return m_issues; }

private:
    // Whether the field is there and of the right kind; says so when it is of a wrong one.
    [[nodiscard]] bool has(const QJsonObject &object, const QString &field, QJsonValue::Type type, int line);
    void readEmotions(JournalEntry &entry, const QJsonArray &array, int line);
    [[nodiscard]] QDateTime stamp(const QJsonObject &object, const QString &field, int line);

    ImportPlan &m_plan;
    importing::Issues m_issues;
    const importing::EmotionNames &m_emotions;
    QSet<QString> m_ids;
};

bool EntryReader::has(const QJsonObject &object, const QString &field, QJsonValue::Type type, int line)
{
    const QJsonValue value = object.value(field);
    if (value.type() == type)
        return true;
    if (!value.isUndefined() && !value.isNull()) {
        m_issues.add(line, Words::tr("The field “%1” of the entry was left out.").arg(field), Words::tr("Its value is not of the kind that belongs there."));
    }
    return false;
}

void EntryReader::readEmotions(JournalEntry &entry, const QJsonArray &array, int line)
{
    for (const QJsonValue &each : array) {
        const QString name = each[u"emotion"_s].toString();
        if (name.trimmed().isEmpty()) {
            m_issues.add(line, Words::tr("An emotion of the entry was left out."), Words::tr("It has no name."));
            continue;
        }
        const QJsonValue intensity = each[u"intensity"_s];
        std::optional<double> strength;
        if (intensity.isDouble())
            strength = intensity.toDouble();
        else if (!intensity.isUndefined() && !intensity.isNull())
            m_issues.add(line, Words::tr("The strength of “%1” was left out.").arg(name.left(60)), Words::tr("It is not a number."));
        importing::addEmotion(entry, importing::wholeCharacters(name, line, m_issues), strength, m_emotions, line, m_issues);
    }
}

QDateTime EntryReader::stamp(const QJsonObject &object, const QString &field, int line)
{
    if (!has(object, field, QJsonValue::String, line))
        return {};
    if (const auto found = moment(object.value(field)))
        return found->at.toUTC();
    m_issues.add(line, Words::tr("The field “%1” of the entry was left out.").arg(field), Words::tr("It is not a time that exists."));
    return {};
}

void EntryReader::read(const QJsonValue &value, int line)
{
    static const QStringList known{u"id"_s, u"at"_s, u"mood"_s, u"emotions"_s, u"tags"_s, u"text"_s, u"application"_s, u"created"_s, u"changed"_s};
    if (!value.isObject()) {
        m_issues.add(line, Words::tr("This entry was left out."), Words::tr("It is not written the way this journal writes entries."));
        return;
    }
    const QJsonObject object = value.toObject();
    for (auto field = object.constBegin(); field != object.constEnd(); ++field) {
        const QString name = field.key();
        if (!known.contains(name)) {
            m_issues.addOnce(u"field "_s + name, line, Words::tr("The field “%1” was left out.").arg(name.left(60)),
                             Words::tr("This version of the journal does not know it."));
        }
    }
    ImportedEntry imported;
    imported.line = line;
    JournalEntry &entry = imported.entry;
    if (!has(object, u"at"_s, QJsonValue::String, line)) {
        m_issues.add(line, Words::tr("This entry was left out."), Words::tr("It has no time."));
        return;
    }
    const auto at = moment(object.value(u"at"_s));
    if (!at) {
        m_issues.add(line, Words::tr("This entry was left out."),
                     Words::tr("“%1” is not a time that exists.").arg(object.value(u"at"_s).toString().left(40)));
        return;
    }
    if (!at->hasOffset) {
        m_issues.add(line, Words::tr("The time of the entry was taken as a time of this place."), Words::tr("The file gives no offset from UTC there."));
        entry.at = importing::localMoment(at->at.date(), at->at.time(), line, m_issues);
    } else {
        entry.at = at->at.toOffsetFromUtc(at->at.offsetFromUtc());
    }
    if (has(object, u"mood"_s, QJsonValue::Double, line)) {
        const double mood = object.value(u"mood"_s).toDouble();
        if (mood == 1 || mood == 2 || mood == 3 || mood == 4 || mood == 5)
            entry.mood = int(mood);
        else if (mood != 0)
            m_issues.add(line, Words::tr("The mood of the entry was left open."), Words::tr("Moods go from 1 to 5, in whole steps."));
    }
    if (has(object, u"emotions"_s, QJsonValue::Array, line))
        readEmotions(entry, object.value(u"emotions"_s).toArray(), line);
    if (has(object, u"tags"_s, QJsonValue::Array, line)) {
        const QJsonArray tags = object.value(u"tags"_s).toArray();
        for (const QJsonValue &tag : tags) {
            if (tag.isString())
                importing::addOwnTag(entry, tag.toString(), line, m_issues);
            else
                m_issues.add(line, Words::tr("A tag was left out."), Words::tr("It is not a text."));
        }
    }
    if (has(object, u"text"_s, QJsonValue::String, line))
        entry.text = importing::wholeCharacters(object.value(u"text"_s).toString(), line, m_issues);
    if (has(object, u"application"_s, QJsonValue::String, line))
        entry.applicationId = object.value(u"application"_s).toString().left(LongestId);
    imported.created = stamp(object, u"created"_s, line);
    imported.changed = stamp(object, u"changed"_s, line);
    if (has(object, u"id"_s, QJsonValue::String, line)) {
        entry.id = object.value(u"id"_s).toString();
        if (entry.id.size() > LongestId || m_ids.contains(entry.id)) {
            m_issues.add(line, Words::tr("The entry gets an id of its own."), Words::tr("Another entry of the file has the same one, or it is too long."));
            entry.id.clear();
        } else if (!entry.id.isEmpty()) {
            m_ids.insert(entry.id);
        }
    }
    if (!importing::saysSomething(entry)) {
        m_issues.add(line, Words::tr("This entry was left out."), Words::tr("There is nothing in it beside the time."));
        return;
    }
    m_plan.entries.append(imported);
}

void EntryReader::readApplications(const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    if (!value.isArray() && !value.isUndefined())
        m_issues.add(0, Words::tr("The applications were left out."), Words::tr("They are not written the way this journal writes them."));
    for (const QJsonValue &each : array) {
        const ImportedApplication application{each[u"id"_s].toString(), each[u"company"_s].toString(), each[u"role"_s].toString()};
        if (application.id.isEmpty() || application.id.size() > LongestId || (application.company.isEmpty() && application.role.isEmpty()))
            m_issues.add(0, Words::tr("An application was left out."), Words::tr("It has no id, or neither a company nor a role."));
        else
            m_plan.applications.append(application);
    }
}

} // namespace

QString formatName()
{
    return u"secondwind-journal"_s;
}

bool looksLikeIt(const QString &text)
{
    static const QRegularExpression form(uR"(^\s*\{\s*"(?:format"\s*:\s*"secondwind-journal"|version"\s*:))"_s);
    return form.match(text.left(400)).hasMatch() || (text.trimmed().startsWith(u'{') && text.left(4000).contains(u"\"secondwind-journal\""_s));
}

Result<ImportPlan> parse(const QString &text, const importing::EmotionNames &emotions, const ImportProgress &progress)
{
    if (progress && !progress(0, 0))
        return importing::cancelled();
    QByteArray bytes = text.toUtf8();
    // Qt's parser takes this character for a byte order mark where a string begins with it.
    bytes.replace("\xef\xbb\xbf", "\\ufeff");
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return notReadable(bytes, error);
    const QJsonObject root = document.object();
    if (root.value(u"format"_s).toString() != formatName())
        return failure(ErrorCode::InvalidInput, Words::tr("This file was not written by Second Wind."));
    const QJsonValue version = root.value(u"version"_s);
    if (!version.isDouble() || version.toDouble() < 1 || version.toDouble() != std::floor(version.toDouble()))
        return failure(ErrorCode::InvalidInput, Words::tr("This file does not say which version of the format it is in."));
    if (version.toDouble() > Version)
        return failure(ErrorCode::NewerSchema, Words::tr("This file was written by a newer version of Second Wind. Update the program to read it."));
    if (!root.value(u"entries"_s).isArray())
        return failure(ErrorCode::InvalidInput, Words::tr("There is no list of entries in this file."));

    ImportPlan plan;
    EntryReader reader(plan, emotions);
    static const QStringList known{u"format"_s, u"version"_s, u"exported"_s, u"applications"_s, u"entries"_s};
    for (const QString &field : root.keys()) {
        if (!known.contains(field)) {
            reader.issues().add(0, Words::tr("The field “%1” was left out.").arg(field.left(60)),
                                Words::tr("This version of the journal does not know it."));
        }
    }
    reader.readApplications(root.value(u"applications"_s));
    const QJsonArray entries = root.value(u"entries"_s).toArray();
    const QList<int> lines = entryLines(text);
    importing::Pace pace(progress, entries.size());
    for (qsizetype at = 0; at < entries.size(); ++at) {
        if (!pace.goOn(at))
            return importing::cancelled();
        reader.read(entries.at(at), lines.value(at));
    }
    return plan;
}

} // namespace secondwind::secondwindjson
