// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/applications/applicationservice.h"
#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/feedback/draftservice.h"
#include "core/journal/journalservice.h"
#include "core/mantras/mantraservice.h"
#include "core/plan/ownlineservice.h"
#include "core/plan/planservice.h"
#include "core/plan/timeboxservice.h"
#include "core/session/sessionservice.h"
#include "core/session/writingcourse.h"
#include "core/storage/database.h"
#include "core/storage/settings.h"

#include <memory>

namespace secondwind {

/// Everything core offers, built once by each program and handed to those who use it. Owns
/// the database; `clock` outlives it.
class Services final
{
public:
    /// Opens (or makes) journal.db in `dataFolder`.
    [[nodiscard]] static Result<std::unique_ptr<Services>> open(const QString &dataFolder, const Clock &clock);
    Q_DISABLE_COPY_MOVE(Services)
    ~Services() = default;

    /// The file in which the journal of a folder is kept.
    [[nodiscard]] static QString journalFile(const QString &dataFolder);
    /// The platform's own folder for the journal.
    [[nodiscard]] static QString defaultDataFolder();

private:
    Services(std::unique_ptr<Database> opened, const Clock &theClock);
    std::unique_ptr<Database> m_database;

public:
    const Clock &clock;
    Catalogue catalogue;
    Settings settings;
    ApplicationService applications;
    JournalService journal;
    MantraService mantras;
    DraftService drafts;
    OwnLineService ownLines;
    PlanService plan;
    TimeBoxService timeBoxes;
    WritingCourse writingCourse;
    SessionService session;

    [[nodiscard]] Database &database() { return *m_database; }
};

} // namespace secondwind
