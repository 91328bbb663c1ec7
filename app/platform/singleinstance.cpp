// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>

#ifdef SECONDWIND_WITH_DBUS
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#endif

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

SingleInstance::SingleInstance(const QString &dataFolder, QObject *parent)
    : QObject(parent)
{
    const QByteArray path = QDir(dataFolder).absolutePath().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(16);
    m_serviceName = u"org.secondwind.SecondWind.j"_s + QString::fromLatin1(hash);
}

bool SingleInstance::passOn(const QStringList &wishes)
{
#ifdef SECONDWIND_WITH_DBUS
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return false;
    if (bus.registerService(m_serviceName)) {
        bus.registerObject(u"/"_s, this, QDBusConnection::ExportScriptableSlots);
        return false;
    }
    auto call = QDBusMessage::createMethodCall(m_serviceName, u"/"_s, u"org.secondwind.SecondWind"_s, u"Open"_s);
    call.setArguments({wishes});
    // A window that does not answer within two seconds is as good as none.
    return bus.call(call, QDBus::Block, 2000).type() == QDBusMessage::ReplyMessage;
#else
    Q_UNUSED(wishes)
    return false;
#endif
}

void SingleInstance::Open(const QStringList &wishes)
{
    emit wished(wishes);
}

} // namespace secondwind
