// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/jsonwriting.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace secondwind::jsonwriting {

namespace {

bool isEscaped(char byte)
{
    const auto code = static_cast<unsigned char>(byte);
    return code < 0x20 || byte == '"' || byte == '\\';
}

void appendEscaped(QByteArray &out, char byte)
{
    constexpr std::array<char, 16> digits{'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
    const auto code = static_cast<unsigned char>(byte);
    out += '\\';
    switch (byte) {
    case '"':
    case '\\':
        out += byte;
        break;
    case '\b':
        out += 'b';
        break;
    case '\f':
        out += 'f';
        break;
    case '\n':
        out += 'n';
        break;
    case '\r':
        out += 'r';
        break;
    case '\t':
        out += 't';
        break;
    default:
        out += "u00";
        out += digits.at(code >> 4U);
        out += digits.at(code & 0xfU);
    }
}

// With leading zeros.
void appendNumber(QByteArray &out, int number, int digits)
{
    const qsizetype from = out.size();
    for (int digit = 0; digit < digits; ++digit) {
        out += static_cast<char>('0' + number % 10);
        number /= 10;
    }
    std::reverse(out.begin() + from, out.end());
}

} // namespace

void appendString(QByteArray &out, const QString &text)
{
    if (!text.isValidUtf16()) {
        // Half a pair has no UTF-8; Qt writes it as a number.
        const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
        out += list.mid(1, list.size() - 2);
        return;
    }
    const QByteArray bytes = text.toUtf8();
    out += '"';
    for (auto from = bytes.cbegin(); from != bytes.cend();) {
        const auto end = std::find_if(from, bytes.cend(), isEscaped);
        out.append(from, end - from);
        from = end;
        if (from != bytes.cend())
            appendEscaped(out, *from++);
    }
    out += '"';
}

void appendMoment(QByteArray &out, const QDateTime &moment)
{
    const QDate date = moment.date();
    const QTime time = moment.time();
    if (date.year() < 0 || date.year() > 9999) {
        appendString(out, moment.toString(Qt::ISODateWithMs)); // which has no text for it
        return;
    }
    out += '"';
    appendNumber(out, date.year(), 4);
    out += '-';
    appendNumber(out, date.month(), 2);
    out += '-';
    appendNumber(out, date.day(), 2);
    out += 'T';
    appendNumber(out, time.hour(), 2);
    out += ':';
    appendNumber(out, time.minute(), 2);
    out += ':';
    appendNumber(out, time.second(), 2);
    out += '.';
    appendNumber(out, time.msec(), 3);
    if (const int offset = moment.offsetFromUtc() / 60; offset == 0) {
        out += 'Z';
    } else {
        out += offset < 0 ? '-' : '+';
        appendNumber(out, std::abs(offset) / 60, 2);
        out += ':';
        appendNumber(out, std::abs(offset) % 60, 2);
    }
    out += '"';
}

} // namespace secondwind::jsonwriting
