// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace secondwind {

/// `english` with its texts replaced by those of `other`, item by item: what `other` lacks, or
/// has in another type, stays English. Items of a list are matched by their "id", so a
/// translation may be incomplete and in any order. Ids and numbers always stay as in English.
/// Adds to `unknown` the path of everything in `other` that English does not have.
[[nodiscard]] QJsonObject localized(const QJsonObject &english, const QJsonObject &other, QStringList &unknown);

} // namespace secondwind
