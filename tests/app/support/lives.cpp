// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/support/lives.h"

#include "core/applications/applicationservice.h"
#include "core/content/catalogue.h"
#include "core/feedback/draftservice.h"
#include "core/journal/journalservice.h"
#include "core/mantras/mantraservice.h"
#include "core/plan/careservice.h"
#include "core/plan/ownlineservice.h"
#include "core/plan/planservice.h"
#include "core/session/sessionservice.h"
#include "core/storage/database.h"
#include "core/support/supportservice.h"
#include "tests/support/tempjournal.h"

#include <random>

using namespace Qt::Literals::StringLiterals;

namespace secondwind::test {

namespace {

const QStringList Companies{
    u"Northwind"_s, u"Contoso"_s, u"Litware"_s, u"Adatum"_s, u"Fabrikam Research and Development Institute for Applied Retail Analytics"_s, u"Wingtip"_s,
    u"Tailspin Toys"_s, u"Consolidated Messenger"_s, u"Alpine Ski House"_s, u"北風データ"_s, u"Proseware"_s, u"شركة الأفق للتجارة"_s, u"Trey & Sons"_s, u"Humongous Insurance"_s};
const QStringList Roles{u"Data analyst"_s, u"Product manager"_s, u"Senior product manager, marketplace and partner growth"_s, u"Research assistant"_s,
                        u"Team lead"_s, u"データアナリスト"_s, u"Business analyst"_s};
const QStringList Shorts{
    u"Slept badly. The flat is quiet."_s,
    u"Two lines from them at twenty to five. I had told my sister already."_s,
    u"Walked to the river and back before opening the laptop."_s,
    u"Nothing today. That is allowed."_s,
    u"A good talk with Noor. She laughed at the phrase “strong field”."_s,
    u"오늘은 조금 나아졌다."_s,
    u"Вечером стало легче."_s,
    u"Cooked for three, ate for two 🍲"_s,
    u"The call went well. I asked about the team and they asked me back."_s,
    u"Rain. Finished the second page of the portfolio."_s};
const QString Longer = u"## After the call\n\nThey were kind, and it was a no. What I keep turning over is the **one question** about retail. I answered it the way I would answer a friend, "
                       "and then I heard myself getting smaller.\n\n- what they asked\n- what I said\n- what I would say now\n\nI would say: I have not done it, and here is what is close to it. "
                       "That is true, and it is not nothing. *Tomorrow* I will write it down properly."_s;

// A life as the services see it. Stops at the first thing that cannot be kept.
class Life final
{
public:
    explicit Life(TempJournal &journal)
        : m_journal(journal)
        , m_services(journal.services())
    {
    }

    [[nodiscard]] bool isWhole() const { return m_whole; }

    void onDay(int daysBefore, QTime time = {20, 15})
    {
        m_day = LifeEnds.date().addDays(-daysBefore);
        m_journal.clock().set(QDateTime(m_day, time));
    }

    void write(int mood, const QString &text, const QStringList &emotions, const QStringList &tags, const QString &application = {})
    {
        JournalEntry entry;
        entry.at = m_services.clock.now();
        entry.mood = mood;
        entry.text = text;
        for (const QString &emotion : emotions)
            entry.emotions.append({emotion, 30 + 10 * mood});
        entry.tags = tags;
        entry.applicationId = application;
        keep(m_services.journal.add(entry));
    }

    QString apply(const QString &company, const QString &role)
    {
        Application application;
        application.company = company;
        application.role = role;
        application.contactName = u"Ana Kovač"_s;
        application.contactAddress = u"ana@example.com"_s;
        application.applicants = 120;
        application.finalists = 4;
        application.notes = u"Came by way of Noor. Ask about the second team."_s;
        return keep(m_services.applications.add(application));
    }

    void end(const QString &id, ApplicationOutcome outcome, const QString &reason, const QString &words)
    {
        auto application = m_services.applications.find(id);
        if (!application) {
            m_whole = false;
            return;
        }
        application->outcome = outcome;
        application->endedOn = m_day;
        keep(m_services.applications.update(*application));
        if (outcome != ApplicationOutcome::Rejected)
            return;
        keep(m_services.applications.addReason(id, ReasonSource::Assumed, {}, u"I was too quiet in the second round"_s));
        if (!reason.isEmpty())
            keep(m_services.applications.addReason(id, ReasonSource::Said, reason, words));
    }

