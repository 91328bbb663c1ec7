// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/journalcommands.h"

#include "app/cli/arguments.h"
#include "core/content/catalogue.h"
#include "core/journal/journalservice.h"
#include "core/services.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace secondwind::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::JournalCommands)
};

constexpr int MostListed = 1'000'000;

QJsonObject toJson(const JournalEntry &entry)
{
    QJsonArray emotions;
    for (const EmotionRating &rating : entry.emotions) {
        emotions.append(QJsonObject{{u"id"_s, rating.emotion},
                                    {u"intensity"_s, rating.intensity ? QJsonValue(*rating.intensity) : QJsonValue()}});
    }
    return {{u"id"_s, entry.id},
            {u"at"_s, isoText(entry.at)},
            {u"mood"_s, entry.mood > 0 ? QJsonValue(entry.mood) : QJsonValue()},
            {u"emotions"_s, emotions},
            {u"tags"_s, QJsonArray::fromStringList(entry.tags)},
            {u"text"_s, entry.text},
            {u"application"_s, entry.applicationId.isEmpty() ? QJsonValue() : QJsonValue(entry.applicationId)}};
}

Result<JournalEntry> entryFrom(const Call &call)
{
    JournalEntry entry;
    const auto mood = wholeNumber(u"--mood"_s, call.value(u"mood"_s), 1, 5);
    if (!mood)
        return failure(mood);
    entry.mood = *mood;
    const auto emotions = call.values(u"emotion"_s);
    for (const QString &emotion : emotions)
        entry.emotions.append({emotion, std::nullopt});
    const auto tags = call.values(u"tag"_s);
    for (const QString &typed : tags) {
        const auto tag = oneLine(u"--tag"_s, typed);
        if (!tag)
            return failure(tag);
        entry.tags.append(*tag);
    }
    if (call.has(u"at"_s)) {
        const auto at = moment(u"--at"_s, call.value(u"at"_s));
        if (!at)
            return failure(at);
        entry.at = *at;
    }
    const auto typed = call.argument() == u"-"_s ? standardInput() : Result<QString>(call.argument());
    const auto text = typed ? severalLines(Words::tr("The text"), *typed) : typed;
    if (!text)
        return failure(text);
    entry.text = *text;
    return entry;
}

Result<Reply> add(const Call &call)
{
    const auto entry = entryFrom(call);
    if (!entry)
        return failure(entry);
    const auto services = call.services();
    if (!services)
        return failure(services);
    const auto id = (*services)->journal.add(*entry);
    if (!id)
        return failure(id);
    return Reply{QJsonObject{{u"id"_s, *id}}, id->toUtf8() + '\n', {}};
}

Result<Reply> listed(const Call &call, const QString &search)
{
    auto query = daysFrom(call);
    if (!query)
        return failure(query);
    query->search = search;
    if (call.has(u"limit"_s)) {
        const auto limit = wholeNumber(u"--limit"_s, call.value(u"limit"_s), 1, MostListed);
        if (!limit)
            return failure(limit);
        query->limit = *limit;
    }
    const auto services = call.services();
    if (!services)
        return failure(services);
    const auto entries = (*services)->journal.list(*query);
    if (!entries)
        return failure(entries);
    QJsonArray json;
    QByteArray text;
    for (const ListedEntry &each : *entries) {
        json.append(toJson(each.entry));
        text += u"%1  %2  %3  %4\n"_s.arg(each.entry.id, each.entry.at.toString(u"yyyy-MM-dd HH:mm"_s))
                    .arg(each.entry.mood > 0 ? QString::number(each.entry.mood) : u"-"_s, each.entry.text.simplified().left(60)).toUtf8();
    }
    return Reply{json, text, {}};
}

Result<Reply> list(const Call &call)
{
    return listed(call, {});
}

Result<Reply> search(const Call &call)
{
    const auto text = oneLine(Words::tr("The text"), call.argument());
    if (!text)
        return failure(text);
    return listed(call, *text);
}

