// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/applicationprinting.h"

#include "core/applications/applicationservice.h"
#include "core/content/catalogue.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind::cli {

namespace {

struct ApplicationPrinting {
    Q_DECLARE_TR_FUNCTIONS(secondwind::ApplicationCommands)
};

QJsonValue orNull(const std::optional<int> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QStringList reasonLines(const QList<ApplicationReason> &reasons, const Catalogue &catalogue)
{
    QStringList lines;
    for (const ApplicationReason &each : reasons) {
        const auto known = std::ranges::find(catalogue.reasons(), each.reason, &RejectionReason::id);
        QStringList parts{known == catalogue.reasons().end() ? each.reason : known->name, each.words};
        parts.removeAll(QString());
        lines.append((each.source == ReasonSource::Said ? ApplicationPrinting::tr("They said: %1") : ApplicationPrinting::tr("You assume: %1")).arg(parts.join(u": "_s)));
    }
    return lines;
}

} // namespace

QJsonObject toJson(const Application &application)
{
    const auto day = [](const std::optional<QDate> &known) { return known ? QJsonValue(known->toString(Qt::ISODate)) : QJsonValue(); };
    return {{u"id"_s, application.id},
            {u"company"_s, application.company},
            {u"role"_s, application.role},
            {u"stage"_s, stageId(application.stage)},
            {u"contactName"_s, application.contactName},
            {u"contactAddress"_s, application.contactAddress},
            {u"applicants"_s, orNull(application.applicants)},
            {u"finalists"_s, orNull(application.finalists)},
            {u"outcome"_s, outcomeId(application.outcome)},
            {u"endedOn"_s, day(application.endedOn)},
            {u"rejectedOn"_s, day(application.rejectedOn())},
            {u"link"_s, application.link},
            {u"notes"_s, application.notes}};
}

QJsonObject toJson(const ApplicationRecord &record)
{
    QJsonArray history;
    for (const ApplicationStep &each : record.steps) {
        history.append(QJsonObject{{u"step"_s, each.step},
                                   {u"on"_s, each.on ? QJsonValue(each.on->toString(Qt::ISODate)) : QJsonValue()},
                                   {u"note"_s, each.note}});
    }
    QJsonArray reasons;
    for (const ApplicationReason &each : record.reasons) {
        reasons.append(QJsonObject{{u"source"_s, reasonSourceId(each.source)},
                                   {u"reason"_s, each.reason.isEmpty() ? QJsonValue() : QJsonValue(each.reason)},
                                   {u"words"_s, each.words}});
    }
    QJsonObject json = toJson(record.application);
    json.insert(u"history"_s, history);
    json.insert(u"reasons"_s, reasons);
    return json;
}

QByteArray toText(const ApplicationRecord &record, const Catalogue &catalogue)
{
    const Application &application = record.application;
    QStringList lines{ApplicationService::title(application), ApplicationPrinting::tr("Stage: %1").arg(stageName(application.stage)),
                      ApplicationPrinting::tr("Outcome: %1").arg(outcomeName(application.outcome))};
    const auto add = [&](const QString &sentence, const QString &value) {
        if (!value.isEmpty())
            lines.append(sentence.arg(value));
    };
    const auto number = [](const std::optional<int> &known) { return known ? QString::number(*known) : QString(); };
    add(ApplicationPrinting::tr("Applicants: %1"), number(application.applicants));
    add(ApplicationPrinting::tr("Finalists: %1"), number(application.finalists));
    add(ApplicationPrinting::tr("Ended on: %1"), application.endedOn ? application.endedOn->toString(Qt::ISODate) : QString());
    add(ApplicationPrinting::tr("Contact: %1"), application.contactName);
    add(ApplicationPrinting::tr("E-mail: %1"), application.contactAddress);
    add(ApplicationPrinting::tr("The ad: %1"), application.link);
    for (const ApplicationStep &each : record.steps)
        lines.append(u"%1  %2  %3"_s.arg(each.on ? each.on->toString(Qt::ISODate) : u"----------"_s, stepName(each.step), each.note).trimmed());
    lines += reasonLines(record.reasons, catalogue);
    add(u"%1"_s, application.notes);
    return lines.join(u'\n').toUtf8() + '\n';
}

} // namespace secondwind::cli
