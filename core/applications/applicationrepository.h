// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/applications/application.h"
#include "core/result.h"

#include <QCoreApplication>
#include <QHash>

namespace secondwind {

class Clock;
class Database;

/// Reads and writes applications, their history and their reasons. Callers go through
/// ApplicationService.
class ApplicationRepository final
{
    Q_DECLARE_TR_FUNCTIONS(secondwind::ApplicationRepository)

public:
    ApplicationRepository(Database &database, const Clock &clock);

    [[nodiscard]] Result<void> insert(const Application &application);
    [[nodiscard]] Result<void> update(const Application &application);
    /// With its history and its reasons; links to it become NULL.
    [[nodiscard]] Result<void> remove(const QString &id);
    [[nodiscard]] Result<Application> find(const QString &id) const;
    /// All applications, last changed first.
    [[nodiscard]] Result<QList<Application>> list() const;
    /// The same with the days a list shows.
    [[nodiscard]] Result<QList<ListedApplication>> overview() const;
    [[nodiscard]] Result<ListedApplication> listed(const QString &id) const;

    [[nodiscard]] Result<QList<ApplicationStep>> steps(const QString &id) const;
    [[nodiscard]] Result<void> addStep(const QString &id, const ApplicationStep &step);
    [[nodiscard]] Result<void> replaceSteps(const QString &id, const QList<ApplicationStep> &steps);

    [[nodiscard]] Result<QList<ApplicationReason>> reasons(const QString &id) const;
    /// The reasons of every application, by its id.
    [[nodiscard]] Result<QHash<QString, QList<ApplicationReason>>> allReasons() const;
    [[nodiscard]] Result<void> replaceReasons(const QString &id, const QList<ApplicationReason> &reasons);
    /// The applications that have reasons from this session.
    [[nodiscard]] Result<QStringList> withReasonsFrom(const QString &sessionId) const;

private:
    [[nodiscard]] Result<QList<ListedApplication>> select(const QString &rest, const QVariantList &values) const;

    Database &m_database;
    const Clock &m_clock;
};

} // namespace secondwind
