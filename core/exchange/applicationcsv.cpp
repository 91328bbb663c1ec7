// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/applicationcsv.h"

#include "core/applications/applicationservice.h"
#include "core/exchange/csv.h"
#include "core/exchange/owncsv.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QUuid>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace secondwind::applicationcsv {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::ApplicationCsv)
};

// Other people's names for a column, in letters alone.
const QHash<QString, QString> &otherNames()
{
    static const QHash<QString, QString> names{
        {u"companyname"_s, u"company"_s},   {u"employer"_s, u"company"_s},     {u"organisation"_s, u"company"_s},
        {u"organization"_s, u"company"_s},  {u"position"_s, u"role"_s},        {u"job"_s, u"role"_s},
        {u"jobtitle"_s, u"role"_s},         {u"title"_s, u"role"_s},           {u"status"_s, u"stage"_s},
        {u"result"_s, u"outcome"_s},        {u"applied"_s, u"applied-on"_s},   {u"date"_s, u"applied-on"_s},
        {u"dateapplied"_s, u"applied-on"_s}, {u"applicationdate"_s, u"applied-on"_s}, {u"applieddate"_s, u"applied-on"_s},
        {u"appliedon"_s, u"applied-on"_s},  {u"endedon"_s, u"ended-on"_s},     {u"rejectedon"_s, u"ended-on"_s},
        {u"contactname"_s, u"contact"_s},   {u"recruiter"_s, u"contact"_s},    {u"contactperson"_s, u"contact"_s},
        {u"email"_s, u"e-mail"_s},          {u"contactemail"_s, u"e-mail"_s},  {u"mail"_s, u"e-mail"_s},
        {u"url"_s, u"link"_s},              {u"joburl"_s, u"link"_s},          {u"posting"_s, u"link"_s},
        {u"note"_s, u"notes"_s},            {u"comments"_s, u"notes"_s},       {u"comment"_s, u"notes"_s},
    };
    return names;
}

// Other people's words for where it stands, in letters alone: ids of stages and outcomes.
const QHash<QString, QString> &otherStates()
{
    static const QHash<QString, QString> states{
        {u"sent"_s, u"applied"_s},           {u"submitted"_s, u"applied"_s},      {u"phonescreen"_s, u"screening"_s},
        {u"phoneinterview"_s, u"screening"_s}, {u"test"_s, u"screening"_s},       {u"assessment"_s, u"screening"_s},
        {u"interviewing"_s, u"interview"_s}, {u"firstinterview"_s, u"interview"_s}, {u"secondinterview"_s, u"further-interview"_s},
        {u"onsite"_s, u"further-interview"_s}, {u"finalround"_s, u"final"_s},     {u"finalinterview"_s, u"final"_s},
        {u"declined"_s, u"rejected"_s},      {u"rejection"_s, u"rejected"_s},     {u"noresponse"_s, u"no-answer"_s},
        {u"ghosted"_s, u"no-answer"_s},      {u"noanswer"_s, u"no-answer"_s},     {u"accepted"_s, u"offer-accepted"_s},
        {u"hired"_s, u"offer-accepted"_s},   {u"offeraccepted"_s, u"offer-accepted"_s}, {u"offerdeclined"_s, u"offer-declined"_s},
        {u"furtherinterview"_s, u"further-interview"_s},
    };
    return states;
}

QString letters(const QString &text)
{
    QString plain = text.toCaseFolded();
    plain.removeIf([](QChar character) { return !character.isLetter(); });
    return plain;
}

QString dayText(const std::optional<QDate> &day)
{
    return day ? day->toString(Qt::ISODate) : QString();
}

QString numberText(const std::optional<int> &number)
{
    return number ? QString::number(*number) : QString();
}

QString reasonsText(const QList<ApplicationReason> &reasons, ReasonSource source)
{
    QStringList parts;
    for (const ApplicationReason &each : reasons) {
        if (each.source == source)
            parts.append(each.reason + u':' + each.words);
    }
    return owncsv::joined(parts);
}

