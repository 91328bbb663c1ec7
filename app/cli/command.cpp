// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "app/cli/arguments.h"
#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/services.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::Command)
};

constexpr qsizetype HelpWidth = 88;
constexpr qsizetype HelpIndent = 26;

const QString DataDir = u"data-dir"_s;

QList<CommandOption> sharedOptions()
{
    return {
        {{u"json"_s}, {}, Words::tr("Prints JSON.")},
        {{DataDir}, u"DIR"_s, Words::tr("The folder of the journal; without it, the one Second Wind itself uses.")},
        {{u"h"_s, u"help"_s}, {}, Words::tr("Shows this help.")},
    };
}

// Breaks at spaces, so that long lists of ids stay readable in a terminal.
QString wrapped(const QString &text, qsizetype indent)
{
    QString result;
    QString line;
    const auto words = text.split(u' ');
    for (const QString &word : words) {
        if (!line.isEmpty() && indent + line.size() + 1 + word.size() > HelpWidth) {
            result += line + u'\n' + QString(indent, u' ');
            line.clear();
        }
        line += line.isEmpty() ? word : u' ' + word;
    }
    return result + line;
}

QString helpLine(const QString &name, const QString &description)
{
    const QString left = u"  "_s + name;
    const QString gap = left.size() < HelpIndent - 1 ? QString(HelpIndent - left.size(), u' ')
                                                     : u'\n' + QString(HelpIndent, u' ');
    return left + gap + wrapped(description, HelpIndent) + u'\n';
}

QString optionName(const CommandOption &option)
{
    QStringList names;
    for (const QString &name : option.names)
        names.append((name.size() == 1 ? u"-"_s : u"--"_s) + name);
    return names.join(u", "_s) + (option.valueName.isEmpty() ? QString() : u' ' + option.valueName);
}

QString describe(const CommandOption &option)
{
    switch (option.use) {
    case CommandOption::Use::Once:
        return option.description;
    case CommandOption::Use::Repeated:
        return Words::tr("%1 May be given several times.").arg(option.description);
    case CommandOption::Use::Required:
        return Words::tr("%1 Must be given.").arg(option.description);
    }
    Q_UNREACHABLE();
}

QString nameOf(const Command &command)
{
    return command.words.join(u' ');
}

QString overview(const Commands &commands)
{
    QString text = Words::tr("Usage: secondwind-cli [--data-dir DIR] COMMAND [OPTIONS]") + u"\n\n"_s
        + Words::tr("The console program of Second Wind.") + u"\n\n"_s + Words::tr("Commands:") + u'\n';
    for (const Command &command : commands)
        text += helpLine(nameOf(command) + (command.argument.isEmpty() ? QString() : u' ' + command.argument), command.summary);
    text += u'\n' + Words::tr("Options of every command:") + u'\n';
    for (const CommandOption &option : sharedOptions())
        text += helpLine(optionName(option), option.description);
    text += helpLine(u"--version"_s, Words::tr("Prints the version."));
    text += u'\n' + Words::tr("Exit status: 0 when done, 1 when the work failed, 2 when the command was not right.") + u'\n';
    return text + Words::tr("COMMAND --help tells more about a command.") + u'\n';
}

QString helpFor(const Command &command)
{
    QString text = Words::tr("Usage: secondwind-cli [--data-dir DIR] %1 [OPTIONS] %2").arg(nameOf(command), command.argument).trimmed()
        + u"\n\n"_s + command.summary + u"\n\n"_s + Words::tr("Options:") + u'\n';
    for (const CommandOption &option : command.options + sharedOptions())
        text += helpLine(optionName(option), describe(option));
    return text;
}

// The first words that are no options: they name the command.
struct Wanted {
    QStringList words;
    QStringList rest;
};

Wanted split(const QStringList &arguments, qsizetype mostWords)
{
    Wanted wanted;
    bool isValue = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        const bool full = wanted.words.size() == mostWords;
        if (full || argument == u"--"_s) {
            wanted.rest += arguments.mid(i);
            break;
        }
        if (isValue || argument.startsWith(u'-'))
            wanted.rest.append(argument);
        else
            wanted.words.append(argument);
        isValue = !isValue && argument == u"--"_s + DataDir;
    }
    return wanted;
}

const Command *find(const Commands &commands, const QStringList &words)
{
    const auto it = std::ranges::find(commands, words, &Command::words);
    return it == commands.end() ? nullptr : &*it;
}

struct Found {
    const Command *command = nullptr;
    QStringList rest;
};

