// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>
#include <QtGlobal>

#include <memory>

namespace secondwind {

class ApplicationService;
class CareService;
class Catalogue;
class Clock;
class Database;
class DraftService;
class InsightsService;
class JournalService;
class MantraService;
class OwnLineService;
class PlanService;
class SessionService;
class Settings;
class SupportService;
class TimeBoxService;
class WritingCourse;

/// Everything core offers, built once by each program and handed to those who use it. Owns
/// the database and the services; `clock` outlives it. Whoever uses a service includes its
/// header, so that a change to one service is not felt by the users of another.
class Services final
{
    struct Parts;
    explicit Services(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;

public:
    /// Opens (or makes) journal.db in `dataFolder`.
    [[nodiscard]] static Result<std::unique_ptr<Services>> open(const QString &dataFolder, const Clock &clock);
    Q_DISABLE_COPY_MOVE(Services)
    ~Services();

    /// The file in which the journal of a folder is kept.
    [[nodiscard]] static QString journalFile(const QString &dataFolder);
    /// The platform's own folder for the journal.
    [[nodiscard]] static QString defaultDataFolder();

    const Clock &clock;
    const Catalogue &catalogue;
    Settings &settings;
    ApplicationService &applications;
    JournalService &journal;
    MantraService &mantras;
    DraftService &drafts;
    OwnLineService &ownLines;
    PlanService &plan;
    CareService &care;
    TimeBoxService &timeBoxes;
    WritingCourse &writingCourse;
    SessionService &session;
    SupportService &support;
    const InsightsService &insights;

    [[nodiscard]] Database &database();
};

} // namespace secondwind
