// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/catalogue.h"
#include "tests/support/verify.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace secondwind;

namespace {

using Visit = std::function<void(const QString &key, const QString &value)>;

void visitTexts(const QJsonValue &value, const QString &key, const Visit &visit)
{
    if (value.isString())
        visit(key, value.toString());
    const QJsonArray array = value.toArray();
    for (const QJsonValue &each : array)
        visitTexts(each, key, visit);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        visitTexts(*it, it.key(), visit);
}

QJsonObject read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

template<typename T>
QStringList idsOf(const QList<T> &items)
{
    QStringList ids;
    for (const T &item : items)
        ids.append(item.id);
    return ids;
}

// Text as the catalogue has it, words as they must change in a broken copy of a file.
struct Change {
    QByteArray from;
    QByteArray to;
};

} // namespace

class TestCatalogue final : public QObject
{
    Q_OBJECT

private slots:
    void theCompiledInContentIsWhole()
    {
        QCOMPARE(m_catalogue.problems(), QStringList());
    }

    void itHoldsWhatTheProductPromises()
    {
        QVERIFY(m_catalogue.mantraThemes().size() >= 8);
        QVERIFY(m_catalogue.mantras().size() >= 84);
        QVERIFY(std::ranges::count_if(m_catalogue.mantras(), &Mantra::hasBlank) >= 10);
        QVERIFY(m_catalogue.emotions().size() >= 36);
        QVERIFY(m_catalogue.traps().size() >= 12);
        QVERIFY(m_catalogue.reflections().size() >= 24);
        QVERIFY(m_catalogue.feedbackQuestions().size() >= 20);
        QVERIFY(m_catalogue.careActivities().size() >= 40);
        QVERIFY(m_catalogue.planStarters().size() >= 28);
        QVERIFY(!m_catalogue.sources().isEmpty());
        QVERIFY(!m_catalogue.helpLines().countries.isEmpty());
        QVERIFY(m_catalogue.breathing().patterns.size() >= 3);
        QCOMPARE(idsOf(m_catalogue.exercises()), (QStringList{u"self-compassion-break"_s, u"five-senses"_s, u"word-repetition"_s, u"body-scan"_s, u"loving-kindness"_s}));
        for (const QString &label : {u"hostile"_s, u"blame"_s, u"entitled"_s, u"pleading"_s, u"self-deprecating"_s, u"sarcastic"_s})
            QVERIFY2(std::ranges::count(m_catalogue.toneWords().rules, label, &ToneRule::label) > 0, qPrintable(label));
    }

    void everyThemeAndGroupHasSomething()
    {
        for (const Group &theme : m_catalogue.mantraThemes())
            QVERIFY2(std::ranges::count(m_catalogue.mantras(), theme.id, &Mantra::theme) >= 5, qPrintable(theme.id));
        for (const Group &family : m_catalogue.emotionFamilies())
            QVERIFY2(std::ranges::count(m_catalogue.emotions(), family.id, &Emotion::family) > 0, qPrintable(family.id));
        for (const Group &kind : m_catalogue.careKinds())
            QVERIFY2(std::ranges::count(m_catalogue.careActivities(), kind.id, &CareActivity::kind) > 0, qPrintable(kind.id));
        for (const Group &category : m_catalogue.planCategories())
            QVERIFY2(std::ranges::count(m_catalogue.planStarters(), category.id, &PlanStarter::category) > 0, qPrintable(category.id));
        for (const Group &topic : m_catalogue.reflectionTopics())
            QVERIFY2(std::ranges::count(m_catalogue.reflections(), topic.id, &ReflectionQuestion::topic) > 0, qPrintable(topic.id));
    }

    void theReflectionsCoverEveryQuestionOfTheArticles()
    {
        for (const QString &question : {u"why-not"_s, u"asked-feedback"_s, u"missed-chance"_s, u"research"_s, u"qualified"_s, u"salary"_s,
                                        u"prepared"_s, u"showed-qualifications"_s, u"good-questions"_s, u"better-next-time"_s})
            QVERIFY2(std::ranges::count(m_catalogue.reflections(), question, &ReflectionQuestion::covers) > 0, qPrintable(question));
    }

