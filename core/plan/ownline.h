// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace secondwind {

/// What a line of the person's own is about.
enum class OwnLineKind {
    Lesson,     ///< something to learn
    Strength,   ///< something they can do
    WentWell,   ///< something that went well
    BeyondWork, ///< who they are apart from work
    Outlet,     ///< a way to let it out, beside the shipped ones
    Care,       ///< a kind thing to do, beside the shipped ones
    Trap,       ///< a thinking trap, beside the shipped ones
};

/// One line the person wrote and may want again: kept until they remove it.
struct OwnLine {
    QString id;
    OwnLineKind kind = OwnLineKind::Lesson;
    QString text;
    QString applicationId; ///< what it came from; may be empty
    QString sessionId;     ///< likewise
    QDateTime created;
    QString topic = {};    ///< what it is about within its kind: the kind of care of a Care line

    friend bool operator==(const OwnLine &, const OwnLine &) = default;
};

/// The kind's name in the file and in steps.json ("beyond-work").
[[nodiscard]] QString ownLineKindId(OwnLineKind kind);
[[nodiscard]] std::optional<OwnLineKind> ownLineKindFromId(const QString &id);

} // namespace secondwind
