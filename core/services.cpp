// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services.h"

#include "core/applications/applicationservice.h"
#include "core/clock.h"
#include "core/content/catalogue.h"
#include "core/feedback/draftservice.h"
#include "core/insights/insightsservice.h"
#include "core/journal/journalservice.h"
#include "core/mantras/mantraservice.h"
#include "core/plan/careservice.h"
#include "core/plan/ownlineservice.h"
#include "core/plan/planservice.h"
#include "core/plan/timeboxservice.h"
#include "core/session/sessionservice.h"
#include "core/session/writingcourse.h"
#include "core/storage/database.h"
#include "core/storage/settings.h"
#include "core/support/supportservice.h"

#include <QDir>
#include <QStandardPaths>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

// In the order in which they need one another.
struct Services::Parts {
    Parts(std::unique_ptr<Database> opened, const Clock &theClock)
        : database(std::move(opened))
        , clock(theClock)
    {
    }

    std::unique_ptr<Database> database;
    const Clock &clock;
    Catalogue catalogue;
    Settings settings{*database};
    ApplicationService applications{*database, clock};
    JournalService journal{*database, catalogue, applications, clock};
    MantraService mantras{*database, catalogue, clock};
    DraftService drafts{*database, catalogue, clock};
    OwnLineService ownLines{*database, clock};
    PlanService plan{*database, clock};
    CareService care{*database, catalogue, ownLines, clock};
    TimeBoxService timeBoxes{*database, clock};
    WritingCourse writingCourse{*database, journal, clock};
    SessionService session{*database, SessionNeighbours{catalogue, applications, journal, mantras, ownLines, plan, timeBoxes}, clock};
    SupportService support{*database, catalogue, clock};
    InsightsService insights{InsightSources{catalogue, applications, journal, drafts, session}, clock};
};

Services::Services(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
    , clock(m_parts->clock)
    , catalogue(m_parts->catalogue)
    , settings(m_parts->settings)
    , applications(m_parts->applications)
    , journal(m_parts->journal)
    , mantras(m_parts->mantras)
    , drafts(m_parts->drafts)
    , ownLines(m_parts->ownLines)
    , plan(m_parts->plan)
    , care(m_parts->care)
    , timeBoxes(m_parts->timeBoxes)
    , writingCourse(m_parts->writingCourse)
    , session(m_parts->session)
    , support(m_parts->support)
    , insights(m_parts->insights)
{
}

Services::~Services() = default;

Result<std::unique_ptr<Services>> Services::open(const QString &dataFolder, const Clock &clock)
{
    auto database = Database::open(journalFile(dataFolder));
    if (!database)
        return failure(database);
    return std::unique_ptr<Services>(new Services(std::make_unique<Parts>(std::move(*database), clock)));
}

Database &Services::database()
{
    return *m_parts->database;
}

QString Services::journalFile(const QString &dataFolder)
{
    return QDir(dataFolder).absoluteFilePath(u"journal.db"_s);
}

QString Services::defaultDataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
}

} // namespace secondwind
