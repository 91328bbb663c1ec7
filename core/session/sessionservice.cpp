// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sessionservice.h"

#include "core/applications/applicationservice.h"
#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/identifier.h"
#include "core/journal/journalservice.h"
#include "core/mantras/mantraservice.h"
#include "core/mantras/mantrasuggestion.h"
#include "core/plan/timeboxservice.h"
#include "core/session/carryover.h"
#include "core/storage/database.h"

#include <QLoggingCategory>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

Q_LOGGING_CATEGORY(sessionLog, "secondwind.session")

constexpr int CheckInDays = 7;

} // namespace

SessionService::SessionService(Database &database, const SessionNeighbours &neighbours, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_repository(database)
    , m_neighbours(neighbours)
    , m_clock(clock)
{
    // The entry of a session taken up again may go while it is open; the file forgets the link by itself.
    connect(&neighbours.journal, &JournalService::entryRemoved, this, [this](const QString &id) {
        if (m_session && m_session->entryId == id)
            m_session->entryId.clear();
    });
    // So may the application it is about.
    connect(&neighbours.applications, &ApplicationService::applicationRemoved, this, [this](const QString &id) {
        if (!m_session || m_session->applicationId != id)
            return;
        m_session->applicationId.clear();
        m_session->answers.remove(sessionfield::Application);
        // Should this fail, the answer names an application that no list shows any more.
        (void)m_repository.removeAnswer(m_session->id, sessionfield::Application);
        emit answerChanged(sessionfield::Application);
    });
}

const SessionScript &SessionService::script() const
{
    return m_neighbours.catalogue.session();
}

const SessionStep &SessionService::step() const
{
    return *script().step(m_session->step);
}

void SessionService::open(GuidedSession session)
{
    // A file from another version may name a step or route this one does not have.
    if (!script().route(session.route))
        session.route = script().routes.constLast().id;
    if (session.position(script()) < 0)
        session.changeRoute(script(), session.route);
    m_session = session;
    emit activeChanged();
    emit stepChanged();
}

Result<bool> SessionService::resume()
{
    const auto left = m_repository.open(script());
    if (!left)
        return failure(left);
    if (!*left)
        return false;
    open(**left);
    return true;
}

Result<void> SessionService::setOpenOneAside()
{
    const auto left = m_repository.open(script());
    if (!left)
        return failure(left);
    if (!*left)
        return {};
    GuidedSession session = **left;
    for (const SessionStep &each : script().steps) {
        if (auto kept = carryOver(session, each, m_neighbours); !kept)
            return kept;
    }
    session.state = SessionState::SetAside;
    return m_repository.save(session);
}

Result<void> SessionService::start(const QString &route)
{
    const SessionRoute *chosen = script().route(route);
    if (!chosen)
        return failure(ErrorCode::InvalidInput, tr("There is no route called “%1”.").arg(route));
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    if (auto aside = setOpenOneAside(); !aside)
        return aside;
    const GuidedSession fresh(newIdentifier(m_clock), *chosen, m_clock.now());
    if (auto saved = m_repository.save(fresh); !saved)
        return saved;
    if (auto done = transaction->commit(); !done)
        return done;
    open(fresh);
    emit pastChanged();
    return {};
}

Result<void> SessionService::setAnswer(const QString &field, const Answer &answer)
{
    const SessionField *known = script().field(field);
    if (!m_session || !known)
        return failure(ErrorCode::InvalidInput, tr("There is no question called “%1”.").arg(field));
    if (auto good = checkAnswer(known->kind, answer); !good)
        return good;
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    if (known->kind == FieldKind::Until) {
        if (auto set = setEnd(*known, std::get<QString>(answer)); !set)
            return set;
    }
    GuidedSession linked = *m_session;
    if (field == sessionfield::Application) {
        // The link comes first: the file refuses one to an application it does not have.
        linked.applicationId = isEmpty(answer) ? QString() : std::get<QString>(answer);
        if (auto saved = m_repository.save(linked); !saved)
            return saved;
    }
    if (auto saved = saveAnswer(*known, answer); !saved)
        return saved;
    if (auto done = transaction->commit(); !done)
        return done;
    m_session->applicationId = linked.applicationId;
    if (isEmpty(answer))
        m_session->answers.remove(field);
    else
        m_session->answers.insert(field, answer);
    emit answerChanged(field);
    return {};
}

Result<void> SessionService::saveAnswer(const SessionField &field, const Answer &answer)
{
    if (isEmpty(answer))
        return m_repository.removeAnswer(m_session->id, field.id);
    return m_repository.saveAnswer(m_session->id, field.id, answer, m_clock.now().toMSecsSinceEpoch());
}

Result<void> SessionService::setEnd(const SessionField &field, const QString &end)
{
    if (end == m_session->textOf(field.id))
        return {};
    const TimeBoxKind kind = field.keep == u"hold"_s ? TimeBoxKind::Hold : TimeBoxKind::Feeling;
    if (end.isEmpty())
        return m_neighbours.timeBoxes.takeBack(kind, m_session->id);
    return m_neighbours.timeBoxes.begin(kind, QDateTime::fromString(end, Qt::ISODate), m_session->id);
}

Result<void> SessionService::save(GuidedSession session)
{
    session.changed = m_clock.now();
    if (auto saved = m_repository.save(session); !saved)
        return saved;
    m_session = session;
    return {};
}

bool SessionService::isLetGo() const
{
    return m_session->textOf(sessionfield::VentKeep) == sessionfield::LetGo;
}

Result<bool> SessionService::letGo()
{
    if (!isLetGo() || !m_session->answers.contains(sessionfield::VentPad))
        return false;
    if (auto removed = m_repository.removeAnswer(m_session->id, sessionfield::VentPad); !removed)
        return failure(removed);
    return true;
}

Result<void> SessionService::forget(bool wordsWentAway)
{
    if (!wordsWentAway)
        return {};
    m_session->answers.remove(sessionfield::VentPad);
    emit answerChanged(sessionfield::VentPad);
    return m_database.forgetDeleted();
}

Result<void> SessionService::move(const std::function<void(GuidedSession &)> &change)
{
    if (!m_session)
        return failure(ErrorCode::InvalidInput, tr("No session is open."));
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    if (auto kept = carryOver(*m_session, step(), m_neighbours); !kept)
        return kept;
    const auto gone = letGo();
    if (!gone)
        return failure(gone);
    GuidedSession moved = *m_session;
    change(moved);
    moved.changed = m_clock.now();
    if (auto saved = m_repository.save(moved); !saved)
        return saved;
    if (auto done = transaction->commit(); !done)
        return done;
    m_session = moved;
    auto forgotten = forget(*gone);
    emit stepChanged();
    return forgotten;
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

Result<void> SessionService::leave()
{
    if (!m_session)
        return {};
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    if (auto kept = carryOver(*m_session, step(), m_neighbours); !kept)
        return kept;
    const auto gone = letGo();
    if (!gone)
        return failure(gone);
    if (auto done = transaction->commit(); !done)
        return done;
    return forget(*gone);
}

QList<SummaryPart> SessionService::summary() const
{
    return m_session ? summaryOf(*m_session, m_neighbours) : QList<SummaryPart>();
}

JournalEntry SessionService::entry() const
{
    JournalEntry entry;
    entry.mood = m_session->numberOf(sessionfield::MoodAfter)
                     .value_or(m_session->numberOf(sessionfield::MoodBefore).value_or(0));
    const Levels emotions = m_session->answerOr(sessionfield::Emotions, Levels());
    for (auto it = emotions.begin(); it != emotions.end(); ++it) {
        if (m_neighbours.catalogue.emotion(it.key()))
            entry.emotions.append({it.key(), it.value()});
    }
    entry.tags = {tr("session", "tag of a journal entry")};
    entry.text = summaryMarkdown(summary());
    if (entry.text.isEmpty())
        entry.text = tr("A guided session, without words.");
    entry.applicationId = m_session->applicationId;
    return entry;
}

Result<QString> SessionService::saveSummary()
{
    JournalEntry written = entry();
    // There is one when a session that was finished before is finished again.
    if (const auto earlier = m_neighbours.journal.find(m_session->entryId); earlier) {
        written.id = earlier->id;
        written.at = earlier->at;
        if (auto saved = m_neighbours.journal.update(written); !saved)
            return failure(saved);
        return written.id;
    }
    return m_neighbours.journal.add(written);
}

// Words that were kept when the session was finished before, and are let go now, may not live on
// as an earlier version of the entry or in the trash. Says whether there was such an entry.
Result<bool> SessionService::letGoOfEarlier(const QString &entryId)
{
    if (!isLetGo())
        return false;
    const auto trashed = m_neighbours.journal.removeTrashOfSession(m_session->id);
    if (!trashed)
        return failure(trashed);
    if (m_session->entryId != entryId)
        return *trashed > 0;
    if (auto removed = m_neighbours.journal.removeEarlier(entryId); !removed)
        return failure(removed);
    return true;
}

MantraOccasion SessionService::mantraOccasion() const
{
    const auto occasionOf = [this](const GuidedSession &session) {
        MantraOccasion occasion{session.textOf(script().thoughtField), {}};
        const auto levels = session.answerOr(sessionfield::Emotions, Levels());
        occasion.emotions = levels.keys();
        std::ranges::stable_sort(occasion.emotions, std::greater(), [&](const QString &id) { return levels.value(id); });
        return occasion;
    };
    if (m_session) {
        if (const MantraOccasion current = occasionOf(*m_session); !current.isEmpty())
            return current;
    }
    const auto earlier = past();
    if (!earlier || earlier->isEmpty())
        return {};
    const auto last = m_repository.find(earlier->constFirst().id, script());
    return last ? occasionOf(*last) : MantraOccasion();
}

Result<QString> SessionService::finish()
{
    if (!m_session)
        return failure(ErrorCode::InvalidInput, tr("No session is open."));
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    for (const SessionStep &each : script().steps) {
        if (auto kept = carryOver(*m_session, each, m_neighbours); !kept)
            return failure(kept);
    }
    const QString mantra = m_session->textOf(sessionfield::Mantra);
    if (!mantra.isEmpty() && m_neighbours.mantras.find(mantra)) {
        if (auto kept = m_neighbours.mantras.setFavourite(mantra, true); !kept)
            return failure(kept);
    }
    const auto entryId = saveSummary();
    if (!entryId)
        return failure(entryId);
    const auto earlierGone = letGoOfEarlier(*entryId);
    if (!earlierGone)
        return failure(earlierGone);
    const auto gone = letGo();
    if (!gone)
        return failure(gone);
    GuidedSession done = *m_session;
    done.steps.insert(done.step, StepState::Done);
    done.state = SessionState::Finished;
    done.entryId = *entryId;
    done.changed = m_clock.now();
    if (auto saved = m_repository.save(done); !saved)
        return failure(saved);
    if (auto saved = transaction->commit(); !saved)
        return failure(saved);
    m_session.reset();
    // The session is saved by now; the log is emptied at the latest when the program ends.
    Result<void> forgotten;
    if (*earlierGone)
        forgotten = m_neighbours.journal.forgetRemoved(); // the search index knew the words as well
    else if (*gone)
        forgotten = m_database.forgetDeleted();
    if (!forgotten)
        qCWarning(sessionLog) << "the log could not be emptied yet";
    emit finished(done.id);
    emit activeChanged();
    emit pastChanged();
    return done.id;
}

Result<void> SessionService::setAside()
{
    if (!m_session)
        return {};
    if (auto left = leave(); !left)
        return left;
    GuidedSession aside = *m_session;
    aside.state = SessionState::SetAside;
    if (auto saved = save(aside); !saved)
        return saved;
    m_session.reset();
    emit activeChanged();
    emit pastChanged();
    return {};
}

Result<QList<SummaryPart>> SessionService::summaryOfPast(const QString &id) const
{
    const auto session = m_repository.find(id, script());
    if (!session)
        return failure(session);
    return summaryOf(*session, m_neighbours);
}

Result<void> SessionService::pickUp(const QString &id)
{
    auto session = m_repository.find(id, script());
    if (!session)
        return failure(session);
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    if (auto aside = setOpenOneAside(); !aside)
        return aside;
    session->state = SessionState::Open;
    session->changed = m_clock.now();
    if (auto saved = m_repository.save(*session); !saved)
        return saved;
    if (auto done = transaction->commit(); !done)
        return done;
    open(*session);
    emit pastChanged();
    return {};
}

Result<void> SessionService::remove(const QString &id, Entry entry)
{
    const auto session = m_repository.find(id, script());
    if (!session)
        return failure(session);
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    if (entry == Entry::Remove) {
        if (auto removed = m_neighbours.journal.removeTrashOfSession(id); !removed)
            return failure(removed);
        if (!session->entryId.isEmpty()) {
            if (auto removed = m_neighbours.journal.removeForGood(session->entryId); !removed)
                return removed;
        }
    }
    if (auto removed = m_repository.remove(id); !removed)
        return removed;
    if (auto done = transaction->commit(); !done)
        return done;
    if (m_session && m_session->id == id) {
        m_session.reset();
        emit activeChanged();
    }
    emit pastChanged();
    return m_neighbours.journal.forgetRemoved();
}

std::optional<PastSession> SessionService::checkInDue() const
{
    const auto sessions = past();
    if (!sessions)
        return std::nullopt;
    for (const PastSession &each : *sessions) {
        if (each.state != SessionState::Finished)
            continue;
        const qint64 days = each.ended.date().daysTo(m_clock.today());
        const bool due = days >= 1 && days <= CheckInDays && !each.checkedIn;
        return due ? std::optional(each) : std::nullopt;
    }
    return std::nullopt;
}

Result<void> SessionService::checkIn(const QString &id, int mood, std::optional<int> belief)
{
    if (belief && (*belief < 0 || *belief > 100))
        return failure(ErrorCode::InvalidInput, tr("Belief goes from 0 to 100."));
    const auto session = m_repository.find(id, script());
    if (!session)
        return failure(session);
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    JournalEntry entry;
    entry.mood = mood;
    entry.tags = {tr("check-in", "tag of a journal entry")};
    entry.applicationId = session->applicationId;
    if (auto added = m_neighbours.journal.add(entry); !added)
        return failure(added);
    if (auto saved = m_repository.saveCheckIn(id, mood, belief, m_clock.now().toMSecsSinceEpoch()); !saved)
        return saved;
    if (auto done = transaction->commit(); !done)
        return done;
    emit pastChanged();
    return {};
}

Result<void> SessionService::waveCheckInAway(const QString &id)
{
    if (auto saved = m_repository.saveCheckIn(id, std::nullopt, std::nullopt, m_clock.now().toMSecsSinceEpoch()); !saved)
        return saved;
    emit pastChanged();
    return {};
}

} // namespace secondwind
