// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/lettercommands.h"

#include "app/cli/arguments.h"
#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/exchange/filewriting.h"
#include "core/feedback/address.h"
#include "core/feedback/eml.h"
#include "core/feedback/letterwriter.h"
#include "core/feedback/mailto.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace secondwind::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::LetterCommands)
};

const QStringList Formats{u"text"_s, u"mailto"_s, u"eml"_s, u"json"_s};

QStringList toneIds()
{
    QStringList ids;
    for (const LetterTone tone : allTones())
        ids.append(toneId(tone));
    return ids;
}

QStringList lengthIds()
{
    QStringList ids;
    for (const LetterLength length : allLengths())
        ids.append(lengthId(length));
    return ids;
}

QStringList kindIds(const Catalogue &catalogue)
{
    QStringList ids;
    for (const LetterKindParts &kind : catalogue.letterParts().kinds)
        ids.append(kind.id);
    return ids;
}

QStringList questionIds(const Catalogue &catalogue)
{
    QStringList ids;
    for (const FeedbackQuestion &question : catalogue.feedbackQuestions())
        ids.append(question.id);
    return ids;
}

Result<void> readLines(const Call &call, LetterRequest &request)
{
    for (const auto &[option, place] : {std::pair(u"name"_s, &LetterRequest::toName), std::pair(u"company"_s, &LetterRequest::company),
                                        std::pair(u"role"_s, &LetterRequest::role), std::pair(u"appreciated"_s, &LetterRequest::appreciated),
                                        std::pair(u"sender"_s, &LetterRequest::senderName), std::pair(u"phone"_s, &LetterRequest::senderPhone),
                                        std::pair(u"link"_s, &LetterRequest::senderLink)}) {
        if (!call.has(option))
            continue;
        const auto text = oneLine(u"--"_s + option, call.value(option));
        if (!text)
            return failure(text);
        request.*place = *text;
    }
    return {};
}

// Several people are several options, each one address, so that none can be slipped in.
Result<void> readAddresses(const Call &call, LetterRequest &request)
{
    QStringList addresses;
    const QStringList typed = call.values(u"to"_s);
    for (const QString &each : typed) {
        const auto address = checkedAddress(each);
        if (!address)
            return failure(address);
        addresses.append(*address);
    }
    request.toAddress = addresses.join(u", "_s);
    return {};
}

Result<void> readDays(const Call &call, LetterRequest &request)
{
    for (const auto &[option, place] : {std::pair(u"interviewed-on"_s, &LetterRequest::interviewedOn),
                                        std::pair(u"applied-on"_s, &LetterRequest::appliedOn)}) {
        if (!call.has(option))
            continue;
        const auto date = day(u"--"_s + option, call.value(option));
        if (!date)
            return failure(date);
        request.*place = *date;
    }
    return {};
}

Result<LetterRequest> requestFrom(const Call &call)
{
    LetterRequest request;
    const auto kind = oneOf(u"--kind"_s, call.value(u"kind"_s), kindIds(call.catalogue()));
    if (!kind)
        return failure(kind);
    request.kind = *kind;
    if (call.has(u"tone"_s)) {
        const auto tone = oneOf(u"--tone"_s, call.value(u"tone"_s), toneIds());
        if (!tone)
            return failure(tone);
        request.tone = toneFromId(*tone).value_or(request.tone);
    }
    if (call.has(u"length"_s)) {
        const auto length = oneOf(u"--length"_s, call.value(u"length"_s), lengthIds());
        if (!length)
            return failure(length);
        request.length = lengthFromId(*length).value_or(request.length);
    }
    if (const auto good = readAddresses(call, request); !good)
        return failure(good);
    if (const auto good = readLines(call, request); !good)
        return failure(good);
    if (const auto good = readDays(call, request); !good)
        return failure(good);
    request.agency = call.has(u"agency"_s);
    request.questions = call.values(u"question"_s);
    return request;
}

QJsonObject toJson(const LetterRequest &request, const Letter &letter, const QByteArray &mailto)
{
    return {{u"kind"_s, request.kind},
            {u"tone"_s, toneId(request.tone)},
            {u"length"_s, lengthId(request.length)},
            {u"toName"_s, letter.toName},
            {u"toAddress"_s, letter.toAddress},
            {u"subject"_s, letter.subject},
            {u"body"_s, letter.body},
            {u"questions"_s, QJsonArray::fromStringList(request.questions)},
            {u"mailto"_s, QString::fromLatin1(mailto)}};
}

