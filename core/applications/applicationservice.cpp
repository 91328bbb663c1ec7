// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/applications/applicationservice.h"

#include "core/applications/perspective.h"
#include "core/clock.h"
#include "core/feedback/address.h"
#include "core/identifier.h"
#include "core/storage/database.h"

#include <QUuid>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

const QString Off = u"off"_s;

bool isOutcome(const ApplicationStep &step)
{
    return !stageFromId(step.step);
}

QString comparable(const QString &text)
{
    return text.simplified().toCaseFolded();
}

bool sameReason(const ApplicationReason &one, const ApplicationReason &other)
{
    return one.source == other.source && one.reason == other.reason && comparable(one.words) == comparable(other.words);
}

} // namespace

ApplicationService::ApplicationService(Database &database, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_repository(database, clock)
    , m_settings(database)
    , m_clock(clock)
{
}

Result<void> ApplicationService::check(const Application &application)
{
    if (application.company.trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput, tr("An application needs at least the company's name."));
    if (application.company.size() > 200 || application.role.size() > 200)
        return failure(ErrorCode::InvalidInput, tr("Company and role have at most 200 characters each."));
    if (!application.contactAddress.isEmpty()) {
        if (auto address = checkedAddress(application.contactAddress); !address)
            return failure(address);
    }
    const bool severalLines = std::ranges::any_of(application.link, [](QChar character) { return character.category() == QChar::Other_Control; });
    if (application.link.size() > LongestLink || severalLines)
        return failure(ErrorCode::InvalidInput, tr("The link to the ad is one line of at most 2000 characters."));
    if (application.endedOn && application.isOpen())
        return failure(ErrorCode::InvalidInput, tr("An open application has no day on which it ended. Say what became of it as well."));
    if (application.endedOn && !application.endedOn->isValid())
        return failure(ErrorCode::InvalidInput, tr("That end date does not exist. Choose another day."));
    const auto counted = perspective({application.stage, application.applicants, application.finalists});
    if (!counted)
        return failure(counted);
    return {};
}

Result<void> ApplicationService::check(const QList<ApplicationStep> &steps)
{
    for (const ApplicationStep &each : steps) {
        const auto outcome = outcomeFromId(each.step);
        if (!stageFromId(each.step) && (!outcome || *outcome == ApplicationOutcome::Open))
            return failure(ErrorCode::InvalidInput, tr("There is no step called “%1”.").arg(each.step));
        if (each.on && !each.on->isValid())
            return failure(ErrorCode::InvalidInput, tr("A date in the history does not exist. Choose another day for that stage."));
        if (each.note.size() > LongestNote)
            return failure(ErrorCode::InvalidInput, tr("A note in the history has at most 500 characters."));
    }
    return {};
}

Result<void> ApplicationService::check(const QList<ApplicationReason> &reasons)
{
    for (const ApplicationReason &each : reasons) {
        if (each.reason.isEmpty() && each.words.trimmed().isEmpty())
            return failure(ErrorCode::InvalidInput, tr("A reason needs a name or words."));
        if (each.words.size() > LongestWords)
            return failure(ErrorCode::InvalidInput, tr("The words of a reason have at most 10,000 characters."));
    }
    return {};
}

// The history with the one end the application has. What was noted of its end goes over to the one
// it has now; of one that is open again it stays in the history.
QList<ApplicationStep> ApplicationService::withEnd(const Application &application, QList<ApplicationStep> steps)
{
    const QString end = outcomeId(application.outcome);
    ApplicationStep noted;
    for (const ApplicationStep &each : std::as_const(steps)) {
        if (isOutcome(each) && !each.note.isEmpty() && noted.step != end)
            noted = each;
    }
    steps.removeIf(isOutcome);
    if (!application.isOpen())
        steps.append({end, application.endedOn, noted.note});
    else if (!noted.note.isEmpty())
        steps.append(noted);
    return steps;
}

// A step back on the same day corrects a slip, so the stages beyond are no part of the history.
QList<ApplicationStep> ApplicationService::stepsAfter(const Application &before, const Application &now, QList<ApplicationStep> steps) const
{
    if (now.isOpen() && now.stage != before.stage) {
        const QDate today = m_clock.today();
        steps.removeIf([&](const ApplicationStep &each) {
            const auto stage = stageFromId(each.step);
            return stage && *stage > now.stage && each.on == today && each.note.isEmpty();
        });
        if (std::ranges::find(steps, stageId(now.stage), &ApplicationStep::step) == steps.end())
            steps.append({stageId(now.stage), today, {}});
    }
    return withEnd(now, steps);
}

Result<void> ApplicationService::checked(const ApplicationRecord &record)
{
    if (auto good = check(record.application); !good)
        return good;
    if (auto good = check(record.steps); !good)
        return good;
    return check(record.reasons);
}

Result<void> ApplicationService::insert(const ApplicationRecord &record)
{
    if (auto good = checked(record); !good)
        return good;
    const QString &id = record.application.id;
    if (auto saved = m_repository.insert(record.application); !saved)
        return saved;
    if (auto saved = m_repository.replaceSteps(id, withEnd(record.application, record.steps)); !saved)
        return saved;
    return m_repository.replaceReasons(id, record.reasons);
}

void ApplicationService::tellChanged(const QString &id)
{
    m_database.whenCommitted([this, id] { emit applicationChanged(id); });
}

Result<QString> ApplicationService::add(Application application)
{
    application.id = newIdentifier(m_clock);
    ApplicationRecord record{application, {}, {}};
    if (application.isOpen())
        record.steps.append({stageId(application.stage), m_clock.today(), {}});
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    if (auto saved = insert(record); !saved)
        return failure(saved);
    if (auto done = transaction->commit(); !done)
        return failure(done);
    emit applicationAdded(application.id);
    return application.id;
}

Result<QStringList> ApplicationService::import(const QList<ApplicationRecord> &records)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    QStringList ids;
    for (ApplicationRecord record : records) {
        QString &id = record.application.id;
        if (QUuid::fromString(id).isNull() || m_repository.find(id))
            id = newIdentifier(m_clock);
        for (ApplicationReason &each : record.reasons)
            each.sessionId.clear(); // sessions are not carried over
        if (auto saved = insert(record); !saved)
            return failure(saved);
        ids.append(id);
    }
    if (auto done = transaction->commit(); !done)
        return failure(done);
    if (!ids.isEmpty())
        emit applicationsImported();
    return ids;
}

