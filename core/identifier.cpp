// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identifier.h"

#include <QRandomGenerator>
#include <QUuid>

#include <array>

namespace secondwind {

QString newIdentifier(const Clock &clock)
{
    const auto ms = static_cast<quint64>(clock.now().toMSecsSinceEpoch());
    const quint64 random = QRandomGenerator::system()->generate64();
    const quint32 more = QRandomGenerator::system()->generate();

    std::array<quint8, 16> bytes{};
    for (std::size_t i = 0; i < 6; ++i)
        bytes[i] = static_cast<quint8>(ms >> (8 * (5 - i)));
    for (std::size_t i = 0; i < 8; ++i)
        bytes[8 + i] = static_cast<quint8>(random >> (8 * i));
    bytes[6] = static_cast<quint8>(0x70U | (more & 0x0fU)); // version 7
    bytes[7] = static_cast<quint8>(more >> 8U);
    bytes[8] = static_cast<quint8>(0x80U | (bytes[8] & 0x3fU)); // variant of RFC 9562

    QByteArray raw;
    for (const quint8 byte : bytes)
        raw.append(static_cast<char>(byte));
    return QUuid::fromRfc4122(raw).toString(QUuid::WithoutBraces);
}

} // namespace secondwind
