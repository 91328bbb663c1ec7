// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/address.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::Address)
};

bool hasControlCharacter(const QString &text)
{
    for (const QChar character : text) {
        if (character.category() == QChar::Other_Control || character == QChar::LineSeparator
            || character == QChar::ParagraphSeparator)
            return true;
    }
    return false;
}

constexpr qsizetype LongestAddress = 254; // RFC 5321, section 4.5.3.1.3
constexpr qsizetype Shown = 80;

Result<void> withoutControls(const QString &typed)
{
    if (!hasControlCharacter(typed))
        return {};
    return failure(ErrorCode::InvalidInput,
                   Words::tr("The e-mail address contains a line break or another invisible character. Type it again by hand."));
}

// The parts between commas and semicolons that stand outside quotes.
QStringList parted(const QString &typed)
{
    QStringList parts{QString()};
    bool quoted = false;
    for (qsizetype at = 0; at < typed.size(); ++at) {
        const QChar character = typed.at(at);
        if (quoted && character == u'\\' && at + 1 < typed.size()) {
            parts.last() += character;
            parts.last() += typed.at(++at);
            continue;
        }
        if (character == u'"')
            quoted = !quoted;
        if (!quoted && (character == u',' || character == u';'))
            parts.append(QString());
        else
            parts.last() += character;
    }
    return parts;
}

// What is wrong with an address that is not one. The order is from what people do most.
QString fault(const QString &address)
{
    const QString shown = address.left(Shown);
    const qsizetype at = address.lastIndexOf(u'@');
    const QString local = address.left(at);
    const QString domain = address.mid(at + 1);
    if (address.isEmpty())
        return Words::tr("The e-mail address is missing. It looks like name@company.com.");
    if (address.size() > LongestAddress)
        return Words::tr("“%1…” is too long for an e-mail address.").arg(shown);
    if (address.contains(u'<') || address.contains(u'>'))
        return Words::tr("Only the address itself goes here, without a name and without < and >: name@company.com.");
    if (address.startsWith("mailto:"_L1, Qt::CaseInsensitive))
        return Words::tr("Leave out “mailto:”, only the address goes here.");
    if (parted(address).size() > 1)
        return Words::tr("“%1” is more than one address. Only one can go here.").arg(shown);
    if (at < 0)
        return Words::tr("“%1” has no @. An e-mail address looks like name@company.com.").arg(shown);
    if (local.isEmpty() || domain.isEmpty())
        return Words::tr("“%1” is not an e-mail address: something is missing before or after the @.").arg(shown);
    if (local.contains(u'@') && !local.startsWith(u'"'))
        return Words::tr("“%1” is not an e-mail address: there is more than one @.").arg(shown);
    if (domain.contains(u' ') || (local.contains(u' ') && !local.startsWith(u'"')))
        return Words::tr("“%1” is not an e-mail address: there is a space in it.").arg(shown);
    if (!domain.contains(u'.'))
        return Words::tr("“%1” is not an e-mail address: after the @ there is no dot, as in company.com.").arg(shown);
    if (address.contains(".."_L1) || local.startsWith(u'.') || local.endsWith(u'.') || domain.startsWith(u'.') || domain.endsWith(u'.'))
        return Words::tr("“%1” is not an e-mail address: there is a dot too many.").arg(shown);
    return Words::tr("“%1” is not an e-mail address. It looks like name@company.com.").arg(shown);
}

} // namespace

Result<QString> checkedAddress(const QString &typed)
{
    // Checked before trimming: a line break at the end is an attempt at a second header too.
    if (auto clean = withoutControls(typed); !clean)
        return failure(clean);
    const QString address = typed.trimmed();
    static const QRegularExpression pattern(
        uR"re(^(?:[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*|"(?:[^"\\\x00-\x1f\x7f]|\\[^\x00-\x1f\x7f])*")@[\w](?:[\w-]*[\w])?(?:\.[\w](?:[\w-]*[\w])?)+$)re"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    if (address.size() > LongestAddress || !pattern.match(address).hasMatch())
        return failure(ErrorCode::InvalidInput, fault(address));
    return address;
}

Result<QStringList> checkedAddresses(const QString &typed)
{
    if (auto clean = withoutControls(typed); !clean)
        return failure(clean);
    QStringList addresses;
    for (const QString &part : parted(typed)) {
        // "a@b.de, " is one address and a comma ahead of its time.
        if (part.trimmed().isEmpty())
            continue;
        const auto address = checkedAddress(part);
        if (!address)
            return failure(address);
        if (!addresses.contains(*address, Qt::CaseInsensitive))
            addresses.append(*address);
    }
    if (addresses.isEmpty())
        return failure(ErrorCode::InvalidInput, fault({}));
    if (addresses.size() > MostAddresses) {
        return failure(ErrorCode::InvalidInput,
                       Words::tr("These are more than %1 addresses. A personal letter goes to the people you spoke with.").arg(MostAddresses));
    }
    return addresses;
}

QString headerText(const QString &text)
{
    QString clean;
    for (const QChar character : text) {
        const bool breaks = character.category() == QChar::Other_Control || character == QChar::LineSeparator
            || character == QChar::ParagraphSeparator;
        clean += breaks ? QChar(u' ') : character;
    }
    return clean.simplified();
}

} // namespace secondwind
