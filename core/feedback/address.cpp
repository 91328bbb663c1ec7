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

} // namespace

Result<QString> checkedAddress(const QString &typed)
{
    // Checked before trimming: a line break at the end is an attempt at a second header too.
    if (hasControlCharacter(typed)) {
        return failure(ErrorCode::InvalidInput,
                       Words::tr("The e-mail address contains a line break or another invisible character. Type it again by hand."));
    }
    const QString address = typed.trimmed();
    static const QRegularExpression pattern(
        uR"re(^(?:[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*|"(?:[^"\\\x00-\x1f\x7f]|\\[^\x00-\x1f\x7f])*")@[\w](?:[\w-]*[\w])?(?:\.[\w](?:[\w-]*[\w])?)+$)re"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    if (address.size() > 254 || !pattern.match(address).hasMatch()) {
        return failure(ErrorCode::InvalidInput,
                       Words::tr("“%1” is not an e-mail address. It looks like name@company.com.").arg(address.left(80)));
    }
    return address;
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
