// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/applications/applicationrepository.h"

#include <QObject>

namespace secondwind {

/// Applications as the screens see them. The only writer of applications.
class ApplicationService final : public QObject
{
    Q_OBJECT

public:
    ApplicationService(Database &database, const Clock &clock, QObject *parent = nullptr);

    /// Saves a new application and returns its id. Fails without a company, or with numbers
    /// or an address that cannot be right.
    [[nodiscard]] Result<QString> add(Application application);
    [[nodiscard]] Result<void> update(const Application &application);
    [[nodiscard]] Result<Application> find(const QString &id) const { return m_repository.find(id); }
    [[nodiscard]] Result<QList<Application>> list() const { return m_repository.list(); }

    /// "Northwind, Data analyst", or the company alone.
    [[nodiscard]] static QString title(const Application &application);

    /// Tells everyone that these were added over another connection.
    void noteAdded(const QStringList &ids);

signals:
    void applicationAdded(const QString &id);
    void applicationChanged(const QString &id);

private:
    [[nodiscard]] static Result<void> check(const Application &application);

    ApplicationRepository m_repository;
    const Clock &m_clock;
};

} // namespace secondwind
