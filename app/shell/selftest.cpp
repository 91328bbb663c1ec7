// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/selftest.h"

#include "app/platform/handoff.h"
#include "app/shell/icons.h"
#include "app/shell/mainwindow.h"
#include "app/shell/theme.h"
#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/services.h"
#include "core/storage/database.h"

#include <QDir>
#include <QPixmap>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

QStringList brokenIcons()
{
    QStringList broken;
    const QStringList names = QDir(u":/icons"_s).entryList({u"*.svg"_s}, QDir::Files);
    if (names.isEmpty())
        broken.append(u"there are no icons"_s);
    for (const QString &file : names) {
        const QImage image = icons::pixmap(file.chopped(4), 24, Qt::black, 1.0).toImage().convertToFormat(QImage::Format_ARGB32);
        bool drawn = false;
        for (int y = 0; y < image.height() && !drawn; ++y) {
            for (int x = 0; x < image.width() && !drawn; ++x)
                drawn = qAlpha(image.pixel(x, y)) > 0;
        }
        if (!drawn)
            broken.append(u"icon %1 is not drawn"_s.arg(file));
    }
    return broken;
}

QStringList brokenPages(Services &services)
{
    QStringList broken;
    Theme theme;
    theme.apply(ColorScheme::Light);
    SystemHandoff handoff;
    MainWindow window(services, theme, handoff);
    window.QWidget::show();
    const QStringList names = MainWindow::pageNames();
    for (const QString &name : names) {
        window.openPage(name);
        if (window.grab().isNull())
            broken.append(u"page %1 is not drawn"_s.arg(name));
    }
    return broken;
}

} // namespace

int runSelfTest()
{
    QTextStream out(stdout);
    QStringList problems;
    const QTemporaryDir folder;
    const SystemClock clock;
    const auto services = Services::open(folder.path(), clock);
    if (!services) {
        problems.append(services.error().message);
    } else {
        problems += (*services)->catalogue.problems();
        if (auto sound = (*services)->database().checkIntegrity(); !sound)
            problems.append(sound.error().message);
        problems += brokenIcons();
        problems += brokenPages(**services);
    }
    for (const QString &problem : std::as_const(problems))
        out << problem << Qt::endl;
    if (problems.isEmpty())
        out << u"Second Wind: content, journal, icons and pages are well."_s << Qt::endl;
    return problems.isEmpty() ? 0 : 1;
}

} // namespace secondwind
