// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/session/sessionwords.h"

#include "app/widgets/moodpicker.h"
#include "core/applications/applicationservice.h"
#include "core/services.h"
#include "core/session/sessionservice.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

// Which of the three moments something was said at.
enum Said : unsigned { Before = 1, After = 2, Later = 4 };

unsigned saidAt(const Moments &moments)
{
    return (moments.before ? Before : 0U) | (moments.after ? After : 0U) | (moments.later ? Later : 0U);
}

// Whole sentences, so that every language can put them in its own order.
QString moodSentence(unsigned said)
{
    switch (said) {
    case Before | After | Later:
        return SessionWords::tr("Mood: %1 before, %2 after, %3 a day or more later.");
    case Before | After:
        return SessionWords::tr("Mood: %1 before, %2 after.");
    case Before | Later:
        return SessionWords::tr("Mood: %1 before, %3 a day or more later.");
    case After | Later:
        return SessionWords::tr("Mood: %2 after, %3 a day or more later.");
    case Before:
        return SessionWords::tr("Mood: %1 before.");
    case After:
        return SessionWords::tr("Mood: %2 after.");
    case Later:
        return SessionWords::tr("Mood: %3 a day or more later.");
    default:
        return {};
    }
}

QString beliefSentence(unsigned said)
{
    switch (said) {
    case Before | After | Later:
        return SessionWords::tr("Belief in the thought: %1 before, %2 after, %3 a day or more later.");
    case Before | After:
        return SessionWords::tr("Belief in the thought: %1 before, %2 after.");
    case Before | Later:
        return SessionWords::tr("Belief in the thought: %1 before, %3 a day or more later.");
    case After | Later:
        return SessionWords::tr("Belief in the thought: %2 after, %3 a day or more later.");
    case Before:
        return SessionWords::tr("Belief in the thought: %1 before.");
    case After:
        return SessionWords::tr("Belief in the thought: %2 after.");
    case Later:
        return SessionWords::tr("Belief in the thought: %3 a day or more later.");
    default:
        return {};
    }
}

} // namespace

Moments SessionWords::moments(const PastSession &session, Measure measure)
{
    if (measure == Measure::Mood)
        return {session.moodBefore, session.moodAfter, session.moodNext};
    return {session.beliefBefore, session.beliefAfter, session.beliefNext};
}

QString SessionWords::value(Measure measure, int value)
{
    return measure == Measure::Mood ? moodName(value).toLower() : tr("%1 of 100").arg(value);
}

QString SessionWords::change(Measure measure, const Moments &moments)
{
    const unsigned said = saidAt(moments);
    QString sentence = measure == Measure::Mood ? moodSentence(said) : beliefSentence(said);
    // Not arg(), which would fill the places from the lowest when one of the three is missing.
    const auto put = [&](const QString &place, std::optional<int> number) {
        if (number)
            sentence.replace(place, value(measure, *number));
    };
    put(u"%1"_s, moments.before);
    put(u"%2"_s, moments.after);
    put(u"%3"_s, moments.later);
    return sentence;
}

QStringList SessionWords::changes(const PastSession &session)
{
    QStringList lines;
    for (const Measure measure : {Measure::Mood, Measure::Belief}) {
        if (const Moments said = moments(session, measure); !said.isEmpty())
            lines.append(change(measure, said));
    }
    return lines;
}

QString SessionWords::day(const QDate &day)
{
    return QLocale().toString(day, QLocale().dateFormat(QLocale::LongFormat));
}

QString SessionWords::when(const PastSession &session)
{
    return tr("%1, %2", "day, time").arg(day(session.started.date()), QLocale().toString(session.started.time(), QLocale::ShortFormat));
}

QString SessionWords::whenAndRoute(const PastSession &session, const QString &route)
{
    return route.isEmpty() ? when(session) : tr("%1 · %2", "day and time, route").arg(when(session), route);
}

QString SessionWords::route(const Services &services, const PastSession &session)
{
    const SessionRoute *route = services.session.script().route(session.route);
    return route ? route->name : QString();
}

QString SessionWords::title(const Services &services, const PastSession &session)
{
    if (session.applicationId.isEmpty())
        return tr("Guided session");
    const auto application = services.applications.find(session.applicationId);
    return application ? ApplicationService::title(*application) : tr("Guided session");
}

QList<SummaryPart> SessionWords::withoutWhatIsShown(const Services &services, const PastSession &session, const QList<SummaryPart> &parts)
{
    QStringList shown;
    const auto leaveOut = [&](bool said, const QString &id) {
        const SessionField *field = services.session.script().field(id);
        if (said && field)
            shown.append(field->summary);
    };
    leaveOut(!session.applicationId.isEmpty(), sessionfield::Application);
    leaveOut(session.moodBefore.has_value(), sessionfield::MoodBefore);
    leaveOut(session.moodAfter.has_value(), sessionfield::MoodAfter);
    leaveOut(session.beliefBefore.has_value(), sessionfield::BeliefBefore);
    leaveOut(session.beliefAfter.has_value(), sessionfield::BeliefAfter);
    QList<SummaryPart> rest;
    for (const SummaryPart &part : parts) {
        if (!shown.contains(part.heading))
            rest.append(part);
    }
    return rest;
}

} // namespace secondwind