Result<void> ApplicationService::update(const Application &application)
{
    if (auto good = check(application); !good)
        return good;
    const auto before = m_repository.find(application.id);
    if (!before)
        return failure(before);
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    if (auto saved = m_repository.update(application); !saved)
        return saved;
    const auto steps = m_repository.steps(application.id);
    if (!steps)
        return failure(steps);
    const auto now = stepsAfter(*before, application, *steps);
    if (now != *steps) {
        if (auto saved = m_repository.replaceSteps(application.id, now); !saved)
            return saved;
    }
    if (auto done = transaction->commit(); !done)
        return done;
    if (application.company != before->company || application.role != before->role)
        m_database.whenCommitted([this, id = application.id] { emit applicationRenamed(id); });
    tellChanged(application.id);
    return {};
}

Result<void> ApplicationService::moveTo(const QString &id, ApplicationStage stage)
{
    auto application = m_repository.find(id);
    if (!application)
        return failure(application);
    if (!application->isOpen())
        return failure(ErrorCode::InvalidInput, tr("This application has ended. Mark it as open first."));
    if (application->stage == stage)
        return {};
    application->stage = stage;
    return update(*application);
}

Result<void> ApplicationService::remove(const QString &id)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    if (const auto known = m_repository.find(id); !known)
        return failure(known);
    emit applicationAboutToBeRemoved(id);
    if (auto removed = m_repository.remove(id); !removed)
        return removed;
    if (auto done = transaction->commit(); !done)
        return done;
    emit applicationRemoved(id);
    return m_database.forgetDeleted();
}

Result<ApplicationRecord> ApplicationService::record(const QString &id) const
{
    const auto application = find(id);
    if (!application)
        return failure(application);
    const auto steps = history(id);
    if (!steps)
        return failure(steps);
    const auto given = reasons(id);
    if (!given)
        return failure(given);
    return ApplicationRecord{*application, *steps, *given};
}

Result<QList<ListedApplication>> ApplicationService::similar(const QString &company, const QString &role, const QString &except) const
{
    auto all = overview();
    if (!all)
        return all;
    all->removeIf([&](const ListedApplication &each) {
        return each.application.id == except || comparable(each.application.company) != comparable(company)
            || comparable(each.application.role) != comparable(role);
    });
    return all;
}

