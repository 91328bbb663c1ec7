// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/startoptions.h"

#include "app/shell/mainwindow.h"
#include "app/shell/pages.h"
#include "core/services.h"

#include <QCommandLineParser>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::StartOptions)
};

} // namespace

Result<StartOptions> readStartOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Words::tr("A private companion for the evening a job rejection arrives."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption data(u"data-dir"_s, Words::tr("Keep the journal in this folder."), u"folder"_s);
    const QCommandLineOption openPage(u"page"_s, Words::tr("Open this page: %1.").arg(MainWindow::pageNames().join(u", "_s)), u"name"_s);
    const QCommandLineOption newEntry(u"new-entry"_s, Words::tr("Begin a journal entry."));
    const QCommandLineOption draft(u"draft-feedback"_s, Words::tr("Draft an e-mail that asks for feedback."));
    const QCommandLineOption mantras(u"mantras"_s, Words::tr("Open the mantras."));
    const QCommandLineOption breathe(u"breathe"_s, Words::tr("Open the breathing page."));
    const QCommandLineOption selfTest(u"self-test"_s, Words::tr("Check the program itself, print the result and leave."));
    parser.addOptions({data, openPage, newEntry, draft, mantras, breathe, selfTest});

    if (!parser.parse(arguments))
        return failure(ErrorCode::InvalidInput, parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return failure(ErrorCode::InvalidInput, Words::tr("“%1” is not an option. See --help.").arg(parser.positionalArguments().constFirst()));

    StartOptions options;
    if (parser.isSet(help))
        options.output = parser.helpText();
    else if (parser.isSet(version))
        options.output = QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion() + u'\n';
    options.dataFolder = parser.isSet(data) ? parser.value(data) : Services::defaultDataFolder();
    options.selfTest = parser.isSet(selfTest);
    if (options.dataFolder.trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput, Words::tr("--data-dir needs the name of a folder."));
    if (parser.isSet(openPage)) {
        const QString name = parser.value(openPage);
        if (!MainWindow::pageNames().contains(name)) {
            return failure(ErrorCode::InvalidInput, Words::tr("There is no page called “%1”. The pages are: %2.")
                                                        .arg(name, MainWindow::pageNames().join(u", "_s)));
        }
        options.wishes.append(name);
    }
    if (parser.isSet(mantras))
        options.wishes.append(page::Mantras);
    if (parser.isSet(breathe))
        options.wishes.append(page::Breathe);
    if (parser.isSet(newEntry))
        options.wishes.append(u"new-entry"_s);
    if (parser.isSet(draft))
        options.wishes.append(u"draft-feedback"_s);
    return options;
}

} // namespace secondwind