    void sitThrough(const QString &route, const QString &application, int before, int after)
    {
        SessionService &session = m_services.session;
        keep(session.start(route));
        keep(session.setAnswer(sessionfield::Application, application));
        keep(session.setAnswer(sessionfield::MoodBefore, before));
        keep(session.setAnswer(sessionfield::Emotions, Levels{{u"sad"_s, 70}, {u"ashamed"_s, 55}}));
        keep(session.setAnswer(sessionfield::VentPad, u"Three rounds, and then two sentences."_s));
        keep(session.setAnswer(u"thought.thought"_s, u"I froze on one question, so they saw I am a fraud."_s));
        keep(session.setAnswer(sessionfield::BeliefBefore, 85));
        keep(session.setAnswer(u"thought.against"_s, u"They asked me back twice."_s));
        keep(session.setAnswer(u"thought.balanced"_s, u"I froze once, and the rest of the hour went well."_s));
        keep(session.setAnswer(sessionfield::BeliefAfter, 40));
        keep(session.setAnswer(sessionfield::MoodAfter, after));
        keep(session.finish());
    }

    QString writeLetter(const QString &kind, const QString &application, const QString &company, const QString &role)
    {
        LetterDraft draft;
        draft.request.kind = kind;
        draft.request.toName = u"Ana Kovač"_s;
        draft.request.toAddress = u"ana@example.com"_s;
        draft.request.company = company;
        draft.request.role = role;
        draft.request.appreciated = u"the talk about the data team"_s;
        draft.request.senderName = u"Ada Klein"_s;
        const auto letter = m_services.drafts.write(draft.request);
        if (!letter) {
            m_whole = false;
            return {};
        }
        draft.subject = letter->subject;
        draft.body = letter->body;
        draft.generatedSubject = letter->subject;
        draft.generatedBody = letter->body;
        draft.applicationId = application;
        return keep(m_services.drafts.save(draft));
    }

    QString plan(PlanKind kind, const QString &category, const QString &when, const QString &then, std::optional<int> dueInDays, Repeat repeat = Repeat::Never)
    {
        PlanItem item;
        item.kind = kind;
        item.category = category;
        item.when = when;
        item.then = then;
        if (dueInDays)
            item.dueOn = m_day.addDays(*dueInDays);
        item.repetition = {repeat, item.dueOn.value_or(m_day)};
        return keep(m_services.plan.add(item));
    }

    void note(OwnLineKind kind, const QString &text)
    {
        OwnLine line;
        line.kind = kind;
        line.text = text;
        keep(m_services.ownLines.add(line));
    }

    void beKind(int which, int before, int after)
    {
        const auto choices = m_services.care.choices();
        m_whole = m_whole && choices && !choices->isEmpty();
        if (m_whole)
            keep(m_services.care.addDone(choices->at(which % choices->size()), before, after));
    }

    template<typename T>
    T keep(const Result<T> &result)
    {
        if (!result)
            qWarning("%s", qPrintable(result.error().message));
        m_whole = m_whole && result.has_value();
        if constexpr (!std::is_void_v<T>)
            return result ? *result : T();
    }

