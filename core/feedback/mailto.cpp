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

} // namespace

Result<QByteArray> mailtoLink(const Letter &letter)
{
    QByteArray link("mailto:");
    if (!letter.toAddress.trimmed().isEmpty()) {
        const auto address = checkedAddress(letter.toAddress);
        if (!address)
            return failure(address);
        link += QUrl::toPercentEncoding(*address, "@");
    }
    link += "?subject=" + encoded(headerText(letter.subject)) + "&body=" + encoded(letter.body);
    return link;
}

} // namespace secondwind
