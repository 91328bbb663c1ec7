// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/dayliocsv.h"

#include "core/exchange/csv.h"
#include "core/exchange/importing.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace secondwind::dayliocsv {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::DaylioCsv)
};

const QStringList KnownColumns{u"full_date"_s, u"year"_s, u"date"_s, u"weekday"_s, u"time"_s, u"mood"_s,
                               u"activities"_s, u"scales"_s, u"note_title"_s, u"note"_s};

// Where each column stands, by its name.
class Header final
{
public:
    explicit Header(const QStringList &cells)
    {
        for (qsizetype at = 0; at < cells.size(); ++at) {
            const QString name = cells.at(at).trimmed().toLower();
            if (!m_columns.contains(name))
                m_columns.insert(name, at);
        }
        m_count = cells.size();
    }

    [[nodiscard]] bool isDaylio() const
    {
        return m_columns.contains(u"mood"_s) && m_columns.contains(u"activities"_s)
            && (m_columns.contains(u"full_date"_s) || (m_columns.contains(u"year"_s) && m_columns.contains(u"date"_s)));
    }
    [[nodiscard]] QString cell(const csv::Record &record, const QString &name) const
    {
        return record.cells.value(m_columns.value(name, -1));
    }
    [[nodiscard]] bool has(const QString &name) const { return m_columns.contains(name); }
    [[nodiscard]] qsizetype count() const { return m_count; }

private:
    QHash<QString, qsizetype> m_columns;
    qsizetype m_count = 0;
};

Result<Header> readHeader(csv::Reader &reader)
{
    const auto first = reader.next();
    if (!first)
        return failure(first);
    if (*first) {
        Header header((*first)->cells);
        if (header.isDaylio())
            return header;
    }
    return failure(ErrorCode::InvalidInput,
                   Words::tr("This is not a CSV file from Daylio: its first line does not name the columns “full_date”, “mood” and “activities”."));
}

// "2024-03-10", or the older year "2018" with "18 May", "May 18" or "18. Mai".
std::optional<QDate> dayOf(const Header &header, const csv::Record &record)
{
    static const QRegularExpression iso(uR"(^(\d{4})-(\d{1,2})-(\d{1,2})$)"_s);
    if (header.has(u"full_date"_s)) {
        const auto match = iso.match(header.cell(record, u"full_date"_s).trimmed());
        if (!match.hasMatch())
            return std::nullopt;
        return importing::calendarDay(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    }
    static const QRegularExpression dayAndMonth(uR"(^(?:(\d{1,2})\.?\s+(?:de\s+)?([^\d\s]+)|([^\d\s]+)\s+(\d{1,2}))$)"_s);
    const auto match = dayAndMonth.match(header.cell(record, u"date"_s).trimmed());
    bool yearIsNumber = false;
    const int year = header.cell(record, u"year"_s).trimmed().toInt(&yearIsNumber);
    if (!match.hasMatch() || !yearIsNumber)
        return std::nullopt;
    const auto month = importing::monthByName(match.captured(2) + match.captured(3));
    const int day = (match.captured(1) + match.captured(4)).toInt();
    return month ? importing::calendarDay(year, *month, day) : std::nullopt;
}

// Newer versions write notes with simple HTML; text without any of its tags stays as it is.
QString markdownNote(const QString &note, int line, importing::Issues &issues)
{
    static const QRegularExpression tag(
        uR"(<(/?)(b|strong|i|em|u|s|strike|del|br|div|p|ul|ol|li|span|font|h[1-6])(?:\s[^<>]{0,200})?\s*/?>)"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString result;
    qsizetype at = 0;
    bool numbered = false;
    for (auto it = tag.globalMatch(note); it.hasNext();) {
        const auto match = it.next();
        result += QStringView(note).mid(at, match.capturedStart() - at);
        at = match.capturedEnd();
        const QString name = match.captured(2).toLower();
        const bool closes = !match.captured(1).isEmpty();
        const auto newLine = [&] {
            if (!result.isEmpty() && !result.endsWith(u'\n'))
                result += u'\n';
        };
        if (name == "b"_L1 || name == "strong"_L1) {
            result += u"**"_s;
        } else if (name == "i"_L1 || name == "em"_L1) {
            result += u'*';
        } else if (name == "s"_L1 || name == "strike"_L1 || name == "del"_L1) {
            result += u"~~"_s;
        } else if (name == "br"_L1) {
            result += u'\n';
        } else if (name == "ul"_L1 || name == "ol"_L1) {
            newLine();
            numbered = name == "ol"_L1 && !closes;
        } else if (name == "li"_L1) {
            newLine();
            if (!closes)
                result += numbered ? u"1. "_s : u"- "_s;
        } else if (name == "div"_L1 || name == "p"_L1) {
            newLine();
        } else if (name.startsWith(u'h')) {
            newLine();
            if (!closes)
                result += QString(name.at(1).digitValue(), u'#') + u' ';
        } else {
            issues.addOnce(u"style"_s, line, Words::tr("Underlines and colours in notes were left out."), Words::tr("Markdown has none."));
        }
    }
    if (at == 0)
        return note;
    result += QStringView(note).mid(at);
    result.replace(u"&nbsp;"_s, u" "_s).replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s);
    result.replace(u"&quot;"_s, u"\""_s).replace(u"&#39;"_s, u"'"_s).replace(u"&amp;"_s, u"&"_s);
    return result.trimmed();
}

QString textOf(const Header &header, const csv::Record &record, importing::Issues &issues)
{
    const int line = record.line;
    QStringList parts;
    const QString title = importing::cleanText(header.cell(record, u"note_title"_s), line, issues).simplified();
    if (!title.isEmpty())
        parts.append(u"# "_s + title);
    const QString note = markdownNote(importing::cleanText(header.cell(record, u"note"_s), line, issues), line, issues);
    if (!note.trimmed().isEmpty())
        parts.append(note);
    const QString scales = importing::cleanText(header.cell(record, u"scales"_s), line, issues).simplified();
    if (!scales.isEmpty()) {
        parts.append(Words::tr("Scales: %1").arg(scales));
        issues.addOnce(u"scales"_s, line, Words::tr("Scales were written into the text of their entries."),
                       Words::tr("This journal has no scales of its own."));
    }
    return parts.join(u"\n\n"_s);
}

QTime timeOf(const Header &header, const csv::Record &record, importing::Issues &issues)
{
    const QString said = header.cell(record, u"time"_s).simplified();
    if (const auto time = importing::timeOfDay(said))
        return *time;
    issues.add(record.line, Words::tr("The time of the entry was set to noon."),
               said.isEmpty() ? Words::tr("The file gives no time there.")
                              : Words::tr("“%1” could not be read as a time.").arg(said.left(40)));
    return QTime(12, 0);
}

struct OpenMood {
    QString name;
    int line = 0;
    int entries = 0;
};

} // namespace

