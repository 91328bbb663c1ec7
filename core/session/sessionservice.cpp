// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sessionservice.h"

#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/identifier.h"
#include "core/journal/journalservice.h"

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

SessionService::SessionService(Database &database, const SummarySources &sources, JournalService &journal,
                               const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_repository(database)
    , m_sources(sources)
    , m_journal(journal)
    , m_clock(clock)
{
}

const SessionScript &SessionService::script() const
{
    return m_sources.catalogue.session();
}

const SessionStep &SessionService::step() const
{
    return *script().step(m_session->step);
}

Result<bool> SessionService::resume()
{
    auto open = m_repository.open(script());
    if (!open)
        return failure(open);
    if (!*open)
        return false;
    // A file from another version may name a step or route this one does not have.
    GuidedSession session = **open;
    if (!script().route(session.route))
        session.route = script().routes.constLast().id;
    if (session.position(script()) < 0)
        session.changeRoute(script(), session.route);
    m_session = session;
    emit activeChanged();
    emit stepChanged();
    return true;
}

Result<void> SessionService::start(const QString &route)
{
    const SessionRoute *chosen = script().route(route);
    if (!chosen)
        return failure(ErrorCode::InvalidInput, tr("There is no route called “%1”.").arg(route));
    if (const auto open = m_repository.open(script()); open && *open) {
        GuidedSession left = **open;
        left.state = SessionState::SetAside;
        if (auto saved = m_repository.save(left); !saved)
            return saved;
    }
    const GuidedSession fresh(newIdentifier(m_clock), *chosen, m_clock.now());
    if (auto saved = m_repository.save(fresh); !saved)
        return saved;
    m_session = fresh;
    emit activeChanged();
    emit stepChanged();
    return {};
}

Result<void> SessionService::setAnswer(const QString &field, const Answer &answer)
{
    const SessionField *known = script().field(field);
    if (!m_session || !known)
        return failure(ErrorCode::InvalidInput, tr("There is no question called “%1”.").arg(field));
    if (auto good = checkAnswer(known->kind, answer); !good)
        return good;
    if (field == sessionfield::Application) {
        // The link comes first: the file refuses one to an application it does not have.
        GuidedSession linked = *m_session;
        linked.applicationId = isEmpty(answer) ? QString() : std::get<QString>(answer);
        if (auto saved = save(linked); !saved)
            return saved;
    }
    if (isEmpty(answer)) {
        if (auto removed = m_repository.removeAnswer(m_session->id, field); !removed)
            return removed;
        m_session->answers.remove(field);
    } else {
        const qint64 now = m_clock.now().toMSecsSinceEpoch();
        if (auto saved = m_repository.saveAnswer(m_session->id, field, answer, now); !saved)
            return saved;
        m_session->answers.insert(field, answer);
    }
    emit answerChanged(field);
    return {};
}

Result<void> SessionService::save(GuidedSession session)
{
    session.changed = m_clock.now();
    if (auto saved = m_repository.save(session); !saved)
        return saved;
    m_session = session;
    return {};
}

Result<void> SessionService::move(const std::function<void(GuidedSession &)> &change)
{
    if (!m_session)
        return failure(ErrorCode::InvalidInput, tr("No session is open."));
    GuidedSession moved = *m_session;
    change(moved);
    if (auto saved = save(moved); !saved)
        return saved;
    emit stepChanged();
    return {};
}

Result<void> SessionService::next()
{
    return move([this](GuidedSession &session) { session.advance(script(), StepState::Done); });
}

Result<void> SessionService::skip()
{
    return move([this](GuidedSession &session) { session.advance(script(), StepState::Skipped); });
}

Result<void> SessionService::back()
{
    return move([this](GuidedSession &session) { session.back(script()); });
}

Result<void> SessionService::goTo(const QString &step)
{
    return move([&](GuidedSession &session) { session.goTo(script(), step); });
}

Result<void> SessionService::changeRoute(const QString &route)
{
    if (!script().route(route))
        return failure(ErrorCode::InvalidInput, tr("There is no route called “%1”.").arg(route));
    auto changed = move([&](GuidedSession &session) { session.changeRoute(script(), route); });
    if (changed)
        emit routeChanged();
    return changed;
}

QList<SummaryPart> SessionService::summary() const
{
    return m_session ? summaryOf(*m_session, m_sources) : QList<SummaryPart>();
}

Result<QString> SessionService::finish()
{
    if (!m_session)
        return failure(ErrorCode::InvalidInput, tr("No session is open."));
    JournalEntry entry;
    // Without a mood given, the entry says the middle: an entry has to have one.
    entry.mood = m_session->numberOf(sessionfield::MoodAfter)
                     .value_or(m_session->numberOf(sessionfield::MoodBefore).value_or(3));
    const Levels emotions = m_session->answerOr(sessionfield::Emotions, Levels());
    for (auto it = emotions.begin(); it != emotions.end(); ++it) {
        if (m_sources.catalogue.emotion(it.key()))
            entry.emotions.append({it.key(), it.value()});
    }
    entry.tags = {tr("session", "tag of a journal entry")};
    entry.text = summaryMarkdown(summary());
    if (entry.text.isEmpty())
        entry.text = tr("A guided session, gone through in silence.");
    entry.applicationId = m_session->applicationId;
    if (auto saved = saveSummary(entry); !saved)
        return failure(saved);
    const QString entryId = m_session->entryId;

    if (m_session->textOf(sessionfield::VentKeep) == sessionfield::LetGo) {
        if (auto removed = m_repository.removeAnswer(m_session->id, sessionfield::VentPad); !removed)
            return failure(removed);
    }
    GuidedSession done = *m_session;
    done.steps.insert(done.step, StepState::Done);
    done.state = SessionState::Finished;
    if (auto saved = save(done); !saved)
        return failure(saved);
    m_session.reset();
    emit finished(entryId);
    emit activeChanged();
    return entryId;
}

Result<void> SessionService::saveSummary(JournalEntry entry)
{
    // Set by a finish that failed after this point: trying again must not write a second entry.
    if (const auto earlier = m_journal.find(m_session->entryId); earlier) {
        entry.id = earlier->id;
        entry.at = earlier->at;
        return m_journal.update(entry);
    }
    const auto id = m_journal.add(entry);
    if (!id)
        return failure(id);
    m_session->entryId = *id;
    return {};
}

Result<void> SessionService::setAside()
{
    if (!m_session)
        return {};
    GuidedSession left = *m_session;
    left.state = SessionState::SetAside;
    if (auto saved = save(left); !saved)
        return saved;
    m_session.reset();
    emit activeChanged();
    return {};
}

} // namespace secondwind
