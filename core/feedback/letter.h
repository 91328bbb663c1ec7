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

/// How much is said. Both keep to one request; the fuller one gives it more room.
enum class LetterLength { Short, Fuller };

[[nodiscard]] QString lengthId(LetterLength length);
[[nodiscard]] std::optional<LetterLength> lengthFromId(const QString &id);
[[nodiscard]] const QList<LetterLength> &allLengths();

/// What a letter is made from. Everything but the kind may be missing.
struct LetterRequest {
    QString kind = QStringLiteral("feedback"); ///< id in the catalogue's letter parts
    LetterTone tone = LetterTone::Warm;
    QString toName;        ///< one person or several, "Ana and Tom"
    QString toAddress;     ///< one address or several, parted by commas
    QString company;       ///< with an agency: the client
    QString role;
    QString appreciated;   ///< a phrase, "the case discussion", or a sentence
    QString senderName;
    QStringList questions; ///< ids of feedback questions, in the order to ask them
    LetterLength length = LetterLength::Short;
    bool agency = false;   ///< the letter goes to a recruiter who put the person forward
    std::optional<QDate> interviewedOn = {};
    std::optional<QDate> appliedOn = {};
    QString senderPhone = {};
    QString senderLink = {};

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
enum class DraftState { Drafted, Resting, HandedOver, Answered, Unanswered, Closed };

[[nodiscard]] QString draftStateId(DraftState state);
[[nodiscard]] DraftState draftStateFromId(const QString &id);
[[nodiscard]] const QList<DraftState> &allDraftStates();

/// When a draft came to stand there.
struct DraftStep {
    DraftState state = DraftState::Drafted;
    QDateTime at; ///< with the offset it was noted in, so that its day stays the day it was

    friend bool operator==(const DraftStep &, const DraftStep &) = default;
};

/// A letter being written, kept between starts.
struct LetterDraft {
    QString id;
    LetterRequest request;
    QString subject;
    QString body;
    bool edited = false; ///< the person changed the words; they are not overwritten unasked
    DraftState state = DraftState::Drafted;
    std::optional<QDateTime> restUntil;
    QString applicationId;
    QString sessionId;
    QDateTime changed;
    QString generatedSubject = {}; ///< what the form made last, before the person's edits
    QString generatedBody = {};
    QString reply = {};            ///< what they answered, as the person pasted it
    QString followsId = {};        ///< the draft this one reminds of
    std::optional<QDateTime> followUpProposed = {};

    [[nodiscard]] Letter letter() const { return {request.toName, request.toAddress, subject, body}; }
};

} // namespace secondwind
