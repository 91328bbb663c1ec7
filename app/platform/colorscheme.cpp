// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/colorscheme.h"

#include <QGuiApplication>

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#include <QStyleHints>
#elif defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
#define SECONDWIND_ASK_PORTAL
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFileInfo>
#endif

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

#ifdef SECONDWIND_ASK_PORTAL
namespace {

constexpr auto PortalService = "org.freedesktop.portal.Desktop"_L1;
constexpr auto PortalPath = "/org/freedesktop/portal/desktop"_L1;
constexpr auto PortalInterface = "org.freedesktop.portal.Settings"_L1;
constexpr auto AppearanceGroup = "org.freedesktop.appearance"_L1;
constexpr auto ColorSchemeKey = "color-scheme"_L1;

// Without an address QtDBus would try to start a bus of its own, which takes long and complains.
bool hasSessionBus()
{
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString runtimeDir = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtimeDir.isEmpty() && QFileInfo::exists(runtimeDir + "/bus"_L1);
}

} // namespace
#endif

SystemColorScheme::SystemColorScheme(const QPalette &platformPalette, QObject *parent)
    : QObject(parent)
    , m_paletteScheme(theme::isDark(platformPalette) ? ColorScheme::Dark : ColorScheme::Light)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
            &SystemColorScheme::changed);
#elif defined(SECONDWIND_ASK_PORTAL)
    if (!hasSessionBus())
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(PortalService, PortalPath, PortalInterface, u"SettingChanged"_s, this,
                SLOT(portalSettingChanged(QString, QString)));
    askPortal();
#endif
}

ColorScheme SystemColorScheme::current() const
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    switch (QGuiApplication::styleHints()->colorScheme()) {
    case Qt::ColorScheme::Dark:
        return ColorScheme::Dark;
    case Qt::ColorScheme::Light:
        return ColorScheme::Light;
    case Qt::ColorScheme::Unknown:
        break;
    }
#endif
    return m_preferred.value_or(m_paletteScheme);
}

void SystemColorScheme::setPreferred(std::optional<ColorScheme> scheme)
{
    const ColorScheme before = current();
    m_preferred = scheme;
    if (current() != before)
        emit changed();
}

void SystemColorScheme::portalSettingChanged(const QString &group, const QString &key)
{
#ifdef SECONDWIND_ASK_PORTAL
    if (group == AppearanceGroup && key == ColorSchemeKey)
        askPortal();
#else
    Q_UNUSED(group)
    Q_UNUSED(key)
#endif
}

void SystemColorScheme::askPortal()
{
#ifdef SECONDWIND_ASK_PORTAL
    QDBusMessage question =
        QDBusMessage::createMethodCall(PortalService, PortalPath, PortalInterface, u"Read"_s);
    question << QString(AppearanceGroup) << QString(ColorSchemeKey);
    auto *watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isError())
            return; // no portal here: the palette goes on deciding
        QVariant value = reply.value().variant();
        if (value.canConvert<QDBusVariant>())
            value = value.value<QDBusVariant>().variant();
        switch (value.toUInt()) {
        case 1:
            setPreferred(ColorScheme::Dark);
            break;
        case 2:
            setPreferred(ColorScheme::Light);
            break;
        default:
            setPreferred(std::nullopt);
            break;
        }
    });
#endif
}

} // namespace secondwind
