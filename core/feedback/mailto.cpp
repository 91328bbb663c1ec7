// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/mailto.h"

#include "core/feedback/address.h"

#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

// QUrl::toPercentEncoding keeps only unreserved characters; QUrlQuery would leave + and ; bare,
// and some programs read a bare + as a space.
QByteArray encoded(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    text.replace(u'\n', u"\r\n"_s);
    return QUrl::toPercentEncoding(text);
}

// The @ between the parts stays; one within a quoted local part is encoded (RFC 6068, section 2).
QByteArray encodedAddress(const QString &address)
{
    const qsizetype at = address.lastIndexOf(u'@');
    return QUrl::toPercentEncoding(address.left(at)) + '@' + QUrl::toPercentEncoding(address.mid(at + 1));
}

} // namespace

Result<QByteArray> mailtoLink(const Letter &letter)
{
    QByteArray link("mailto:");
    if (!letter.toAddress.trimmed().isEmpty()) {
        const auto addresses = checkedAddresses(letter.toAddress);
        if (!addresses)
            return failure(addresses);
        QByteArrayList to;
        for (const QString &address : *addresses)
            to.append(encodedAddress(address));
        link += to.join(',');
    }
    link += "?subject=" + encoded(headerText(letter.subject)) + "&body=" + encoded(letter.body);
    return link;
}

} // namespace secondwind
