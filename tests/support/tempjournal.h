// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services.h"
#include "tests/support/fakeclock.h"

#include <QTemporaryDir>

#include <memory>

namespace secondwind::test {

/// A journal in a folder of its own that goes with the object. Opening fails the program, not
/// a test: every test needs it.
class TempJournal final
{
public:
    TempJournal();

    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString file() const { return Services::journalFile(m_folder.path()); }
    [[nodiscard]] FakeClock &clock() { return m_clock; }
    [[nodiscard]] Services &services() { return *m_services; }
    [[nodiscard]] Services *operator->() { return m_services.get(); }

    /// Closes the journal and opens it anew, as the next start of the program does.
    void reopen();
    /// A second program on the same file.
    [[nodiscard]] std::unique_ptr<Services> second();
    /// The first value of the first row of a query, straight from the file.
    [[nodiscard]] QVariant value(const QString &sql, const QVariantList &values = {});

    /// Every byte of every file beside the journal: the database, its log, the log's index. Waits
    /// for words on their way out.
    [[nodiscard]] QByteArray bytes() const;

private:
    QTemporaryDir m_folder;
    FakeClock m_clock;
    std::unique_ptr<Services> m_services;
};

} // namespace secondwind::test
