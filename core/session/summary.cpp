// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/summary.h"

#include "core/applications/applicationservice.h"
#include "core/applications/perspective.h"
#include "core/content/catalogue.h"
#include "core/mantras/mantraservice.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::Summary)
};

QString moodWord(int mood)
{
    switch (mood) {
    case 1:
        return Words::tr("very low");
    case 2:
        return Words::tr("low");
    case 3:
        return Words::tr("okay");
    case 4:
        return Words::tr("good");
    default:
        return Words::tr("very good");
    }
}

QString optionText(const QList<Option> &options, const QString &id)
{
    const auto it = std::ranges::find(options, id, &Option::id);
    return it == options.end() ? id : it->text;
}

/// Turns one answer into lines; the field says what the ids in it mean.
class Reader
{
public:
    Reader(const GuidedSession &session, const SessionField &field, const SummarySources &sources)
        : m_session(session)
        , m_field(field)
        , m_sources(sources)
    {
    }

    QStringList operator()(const QString &text) const
    {
        switch (m_field.kind) {
        case FieldKind::Application: {
            const auto application = m_sources.applications.find(text);
            return application ? QStringList{ApplicationService::title(*application)} : QStringList();
        }
        case FieldKind::Mantra: {
            const auto mantra = m_sources.mantras.find(text);
            return mantra ? QStringList{mantra->text()} : QStringList();
        }
        case FieldKind::Choice:
            return {optionText(m_field.options, text)};
        default:
            return {text};
        }
    }

    QStringList operator()(int number) const
    {
        if (m_field.kind == FieldKind::Mood)
            return {moodWord(number)};
        return {Words::tr("%1 of 100").arg(number)};
    }

    QStringList operator()(const QStringList &items) const
    {
        QStringList lines;
        for (const QString &item : items) {
            if (!item.trimmed().isEmpty())
                lines.append(m_field.kind == FieldKind::Choices ? optionText(m_field.options, item) : item);
        }
        return lines;
    }

    QStringList operator()(const Levels &levels) const
    {
        if (m_field.kind == FieldKind::Perspective)
            return perspectiveLines(levels);
        QStringList lines;
        for (auto it = levels.begin(); it != levels.end(); ++it) {
            const Emotion *emotion = m_sources.catalogue.emotion(it.key());
            lines.append(Words::tr("%1 (%2 of 100)", "emotion, strength").arg(emotion ? emotion->name : it.key()).arg(it.value()));
        }
        return lines;
    }

    QStringList operator()(const Texts &texts) const
    {
        if (m_field.kind == FieldKind::Plan)
            return planLines(texts);
        QStringList lines;
        for (auto it = texts.begin(); it != texts.end(); ++it) {
            if (it.value().trimmed().isEmpty())
                continue;
            const QString value = m_field.kind == FieldKind::Sorter ? optionText(m_field.buckets, it.value()) : it.value();
            lines.append(Words::tr("%1: %2", "question or thing, answer").arg(optionText(m_field.options, it.key()), value));
        }
        return lines;
    }

private:
    QStringList perspectiveLines(const Levels &levels) const
    {
        PerspectiveQuestion question;
        const auto stages = allStages();
        question.stage = stages.value(std::clamp(levels.value(u"stage"_s), 0, static_cast<int>(stages.size()) - 1));
        if (levels.contains(u"applicants"_s))
            question.applicants = levels.value(u"applicants"_s);
        if (levels.contains(u"finalists"_s))
            question.finalists = levels.value(u"finalists"_s);
        const auto result = perspective(question);
        return result ? QStringList{result->sentence} : QStringList();
    }

    QStringList planLines(const Texts &texts) const
    {
        QStringList lines;
        for (int item = 1; texts.contains(u"%1.when"_s.arg(item)) || texts.contains(u"%1.then"_s.arg(item)); ++item) {
            const QString when = texts.value(u"%1.when"_s.arg(item)).trimmed();
            const QString then = texts.value(u"%1.then"_s.arg(item)).trimmed();
            if (!when.isEmpty() && !then.isEmpty())
                lines.append(Words::tr("When %1, then I will %2.").arg(when, then));
            else if (!when.isEmpty() || !then.isEmpty())
                lines.append(when + then);
        }
        return lines;
    }

    const GuidedSession &m_session;
    const SessionField &m_field;
    const SummarySources &m_sources;
};

bool belongsIn(const GuidedSession &session, const SessionField &field)
{
    return !field.summary.isEmpty() && session.isShown(field);
}

} // namespace

QList<SummaryPart> summaryOf(const GuidedSession &session, const SummarySources &sources)
{
    QList<SummaryPart> parts;
    // Words on the pad stay unless the person said to let them go: silence must not lose anything.
    const QString pad = session.textOf(sessionfield::VentPad);
    const bool keepPad = session.textOf(sessionfield::VentKeep) != sessionfield::LetGo && !pad.trimmed().isEmpty();
    for (const SessionStep &step : sources.catalogue.session().steps) {
        for (const SessionField &field : step.fields) {
            if (field.id == sessionfield::VentPad && keepPad)
                parts.append({Words::tr("Let out"), {pad}});
            const auto answer = session.answers.constFind(field.id);
            if (answer == session.answers.constEnd() || !belongsIn(session, field) || isEmpty(*answer))
                continue;
            const QStringList lines = std::visit(Reader(session, field, sources), *answer);
            if (!lines.isEmpty())
                parts.append({field.summary, lines});
        }
    }
    return parts;
}

QString summaryMarkdown(const QList<SummaryPart> &parts)
{
    QStringList blocks;
    for (const SummaryPart &part : parts) {
        if (part.lines.size() == 1) {
            blocks.append(u"**%1**\n\n"_s.arg(part.heading) + part.lines.constFirst());
        } else {
            blocks.append(u"**%1**\n\n- "_s.arg(part.heading) + part.lines.join(u"\n- "_s));
        }
    }
    return blocks.join(u"\n\n"_s);
}

} // namespace secondwind
