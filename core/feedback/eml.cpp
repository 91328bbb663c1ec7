// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/eml.h"

#include "core/feedback/address.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

constexpr qsizetype LongestEncodedLine = 76; // RFC 2047, section 2
constexpr qsizetype LongestBase64Line = 76;  // RFC 2045, section 6.8

bool isPlain(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
}

// A row of base64 encoded words, folded one a line; none splits a character. The first line
// begins with the header's name.
QByteArray encodedWords(const QByteArray &header, const QString &text)
{
    constexpr qsizetype around = 12; // "=?UTF-8?B?" and "?="
    qsizetype room = (LongestEncodedLine - around - header.size() - 2) / 4 * 3;
    QByteArrayList words;
    QByteArray chunk;
    const auto flush = [&] {
        words.append("=?UTF-8?B?" + chunk.toBase64() + "?=");
        chunk.clear();
    };
    for (const char32_t character : text.toUcs4()) {
        const QByteArray bytes = QString::fromUcs4(&character, 1).toUtf8();
        if (chunk.size() + bytes.size() > room) {
            flush();
            room = (LongestEncodedLine - around - 1) / 4 * 3;
        }
        chunk += bytes;
    }
    flush();
    return words.join("\r\n ");
}

// Folds a plain header at spaces before the 78th column (RFC 5322, section 2.1.1).
QByteArray foldedPlain(const QByteArray &name, const QString &text)
{
    QByteArray result = name + ": ";
    qsizetype column = result.size();
    bool first = true;
    const auto words = text.split(u' ');
    for (const QString &word : words) {
        const QByteArray bytes = word.toLatin1();
        if (!first && column + 1 + bytes.size() > 78) {
            result += "\r\n";
            column = 0;
        }
        if (!first) {
            result += ' ';
            ++column;
        }
        result += bytes;
        column += bytes.size();
        first = false;
    }
    return result + "\r\n";
}

// Anything a reader could take for an encoded word goes encoded itself, and so do words that
// no line could hold.
bool needsEncoding(const QString &text, qsizetype longestWord)
{
    const auto words = text.split(u' ');
    const bool tooLong = std::ranges::any_of(words, [&](const QString &word) { return word.size() > longestWord; });
    return !isPlain(text) || text.contains("=?"_L1) || tooLong;
}

QByteArray subjectHeader(const QString &subject)
{
    const QString text = headerText(subject);
    return needsEncoding(text, 70) ? "Subject: " + encodedWords("Subject", text) + "\r\n" : foldedPlain("Subject", text);
}

QByteArray toHeader(const QString &name, const QString &address)
{
    // Letters beyond ASCII in an address go as they are, in UTF-8 (RFC 6532).
    if (name.isEmpty())
        return "To: " + address.toUtf8() + "\r\n";
    const QByteArray mailbox = " <" + address.toUtf8() + ">\r\n";
    // Some readers keep the space between encoded words in a name, so as few as can be: a long
    // word in quotes may go beyond the usual 78 columns, up to the 998 a line can have.
    if (needsEncoding(name, 400))
        return "To: " + encodedWords("To", name) + "\r\n" + mailbox;
    QString quoted = name;
    quoted.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return foldedPlain("To", u'"' + quoted + u'"') + mailbox;
}

// Which of several people has which address is not known, so the names stay in the greeting.
QByteArray toHeader(const QStringList &addresses)
{
    return "To: " + addresses.join(u",\r\n "_s).toUtf8() + "\r\n";
}

QByteArray base64Body(const QString &body)
{
    QString text = body;
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    text.replace(u'\n', u"\r\n"_s);
    const QByteArray encoded = text.toUtf8().toBase64();
    QByteArray lines;
    for (qsizetype at = 0; at < encoded.size(); at += LongestBase64Line)
        lines += encoded.mid(at, LongestBase64Line) + "\r\n";
    return lines;
}

} // namespace

Result<QByteArray> emlFile(const Letter &letter, const QDateTime &date)
{
    QByteArray file("X-Unsent: 1\r\n");
    if (!letter.toAddress.trimmed().isEmpty()) {
        const auto addresses = checkedAddresses(letter.toAddress);
        if (!addresses)
            return failure(addresses);
        file += addresses->size() == 1 ? toHeader(headerText(letter.toName), addresses->constFirst()) : toHeader(*addresses);
    }
    file += subjectHeader(letter.subject);
    file += "Date: " + date.toString(Qt::RFC2822Date).toLatin1() + "\r\n";
    file += "MIME-Version: 1.0\r\n"
            "Content-Type: text/plain; charset=UTF-8\r\n"
            "Content-Transfer-Encoding: base64\r\n"
            "\r\n";
    file += base64Body(letter.body);
    return file;
}

} // namespace secondwind
