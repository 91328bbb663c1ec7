// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/senderprofile.h"

#include "core/feedback/address.h"
#include "core/feedback/letter.h"
#include "core/storage/settings.h"

namespace secondwind {

SenderProfile senderProfile(const Settings &settings)
{
    return {settings.value(setting::SenderName, settings.value(setting::PersonName)),
            settings.value(setting::SenderPhone), settings.value(setting::SenderLink)};
}

Result<void> keepSenderProfile(Settings &settings, const SenderProfile &profile)
{
    for (const auto &[name, value] : {std::pair(setting::SenderName, profile.name), std::pair(setting::SenderPhone, profile.phone),
                                      std::pair(setting::SenderLink, profile.link)}) {
        if (auto kept = settings.setValue(name, headerText(value)); !kept)
            return kept;
    }
    return {};
}

void fillInSender(LetterRequest &request, const SenderProfile &profile)
{
    request.senderName = profile.name;
    request.senderPhone = profile.phone;
    request.senderLink = profile.link;
}

} // namespace secondwind
