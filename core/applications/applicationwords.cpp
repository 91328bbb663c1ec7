// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/applications/applicationwords.h"

#include "core/applications/applicationservice.h"

#include <QHash>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

QString ApplicationWords::stagePattern(const Patterns &patterns)
{
    if (!patterns.stageOften)
        return tr("They ended at different stages. No single one stands out.");
    const auto it = std::ranges::find(patterns.stages, *patterns.stageOften, &StageCount::stage);
    return tr("%1 of %2 ended at the same stage: %3.", "count, count, stage").arg(it->count).arg(patterns.ended).arg(stageName(*patterns.stageOften));
}

QString ApplicationWords::stageAdvice(ApplicationStage stage)
{
    switch (stage) {
    case ApplicationStage::Applied:
        return tr("Many applications end here, and some are hardly read. What tends to help: a resume that repeats the ad’s own key words where they are "
                  "true, one person who reads it before it leaves, and a word from somebody who works there. Fewer, closer matches can also save your strength.");
    case ApplicationStage::Screening:
        return tr("Your resume gets you past the first look. What tends to help for the first call or test: two sentences on why this job, a number for the salary "
                  "question, and one practice run out loud. For tests, old examples to practise on.");
    case ApplicationStage::Interview:
        return tr("You get invited, and that is a step many applicants never reach. What tends to help here: practice interviews with a friend or a coach, "
                  "three stories from your work you can tell in two minutes, and a short course if nerves take over.");
    case ApplicationStage::FurtherInterview:
        return tr("You get invited back more than once. What tends to help now: asking early what the next round is about, a work sample to talk "
                  "through, and a coach or somebody from the field for one honest hour.");
    case ApplicationStage::Final:
        return tr("You reach the last round, where several people could do the job. Small things and luck decide there. What tends to help: asking for "
                  "feedback, practising the closing questions, and references who are ready to be called. Keeping on is a fair plan too.");
    }
    Q_UNREACHABLE();
}

QString ApplicationWords::reasonPattern(ReasonSource source, const QString &name, int count, int ended)
{
    return source == ReasonSource::Said ? tr("In %1 of %2 they said: %3.", "count, count, reason").arg(count).arg(ended).arg(name)
                                        : tr("In %1 of %2 you assume: %3. That is your own guess.", "count, count, reason").arg(count).arg(ended).arg(name);
}

QString ApplicationWords::reasonAdvice(const QString &control)
{
    if (control == u"in"_s)
        return tr("That is something one can work on. A course, a practice partner or a coach tends to help, one small step at a time.");
    if (control == u"partly"_s)
        return tr("Part of this is in your hands. It can help to ask about it early, before much work goes into an application.");
    return tr("This is not in your hands. It may help to look where it plays a smaller part, and to leave the rest with them.");
}

QString ApplicationWords::notEnough(int ended)
{
    return tr("Not enough yet: %1 of %2. With fewer endings, what looks like a pattern is mostly chance.", "count, count needed").arg(ended).arg(Patterns::Needed);
}

QStringList ApplicationWords::effort(const Effort &effort)
{
    QStringList lines;
    const auto add = [&](int count, const QString &line) {
        if (count > 0)
            lines.append(line);
    };
    add(effort.applications, tr("%n applications begun", nullptr, effort.applications));
    add(effort.interviews, tr("%n interviews gone through", nullptr, effort.interviews));
    add(effort.letters, tr("%n letters sent", nullptr, effort.letters));
    add(effort.plans, tr("%n plans carried out", nullptr, effort.plans));
    add(effort.lessons, tr("%n lessons kept", nullptr, effort.lessons));
    add(effort.sessions, tr("%n guided sessions finished", nullptr, effort.sessions));
    add(effort.entries, tr("%n journal entries written", nullptr, effort.entries));
    return lines;
}

QString ApplicationWords::restHint()
{
    return tr("You have begun applications on %n days in a row. A day without one is part of the work too, and the ads will still be there.", nullptr, DaysWithoutRest);
}

QString ApplicationWords::told(const ListedApplication &listed)
{
    const Application &application = listed.application;
    return tr("from %1, %2", "day, stage or outcome")
        .arg(QLocale().toString(listed.begun, QLocale::ShortFormat), application.isOpen() ? stageName(application.stage) : outcomeName(application.outcome));
}

QStringList ApplicationWords::names(const QList<ListedApplication> &applications)
{
    QHash<QString, int> counts;
    for (const ListedApplication &each : applications)
        ++counts[ApplicationService::title(each.application).toCaseFolded()];
    QStringList names;
    for (const ListedApplication &each : applications) {
        const QString title = ApplicationService::title(each.application);
        names.append(counts.value(title.toCaseFolded()) == 1 ? title : tr("%1 (%2)", "title, from day and stage").arg(title, told(each)));
    }
    return names;
}

QString ApplicationWords::alreadyThere(const QList<ListedApplication> &similar)
{
    if (similar.isEmpty())
        return {};
    if (similar.size() == 1)
        return tr("There is one for this company and role already, %1. You can keep both.", "from day, stage").arg(told(similar.constFirst()));
    return tr("There are %n for this company and role already, the latest %1. You can keep them all.", "from day, stage", static_cast<int>(similar.size()))
        .arg(told(similar.constFirst()));
}

} // namespace secondwind
