// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/applications/application.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

const QList<ApplicationStage> &allStages()
{
    static const QList<ApplicationStage> stages{ApplicationStage::Applied, ApplicationStage::Screening,
                                                ApplicationStage::Interview, ApplicationStage::FurtherInterview,
                                                ApplicationStage::Final};
    return stages;
}

QString stageId(ApplicationStage stage)
{
    switch (stage) {
    case ApplicationStage::Applied:
        return u"applied"_s;
    case ApplicationStage::Screening:
        return u"screening"_s;
    case ApplicationStage::Interview:
        return u"interview"_s;
    case ApplicationStage::FurtherInterview:
        return u"further-interview"_s;
    case ApplicationStage::Final:
        return u"final"_s;
    }
    Q_UNREACHABLE();
}

QStringList stageIds()
{
    QStringList ids;
    for (const ApplicationStage stage : allStages())
        ids.append(stageId(stage));
    return ids;
}

std::optional<ApplicationStage> stageFromId(const QString &id)
{
    for (const ApplicationStage stage : allStages()) {
        if (stageId(stage) == id)
            return stage;
    }
    return std::nullopt;
}

QString stageName(ApplicationStage stage)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("secondwind::ApplicationStage", text); };
    switch (stage) {
    case ApplicationStage::Applied:
        return tr(QT_TRANSLATE_NOOP("secondwind::ApplicationStage", "Applied"));
    case ApplicationStage::Screening:
        return tr(QT_TRANSLATE_NOOP("secondwind::ApplicationStage", "First call or test"));
    case ApplicationStage::Interview:
        return tr(QT_TRANSLATE_NOOP("secondwind::ApplicationStage", "Interview"));
    case ApplicationStage::FurtherInterview:
        return tr(QT_TRANSLATE_NOOP("secondwind::ApplicationStage", "Second or third interview"));
    case ApplicationStage::Final:
        return tr(QT_TRANSLATE_NOOP("secondwind::ApplicationStage", "Final round"));
    }
    Q_UNREACHABLE();
}

} // namespace secondwind
