// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/draftservice.h"

#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/identifier.h"
#include "core/journal/searchquery.h"

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

const QString FollowUpKind = u"follow-up"_s;

} // namespace

DraftService::DraftService(Database &database, const Catalogue &catalogue, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_repository(database, clock)
    , m_writer(catalogue)
    , m_settings(database)
    , m_catalogue(catalogue)
    , m_clock(clock)
{
}

Result<Rewriting> DraftService::rewrite(const LetterDraft &draft) const
{
    LetterRequest request = draft.request;
    // The address is checked when the letter leaves.
    request.toAddress.clear();
    auto fresh = m_writer.write(request);
    if (!fresh)
        return failure(fresh);
    fresh->toAddress = draft.request.toAddress;
    return Rewriting{*fresh, mergedLetter(draft.generatedSubject, draft.subject, fresh->subject),
                     mergedLetter(draft.generatedBody, draft.body, fresh->body)};
}

LetterDraft DraftService::rewritten(LetterDraft draft, const Rewriting &rewriting)
{
    draft.subject = rewriting.subject.text;
    draft.body = rewriting.body.text;
    draft.generatedSubject = rewriting.fresh.subject;
    draft.generatedBody = rewriting.fresh.body;
    draft.edited = draft.subject != draft.generatedSubject || draft.body != draft.generatedBody;
    return draft;
}

Result<QString> DraftService::save(LetterDraft draft)
{
    // An address half typed is kept as it is; it is checked when the letter leaves.
    if (draft.id.isEmpty())
        draft.id = newIdentifier(m_clock);
    if (auto saved = m_repository.save(draft); !saved)
        return failure(saved);
    emit draftSaved(draft.id);
    return draft.id;
}

Result<void> DraftService::announced(const Result<void> &done, const QString &id)
{
    if (done)
        emit draftSaved(id);
    return done;
}

Result<void> DraftService::rest(const QString &id, const QDateTime &until)
{
    if (!until.isValid() || until <= m_clock.now())
        return failure(ErrorCode::InvalidInput, tr("This moment is past. Choose a later one for the letter to rest until."));
    return announced(m_repository.setState(id, DraftState::Resting, until), id);
}

QDateTime DraftService::tomorrow() const
{
    return QDateTime(m_clock.today().addDays(1), QTime(restingHour(), 0));
}

Result<void> DraftService::restUntilTomorrow(const QString &id)
{
    return rest(id, tomorrow());
}

int DraftService::restingHour() const
{
    bool isNumber = false;
    const int hour = m_settings.value(setting::RestingHour).toInt(&isNumber);
    return isNumber && hour >= 0 && hour < 24 ? hour : UsualRestingHour;
}

Result<void> DraftService::setRestingHour(int hour)
{
    if (hour < 0 || hour > 23)
        return failure(ErrorCode::InvalidInput, tr("The hour goes from 0 to 23."));
    return m_settings.setValue(setting::RestingHour, QString::number(hour));
}

Result<void> DraftService::setState(const QString &id, DraftState state)
{
    return announced(m_repository.setState(id, state), id);
}

Result<void> DraftService::keepReply(const QString &id, const QString &reply)
{
    if (auto kept = m_repository.setReply(id, reply); !kept)
        return kept;
    return setState(id, DraftState::Answered);
}

bool DraftService::mayFollowUp(const LetterDraft &draft) const
{
    const LetterKindParts *kind = m_catalogue.letterKind(draft.request.kind);
    return kind && kind->mayFollowUp && draft.state == DraftState::HandedOver;
}

std::optional<QDate> DraftService::handedOverOn(const QString &id) const
{
    const auto steps = m_repository.steps(id);
    if (!steps)
        return std::nullopt;
    // Sent again after a change, it waits from the later day on.
    std::optional<QDate> day;
    for (const DraftStep &step : *steps) {
        if (step.state == DraftState::HandedOver)
            day = step.at.date();
    }
    return day;
}

std::optional<FollowUpWindow> DraftService::windowOf(const QString &id) const
{
    const auto draft = m_repository.find(id);
    const auto day = handedOverOn(id);
    if (!draft || !day || !mayFollowUp(*draft))
        return std::nullopt;
    return followUpWindow(*day);
}

Result<QList<DueLetter>> DraftService::due() const
{
    const auto rested = m_repository.rested(m_clock.now());
    if (!rested)
        return failure(rested);
    const auto awaited = m_repository.awaited();
    if (!awaited)
        return failure(awaited);
    QList<DueLetter> letters;
    for (const LetterDraft &draft : *rested)
        letters.append({draft, DueLetter::Why::Rested});
    const QDate today = m_clock.today();
    for (const DraftRepository::Awaited &each : *awaited) {
        const QDate day = each.handedOver.date();
        const FollowUpWindow window = followUpWindow(day);
        if (mayFollowUp(each.draft) && today >= window.from && today <= lastFollowUpDay(day))
            letters.append({each.draft, DueLetter::Why::FollowUp, window});
    }
    return letters;
}

Result<void> DraftService::declineFollowUp(const QString &id)
{
    return announced(m_repository.setFollowUpProposed(id), id);
}

Result<QString> DraftService::followUp(const QString &id)
{
    const auto first = m_repository.find(id);
    if (!first)
        return failure(first);
    if (!mayFollowUp(*first))
        return failure(ErrorCode::InvalidInput, tr("This letter is not waiting for an answer, so there is nothing to remind of."));
    const auto earlier = m_repository.followUpOf(id);
    if (!earlier)
        return failure(earlier);
    if (!earlier->isEmpty())
        return failure(ErrorCode::InvalidInput, tr("There is a reminder of this letter already. Once is friendly."));

    LetterDraft reminder;
    reminder.request = first->request;
    reminder.request.kind = FollowUpKind;
    // A reminder asks for one thing.
    reminder.request.questions = first->request.questions.mid(0, 1);
    reminder.applicationId = first->applicationId;
    reminder.followsId = id;
    const auto rewriting = rewrite(reminder);
    if (!rewriting)
        return failure(rewriting);
    const auto saved = save(rewritten(reminder, *rewriting));
    if (!saved)
        return saved;
    if (auto noted = m_repository.setFollowUpProposed(id); !noted)
        return failure(noted);
    return saved;
}

Result<QString> DraftService::duplicate(const QString &id)
{
    auto draft = m_repository.find(id);
    if (!draft)
        return failure(draft);
    LetterDraft copy;
    copy.request = draft->request;
    copy.subject = draft->subject;
    copy.body = draft->body;
    copy.generatedSubject = draft->generatedSubject;
    copy.generatedBody = draft->generatedBody;
    copy.edited = draft->edited;
    copy.applicationId = draft->applicationId;
    return save(copy);
}

Result<void> DraftService::remove(const QString &id)
{
    if (auto removed = m_repository.remove(id); !removed)
        return removed;
    emit draftRemoved(id);
    return {};
}

Result<QList<LetterDraft>> DraftService::search(const QString &typed) const
{
    auto drafts = m_repository.list();
    const SearchQuery query(typed);
    if (!drafts || query.isEmpty())
        return drafts;
    drafts->removeIf([&](const LetterDraft &draft) {
        const LetterRequest &request = draft.request;
        return !query.matches(QStringList{request.toName, request.toAddress, request.company, request.role, draft.subject, draft.body, draft.reply}.join(u'\n'));
    });
    return drafts;
}

std::optional<LetterDraft> DraftService::unfinished() const
{
    const auto drafts = m_repository.list();
    if (!drafts)
        return std::nullopt;
    for (const LetterDraft &draft : *drafts) {
        if (draft.state == DraftState::Drafted || draft.state == DraftState::Resting)
            return draft;
    }
    return std::nullopt;
}

} // namespace secondwind