// "interview 2025-03-04 with two of the team"; a hyphen where no day is known.
QString stepsText(const QList<ApplicationStep> &steps)
{
    QStringList parts;
    for (const ApplicationStep &each : steps)
        parts.append((each.step + u' ' + (each.on ? dayText(each.on) : u"-"_s) + u' ' + each.note).trimmed());
    return owncsv::joined(parts);
}

std::optional<QDate> dayFrom(const QString &cell)
{
    static const QRegularExpression dotted(u"^(\\d{1,2})[./](\\d{1,2})[./](\\d{4})$"_s);
    const QDate iso = QDate::fromString(cell.left(10), Qt::ISODate);
    if (iso.isValid())
        return iso;
    const auto match = dotted.match(cell);
    if (!match.hasMatch())
        return std::nullopt;
    const int first = match.captured(1).toInt();
    const int second = match.captured(2).toInt();
    // 3/4/2025 is two different days in two countries; better none than the wrong one.
    if (first <= 12 && second <= 12 && first != second && !cell.contains(u'.'))
        return std::nullopt;
    const bool dayFirst = cell.contains(u'.') || first > 12;
    const QDate day(match.captured(3).toInt(), dayFirst ? second : first, dayFirst ? first : second);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

/// One line of a table on its way to a record.
class LineReader final
{
public:
    LineReader(const QHash<QString, QString> &cells, const QStringList &reasons, int line)
        : m_cells(cells)
        , m_reasons(reasons)
        , m_line(line)
    {
    }

    [[nodiscard]] ApplicationRecord record()
    {
        readTexts();
        readState(u"stage"_s);
        readState(u"outcome"_s);
        readDays();
        readNumber(u"applicants"_s, &Application::applicants);
        readNumber(u"finalists"_s, &Application::finalists);
        readReasons(u"said"_s, ReasonSource::Said);
        readReasons(u"assumed"_s, ReasonSource::Assumed);
        if (const auto address = m_record.application.contactAddress; !address.isEmpty() && !ApplicationService::checked(m_record)) {
            m_record.application.contactAddress.clear();
            if (ApplicationService::checked(m_record))
                toNotes(u"e-mail"_s, address);
            else
                m_record.application.contactAddress = address;
        }
        return m_record;
    }
    [[nodiscard]] const QList<ImportIssue> &issues() const { return m_issues; }
    [[nodiscard]] const QString &notes() const { return m_record.application.notes; }
    void addToNotes(const QString &name, const QString &text)
    {
        if (text.trimmed().isEmpty())
            return;
        QString &notes = m_record.application.notes;
        if (!notes.isEmpty())
            notes += u'\n';
        notes += Words::tr("%1: %2", "name of a column, text").arg(name, text);
    }

private:
    void toNotes(const QString &name, const QString &text)
    {
        m_issues.append({m_line, Words::tr("“%1” was not understood as “%2”.", "text, name of a column").arg(text, name),
                         Words::tr("It goes into the notes.")});
        addToNotes(name, text);
    }

    void readTexts()
    {
        Application &application = m_record.application;
        for (const auto &[name, place] : {std::pair(u"id"_s, &Application::id), std::pair(u"company"_s, &Application::company),
                                          std::pair(u"role"_s, &Application::role), std::pair(u"contact"_s, &Application::contactName),
                                          std::pair(u"e-mail"_s, &Application::contactAddress), std::pair(u"link"_s, &Application::link)})
            application.*place = m_cells.value(name).simplified();
        application.notes = m_cells.value(u"notes"_s);
        // Another log's own number says nothing of what stands here.
        if (!application.id.isEmpty() && QUuid::fromString(application.id).isNull())
            addToNotes(u"id"_s, std::exchange(application.id, {}));
    }

    // One column often holds both, how far it got and what became of it.
    void readState(const QString &name)
    {
        const QString cell = m_cells.value(name).trimmed();
        const QString id = otherStates().value(letters(cell), cell.toLower());
        if (const auto stage = stageFromId(id))
            m_record.application.stage = *stage;
        else if (const auto outcome = outcomeFromId(id))
            m_record.application.outcome = *outcome;
        else if (!cell.isEmpty())
            toNotes(name, cell);
    }

    void readDays()
    {
        Application &application = m_record.application;
        const QString ended = m_cells.value(u"ended-on"_s).trimmed();
        if (const auto day = dayFrom(ended); day && !application.isOpen())
            application.endedOn = day;
        else if (!ended.isEmpty())
            toNotes(u"ended-on"_s, ended);
        static const QRegularExpression step(u"^([a-z-]+)(?: (\\d{4}-\\d\\d-\\d\\d|-))?(?: (.*))?$"_s, QRegularExpression::DotMatchesEverythingOption);
        const auto parts = owncsv::split(m_cells.value(u"history"_s));
        for (const QString &part : parts) {
            const auto match = step.match(part);
            const bool known = stageFromId(match.captured(1)) || outcomeFromId(match.captured(1));
            if (known)
                m_record.steps.append({match.captured(1), dayFrom(match.captured(2)), match.captured(3)});
            else
                toNotes(u"history"_s, part);
        }
        const QString applied = m_cells.value(u"applied-on"_s).trimmed();
        if (const auto day = dayFrom(applied))
            m_record.steps.append({stageId(ApplicationStage::Applied), day, {}});
        else if (!applied.isEmpty())
            toNotes(u"applied-on"_s, applied);
    }

    void readNumber(const QString &name, std::optional<int> Application::*place)
    {
        const QString cell = m_cells.value(name).trimmed();
        bool isNumber = false;
        const int number = cell.toInt(&isNumber);
        if (isNumber) {
            m_record.application.*place = number;
            if (ApplicationService::checked(m_record))
                return;
            (m_record.application.*place).reset();
        }
        if (!cell.isEmpty())
            toNotes(name, cell);
    }

    void readReasons(const QString &name, ReasonSource source)
    {
        const auto parts = owncsv::split(m_cells.value(name));
        for (const QString &part : parts) {
            const qsizetype colon = part.indexOf(u':');
            const QString id = part.left(std::max<qsizetype>(colon, 0));
            if (colon == 0 || m_reasons.contains(id))
                m_record.reasons.append({source, id, part.mid(colon + 1), {}});
            else if (m_reasons.contains(part))
                m_record.reasons.append({source, part, {}, {}});
            else if (!part.trimmed().isEmpty())
                m_record.reasons.append({source, {}, part.trimmed(), {}});
        }
    }

    const QHash<QString, QString> &m_cells;
    const QStringList &m_reasons;
    int m_line;
    ApplicationRecord m_record;
    QList<ImportIssue> m_issues;
};

// What two lines are the same by: company, role and the day it began.
QString likeness(const Application &application, const QDate &begun)
{
    return QStringList{application.company.simplified().toCaseFolded(), application.role.simplified().toCaseFolded(), begun.toString(Qt::ISODate)}
        .join(u'\n');
}

QDate begunOf(const ApplicationRecord &record)
{
    QDate first = record.application.endedOn.value_or(QDate());
    for (const ApplicationStep &each : record.steps) {
        if (each.on && (!first.isValid() || *each.on < first))
            first = *each.on;
    }
    return first;
}

/// What stands here already.
struct Known {
    QSet<QString> ids;
    QSet<QString> likenesses;
};

Result<Known> knownBy(const ApplicationService &service)
{
    const auto all = service.overview();
    if (!all)
        return failure(all);
    Known known;
    for (const ListedApplication &each : *all) {
        known.ids.insert(each.application.id);
        known.likenesses.insert(likeness(each.application, each.begun));
        known.likenesses.insert(likeness(each.application, {})); // for a line that knows no day
    }
    return known;
}

/// The names of the columns as this program calls them; empty for those it does not know.
QStringList understood(const QStringList &names)
{
    QStringList columns;
    for (const QString &name : names) {
        const QString own = name.trimmed().toLower();
        const QString id = header().contains(own) ? own : otherNames().value(letters(name));
        const QString same = id.isEmpty() && header().contains(letters(name)) ? letters(name) : id;
        columns.append(columns.contains(same) ? QString() : same);
    }
    return columns;
}

} // namespace

