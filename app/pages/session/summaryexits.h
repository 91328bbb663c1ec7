// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/session/summarydocument.h"
#include "core/result.h"

#include <QCoreApplication>

class QWidget;

namespace secondwind {

/// The ways a session's summary leaves the app. Tests put their own in its place.
class SummaryExits
{
public:
    SummaryExits() = default;
    virtual ~SummaryExits();
    Q_DISABLE_COPY_MOVE(SummaryExits)

    /// Asks where to save a file; empty when the person decides against it. `suggestion` ends in
    /// the suffix that a name without one is given.
    [[nodiscard]] virtual QString chooseFile(QWidget *parent, const QString &suggestion, const QString &filter) = 0;
    /// Prints after the system's print dialog; false when cancelled.
    [[nodiscard]] virtual Result<bool> print(QWidget *parent, const SummarySheet &sheet) = 0;
};

/// The real ways out.
class SystemSummaryExits final : public SummaryExits
{
    Q_DECLARE_TR_FUNCTIONS(secondwind::SystemSummaryExits)

public:
    [[nodiscard]] QString chooseFile(QWidget *parent, const QString &suggestion, const QString &filter) override;
    [[nodiscard]] Result<bool> print(QWidget *parent, const SummarySheet &sheet) override;
};

} // namespace secondwind
