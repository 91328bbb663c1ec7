// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/contenttypes.h"
#include "core/result.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <variant>

namespace secondwind {

using Levels = QMap<QString, int>;
using Texts = QMap<QString, QString>;

/// What a person answered to one field. The field's kind decides which type it is:
/// text, id or end in time (ISO 8601) -> QString; mood, percent, seconds -> int; several -> QStringList;
/// emotions, numbers -> Levels; sorted items, written answers by question -> Texts.
using Answer = std::variant<QString, int, QStringList, Levels, Texts>;

/// True when nothing is said: "", no items, only empty texts. A number always says something.
[[nodiscard]] bool isEmpty(const Answer &answer);

/// Fails when the answer is not of the field's type or out of its range (mood 1 to 5,
/// percent and intensity 0 to 100).
[[nodiscard]] Result<void> checkAnswer(FieldKind kind, const Answer &answer);

[[nodiscard]] QString answerToJson(const Answer &answer);
/// The stored answer, read as the type the kind asks for.
[[nodiscard]] Answer answerFromJson(FieldKind kind, const QString &json);

} // namespace secondwind