    void theReasonsCoverWhatIsInAndOutOfOnesHands()
    {
        const auto &reasons = m_catalogue.reasons();
        QVERIFY(std::ranges::count(reasons, u"usual"_s, &RejectionReason::kind) >= 5);
        QVERIFY(std::ranges::count(reasons, u"unseen"_s, &RejectionReason::kind) >= 6);
        for (const QString &control : {u"in"_s, u"partly"_s, u"not"_s})
            QVERIFY2(std::ranges::count(reasons, control, &RejectionReason::control) > 0, qPrintable(control));
    }

    void anExerciseTakesAsLongAsItSays()
    {
        for (const GuidedExercise &exercise : m_catalogue.exercises()) {
            int seconds = 0;
            for (const ExerciseStep &step : exercise.steps)
                seconds += step.seconds;
            QCOMPARE(std::max(1, (seconds + 30) / 60), exercise.minutes);
            const bool usesWord = std::ranges::any_of(exercise.steps, [](const ExerciseStep &step) { return step.text.contains(u"{word}"_s); });
            QVERIFY2(usesWord == !exercise.word.isEmpty(), qPrintable(exercise.id));
        }
    }

    void theSessionHasThreeRoutesThroughElevenSteps()
    {
        const SessionScript &script = m_catalogue.session();
        QCOMPARE(idsOf(script.routes), (QStringList{u"first-aid"_s, u"steady"_s, u"full"_s}));
        QCOMPARE(script.steps.size(), 11);
        QCOMPARE(script.routes.constLast().steps, idsOf(script.steps));
        for (const SessionRoute &route : script.routes) {
            // Every route keeps the script's order, and begins and ends alike.
            QStringList ordered = idsOf(script.steps);
            ordered.removeIf([&](const QString &id) { return !route.steps.contains(id); });
            QCOMPARE(route.steps, ordered);
            QCOMPARE(route.steps.constFirst(), u"arrive"_s);
            QCOMPARE(route.steps.constLast(), u"carry"_s);
            // What the steps say they take adds up to what the route says.
            int minutes = 0;
            for (const QString &step : route.steps)
                minutes += route.minutesOf(*script.step(step));
            QCOMPARE(minutes, route.minutes);
        }
        QCOMPARE(script.field(script.thoughtField)->kind, FieldKind::Text);
    }

    void conditionsWaitForValuesThatExist()
    {
        int conditions = 0;
        for (const SessionStep &step : m_catalogue.session().steps) {
            for (const SessionField &field : step.fields) {
                if (field.shownWhen.isEmpty())
                    continue;
                ++conditions;
                const SessionField *other = m_catalogue.session().field(field.shownWhen.field);
                QVERIFY(other);
                const QStringList known = other->kind == FieldKind::Emotions ? idsOf(m_catalogue.emotions()) : idsOf(other->options);
                for (const QString &value : field.shownWhen.anyOf)
                    QVERIFY2(known.contains(value), qPrintable(field.id + u" waits for "_s + value));
            }
        }
        QVERIFY(conditions >= 2);
    }

    void fieldsHaveWhatTheirKindNeeds()
    {
        for (const SessionStep &step : m_catalogue.session().steps) {
            for (const SessionField &field : step.fields) {
                const bool mayOffer = field.kind == FieldKind::Lines;
                const bool chooses = field.kind == FieldKind::Choice || field.kind == FieldKind::Choices || field.kind == FieldKind::Until
                    || field.kind == FieldKind::Sorter || field.kind == FieldKind::Reflections || field.kind == FieldKind::Plan;
                QVERIFY2(mayOffer || chooses != field.options.isEmpty(), qPrintable(field.id));
                QVERIFY2((field.kind == FieldKind::Plan) == (field.parts.size() == 2), qPrintable(field.id));
                QVERIFY2((field.kind == FieldKind::Sorter) != field.buckets.isEmpty(), qPrintable(field.id));
                QVERIFY2(field.kind != FieldKind::Echo || !field.from.isEmpty(), qPrintable(field.id));
                QVERIFY2((field.kind == FieldKind::Until) <= !field.keep.isEmpty(), qPrintable(field.id));
            }
        }
    }