QByteArray toText(const Letter &letter)
{
    QStringList lines;
    if (!letter.toAddress.isEmpty())
        lines.append(Words::tr("To: %1").arg(letter.toName.isEmpty() ? letter.toAddress : u"%1 <%2>"_s.arg(letter.toName, letter.toAddress)));
    lines.append(Words::tr("Subject: %1").arg(letter.subject));
    return (lines.join(u'\n') + u"\n\n"_s + letter.body + u'\n').toUtf8();
}

Result<Reply> draft(const Call &call)
{
    const auto format = call.has(u"format"_s) ? oneOf(u"--format"_s, call.value(u"format"_s), Formats) : Result<QString>(u"text"_s);
    if (!format)
        return failure(format);
    const auto request = requestFrom(call);
    if (!request)
        return failure(request);
    const auto letter = LetterWriter(call.catalogue()).write(*request);
    if (!letter)
        return failure(letter);
    const auto mailto = mailtoLink(*letter);
    if (!mailto)
        return failure(mailto);
    const auto eml = emlFile(*letter, call.clock().now());
    if (!eml)
        return failure(eml);

    Reply reply{toJson(*request, *letter, *mailto), {}, {}};
    if (*format == u"mailto"_s)
        reply.text = *mailto + '\n';
    else if (*format == u"eml"_s)
        reply.text = *eml;
    else if (*format == u"json"_s)
        reply.text = QJsonDocument(reply.json.toObject()).toJson();
    else
        reply.text = toText(*letter);
    if (*format == u"mailto"_s && mailto->size() > LongestMailto)
        reply.note = Words::tr("This link is longer than some mail programs take; --format eml has no such limit.");
    if (!call.has(u"output"_s))
        return reply;
    const QString path = call.value(u"output"_s);
    if (const auto written = writeFile(path, reply.text); !written)
        return failure(written);
    return Reply{QJsonObject{{u"file"_s, path}, {u"format"_s, *format}}, {}, reply.note};
}

} // namespace

Commands letterCommands(const Catalogue &catalogue)
{
    const QList<CommandOption> options{
        {{u"kind"_s}, u"KIND"_s, Words::tr("What the letter is for: %1.").arg(kindIds(catalogue).join(u", "_s)), CommandOption::Use::Required},
        {{u"to"_s}, u"ADDR"_s, Words::tr("The e-mail address to write to; once for each person."), CommandOption::Use::Repeated},
        {{u"name"_s}, u"NAME"_s, Words::tr("The name of the person to write to, or two, as in “Ana and Tom”.")},
        {{u"company"_s}, u"COMPANY"_s, Words::tr("The company; with --agency, the agency’s client.")},
        {{u"role"_s}, u"ROLE"_s, Words::tr("The job.")},
        {{u"tone"_s}, u"TONE"_s, Words::tr("How it sounds: %1; without it, warm.").arg(toneIds().join(u", "_s))},
        {{u"length"_s}, u"LENGTH"_s, Words::tr("How much it says: %1; without it, short.").arg(lengthIds().join(u", "_s))},
        {{u"agency"_s}, {}, Words::tr("The letter goes to an agency that put you forward.")},
        {{u"interviewed-on"_s}, u"DATE"_s, Words::tr("The day of the interview, YYYY-MM-DD.")},
        {{u"applied-on"_s}, u"DATE"_s, Words::tr("The day of the application, YYYY-MM-DD.")},
        {{u"question"_s}, u"ID"_s, Words::tr("A question to ask: %1.").arg(questionIds(catalogue).join(u", "_s)), CommandOption::Use::Repeated},
        {{u"appreciated"_s}, u"TEXT"_s, Words::tr("One specific thing you liked, such as “the case discussion”.")},
        {{u"sender"_s}, u"NAME"_s, Words::tr("Your name, under the letter.")},
        {{u"phone"_s}, u"NUMBER"_s, Words::tr("Your telephone number, under the letter.")},
        {{u"link"_s}, u"LINK"_s, Words::tr("A page of yours, under the letter.")},
        {{u"format"_s}, u"FORMAT"_s, Words::tr("The form of the letter: %1; without it, text.").arg(Formats.join(u", "_s))},
        {{u"o"_s, u"output"_s}, u"FILE"_s, Words::tr("Writes the letter into this file instead of printing it.")},
    };
    return {{{u"draft"_s}, {}, Words::tr("Drafts a letter. Nothing is sent, nothing is saved in the journal."), options, draft}};
}

} // namespace secondwind::cli
