// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/handoff.h"
#include "app/platform/singleinstance.h"
#include "app/shell/mainwindow.h"
#include "app/shell/selftest.h"
#include "app/shell/startoptions.h"
#include "app/shell/theme.h"
#include "core/clock.h"
#include "core/services.h"
#include "core/session/sessionservice.h"
#include "core/storage/settings.h"
#include "core/translations.h"

#include <QApplication>
#include <QMessageBox>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

namespace {

void grant(MainWindow &window, const QStringList &wishes)
{
    for (const QString &wish : wishes) {
        if (wish == u"new-entry"_s)
            window.newEntry();
        else if (wish == u"draft-feedback"_s)
            window.draftFeedback();
        else
            window.openPage(wish);
    }
}

ColorScheme chosenScheme(const Settings &settings)
{
    const QString id = settings.value(setting::Theme);
    if (id == u"light"_s)
        return ColorScheme::Light;
    return id == u"dark"_s ? ColorScheme::Dark : ColorScheme::System;
}

int refuse(const Error &error)
{
    QTextStream(stderr) << error.message << Qt::endl;
    QMessageBox box(QMessageBox::NoIcon, QApplication::translate("secondwind::main", "Second Wind cannot open your journal"),
                    QApplication::translate("secondwind::main", "Second Wind cannot open your journal"), QMessageBox::Close);
    box.setInformativeText(error.message);
    box.exec();
    return 1;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"secondwind"_s);
    QApplication::setApplicationVersion(QStringLiteral(SECONDWIND_VERSION));
    QApplication::setApplicationDisplayName(u"Second Wind"_s);
    QApplication::setDesktopFileName(QStringLiteral(SECONDWIND_APP_ID));
    const Translations translations{QLocale()};

    const auto options = readStartOptions(QApplication::arguments());
    if (!options) {
        QTextStream(stderr) << options.error().message << Qt::endl;
        return 2;
    }
    if (!options->output.isEmpty()) {
        QTextStream(stdout) << options->output;
        return 0;
    }
    if (options->selfTest)
        return runSelfTest();

    SingleInstance instance(options->dataFolder);
    if (instance.passOn(options->wishes))
        return 0;

    const SystemClock clock;
    Theme theme;
    auto services = Services::open(options->dataFolder, clock);
    if (!services) {
        theme.apply(ColorScheme::System);
        return refuse(services.error());
    }
    theme.apply(chosenScheme((*services)->settings));
    if (auto resumed = (*services)->session.resume(); !resumed)
        return refuse(resumed.error());

    SystemHandoff handoff;
    MainWindow window(**services, theme, handoff);
    QObject::connect(&instance, &SingleInstance::wished, &window, [&window](const QStringList &wishes) {
        window.bringForward();
        grant(window, wishes);
    });
    grant(window, options->wishes);
    window.QWidget::show();
    return QApplication::exec();
}
