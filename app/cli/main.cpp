// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/applicationcommands.h"
#include "app/cli/checkcommand.h"
#include "app/cli/command.h"
#include "app/cli/journalcommands.h"
#include "app/cli/lettercommands.h"
#include "app/cli/mantracommands.h"
#include "app/cli/perspectivecommand.h"
#include "app/cli/sessioncommands.h"
#include "app/cli/tonecommand.h"
#include "app/cli/transfercommands.h"
#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/translations.h"

#include <QCoreApplication>
#include <QFile>
#include <QLoggingCategory>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Misuse = 2;

int exitStatus(const secondwind::Error &error)
{
    switch (error.code) {
    case secondwind::ErrorCode::InvalidInput:
    case secondwind::ErrorCode::NotFound:
    case secondwind::ErrorCode::UnknownEncoding:
        return Misuse;
    default:
        return EXIT_FAILURE;
    }
}

void complain(const QString &sentence)
{
    QFile errors;
    if (errors.open(stderr, QIODevice::WriteOnly))
        errors.write(sentence.simplified().toUtf8() + '\n');
}

bool print(const QByteArray &bytes)
{
    QFile output;
    return output.open(stdout, QIODevice::WriteOnly) && output.write(bytes) == bytes.size() && output.flush()
        && std::fflush(stdout) == 0;
}

} // namespace

int main(int argc, char *argv[])
{
    // Errors reach the person as one sentence; the log is for those who ask for it with
    // QT_LOGGING_RULES, which wins over this.
    QLoggingCategory::setFilterRules(u"*.debug=false\n*.info=false\n*.warning=false"_s);
    const QCoreApplication application(argc, argv);
    // The same names as the desktop program, so that both find the same journal.
    QCoreApplication::setApplicationName(u"secondwind"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SECONDWIND_VERSION));
    const secondwind::Translations translations{QLocale()};

    namespace cli = secondwind::cli;
    const secondwind::Catalogue catalogue;
    const secondwind::SystemClock clock;
    cli::Commands commands;
    for (const auto &group : {cli::mantraCommands(catalogue), cli::journalCommands(catalogue), cli::applicationCommands(),
                              cli::perspectiveCommands(), cli::letterCommands(catalogue), cli::sessionCommands(catalogue),
                              cli::toneCommands(), cli::transferCommands(), cli::checkCommands()})
        commands.insert(commands.end(), group.begin(), group.end());

    const auto printed = cli::runCommand(commands, QCoreApplication::arguments().mid(1), catalogue, clock);
    if (!printed) {
        complain(printed.error().message);
        return exitStatus(printed.error());
    }
    if (!print(printed->output)) {
        complain(QCoreApplication::translate("secondwind::Command", "Standard output cannot be written to."));
        return EXIT_FAILURE;
    }
    if (!printed->note.isEmpty())
        complain(printed->note);
    return EXIT_SUCCESS;
}
