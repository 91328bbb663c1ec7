// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feedback/letter.h"
#include "core/result.h"

#include <QByteArray>
#include <QCoreApplication>

class QWidget;

namespace secondwind {

/// The ways a letter leaves the app. Tests put their own in its place.
class Handoff
{
public:
    Handoff() = default;
    virtual ~Handoff();
    Q_DISABLE_COPY_MOVE(Handoff)

    /// Whether a letter goes to the mail program as its words rather than as a link.
    [[nodiscard]] virtual bool isSandboxed() const = 0;
    /// Asks the system to open the letter in a mail program, by `link` (its mailto link) unless
    /// isSandboxed(). True only says that the request was passed on; nobody can know whether a
    /// mail program came up.
    [[nodiscard]] virtual bool openMail(const Letter &letter, const QByteArray &link) = 0;
    /// Asks where to save a file; empty when the person decides against it.
    [[nodiscard]] virtual QString chooseFile(QWidget *parent, const QString &suggestion, const QString &filter) = 0;
    /// Prints the letter after the system's print dialog; false when cancelled.
    [[nodiscard]] virtual bool print(QWidget *parent, const Letter &letter) = 0;
};

/// The real ways out.
class SystemHandoff final : public Handoff
{
    Q_DECLARE_TR_FUNCTIONS(secondwind::SystemHandoff)

public:
    [[nodiscard]] bool isSandboxed() const override;
    [[nodiscard]] bool openMail(const Letter &letter, const QByteArray &link) override;
    [[nodiscard]] QString chooseFile(QWidget *parent, const QString &suggestion, const QString &filter) override;
    [[nodiscard]] bool print(QWidget *parent, const Letter &letter) override;
};

} // namespace secondwind
