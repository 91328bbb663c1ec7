// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plaincsv.h"

#include "core/exchange/csv.h"
#include "core/exchange/owncsv.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace secondwind::plaincsv {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::PlainCsv)
};

constexpr int RecordsLookedAt = 1000;
constexpr int RowsShown = 5;

// A date in numbers as it stands there, or one with the month's name.
struct WrittenDate {
    std::optional<QDate> byName;
    std::array<int, 3> numbers{};
    bool fourDigitsFirst = false;
    bool shortYear = false;
    QString rest; ///< what follows in the cell: a time, perhaps
};

std::optional<WrittenDate> numericDate(const QString &text)
{
    static const QRegularExpression form(uR"(^(\d{1,4})(?: ?[-./] ?| )(\d{1,2})(?: ?[-./] ?| )(\d{1,4})\.?$)"_s);
    static const QRegularExpression eastAsian(uR"(^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]?$)"_s);
    auto match = form.match(text);
    if (!match.hasMatch())
        match = eastAsian.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto digits = [&](int group) { return match.capturedLength(group); };
    WrittenDate date;
    date.numbers = {match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
    date.fourDigitsFirst = digits(1) == 4;
    if (date.fourDigitsFirst)
        return digits(3) <= 2 ? std::optional(date) : std::nullopt;
    if (digits(1) > 2 || (digits(3) != 4 && digits(3) != 2))
        return std::nullopt;
    date.shortYear = digits(3) == 2;
    return date;
}

std::optional<WrittenDate> namedDate(const QString &text)
{
    static const QRegularExpression dayFirst(
        uR"(^(?:[^\d\s,]+,? )?(\d{1,2})(?:st|nd|rd|th|\.|º|er)? (?:de )?([^\d\s,.]+)[.,]? (?:de )?(\d{4})$)"_s);
    static const QRegularExpression monthFirst(uR"(^(?:[^\d\s,]+, )?([^\d\s,.]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$)"_s);
    int day = 0;
    QString month;
    auto match = dayFirst.match(text);
    if (match.hasMatch()) {
        day = match.captured(1).toInt();
        month = match.captured(2);
    } else {
        match = monthFirst.match(text);
        if (!match.hasMatch())
            return std::nullopt;
        day = match.captured(2).toInt();
        month = match.captured(1);
    }
    const auto number = importing::monthByName(month);
    if (!number)
        return std::nullopt;
    WrittenDate date;
    date.byName = importing::calendarDay(match.captured(3).toInt(), *number, day);
    return date.byName ? std::optional(date) : std::nullopt;
}

std::optional<WrittenDate> writtenDate(const QString &cell)
{
    if (cell.size() > 80)
        return std::nullopt;
    const QString text = importing::plainDigitsAndSpaces(cell);
    if (auto date = numericDate(text))
        return date;
    if (auto date = namedDate(text))
        return date;
    static const QRegularExpression withTime(uR"(^(.*?)[T, ]+(\D{0,6}\d{1,2}(?:[:.h]\d{2}| ?[AaPp]\.? ?[Mm]).*)$)"_s);
    const auto match = withTime.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    auto date = numericDate(match.captured(1));
    if (!date)
        date = namedDate(match.captured(1));
    if (date)
        date->rest = match.captured(2);
    return date;
}

std::optional<QDate> dayOf(const WrittenDate &date, DateOrder order)
{
    if (date.byName)
        return date.byName;
    const auto &[first, second, third] = date.numbers;
    if (date.fourDigitsFirst)
        return importing::calendarDay(first, second, third);
    if (order == DateOrder::YearFirst && date.shortYear)
        return importing::calendarDay(first + (first < 70 ? 2000 : 1900), second, third);
    const int year = date.shortYear ? third + (third < 70 ? 2000 : 1900) : third;
    return order == DateOrder::MonthFirst ? importing::calendarDay(year, first, second) : importing::calendarDay(year, second, first);
}

// Which order the dates of a column leave possible.
class OrderCount final
{
public:
    void add(const QString &cell)
    {
        const auto date = writtenDate(cell);
        if (!date || date->byName || date->fourDigitsFirst)
            return;
        ++m_open;
        if (date->numbers[0] > 12)
            ++m_dayFirst;
        if (date->numbers[1] > 12)
            ++m_monthFirst;
    }
    [[nodiscard]] DateOrder order() const
    {
        if (m_open == 0)
            return DateOrder::YearFirst;
        // The world writes the day first; whoever does not has shown it by a day beyond 12.
        return m_monthFirst > m_dayFirst ? DateOrder::MonthFirst : DateOrder::DayFirst;
    }
    [[nodiscard]] bool isOpen() const { return m_open > 0 && m_dayFirst == 0 && m_monthFirst == 0; }

private:
    int m_open = 0;
    int m_dayFirst = 0;
    int m_monthFirst = 0;
};

std::optional<double> number(const QString &cell)
{
    bool isNumber = false;
    QString text = importing::plainDigitsAndSpaces(cell);
    // "4/5" and "7/10" say the scale as well.
    static const QRegularExpression ofScale(uR"(^(.*?) ?/ ?(?:5|10)$)"_s);
    if (const auto match = ofScale.match(text); match.hasMatch())
        text = match.captured(1);
    const double value = text.replace(u',', u'.').toDouble(&isNumber);
    return isNumber && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

Role roleByName(const QString &name)
{
    static const QHash<QString, Role> roles = [] {
        const QList<std::pair<Role, QStringList>> names{
            {Role::Date, {u"date"_s, u"datum"_s, u"day"_s, u"full_date"_s, u"datetime"_s, u"timestamp"_s, u"created"_s, u"fecha"_s,
                          u"data"_s, u"jour"_s, u"dag"_s, u"dzień"_s, u"giorno"_s, u"día"_s, u"dia"_s}},
            {Role::Time, {u"time"_s, u"zeit"_s, u"uhrzeit"_s, u"heure"_s, u"hora"_s, u"ora"_s, u"tijd"_s, u"czas"_s, u"godzina"_s}},
            {Role::Mood, {u"mood"_s, u"stimmung"_s, u"humeur"_s, u"ánimo"_s, u"estado de ánimo"_s, u"umore"_s, u"humor"_s,
                          u"stemming"_s, u"nastrój"_s, u"rating"_s, u"score"_s}},
            {Role::Text, {u"text"_s, u"note"_s, u"notes"_s, u"entry"_s, u"journal"_s, u"content"_s, u"body"_s, u"description"_s,
                          u"notiz"_s, u"notizen"_s, u"eintrag"_s, u"texte"_s, u"texto"_s, u"nota"_s, u"notas"_s, u"testo"_s,
                          u"tekst"_s, u"comment"_s}},
            {Role::Title, {u"title"_s, u"note_title"_s, u"titel"_s, u"titre"_s, u"título"_s, u"titolo"_s, u"tytuł"_s, u"subject"_s,
                           u"headline"_s}},
            {Role::Tags, {u"tags"_s, u"tag"_s, u"labels"_s, u"activities"_s, u"categories"_s, u"category"_s, u"keywords"_s,
                          u"schlagwörter"_s, u"aktivitäten"_s, u"étiquettes"_s, u"etiquetas"_s, u"etichette"_s}},
            {Role::Emotions, {u"emotions"_s, u"emotion"_s, u"feelings"_s, u"feeling"_s, u"gefühle"_s, u"emotionen"_s, u"émotions"_s,
                              u"emociones"_s, u"emozioni"_s, u"emoções"_s, u"emocje"_s}},
            {Role::Application, {u"application"_s, u"bewerbung"_s}},
            {Role::Id, {u"id"_s, u"uuid"_s}}};
        QHash<QString, Role> byName;
        for (const auto &[role, words] : names) {
            for (const QString &word : words)
                byName.insert(word, role);
        }
        return byName;
    }();
    return roles.value(name.simplified().toLower(), Role::Ignored);
}

// Whether every cell of the column that has anything in it passes, and there is one.
template<typename Test>
bool everyCell(const QList<csv::Record> &records, qsizetype column, Test test)
{
    bool any = false;
    for (const csv::Record &record : records) {
        const QString cell = record.cells.value(column).trimmed();
        if (cell.isEmpty())
            continue;
        any = true;
        if (!test(cell))
            return false;
    }
    return any;
}

qsizetype firstOf(const QList<Role> &roles, Role role)
{
    return roles.indexOf(role);
}

void guessRoles(Mapping &guess, const QStringList &names, const QList<csv::Record> &records)
{
    const auto isDate = [](const QString &cell) { return writtenDate(cell).has_value(); };
    const auto isTime = [](const QString &cell) { return importing::timeOfDay(cell).has_value(); };
    for (qsizetype column = 0; column < names.size(); ++column) {
        Role role = guess.hasHeader ? roleByName(names.at(column)) : Role::Ignored;
        // "Tag" is a day in German: what stands in the column decides.
        if (everyCell(records, column, isDate))
            role = Role::Date;
        else if (everyCell(records, column, isTime))
            role = Role::Time;
        else if (role == Role::Date && records.isEmpty())
            role = Role::Date;
        else if (role == Role::Date || role == Role::Time)
            role = Role::Ignored;
        const bool repeatable = role == Role::Text || role == Role::Tags;
        if (!repeatable && guess.roles.contains(role))
            role = Role::Ignored;
        guess.roles.append(role);
    }
    if (guess.roles.contains(Role::Text))
        return;
    // Without a name the longest column is the text.
    qsizetype longest = -1;
    qsizetype most = 0;
    for (qsizetype column = 0; column < names.size(); ++column) {
        if (guess.roles.at(column) != Role::Ignored)
            continue;
        qsizetype characters = 0;
        for (const csv::Record &record : records)
            characters += record.cells.value(column).size();
        if (characters > most) {
            most = characters;
            longest = column;
        }
    }
    if (longest >= 0)
        guess.roles[longest] = Role::Text;
}

void guessMood(Preview &preview, const QList<csv::Record> &records)
{
    const qsizetype column = firstOf(preview.guess.roles, Role::Mood);
    if (column < 0)
        return;
    if (!everyCell(records, column, [](const QString &cell) { return number(cell).has_value(); })) {
        MoodNameCount count;
        for (const csv::Record &record : records)
            count.add(record.cells.value(column));
        preview.moodNames = count.mostFrequentFirst();
        preview.guess.moodNames = guessedMeanings(preview.moodNames);
        preview.guess.moodScale = preview.moodNames.isEmpty() ? MoodScale::OneToFive : MoodScale::Names;
        return;
    }
    const bool small = everyCell(records, column, [](const QString &cell) {
        return *number(cell) <= 5 && !cell.endsWith(u"/10"_s);
    });
    preview.guess.moodScale = small ? MoodScale::OneToFive : MoodScale::OneToTen;
}

QChar guessedTagSeparator(const QList<csv::Record> &records, qsizetype column)
{
    for (const QChar separator : {u'|', u';', u','}) {
        if (std::ranges::any_of(records, [&](const csv::Record &record) { return record.cells.value(column).contains(separator); }))
            return separator;
    }
    return u',';
}

// Reads one record after the other into the plan.
class TableReader final
{
public:
    TableReader(ImportPlan &plan, const Mapping &mapping, DateOrder order)
        : m_plan(plan)
        , m_issues(plan.issues)
        , m_mapping(mapping)
        , m_order(order)
    {
        for (auto it = mapping.moodNames.cbegin(); it != mapping.moodNames.cend(); ++it)
            m_moods.insert(moodNameKey(it.key()), it.value());
    }

    [[nodiscard]] importing::Issues &issues() { return m_issues; }
    void read(const csv::Record &record);

private:
    [[nodiscard]] QString cell(const csv::Record &record, qsizetype column) const;
    [[nodiscard]] QString only(const csv::Record &record, Role role) const;
    [[nodiscard]] std::optional<QDateTime> moment(const csv::Record &record);
    [[nodiscard]] int mood(const csv::Record &record);
    void emotions(JournalEntry &entry, const csv::Record &record);

    ImportPlan &m_plan;
    importing::Issues m_issues;
    const Mapping &m_mapping;
    DateOrder m_order;
    MoodMeanings m_moods;
};

QString TableReader::cell(const csv::Record &record, qsizetype column) const
{
    const QString raw = record.cells.value(column);
    return m_mapping.own ? csv::unprotectedCell(raw) : raw;
}

QString TableReader::only(const csv::Record &record, Role role) const
{
    const qsizetype column = firstOf(m_mapping.roles, role);
    return column < 0 ? QString() : cell(record, column);
}

std::optional<QDateTime> TableReader::moment(const csv::Record &record)
{
    const QString said = only(record, Role::Date);
    const auto written = writtenDate(said);
    const auto day = written ? dayOf(*written, m_order) : std::nullopt;
    if (!day) {
        m_issues.add(record.line, Words::tr("This entry was left out."),
                     said.trimmed().isEmpty() ? Words::tr("The file gives no date there.")
                                              : Words::tr("“%1” is not a day of the calendar.").arg(said.simplified().left(40)));
        return std::nullopt;
    }
    if (written->shortYear) {
        m_issues.addOnce(u"year"_s, record.line, Words::tr("Years of two digits were taken for 1970 to 2069."),
                         Words::tr("The file does not say the century."));
    }
    const bool ownColumn = m_mapping.roles.contains(Role::Time);
    QString time = ownColumn ? only(record, Role::Time) : written->rest;
    static const QRegularExpression zone(uR"(\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})$)"_s);
    std::optional<int> offset;
    if (const auto match = zone.match(time); match.hasMatch()) {
        const QString sign = match.captured(1);
        offset = 0;
        if (sign.startsWith(u'+') || sign.startsWith(u'-')) {
            const int minutes = sign.mid(1, 2).toInt() * 60 + sign.right(2).toInt();
            offset = (sign.startsWith(u'-') ? -60 : 60) * minutes;
        }
        time = time.left(match.capturedStart());
        if (*offset < -18 * 3600 || *offset > 18 * 3600) {
            m_issues.add(record.line, Words::tr("The offset from UTC was left out; the time was taken as a local one."),
                         Words::tr("No place on earth is that far from UTC."));
            offset.reset();
        }
    }
    const auto clock = importing::timeOfDay(time);
    if (!clock && !time.trimmed().isEmpty()) {
        m_issues.add(record.line, Words::tr("The time of the entry was set to noon."),
                     Words::tr("“%1” could not be read as a time.").arg(time.simplified().left(40)));
    } else if (!clock && ownColumn) {
        m_issues.add(record.line, Words::tr("The time of the entry was set to noon."), Words::tr("The file gives no time there."));
    } else if (!clock) {
        m_issues.addOnce(u"noon"_s, record.line, Words::tr("Entries without a time were set to noon."),
                         Words::tr("The file gives only their day."));
    }
    if (clock && offset)
        return QDateTime(*day, *clock, Qt::OffsetFromUTC, *offset);
    return importing::localMoment(*day, clock.value_or(QTime(12, 0)), record.line, m_issues);
}

int TableReader::mood(const csv::Record &record)
{
    const QString said = only(record, Role::Mood).simplified();
    if (said.isEmpty())
        return 0;
    const auto open = [&] {
        m_issues.add(record.line, Words::tr("The mood of the entry was left open."),
                     Words::tr("“%1” is not on the scale that was chosen.").arg(said.left(40)));
        return 0;
    };
    if (m_mapping.moodScale == MoodScale::Names) {
        const int meaning = m_moods.value(moodNameKey(said));
        return meaning >= 1 && meaning <= 5 ? meaning : open();
    }
    const auto value = number(said);
    const double top = m_mapping.moodScale == MoodScale::OneToTen ? 10 : 5;
    if (!value || *value < 1 || *value > top)
        return open();
    const int whole = int(std::floor(*value + 0.5));
    if (double(whole) != *value) {
        m_issues.addOnce(u"rounded"_s, record.line, Words::tr("Moods between two steps were rounded up."),
                         Words::tr("This journal's scale has whole steps."));
    }
    if (m_mapping.moodScale == MoodScale::OneToFive)
        return std::min(whole, 5);
    m_issues.addOnce(u"ten"_s, record.line, Words::tr("Moods from 1 to 10 became 1 to 5, two steps in one."),
                     Words::tr("This journal's scale has five steps."));
    return std::min((whole + 1) / 2, 5);
}

void TableReader::emotions(JournalEntry &entry, const csv::Record &record)
{
    const QString said = only(record, Role::Emotions);
    if (said.trimmed().isEmpty())
        return;
    const QChar separator = said.contains(u'|') ? QChar(u'|') : m_mapping.tagSeparator;
    const QStringList parts = m_mapping.own ? owncsv::split(said) : said.split(separator);
    for (const QString &part : parts) {
        const qsizetype equals = part.lastIndexOf(u'=');
        const auto strength = equals < 0 ? std::nullopt : number(part.mid(equals + 1));
        importing::addEmotion(entry, strength ? part.left(equals) : part, strength, m_mapping.emotionNames, record.line, m_issues);
    }
}

void TableReader::read(const csv::Record &record)
{
    ImportedEntry imported;
    imported.line = record.line;
    JournalEntry &entry = imported.entry;
    if (record.cells.size() > m_mapping.roles.size()) {
        m_issues.add(record.line, Words::tr("The cells beyond the last column were left out."),
                     Words::tr("The first line has fewer columns than this one."));
    }
    QStringList texts;
    for (qsizetype column = 0; column < m_mapping.roles.size(); ++column) {
        if (m_mapping.roles.at(column) == Role::Text) {
            const QString text = importing::cleanText(cell(record, column), record.line, m_issues);
            if (m_mapping.own ? !text.isEmpty() : !text.trimmed().isEmpty())
                texts.append(text);
        } else if (m_mapping.roles.at(column) == Role::Tags && m_mapping.own) {
            for (const QString &tag : owncsv::split(cell(record, column)))
                importing::addOwnTag(entry, tag, record.line, m_issues);
        } else if (m_mapping.roles.at(column) == Role::Tags) {
            for (const QString &tag : cell(record, column).split(m_mapping.tagSeparator))
                importing::addTag(entry, tag, record.line, m_issues);
        }
    }
    const QString title = importing::cleanText(only(record, Role::Title), record.line, m_issues).simplified();
    if (!title.isEmpty())
        texts.prepend(u"# "_s + title);
    entry.text = texts.join(u"\n\n"_s);
    entry.mood = mood(record);
    emotions(entry, record);
    entry.id = only(record, Role::Id).trimmed().left(100);
    imported.applicationTitle = importing::cleanText(only(record, Role::Application), record.line, m_issues).simplified();
    const bool moodWasOpen = entry.mood == 0 && !only(record, Role::Mood).trimmed().isEmpty();
    if (!importing::saysSomething(entry) && !moodWasOpen) {
        m_issues.add(record.line, Words::tr("This line was left out."), Words::tr("There is nothing in it beside the date."));
        return;
    }
    const auto at = moment(record);
    if (!at)
        return;
    entry.at = *at;
    m_plan.entries.append(imported);
}

} // namespace

Result<Preview> columns(const QString &text, const QList<Role> &roles)
{
    csv::Reader reader(text);
    QList<csv::Record> records;
    while (records.size() <= RecordsLookedAt) {
        auto record = reader.next();
        if (!record)
            return failure(record);
        if (!*record)
            break;
        records.append(std::move(**record));
    }
    if (records.isEmpty())
        return failure(ErrorCode::InvalidInput, Words::tr("There is no table in this file."));

    Preview preview;
    const QStringList first = records.first().cells;
    const bool own = first == owncsv::header() && roles.isEmpty();
    // A header has no dates in it.
    const bool hasDate = std::ranges::any_of(first, [](const QString &cell) { return writtenDate(cell).has_value(); });
    preview.guess.hasHeader = !hasDate;
    preview.guess.own = own;
    for (qsizetype column = 0; column < first.size(); ++column) {
        const QString name = first.at(column).simplified();
        preview.names.append(hasDate || name.isEmpty() ? Words::tr("Column %1").arg(QLocale().toString(column + 1)) : name);
    }
    if (!hasDate)
        records.removeFirst();
    if (own) {
        preview.guess.roles = {Role::Date, Role::Mood, Role::Emotions, Role::Tags, Role::Application, Role::Text, Role::Id};
        preview.guess.tagSeparator = u'|';
        preview.guess.dateOrder = DateOrder::YearFirst;
    } else {
        if (roles.size() == preview.names.size())
            preview.guess.roles = roles;
        else
            guessRoles(preview.guess, preview.names, records);
        guessMood(preview, records);
        if (const qsizetype tags = firstOf(preview.guess.roles, Role::Tags); tags >= 0)
            preview.guess.tagSeparator = guessedTagSeparator(records, tags);
        if (const qsizetype date = firstOf(preview.guess.roles, Role::Date); date >= 0) {
            OrderCount order;
            for (const csv::Record &record : std::as_const(records))
                order.add(record.cells.value(date));
            preview.guess.dateOrder = order.isOpen() ? DateOrder::Guess : order.order();
            preview.dateOrderOpen = order.isOpen();
        }
    }
    for (qsizetype row = 0; row < std::min<qsizetype>(records.size(), RowsShown); ++row)
        preview.rows.append(records.at(row).cells);
    return preview;
}

Result<ImportPlan> parse(const QString &text, const Mapping &mapping, const ImportProgress &progress)
{
    const qsizetype dateColumn = firstOf(mapping.roles, Role::Date);
    if (dateColumn < 0)
        return failure(ErrorCode::InvalidInput, Words::tr("Choose the column that holds the date."));
    ImportPlan plan;
    DateOrder order = mapping.dateOrder;
    bool orderOpen = false;
    importing::Pace pace(progress, 2 * qint64(text.size()));
    if (order == DateOrder::Guess) {
        OrderCount count;
        csv::Reader reader(text);
        for (bool first = true;; first = false) {
            if (!pace.goOn(reader.position()))
                return importing::cancelled();
            const auto record = reader.next();
            if (!record)
                return failure(record);
            if (!*record)
                break;
            if (!first || !mapping.hasHeader)
                count.add((*record)->cells.value(dateColumn));
        }
        order = count.order();
        orderOpen = count.isOpen();
    }
    TableReader table(plan, mapping, order);
    if (orderOpen) {
        table.issues().add(0, Words::tr("Dates were read with the day first."),
                           Words::tr("Nothing in the file says whether 3/4 is in March or in April."));
    }
    csv::Reader reader(text);
    for (bool first = true;; first = false) {
        if (!pace.goOn(qint64(text.size()) + reader.position()))
            return importing::cancelled();
        const auto record = reader.next();
        if (!record)
            return failure(record);
        if (!*record)
            break;
        if (!first || !mapping.hasHeader)
            table.read(**record);
    }
    return plan;
}

} // namespace secondwind::plaincsv
