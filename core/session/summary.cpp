// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/summary.h"

#include "core/applications/applicationservice.h"
#include "core/applications/perspective.h"
#include "core/content/catalogue.h"
#include "core/journal/moodword.h"
#include "core/mantras/mantraservice.h"
#include "core/plan/ownlineservice.h"
#include "core/plan/planitem.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace secondwind {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::Summary)
};

QString optionText(const QList<Option> &options, const QString &id)
{
    const auto it = std::ranges::find(options, id, &Option::id);
    return it == options.end() ? id : it->text;
}

/// Turns one answer into lines; the field says what the ids in it mean.
class Reader
{
public:
    Reader(const GuidedSession &session, const SessionField &field, const SessionNeighbours &sources)
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
            return optionLines({text});
        case FieldKind::Until: {
            const QDateTime end = QDateTime::fromString(text, Qt::ISODate).toLocalTime();
            return end.isValid() ? QStringList{QLocale().toString(end, QLocale::ShortFormat)} : QStringList();
        }
        case FieldKind::Repetition:
            return {Words::tr("“%1”, said over and over for half a minute", "one word").arg(text)};
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
        if (m_field.kind == FieldKind::Choices)
            return optionLines(items);
        QStringList lines;
        for (const QString &item : items) {
            if (!item.trimmed().isEmpty())
                lines.append(item);
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
    // Shipped options by their text, the person's own by theirs; one deleted since is left out.
    QStringList optionLines(const QStringList &ids) const
    {
        QStringList lines;
        for (const QString &id : ids) {
            const auto shipped = std::ranges::find(m_field.options, id, &Option::id);
            if (shipped != m_field.options.end())
                lines.append(shipped->text);
            else if (const auto own = m_sources.ownLines.find(id))
                lines.append(own->text);
        }
        return lines;
    }

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
            const QString line = planSentence(m_field.sentence, texts.value(u"%1.when"_s.arg(item)), texts.value(u"%1.then"_s.arg(item)));
            if (!line.isEmpty())
                lines.append(line);
        }
        return lines;
    }

    const GuidedSession &m_session;
    const SessionField &m_field;
    const SessionNeighbours &m_sources;
};

bool isLetGo(const GuidedSession &session, const SessionField &field)
{
    // Words on the pad stay unless the person said to let them go: silence must not lose anything.
    return field.kind == FieldKind::Pad && session.textOf(sessionfield::VentKeep) == sessionfield::LetGo;
}

bool belongsIn(const GuidedSession &session, const SessionField &field)
{
    return !field.summary.isEmpty() && session.isShown(field) && !isLetGo(session, field);
}

} // namespace

QList<SummaryPart> summaryOf(const GuidedSession &session, const SessionNeighbours &sources)
{
    QList<SummaryPart> parts;
    for (const SessionStep &step : sources.catalogue.session().steps) {
        for (const SessionField &field : step.fields) {
            if (isLetGo(session, field))
                parts.append({field.summary, {Words::tr("Written down, and let go.")}});
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