bool looksLikeIt(const QString &text)
{
    csv::Reader reader(text.left(4096));
    return readHeader(reader).has_value();
}

Result<QList<MoodName>> moodNames(const QString &text)
{
    csv::Reader reader(text);
    const auto header = readHeader(reader);
    if (!header)
        return failure(header);
    MoodNameCount names;
    for (;;) {
        const auto record = reader.next();
        if (!record)
            return failure(record);
        if (!*record)
            break;
        names.add(header->cell(**record, u"mood"_s));
    }
    return names.mostFrequentFirst();
}

Result<ImportPlan> parse(const QString &text, const MoodMeanings &moods, const ImportProgress &progress)
{
    csv::Reader reader(text);
    const auto header = readHeader(reader);
    if (!header)
        return failure(header);
    MoodMeanings meanings; // by key, however the caller spelt the names
    for (auto it = moods.cbegin(); it != moods.cend(); ++it)
        meanings.insert(moodNameKey(it.key()), it.value());

    ImportPlan plan;
    importing::Issues issues(plan.issues);
    importing::Pace pace(progress, reader.size());
    QList<OpenMood> open;
    QHash<QString, qsizetype> openPlaces;
    for (;;) {
        if (!pace.goOn(reader.position()))
            return importing::cancelled();
        const auto next = reader.next();
        if (!next)
            return failure(next);
        if (!*next)
            break;
        const csv::Record &record = **next;
        if (record.cells.size() > header->count()) {
            issues.add(record.line, Words::tr("The cells beyond the last column were left out."),
                       Words::tr("The first line names fewer columns than this line has."));
        }
        const auto day = dayOf(*header, record);
        if (!day) {
            const QString said = header->has(u"full_date"_s)
                ? header->cell(record, u"full_date"_s)
                : header->cell(record, u"date"_s) + u' ' + header->cell(record, u"year"_s);
            issues.add(record.line, Words::tr("This entry was left out."),
                       Words::tr("“%1” is not a day of the calendar.").arg(said.simplified().left(40)));
            continue;
        }
        ImportedEntry imported;
        imported.line = record.line;
        JournalEntry &entry = imported.entry;
        const QString mood = header->cell(record, u"mood"_s).simplified();
        const QString key = moodNameKey(mood);
        const int meaning = meanings.value(key);
        if (meaning >= 1 && meaning <= 5)
            entry.mood = meaning;
        const QString activities = header->cell(record, u"activities"_s);
        for (const QString &activity : activities.split(u'|'))
            importing::addTag(entry, activity, record.line, issues);
        entry.text = textOf(*header, record, issues);
        if (mood.isEmpty() && !importing::saysSomething(entry)) {
            issues.add(record.line, Words::tr("This entry was left out."), Words::tr("There is nothing in it beside the date."));
            continue;
        }
        if (const auto place = openPlaces.constFind(key); entry.mood == 0 && place != openPlaces.constEnd()) {
            ++open[*place].entries;
        } else if (entry.mood == 0) {
            openPlaces.insert(key, open.size());
            open.append({mood, record.line, 1});
        }
        const QTime time = timeOf(*header, record, issues);
        entry.at = importing::localMoment(*day, time, record.line, issues);
        plan.entries.append(imported);
    }
    for (const OpenMood &each : open) {
        issues.add(each.line, Words::tr("The mood of %n entries was left open.", nullptr, each.entries),
                   each.name.isEmpty() ? Words::tr("The file says nothing about it.")
                                       : Words::tr("Nobody said what “%1” means.").arg(each.name.left(60)));
    }
    const csv::Record columns = [&] {
        csv::Reader again(text);
        return again.next()->value_or(csv::Record{});
    }();
    for (const QString &name : columns.cells) {
        if (!name.trimmed().isEmpty() && !KnownColumns.contains(name.trimmed().toLower())) {
            issues.add(columns.line, Words::tr("The column “%1” was left out.").arg(name.simplified().left(60)),
                       Words::tr("This journal knows nothing of that kind."));
        }
    }
    return plan;
}

} // namespace secondwind::dayliocsv
