// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/applications/applicationrepository.h"
#include "core/applications/effort.h"
#include "core/storage/settings.h"

#include <QObject>

namespace secondwind {

/// Applications as the screens see them. The only writer of applications, their history and
/// their reasons.
class ApplicationService final : public QObject
{
    Q_OBJECT

public:
    /// The most characters of a reason's words, a step's note and a link.
    static constexpr int LongestWords = 10'000;
    static constexpr int LongestNote = 500;
    static constexpr int LongestLink = 2'000;

    ApplicationService(Database &database, const Clock &clock, QObject *parent = nullptr);

    /// Saves a new application and returns its id. Its history begins with its stage today when
    /// it is open, with its end when it is not. Fails without a company, with numbers or an
    /// address that cannot be right, and with a day of its end while it is open.
    [[nodiscard]] Result<QString> add(Application application);
    /// Changes an application. A new stage of an open one is noted in its history with today's
    /// day; the history always ends as the application does.
    [[nodiscard]] Result<void> update(const Application &application);
    /// Moves an open application to a stage. Fails for one that has ended.
    [[nodiscard]] Result<void> moveTo(const QString &id, ApplicationStage stage);
    /// Deletes an application for good, from the file and its log. Entries, sessions, letters,
    /// lessons and plans that came from it stay, without the link.
    [[nodiscard]] Result<void> remove(const QString &id);
    /// Whether a record could be added; the error says why not.
    [[nodiscard]] static Result<void> checked(const ApplicationRecord &record);
    /// Adds applications from elsewhere with all that is known of them, all or none, and returns
    /// their ids. One with an id that no application here has keeps it.
    [[nodiscard]] Result<QStringList> import(const QList<ApplicationRecord> &records);

    [[nodiscard]] Result<Application> find(const QString &id) const { return m_repository.find(id); }
    /// All applications, last changed first.
    [[nodiscard]] Result<QList<Application>> list() const { return m_repository.list(); }
    [[nodiscard]] Result<QList<ListedApplication>> overview() const { return m_repository.overview(); }
    [[nodiscard]] Result<ListedApplication> listed(const QString &id) const { return m_repository.listed(id); }
    [[nodiscard]] Result<ApplicationRecord> record(const QString &id) const;
    /// Those with the same company and role apart from case and spaces; `except` is left out.
    [[nodiscard]] Result<QList<ListedApplication>> similar(const QString &company, const QString &role, const QString &except = {}) const;

    /// Where the application stood and since when, in order.
    [[nodiscard]] Result<QList<ApplicationStep>> history(const QString &id) const;
    /// Replaces the history. Its end stays what the application says, with the note given here.
    /// A stage beyond the application's own moves it on.
    [[nodiscard]] Result<void> setHistory(const QString &id, const QList<ApplicationStep> &steps);

    /// What they said, then what is assumed, each in the person's order.
    [[nodiscard]] Result<QList<ApplicationReason>> reasons(const QString &id) const { return m_repository.reasons(id); }
    [[nodiscard]] Result<QHash<QString, QList<ApplicationReason>>> allReasons() const { return m_repository.allReasons(); }
    [[nodiscard]] Result<void> setReasons(const QString &id, const QList<ApplicationReason> &reasons);
    /// Adds one unless it is there already. Fails with neither reason nor words.
    [[nodiscard]] Result<void> addReason(const QString &id, ReasonSource source, const QString &reason, const QString &words);
    /// Makes what this session gave be `reasons` of this application: what it gave before and no
    /// longer does is taken back, from another application too. Without an id it gives none.
    [[nodiscard]] Result<void> setSessionReasons(const QString &id, const QString &sessionId, const QList<ApplicationReason> &reasons);

    /// What was done on `since` and after it; ever, without a day.
    [[nodiscard]] Result<Effort> effort(const std::optional<QDate> &since = std::nullopt) const;
    /// The first day of a stretch without a day of rest that has not been spoken of; nothing when
    /// there is none or the hint is switched off. See stretchWithoutRest().
    [[nodiscard]] std::optional<QDate> restHintDue() const;
    /// The hint was given for the stretch that began on this day.
    [[nodiscard]] Result<void> noteRestHint(const QDate &since);
    [[nodiscard]] bool isRestHintOn() const;
    [[nodiscard]] Result<void> setRestHintOn(bool on);

    /// "Northwind, Data analyst", or the company alone.
    [[nodiscard]] static QString title(const Application &application);

    /// Tells everyone that these were added over another connection.
    void noteAdded(const QStringList &ids);

signals:
    void applicationAdded(const QString &id);
    /// The application, its history or its reasons.
    void applicationChanged(const QString &id);
    /// Its company or role, and so the name it is found by. applicationChanged() comes as well.
    void applicationRenamed(const QString &id);
    /// Comes inside the transaction that removes it, while it can still be read.
    void applicationAboutToBeRemoved(const QString &id);
    void applicationRemoved(const QString &id);
    /// Several were added at once.
    void applicationsImported();

private:
    [[nodiscard]] static Result<void> check(const Application &application);
    [[nodiscard]] static Result<void> check(const QList<ApplicationStep> &steps);
    [[nodiscard]] static Result<void> check(const QList<ApplicationReason> &reasons);
    [[nodiscard]] Result<void> insert(const ApplicationRecord &record);
    // Once it is in the file: nobody is told of what may still be given up.
    void tellChanged(const QString &id);
    [[nodiscard]] QList<ApplicationStep> stepsAfter(const Application &before, const Application &now, QList<ApplicationStep> steps) const;
    [[nodiscard]] static QList<ApplicationStep> withEnd(const Application &application, QList<ApplicationStep> steps);

    Database &m_database;
    ApplicationRepository m_repository;
    Settings m_settings;
    const Clock &m_clock;
};

} // namespace secondwind
