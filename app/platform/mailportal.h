// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feedback/letter.h"

#ifdef SECONDWIND_WITH_DBUS
#include <QDBusMessage>
#endif

/// Handing a letter to the mail program from within a sandbox. There a mailto link goes through
/// the desktop portal, which in some versions leaves its %0D%0A as they are; asked directly,
/// the portal takes the words as they are (org.freedesktop.portal.Email, version 4).
namespace secondwind::mailportal {

/// Whether the program runs inside Flatpak or Snap.
[[nodiscard]] bool isSandboxed();

/// Asks the portal; true says only that it took the request.
[[nodiscard]] bool compose(const Letter &letter);

#ifdef SECONDWIND_WITH_DBUS
/// The call that compose() makes.
[[nodiscard]] QDBusMessage request(const Letter &letter);
#endif

} // namespace secondwind::mailportal
