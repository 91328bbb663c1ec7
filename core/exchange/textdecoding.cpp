// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/textdecoding.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::TextDecoding)
};

// Bytes 0x80 to 0x9f as the WHATWG encoding standard reads them; the rest is Latin-1.
constexpr std::array<char16_t, 32> Windows1252Signs{
    0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008d, 0x017d, 0x008f,
    0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178};

uchar byteAt(const QByteArray &bytes, qsizetype at)
{
    return static_cast<uchar>(bytes.at(at));
}

tl::unexpected<Error> binary()
{
    return failure(ErrorCode::InvalidInput, Words::tr("This file is not text. Choose the file that the other program wrote as CSV, JSON or text."));
}

// Where the first sequence begins that RFC 3629 does not allow, or -1.
qsizetype firstBadUtf8(const QByteArray &bytes, qsizetype from)
{
    for (qsizetype at = from; at < bytes.size();) {
        const uchar lead = byteAt(bytes, at);
        if (lead < 0x80) {
            ++at;
            continue;
        }
        const int following = lead >= 0xc2 && lead <= 0xdf ? 1 : lead >= 0xe0 && lead <= 0xef ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
        if (following == 0 || at + following >= bytes.size())
            return at;
        // The second byte rules out overlong forms, surrogates and what lies beyond Unicode.
        const uchar least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
        const uchar most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
        if (byteAt(bytes, at + 1) < least || byteAt(bytes, at + 1) > most)
            return at;
        for (int next = 2; next <= following; ++next) {
            if ((byteAt(bytes, at + next) & 0xc0) != 0x80)
                return at;
        }
        at += following + 1;
    }
    return -1;
}

Result<QString> fromUtf8(const QByteArray &bytes, qsizetype from)
{
    if (const qsizetype bad = firstBadUtf8(bytes, from); bad >= 0) {
        return failure(ErrorCode::UnknownEncoding,
                       Words::tr("This file is not in UTF-8: at byte %1 there is no whole character. If it comes from an older Windows "
                                 "program, it can be read as Windows-1252.")
                           .arg(QLocale().toString(bad + 1)));
    }
    return QString::fromUtf8(bytes.constData() + from, bytes.size() - from);
}

Result<QString> fromUtf16(const QByteArray &bytes, qsizetype from, bool littleEndian)
{
    const qsizetype units = (bytes.size() - from) / 2;
    QString text(units, Qt::Uninitialized);
    const auto broken = [](qsizetype byte) {
        return failure(ErrorCode::InvalidInput,
                       Words::tr("This file is in UTF-16, but at byte %1 there is no whole character.").arg(QLocale().toString(byte + 1)));
    };
    for (qsizetype unit = 0; unit < units; ++unit) {
        const qsizetype at = from + 2 * unit;
        const uint first = byteAt(bytes, at);
        const uint second = byteAt(bytes, at + 1);
        text[unit] = QChar(littleEndian ? first | (second << 8) : second | (first << 8));
        const bool afterHigh = unit > 0 && text.at(unit - 1).isHighSurrogate();
        if (afterHigh != text.at(unit).isLowSurrogate())
            return broken(afterHigh ? at - 2 : at);
    }
    if (units > 0 && text.back().isHighSurrogate())
        return broken(bytes.size() - 2);
    if ((bytes.size() - from) % 2 != 0)
        return broken(bytes.size() - 1);
    return text;
}

enum class ByteOrder { Neither, LittleEndian, BigEndian };

// Western text in UTF-16 has a zero in every other byte, text in UTF-8 has none at all.
ByteOrder plainlyUtf16(const QByteArray &bytes)
{
    const qsizetype looked = std::min<qsizetype>(bytes.size(), 4096) / 2 * 2;
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype at = 0; at < looked; ++at) {
        if (bytes.at(at) == '\0')
            ++(at % 2 == 0 ? even : odd);
    }
    const auto plain = [&](qsizetype zeros, qsizetype others) { return looked >= 4 && others == 0 && zeros * 4 >= looked / 2; };
    if (plain(odd, even))
        return ByteOrder::LittleEndian;
    return plain(even, odd) ? ByteOrder::BigEndian : ByteOrder::Neither;
}

QString fromWindows1252(const QByteArray &bytes)
{
    QString text(bytes.size(), Qt::Uninitialized);
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        const uchar byte = byteAt(bytes, at);
        text[at] = byte >= 0x80 && byte <= 0x9f ? QChar(Windows1252Signs.at(byte - 0x80U)) : QChar(ushort(byte));
    }
    return text;
}

} // namespace

Result<void> checkedFileSize(qint64 size)
{
    if (size <= 0)
        return failure(ErrorCode::InvalidInput, Words::tr("This file is empty."));
    if (size > LargestImport) {
        return failure(ErrorCode::InvalidInput,
                       Words::tr("This file has %1; up to %2 can be read.")
                           .arg(QLocale().formattedDataSize(size), QLocale().formattedDataSize(LargestImport)));
    }
    return {};
}

Result<QString> decodedText(const QByteArray &bytes, TextEncoding encoding)
{
    if (auto size = checkedFileSize(bytes.size()); !size)
        return failure(size);
    if (bytes.startsWith("PK\x03\x04")) {
        return failure(ErrorCode::InvalidInput,
                       Words::tr("This file is a packed archive. Unpack it and choose a file in it; where it is a backup, export as CSV "
                                 "in the program it comes from."));
    }
    if (bytes.startsWith("%PDF-") || bytes.startsWith("\x89PNG") || bytes.startsWith("SQLite format 3"))
        return binary();
    Result<QString> text;
    if (bytes.startsWith("\xef\xbb\xbf")) {
        text = fromUtf8(bytes, 3);
    } else if (bytes.startsWith(QByteArray("\xff\xfe\0\0", 4)) || bytes.startsWith(QByteArray("\0\0\xfe\xff", 4))) {
        return failure(ErrorCode::InvalidInput, Words::tr("This file is in UTF-32. Save it as UTF-8 and choose it again."));
    } else if (bytes.startsWith("\xff\xfe")) {
        text = fromUtf16(bytes, 2, true);
    } else if (bytes.startsWith("\xfe\xff")) {
        text = fromUtf16(bytes, 2, false);
    } else if (const ByteOrder order = plainlyUtf16(bytes); order != ByteOrder::Neither) {
        text = fromUtf16(bytes, 0, order == ByteOrder::LittleEndian);
    } else if (bytes.contains('\0')) {
        return binary();
    } else if (encoding == TextEncoding::Windows1252) {
        text = fromWindows1252(bytes);
    } else {
        text = fromUtf8(bytes, 0);
    }
    if (text && text->trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput, Words::tr("This file has no words in it."));
    return text;
}

} // namespace secondwind
