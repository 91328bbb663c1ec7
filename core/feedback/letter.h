// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace secondwind {

enum class LetterTone { Warm, Formal, Brief };

[[nodiscard]] QString toneId(LetterTone tone);
[[nodiscard]] std::optional<LetterTone> toneFromId(const QString &id);
[[nodiscard]] const QList<LetterTone> &allTones();

/// What a letter is made from. Everything but the kind may be missing.
struct LetterRequest {
    QString kind = QStringLiteral("feedback"); ///< id in the catalogue's letter parts
    LetterTone tone = LetterTone::Warm;
    QString toName;
    QString toAddress;
    QString company;
    QString role;
    QString appreciated;   ///< a noun phrase, "the case discussion"
    QString senderName;
    QStringList questions; ///< ids of feedback questions, in the order to ask them

    friend bool operator==(const LetterRequest &, const LetterRequest &) = default;
};

/// A letter ready to leave: one line of subject, a body with "\n" line ends.
struct Letter {
    QString toName;
    QString toAddress;
    QString subject;
    QString body;

    friend bool operator==(const Letter &, const Letter &) = default;
};

/// Where a draft stands, by the person's own word; the app cannot know whether mail was sent.
enum class DraftState { Drafted, Resting, HandedOver, Answered, Unanswered };

[[nodiscard]] QString draftStateId(DraftState state);
[[nodiscard]] DraftState draftStateFromId(const QString &id);

/// A letter being written, kept between starts.
struct LetterDraft {
    QString id;
    LetterRequest request;
    QString subject;
    QString body;
    bool edited = false; ///< the person changed the words; they are not overwritten unasked
    DraftState state = DraftState::Drafted;
    std::optional<QDate> restUntil;
    QString applicationId;
    QString sessionId;
    QDateTime changed;

    [[nodiscard]] Letter letter() const { return {request.toName, request.toAddress, subject, body}; }
};

} // namespace secondwind
