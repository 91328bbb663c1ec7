// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services.h"

#include <QDir>
#include <QStandardPaths>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

Services::Services(std::unique_ptr<Database> opened, const Clock &theClock)
    : m_database(std::move(opened))
    , clock(theClock)
    , settings(*m_database)
    , applications(*m_database, theClock)
    , journal(*m_database, catalogue, applications, theClock)
    , mantras(*m_database, catalogue, theClock)
    , drafts(*m_database, catalogue, theClock)
    , ownLines(*m_database, theClock)
    , plan(*m_database, theClock)
    , timeBoxes(*m_database, theClock)
    , writingCourse(*m_database, journal, theClock)
    , session(*m_database, SessionNeighbours{catalogue, applications, journal, mantras, ownLines, plan, timeBoxes}, theClock)
{
}

Result<std::unique_ptr<Services>> Services::open(const QString &dataFolder, const Clock &clock)
{
    auto database = Database::open(journalFile(dataFolder));
    if (!database)
        return failure(database);
    return std::unique_ptr<Services>(new Services(std::move(*database), clock));
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
