// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/letter.h"

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

const QList<LetterTone> &allTones()
{
    static const QList<LetterTone> tones{LetterTone::Warm, LetterTone::Formal, LetterTone::Brief};
    return tones;
}

QString toneId(LetterTone tone)
{
    switch (tone) {
    case LetterTone::Warm:
        return u"warm"_s;
    case LetterTone::Formal:
        return u"formal"_s;
    case LetterTone::Brief:
        return u"brief"_s;
    }
    Q_UNREACHABLE();
}

std::optional<LetterTone> toneFromId(const QString &id)
{
    for (const LetterTone tone : allTones()) {
        if (toneId(tone) == id)
            return tone;
    }
    return std::nullopt;
}

const QList<LetterLength> &allLengths()
{
    static const QList<LetterLength> lengths{LetterLength::Short, LetterLength::Fuller};
    return lengths;
}

QString lengthId(LetterLength length)
{
    switch (length) {
    case LetterLength::Short:
        return u"short"_s;
    case LetterLength::Fuller:
        return u"fuller"_s;
    }
    Q_UNREACHABLE();
}

std::optional<LetterLength> lengthFromId(const QString &id)
{
    for (const LetterLength length : allLengths()) {
        if (lengthId(length) == id)
            return length;
    }
    return std::nullopt;
}

const QList<DraftState> &allDraftStates()
{
    static const QList<DraftState> states{DraftState::Drafted, DraftState::Resting, DraftState::HandedOver,
                                          DraftState::Answered, DraftState::Unanswered, DraftState::Closed};
    return states;
}

QString draftStateId(DraftState state)
{
    switch (state) {
    case DraftState::Drafted:
        return u"drafted"_s;
    case DraftState::Resting:
        return u"resting"_s;
    case DraftState::HandedOver:
        return u"handed-over"_s;
    case DraftState::Answered:
        return u"answered"_s;
    case DraftState::Unanswered:
        return u"unanswered"_s;
    case DraftState::Closed:
        return u"closed"_s;
    }
    Q_UNREACHABLE();
}

DraftState draftStateFromId(const QString &id)
{
    for (const DraftState state : allDraftStates()) {
        if (draftStateId(state) == id)
            return state;
    }
    return DraftState::Drafted;
}

} // namespace secondwind