    [[nodiscard]] Services &services() { return m_services; }
    [[nodiscard]] QDate day() const { return m_day; }

private:
    TempJournal &m_journal;
    Services &m_services;
    QDate m_day;
    bool m_whole = true;
};

void applyForAYear(Life &life)
{
    const QStringList reasons{u"experience"_s, {}, u"budget"_s, {}};
    for (int i = 0; i < 60; ++i) {
        const int begun = 362 - 6 * i;
        life.onDay(begun, {10, 30});
        const QString company = Companies.at(i % Companies.size());
        const QString role = Roles.at(i % Roles.size());
        const QString id = life.apply(company, role);
        const int stages = i % 4;
        for (int stage = 1; stage <= stages && begun - 7 * stage >= 0; ++stage) {
            life.onDay(begun - 7 * stage, {14, 0});
            life.keep(life.services().applications.moveTo(id, allStages().at(stage)));
        }
        const int ended = begun - 7 * stages - 8;
        if (ended < 0 || i % 6 == 5)
            continue; // still open
        life.onDay(ended, {16, 40});
        const bool no = i % 4 == 1;
        life.end(id, no ? ApplicationOutcome::Rejected : i % 4 == 2 ? ApplicationOutcome::Withdrawn : ApplicationOutcome::NoAnswer, {},
                 u"They chose somebody with more years in retail."_s);
        if (no && i % 3 != 0)
            life.sitThrough(i % 2 == 0 ? u"full"_s : u"steady"_s, id, 2, 3);
        if (i % 2 == 1) {
            const QString letter = life.writeLetter(u"feedback"_s, id, company, role);
            DraftService &drafts = life.services().drafts;
            if (i % 4 == 1)
                life.keep(drafts.setState(letter, DraftState::HandedOver));
            if (i % 8 == 1)
                life.keep(drafts.keepReply(letter, u"Dear Ada, thank you for asking. We missed examples from retail; your way with numbers was clear. Kind regards, Ana"_s));
            else if (i % 8 == 3)
                life.keep(drafts.setState(letter, DraftState::Closed));
        }
    }
}

void writeForAYear(Life &life)
{
    std::mt19937 twister(7);
    const auto chance = [&](int of) { return static_cast<int>(twister() % static_cast<unsigned>(of)); };
    const QStringList emotions{u"sad"_s, u"hopeful"_s, u"ashamed"_s, u"relieved"_s, u"anxious"_s, u"calm"_s};
    const QStringList tags{u"interview"_s, u"family"_s, u"rest"_s, u"portfolio"_s, u"money"_s};
    const auto oneOf = [&](const QStringList &list) { return list.at(chance(static_cast<int>(list.size()))); };
    for (int before = 364; before >= 0; --before) {
        if (chance(6) == 0)
            continue; // a day without an entry
        const int entries = chance(3) == 0 ? 2 : 1;
        for (int each = 0; each < entries; ++each) {
            life.onDay(before, {each == 0 ? 8 : 19, 5});
            const QString text = chance(12) == 0 ? Longer + QString(u"\n\n"_s + Longer).repeated(chance(5)) : oneOf(Shorts);
            const int mood = std::clamp(2 + chance(3) - (before % 24 < 4 ? 1 : 0), 1, 5);
            life.write(mood, text, {oneOf(emotions)}, {oneOf(tags)});
        }
    }
}

void planForAYear(Life &life)
{
    const auto categories = life.services().catalogue.planCategories();
    const QStringList thens{u"say my three numbers out loud"_s, u"write two lines to Noor"_s, u"read one advert to its end, and then close the laptop"_s,
                            u"take the long way home along the river and leave the phone in the bag until the bridge"_s};
    for (int i = 0; i < 45; ++i) {
        life.onDay(200 - 4 * i);
        const Repeat repeat = i % 9 == 0 ? Repeat::Weekly : i % 11 == 0 ? Repeat::Weekdays : Repeat::Never;
        const QString id = life.plan(PlanKind::Action, categories.at(i % categories.size()).id, u"I sit down with coffee"_s, thens.at(i % thens.size()),
                                     i % 3 == 0 ? std::optional(3) : std::nullopt, repeat);
        if (i % 2 == 0)
            life.keep(life.services().plan.setDone(id, true));
    }
    life.onDay(0, {9, 0});
    life.plan(PlanKind::Action, categories.constFirst().id, u"the kettle is on"_s, u"open the portfolio, nothing else"_s, 0);
    for (int i = 0; i < 8; ++i) {
        life.plan(PlanKind::Setback, {}, u"they ask about the gap"_s, u"say the sentence I wrote down, and then ask them something"_s, {});
        life.plan(PlanKind::Test, {}, u"I am sure they will laugh"_s, u"ask one person what they remember of it"_s, i % 2 == 0 ? std::optional(i) : std::nullopt);
    }
    for (int i = 0; i < 14; ++i) {
        life.note(OwnLineKind::Lesson, u"Bring one example from retail, number %1"_s.arg(i + 1));
        life.note(OwnLineKind::Strength, u"I explain numbers so that people see them, in way %1"_s.arg(i + 1));
        life.note(OwnLineKind::WentWell, u"Somebody thanked me for an answer, time %1"_s.arg(i + 1));
    }
}

void careForAYear(Life &life)
{
    for (const QString &own : {u"Tea & cake with Noor"_s, u"Twenty minutes of the radio play with the lights off and the window open"_s, u"Swim"_s})
        life.keep(life.services().care.addOwn({}, own));
    for (int i = 0; i < 150; ++i) {
        life.onDay(300 - 2 * i, {18, 0});
        life.beKind(i % 9, 2 + i % 2, 3 + i % 3);
    }
    life.onDay(0, {9, 0});
    const auto choices = life.keep(life.services().care.choices());
    life.keep(life.services().care.plan(choices.constFirst(), life.day()));
    MantraService &mantras = life.services().mantras;
    const auto all = mantras.list();
    for (int i = 0; i < 36; ++i) {
        life.onDay(180 - 5 * i);
        life.keep(mantras.rate(all.at(i % 6).mantra.id, std::min(95, 20 + 2 * i)));
    }
    for (int i = 0; i < 8; ++i)
        life.keep(mantras.addOwn(u"One answer is one answer, and I have been given %1 so far."_s.arg(i + 2), u"It will always be like this."_s, {}));
    for (int i = 0; i < 5; ++i)
        life.keep(mantras.setFavourite(all.at(3 * i).mantra.id, true));
    for (const QString &name : {u"Noor"_s, u"Aunt Magdalena Przybyszewska-Kowalczyk"_s, u"Ben"_s, u"Dr. Okafor"_s})
        life.keep(life.services().support.savePerson({{}, name, u"0151 555 017"_s, u"to listen for ten minutes and not to give advice"_s}));
}

} // namespace

bool liveAWeek(TempJournal &journal)
{
    Life life(journal);
    life.onDay(20);
    const QString ended = life.apply(u"Northwind"_s, u"Data analyst"_s);
    life.onDay(12);
    life.apply(u"Contoso"_s, u"Business analyst"_s);
    life.onDay(6, {16, 40});
    life.end(ended, ApplicationOutcome::Rejected, {}, {});
    life.write(1, Shorts.at(1), {u"sad"_s, u"ashamed"_s}, {u"interview"_s}, ended);
    life.onDay(6, {21, 0});
    life.sitThrough(u"full"_s, ended, 2, 3);
    life.onDay(5);
    life.write(2, Shorts.at(0), {u"sad"_s}, {});
    const QString letter = life.writeLetter(u"feedback"_s, ended, u"Northwind"_s, u"Data analyst"_s);
    life.onDay(4);
    life.write(3, Shorts.at(4), {u"hopeful"_s}, {u"family"_s});
    life.keep(life.services().drafts.setState(letter, DraftState::HandedOver));
    life.beKind(0, 2, 3);
    life.onDay(2);
    life.write(2, Longer, {u"anxious"_s}, {u"portfolio"_s});
    life.note(OwnLineKind::Lesson, u"Bring one example from retail"_s);
    life.note(OwnLineKind::Strength, u"I explain numbers so that people see them"_s);
    const QString done = life.plan(PlanKind::Action, {}, u"I am at the desk on Friday"_s, u"write down the three numbers"_s, 1);
    life.onDay(1);
    life.keep(life.services().plan.setDone(done, true));
    life.write(3, Shorts.at(2), {u"calm"_s}, {u"rest"_s});
    life.apply(u"Litware"_s, u"Research assistant"_s);
    life.onDay(0, {9, 0});
    life.plan(PlanKind::Action, {}, u"I sit down with coffee"_s, u"say my three numbers out loud"_s, 0);
    const auto choices = life.keep(life.services().care.choices());
    life.keep(life.services().care.plan(choices.constFirst(), life.day()));
    const auto mantras = life.services().mantras.list();
    life.keep(life.services().mantras.setFavourite(mantras.at(2).mantra.id, true));
    life.keep(life.services().mantras.rate(mantras.at(2).mantra.id, 35));
    life.keep(life.services().support.savePerson({{}, u"Noor"_s, u"0151 555 017"_s, u"to listen for ten minutes"_s}));
    journal.clock().set(LifeEnds);
    return life.isWhole();
}

bool liveAYear(TempJournal &journal)
{
    Life life(journal);
    // One commit instead of two thousand.
    auto all = Transaction::begin(journal->database());
    if (!all)
        return false;
    applyForAYear(life);
    writeForAYear(life);
    planForAYear(life);
    careForAYear(life);
    const bool kept = life.isWhole() && all->commit().has_value();
    journal.clock().set(LifeEnds);
    return kept;
}

} // namespace secondwind::test
