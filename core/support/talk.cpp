// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/talk.h"

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

Letter talkMessage(const TalkDraft &draft, const SupportWords &words, const QString &toName, const QString &ownName)
{
    const QString name = toName.simplified();
    QString body = (name.isEmpty() ? words.plainGreeting : words.greeting.arg(name)) + u"\n\n"_s + draft.text;
    if (!ownName.isEmpty())
        body += u"\n\n"_s + ownName;
    return {name, {}, draft.subject, body};
}

} // namespace secondwind
