// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/mailportal.h"

#include "core/feedback/address.h"

#include <QFile>

#ifdef SECONDWIND_WITH_DBUS
#include <QDBusConnection>
#endif

using namespace Qt::Literals::StringLiterals;

namespace secondwind::mailportal {

bool isSandboxed()
{
    return QFile::exists(u"/.flatpak-info"_s) || qEnvironmentVariableIsSet("SNAP");
}

#ifdef SECONDWIND_WITH_DBUS

QDBusMessage request(const Letter &letter)
{
    auto call = QDBusMessage::createMethodCall(u"org.freedesktop.portal.Desktop"_s, u"/org/freedesktop/portal/desktop"_s,
                                               u"org.freedesktop.portal.Email"_s, u"ComposeEmail"_s);
    // Without any address the list is there and empty: a backend reads its first element unchecked.
    const QStringList addresses = checkedAddresses(letter.toAddress).value_or(QStringList());
    const QVariantMap options{{u"addresses"_s, addresses}, {u"subject"_s, letter.subject}, {u"body"_s, letter.body}};
    call.setArguments({QString(), options}); // no parent window
    return call;
}

bool compose(const Letter &letter)
{
    constexpr int Patience = 3000; // milliseconds
    const QDBusMessage reply = QDBusConnection::sessionBus().call(request(letter), QDBus::Block, Patience);
    return reply.type() == QDBusMessage::ReplyMessage;
}

#else

bool compose(const Letter &)
{
    return false;
}

#endif

} // namespace secondwind::mailportal