const QStringList &header()
{
    static const QStringList names{u"company"_s,    u"role"_s,      u"stage"_s,   u"outcome"_s, u"ended-on"_s, u"contact"_s, u"e-mail"_s, u"link"_s,
                                   u"applicants"_s, u"finalists"_s, u"history"_s, u"said"_s,    u"assumed"_s,  u"notes"_s,   u"id"_s};
    return names;
}

QByteArray written(const QList<ApplicationRecord> &records)
{
    QByteArray table = csv::written(header()).toUtf8();
    for (const ApplicationRecord &record : records) {
        const Application &application = record.application;
        table += csv::written({application.company, application.role, stageId(application.stage), outcomeId(application.outcome),
                               dayText(application.endedOn), application.contactName, application.contactAddress, application.link,
                               numberText(application.applicants), numberText(application.finalists), stepsText(record.steps),
                               reasonsText(record.reasons, ReasonSource::Said), reasonsText(record.reasons, ReasonSource::Assumed),
                               application.notes, application.id})
                     .toUtf8();
    }
    return table;
}

Result<Plan> read(const QString &text, const QStringList &reasons, const ApplicationService &service)
{
    csv::Reader reader(text);
    const auto first = reader.next();
    if (!first)
        return failure(first);
    const QStringList names = *first ? (*first)->cells : QStringList();
    const bool own = names == header();
    const QStringList columns = understood(names);
    if (!columns.contains(u"company"_s))
        return failure(ErrorCode::InvalidInput, Words::tr("The first line of this table names no company. It needs a column called “company”."));
    auto known = knownBy(service);
    if (!known)
        return failure(known);
    Plan plan;
    for (qsizetype column = 0; column < names.size(); ++column) {
        if (columns.at(column).isEmpty() && !names.at(column).trimmed().isEmpty())
            plan.toNotes.append(names.at(column).trimmed());
    }
    for (;;) {
        const auto next = reader.next();
        if (!next)
            return failure(next);
        if (!*next)
            return plan;
        QHash<QString, QString> cells;
        for (qsizetype column = 0; column < columns.size(); ++column) {
            cells.insert(columns.at(column), (*next)->cells.value(column));
        }
        // Columns may have been moved or added; the id tells a line of ours all the same.
        if (own || !QUuid::fromString(cells.value(u"id"_s).trimmed()).isNull()) {
            for (QString &cell : cells)
                cell = csv::unprotectedCell(cell);
        }
        LineReader line(cells, reasons, (*next)->line);
        ApplicationRecord record = line.record();
        for (qsizetype column = 0; column < columns.size(); ++column) {
            if (columns.at(column).isEmpty())
                line.addToNotes(names.at(column).trimmed(), (*next)->cells.value(column));
        }
        record.application.notes = line.notes();
        if (const auto good = ApplicationService::checked(record); !good) {
            plan.issues.append({(*next)->line, Words::tr("A line was left out."), good.error().message});
            continue;
        }
        plan.issues.append(line.issues());
        const QString like = likeness(record.application, begunOf(record));
        if (known->ids.contains(record.application.id) || (record.application.id.isEmpty() && known->likenesses.contains(like))) {
            ++plan.known;
            continue;
        }
        if (!record.application.id.isEmpty())
            known->ids.insert(record.application.id);
        plan.fresh.append(record);
    }
}

} // namespace secondwind::applicationcsv