    void everyLetterKindHasEveryTone()
    {
        const LetterParts &parts = m_catalogue.letterParts();
        QCOMPARE(idsOf(parts.kinds), (QStringList{u"feedback"_s, u"call"_s, u"thanks"_s, u"follow-up"_s, u"reconnect"_s, u"review"_s, u"network"_s}));
        for (const QString &tone : {u"warm"_s, u"formal"_s, u"brief"_s}) {
            QVERIFY(parts.greetings.value(tone).contains(u""_s));
            QVERIFY(!parts.signOffs.value(tone).isEmpty());
            for (const LetterKindParts &kind : parts.kinds)
                QVERIFY2(!kind.paragraphs.value(tone).isEmpty(), qPrintable(kind.id + u' ' + tone));
        }
        for (const LetterKindParts &kind : parts.kinds) {
            QCOMPARE(kind.toRecruiter, kind.id != u"review"_s && kind.id != u"network"_s);
            QVERIFY2(!kind.expect.isEmpty(), qPrintable(kind.id));
        }
    }

    void noTextStandsTwiceInAFile_data() { eachFile(); }
    void noTextStandsTwiceInAFile()
    {
        QFETCH(const QString, name);
        // Short answers and cues may be the same words.
        QStringList looked{u"line"_s, u"name"_s, u"answers"_s, u"example"_s, u"question"_s, u"when"_s, u"then"_s,
                                 u"label"_s, u"intro"_s, u"why"_s, u"help"_s, u"placeholder"_s, u"blank"_s};
        // A label of the tone check is a name, and many rules share one.
        if (name.endsWith(u"tone.json"_s))
            looked.removeAll(u"label"_s);
        QSet<QString> seen;
        visitTexts(read(name), {}, [&](const QString &key, const QString &value) {
            // Two kinds of letter may end on the same words; each is kept whole where it belongs.
            const bool mayRecur = name.endsWith(u"steps.json"_s) || name.endsWith(u"letters.json"_s);
            if (!looked.contains(key) && (key != u"text"_s || mayRecur))
                return;
            QVERIFY2(!seen.contains(value), qPrintable(value));
            seen.insert(value);
        });
        QVERIFY(!seen.isEmpty());
    }

    void theVoiceIsCalm_data() { eachFile(); }
    void theVoiceIsCalm()
    {
        QFETCH(const QString, name);
        static const QRegularExpression should(u"\\bshould(s|n.t)?\\b"_s, QRegularExpression::CaseInsensitiveOption);
        // What the tone check looks for is not said to anybody.
        const QStringList lookedFor = name.endsWith(u"tone.json"_s) ? QStringList{u"patterns"_s, u"hints"_s, u"unless"_s, u"shouted"_s} : QStringList();
        visitTexts(read(name), {}, [&](const QString &key, const QString &value) {
            if (lookedFor.contains(key))
                return;
            QVERIFY2(!value.contains(u'!'), qPrintable(value));
            QVERIFY2(!value.contains(u"  "_s), qPrintable(value));
            const bool trap = name.endsWith(u"traps.json"_s)
                && (value == u"Should statements"_s || key == u"words"_s || key == u"id"_s);
            QVERIFY2(trap || !should.match(value).hasMatch(), qPrintable(value));
        });
    }

    void mantrasAreShortAndAnswerAThought()
    {
        for (const Mantra &mantra : m_catalogue.mantras()) {
            QVERIFY2(mantra.text.size() <= 160 && mantra.text != mantra.answers, qPrintable(mantra.id));
            QCOMPARE(mantra.text.count(u"____"_s), mantra.hasBlank() ? 1 : 0);
        }
    }

    void anUnknownIdIsNoItem()
    {
        QVERIFY(!m_catalogue.emotion(u"hangry"_s));
        QVERIFY(!m_catalogue.mantra(u""_s));
        QVERIFY(!m_catalogue.letterKind(u"threat"_s));
        QVERIFY(!m_catalogue.session().step(u"nowhere"_s));
    }