Result<Found> findCommand(const Commands &commands, const QStringList &arguments)
{
    const Wanted one = split(arguments, 1);
    if (one.words.isEmpty())
        return failure(ErrorCode::InvalidInput, Words::tr("Which command? See secondwind-cli --help."));
    if (const Command *command = find(commands, one.words))
        return Found{command, one.rest};
    const Wanted two = split(arguments, 2);
    if (const Command *command = find(commands, two.words))
        return Found{command, two.rest};
    return failure(ErrorCode::InvalidInput,
                   Words::tr("There is no command “%1”; see secondwind-cli --help.").arg(two.words.join(u' ').simplified()));
}

Result<void> checkUse(const Command &command, const QCommandLineParser &parser)
{
    for (const CommandOption &option : command.options + sharedOptions()) {
        const QString name = optionName({option.names.mid(option.names.size() - 1), {}, {}});
        const QStringList values = parser.values(option.names.constLast());
        if (option.use == CommandOption::Use::Required && values.isEmpty())
            return failure(ErrorCode::InvalidInput, Words::tr("%1 needs the option %2.").arg(nameOf(command), name));
        if (option.use != CommandOption::Use::Repeated && values.size() > 1)
            return failure(ErrorCode::InvalidInput, Words::tr("%1 may be given only once.").arg(name));
        for (const QString &value : values) {
            if (value.isEmpty())
                return failure(ErrorCode::InvalidInput, Words::tr("%1 is empty; write something or leave it out.").arg(name));
        }
    }
    const auto count = parser.positionalArguments().size();
    if (!command.argument.isEmpty() && count == 0)
        return failure(ErrorCode::InvalidInput, Words::tr("%1 needs %2.", "command, argument").arg(nameOf(command), command.argument));
    if (count > 0 && parser.positionalArguments().constFirst().isEmpty())
        return failure(ErrorCode::InvalidInput, Words::tr("%1 is empty; write something or leave it out.").arg(command.argument));
    if (count > (command.argument.isEmpty() ? 0 : 1)) {
        return failure(ErrorCode::InvalidInput,
                       Words::tr("There is more than %1 takes; put quotation marks around text with spaces.").arg(nameOf(command)));
    }
    return {};
}

QByteArray printed(const QJsonValue &json)
{
    const QJsonDocument document = json.isArray() ? QJsonDocument(json.toArray()) : QJsonDocument(json.toObject());
    return document.toJson(QJsonDocument::Indented);
}

} // namespace

Call::Call(const QCommandLineParser &parser, const Catalogue &catalogue, const Clock &clock)
    : m_parser(parser)
    , m_catalogue(catalogue)
    , m_clock(clock)
{
}

QString Call::dataFolder() const
{
    return has(DataDir) ? value(DataDir) : Services::defaultDataFolder();
}

Result<std::unique_ptr<Services>> Call::services() const
{
    return Services::open(dataFolder(), m_clock);
}

Result<Printed> runCommand(const Commands &commands, const QStringList &arguments, const Catalogue &catalogue, const Clock &clock)
{
    for (const QString &argument : arguments) {
        if (argument.contains(QChar::ReplacementCharacter))
            return failure(ErrorCode::InvalidInput, Words::tr("One of the arguments is not valid UTF-8."));
    }
    const QString first = arguments.value(0);
    if (arguments.size() == 1 && (first == u"--help"_s || first == u"-h"_s))
        return Printed{overview(commands).toUtf8(), {}};
    if (arguments.size() == 1 && first == u"--version"_s)
        return Printed{"secondwind-cli " SECONDWIND_VERSION "\n", {}};

    const auto found = findCommand(commands, arguments);
    if (!found)
        return failure(found);
    const Command &command = *found->command;
    QCommandLineParser parser;
    for (const CommandOption &option : command.options + sharedOptions())
        parser.addOption(QCommandLineOption(option.names, option.description, option.valueName));
    if (!parser.parse(QStringList{u"secondwind-cli"_s} + found->rest))
        return failure(ErrorCode::InvalidInput, parser.errorText().simplified());
    if (parser.isSet(u"help"_s))
        return Printed{helpFor(command).toUtf8(), {}};
    if (const auto good = checkUse(command, parser); !good)
        return failure(good);

    const auto reply = command.run(Call(parser, catalogue, clock));
    if (!reply)
        return failure(reply);
    return Printed{parser.isSet(u"json"_s) ? printed(reply->json) : reply->text, reply->note};
}

} // namespace secondwind::cli