Result<Reply> show(const Call &call)
{
    const auto services = call.services();
    if (!services)
        return failure(services);
    return (*services)->journal.find(call.argument()).map([](const JournalEntry &entry) {
        return Reply{toJson(entry), entry.text.toUtf8() + '\n', {}};
    });
}

Result<Reply> stats(const Call &call)
{
    const auto query = daysFrom(call);
    if (!query)
        return failure(query);
    const auto services = call.services();
    if (!services)
        return failure(services);
    const auto statistics = (*services)->journal.statistics(*query);
    if (!statistics)
        return failure(statistics);
    QJsonObject moods;
    for (int mood = 1; mood <= 5; ++mood)
        moods.insert(QString::number(mood), statistics->entriesByMood.value(mood - 1));
    const auto average = statistics->averageMood;
    QString text = Words::tr("Entries: %1").arg(statistics->entries) + u'\n' + Words::tr("Days: %1").arg(statistics->days) + u'\n';
    if (average)
        text += Words::tr("Average mood: %1 of 5").arg(*average, 0, 'f', 2) + u'\n';
    return Reply{QJsonObject{{u"entries"_s, statistics->entries},
                             {u"days"_s, statistics->days},
                             {u"averageMood"_s, average ? QJsonValue(*average) : QJsonValue()},
                             {u"entriesByMood"_s, moods}},
                 text.toUtf8(), {}};
}

QString emotionIds(const Catalogue &catalogue)
{
    QStringList ids;
    for (const Emotion &emotion : catalogue.emotions())
        ids.append(emotion.id);
    return ids.join(u", "_s);
}

} // namespace

Result<EntryQuery> daysFrom(const Call &call)
{
    EntryQuery query;
    for (const auto &[option, place] : {std::pair(u"from"_s, &EntryQuery::from), std::pair(u"to"_s, &EntryQuery::to)}) {
        if (!call.has(option))
            continue;
        const auto date = day(u"--"_s + option, call.value(option));
        if (!date)
            return failure(date);
        query.*place = *date;
    }
    if (query.from && query.to && *query.from > *query.to)
        return failure(ErrorCode::InvalidInput, Words::tr("--from is later than --to."));
    return query;
}

Commands journalCommands(const Catalogue &catalogue)
{
    const QList<CommandOption> writing{
        {{u"mood"_s}, u"1..5"_s, Words::tr("From 1, very low, to 5, very good."), CommandOption::Use::Required},
        {{u"emotion"_s}, u"ID"_s, Words::tr("An emotion: %1.").arg(emotionIds(catalogue)), CommandOption::Use::Repeated},
        {{u"tag"_s}, u"TAG"_s, Words::tr("A word to find the entry by."), CommandOption::Use::Repeated},
        {{u"at"_s}, u"TIME"_s, Words::tr("When it was, in ISO 8601, as in 2025-03-31T21:05:00+02:00; without it, now.")},
    };
    const QList<CommandOption> days{
        {{u"from"_s}, u"DATE"_s, Words::tr("Only entries of this day and later ones, YYYY-MM-DD.")},
        {{u"to"_s}, u"DATE"_s, Words::tr("Only entries of this day and earlier ones, YYYY-MM-DD.")},
    };
    const QList<CommandOption> listing = days + QList<CommandOption>{
        {{u"limit"_s}, u"N"_s, Words::tr("At most this many entries, newest first; without it, 50.")},
    };
    const QString journal = u"journal"_s;
    return {
        {{journal, u"add"_s}, u"TEXT|-"_s, Words::tr("Writes an entry and prints its id; - reads the text from standard input."), writing, add},
        {{journal, u"list"_s}, {}, Words::tr("Lists entries, newest first."), listing, list},
        {{journal, u"search"_s}, u"TEXT"_s, Words::tr("Lists entries with every word of TEXT; \"a phrase\", -word and OR are understood."), listing, search},
        {{journal, u"show"_s}, u"ID"_s, Words::tr("Prints the text of one entry."), {}, show},
        {{journal, u"stats"_s}, {}, Words::tr("Counts entries, days and moods."), days, stats},
    };
}

} // namespace secondwind::cli