    void aBrokenFileIsNamedWithItemAndField_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<Change>("change");
        QTest::addColumn<QStringList>("named");
        const auto row = [](const char *what, const QString &file, const Change &change, const QStringList &named) { QTest::newRow(what) << file << change << named; };
        const QByteArray mantra = "\"id\": \"did-what-i-knew\"";
        row("a missing field", u"mantras.json"_s, {mantra + ",", mantra + ",\"lost\": \"x\", \"x\": "}, {u"mantras.json"_s});
        row("no JSON", u"emotions.json"_s, {"\"families\"", "families"}, {u"emotions.json"_s, u"at byte"_s});
        row("a list", u"sources.json"_s, {"{", "[{"}, {u"sources.json"_s});
        row("a duplicate id", u"emotions.json"_s, {"\"id\": \"sad\",\n      \"family\"", "\"id\": \"hurt\",\n      \"family\""}, {u"emotions.json"_s, u"emotions"_s, u"hurt"_s, u"twice"_s});
        row("an unknown field", u"mantras.json"_s, {mantra + ",", mantra + ",\"txet\": \"x\","}, {u"mantras.json"_s, u"did-what-i-knew"_s, u"txet"_s, u"not known"_s});
        row("an unknown theme", u"mantras.json"_s, {"\"theme\": \"effort\"", "\"theme\": \"efort\""}, {u"mantras.json"_s, u"did-what-i-knew"_s, u"theme"_s, u"efort"_s});
        row("a misspelt field", u"traps.json"_s, {"\"example\"", "\"exmaple\""}, {u"traps.json"_s, u"all-or-nothing"_s, u"example"_s, u"is missing"_s});
        row("the wrong type", u"care.json"_s, {"\"minutes\": ", "\"minutes\": \"ten\", \"was\": "}, {u"care.json"_s, u"minutes"_s, u"not a number"_s});
        row("a number out of bounds", u"care.json"_s, {"\"minutes\": ", "\"minutes\": 999"}, {u"care.json"_s, u"minutes"_s, u"between"_s});
        row("an empty text", u"reasons.json"_s, {"\"line\": \"", "\"line\": \"\", \"was\": \""}, {u"reasons.json"_s, u"line"_s, u"is empty"_s});
        row("an unknown control", u"reasons.json"_s, {"\"control\": \"in\"", "\"control\": \"inside\""}, {u"reasons.json"_s, u"missing-skill"_s, u"control"_s, u"inside"_s});
        row("a text with white space", u"plan.json"_s, {"\"when\": \"", "\"when\": \" "}, {u"plan.json"_s, u"when"_s, u"white space"_s});
        row("a blank without a hint", u"mantras.json"_s, {"\"text\": \"I did the work", "\"text\": \"I did ____ the work"}, {u"mantras.json"_s, u"did-what-i-knew"_s, u"text"_s, u"____"_s});
        row("an unknown kind of field", u"steps.json"_s, {"\"kind\": \"mood\"", "\"kind\": \"moood\""}, {u"steps.json"_s, u"arrive.mood"_s, u"kind"_s, u"moood"_s});
        row("an unknown step", u"steps.json"_s, {"[\"arrive\", \"steady\", \"carry\"]", "[\"arrive\", \"stedy\"]"}, {u"steps.json"_s, u"first-aid"_s, u"stedy"_s});
        row("an unknown list", u"steps.json"_s, {"\"options\": \"outlets\"", "\"options\": \"outlet\""}, {u"steps.json"_s, u"let-out.outlets"_s, u"options"_s, u"outlet"_s});
        row("a condition nobody can meet", u"steps.json"_s, {"\"anyOf\": [\"angry\"", "\"anyOf\": [\"bitter\", \"angry\""}, {u"steps.json"_s, u"let-out.hold"_s, u"bitter"_s});
        row("a condition on no field", u"steps.json"_s, {"\"field\": \"ask.way\"", "\"field\": \"ask.how\""}, {u"steps.json"_s, u"ask.letter"_s, u"ask.how"_s});
        row("an echo of no field", u"steps.json"_s, {"\"from\": \"friend.words\"", "\"from\": \"friend.word\""}, {u"steps.json"_s, u"friend.echo"_s, u"friend.word"_s});
        row("a thought that is no field", u"steps.json"_s, {"\"thought.thought\",", "\"thought.nothing\","}, {u"steps.json"_s, u"thought"_s});
        row("a field of another step", u"steps.json"_s, {"\"id\": \"carry.mantra\"", "\"id\": \"mantra\""}, {u"steps.json"_s, u"mantra"_s, u"id"_s});
        row("a label that does not exist", u"tone.json"_s, {"\"label\": \"blame\"", "\"label\": \"blaming\""}, {u"tone.json"_s, u"blame-word"_s, u"label"_s, u"blaming"_s});
        row("a pattern of an unknown class", u"tone.json"_s, {"@swear", "@swearing"}, {u"tone.json"_s, u"hostile-swear"_s, u"hints"_s, u"swearing"_s});
        row("a pattern with an open bracket", u"tone.json"_s, {"\"@swear\"", "\"(@swear\""}, {u"tone.json"_s, u"hostile-swear"_s, u"hints"_s, u"bracket"_s});
        row("a pattern without a word", u"tone.json"_s, {"\"@swear\"", "\"*3\""}, {u"tone.json"_s, u"hostile-swear"_s, u"hints"_s, u"no word"_s});
        row("a guard that does not exist", u"tone.json"_s, {"\"despite\": [", "\"despite\": [\"denied\", "}, {u"tone.json"_s, u"despite"_s, u"denied"_s});
        row("a tone without paragraphs", u"letters.json"_s, {"\"paragraphs\"", "\"pargraphs\""}, {u"letters.json"_s, u"feedback"_s, u"paragraphs"_s});
        row("an unknown audience", u"letters.json"_s, {"\"audience\": \"recruiter\"", "\"audience\": \"world\""}, {u"letters.json"_s, u"feedback"_s, u"audience"_s, u"world"_s});
        row("a slot nothing fills", u"letters.json"_s, {"the {role} role at {company}, and for the time", "the {role} role at {compnay}, and for the time"}, {u"letters.json"_s, u"thanks"_s, u"texts"_s, u"compnay"_s});
        row("a slot it does not need", u"letters.json"_s, {"\"role\": \"Thank you for letting me know about the {role} role", "\"role\": \"Thank you for letting me know about the {role} role at {company}"}, {u"letters.json"_s, u"thanks"_s, u"without needing it"_s});
        row("two wordings that fit alike", u"letters.json"_s, {"\"company+role\": \"Thank you for letting", "\"fuller+role\": \"Thank you for letting"}, {u"letters.json"_s, u"thanks"_s, u"equally well"_s});
        row("a condition nobody knows", u"letters.json"_s, {"\"if\": \"no-agency\"", "\"if\": \"no-agncy\""}, {u"letters.json"_s, u"agncy"_s, u"no fact"_s});
        row("a sentence without words", u"letters.json"_s, {"\"text\": \"I had hoped", "\"was\": \"I had hoped"}, {u"letters.json"_s, u"accept"_s, u"texts"_s, u"is missing"_s});
        row("more than what was appreciated", u"letters.json"_s, {"\"appreciated\": \"I especially appreciated {appreciated}.\"", "\"appreciated+role\": \"As {role} I appreciated {appreciated}.\""}, {u"letters.json"_s, u"appreciated"_s, u"more than"_s});
        row("a locale that is none", u"letters.json"_s, {"\"en_GB\"", "\"xx_XX\""}, {u"letters.json"_s, u"locale"_s, u"xx_XX"_s});
        row("a date without a day", u"letters.json"_s, {"\"d MMMM\"", "\"MMMM\""}, {u"letters.json"_s, u"dateFormat"_s});
        row("no greeting without a name", u"letters.json"_s, {"\"\": \"Hello,\"", "\"circle\": \"Hello,\""}, {u"letters.json"_s, u"greetings"_s, u"warm"_s});
        row("a subject that needs something", u"letters.json"_s, {"\"\": \"Feedback on my application\"", "\"agency\": \"Feedback on my application\""}, {u"letters.json"_s, u"feedback"_s, u"subject"_s});
        row("a missing sign-off", u"letters.json"_s, {"\"brief\": \"Best regards,\"", "\"breif\": \"Best regards,\""}, {u"letters.json"_s, u"signOffs"_s, u"brief"_s});
        row("a question for no stage", u"feedback.json"_s, {"[\"interview\"", "[\"intreview\""}, {u"feedback.json"_s, u"interview-better"_s, u"stages"_s, u"intreview"_s});
        row("no word on few questions", u"feedback.json"_s, {"\"few\"", "\"fwe\""}, {u"feedback.json"_s, u"few"_s, u"is missing"_s});
        row("an exercise without a way out", u"exercises.json"_s, {"\"wayOut\"", "\"wayout\""}, {u"exercises.json"_s, u"self-compassion-break"_s, u"wayOut"_s, u"is missing"_s});
        row("a step too long", u"exercises.json"_s, {"\"seconds\": ", "\"seconds\": 99"}, {u"exercises.json"_s, u"seconds"_s});
        row("a breath too long", u"breathing.json"_s, {"\"seconds\": ", "\"seconds\": 99"}, {u"breathing.json"_s, u"seconds"_s});
        row("a date that does not exist", u"../helplines.json"_s, {"\"checked\": \"", "\"checked\": \"x"}, {u"helplines.json"_s, u"checked"_s});
        row("a line nobody can reach", u"../helplines.json"_s, {"\"phone\": \"", "\"phone\": \"\", \"was\": \""}, {u"helplines.json"_s, u"phone"_s});
    }
    void aBrokenFileIsNamedWithItemAndField()
    {
        QFETCH(const QString, file);
        QFETCH(const Change, change);
        QFETCH(const QStringList, named);
        const QTemporaryDir folder;
        copyContent(folder.path());
        const QString path = folder.filePath(u"en/"_s + file);
        QFile broken(path);
        QVERIFY(broken.open(QIODevice::ReadWrite));
        QByteArray bytes = broken.readAll();
        const auto place = bytes.indexOf(change.from);
        QVERIFY2(place >= 0, change.from.constData());
        bytes.replace(place, change.from.size(), change.to);
        QVERIFY(broken.resize(0) && broken.seek(0) && broken.write(bytes) == bytes.size());
        broken.close();

        const QStringList problems = Catalogue(folder.path()).problems();
        QVERIFY(!problems.isEmpty());
        const bool found = std::ranges::any_of(problems, [&](const QString &problem) {
            return std::ranges::all_of(named, [&](const QString &word) { return problem.contains(word); });
        });
        QVERIFY2(found, qPrintable(problems.join(u'\n')));
    }

    void aMissingFileIsNamedAndTheRestServes_data() { eachFile(); }
    void aMissingFileIsNamedAndTheRestServes()
    {
        QFETCH(const QString, name);
        const QTemporaryDir folder;
        copyContent(folder.path());
        const QString file = name.section(u'/', -1);
        QVERIFY(QFile::remove(folder.filePath(u"en/"_s + file)));
        const Catalogue catalogue(folder.path());
        const QStringList problems = catalogue.problems();
        QVERIFY2(problems.contains(u"en/%1: the file is missing"_s.arg(file)), qPrintable(problems.join(u'\n')));
        QCOMPARE(catalogue.mantras().isEmpty(), file == u"mantras.json"_s);
        QCOMPARE(catalogue.emotions().isEmpty(), file == u"emotions.json"_s);
    }

    void anUntouchedCopyIsWhole()
    {
        const QTemporaryDir folder;
        copyContent(folder.path());
        QCOMPARE(Catalogue(folder.path()).problems(), QStringList());
    }

private:
    static void eachFile()
    {
        QTest::addColumn<QString>("name");
        const QDir folder(u":/content/en"_s);
        const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files);
        QCOMPARE(names.size(), 15);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
    static void copyContent(const QString &target)
    {
        QVERIFY(QDir(target).mkpath(u"en"_s));
        const QDir folder(u":/content/en"_s);
        QStringList paths{u":/content/helplines.json"_s};
        for (const QString &name : folder.entryList(QDir::Files))
            paths.append(folder.filePath(name));
        for (const QString &path : paths) {
            const QString copy = target + path.mid(QStringView(u":/content").size());
            QVERIFY(QFile::copy(path, copy));
            QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
        }
    }

    const Catalogue m_catalogue;
};

QTEST_GUILESS_MAIN(TestCatalogue)

#include "tst_catalogue.moc"
