// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/readdress.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::Readdress)
};

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
}

QString greeting(const QString &ownName, Address address)
{
    if (address == Address::Name && !ownName.isEmpty())
        return Words::tr("Dear %1,").arg(ownName);
    return address == Address::Me ? Words::tr("Dear me,") : Words::tr("Dear you,");
}

// How long the greeting at the beginning is: "Dear Noor,", "Hi Noor", "Noor," or "Dear friend,".
qsizetype greetingLength(const QString &words, const QString &friendName)
{
    const QString names = friendName.isEmpty() ? QString() : QRegularExpression::escape(friendName) + u'|';
    const QString opening = Words::tr("dear|hello|hi|hey|oh", "greetings before a name, in lower case, parted by |");
    const QString someone = Words::tr("friend|my friend|love|you", "whom a greeting may name, in lower case, parted by |");
    // With an opening word any listed name will do; without, only the friend's own and a comma.
    const auto opened = pattern(u"^\\s*(?:%1)\\s+(?:%2%3)(?!\\w)\\s*[,:.–—-]?"_s.arg(opening, names, someone)).match(words);
    if (opened.hasMatch())
        return opened.capturedLength();
    if (friendName.isEmpty())
        return 0;
    const auto bare = pattern(u"^\\s*%1\\s*[,:–—]"_s.arg(QRegularExpression::escape(friendName))).match(words);
    return bare.hasMatch() ? bare.capturedLength() : 0;
}

} // namespace

QString readdressed(const QString &words, const QString &friendName, const QString &ownName, Address address)
{
    const QString whom = friendName.trimmed();
    const QString self = ownName.trimmed();
    QString rest = words.mid(greetingLength(words, whom));
    const bool lineEndsGreeting = rest.startsWith(u'\n');
    if (!whom.isEmpty()) {
        QString escaped = self.isEmpty() ? Words::tr("my friend") : self;
        escaped.replace(u'\\', u"\\\\"_s);
        rest.replace(pattern(u"(?<!\\w)%1(?!\\w)"_s.arg(QRegularExpression::escape(whom))), escaped);
    }
    if (lineEndsGreeting)
        return greeting(self, address) + rest;
    return greeting(self, address) + u'\n' + rest.trimmed();
}

} // namespace secondwind
