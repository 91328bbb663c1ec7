// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QCommandLineParser>
#include <QJsonValue>
#include <QList>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace secondwind {

class Catalogue;
class Clock;
class Services;

namespace cli {

/// What a command has to say: both forms, of which the program prints the one asked for.
struct Reply {
    QJsonValue json;
    QByteArray text; ///< UTF-8, or the bytes of a file
    QString note;    ///< a sentence for standard error; not a failure
};

/// One call of a command: its options and arguments as typed, and what it may work with.
class Call final
{
public:
    Call(const QCommandLineParser &parser, const Catalogue &catalogue, const Clock &clock);

    [[nodiscard]] bool has(const QString &option) const { return m_parser.isSet(option); }
    [[nodiscard]] QString value(const QString &option) const { return m_parser.value(option); }
    [[nodiscard]] QStringList values(const QString &option) const { return m_parser.values(option); }
    [[nodiscard]] QString argument(qsizetype place = 0) const { return m_parser.positionalArguments().value(place); }
    [[nodiscard]] const Catalogue &catalogue() const { return m_catalogue; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] QString dataFolder() const;

    /// Opens the journal, making it where there is none. Commands that need none never ask.
    [[nodiscard]] Result<std::unique_ptr<Services>> services() const;

private:
    const QCommandLineParser &m_parser;
    const Catalogue &m_catalogue;
    const Clock &m_clock;
};

/// An option of a command.
struct CommandOption {
    enum class Use { Once, Repeated, Required };

    QStringList names;
    QString valueName;
    QString description;
    Use use = Use::Once;
};

/// A command of the program, as its help shows it and its call runs it.
struct Command {
    QStringList words;    ///< "journal", "add"
    QString argument;     ///< name of the one argument it must have; empty: it has none
    QString summary;
    QList<CommandOption> options;
    std::function<Result<Reply>(const Call &)> run;
};

using Commands = std::vector<Command>;

/// What goes to standard output and, unless empty, to standard error.
struct Printed {
    QByteArray output;
    QString note;
};

/// Runs the command that `arguments` (without the program's name) call for. Misuse is a
/// failure with InvalidInput.
[[nodiscard]] Result<Printed> runCommand(const Commands &commands, const QStringList &arguments,
                                         const Catalogue &catalogue, const Clock &clock);

} // namespace cli

} // namespace secondwind
