// SPDX-License-Identifier: GPL-3.0-or-later
// Writes many letters in one go, for tests that read thousands of them back: a JSON list of
// particulars on standard input, a JSON list of letters in every form on standard output. An
// argument names a content folder in place of the compiled-in one.
#include "core/content/catalogue.h"
#include "core/feedback/eml.h"
#include "core/feedback/letterwriter.h"
#include "core/feedback/mailto.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

namespace {

std::optional<QDate> dayOf(const QJsonValue &value)
{
    return value.isString() ? std::optional(QDate::fromString(value.toString(), Qt::ISODate)) : std::nullopt;
}

LetterRequest requestOf(const QJsonObject &from)
{
    const auto text = [&](const char *name) { return from.value(QLatin1StringView(name)).toString(); };
    LetterRequest request;
    request.kind = text("kind");
    request.tone = toneFromId(text("tone")).value_or(LetterTone::Warm);
    request.length = lengthFromId(text("length")).value_or(LetterLength::Short);
    request.toName = text("name");
    request.toAddress = text("to");
    request.company = text("company");
    request.role = text("role");
    request.appreciated = text("appreciated");
    request.senderName = text("sender");
    request.senderPhone = text("phone");
    request.senderLink = text("link");
    request.agency = from.value("agency"_L1).toBool();
    request.interviewedOn = dayOf(from.value("interviewedOn"_L1));
    request.appliedOn = dayOf(from.value("appliedOn"_L1));
    for (const QJsonValue &question : from.value("questions"_L1).toArray())
        request.questions.append(question.toString());
    return request;
}

QJsonObject letterOf(const Catalogue &catalogue, const LetterRequest &request)
{
    const auto letter = LetterWriter(catalogue).write(request);
    if (!letter)
        return {{u"error"_s, letter.error().message}};
    const auto mailto = mailtoLink(*letter);
    const auto eml = emlFile(*letter, QDateTime(QDate(2025, 3, 3), QTime(20, 15)));
    if (!mailto || !eml)
        return {{u"error"_s, mailto ? eml.error().message : mailto.error().message}};
    return {{u"toName"_s, letter->toName},
            {u"toAddress"_s, letter->toAddress},
            {u"subject"_s, letter->subject},
            {u"body"_s, letter->body},
            {u"mailto"_s, QString::fromLatin1(*mailto)},
            {u"eml"_s, QString::fromLatin1(eml->toBase64())}};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const Catalogue catalogue(app.arguments().value(1, u":/content"_s));
    QFile in;
    QFile out;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly))
        return 1;
    const QJsonArray requests = QJsonDocument::fromJson(in.readAll()).array();
    QJsonArray letters;
    for (const QJsonValue &request : requests)
        letters.append(letterOf(catalogue, requestOf(request.toObject())));
    out.write(QJsonDocument(letters).toJson(QJsonDocument::Compact));
    return letters.isEmpty() ? 1 : 0;
}
