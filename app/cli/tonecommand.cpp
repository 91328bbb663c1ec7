// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/tonecommand.h"

#include "app/cli/arguments.h"
#include "core/content/catalogue.h"
#include "core/feedback/tonecheck.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringDecoder>

using namespace Qt::Literals::StringLiterals;

namespace secondwind::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::ToneCommand)
};

Result<QString> fileText(const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::CannotOpen, Words::tr("The file %1 cannot be read.").arg(shown), file.errorString());
    // Stateless, because a character cut off at the end is a fault too.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(file.readAll());
    if (decoder.hasError())
        return failure(ErrorCode::InvalidInput, Words::tr("The file %1 is not valid UTF-8.").arg(shown));
    return text;
}

Result<ToneLetter> letterFrom(const Call &call)
{
    ToneLetter letter;
    const QString path = call.argument();
    const auto body = path == u"-"_s ? standardInput() : fileText(path);
    if (!body)
        return failure(body);
    letter.body = *body;
    for (const auto &[option, place] : {std::pair(u"subject"_s, &ToneLetter::subject), std::pair(u"name"_s, &ToneLetter::readerName),
                                        std::pair(u"sender"_s, &ToneLetter::writerName)}) {
        if (!call.has(option))
            continue;
        const auto text = oneLine(u"--"_s + option, call.value(option));
        if (!text)
            return failure(text);
        letter.*place = *text;
    }
    return letter;
}

QJsonObject toJson(const ToneFinding &finding)
{
    QJsonObject object{{u"label"_s, finding.label}, {u"start"_s, finding.start}, {u"length"_s, finding.length}, {u"text"_s, finding.text}, {u"why"_s, finding.why}};
    if (finding.inSubject)
        object.insert(u"in"_s, u"subject"_s);
    if (finding.suggestion) {
        object.insert(u"suggestion"_s, finding.suggestion->text);
        object.insert(u"replace"_s, QJsonObject{{u"start"_s, finding.suggestion->start}, {u"length"_s, finding.suggestion->length}});
    }
    return object;
}

QString toText(const ToneFinding &finding, const QString &body)
{
    const auto line = QStringView(body).first(finding.start).count(u'\n') + 1;
    const QString place = finding.inSubject ? Words::tr("subject") : Words::tr("line %1").arg(line);
    QString text = u"%1, %2"_s.arg(finding.label, place);
    if (!finding.text.isEmpty())
        text += u": "_s + finding.text.simplified();
    text += u"\n  "_s + finding.why + u'\n';
    if (finding.suggestion) {
        const QString words = finding.suggestion->text.simplified();
        text += u"  "_s + (words.isEmpty() ? Words::tr("It can be left out.") : Words::tr("Instead: %1").arg(words)) + u'\n';
    }
    return text;
}

Result<Reply> run(const Call &call)
{
    const auto letter = letterFrom(call);
    if (!letter)
        return failure(letter);
    const ToneReport report = ToneCheck(call.catalogue()).check(*letter);
    QJsonArray findings;
    QString text = report.verdict() == ToneVerdict::Send ? Words::tr("Nothing in this letter stands in its own way.") + u'\n'
                                                         : Words::tr("Worth another look before it leaves:") + u'\n';
    for (const ToneFinding &finding : report.findings) {
        findings.append(toJson(finding));
        text += toText(finding, letter->body);
    }
    return Reply{QJsonObject{{u"verdict"_s, toneVerdictId(report.verdict())}, {u"findings"_s, findings}}, text.toUtf8(), {}};
}

} // namespace

Commands toneCommands()
{
    const QList<CommandOption> options{
        {{u"subject"_s}, u"TEXT"_s, Words::tr("The letter’s subject; it is looked at too.")},
        {{u"name"_s}, u"NAME"_s, Words::tr("The name of the person it goes to, for a greeting.")},
        {{u"sender"_s}, u"NAME"_s, Words::tr("Your name, for a closing.")},
    };
    return {{{u"tone"_s}, u"FILE"_s, Words::tr("Reads a letter for what may not land as meant; - reads standard input."), options, run}};
}

} // namespace secondwind::cli
