// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/applications/application.h"

#include <QByteArray>
#include <QJsonObject>

namespace secondwind {

class Catalogue;

namespace cli {

/// The facts of an application, as lists of them show it.
[[nodiscard]] QJsonObject toJson(const Application &application);
/// The same with its history and its reasons.
[[nodiscard]] QJsonObject toJson(const ApplicationRecord &record);
/// For people, UTF-8; reasons by the names the catalogue gives them.
[[nodiscard]] QByteArray toText(const ApplicationRecord &record, const Catalogue &catalogue);

} // namespace cli

} // namespace secondwind