Result<QList<ApplicationStep>> ApplicationService::history(const QString &id) const
{
    return m_repository.steps(id).map(inOrder);
}

Result<void> ApplicationService::setHistory(const QString &id, const QList<ApplicationStep> &steps)
{
    if (auto good = check(steps); !good)
        return good;
    auto application = find(id);
    if (!application)
        return failure(application);
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    for (const ApplicationStep &each : steps)
        application->stage = std::max(application->stage, stageFromId(each.step).value_or(application->stage));
    if (auto saved = m_repository.update(*application); !saved)
        return saved;
    if (auto saved = m_repository.replaceSteps(id, withEnd(*application, steps)); !saved)
        return saved;
    if (auto done = transaction->commit(); !done)
        return done;
    tellChanged(id);
    return {};
}

Result<void> ApplicationService::setReasons(const QString &id, const QList<ApplicationReason> &reasons)
{
    if (auto good = check(reasons); !good)
        return good;
    if (const auto known = find(id); !known)
        return failure(known);
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    if (auto saved = m_repository.replaceReasons(id, reasons); !saved)
        return saved;
    if (auto done = transaction->commit(); !done)
        return done;
    tellChanged(id);
    return {};
}

Result<void> ApplicationService::addReason(const QString &id, ReasonSource source, const QString &reason, const QString &words)
{
    auto all = reasons(id);
    if (!all)
        return failure(all);
    const ApplicationReason added{source, reason, words.trimmed(), {}};
    if (std::ranges::any_of(*all, [&](const ApplicationReason &each) { return sameReason(each, added); }))
        return {};
    return setReasons(id, *all << added);
}

Result<void> ApplicationService::setSessionReasons(const QString &id, const QString &sessionId, const QList<ApplicationReason> &reasons)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    auto concerned = m_repository.withReasonsFrom(sessionId);
    if (!concerned)
        return failure(concerned);
    if (!id.isEmpty() && !concerned->contains(id))
        concerned->append(id);
    for (const QString &each : *concerned) {
        const auto before = m_repository.reasons(each);
        if (!before)
            return failure(before);
        QList<ApplicationReason> now = *before;
        now.removeIf([&](const ApplicationReason &reason) {
            const bool stays = each == id && std::ranges::any_of(reasons, [&](const auto &given) { return sameReason(given, reason); });
            return reason.sessionId == sessionId && !stays;
        });
        for (ApplicationReason given : each == id ? reasons : QList<ApplicationReason>()) {
            given.sessionId = sessionId;
            if (!std::ranges::any_of(now, [&](const ApplicationReason &known) { return sameReason(known, given); }))
                now.append(given);
        }
        if (now == *before)
            continue;
        if (auto saved = setReasons(each, now); !saved)
            return saved;
    }
    return transaction->commit();
}

Result<Effort> ApplicationService::effort(const std::optional<QDate> &since) const
{
    const auto applications = overview();
    if (!applications)
        return failure(applications);
    return effortOf(m_database, *applications, since);
}

std::optional<QDate> ApplicationService::restHintDue() const
{
    const auto applications = overview();
    if (!applications || !isRestHintOn())
        return std::nullopt;
    QList<QDate> days;
    for (const ListedApplication &each : *applications)
        days.append(each.begun);
    const auto since = stretchWithoutRest(days, m_clock.today());
    const bool spokenOf = since && m_settings.value(setting::RestHintGiven) == since->toString(Qt::ISODate);
    return spokenOf ? std::nullopt : since;
}

Result<void> ApplicationService::noteRestHint(const QDate &since)
{
    return m_settings.setValue(setting::RestHintGiven, since.toString(Qt::ISODate));
}

bool ApplicationService::isRestHintOn() const
{
    return m_settings.value(setting::RestHint) != Off;
}

Result<void> ApplicationService::setRestHintOn(bool on)
{
    return m_settings.setValue(setting::RestHint, on ? QString() : Off);
}

QString ApplicationService::title(const Application &application)
{
    if (application.role.isEmpty())
        return application.company;
    return tr("%1, %2", "company, role").arg(application.company, application.role);
}

void ApplicationService::noteAdded(const QStringList &ids)
{
    for (const QString &id : ids)
        emit applicationAdded(id);
}

} // namespace secondwind
